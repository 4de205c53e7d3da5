/* board_column.c: one column of the board: head, sums, cards.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/board/board_column.h"

#include "app/board/card_words.h"
#include "app/widgets/stack_pages.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

struct _PagodaBoardColumn
{
  GtkWidget parent_instance;

  PagodaLayer layer;
  GtkWidget *head;
  GtkWidget *count_label;
  GtkWidget *stalled_box;
  GtkWidget *stalled_label;
  GtkWidget *profit_label;
  GtkWidget *value_label;
  GtkWidget *stack;
  GtkWidget *lane;
};

G_DEFINE_FINAL_TYPE (PagodaBoardColumn, pagoda_board_column, GTK_TYPE_WIDGET)

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

/* Number, name, count, and at the end how many are stalled. */
static GtkWidget *
create_title (PagodaBoardColumn *column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *number = g_strdup_printf ("%d", (int)column->layer + 1);

  add_label (box, number, "secondary");
  add_label (box, pagoda_layer_label (column->layer, pagoda_language_current ()), "section");
  column->count_label = add_label (box, NULL, "secondary");
  gtk_label_set_ellipsize (GTK_LABEL (column->count_label), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (space, TRUE);
  gtk_box_append (GTK_BOX (box), space);
  column->stalled_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  gtk_widget_add_css_class (column->stalled_box, "late");
  gtk_box_append (GTK_BOX (column->stalled_box), gtk_image_new_from_icon_name ("pagoda-stalled-symbolic"));
  column->stalled_label = add_label (column->stalled_box, NULL, "figure");
  gtk_box_append (GTK_BOX (box), column->stalled_box);
  return box;
}

static GtkWidget *
create_sums (PagodaBoardColumn *column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (box, "caption");
  column->profit_label = add_label (box, NULL, "secondary");
  gtk_widget_set_hexpand (column->profit_label, TRUE);
  column->value_label = add_label (box, NULL, "secondary");
  return box;
}

static void
create_head (PagodaBoardColumn *column)
{
  column->head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (column->head, "head");
  gtk_box_append (GTK_BOX (column->head), create_title (column));
  gtk_box_append (GTK_BOX (column->head), create_sums (column));
  gtk_widget_set_tooltip_text (column->head, pagoda_card_words_caption (column->layer));
  gtk_widget_set_parent (column->head, GTK_WIDGET (column));
}

/* What stands in a column without cards; a low window scrolls it. */
static GtkWidget *
create_empty (void)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *label
      = gtk_label_new (_ ("No account is here now. Drag a card here, or press Ctrl+Right on it."));

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
create_cards (PagodaBoardColumn *column)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  column->lane = pagoda_board_lane_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (column->lane), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pagoda_layer_label (column->layer, pagoda_language_current ()), -1);
  /* A bar that comes and goes asks for room while the column is given room, which would leave it unpainted.
   */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_ALWAYS);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), column->lane);

  column->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (column->stack, TRUE);
  gtk_stack_set_hhomogeneous (GTK_STACK (column->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (column->stack), scrolled, "cards");
  gtk_stack_add_named (GTK_STACK (column->stack), create_empty (), "empty");
  pagoda_stack_pages_hide_others (GTK_STACK (column->stack));
  gtk_widget_set_parent (column->stack, GTK_WIDGET (column));
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, PagodaBoardColumn *column)
{
  return gtk_widget_activate_action (GTK_WIDGET (column), "page.move-to", "(xi)", g_value_get_int64 (value),
                                     (int)column->layer);
}

static void
pagoda_board_column_dispose (GObject *object)
{
  PagodaBoardColumn *column = PAGODA_BOARD_COLUMN (object);

  g_clear_pointer (&column->head, gtk_widget_unparent);
  g_clear_pointer (&column->stack, gtk_widget_unparent);
  G_OBJECT_CLASS (pagoda_board_column_parent_class)->dispose (object);
}

static void
pagoda_board_column_class_init (PagodaBoardColumnClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_board_column_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "board-column");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_board_column_init (PagodaBoardColumn *column)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT64, GDK_ACTION_MOVE);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (column))),
                                  GTK_ORIENTATION_VERTICAL);
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), column);
  gtk_widget_add_controller (GTK_WIDGET (column), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
pagoda_board_column_new (PagodaLayer layer)
{
  PagodaBoardColumn *column = g_object_new (PAGODA_TYPE_BOARD_COLUMN, NULL);

  column->layer = layer;
  create_head (column);
  create_cards (column);
  return GTK_WIDGET (column);
}

/* Takes @text over. */
static void
show_text (GtkWidget *label, char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, text);
  g_free (text);
}

/* What the head says, in one sentence for a screen reader. */
static void
name_column (PagodaBoardColumn *column, const PagodaBoardSum *sum)
{
  g_autofree char *stalled = g_strdup_printf (_ ("stalled %u"), sum->stalled);
  g_autofree char *name
      = g_strdup_printf ("%s %u, %s, %s, %s", pagoda_layer_label (column->layer, pagoda_language_current ()),
                         sum->cards, stalled, gtk_label_get_label (GTK_LABEL (column->profit_label)),
                         gtk_label_get_label (GTK_LABEL (column->value_label)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (column), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_sum (PagodaBoardColumn *column, const PagodaBoardSum *sum, const char *currency)
{
  g_autofree char *profit = pagoda_wording_money (sum->profit, currency);
  g_autofree char *value = pagoda_wording_money (sum->value, currency);

  show_text (column->count_label, pagoda_wording_count (sum->cards));
  show_text (column->stalled_label, pagoda_wording_count (sum->stalled));
  gtk_widget_set_visible (column->stalled_box, sum->stalled > 0);
  /* Translators: the profit of the accounts in a column of the board. */
  show_text (column->profit_label, g_strdup_printf (C_ ("column", "Profit %s"), profit));
  /* Translators: the summed value of the projects in a column of the board. */
  show_text (column->value_label, g_strdup_printf (C_ ("column", "Projects %s"), value));
  name_column (column, sum);
}

void
pagoda_board_column_show (PagodaBoardColumn *column,
                          PagodaBoard *board,
                          const guint32 *places,
                          guint n,
                          const PagodaBoardSum *sum)
{
  pagoda_board_lane_show (PAGODA_BOARD_LANE (column->lane), board, places, n);
  gtk_stack_set_visible_child_name (GTK_STACK (column->stack), n > 0 ? "cards" : "empty");
  show_sum (column, sum, pagoda_snapshot_get_currency (board->snapshot));
}

PagodaLane *
pagoda_board_column_get_lane (PagodaBoardColumn *column)
{
  return PAGODA_LANE (column->lane);
}
