/* barrier_column.c: one column of the board of barriers: head, sums, cards.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/barriers/barrier_column.h"

#include "app/widgets/naming.h"
#include "app/widgets/stack_pages.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

struct _PagodaBarrierColumn
{
  GtkWidget parent_instance;

  PagodaBarrierState state;
  GtkWidget *head;
  GtkWidget *count_label;
  GtkWidget *overdue_box;
  GtkWidget *overdue_label;
  GtkWidget *severity_label;
  GtkWidget *stack;
  GtkWidget *lane;
};

G_DEFINE_FINAL_TYPE (PagodaBarrierColumn, pagoda_barrier_column, GTK_TYPE_WIDGET)

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, css_class);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* Name, count, and at the end how many are overdue. */
static GtkWidget *
create_title (PagodaBarrierColumn *column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name
      = add_label (box, pagoda_barrier_state_label (column->state, pagoda_language_current ()), "section");

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  column->count_label = add_label (box, NULL, "secondary");
  gtk_widget_set_hexpand (column->count_label, TRUE);
  column->overdue_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  gtk_widget_add_css_class (column->overdue_box, "late");
  gtk_box_append (GTK_BOX (column->overdue_box), gtk_image_new_from_icon_name ("alarm-symbolic"));
  column->overdue_label = add_label (column->overdue_box, NULL, "figure");
  gtk_box_append (GTK_BOX (box), column->overdue_box);
  return box;
}

static void
create_head (PagodaBarrierColumn *column)
{
  column->head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (column->head, "head");
  gtk_box_append (GTK_BOX (column->head), create_title (column));
  column->severity_label = add_label (column->head, NULL, "secondary");
  gtk_widget_add_css_class (column->severity_label, "caption");
  gtk_label_set_ellipsize (GTK_LABEL (column->severity_label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (column->head, GTK_WIDGET (column));
}

static void
create_cards (PagodaBarrierColumn *column)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *empty
      = gtk_label_new (_ ("No barrier is here now. Drag a card here, or press Ctrl+Right on it."));

  column->lane = pagoda_barrier_lane_new (TRUE, pagoda_barrier_state_label (column->state,
                                                                            pagoda_language_current ()));
  /* A bar that comes and goes asks for room while the column is given room, which would leave it unpainted.
   */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_ALWAYS);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), column->lane);
  gtk_label_set_wrap (GTK_LABEL (empty), TRUE);
  gtk_label_set_justify (GTK_LABEL (empty), GTK_JUSTIFY_CENTER);
  gtk_widget_set_valign (empty, GTK_ALIGN_START);
  gtk_widget_add_css_class (empty, "secondary");
  gtk_widget_add_css_class (empty, "empty");

  column->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (column->stack, TRUE);
  gtk_stack_set_hhomogeneous (GTK_STACK (column->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (column->stack), scrolled, "cards");
  gtk_stack_add_named (GTK_STACK (column->stack), empty, "empty");
  pagoda_stack_pages_hide_others (GTK_STACK (column->stack));
  gtk_widget_set_parent (column->stack, GTK_WIDGET (column));
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, PagodaBarrierColumn *column)
{
  return gtk_widget_activate_action (GTK_WIDGET (column), "page.move-to", "(xi)", g_value_get_int64 (value),
                                     (int)column->state);
}

static void
pagoda_barrier_column_dispose (GObject *object)
{
  PagodaBarrierColumn *column = PAGODA_BARRIER_COLUMN (object);

  g_clear_pointer (&column->head, gtk_widget_unparent);
  g_clear_pointer (&column->stack, gtk_widget_unparent);
  G_OBJECT_CLASS (pagoda_barrier_column_parent_class)->dispose (object);
}

static void
pagoda_barrier_column_class_init (PagodaBarrierColumnClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_barrier_column_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "board-column");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_barrier_column_init (PagodaBarrierColumn *column)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT64, GDK_ACTION_MOVE);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (column))),
                                  GTK_ORIENTATION_VERTICAL);
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), column);
  gtk_widget_add_controller (GTK_WIDGET (column), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
pagoda_barrier_column_new (PagodaBarrierState state)
{
  PagodaBarrierColumn *column = g_object_new (PAGODA_TYPE_BARRIER_COLUMN, NULL);

  column->state = state;
  create_head (column);
  create_cards (column);
  return GTK_WIDGET (column);
}

/* Takes @text over. */
static void
show_text (GtkWidget *label, char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  g_free (text);
}

void
pagoda_barrier_column_show (PagodaBarrierColumn *column,
                            PagodaBarrierOverview *overview,
                            const guint32 *places,
                            const PagodaBarrierSum *sum)
{
  const char *state = pagoda_barrier_state_label (column->state, pagoda_language_current ());

  pagoda_barrier_lane_show (PAGODA_BARRIER_LANE (column->lane), overview, places, sum->barriers);
  gtk_stack_set_visible_child_name (GTK_STACK (column->stack), sum->barriers > 0 ? "cards" : "empty");
  show_text (column->count_label, pagoda_wording_count (sum->barriers));
  show_text (column->overdue_label, pagoda_wording_count (sum->overdue));
  gtk_widget_set_visible (column->overdue_box, sum->overdue > 0);
  /* Translators: the summed severity of the barriers in a column. */
  show_text (column->severity_label, g_strdup_printf (C_ ("column", "Severity %u"), sum->severity));
  g_autofree char *overdue = g_strdup_printf (_ ("overdue %u"), sum->overdue);
  g_autofree char *name = g_strdup_printf ("%s %u, %s, %s", state, sum->barriers, overdue,
                                           gtk_label_get_label (GTK_LABEL (column->severity_label)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (column), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

PagodaLane *
pagoda_barrier_column_get_lane (PagodaBarrierColumn *column)
{
  return PAGODA_LANE (column->lane);
}
