/* lane.c: rows one below the other, scrolled, of which only those in sight are widgets.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/lane-private.h"

#include "app/widgets/ink.h"

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (PagodaLane,
                                  pagoda_lane,
                                  GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (PagodaLane)
                                      G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

PagodaLanePrivate *
pagoda_lane_get_private (gpointer lane)
{
  return pagoda_lane_get_instance_private (lane);
}

/* Rows */

/* Where the record with the cursor has gone, it is at what now stands in its place. */
guint
pagoda_lane_cursor_row (PagodaLane *lane)
{
  const PagodaLanePrivate *self = pagoda_lane_get_private (lane);
  guint row = pagoda_lane_find_row (lane, self->cursor);

  return row != PAGODA_NO_ROW ? row : MIN (self->cursor_row, MAX (self->n, 1) - 1);
}

int
pagoda_lane_row_height (PagodaLane *lane)
{
  return PAGODA_LANE_GET_CLASS (lane)->row_height (lane);
}

static void
compute_tops (PagodaLane *lane)
{
  PagodaLanePrivate *self = pagoda_lane_get_private (lane);
  int height = pagoda_lane_row_height (lane);

  g_free (self->tops);
  self->tops = g_new (int, self->n + 1);
  self->tops[0] = 0;
  for (guint row = 0; row < self->n; row++)
    self->tops[row + 1] = self->tops[row] + PAGODA_LANE_GET_CLASS (lane)->space_above (lane, row) + height;
}

/* Heights follow the size of the text. */
static const int *
tops_of (PagodaLane *lane)
{
  PagodaLanePrivate *self = pagoda_lane_get_private (lane);
  double em = pagoda_ink_em (GTK_WIDGET (lane));

  if (self->tops == NULL || em < self->em || em > self->em)
    compute_tops (lane);
  self->em = em;
  return self->tops;
}

/* The row at @y below the upper end of the first of @n rows; of the last one everything below. */
static guint
search_row (const int *tops, guint n, double y)
{
  guint first = 0, last = MAX (n, 1) - 1;

  while (first < last)
    {
      guint middle = first + (last - first) / 2;
      if (tops[middle + 1] <= y)
        first = middle + 1;
      else
        last = middle;
    }
  return first;
}

static guint
row_at (PagodaLane *lane, double y)
{
  return search_row (tops_of (lane), pagoda_lane_get_private (lane)->n, y);
}

static double
scroll_of (PagodaLane *lane)
{
  GtkAdjustment *adjustment = pagoda_lane_get_private (lane)->adjustments[GTK_ORIENTATION_VERTICAL];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

/* Scrolling */

static void
scrolled_cb (PagodaLane *lane)
{
  if (!pagoda_lane_get_private (lane)->placing)
    gtk_widget_queue_allocate (GTK_WIDGET (lane));
}

static void
set_adjustment (PagodaLane *lane, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **member = &pagoda_lane_get_private (lane)->adjustments[orientation];

  if (*member != NULL)
    g_signal_handlers_disconnect_by_func (*member, scrolled_cb, lane);
  g_clear_object (member);
  if (adjustment == NULL)
    return;
  *member = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (scrolled_cb), lane);
}

/* To where the anchor has come, or the focus has gone. */
static void
scroll_where_asked (PagodaLane *lane, GtkAdjustment *adjustment)
{
  PagodaLanePrivate *self = pagoda_lane_get_private (lane);
  const int *tops = tops_of (lane);
  guint anchor = self->anchor != PAGODA_ID_NONE ? pagoda_lane_find_row (lane, self->anchor) : PAGODA_NO_ROW;

  if (anchor != PAGODA_NO_ROW)
    gtk_adjustment_set_value (adjustment, tops[anchor] - self->anchor_y);
  if (self->follow && self->n > 0)
    gtk_adjustment_clamp_page (adjustment, tops[pagoda_lane_cursor_row (lane)],
                               tops[pagoda_lane_cursor_row (lane) + 1]);
  self->anchor = PAGODA_ID_NONE;
  self->follow = FALSE;
}

/* Other rows leave what was seen first where it was, but at the upper end new ones come into sight.  What
 * shows the rows may know only the new ones by now. */
static void
remember_sight (PagodaLane *lane)
{
  PagodaLanePrivate *self = pagoda_lane_get_private (lane);

  if (self->anchor != PAGODA_ID_NONE || self->tops == NULL || self->n == 0 || scroll_of (lane) <= 0)
    return;
  guint row = search_row (self->tops, self->n, scroll_of (lane));
  self->anchor = self->ids[row];
  self->anchor_y = self->tops[row] - scroll_of (lane);
}

static void
pagoda_lane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PagodaLane *lane = PAGODA_LANE (widget);
  PagodaLanePrivate *self = pagoda_lane_get_private (lane);
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double length = MAX (tops_of (lane)[self->n], height);

  self->placing = TRUE;
  if (adjustment != NULL)
    {
      gtk_adjustment_configure (adjustment, CLAMP (scroll_of (lane), 0, length - height), 0, length,
                                pagoda_lane_row_height (lane), height * 0.9, height);
      scroll_where_asked (lane, adjustment);
    }
  pagoda_lane_ensure_views (lane, height);
  pagoda_lane_place_views (lane);
  self->placing = FALSE;
}

/* Focus */

/* Whether the whole of @row is in sight. */
static gboolean
is_in_sight (PagodaLane *lane, guint row)
{
  return pagoda_lane_get_y (lane, row + 1) - pagoda_lane_row_height (lane) >= 0
         && pagoda_lane_get_y (lane, row + 1) <= gtk_widget_get_height (GTK_WIDGET (lane));
}

/* A row that is not seen yet is given a view at once, for the focus cannot wait for the next frame; the
 * scrolling can. */
static gboolean
focus_row (PagodaLane *lane, guint row)
{
  PagodaLanePrivate *self = pagoda_lane_get_private (lane);

  if (row >= self->n)
    return FALSE;
  PagodaLaneView *view = pagoda_lane_view_of (lane, self->ids[row]);
  if (view == NULL)
    view = pagoda_lane_take_view (lane, row, row + 1);
  if (view == NULL)
    view = pagoda_lane_create_view (lane);
  pagoda_lane_show_row (lane, view, row);
  if (!is_in_sight (lane, row))
    {
      self->follow = TRUE;
      gtk_widget_queue_resize (GTK_WIDGET (lane));
    }
  return gtk_widget_grab_focus (view->widget);
}

/* From a neighbour the focus comes to the row at the same height. */
static guint
row_beside (PagodaLane *lane)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (lane)));
  GtkWidget *other = focus != NULL ? gtk_widget_get_ancestor (focus, PAGODA_TYPE_LANE) : NULL;
  graphene_rect_t bounds;

  if (other == NULL || !gtk_widget_compute_bounds (focus, GTK_WIDGET (lane), &bounds))
    return pagoda_lane_cursor_row (lane);
  return row_at (lane, MAX (bounds.origin.y + bounds.size.height / 2 + scroll_of (lane), 0));
}

static gboolean
pagoda_lane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PagodaLane *lane = PAGODA_LANE (widget);
  gboolean inside = pagoda_lane_focused_view (lane) != NULL;
  guint row = pagoda_lane_cursor_row (lane);

  if (direction == GTK_DIR_UP && inside)
    return row == 0 || focus_row (lane, row - 1);
  if (direction == GTK_DIR_DOWN && inside)
    return row + 1 >= pagoda_lane_get_n_rows (lane) || focus_row (lane, row + 1);
  if (inside)
    return FALSE;
  return focus_row (lane, direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT ? row_beside (lane) : row);
}

static gboolean
pagoda_lane_grab_focus (GtkWidget *widget)
{
  return focus_row (PAGODA_LANE (widget), pagoda_lane_cursor_row (PAGODA_LANE (widget)));
}

/* Keys */

/* To the first or the last row. */
static gboolean
jump_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  PagodaLane *lane = PAGODA_LANE (widget);
  guint n = pagoda_lane_get_n_rows (lane);

  return n > 0 && focus_row (lane, g_variant_get_boolean (arguments) ? n - 1 : 0);
}

static gboolean
page_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  PagodaLane *lane = PAGODA_LANE (widget);
  gint64 page = MAX (gtk_widget_get_height (widget) / pagoda_lane_row_height (lane), 1);
  gint64 row = (gint64)pagoda_lane_cursor_row (lane) + g_variant_get_int32 (arguments) * page;
  gint64 last = (gint64)pagoda_lane_get_n_rows (lane) - 1;

  return last >= 0 && focus_row (lane, (guint)CLAMP (row, 0, last));
}

/* Life */

static void
pagoda_lane_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  *minimum = *natural
      = orientation == GTK_ORIENTATION_HORIZONTAL ? 1 : pagoda_lane_row_height (PAGODA_LANE (widget));
}

static void
pagoda_lane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  const PagodaLanePrivate *self = pagoda_lane_get_private (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_MINIMUM);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pagoda_lane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PagodaLane *lane = PAGODA_LANE (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (lane, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (lane, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pagoda_lane_dispose (GObject *object)
{
  PagodaLane *lane = PAGODA_LANE (object);
  PagodaLanePrivate *self = pagoda_lane_get_private (lane);

  g_clear_handle_id (&self->growing, g_source_remove);
  g_clear_handle_id (&self->ordering, g_source_remove);
  self->n = 0;
  for (guint i = 0; i < self->views->len; i++)
    gtk_widget_unparent (pagoda_lane_view_at (lane, i)->widget);
  g_array_set_size (self->views, 0);
  set_adjustment (lane, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (lane, GTK_ORIENTATION_VERTICAL, NULL);
  G_OBJECT_CLASS (pagoda_lane_parent_class)->dispose (object);
}

static void
pagoda_lane_finalize (GObject *object)
{
  PagodaLanePrivate *self = pagoda_lane_get_private (object);

  g_array_unref (self->views);
  g_free (self->ids);
  g_free (self->tops);
  G_OBJECT_CLASS (pagoda_lane_parent_class)->finalize (object);
}

/* Later versions of GTK take whatever is mapped for seen. */
static void
pagoda_lane_map (GtkWidget *widget)
{
  PagodaLane *lane = PAGODA_LANE (widget);

  GTK_WIDGET_CLASS (pagoda_lane_parent_class)->map (widget);
  for (guint i = 0; i < pagoda_lane_n_views (lane); i++)
    pagoda_lane_tell_seen (pagoda_lane_view_at (lane, i));
}

static void
pagoda_lane_class_init (PagodaLaneClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = pagoda_lane_get_property;
  object_class->set_property = pagoda_lane_set_property;
  object_class->dispose = pagoda_lane_dispose;
  object_class->finalize = pagoda_lane_finalize;
  widget_class->map = pagoda_lane_map;
  widget_class->measure = pagoda_lane_measure;
  widget_class->size_allocate = pagoda_lane_size_allocate;
  widget_class->focus = pagoda_lane_focus;
  widget_class->grab_focus = pagoda_lane_grab_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, jump_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, jump_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, page_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, page_cb, "i", 1);
}

static void
pagoda_lane_init (PagodaLane *lane)
{
  PagodaLanePrivate *self = pagoda_lane_get_private (lane);

  self->views = g_array_new (FALSE, FALSE, sizeof (PagodaLaneView));
  gtk_widget_set_overflow (GTK_WIDGET (lane), GTK_OVERFLOW_HIDDEN);
}

void
pagoda_lane_set_rows (PagodaLane *lane, const PagodaId *ids, guint n)
{
  PagodaLanePrivate *self = pagoda_lane_get_private (lane);

  self->cursor_row = pagoda_lane_cursor_row (lane);
  remember_sight (lane);
  g_free (self->ids);
  self->ids = g_memdup2 (ids, n * sizeof *ids);
  self->n = n;
  g_clear_pointer (&self->tops, g_free);
  gtk_widget_queue_resize (GTK_WIDGET (lane));
}

void
pagoda_lane_measure_again (PagodaLane *lane)
{
  g_clear_pointer (&pagoda_lane_get_private (lane)->tops, g_free);
}

guint
pagoda_lane_get_n_rows (PagodaLane *lane)
{
  return pagoda_lane_get_private (lane)->n;
}

guint
pagoda_lane_find_row (PagodaLane *lane, PagodaId id)
{
  const PagodaLanePrivate *self = pagoda_lane_get_private (lane);

  for (guint row = 0; row < self->n; row++)
    if (self->ids[row] == id)
      return row;
  return PAGODA_NO_ROW;
}

PagodaId
pagoda_lane_get_focused (PagodaLane *lane)
{
  const PagodaLaneView *view = pagoda_lane_focused_view (lane);

  return view != NULL ? view->id : PAGODA_ID_NONE;
}

gboolean
pagoda_lane_focus_id (PagodaLane *lane, PagodaId id)
{
  return focus_row (lane, pagoda_lane_find_row (lane, id));
}

void
pagoda_lane_begin_with (PagodaLane *lane, guint row)
{
  PagodaLanePrivate *self = pagoda_lane_get_private (lane);

  g_return_if_fail (row < self->n);
  self->cursor = self->ids[row];
  self->cursor_row = row;
  self->anchor = self->ids[row];
  self->anchor_y = 0;
  gtk_widget_queue_resize (GTK_WIDGET (lane));
}

void
pagoda_lane_get_sight (PagodaLane *lane, guint *first, guint *end)
{
  double scroll = scroll_of (lane);

  *first = row_at (lane, scroll);
  *end = MIN (row_at (lane, scroll + gtk_widget_get_height (GTK_WIDGET (lane))) + 1,
              pagoda_lane_get_n_rows (lane));
}

double
pagoda_lane_get_y (PagodaLane *lane, guint row)
{
  return tops_of (lane)[row] - scroll_of (lane);
}
