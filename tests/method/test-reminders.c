/* test-reminders.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/reminders.h"

#define LOCAL "Asia/Shanghai"

static gint64
instant_of (const char *utc)
{
  g_autoptr (GDateTime) time = utc != NULL ? g_date_time_new_from_iso8601 (utc, NULL) : NULL;

  return time != NULL ? g_date_time_to_unix (time) : PAGODA_NO_INSTANT;
}

static PagodaActivity *
plan (const char *day, int minute, const char *zone, int reminder)
{
  PagodaActivity *activity = pagoda_activity_new ();

  activity->state = PAGODA_ACTIVITY_PLANNED;
  activity->day = pagoda_day_from_iso (day);
  activity->minute = minute;
  activity->zone = g_strdup (zone);
  activity->reminder = reminder;
  return activity;
}

/* Clocks in Berlin went from 2:00 to 3:00 on 2026-03-29 and from 3:00 to 2:00 on 2026-10-25. */
static void
test_instant (void)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_identifier (LOCAL);
  static const struct
  {
    const char *rule, *day;
    int minute;
    const char *zone;
    int reminder;
    const char *instant;
  } cases[] = {
    { "none", "2026-11-25", 600, LOCAL, -1, NULL },
    { "at the time", "2026-11-25", 600, LOCAL, 0, "2026-11-25T02:00:00Z" },
    { "ten minutes before", "2026-11-25", 600, LOCAL, 10, "2026-11-25T01:50:00Z" },
    { "an hour before, over midnight", "2026-11-25", 30, LOCAL, 60, "2026-11-24T15:30:00Z" },
    { "a day before", "2026-11-25", 600, LOCAL, 1440, "2026-11-24T02:00:00Z" },
    { "no time: at nine", "2026-11-25", -1, NULL, 0, "2026-11-25T01:00:00Z" },
    { "no time: at nine of the day before", "2026-11-25", -1, NULL, 1440, "2026-11-24T01:00:00Z" },
    { "in its own zone", "2026-11-25", 600, "Europe/Berlin", 0, "2026-11-25T09:00:00Z" },
    { "in a zone that is unknown here", "2026-11-25", 600, "Nowhere/Town", 0, "2026-11-25T02:00:00Z" },
    { "in summer time", "2026-03-29", 600, "Europe/Berlin", 0, "2026-03-29T08:00:00Z" },
    { "a day before the clock changes: the same time of day", "2026-03-29", 600, "Europe/Berlin", 1440,
      "2026-03-28T09:00:00Z" },
    { "a day and ten minutes before", "2026-03-29", 600, "Europe/Berlin", 1450, "2026-03-28T08:50:00Z" },
    { "an hour of the clock over the change", "2026-03-29", 210, "Europe/Berlin", 60,
      "2026-03-29T00:30:00Z" },
    { "a time that is left out is the first after it", "2026-03-29", 150, "Europe/Berlin", 0,
      "2026-03-29T01:00:00Z" },
    { "a time that comes twice is its first", "2026-10-25", 150, "Europe/Berlin", 0, "2026-10-25T00:30:00Z" },
    { "after the change back", "2026-10-25", 600, "Europe/Berlin", 0, "2026-10-25T09:00:00Z" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaActivity) activity
          = plan (cases[i].day, cases[i].minute, cases[i].zone, cases[i].reminder);
      g_test_message ("%s", cases[i].rule);
      g_assert_cmpint (pagoda_reminder_instant (activity, local), ==, instant_of (cases[i].instant));
    }
}

static void
test_due (void)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_identifier (LOCAL);
  static const struct
  {
    const char *rule, *now;
    PagodaActivityState state;
    gboolean due;
  } cases[] = {
    { "a second before", "2026-11-25T01:49:59Z", PAGODA_ACTIVITY_PLANNED, FALSE },
    { "at the instant", "2026-11-25T01:50:00Z", PAGODA_ACTIVITY_PLANNED, TRUE },
    { "missed, but still its day", "2026-11-25T15:59:59Z", PAGODA_ACTIVITY_PLANNED, TRUE },
    { "the next day it is overdue, and no reminder", "2026-11-25T16:00:00Z", PAGODA_ACTIVITY_PLANNED, FALSE },
    { "done", "2026-11-25T02:00:00Z", PAGODA_ACTIVITY_DONE, FALSE },
    { "cancelled", "2026-11-25T02:00:00Z", PAGODA_ACTIVITY_CANCELLED, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaActivity) activity = plan ("2026-11-25", 600, LOCAL, 10);
      activity->state = cases[i].state;
      g_test_message ("%s", cases[i].rule);
      g_assert_cmpint (pagoda_reminder_is_due (activity, instant_of (cases[i].now), local), ==, cases[i].due);
    }
}

static void
test_next (void)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_identifier (LOCAL);
  g_autoptr (GPtrArray) activities = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_activity_free);

  g_ptr_array_add (activities, plan ("2026-11-26", 600, LOCAL, 1440)); /* 11-25 02:00 UTC */
  g_ptr_array_add (activities, plan ("2026-11-25", 600, LOCAL, 10));   /* 01:50 */
  g_ptr_array_add (activities, plan ("2026-11-25", 601, LOCAL, -1));
  static const struct
  {
    const char *now, *next;
  } cases[] = {
    { "2026-11-24T00:00:00Z", "2026-11-25T01:50:00Z" },
    { "2026-11-25T01:50:00Z", "2026-11-25T02:00:00Z" },
    { "2026-11-25T02:00:00Z", NULL },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (pagoda_reminders_next (activities, instant_of (cases[i].now), local), ==,
                     instant_of (cases[i].next));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminders/instant", test_instant);
  g_test_add_func ("/reminders/due", test_due);
  g_test_add_func ("/reminders/next", test_next);
  return g_test_run ();
}
