/* frame-gap.c: how long the window stands still while a spreadsheet is imported.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Goes through the import wizard with the guesses it makes, and looks at the frame clock of the window all
 * the while: from the choice of the file until the new customers are shown.  Prints the longest time between
 * two frames in seconds.
 */
#include "app/import/import_wizard.h"
#include "app/standings.h"
#include "app/window.h"

#include "pagoda-ui.h"

/* An import that has not ended after this many seconds waits for an answer. */
#define LIMIT 300

typedef struct
{
  PagodaSession *session;
  PagodaWindow *window;
  GtkWidget *wizard; /* weak; NULL before it is shown and after it was closed */
  GMainLoop *loop;
  const char *workbook;
  gboolean imported;
  gint64 last;
  gint64 longest; /* µs */
} Watch;

static gboolean
shows_figures (const Watch *watch)
{
  return pagoda_outlook_get_standings (pagoda_window_get_outlook (watch->window)) != NULL
         && !pagoda_session_get_busy (watch->session);
}

static void
start_import (Watch *watch)
{
  watch->wizard
      = GTK_WIDGET (pagoda_import_wizard_show (GTK_WINDOW (watch->window), watch->session, watch->workbook));
  g_object_add_weak_pointer (G_OBJECT (watch->wizard), (gpointer *)&watch->wizard);
  watch->last = g_get_monotonic_time ();
}

/* The last of the steps closes the wizard. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Watch *watch = data;
  gint64 now = g_get_monotonic_time ();

  if (watch->last != 0)
    watch->longest = MAX (watch->longest, now - watch->last);
  if (watch->last != 0)
    watch->last = now;
  if (watch->wizard != NULL)
    gtk_widget_activate_action (watch->wizard, "wizard.next", NULL);
  else if (watch->last == 0 && shows_figures (watch))
    start_import (watch);
  else if (watch->last != 0 && shows_figures (watch))
    {
      watch->imported = TRUE;
      g_main_loop_quit (watch->loop);
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
  Watch watch = { .workbook = argc == 3 ? argv[2] : NULL };

  if (watch.workbook == NULL)
    {
      g_printerr ("usage: frame-gap STORE WORKBOOK\n");
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
  return watch.imported ? 0 : 1;
}
