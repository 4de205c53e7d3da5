/* lane_views.c: the widgets of a lane, one for each row in sight.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A view belongs to a record as long as its row is seen, so that the focus stays with the record; those out
 * of sight are taken for others.  The row with the focus keeps its view even out of sight.
 */
#include "app/widgets/lane-private.h"

PagodaLaneView *
pagoda_lane_view_at (PagodaLane *lane, guint i)
{
  return &g_array_index (pagoda_lane_get_private (lane)->views, PagodaLaneView, i);
}

guint
pagoda_lane_n_views (PagodaLane *lane)
{
  return pagoda_lane_get_private (lane)->views->len;
}

static PagodaLaneView *
find_view (PagodaLane *lane, gpointer widget)
{
  for (guint i = 0; i < pagoda_lane_n_views (lane); i++)
    if (pagoda_lane_view_at (lane, i)->widget == widget)
      return pagoda_lane_view_at (lane, i);
  return NULL;
}

PagodaLaneView *
pagoda_lane_focused_view (PagodaLane *lane)
{
  return find_view (lane, gtk_widget_get_focus_child (GTK_WIDGET (lane)));
}

void
pagoda_lane_tell_seen (const PagodaLaneView *view)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (view->widget), GTK_ACCESSIBLE_STATE_HIDDEN, !view->seen, -1);
}

/* A view that is out of sight stays mapped, above the lane: to map it while the lane is given room would ask
 * for room anew. */
static void
set_seen (PagodaLaneView *view, gboolean seen)
{
  if (view->seen == seen)
    return;
  view->seen = seen;
  pagoda_lane_tell_seen (view);
}

static void
allocate (PagodaLane *lane, PagodaLaneView *view, double y)
{
  int least;

  gtk_widget_measure (view->widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_allocate (view->widget, MAX (gtk_widget_get_width (GTK_WIDGET (lane)), least),
                       pagoda_lane_row_height (lane), -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, (float)y)));
}

static void
clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, PagodaLane *lane)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  gtk_widget_grab_focus (widget);
  if (PAGODA_LANE_GET_CLASS (lane)->clicked != NULL)
    PAGODA_LANE_GET_CLASS (lane)->clicked (lane, widget, pagoda_lane_id_of_view (lane, widget), n_press);
}

static void
focus_entered_cb (GtkEventControllerFocus *controller, PagodaLane *lane)
{
  PagodaLanePrivate *self = pagoda_lane_get_private (lane);

  self->cursor
      = pagoda_lane_id_of_view (lane, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  self->cursor_row = pagoda_lane_cursor_row (lane);
}

PagodaLaneView *
pagoda_lane_create_view (PagodaLane *lane)
{
  GtkWidget *widget = PAGODA_LANE_GET_CLASS (lane)->create_view (lane);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  PagodaLaneView view = { .widget = widget, .seen = TRUE };

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "released", G_CALLBACK (clicked_cb), lane);
  g_signal_connect (focus, "enter", G_CALLBACK (focus_entered_cb), lane);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, focus);
  gtk_widget_set_parent (widget, GTK_WIDGET (lane));
  set_seen (&view, FALSE);
  g_array_append_val (pagoda_lane_get_private (lane)->views, view);
  return pagoda_lane_view_at (lane, pagoda_lane_n_views (lane) - 1);
}

/* The rows that have a view: those from @first to before @end, and the one with the focus. */
static gboolean
has_view (PagodaLane *lane, const PagodaLaneView *view, guint first, guint end)
{
  const PagodaLanePrivate *self = pagoda_lane_get_private (lane);

  for (guint row = first; row < end; row++)
    if (self->ids[row] == view->id)
      return TRUE;
  return view == pagoda_lane_focused_view (lane) && pagoda_lane_find_row (lane, view->id) != PAGODA_NO_ROW;
}

/* A view whose row is not seen any more, or NULL. */
PagodaLaneView *
pagoda_lane_take_view (PagodaLane *lane, guint first, guint end)
{
  for (guint i = 0; i < pagoda_lane_n_views (lane); i++)
    {
      PagodaLaneView *view = pagoda_lane_view_at (lane, i);
      if (view != pagoda_lane_focused_view (lane) && !has_view (lane, view, first, end))
        return view;
    }
  return NULL;
}

PagodaLaneView *
pagoda_lane_view_of (PagodaLane *lane, PagodaId id)
{
  for (guint i = 0; i < pagoda_lane_n_views (lane); i++)
    if (pagoda_lane_view_at (lane, i)->id == id)
      return pagoda_lane_view_at (lane, i);
  return NULL;
}

void
pagoda_lane_show_row (PagodaLane *lane, PagodaLaneView *view, guint row)
{
  const PagodaLanePrivate *self = pagoda_lane_get_private (lane);

  view->id = self->ids[row];
  PAGODA_LANE_GET_CLASS (lane)->show_row (lane, view->widget, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (view->widget), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                  (int)row + 1, GTK_ACCESSIBLE_RELATION_SET_SIZE, (int)self->n, -1);
  set_seen (view, TRUE);
}

/* A row stands at the lower end of what it has. */
static void
place_view (PagodaLane *lane, PagodaLaneView *view, guint row)
{
  pagoda_lane_show_row (lane, view, row);
  allocate (lane, view, pagoda_lane_get_y (lane, row + 1) - pagoda_lane_row_height (lane));
}

static void
hide_others (PagodaLane *lane, guint first, guint end)
{
  for (guint i = 0; i < pagoda_lane_n_views (lane); i++)
    {
      PagodaLaneView *view = pagoda_lane_view_at (lane, i);
      if (has_view (lane, view, first, end))
        continue;
      set_seen (view, FALSE);
      allocate (lane, view, -2.0 * pagoda_lane_row_height (lane));
    }
}

/* A screen reader goes through the views as they stand among the children.  To change that while the lane is
 * given room would ask for room anew. */
static gboolean
order_cb (gpointer data)
{
  PagodaLane *lane = data;
  PagodaLanePrivate *self = pagoda_lane_get_private (lane);
  guint focused = pagoda_lane_find_row (lane, pagoda_lane_get_focused (lane));
  GtkWidget *before = NULL;
  guint first, end;

  self->ordering = 0;
  pagoda_lane_get_sight (lane, &first, &end);
  for (guint row = MIN (focused, first); row < end; row = MAX (row + 1, first))
    {
      const PagodaLaneView *view = pagoda_lane_view_of (lane, self->ids[row]);
      if (view == NULL)
        continue;
      if (gtk_widget_get_prev_sibling (view->widget) != before)
        gtk_widget_insert_after (view->widget, GTK_WIDGET (lane), before);
      before = view->widget;
    }
  return G_SOURCE_REMOVE;
}

void
pagoda_lane_place_views (PagodaLane *lane)
{
  PagodaLanePrivate *self = pagoda_lane_get_private (lane);
  guint focused = pagoda_lane_find_row (lane, pagoda_lane_get_focused (lane));
  guint first, end;

  pagoda_lane_get_sight (lane, &first, &end);
  hide_others (lane, first, end);
  for (guint row = first; row < end; row++)
    {
      PagodaLaneView *view = pagoda_lane_view_of (lane, self->ids[row]);
      if (view == NULL)
        view = pagoda_lane_take_view (lane, first, end);
      if (view != NULL)
        place_view (lane, view, row);
    }
  if (focused != PAGODA_NO_ROW && (focused < first || focused >= end))
    place_view (lane, pagoda_lane_focused_view (lane), focused);
  if (self->ordering == 0)
    self->ordering = g_idle_add (order_cb, lane);
}

/* Whether the view with the focus shows a record that has left the rows: it keeps the focus until somebody
 * gives that to another, and is of no use for a row. */
static gboolean
focus_is_lost (PagodaLane *lane)
{
  const PagodaLaneView *focused = pagoda_lane_focused_view (lane);

  return focused != NULL && pagoda_lane_find_row (lane, focused->id) == PAGODA_NO_ROW;
}

/* A child that comes while its parent is given room would ask for room anew, so views are made between two
 * frames: one for each row in sight, one cut off at either end, one for the focus. */
static gboolean
needs_views (PagodaLane *lane, int height)
{
  guint rows = pagoda_lane_get_n_rows (lane) + (focus_is_lost (lane) ? 1 : 0);

  return pagoda_lane_n_views (lane) < MIN ((guint)(height / pagoda_lane_row_height (lane)) + 3, rows);
}

static gboolean
grow_cb (gpointer data)
{
  PagodaLane *lane = data;

  pagoda_lane_get_private (lane)->growing = 0;
  while (needs_views (lane, gtk_widget_get_height (GTK_WIDGET (lane))))
    pagoda_lane_create_view (lane);
  return G_SOURCE_REMOVE;
}

void
pagoda_lane_ensure_views (PagodaLane *lane, int height)
{
  PagodaLanePrivate *self = pagoda_lane_get_private (lane);

  if (self->growing == 0 && needs_views (lane, height))
    self->growing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, grow_cb, lane, NULL);
}

PagodaId
pagoda_lane_id_of_view (PagodaLane *lane, GtkWidget *view)
{
  const PagodaLaneView *found = find_view (lane, view);

  return found != NULL ? found->id : PAGODA_ID_NONE;
}

GtkWidget *
pagoda_lane_find_view (PagodaLane *lane, PagodaId id)
{
  const PagodaLaneView *view = pagoda_lane_view_of (lane, id);

  return view != NULL && view->seen ? view->widget : NULL;
}
