/* people_map_view.c: the people map with a button per card.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The buttons are transparent and lie over the cards of the drawing, so that a person has a place for the
 * focus, a name for a screen reader and something to press.  They are kept by their place, so that the focus
 * stays while the map is read again.
 */
#include "config.h"

#include "app/people/people_map_view.h"

#include "app/widgets/ink.h"
#include "app/widgets/naming.h"

#include <glib/gi18n-lib.h>

#define LEAST_WIDTH 280
#define USUAL_WIDTH 720
#define STEP 50 /* of PAGODA_PEOPLE_MAP_PLACES */
#define DRAG_THRESHOLD 8
#define NOBODY (-1)

struct _PagodaPeopleMapView
{
  PagodaDrawing parent_instance;

  const PagodaPeoplePicture *picture; /* NULL before there is one */
  GPtrArray *buttons;                 /* of GtkWidget, in the order of the people */
  int dragged;                        /* a person, or NOBODY */
  double drag_x;
  double drag_y;
};

G_DEFINE_FINAL_TYPE (PagodaPeopleMapView, pagoda_people_map_view, PAGODA_TYPE_DRAWING)

enum
{
  SIGNAL_OPENED,
  SIGNAL_PLACED,
  SIGNAL_REMOVED,
  SIGNAL_MENU,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static PagodaPeopleMapLayout *
make_layout (PagodaPeopleMapView *view, int width)
{
  return pagoda_people_map_layout_new (&view->picture->map, 0, 0, MAX (width, LEAST_WIDTH),
                                       pagoda_ink_em (GTK_WIDGET (view)));
}

static int
place_of (PagodaPeopleMapView *view, gpointer button)
{
  guint place;

  return view->buttons != NULL && g_ptr_array_find (view->buttons, button, &place) ? (int)place : NOBODY;
}

static PagodaPoint
middle_of (PagodaRect card)
{
  return (PagodaPoint){ card.x + card.width / 2, card.y + card.height / 2 };
}

static void
emit_placed (PagodaPeopleMapView *view, int person, int level, int place)
{
  g_signal_emit (view, signals[SIGNAL_PLACED], 0, view->picture->ids[person],
                 CLAMP (level, 0, PAGODA_PEOPLE_MAP_LEVELS - 1), CLAMP (place, 0, PAGODA_PEOPLE_MAP_PLACES));
}

static void
move (PagodaPeopleMapView *view, int person, int across, int down)
{
  g_autoptr (PagodaPeopleMapLayout) layout = make_layout (view, gtk_widget_get_width (GTK_WIDGET (view)));
  int place = pagoda_people_map_layout_place (layout, middle_of (layout->people[person].card).x);
  int level = (int)view->picture->people[person].level;

  emit_placed (view, person, level + down, place + across * STEP);
}

/* Keyboard */

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                PagodaPeopleMapView *view)
{
  GtkWidget *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  int person = place_of (view, button);

  if (person == NOBODY)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Left || key == GDK_KEY_Right)
    move (view, person, key == GDK_KEY_Left ? -1 : 1, 0);
  else if (key == GDK_KEY_Up || key == GDK_KEY_Down)
    move (view, person, 0, key == GDK_KEY_Up ? -1 : 1);
  else if (key == GDK_KEY_Delete)
    g_signal_emit (view, signals[SIGNAL_REMOVED], 0, view->picture->ids[person]);
  else if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) != 0))
    g_signal_emit (view, signals[SIGNAL_MENU], 0, view->picture->ids[person], button);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
clicked_cb (GtkWidget *button, PagodaPeopleMapView *view)
{
  int person = place_of (view, button);

  if (person != NOBODY)
    g_signal_emit (view, signals[SIGNAL_OPENED], 0, view->picture->ids[person]);
}

static void
secondary_pressed_cb (GtkGestureClick *gesture, int n, double x, double y, PagodaPeopleMapView *view)
{
  GtkWidget *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  int person = place_of (view, button);

  if (person != NOBODY)
    g_signal_emit (view, signals[SIGNAL_MENU], 0, view->picture->ids[person], button);
}

/* Mouse */

static void
drag_update_cb (GtkGestureDrag *gesture, double x, double y, PagodaPeopleMapView *view)
{
  GtkWidget *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  if (view->dragged == NOBODY && ABS (x) + ABS (y) < DRAG_THRESHOLD)
    return;
  /* From here on it is no click any more. */
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  view->dragged = place_of (view, button);
  view->drag_x = x;
  view->drag_y = y;
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

static void
drag_end_cb (GtkGestureDrag *gesture, double x, double y, PagodaPeopleMapView *view)
{
  int person = view->dragged;

  view->dragged = NOBODY;
  gtk_widget_queue_draw (GTK_WIDGET (view));
  if (person == NOBODY || view->picture == NULL || person >= (int)view->picture->map.n)
    return;
  g_autoptr (PagodaPeopleMapLayout) layout = make_layout (view, gtk_widget_get_width (GTK_WIDGET (view)));
  PagodaPoint middle = middle_of (layout->people[person].card);
  emit_placed (view, person, (int)pagoda_people_map_layout_level (layout, middle.y + y),
               pagoda_people_map_layout_place (layout, middle.x + x));
}

/* Buttons */

static GtkWidget *
create_button (PagodaPeopleMapView *view)
{
  GtkWidget *button = gtk_button_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();

  gtk_widget_add_css_class (button, "drawn-part");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), view);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), view);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), view);
  g_signal_connect (secondary, "pressed", G_CALLBACK (secondary_pressed_cb), view);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), view);
  gtk_widget_add_controller (button, keys);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (secondary));
  gtk_widget_set_parent (button, GTK_WIDGET (view));
  return button;
}

/* Widget */

static void
pagoda_people_map_view_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  PagodaPeopleMapView *view = PAGODA_PEOPLE_MAP_VIEW (widget);

  *minimum = LEAST_WIDTH;
  *natural = USUAL_WIDTH;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  *minimum = *natural = 0;
  if (view->picture == NULL)
    return;
  g_autoptr (PagodaPeopleMapLayout) layout = make_layout (view, for_size >= 0 ? for_size : USUAL_WIDTH);
  *minimum = *natural = (int)layout->area.height + 1;
}

static GtkSizeRequestMode
pagoda_people_map_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pagoda_people_map_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PagodaPeopleMapView *view = PAGODA_PEOPLE_MAP_VIEW (widget);

  if (view->picture == NULL)
    return;
  g_autoptr (PagodaPeopleMapLayout) layout = make_layout (view, width);
  for (guint i = 0; i < view->buttons->len; i++)
    {
      PagodaRect card = layout->people[i].card;
      pagoda_drawing_place (g_ptr_array_index (view->buttons, i), card.x, card.y, card.width, card.height);
    }
}

static void
pagoda_people_map_view_draw (PagodaDrawing *drawing, cairo_t *cr, double width, double height, double em)
{
  PagodaPeopleMapView *view = PAGODA_PEOPLE_MAP_VIEW (drawing);

  if (view->picture == NULL)
    return;
  g_autoptr (PagodaPeopleMapLayout) layout = make_layout (view, (int)width);
  PagodaPeopleMap map = view->picture->map;
  if (view->dragged != NOBODY && view->dragged < (int)map.n)
    {
      map.selected = view->dragged;
      layout->people[view->dragged].card.x += view->drag_x;
      layout->people[view->dragged].card.y += view->drag_y;
    }
  pagoda_people_map_draw (&map, layout, pagoda_ink_palette (), cr);
}

static void
remove_buttons (PagodaPeopleMapView *view, guint kept)
{
  while (view->buttons->len > kept)
    gtk_widget_unparent (g_ptr_array_steal_index (view->buttons, view->buttons->len - 1));
}

static void
pagoda_people_map_view_dispose (GObject *object)
{
  PagodaPeopleMapView *view = PAGODA_PEOPLE_MAP_VIEW (object);

  if (view->buttons != NULL)
    remove_buttons (view, 0);
  view->picture = NULL;
  g_clear_pointer (&view->buttons, g_ptr_array_unref);
  G_OBJECT_CLASS (pagoda_people_map_view_parent_class)->dispose (object);
}

static void
pagoda_people_map_view_class_init (PagodaPeopleMapViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_people_map_view_dispose;
  widget_class->measure = pagoda_people_map_view_measure;
  widget_class->get_request_mode = pagoda_people_map_view_get_request_mode;
  widget_class->size_allocate = pagoda_people_map_view_size_allocate;
  PAGODA_DRAWING_CLASS (class)->draw = pagoda_people_map_view_draw;
  gtk_widget_class_set_css_name (widget_class, "people-map");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_PLACED] = g_signal_new ("placed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_INT, G_TYPE_INT);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_MENU] = g_signal_new ("menu", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 2, G_TYPE_INT64, GTK_TYPE_WIDGET);
}

static void
pagoda_people_map_view_init (PagodaPeopleMapView *view)
{
  view->buttons = g_ptr_array_new ();
  view->dragged = NOBODY;
  pagoda_naming_set (GTK_WIDGET (view), _ ("People map"));
}

/* The card that has the focus may have moved out of sight: the focus comes to it again, and what scrolls
 * follows. */
static gboolean
follow_focus_cb (gpointer data)
{
  PagodaPeopleMapView *view = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && place_of (view, focus) != NOBODY)
    {
      gtk_root_set_focus (root, NULL);
      gtk_widget_grab_focus (focus);
    }
  return G_SOURCE_REMOVE;
}

void
pagoda_people_map_view_show (PagodaPeopleMapView *view, const PagodaPeoplePicture *picture)
{
  guint n = picture != NULL ? (guint)picture->map.n : 0;

  view->picture = picture;
  view->dragged = NOBODY;
  remove_buttons (view, n);
  while (view->buttons->len < n)
    g_ptr_array_add (view->buttons, create_button (view));
  for (guint i = 0; i < n; i++)
    pagoda_naming_set (g_ptr_array_index (view->buttons, i), picture->descriptions[i]);
  gtk_widget_queue_resize (GTK_WIDGET (view));
  gtk_widget_queue_draw (GTK_WIDGET (view));
  /* After it is laid out. */
  g_idle_add_full (G_PRIORITY_LOW, follow_focus_cb, g_object_ref (view), g_object_unref);
}

void
pagoda_people_map_view_move (PagodaPeopleMapView *view, PagodaId person, int across, int down)
{
  for (guint i = 0; view->picture != NULL && i < view->picture->map.n; i++)
    if (view->picture->ids[i] == person)
      {
        move (view, (int)i, across, down);
        return;
      }
}
