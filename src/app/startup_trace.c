/* startup_trace.c: how long the window takes until it shows something.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kernel knows when the process began, to a hundredth of a second; loading the libraries counts too.
 */
#include "app/startup_trace.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* `starttime` of proc(5), counted after the name of the program, which may hold spaces and brackets. */
#define START_FIELD 20

typedef struct
{
  PagodaWindow *window;
  gboolean framed; /* the first frame has been painted */
} Trace;

/* Seconds of CLOCK_BOOTTIME at which this process began, or a negative number where the kernel does not say.
 */
static double
process_start (void)
{
  g_autofree char *stat = NULL;
  const char *end = g_file_get_contents ("/proc/self/stat", &stat, NULL, NULL) ? strrchr (stat, ')') : NULL;
  g_auto (GStrv) fields = end != NULL ? g_strsplit (end + 1, " ", 0) : NULL;

  if (fields == NULL || g_strv_length (fields) <= START_FIELD)
    return -1;
  return (double)g_ascii_strtoull (fields[START_FIELD], NULL, 10) / (double)sysconf (_SC_CLK_TCK);
}

static double
milliseconds_since_start (void)
{
  struct timespec now;

  clock_gettime (CLOCK_BOOTTIME, &now);
  return ((double)now.tv_sec + (double)now.tv_nsec / 1e9 - process_start ()) * 1000;
}

static void
print_time (const char *what)
{
  printf ("%s %.0f ms\n", what, milliseconds_since_start ());
  fflush (stdout);
}

static void
after_paint_cb (GdkFrameClock *clock, Trace *trace)
{
  if (!trace->framed)
    print_time ("first frame");
  trace->framed = TRUE;
  if (!pagoda_window_has_names (trace->window))
    return;
  print_time ("first frame with customer names");
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, trace);
}

static void
realize_cb (PagodaWindow *window)
{
  Trace *trace = g_new0 (Trace, 1);

  trace->window = window;
  g_signal_connect_data (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                         G_CALLBACK (after_paint_cb), trace, (GClosureNotify)(void (*) (void))g_free, 0);
}

void
pagoda_startup_trace_watch (PagodaWindow *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (realize_cb), NULL);
}
