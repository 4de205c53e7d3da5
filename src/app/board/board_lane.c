/* board_lane.c: the cards of one column of the board, scrolled.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/board/board_lane.h"

#include "app/board/card_view.h"

#define GAP 8

struct _PagodaBoardLane
{
  PagodaLane parent_instance;

  PagodaBoard *board; /* NULL: nothing to show */
  guint32 *places;    /* of the rows */
};

G_DEFINE_FINAL_TYPE (PagodaBoardLane, pagoda_board_lane, PAGODA_TYPE_LANE)

/* Rows */

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, PagodaLane *lane)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (view);

  gtk_drag_source_set_icon (source, picture, (int)x, (int)y);
  return gdk_content_provider_new_typed (G_TYPE_INT64, (gint64)pagoda_lane_id_of_view (lane, view));
}

static void
menu_clicked_cb (GtkGestureClick *click, int n, double x, double y, PagodaLane *lane)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));

  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (view, "page.menu", "x", pagoda_lane_id_of_view (lane, view));
}

static GtkWidget *
pagoda_board_lane_create_view (PagodaLane *lane)
{
  GtkWidget *view = pagoda_card_view_new ();
  GtkDragSource *drag = gtk_drag_source_new ();

  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  g_signal_connect (drag, "prepare", G_CALLBACK (drag_prepare_cb), lane);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (drag));
  GtkGesture *click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (menu_clicked_cb), lane);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));
  return view;
}

static void
pagoda_board_lane_show_row (PagodaLane *base, GtkWidget *view, guint row)
{
  PagodaBoardLane *lane = PAGODA_BOARD_LANE (base);

  pagoda_card_view_show (PAGODA_CARD_VIEW (view), lane->board, lane->places[row]);
}

static int
pagoda_board_lane_row_height (PagodaLane *lane)
{
  return pagoda_card_view_height (GTK_WIDGET (lane));
}

static int
pagoda_board_lane_space_above (PagodaLane *lane, guint row)
{
  return row > 0 ? GAP : 0;
}

/* A click asks about the card, a second one opens it. */
static void
pagoda_board_lane_clicked (PagodaLane *lane, GtkWidget *view, PagodaId customer, int n_press)
{
  gtk_widget_activate_action (view, n_press > 1 ? "win.customer-layers" : "page.details", "x", customer);
}

/* Keys */

static gboolean
ask_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  PagodaId customer = pagoda_lane_get_focused (PAGODA_LANE (widget));

  return customer != PAGODA_ID_NONE
         && gtk_widget_activate_action (widget, g_variant_get_string (arguments, NULL), "x", customer);
}

static gboolean
move_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  PagodaId customer = pagoda_lane_get_focused (PAGODA_LANE (widget));

  return customer != PAGODA_ID_NONE
         && gtk_widget_activate_action (widget, "page.move", "(xi)", customer,
                                        g_variant_get_int32 (arguments));
}

static void
add_bindings (GtkWidgetClass *class)
{
  gtk_widget_class_add_binding (class, GDK_KEY_Return, 0, ask_cb, "s", "win.customer-layers");
  gtk_widget_class_add_binding (class, GDK_KEY_KP_Enter, 0, ask_cb, "s", "win.customer-layers");
  gtk_widget_class_add_binding (class, GDK_KEY_space, 0, ask_cb, "s", "page.details");
  gtk_widget_class_add_binding (class, GDK_KEY_Menu, 0, ask_cb, "s", "page.menu");
  gtk_widget_class_add_binding (class, GDK_KEY_F10, GDK_SHIFT_MASK, ask_cb, "s", "page.menu");
  gtk_widget_class_add_binding (class, GDK_KEY_Left, GDK_CONTROL_MASK, move_cb, "i", -1);
  gtk_widget_class_add_binding (class, GDK_KEY_Right, GDK_CONTROL_MASK, move_cb, "i", 1);
}

/* Life */

static void
pagoda_board_lane_finalize (GObject *object)
{
  PagodaBoardLane *lane = PAGODA_BOARD_LANE (object);

  g_free (lane->places);
  g_clear_pointer (&lane->board, pagoda_board_unref);
  G_OBJECT_CLASS (pagoda_board_lane_parent_class)->finalize (object);
}

static void
pagoda_board_lane_class_init (PagodaBoardLaneClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  PagodaLaneClass *lane_class = PAGODA_LANE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = pagoda_board_lane_finalize;
  lane_class->create_view = pagoda_board_lane_create_view;
  lane_class->show_row = pagoda_board_lane_show_row;
  lane_class->row_height = pagoda_board_lane_row_height;
  lane_class->space_above = pagoda_board_lane_space_above;
  lane_class->clicked = pagoda_board_lane_clicked;
  gtk_widget_class_set_css_name (widget_class, "board-lane");
  add_bindings (widget_class);
}

static void
pagoda_board_lane_init (PagodaBoardLane *lane)
{
}

GtkWidget *
pagoda_board_lane_new (void)
{
  return g_object_new (PAGODA_TYPE_BOARD_LANE, NULL);
}

void
pagoda_board_lane_show (PagodaBoardLane *lane, PagodaBoard *board, const guint32 *places, guint n)
{
  g_autofree PagodaId *customers = g_new (PagodaId, MAX (n, 1));

  for (guint row = 0; row < n; row++)
    customers[row] = board->cards[places[row]].customer;
  pagoda_board_ref (board);
  g_clear_pointer (&lane->board, pagoda_board_unref);
  g_free (lane->places);
  lane->board = board;
  lane->places = g_memdup2 (places, n * sizeof *places);
  pagoda_lane_set_rows (PAGODA_LANE (lane), customers, n);
}
