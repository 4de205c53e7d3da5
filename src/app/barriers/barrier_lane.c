/* barrier_lane.c: barriers one below the other, scrolled.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/barriers/barrier_lane.h"

#include "app/barriers/barrier_card.h"
#include "app/barriers/barrier_row.h"
#include "app/widgets/ink.h"

#define CARD_GAP 8

struct _PagodaBarrierLane
{
  PagodaLane parent_instance;

  gboolean cards;
  PagodaBarrierOverview *overview; /* NULL: nothing to show */
  guint32 *places;                 /* of the rows */
  int height;                      /* of a row as it was last allocated */
};

G_DEFINE_FINAL_TYPE (PagodaBarrierLane, pagoda_barrier_lane, PAGODA_TYPE_LANE)

/* Rows */

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, PagodaLane *lane)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (view);

  gtk_drag_source_set_icon (source, picture, (int)x, (int)y);
  return gdk_content_provider_new_typed (G_TYPE_INT64, (gint64)pagoda_lane_id_of_view (lane, view));
}

static GtkWidget *
create_card (PagodaLane *lane)
{
  GtkWidget *view = pagoda_barrier_card_new ();
  GtkDragSource *drag = gtk_drag_source_new ();

  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  g_signal_connect (drag, "prepare", G_CALLBACK (drag_prepare_cb), lane);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (drag));
  return view;
}

static GtkWidget *
pagoda_barrier_lane_create_view (PagodaLane *lane)
{
  return PAGODA_BARRIER_LANE (lane)->cards ? create_card (lane) : pagoda_barrier_row_new ();
}

static void
pagoda_barrier_lane_show_row (PagodaLane *base, GtkWidget *view, guint row)
{
  PagodaBarrierLane *lane = PAGODA_BARRIER_LANE (base);

  if (lane->cards)
    pagoda_barrier_card_show (PAGODA_BARRIER_CARD (view), lane->overview, lane->places[row]);
  else
    pagoda_barrier_row_show (PAGODA_BARRIER_ROW (view), lane->overview, lane->places[row]);
}

static int
pagoda_barrier_lane_row_height (PagodaLane *lane)
{
  GtkWidget *widget = GTK_WIDGET (lane);

  return PAGODA_BARRIER_LANE (lane)->cards
             ? pagoda_barrier_card_height (widget)
             : pagoda_barrier_row_height (widget, gtk_widget_get_width (widget));
}

static int
pagoda_barrier_lane_space_above (PagodaLane *lane, guint row)
{
  return PAGODA_BARRIER_LANE (lane)->cards && row > 0 ? CARD_GAP : 0;
}

static void
pagoda_barrier_lane_clicked (PagodaLane *lane, GtkWidget *view, PagodaId id, int n_press)
{
  gtk_widget_activate_action (view, "page.menu", "x", id);
}

/* A row that has become too narrow takes two lines. */
static void
pagoda_barrier_lane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PagodaBarrierLane *lane = PAGODA_BARRIER_LANE (widget);
  int row = pagoda_barrier_lane_row_height (PAGODA_LANE (lane));

  if (row != lane->height)
    pagoda_lane_measure_again (PAGODA_LANE (lane));
  lane->height = row;
  GTK_WIDGET_CLASS (pagoda_barrier_lane_parent_class)->size_allocate (widget, width, height, baseline);
}

/* Keys */

static gboolean
ask_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  PagodaId barrier = pagoda_lane_get_focused (PAGODA_LANE (widget));

  return barrier != PAGODA_ID_NONE
         && gtk_widget_activate_action (widget, g_variant_get_string (arguments, NULL), "x", barrier);
}

static gboolean
step_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  PagodaId barrier = pagoda_lane_get_focused (PAGODA_LANE (widget));

  return barrier != PAGODA_ID_NONE
         && gtk_widget_activate_action (widget, "page.step", "(xi)", barrier,
                                        g_variant_get_int32 (arguments));
}

static void
add_bindings (GtkWidgetClass *class)
{
  gtk_widget_class_add_binding (class, GDK_KEY_Return, 0, ask_cb, "s", "page.open");
  gtk_widget_class_add_binding (class, GDK_KEY_KP_Enter, 0, ask_cb, "s", "page.open");
  gtk_widget_class_add_binding (class, GDK_KEY_space, 0, ask_cb, "s", "page.menu");
  gtk_widget_class_add_binding (class, GDK_KEY_Menu, 0, ask_cb, "s", "page.menu");
  gtk_widget_class_add_binding (class, GDK_KEY_F10, GDK_SHIFT_MASK, ask_cb, "s", "page.menu");
  gtk_widget_class_add_binding (class, GDK_KEY_Left, GDK_CONTROL_MASK, step_cb, "i", -1);
  gtk_widget_class_add_binding (class, GDK_KEY_Right, GDK_CONTROL_MASK, step_cb, "i", 1);
}

/* Life */

static void
pagoda_barrier_lane_finalize (GObject *object)
{
  PagodaBarrierLane *lane = PAGODA_BARRIER_LANE (object);

  g_free (lane->places);
  g_clear_pointer (&lane->overview, pagoda_barrier_overview_unref);
  G_OBJECT_CLASS (pagoda_barrier_lane_parent_class)->finalize (object);
}

static void
pagoda_barrier_lane_class_init (PagodaBarrierLaneClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  PagodaLaneClass *lane_class = PAGODA_LANE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = pagoda_barrier_lane_finalize;
  widget_class->size_allocate = pagoda_barrier_lane_size_allocate;
  lane_class->create_view = pagoda_barrier_lane_create_view;
  lane_class->show_row = pagoda_barrier_lane_show_row;
  lane_class->row_height = pagoda_barrier_lane_row_height;
  lane_class->space_above = pagoda_barrier_lane_space_above;
  lane_class->clicked = pagoda_barrier_lane_clicked;
  gtk_widget_class_set_css_name (widget_class, "barrier-lane");
  add_bindings (widget_class);
}

static void
pagoda_barrier_lane_init (PagodaBarrierLane *lane)
{
  pagoda_ink_follow (GTK_WIDGET (lane));
}

GtkWidget *
pagoda_barrier_lane_new (gboolean cards, const char *name)
{
  PagodaBarrierLane *lane = g_object_new (PAGODA_TYPE_BARRIER_LANE, NULL);

  lane->cards = cards;
  gtk_accessible_update_property (GTK_ACCESSIBLE (lane), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (lane);
}

void
pagoda_barrier_lane_show (PagodaBarrierLane *lane,
                          PagodaBarrierOverview *overview,
                          const guint32 *places,
                          guint n)
{
  g_autofree PagodaId *ids = g_new (PagodaId, MAX (n, 1));

  for (guint row = 0; row < n; row++)
    ids[row] = overview->entries[places[row]].barrier->id;
  pagoda_barrier_overview_ref (overview);
  g_clear_pointer (&lane->overview, pagoda_barrier_overview_unref);
  g_free (lane->places);
  lane->overview = overview;
  lane->places = g_memdup2 (places, n * sizeof *places);
  pagoda_lane_set_rows (PAGODA_LANE (lane), ids, n);
}
