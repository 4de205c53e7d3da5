/* test-edit-times.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_times.h"

#include "session/edit_activities.h"
#include "session/edits.h"
#include "store/activities.h"
#include "store/book.h"
#include "support/support.h"

#define NAME "一"
#define BERLIN "Europe/Berlin"
#define SHANGHAI "Asia/Shanghai"
#define DAY(text) (pagoda_day_from_iso (text))
#define AT(hour, minute) ((hour)*60 + (minute))

static PagodaId
plan (PagodaDatabase **database, const char *day, int minute, int duration, const char *zone)
{
  g_autoptr (PagodaActivity) activity = pagoda_activity_new ();

  activity->customer = book_add_customer (*database, day, NAME);
  activity->kind = PAGODA_ACTIVITY_VISIT;
  activity->state = PAGODA_ACTIVITY_PLANNED;
  activity->day = DAY (day);
  activity->minute = minute;
  activity->zone = g_strdup (zone);
  activity->duration = duration;
  return edits_run (database, pagoda_edit_save_activity (activity, NAME));
}

static PagodaActivity *
load (PagodaDatabase *database, PagodaId id)
{
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  PagodaActivity *activity = pagoda_activities_load (database, id, NULL);
  pagoda_database_rollback (database);
  g_assert_nonnull (activity);
  return activity;
}

/* Begin and minutes to move by, and where that ends; the day is always the same. */
static void
test_shifting (void)
{
  static const struct
  {
    const char *day;
    int before, by, after;
  } cases[] = {
    { "2026-03-02", AT (9, 30), 15, AT (9, 45) },
    { "2026-03-03", AT (9, 30), -15, AT (9, 15) },
    { "2026-03-04", AT (9, 37), 15, AT (9, 52) },
    { "2026-03-05", AT (0, 10), -15, AT (0, 0) },
    { "2026-03-06", AT (23, 40), 15, AT (23, 45) },
    { "2026-03-07", AT (12, 0), -1440, AT (0, 0) },
    /* Berlin's clocks leave 2:00 to 3:00 out on the one day and show it twice on the other. */
    { "2026-03-29", AT (1, 45), 15, AT (2, 0) },
    { "2026-03-30", AT (2, 30), 0, AT (2, 30) },
    { "2026-10-25", AT (2, 45), 15, AT (3, 0) },
  };
  g_autoptr (PagodaDatabase) database = book_open ("shift");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaId id = plan (&database, cases[i].day, cases[i].before, 45, BERLIN);
      if (cases[i].by != 0)
        edits_run (&database, pagoda_edit_shift_activity (id, NAME, cases[i].by, SHANGHAI));
      g_autoptr (PagodaActivity) moved = load (database, id);
      g_assert_cmpint (moved->minute, ==, cases[i].after);
      g_assert_cmpint (moved->day, ==, DAY (cases[i].day));
      g_assert_cmpint (moved->duration, ==, 45);
      g_assert_cmpstr (moved->zone, ==, BERLIN);
    }
}

/* What has no time is given one first. */
static void
test_a_first_time (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("first-time");
  PagodaId id = plan (&database, "2026-03-02", -1, -1, NULL);

  edits_run (&database, pagoda_edit_shift_activity (id, NAME, 15, SHANGHAI));
  g_autoptr (PagodaActivity) first = load (database, id);
  g_assert_cmpint (first->minute, ==, PAGODA_FIRST_MINUTE);
  g_assert_cmpstr (first->zone, ==, SHANGHAI);
  edits_run (&database, pagoda_edit_shift_activity (id, NAME, 15, BERLIN));
  g_autoptr (PagodaActivity) second = load (database, id);
  g_assert_cmpint (second->minute, ==, PAGODA_FIRST_MINUTE + 15);
  g_assert_cmpstr (second->zone, ==, SHANGHAI);
}

static void
test_lengthening (void)
{
  static const struct
  {
    const char *day;
    int minute, before, by, after;
  } cases[] = {
    { "2026-03-02", AT (9, 0), 45, 15, 60 },  { "2026-03-03", AT (9, 0), 45, -15, 30 },
    { "2026-03-04", AT (9, 0), -1, 15, 75 },  { "2026-03-05", AT (9, 0), 0, -15, 45 },
    { "2026-03-06", AT (9, 0), 20, -15, 15 }, { "2026-03-07", AT (23, 0), 45, 30, 60 },
    { "2026-03-08", -1, 30, 15, 45 },         { "2026-03-09", AT (23, 45), 60, 15, 15 },
    { "2026-03-29", AT (1, 30), 60, 15, 75 },
  };
  g_autoptr (PagodaDatabase) database = book_open ("lengthen");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaId id = plan (&database, cases[i].day, cases[i].minute, cases[i].before,
                          cases[i].minute >= 0 ? BERLIN : NULL);
      edits_run (&database, pagoda_edit_lengthen_activity (id, NAME, cases[i].by));
      g_autoptr (PagodaActivity) longer = load (database, id);
      g_assert_cmpint (longer->duration, ==, cases[i].after);
      g_assert_cmpint (longer->minute, ==, cases[i].minute);
    }
}

static void
test_refusals (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("no-times");
  PagodaId id = plan (&database, "2026-03-02", AT (9, 0), 45, SHANGHAI);

  edits_run (&database, pagoda_edit_cancel_activity (id, NAME, DAY ("2026-03-01"), "客户出差"));
  edits_refuse (database, pagoda_edit_shift_activity (id, NAME, 15, SHANGHAI));
  edits_refuse (database, pagoda_edit_lengthen_activity (id, NAME, 15));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-times/shifting", test_shifting);
  g_test_add_func ("/edit-times/a-first-time", test_a_first_time);
  g_test_add_func ("/edit-times/lengthening", test_lengthening);
  g_test_add_func ("/edit-times/refusals", test_refusals);
  return g_test_run ();
}
