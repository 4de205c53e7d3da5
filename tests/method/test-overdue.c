/* test-overdue.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/overdue.h"

static void
test_overdue (void)
{
  static const struct
  {
    const char *rule;
    PagodaActivityState state;
    const char *day, *planned, *cancelled, *as_of;
    int days;
  } cases[] = {
    { "planned for later", PAGODA_ACTIVITY_PLANNED, "2026-07-01", NULL, NULL, "2026-06-30", 0 },
    { "on its own day not yet", PAGODA_ACTIVITY_PLANNED, "2026-06-30", NULL, NULL, "2026-06-30", 0 },
    { "the day after", PAGODA_ACTIVITY_PLANNED, "2026-06-29", NULL, NULL, "2026-06-30", 1 },
    { "for ever", PAGODA_ACTIVITY_PLANNED, "1996-06-30", NULL, NULL, "2026-06-30", 10957 },
    { "done", PAGODA_ACTIVITY_DONE, "2026-06-29", "2026-06-29", NULL, "2026-06-30", 0 },
    { "done today, long overdue yesterday", PAGODA_ACTIVITY_DONE, "2026-06-30", "2026-06-01", NULL,
      "2026-06-30", 0 },
    { "as of the day before it was done", PAGODA_ACTIVITY_DONE, "2026-06-30", "2026-06-01", NULL,
      "2026-06-29", 28 },
    { "done without a plan", PAGODA_ACTIVITY_DONE, "2026-06-30", NULL, NULL, "2026-06-29", 0 },
    { "done before its day", PAGODA_ACTIVITY_DONE, "2026-06-28", "2026-06-30", NULL, "2026-07-09", 0 },
    { "cancelled", PAGODA_ACTIVITY_CANCELLED, "2026-06-01", NULL, "2026-06-10", "2026-06-30", 0 },
    { "cancelled on the day asked for", PAGODA_ACTIVITY_CANCELLED, "2026-06-01", NULL, "2026-06-10",
      "2026-06-10", 0 },
    { "as of the day before it was cancelled", PAGODA_ACTIVITY_CANCELLED, "2026-06-01", NULL, "2026-06-10",
      "2026-06-09", 8 },
    { "cancelled nobody knows when", PAGODA_ACTIVITY_CANCELLED, "2026-06-01", NULL, NULL, "2026-06-09", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaActivity) activity = pagoda_activity_new ();
      activity->state = cases[i].state;
      activity->day = pagoda_day_from_iso (cases[i].day);
      activity->planned = pagoda_day_from_iso (cases[i].planned);
      activity->cancelled = pagoda_day_from_iso (cases[i].cancelled);
      g_test_message ("A3: %s", cases[i].rule);
      g_assert_cmpint (pagoda_activity_overdue_days (activity, pagoda_day_from_iso (cases[i].as_of)), ==,
                       cases[i].days);
    }
}

/* To move it is to give it another day. */
static void
test_moved (void)
{
  g_autoptr (PagodaActivity) activity = pagoda_activity_new ();

  activity->state = PAGODA_ACTIVITY_PLANNED;
  activity->day = 100;
  g_assert_cmpint (pagoda_activity_overdue_days (activity, 110), ==, 10);
  activity->day = 110;
  g_assert_cmpint (pagoda_activity_overdue_days (activity, 110), ==, 0);
  g_assert_cmpint (pagoda_activity_overdue_days (activity, 111), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overdue/overdue", test_overdue);
  g_test_add_func ("/overdue/moved", test_moved);
  return g_test_run ();
}
