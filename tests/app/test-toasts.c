/* test-toasts.c: messages that follow each other faster than they come and go.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/toasts.h"

typedef struct
{
  GtkWindow *window;
  AdwToastOverlay *overlay;
  PagodaToasts *toasts;
} Fixture;

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
iterate_for (int milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;
  guint ticks = g_timeout_add (1, tick_cb, NULL);

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (ticks);
}

static void
set_animations (GtkWindow *window, gboolean enabled)
{
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (window)), "gtk-enable-animations", enabled, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer animated)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->overlay = ADW_TOAST_OVERLAY (overlay);
  fixture->toasts = pagoda_toasts_new (fixture->overlay);
  adw_toast_overlay_set_child (fixture->overlay, gtk_label_new ("content"));
  /* The library measures a toast wrongly where it does not fit in. */
  gtk_window_set_default_size (fixture->window, 600, 300);
  gtk_window_set_child (fixture->window, overlay);
  set_animations (fixture->window, GPOINTER_TO_INT (animated));
}

static void
tear_down (Fixture *fixture, gconstpointer animated)
{
  pagoda_toasts_free (fixture->toasts);
  gtk_window_destroy (fixture->window);
}

static void
present (Fixture *fixture)
{
  gtk_window_present (fixture->window);
  while (!gtk_widget_get_mapped (GTK_WIDGET (fixture->overlay)))
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_shown (Fixture *fixture)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->overlay)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;
  /* The first one is the content. */
  return n - 1;
}

static void
wait_for (Fixture *fixture, const char *text)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  guint ticks = g_timeout_add (1, tick_cb, NULL);

  while (g_strcmp0 (pagoda_toasts_get_text (fixture->toasts), text) != 0
         || count_shown (fixture) != (text != NULL))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (ticks);
}

/* A busy program misses frames, so that what began one after the other ends in the same one. */
static void
miss_frames (void)
{
  g_usleep (400000);
}

static void
test_last_counts (Fixture *fixture, gconstpointer animated)
{
  present (fixture);
  for (int pause = 0; pause < 60; pause += 6)
    {
      pagoda_toasts_show (fixture->toasts, "first", "Undo", "win.undo");
      iterate_for (60 - pause);
      pagoda_toasts_show (fixture->toasts, "second", NULL, NULL);
      iterate_for (pause);
      pagoda_toasts_show (fixture->toasts, "third", "Undo", "win.undo");
      wait_for (fixture, "third");
    }
}

static void
test_dismiss (Fixture *fixture, gconstpointer animated)
{
  present (fixture);
  for (int pause = 0; pause < 24; pause += 4)
    {
      pagoda_toasts_show (fixture->toasts, "first", "Undo", "win.undo");
      iterate_for (pause);
      pagoda_toasts_show (fixture->toasts, "second", "Undo", "win.undo");
      pagoda_toasts_dismiss (fixture->toasts);
      g_assert_null (pagoda_toasts_get_text (fixture->toasts));
      iterate_for (30);
      miss_frames ();
      wait_for (fixture, NULL);
    }
}

/* In a window that nobody sees yet nothing moves, and nothing waits. */
static void
test_unseen (Fixture *fixture, gconstpointer animated)
{
  pagoda_toasts_show (fixture->toasts, "first", NULL, NULL);
  pagoda_toasts_show (fixture->toasts, "5 < 6 & 7", NULL, NULL);
  wait_for (fixture, "5 &lt; 6 &amp; 7");
  pagoda_toasts_dismiss (fixture->toasts);
  wait_for (fixture, NULL);
}

/* Freed at any moment. */
static void
test_free (Fixture *fixture, gconstpointer animated)
{
  present (fixture);
  pagoda_toasts_show (fixture->toasts, "first", NULL, NULL);
  pagoda_toasts_show (fixture->toasts, "second", NULL, NULL);
}

static void
add_test (const char *name, void (*test) (Fixture *, gconstpointer))
{
  for (int animated = 0; animated < 2; animated++)
    {
      g_autofree char *path = g_strdup_printf ("/toasts/%s/%s", name, animated ? "animated" : "still");
      g_test_add (path, Fixture, GINT_TO_POINTER (animated), set_up, test, tear_down);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add_test ("last-counts", test_last_counts);
  add_test ("dismiss", test_dismiss);
  add_test ("unseen", test_unseen);
  add_test ("free", test_free);
  return g_test_run ();
}
