/* board_lane.c: the cards of one column of the board, scrolled.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A view belongs to a customer as long as its card is seen, so that the focus stays with the customer; those
 * out of sight are taken for others.  The card with the focus keeps its view even out of sight.
 */
#include "app/board/board_lane.h"

#include "app/board/card_view.h"

#define GAP 8
#define NO_ROW G_MAXUINT

struct _PagodaBoardLane
{
  GtkWidget parent_instance;

  PagodaBoard *board; /* NULL: nothing to show */
  guint32 *places;    /* n */
  guint n;
  GPtrArray *views; /* of PagodaCardView, children in any order */
  PagodaId cursor;  /* PAGODA_ID_NONE: the first card */
  guint cursor_row; /* where it was last seen */
  gboolean follow;  /* the next allocation scrolls to the cursor */
  gboolean placing; /* an allocation is going on, and need not be asked for */
  guint growing;    /* the source that makes more views, or 0 */

  GtkAdjustment *adjustments[2]; /* by GtkOrientation; the horizontal one is of no use */
};

G_DEFINE_FINAL_TYPE_WITH_CODE (PagodaBoardLane,
                               pagoda_board_lane,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

/* Rows */

static PagodaId
customer_at (PagodaBoardLane *lane, guint row)
{
  return lane->board->cards[lane->places[row]].customer;
}

static guint
find_row (PagodaBoardLane *lane, PagodaId customer)
{
  for (guint row = 0; row < lane->n; row++)
    if (customer_at (lane, row) == customer)
      return row;
  return NO_ROW;
}

/* Where the card with the cursor has gone, it is at what now stands in its place. */
static guint
cursor_row (PagodaBoardLane *lane)
{
  guint row = find_row (lane, lane->cursor);

  return row != NO_ROW ? row : MIN (lane->cursor_row, MAX (lane->n, 1) - 1);
}

static int
row_height (PagodaBoardLane *lane)
{
  return pagoda_card_view_height (GTK_WIDGET (lane)) + GAP;
}

static double
scroll_of (PagodaBoardLane *lane)
{
  GtkAdjustment *adjustment = lane->adjustments[GTK_ORIENTATION_VERTICAL];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

/* Views */

static GtkWidget *
focused_view (PagodaBoardLane *lane)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (lane));
}

static PagodaId
customer_of (gpointer view)
{
  return pagoda_card_view_get_customer (PAGODA_CARD_VIEW (view));
}

/* A view that is out of sight stays mapped, above the lane: to map it while the lane is given room would ask
 * for room anew. */
static void
set_seen (GtkWidget *view, gboolean seen)
{
  pagoda_card_view_set_seen (PAGODA_CARD_VIEW (view), seen);
}

static void
allocate (PagodaBoardLane *lane, GtkWidget *view, double y)
{
  int least;

  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_allocate (view, MAX (gtk_widget_get_width (GTK_WIDGET (lane)), least), row_height (lane) - GAP,
                       -1, gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, (float)y)));
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, gpointer data)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (view);

  gtk_drag_source_set_icon (source, picture, (int)x, (int)y);
  return gdk_content_provider_new_typed (G_TYPE_INT64, (gint64)customer_of (view));
}

/* A click asks about the card, a second one opens it. */
static void
clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, PagodaBoardLane *lane)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  gtk_widget_grab_focus (view);
  gtk_widget_activate_action (view, n_press > 1 ? "win.customer" : "page.details", "x", customer_of (view));
}

static void
focus_entered_cb (GtkEventControllerFocus *controller, PagodaBoardLane *lane)
{
  lane->cursor = customer_of (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  lane->cursor_row = cursor_row (lane);
}

static GtkWidget *
create_view (PagodaBoardLane *lane)
{
  GtkWidget *view = pagoda_card_view_new ();
  GtkDragSource *drag = gtk_drag_source_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  g_signal_connect (drag, "prepare", G_CALLBACK (drag_prepare_cb), NULL);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "released", G_CALLBACK (clicked_cb), lane);
  g_signal_connect (focus, "enter", G_CALLBACK (focus_entered_cb), lane);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (view, focus);
  set_seen (view, FALSE);
  gtk_widget_set_parent (view, GTK_WIDGET (lane));
  g_ptr_array_add (lane->views, view);
  return view;
}

/* The rows that have a view: those from @first to before @end, and the one with the focus. */
static gboolean
has_view (PagodaBoardLane *lane, PagodaId customer, guint first, guint end)
{
  for (guint row = first; row < end; row++)
    if (customer_at (lane, row) == customer)
      return TRUE;
  return customer == pagoda_board_lane_get_focused (lane) && find_row (lane, customer) != NO_ROW;
}

/* A view whose card is not seen any more, or NULL. */
static GtkWidget *
take_view (PagodaBoardLane *lane, guint first, guint end)
{
  for (guint i = 0; i < lane->views->len; i++)
    {
      GtkWidget *view = g_ptr_array_index (lane->views, i);
      if (view != focused_view (lane) && !has_view (lane, customer_of (view), first, end))
        return view;
    }
  return NULL;
}

static GtkWidget *
view_of (PagodaBoardLane *lane, PagodaId customer)
{
  for (guint i = 0; i < lane->views->len; i++)
    if (customer_of (g_ptr_array_index (lane->views, i)) == customer)
      return g_ptr_array_index (lane->views, i);
  return NULL;
}

static void
show_row (PagodaBoardLane *lane, GtkWidget *view, guint row)
{
  pagoda_card_view_show (PAGODA_CARD_VIEW (view), lane->board, lane->places[row]);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int)row + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int)lane->n, -1);
  set_seen (view, TRUE);
}

static void
place_view (PagodaBoardLane *lane, GtkWidget *view, guint row)
{
  show_row (lane, view, row);
  allocate (lane, view, row * (double)row_height (lane) - scroll_of (lane));
}

static void
hide_others (PagodaBoardLane *lane, guint first, guint end)
{
  for (guint i = 0; i < lane->views->len; i++)
    {
      GtkWidget *view = g_ptr_array_index (lane->views, i);
      if (has_view (lane, customer_of (view), first, end))
        continue;
      set_seen (view, FALSE);
      allocate (lane, view, -2.0 * row_height (lane));
    }
}

static void
place_views (PagodaBoardLane *lane, int height)
{
  int step = row_height (lane);
  guint first = (guint)(scroll_of (lane) / step);
  guint end = MIN (lane->n, (guint)((scroll_of (lane) + height) / step) + 1);
  guint focused = find_row (lane, pagoda_board_lane_get_focused (lane));

  hide_others (lane, first, end);
  for (guint row = first; row < end; row++)
    {
      GtkWidget *view = view_of (lane, customer_at (lane, row));
      if (view == NULL)
        view = take_view (lane, first, end);
      if (view != NULL)
        place_view (lane, view, row);
    }
  if (focused != NO_ROW && (focused < first || focused >= end))
    place_view (lane, focused_view (lane), focused);
}

/* A child that comes while its parent is given room would ask for room anew, so views are made between two
 * frames: one for each card in sight, one cut off at either end, one for the focus. */
static gboolean
needs_views (PagodaBoardLane *lane, int height)
{
  return lane->views->len < MIN ((guint)(height / row_height (lane)) + 3, lane->n);
}

static gboolean
grow_cb (gpointer data)
{
  PagodaBoardLane *lane = PAGODA_BOARD_LANE (data);

  lane->growing = 0;
  while (needs_views (lane, gtk_widget_get_height (GTK_WIDGET (lane))))
    create_view (lane);
  return G_SOURCE_REMOVE;
}

static void
ensure_views (PagodaBoardLane *lane, int height)
{
  if (lane->growing == 0 && needs_views (lane, height))
    lane->growing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, grow_cb, lane, NULL);
}

/* Scrolling */

static void
scrolled_cb (PagodaBoardLane *lane)
{
  if (!lane->placing)
    gtk_widget_queue_allocate (GTK_WIDGET (lane));
}

static void
set_adjustment (PagodaBoardLane *lane, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **member = &lane->adjustments[orientation];

  if (*member != NULL)
    g_signal_handlers_disconnect_by_func (*member, scrolled_cb, lane);
  g_clear_object (member);
  if (adjustment == NULL)
    return;
  *member = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (scrolled_cb), lane);
}

static void
scroll_to (PagodaBoardLane *lane, guint row)
{
  GtkAdjustment *adjustment = lane->adjustments[GTK_ORIENTATION_VERTICAL];
  double y = (double)row * row_height (lane);

  if (adjustment != NULL)
    gtk_adjustment_clamp_page (adjustment, y, y + row_height (lane));
}

static void
pagoda_board_lane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PagodaBoardLane *lane = PAGODA_BOARD_LANE (widget);
  GtkAdjustment *adjustment = lane->adjustments[GTK_ORIENTATION_VERTICAL];
  double step = row_height (lane), length = MAX (lane->n * step, height);

  lane->placing = TRUE;
  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, CLAMP (scroll_of (lane), 0, length - height), 0, length, step,
                              height * 0.9, height);
  if (lane->follow)
    scroll_to (lane, cursor_row (lane));
  lane->follow = FALSE;
  ensure_views (lane, height);
  place_views (lane, height);
  lane->placing = FALSE;
}

/* Focus */

/* Whether @view shows the whole card of @row in its place. */
static gboolean
is_in_sight (PagodaBoardLane *lane, GtkWidget *view, guint row)
{
  double y = (double)row * row_height (lane) - scroll_of (lane);

  return pagoda_card_view_shows (PAGODA_CARD_VIEW (view), lane->board, lane->places[row]) && y >= 0
         && y + row_height (lane) <= gtk_widget_get_height (GTK_WIDGET (lane));
}

/* A card that is not seen yet is given a view at once, for the focus cannot wait for the next frame; the
 * scrolling can. */
static gboolean
focus_row (PagodaBoardLane *lane, guint row)
{
  if (row >= lane->n)
    return FALSE;
  GtkWidget *view = view_of (lane, customer_at (lane, row));
  if (view == NULL)
    view = take_view (lane, row, row + 1);
  if (view == NULL)
    view = create_view (lane);
  if (!is_in_sight (lane, view, row))
    {
      show_row (lane, view, row);
      lane->follow = TRUE;
      gtk_widget_queue_resize (GTK_WIDGET (lane));
    }
  return gtk_widget_grab_focus (view);
}

/* From a neighbour the focus comes to the card at the same height. */
static guint
row_beside (PagodaBoardLane *lane)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (lane)));
  graphene_rect_t bounds;

  if (!PAGODA_IS_CARD_VIEW (focus) || !gtk_widget_compute_bounds (focus, GTK_WIDGET (lane), &bounds))
    return cursor_row (lane);
  double y = bounds.origin.y + bounds.size.height / 2 + scroll_of (lane);
  return MIN ((guint)(MAX (y, 0) / row_height (lane)), MAX (lane->n, 1) - 1);
}

static gboolean
pagoda_board_lane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PagodaBoardLane *lane = PAGODA_BOARD_LANE (widget);
  gboolean inside = focused_view (lane) != NULL;
  guint row = cursor_row (lane);

  if (direction == GTK_DIR_UP && inside)
    return row == 0 || focus_row (lane, row - 1);
  if (direction == GTK_DIR_DOWN && inside)
    return row + 1 >= lane->n || focus_row (lane, row + 1);
  if (inside)
    return FALSE;
  return focus_row (lane, direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT ? row_beside (lane) : row);
}

static gboolean
pagoda_board_lane_grab_focus (GtkWidget *widget)
{
  PagodaBoardLane *lane = PAGODA_BOARD_LANE (widget);

  return focus_row (lane, cursor_row (lane));
}

/* Keys */

static gboolean
jump_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  PagodaBoardLane *lane = PAGODA_BOARD_LANE (widget);
  int rows = g_variant_get_int32 (arguments);
  int page = MAX (gtk_widget_get_height (widget) / row_height (lane), 1);
  gint64 row
      = ABS (rows) > 1 ? (rows < 0 ? 0 : (gint64)lane->n - 1) : (gint64)cursor_row (lane) + rows * page;

  return focus_row (lane, (guint)CLAMP (row, 0, (gint64)lane->n - 1));
}

static gboolean
ask_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  PagodaId customer = pagoda_board_lane_get_focused (PAGODA_BOARD_LANE (widget));

  return customer != PAGODA_ID_NONE
         && gtk_widget_activate_action (widget, g_variant_get_string (arguments, NULL), "x", customer);
}

static gboolean
move_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  PagodaId customer = pagoda_board_lane_get_focused (PAGODA_BOARD_LANE (widget));

  return customer != PAGODA_ID_NONE
         && gtk_widget_activate_action (widget, "page.move", "(xi)", customer,
                                        g_variant_get_int32 (arguments));
}

static void
add_bindings (GtkWidgetClass *class)
{
  gtk_widget_class_add_binding (class, GDK_KEY_Home, 0, jump_cb, "i", -2);
  gtk_widget_class_add_binding (class, GDK_KEY_End, 0, jump_cb, "i", 2);
  gtk_widget_class_add_binding (class, GDK_KEY_Page_Up, 0, jump_cb, "i", -1);
  gtk_widget_class_add_binding (class, GDK_KEY_Page_Down, 0, jump_cb, "i", 1);
  gtk_widget_class_add_binding (class, GDK_KEY_Return, 0, ask_cb, "s", "win.customer");
  gtk_widget_class_add_binding (class, GDK_KEY_KP_Enter, 0, ask_cb, "s", "win.customer");
  gtk_widget_class_add_binding (class, GDK_KEY_space, 0, ask_cb, "s", "page.details");
  gtk_widget_class_add_binding (class, GDK_KEY_Menu, 0, ask_cb, "s", "page.details");
  gtk_widget_class_add_binding (class, GDK_KEY_F10, GDK_SHIFT_MASK, ask_cb, "s", "page.details");
  gtk_widget_class_add_binding (class, GDK_KEY_Left, GDK_CONTROL_MASK, move_cb, "i", -1);
  gtk_widget_class_add_binding (class, GDK_KEY_Right, GDK_CONTROL_MASK, move_cb, "i", 1);
}

/* Life */

static void
pagoda_board_lane_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural
      = orientation == GTK_ORIENTATION_HORIZONTAL ? 1 : row_height (PAGODA_BOARD_LANE (widget));
}

static void
pagoda_board_lane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PagodaBoardLane *lane = PAGODA_BOARD_LANE (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, lane->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, lane->adjustments[GTK_ORIENTATION_VERTICAL]);
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
pagoda_board_lane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PagodaBoardLane *lane = PAGODA_BOARD_LANE (object);

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
pagoda_board_lane_dispose (GObject *object)
{
  PagodaBoardLane *lane = PAGODA_BOARD_LANE (object);

  g_clear_handle_id (&lane->growing, g_source_remove);
  for (guint i = 0; i < lane->views->len; i++)
    gtk_widget_unparent (g_ptr_array_index (lane->views, i));
  g_ptr_array_set_size (lane->views, 0);
  set_adjustment (lane, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (lane, GTK_ORIENTATION_VERTICAL, NULL);
  lane->n = 0;
  g_clear_pointer (&lane->places, g_free);
  g_clear_pointer (&lane->board, pagoda_board_unref);
  G_OBJECT_CLASS (pagoda_board_lane_parent_class)->dispose (object);
}

static void
pagoda_board_lane_finalize (GObject *object)
{
  g_ptr_array_unref (PAGODA_BOARD_LANE (object)->views);
  G_OBJECT_CLASS (pagoda_board_lane_parent_class)->finalize (object);
}

static void
pagoda_board_lane_class_init (PagodaBoardLaneClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = pagoda_board_lane_get_property;
  object_class->set_property = pagoda_board_lane_set_property;
  object_class->dispose = pagoda_board_lane_dispose;
  object_class->finalize = pagoda_board_lane_finalize;
  widget_class->measure = pagoda_board_lane_measure;
  widget_class->size_allocate = pagoda_board_lane_size_allocate;
  widget_class->focus = pagoda_board_lane_focus;
  widget_class->grab_focus = pagoda_board_lane_grab_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  gtk_widget_class_set_css_name (widget_class, "board-lane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  add_bindings (widget_class);
}

static void
pagoda_board_lane_init (PagodaBoardLane *lane)
{
  lane->views = g_ptr_array_new ();
  gtk_widget_set_overflow (GTK_WIDGET (lane), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
pagoda_board_lane_new (void)
{
  return g_object_new (PAGODA_TYPE_BOARD_LANE, NULL);
}

void
pagoda_board_lane_show (PagodaBoardLane *lane, PagodaBoard *board, const guint32 *places, guint n)
{
  lane->cursor_row = lane->board != NULL ? cursor_row (lane) : 0;
  pagoda_board_ref (board);
  g_clear_pointer (&lane->board, pagoda_board_unref);
  g_free (lane->places);
  lane->board = board;
  lane->places = g_memdup2 (places, n * sizeof *places);
  lane->n = n;
  gtk_widget_queue_resize (GTK_WIDGET (lane));
}

PagodaId
pagoda_board_lane_get_focused (PagodaBoardLane *lane)
{
  GtkWidget *view = focused_view (lane);

  return view != NULL ? customer_of (view) : PAGODA_ID_NONE;
}

gboolean
pagoda_board_lane_focus_customer (PagodaBoardLane *lane, PagodaId customer)
{
  return focus_row (lane, find_row (lane, customer));
}

GtkWidget *
pagoda_board_lane_find (PagodaBoardLane *lane, PagodaId customer)
{
  for (guint i = 0; i < lane->views->len; i++)
    {
      GtkWidget *view = g_ptr_array_index (lane->views, i);
      if (customer_of (view) == customer && pagoda_card_view_get_seen (PAGODA_CARD_VIEW (view)))
        return view;
    }
  return NULL;
}
