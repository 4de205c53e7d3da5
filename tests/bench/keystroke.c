/* keystroke.c: how long a window takes from a key to the picture that answers it, seen from outside.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Types keys into the focused window of the display, one after the other, and listens to what the X server
 * says is painted.  The answer to a key is there with the last large painting before none has come for QUIET
 * milliseconds; a blinking cursor and a fading scroll bar paint too, but little.  Prints a line of
 * milliseconds per key; a key with a minus before it only leads to where the next one begins.
 */
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <poll.h>

#define QUIET 250

/* A key that nothing has answered after this many milliseconds is not answered. */
#define PATIENCE 3000

/* What is large: a tenth of the display. */
#define LARGE_SHARE 10

typedef struct
{
  Display *display;
  int damage_event;
  int large; /* pixels */
} Watch;

static gboolean
counts (const Watch *watch, const XEvent *event)
{
  const XDamageNotifyEvent *damage = (const XDamageNotifyEvent *)event;

  return event->type == watch->damage_event && damage->area.width * damage->area.height >= watch->large;
}

/* Waits until nothing large has been painted for QUIET ms, or for @patience ms from now on; when the last
 * was, or −1. */
static gint64
wait_for_quiet (const Watch *watch, gint64 patience)
{
  struct pollfd connection = { .fd = ConnectionNumber (watch->display), .events = POLLIN };
  gint64 last = -1;
  gint64 quiet_since = g_get_monotonic_time ();

  while (g_get_monotonic_time () - quiet_since < (last < 0 ? patience : QUIET) * 1000)
    {
      poll (&connection, 1, 1);
      while (XPending (watch->display) > 0)
        {
          XEvent event;
          XNextEvent (watch->display, &event);
          if (counts (watch, &event))
            last = quiet_since = g_get_monotonic_time ();
        }
    }
  return last;
}

static void
press (const Watch *watch, const char *name, Bool down)
{
  XTestFakeKeyEvent (watch->display, XKeysymToKeycode (watch->display, XStringToKeysym (name)), down,
                     CurrentTime);
}

/* @keys is a key, or two that are held together: `Alt_L+2`. */
static void
type (const Watch *watch, const char *keys)
{
  g_auto (GStrv) held = g_strsplit (keys, "+", 2);

  for (char **key = held; *key != NULL; key++)
    press (watch, *key, True);
  for (char **key = held; *key != NULL; key++)
    press (watch, *key, False);
  XFlush (watch->display);
}

static double
measure_key (const Watch *watch, const char *keys)
{
  gint64 start = g_get_monotonic_time ();

  type (watch, keys);
  gint64 painted = wait_for_quiet (watch, PATIENCE);
  return painted < 0 ? -1 : (double)(painted - start) / 1000;
}

int
main (int argc, char **argv)
{
  Watch watch = { .display = XOpenDisplay (NULL) };
  int error_event;

  if (argc < 3 || watch.display == NULL
      || !XDamageQueryExtension (watch.display, &watch.damage_event, &error_event))
    {
      g_printerr ("usage: keystroke KEY…, on a display with the damage extension\n");
      return 2;
    }
  watch.damage_event += XDamageNotify;
  watch.large = DisplayWidth (watch.display, 0) * DisplayHeight (watch.display, 0) / LARGE_SHARE;
  XDamageCreate (watch.display, DefaultRootWindow (watch.display), XDamageReportRawRectangles);
  wait_for_quiet (&watch, QUIET);
  for (int i = 1; i < argc; i++)
    if (argv[i][0] != '-')
      g_print ("%.3f\n", measure_key (&watch, argv[i]));
    else
      {
        type (&watch, argv[i] + 1);
        wait_for_quiet (&watch, QUIET);
      }
  XCloseDisplay (watch.display);
  return 0;
}
