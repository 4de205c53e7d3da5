/* frames.c: how long the frames of a page take while something moves in it, a step a frame.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "frames.h"

#include "pagoda-ui.h"

/* Pixels; the shortest list measured is longer than all of them together. */
#define STRIDE 61.0

/* A page that has not come after this many seconds never will. */
#define LIMIT 120

typedef struct
{
  PagodaSession *session;
  PagodaWindow *window;
  GMainLoop *loop;
  FramesReady ready;
  FramesStep step;
  gpointer data;
  gboolean is_ready;
  gint64 started; /* µs */
  GArray *times;  /* of double, seconds */
} Watch;

/* Before the layout and the painting of a frame: the next step. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Watch *watch = data;

  if (!watch->is_ready)
    {
      watch->is_ready = watch->ready (watch->window, watch->session, watch->data);
      return G_SOURCE_CONTINUE;
    }
  watch->started = g_get_monotonic_time ();
  watch->step (watch->window, watch->times->len + 1, watch->data);
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
  if (watch->times->len == FRAMES_STEPS)
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

static gboolean
print_median (GArray *times)
{
  if (times->len < FRAMES_STEPS)
    return FALSE;
  g_array_sort (times, compare_times);
  g_print ("%.6f\n", g_array_index (times, double, FRAMES_STEPS / 2));
  return TRUE;
}

int
frames_measure (const char *path, FramesReady ready, FramesStep step, gpointer data)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Watch watch = { .loop = loop, .ready = ready, .step = step, .data = data, .times = times };

  pagoda_ui_register_resource ();
  adw_init ();
  watch.session = pagoda_session_new ();
  watch.window = pagoda_window_new (NULL, watch.session);
  gtk_window_present (GTK_WINDOW (watch.window));
  gtk_widget_add_tick_callback (GTK_WIDGET (watch.window), tick_cb, &watch, NULL);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (watch.window)), "after-paint",
                    G_CALLBACK (painted_cb), &watch);
  pagoda_window_open_store (watch.window, path);
  g_timeout_add_seconds (LIMIT, give_up_cb, loop);
  g_main_loop_run (loop);
  gtk_window_destroy (GTK_WINDOW (watch.window));
  g_object_unref (watch.session);
  return print_median (times) ? 0 : 1;
}

GtkWidget *
frames_find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = frames_find_widget (child, type);
  return found;
}

void
frames_scroll (GtkWidget *scrollable, guint i)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (scrollable));

  gtk_adjustment_set_value (adjustment, i % 2 == 0 ? STRIDE * i / 2 : STRIDE * (FRAMES_STEPS - i) / 2);
}

gboolean
frames_has_figures (PagodaWindow *window)
{
  PagodaStandings *standings = pagoda_outlook_get_standings (pagoda_window_get_outlook (window));

  return standings != NULL && pagoda_standings_get_pyramid (standings) != NULL;
}
