/* lane.c: rows one below the other, scrolled, of which only those in sight are widgets.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A view belongs to a record as long as its row is seen, so that the focus stays with the record; those out
 * of sight are taken for others.  The row with the focus keeps its view even out of sight.
 */
#include "app/widgets/lane.h"

#include "app/widgets/ink.h"

typedef struct
{
  GtkWidget *widget; /* a child */
  PagodaId id;       /* PAGODA_ID_NONE: shows nothing yet */
  gboolean seen;     /* a screen reader is told of no other */
} View;

typedef struct
{
  PagodaId *ids; /* n */
  guint n;
  int *tops; /* n + 1: where each row begins, the space above it included; NULL where they are not known */
  double em; /* of the text for which the tops are */
  GArray *views;    /* of View, in any order */
  PagodaId cursor;  /* PAGODA_ID_NONE: the first row */
  guint cursor_row; /* where it was last seen */
  PagodaId anchor;  /* the next allocation shows its row at anchor_y; PAGODA_ID_NONE: where it is */
  double anchor_y;
  gboolean follow;  /* the next allocation scrolls to the cursor */
  gboolean placing; /* an allocation is going on, and need not be asked for */
  guint growing;    /* the source that makes more views, or 0 */

  GtkAdjustment *adjustments[2]; /* by GtkOrientation; the horizontal one is of no use */
} PagodaLanePrivate;

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

static PagodaLanePrivate *
get_private (gpointer lane)
{
  return pagoda_lane_get_instance_private (lane);
}

/* Rows */

/* Where the record with the cursor has gone, it is at what now stands in its place. */
static guint
cursor_row (PagodaLane *lane)
{
  const PagodaLanePrivate *self = get_private (lane);
  guint row = pagoda_lane_find_row (lane, self->cursor);

  return row != PAGODA_NO_ROW ? row : MIN (self->cursor_row, MAX (self->n, 1) - 1);
}

static int
row_height (PagodaLane *lane)
{
  return PAGODA_LANE_GET_CLASS (lane)->row_height (lane);
}

static void
compute_tops (PagodaLane *lane)
{
  PagodaLanePrivate *self = get_private (lane);
  int height = row_height (lane);

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
  PagodaLanePrivate *self = get_private (lane);
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
  return search_row (tops_of (lane), get_private (lane)->n, y);
}

static double
scroll_of (PagodaLane *lane)
{
  GtkAdjustment *adjustment = get_private (lane)->adjustments[GTK_ORIENTATION_VERTICAL];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

/* Views */

static View *
view_at (PagodaLane *lane, guint i)
{
  return &g_array_index (get_private (lane)->views, View, i);
}

static guint
n_views (PagodaLane *lane)
{
  return get_private (lane)->views->len;
}

static View *
find_view (PagodaLane *lane, gpointer widget)
{
  for (guint i = 0; i < n_views (lane); i++)
    if (view_at (lane, i)->widget == widget)
      return view_at (lane, i);
  return NULL;
}

static View *
focused_view (PagodaLane *lane)
{
  return find_view (lane, gtk_widget_get_focus_child (GTK_WIDGET (lane)));
}

static void
tell_seen (const View *view)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (view->widget), GTK_ACCESSIBLE_STATE_HIDDEN, !view->seen, -1);
}

/* A view that is out of sight stays mapped, above the lane: to map it while the lane is given room would ask
 * for room anew. */
static void
set_seen (View *view, gboolean seen)
{
  if (view->seen == seen)
    return;
  view->seen = seen;
  tell_seen (view);
}

static void
allocate (PagodaLane *lane, View *view, double y)
{
  int least;

  gtk_widget_measure (view->widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_allocate (view->widget, MAX (gtk_widget_get_width (GTK_WIDGET (lane)), least), row_height (lane),
                       -1, gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, (float)y)));
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
  PagodaLanePrivate *self = get_private (lane);

  self->cursor
      = pagoda_lane_id_of_view (lane, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  self->cursor_row = cursor_row (lane);
}

static View *
create_view (PagodaLane *lane)
{
  GtkWidget *widget = PAGODA_LANE_GET_CLASS (lane)->create_view (lane);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  View view = { .widget = widget, .seen = TRUE };

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "released", G_CALLBACK (clicked_cb), lane);
  g_signal_connect (focus, "enter", G_CALLBACK (focus_entered_cb), lane);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, focus);
  gtk_widget_set_parent (widget, GTK_WIDGET (lane));
  set_seen (&view, FALSE);
  g_array_append_val (get_private (lane)->views, view);
  return view_at (lane, n_views (lane) - 1);
}

/* The rows that have a view: those from @first to before @end, and the one with the focus. */
static gboolean
has_view (PagodaLane *lane, const View *view, guint first, guint end)
{
  const PagodaLanePrivate *self = get_private (lane);

  for (guint row = first; row < end; row++)
    if (self->ids[row] == view->id)
      return TRUE;
  return view == focused_view (lane) && pagoda_lane_find_row (lane, view->id) != PAGODA_NO_ROW;
}

/* A view whose row is not seen any more, or NULL. */
static View *
take_view (PagodaLane *lane, guint first, guint end)
{
  for (guint i = 0; i < n_views (lane); i++)
    {
      View *view = view_at (lane, i);
      if (view != focused_view (lane) && !has_view (lane, view, first, end))
        return view;
    }
  return NULL;
}

static View *
view_of (PagodaLane *lane, PagodaId id)
{
  for (guint i = 0; i < n_views (lane); i++)
    if (view_at (lane, i)->id == id)
      return view_at (lane, i);
  return NULL;
}

static void
show_row (PagodaLane *lane, View *view, guint row)
{
  const PagodaLanePrivate *self = get_private (lane);

  view->id = self->ids[row];
  PAGODA_LANE_GET_CLASS (lane)->show_row (lane, view->widget, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (view->widget), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                  (int)row + 1, GTK_ACCESSIBLE_RELATION_SET_SIZE, (int)self->n, -1);
  set_seen (view, TRUE);
}

/* A row stands at the lower end of what it has. */
static void
place_view (PagodaLane *lane, View *view, guint row)
{
  show_row (lane, view, row);
  allocate (lane, view, pagoda_lane_get_y (lane, row + 1) - row_height (lane));
}

static void
hide_others (PagodaLane *lane, guint first, guint end)
{
  for (guint i = 0; i < n_views (lane); i++)
    {
      View *view = view_at (lane, i);
      if (has_view (lane, view, first, end))
        continue;
      set_seen (view, FALSE);
      allocate (lane, view, -2.0 * row_height (lane));
    }
}

static void
place_views (PagodaLane *lane)
{
  const PagodaLanePrivate *self = get_private (lane);
  guint focused = pagoda_lane_find_row (lane, pagoda_lane_get_focused (lane));
  guint first, end;

  pagoda_lane_get_sight (lane, &first, &end);
  hide_others (lane, first, end);
  for (guint row = first; row < end; row++)
    {
      View *view = view_of (lane, self->ids[row]);
      if (view == NULL)
        view = take_view (lane, first, end);
      if (view != NULL)
        place_view (lane, view, row);
    }
  if (focused != PAGODA_NO_ROW && (focused < first || focused >= end))
    place_view (lane, focused_view (lane), focused);
}

/* A child that comes while its parent is given room would ask for room anew, so views are made between two
 * frames: one for each row in sight, one cut off at either end, one for the focus. */
static gboolean
needs_views (PagodaLane *lane, int height)
{
  return n_views (lane) < MIN ((guint)(height / row_height (lane)) + 3, pagoda_lane_get_n_rows (lane));
}

static gboolean
grow_cb (gpointer data)
{
  PagodaLane *lane = data;

  get_private (lane)->growing = 0;
  while (needs_views (lane, gtk_widget_get_height (GTK_WIDGET (lane))))
    create_view (lane);
  return G_SOURCE_REMOVE;
}

static void
ensure_views (PagodaLane *lane, int height)
{
  PagodaLanePrivate *self = get_private (lane);

  if (self->growing == 0 && needs_views (lane, height))
    self->growing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, grow_cb, lane, NULL);
}

/* Scrolling */

static void
scrolled_cb (PagodaLane *lane)
{
  if (!get_private (lane)->placing)
    gtk_widget_queue_allocate (GTK_WIDGET (lane));
}

static void
set_adjustment (PagodaLane *lane, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **member = &get_private (lane)->adjustments[orientation];

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
  PagodaLanePrivate *self = get_private (lane);
  const int *tops = tops_of (lane);
  guint anchor = self->anchor != PAGODA_ID_NONE ? pagoda_lane_find_row (lane, self->anchor) : PAGODA_NO_ROW;

  if (anchor != PAGODA_NO_ROW)
    gtk_adjustment_set_value (adjustment, tops[anchor] - self->anchor_y);
  if (self->follow && self->n > 0)
    gtk_adjustment_clamp_page (adjustment, tops[cursor_row (lane)], tops[cursor_row (lane) + 1]);
  self->anchor = PAGODA_ID_NONE;
  self->follow = FALSE;
}

/* Other rows leave what was seen first where it was, but at the upper end new ones come into sight.  What
 * shows the rows may know only the new ones by now. */
static void
remember_sight (PagodaLane *lane)
{
  PagodaLanePrivate *self = get_private (lane);

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
  PagodaLanePrivate *self = get_private (lane);
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double length = MAX (tops_of (lane)[self->n], height);

  self->placing = TRUE;
  if (adjustment != NULL)
    {
      gtk_adjustment_configure (adjustment, CLAMP (scroll_of (lane), 0, length - height), 0, length,
                                row_height (lane), height * 0.9, height);
      scroll_where_asked (lane, adjustment);
    }
  ensure_views (lane, height);
  place_views (lane);
  self->placing = FALSE;
}

/* Focus */

/* Whether the whole of @row is in sight. */
static gboolean
is_in_sight (PagodaLane *lane, guint row)
{
  return pagoda_lane_get_y (lane, row + 1) - row_height (lane) >= 0
         && pagoda_lane_get_y (lane, row + 1) <= gtk_widget_get_height (GTK_WIDGET (lane));
}

/* A row that is not seen yet is given a view at once, for the focus cannot wait for the next frame; the
 * scrolling can. */
static gboolean
focus_row (PagodaLane *lane, guint row)
{
  PagodaLanePrivate *self = get_private (lane);

  if (row >= self->n)
    return FALSE;
  View *view = view_of (lane, self->ids[row]);
  if (view == NULL)
    view = take_view (lane, row, row + 1);
  if (view == NULL)
    view = create_view (lane);
  show_row (lane, view, row);
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
    return cursor_row (lane);
  return row_at (lane, MAX (bounds.origin.y + bounds.size.height / 2 + scroll_of (lane), 0));
}

static gboolean
pagoda_lane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PagodaLane *lane = PAGODA_LANE (widget);
  gboolean inside = focused_view (lane) != NULL;
  guint row = cursor_row (lane);

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
  return focus_row (PAGODA_LANE (widget), cursor_row (PAGODA_LANE (widget)));
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
  gint64 page = MAX (gtk_widget_get_height (widget) / row_height (lane), 1);
  gint64 row = (gint64)cursor_row (lane) + g_variant_get_int32 (arguments) * page;
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
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 1 : row_height (PAGODA_LANE (widget));
}

static void
pagoda_lane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  const PagodaLanePrivate *self = get_private (object);

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
  PagodaLanePrivate *self = get_private (lane);

  g_clear_handle_id (&self->growing, g_source_remove);
  self->n = 0;
  for (guint i = 0; i < self->views->len; i++)
    gtk_widget_unparent (view_at (lane, i)->widget);
  g_array_set_size (self->views, 0);
  set_adjustment (lane, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (lane, GTK_ORIENTATION_VERTICAL, NULL);
  G_OBJECT_CLASS (pagoda_lane_parent_class)->dispose (object);
}

static void
pagoda_lane_finalize (GObject *object)
{
  PagodaLanePrivate *self = get_private (object);

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
  for (guint i = 0; i < n_views (lane); i++)
    tell_seen (view_at (lane, i));
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
  PagodaLanePrivate *self = get_private (lane);

  self->views = g_array_new (FALSE, FALSE, sizeof (View));
  gtk_widget_set_overflow (GTK_WIDGET (lane), GTK_OVERFLOW_HIDDEN);
}

void
pagoda_lane_set_rows (PagodaLane *lane, const PagodaId *ids, guint n)
{
  PagodaLanePrivate *self = get_private (lane);

  self->cursor_row = cursor_row (lane);
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
  g_clear_pointer (&get_private (lane)->tops, g_free);
}

guint
pagoda_lane_get_n_rows (PagodaLane *lane)
{
  return get_private (lane)->n;
}

guint
pagoda_lane_find_row (PagodaLane *lane, PagodaId id)
{
  const PagodaLanePrivate *self = get_private (lane);

  for (guint row = 0; row < self->n; row++)
    if (self->ids[row] == id)
      return row;
  return PAGODA_NO_ROW;
}

PagodaId
pagoda_lane_get_focused (PagodaLane *lane)
{
  const View *view = focused_view (lane);

  return view != NULL ? view->id : PAGODA_ID_NONE;
}

gboolean
pagoda_lane_focus_id (PagodaLane *lane, PagodaId id)
{
  return focus_row (lane, pagoda_lane_find_row (lane, id));
}

PagodaId
pagoda_lane_id_of_view (PagodaLane *lane, GtkWidget *view)
{
  const View *found = find_view (lane, view);

  return found != NULL ? found->id : PAGODA_ID_NONE;
}

GtkWidget *
pagoda_lane_find_view (PagodaLane *lane, PagodaId id)
{
  const View *view = view_of (lane, id);

  return view != NULL && view->seen ? view->widget : NULL;
}

void
pagoda_lane_begin_with (PagodaLane *lane, guint row)
{
  PagodaLanePrivate *self = get_private (lane);

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
