/* card_column.c: one column of a board: head, sums, cards.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/card_column.h"

#include "app/widgets/stack_pages.h"
#include "app/wording.h"

struct _PagodaCardColumn
{
  GtkWidget parent_instance;

  int value;
  char *name;
  GtkWidget *head;
  GtkWidget *count_label;
  GtkWidget *late_box;
  GtkWidget *late_label;
  GtkWidget *first_label;
  GtkWidget *second_label;
  GtkWidget *stack;
  GtkWidget *lane;
};

G_DEFINE_FINAL_TYPE (PagodaCardColumn, pagoda_card_column, GTK_TYPE_WIDGET)

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, css_class);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* Number, name, count, and at the end how many are late. */
static GtkWidget *
create_title (PagodaCardColumn *column, const PagodaCardColumnLook *look)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  if (look->number != NULL)
    add_label (box, look->number, "secondary");
  add_label (box, look->name, "section");
  column->count_label = add_label (box, NULL, "secondary");
  gtk_label_set_ellipsize (GTK_LABEL (column->count_label), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (space, TRUE);
  gtk_box_append (GTK_BOX (box), space);
  column->late_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  gtk_widget_add_css_class (column->late_box, "late");
  gtk_box_append (GTK_BOX (column->late_box), gtk_image_new_from_icon_name (look->icon));
  column->late_label = add_label (column->late_box, NULL, "figure");
  gtk_box_append (GTK_BOX (box), column->late_box);
  return box;
}

static GtkWidget *
create_sums (PagodaCardColumn *column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (box, "caption");
  column->first_label = add_label (box, NULL, "secondary");
  gtk_widget_set_hexpand (column->first_label, TRUE);
  column->second_label = add_label (box, NULL, "secondary");
  return box;
}

static void
create_head (PagodaCardColumn *column, const PagodaCardColumnLook *look)
{
  column->head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (column->head, "head");
  gtk_box_append (GTK_BOX (column->head), create_title (column, look));
  gtk_box_append (GTK_BOX (column->head), create_sums (column));
  gtk_widget_set_tooltip_text (column->head, look->caption);
  gtk_widget_set_parent (column->head, GTK_WIDGET (column));
}

/* A low window scrolls it. */
static GtkWidget *
create_empty (const char *text)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "secondary");
  gtk_widget_add_css_class (label, "empty");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), label);
  gtk_widget_set_can_focus (scrolled, FALSE);
  return scrolled;
}

static void
create_cards (PagodaCardColumn *column, const PagodaCardColumnLook *look)
{
  column->lane = pagoda_drawn_lane_new (look->kind, look->name);
  column->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (column->stack, TRUE);
  gtk_stack_set_hhomogeneous (GTK_STACK (column->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (column->stack), pagoda_drawn_lane_scroll (column->lane), "cards");
  gtk_stack_add_named (GTK_STACK (column->stack), create_empty (look->empty), "empty");
  pagoda_stack_pages_hide_others (GTK_STACK (column->stack));
  gtk_widget_set_parent (column->stack, GTK_WIDGET (column));
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, PagodaCardColumn *column)
{
  return gtk_widget_activate_action (GTK_WIDGET (column), "page.move-to", "(xi)", g_value_get_int64 (value),
                                     column->value);
}

static void
pagoda_card_column_dispose (GObject *object)
{
  PagodaCardColumn *column = PAGODA_CARD_COLUMN (object);

  g_clear_pointer (&column->head, gtk_widget_unparent);
  g_clear_pointer (&column->stack, gtk_widget_unparent);
  g_clear_pointer (&column->name, g_free);
  G_OBJECT_CLASS (pagoda_card_column_parent_class)->dispose (object);
}

static void
pagoda_card_column_class_init (PagodaCardColumnClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_card_column_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "board-column");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_card_column_init (PagodaCardColumn *column)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT64, GDK_ACTION_MOVE);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (column))),
                                  GTK_ORIENTATION_VERTICAL);
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), column);
  gtk_widget_add_controller (GTK_WIDGET (column), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
pagoda_card_column_new (const PagodaCardColumnLook *look)
{
  PagodaCardColumn *column = g_object_new (PAGODA_TYPE_CARD_COLUMN, NULL);

  column->value = look->value;
  column->name = g_strdup (look->name);
  create_head (column, look);
  create_cards (column, look);
  return GTK_WIDGET (column);
}

/* Takes @text over; a label without text takes no room. */
static void
show_text (GtkWidget *label, char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_set_visible (label, text != NULL);
  g_free (text);
}

void
pagoda_card_column_show_sums (PagodaCardColumn *column, guint n, PagodaCardColumnSums sums)
{
  g_autofree char *late = sums.late_words;
  g_autofree char *said = g_strjoin (", ", late, sums.first, sums.second, NULL);
  g_autofree char *name = g_strdup_printf ("%s %u, %s", column->name, n, said);

  show_text (column->count_label, pagoda_count_format (n));
  show_text (column->late_label, pagoda_count_format (sums.late));
  gtk_widget_set_visible (column->late_box, sums.late > 0);
  show_text (column->first_label, sums.first);
  show_text (column->second_label, sums.second);
  gtk_accessible_update_property (GTK_ACCESSIBLE (column), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
pagoda_card_column_show (PagodaCardColumn *column, gpointer source, const guint32 *places, guint n)
{
  pagoda_drawn_lane_show (PAGODA_DRAWN_LANE (column->lane), source, places, n);
  gtk_stack_set_visible_child_name (GTK_STACK (column->stack), n > 0 ? "cards" : "empty");
}

PagodaLane *
pagoda_card_column_get_lane (PagodaCardColumn *column)
{
  return PAGODA_LANE (column->lane);
}
