/* rhythm-gap.c: how long the window stands still while rhythms, their track record and alerts are made.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks for the alerts once the customers are shown, as Today and the view Rhythm do, and looks at the frame
 * clock of the window until they have come.  Prints the longest time between two frames in seconds.
 */
#include "app/standings.h"
#include "app/window.h"

#include "pagoda-ui.h"

/* What has not come after so many seconds does not come. */
#define LIMIT 300

typedef struct
{
  PagodaSession *session;
  PagodaWindow *window;
  GMainLoop *loop;
  PagodaDay day;
  gboolean asked;
  gboolean came;
  gint64 last;
  gint64 longest; /* µs */
} Watch;

static void
came_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Watch *watch = data;
  g_autoptr (PagodaDeclines) declines
      = pagoda_session_declines_finish (PAGODA_SESSION (source), result, NULL);

  watch->came = declines != NULL;
}

static gboolean
shows_figures (const Watch *watch)
{
  const PagodaSnapshot *snapshot = pagoda_session_get_snapshot (watch->session);

  return snapshot != NULL && pagoda_snapshot_get_stage (snapshot) == PAGODA_STAGE_FIGURES
         && pagoda_outlook_get_standings (pagoda_window_get_outlook (watch->window)) != NULL
         && !pagoda_session_get_busy (watch->session);
}

/* One frame more after the answer: what it holds is shown in it. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Watch *watch = data;
  gint64 now = g_get_monotonic_time ();

  if (watch->asked)
    watch->longest = MAX (watch->longest, now - watch->last);
  watch->last = now;
  if (watch->came)
    g_main_loop_quit (watch->loop);
  else if (!watch->asked && shows_figures (watch))
    {
      watch->asked = TRUE;
      pagoda_session_declines_async (watch->session, watch->day, NULL, came_cb, watch);
    }
  return G_SOURCE_CONTINUE;
}

static gboolean
give_up_cb (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

int
main (int argc, char **argv)
{
  Watch watch = { .day = argc == 3 ? pagoda_day_from_iso (argv[2]) : PAGODA_DAY_NONE };

  if (watch.day == PAGODA_DAY_NONE)
    {
      g_printerr ("usage: rhythm-gap STORE DAY\n");
      return 2;
    }
  pagoda_ui_register_resource ();
  adw_init ();
  watch.session = pagoda_session_new ();
  watch.window = pagoda_window_new (NULL, watch.session);
  watch.loop = g_main_loop_new (NULL, FALSE);
  gtk_widget_add_tick_callback (GTK_WIDGET (watch.window), tick_cb, &watch, NULL);
  gtk_window_present (GTK_WINDOW (watch.window));
  pagoda_window_open_store (watch.window, argv[1]);
  g_timeout_add_seconds (LIMIT, give_up_cb, watch.loop);
  g_main_loop_run (watch.loop);
  g_print ("%.6f\n", (double)watch.longest / G_USEC_PER_SEC);
  gtk_window_destroy (GTK_WINDOW (watch.window));
  g_object_unref (watch.session);
  g_main_loop_unref (watch.loop);
  return watch.came ? 0 : 1;
}
