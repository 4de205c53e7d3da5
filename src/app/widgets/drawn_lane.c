/* drawn_lane.c: a lane of drawn rows, in a list or in a column of a board.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/drawn_lane.h"

struct _PagodaDrawnLane
{
  PagodaLane parent_instance;

  const PagodaDrawnKind *kind;
  gpointer source; /* NULL: nothing to show */
  guint32 *places; /* of the rows */
  int height;      /* of a row as it was last allocated */
};

G_DEFINE_FINAL_TYPE (PagodaDrawnLane, pagoda_drawn_lane, PAGODA_TYPE_LANE)

static const PagodaDrawnKind *
kind_of (gpointer lane)
{
  return PAGODA_DRAWN_LANE (lane)->kind;
}

static const PagodaDrawnRecords *
records_of (gpointer lane)
{
  return PAGODA_DRAWN_LANE (lane)->kind->records;
}

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
add_drag (PagodaLane *lane, GtkWidget *view)
{
  GtkDragSource *drag = gtk_drag_source_new ();

  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  g_signal_connect (drag, "prepare", G_CALLBACK (drag_prepare_cb), lane);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (drag));
}

static void
menu_clicked_cb (GtkGestureClick *click, int n, double x, double y, PagodaLane *lane)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));

  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (view, "page.menu", "x", pagoda_lane_id_of_view (lane, view));
}

static GtkWidget *
pagoda_drawn_lane_create_view (PagodaLane *lane)
{
  GtkWidget *view = pagoda_drawn_row_new (kind_of (lane));
  GtkGesture *click = gtk_gesture_click_new ();

  if (kind_of (lane)->drags)
    add_drag (lane, view);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (menu_clicked_cb), lane);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));
  return view;
}

static void
pagoda_drawn_lane_show_row (PagodaLane *base, GtkWidget *view, guint row)
{
  PagodaDrawnLane *lane = PAGODA_DRAWN_LANE (base);

  pagoda_drawn_row_show (PAGODA_DRAWN_ROW (view), lane->source, lane->places[row]);
}

static int
pagoda_drawn_lane_row_height (PagodaLane *lane)
{
  return kind_of (lane)->height (GTK_WIDGET (lane), gtk_widget_get_width (GTK_WIDGET (lane)));
}

static int
pagoda_drawn_lane_space_above (PagodaLane *lane, guint row)
{
  return row > 0 ? kind_of (lane)->space_above : 0;
}

static void
pagoda_drawn_lane_clicked (PagodaLane *lane, GtkWidget *view, PagodaId id, int n_press)
{
  gtk_widget_activate_action (view, n_press > 1 ? records_of (lane)->again : records_of (lane)->ask, "x", id);
}

/* A row that has become too narrow may take more lines. */
static void
pagoda_drawn_lane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PagodaDrawnLane *lane = PAGODA_DRAWN_LANE (widget);
  int row = pagoda_drawn_lane_row_height (PAGODA_LANE (lane));

  if (row != lane->height)
    pagoda_lane_measure_again (PAGODA_LANE (lane));
  lane->height = row;
  GTK_WIDGET_CLASS (pagoda_drawn_lane_parent_class)->size_allocate (widget, width, height, baseline);
}

/* Keys */

static gboolean
activate (GtkWidget *lane, const char *action)
{
  PagodaId id = pagoda_lane_get_focused (PAGODA_LANE (lane));

  return id != PAGODA_ID_NONE && gtk_widget_activate_action (lane, action, "x", id);
}

static gboolean
open_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return activate (widget, records_of (widget)->open);
}

static gboolean
ask_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return activate (widget, records_of (widget)->ask);
}

static gboolean
menu_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return activate (widget, "page.menu");
}

static gboolean
step_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  PagodaId id = pagoda_lane_get_focused (PAGODA_LANE (widget));

  return id != PAGODA_ID_NONE
         && gtk_widget_activate_action (widget, records_of (widget)->step, "(xi)", id,
                                        g_variant_get_int32 (arguments));
}

static void
add_bindings (GtkWidgetClass *class)
{
  gtk_widget_class_add_binding (class, GDK_KEY_Return, 0, open_cb, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_KP_Enter, 0, open_cb, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_space, 0, ask_cb, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_Menu, 0, menu_cb, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_cb, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_Left, GDK_CONTROL_MASK, step_cb, "i", -1);
  gtk_widget_class_add_binding (class, GDK_KEY_Right, GDK_CONTROL_MASK, step_cb, "i", 1);
}

/* Life */

static void
release (PagodaDrawnLane *lane)
{
  if (lane->source != NULL)
    lane->kind->records->release (lane->source);
  g_free (lane->places);
}

static void
pagoda_drawn_lane_finalize (GObject *object)
{
  release (PAGODA_DRAWN_LANE (object));
  G_OBJECT_CLASS (pagoda_drawn_lane_parent_class)->finalize (object);
}

static void
pagoda_drawn_lane_class_init (PagodaDrawnLaneClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  PagodaLaneClass *lane_class = PAGODA_LANE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = pagoda_drawn_lane_finalize;
  widget_class->size_allocate = pagoda_drawn_lane_size_allocate;
  lane_class->create_view = pagoda_drawn_lane_create_view;
  lane_class->show_row = pagoda_drawn_lane_show_row;
  lane_class->row_height = pagoda_drawn_lane_row_height;
  lane_class->space_above = pagoda_drawn_lane_space_above;
  lane_class->clicked = pagoda_drawn_lane_clicked;
  add_bindings (widget_class);
}

static void
pagoda_drawn_lane_init (PagodaDrawnLane *lane)
{
}

GtkWidget *
pagoda_drawn_lane_new (const PagodaDrawnKind *kind, const char *name)
{
  PagodaDrawnLane *lane = g_object_new (PAGODA_TYPE_DRAWN_LANE, "css-name", kind->lane_name, NULL);

  lane->kind = kind;
  gtk_accessible_update_property (GTK_ACCESSIBLE (lane), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (lane);
}

/* A bar that comes and goes asks for room while the lane is given room, which would leave it unpainted. */
GtkWidget *
pagoda_drawn_lane_scroll (GtkWidget *lane)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_ALWAYS);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), lane);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

void
pagoda_drawn_lane_show (PagodaDrawnLane *lane, gpointer source, const guint32 *places, guint n)
{
  const PagodaDrawnRecords *records = lane->kind->records;
  g_autofree PagodaId *ids = g_new (PagodaId, MAX (n, 1));

  for (guint row = 0; row < n; row++)
    ids[row] = records->get_id (records->find (source, places[row]));
  source = records->keep (source);
  release (lane);
  lane->source = source;
  lane->places = g_memdup2 (places, n * sizeof *places);
  pagoda_lane_set_rows (PAGODA_LANE (lane), ids, n);
}
