/* calendar-frames.c: how long a frame of the agenda takes while it is scrolled and filtered.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opens the year of today as a list, and then scrolls it or leaves out kinds of activities, a step a frame.
 */
#include "app/calendar/agenda_lane.h"
#include "app/calendar/calendar_grid.h"
#include "app/calendar/calendar_page.h"
#include "frames.h"

/* Frames that the list has to come to rest. */
#define SETTLING 20

typedef struct
{
  gboolean filters;
  gboolean opened;
  guint settled; /* frames with rows */
} Watch;

static GtkWidget *
find_lane (PagodaWindow *window)
{
  return frames_find_widget (GTK_WIDGET (window), PAGODA_TYPE_AGENDA_LANE);
}

static void
step (PagodaWindow *window, guint i, gpointer data)
{
  static const char *const kinds[] = { "visits", "all", "calls", "all" };
  const Watch *watch = data;

  if (watch->filters)
    g_object_set (frames_find_widget (GTK_WIDGET (window), PAGODA_TYPE_CALENDAR_PAGE), "kinds",
                  kinds[i % G_N_ELEMENTS (kinds)], NULL);
  else
    frames_scroll (find_lane (window), i);
}

static void
open_agenda (PagodaWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "calendar");
  gtk_widget_activate_action (frames_find_widget (GTK_WIDGET (window), PAGODA_TYPE_CALENDAR_PAGE),
                              "calendar.span", "i", PAGODA_SPAN_AGENDA);
}

static gboolean
has_rows (PagodaWindow *window)
{
  GtkWidget *lane = find_lane (window);

  return lane != NULL && pagoda_lane_get_n_rows (PAGODA_LANE (lane)) > 0;
}

static gboolean
is_ready (PagodaWindow *window, PagodaSession *session, gpointer data)
{
  Watch *watch = data;

  if (watch->opened)
    watch->settled += has_rows (window);
  else if (frames_has_figures (window))
    {
      open_agenda (window);
      watch->opened = TRUE;
    }
  return watch->settled >= SETTLING;
}

int
main (int argc, char **argv)
{
  if (argc != 3)
    {
      g_printerr ("usage: calendar-frames STORE scroll|filter\n");
      return 2;
    }
  Watch watch = { .filters = g_str_equal (argv[2], "filter") };
  return frames_measure (argv[1], is_ready, step, &watch);
}
