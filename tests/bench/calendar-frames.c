/* calendar-frames.c: how long a frame of the agenda takes while it is scrolled and filtered.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opens the year of today as a list, and then scrolls it or leaves out kinds of activities, a step a frame.
 * Prints the median seconds from a step to the end of its painting.
 */
#include "app/calendar/agenda_list.h"
#include "app/calendar/calendar_grid.h"
#include "app/calendar/calendar_page.h"
#include "app/window.h"

#include "pagoda-ui.h"

#define STEPS 60
/* Pixels; the shortest list measured is longer than all of them together. */
#define STRIDE 61.0

/* A list that has not come after this many seconds never will. */
#define LIMIT 120

/* Frames that the list has to come to rest. */
#define SETTLING 20

typedef struct
{
  PagodaSession *session;
  PagodaWindow *window;
  GMainLoop *loop;
  gboolean filters;
  gboolean opened;
  guint settled;  /* frames with all rows */
  gint64 started; /* µs */
  GArray *times;  /* of double, seconds */
} Watch;

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

static GtkWidget *
find_view (Watch *watch)
{
  GtkWidget *list = find_widget (GTK_WIDGET (watch->window), PAGODA_TYPE_AGENDA_LIST);

  return list != NULL ? find_widget (list, GTK_TYPE_LIST_VIEW) : NULL;
}

static void
step (Watch *watch)
{
  static const char *const kinds[] = { "visits", "all", "calls", "all" };
  GtkWidget *page = find_widget (GTK_WIDGET (watch->window), PAGODA_TYPE_CALENDAR_PAGE);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find_view (watch)));
  guint i = watch->times->len + 1;

  watch->started = g_get_monotonic_time ();
  if (watch->filters)
    g_object_set (page, "kinds", kinds[i % G_N_ELEMENTS (kinds)], NULL);
  else
    gtk_adjustment_set_value (adjustment, i % 2 == 0 ? STRIDE * i / 2 : STRIDE * (STEPS - i) / 2);
}

static void
open_agenda (Watch *watch)
{
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (watch->window), "win.page", "s", "calendar");
  page = find_widget (GTK_WIDGET (watch->window), PAGODA_TYPE_CALENDAR_PAGE);
  gtk_widget_activate_action (page, "calendar.span", "i", PAGODA_SPAN_AGENDA);
  watch->opened = TRUE;
}

static gboolean
has_rows (Watch *watch)
{
  GtkWidget *view = find_view (watch);

  return view != NULL
         && g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)))) > 0;
}

/* Before the layout and the painting of a frame: the next step. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Watch *watch = data;
  PagodaStandings *standings = pagoda_outlook_get_standings (pagoda_window_get_outlook (watch->window));

  if (!watch->opened && standings != NULL && pagoda_standings_get_pyramid (standings) != NULL)
    open_agenda (watch);
  else if (watch->opened && watch->settled < SETTLING)
    watch->settled += has_rows (watch);
  else if (watch->opened)
    step (watch);
  return G_SOURCE_CONTINUE;
}

static void
painted_cb (GdkFrameClock *clock, Watch *watch)
{
  double seconds = (double)(g_get_monotonic_time () - watch->started) / G_USEC_PER_SEC;

  if (watch->started == 0)
    return;
  watch->started = 0;
  g_array_append_val (watch->times, seconds);
  if (watch->times->len == STEPS)
    g_main_loop_quit (watch->loop);
}

static gboolean
give_up_cb (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double one = *(const double *)a, other = *(const double *)b;

  return one < other ? -1 : one > other;
}

int
main (int argc, char **argv)
{
  Watch watch = { .times = g_array_new (FALSE, FALSE, sizeof (double)) };

  if (argc != 3)
    {
      g_printerr ("usage: calendar-frames STORE scroll|filter\n");
      return 2;
    }
  watch.filters = g_str_equal (argv[2], "filter");
  pagoda_ui_register_resource ();
  adw_init ();
  watch.session = pagoda_session_new ();
  watch.window = pagoda_window_new (NULL, watch.session);
  watch.loop = g_main_loop_new (NULL, FALSE);
  gtk_window_present (GTK_WINDOW (watch.window));
  gtk_widget_add_tick_callback (GTK_WIDGET (watch.window), tick_cb, &watch, NULL);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (watch.window)), "after-paint",
                    G_CALLBACK (painted_cb), &watch);
  pagoda_window_open_store (watch.window, argv[1]);
  g_timeout_add_seconds (LIMIT, give_up_cb, watch.loop);
  g_main_loop_run (watch.loop);
  gboolean measured = watch.times->len == STEPS;
  g_array_sort (watch.times, compare_times);
  if (measured)
    g_print ("%.6f\n", g_array_index (watch.times, double, STEPS / 2));
  gtk_window_destroy (GTK_WINDOW (watch.window));
  g_object_unref (watch.session);
  g_main_loop_unref (watch.loop);
  g_array_unref (watch.times);
  return measured ? 0 : 1;
}
