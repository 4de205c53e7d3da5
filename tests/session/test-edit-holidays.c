/* test-edit-holidays.c: what the store says of days, over what was announced.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_holidays.h"

#include "session/edits.h"
#include "session/holidays.h"
#include "store/book.h"
#include "store/holidays.h"

#define DAY(text) pagoda_day_from_iso (text)

static PagodaSnapshot *
load (PagodaDatabase *database)
{
  g_autoptr (GError) error = NULL;
  PagodaSnapshot *snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);

  g_assert_no_error (error);
  return snapshot;
}

static void
assert_day (PagodaDatabase *database, const char *day, gboolean is_workday, const char *name)
{
  g_autoptr (PagodaSnapshot) snapshot = load (database);

  g_assert_cmpint (pagoda_snapshot_is_workday (snapshot, DAY (day)), ==, is_workday);
  g_assert_cmpstr (pagoda_snapshot_name_holiday (snapshot, DAY (day), PAGODA_LANGUAGE_EN), ==, name);
}

/* Each kind over an announced day of China and over any other, changed and taken back. */
static void
test_over_announced (void)
{
  static const struct
  {
    const char *day;
    PagodaHolidayKind kind;
    const char *own;
    gboolean is_workday;
    const char *name;
    gboolean was_workday;
    const char *was_name;
  } cases[] = {
    { "2026-10-01", PAGODA_HOLIDAY_WORK, NULL, TRUE, "Make-up workday", FALSE, "National Day" },
    { "2026-10-01", PAGODA_HOLIDAY_ORDINARY, NULL, TRUE, NULL, FALSE, "National Day" },    /* a Thursday */
    { "2026-10-10", PAGODA_HOLIDAY_ORDINARY, NULL, FALSE, NULL, TRUE, "Make-up workday" }, /* a Saturday */
    { "2026-11-04", PAGODA_HOLIDAY_REST, "厂庆", FALSE, "厂庆", TRUE, NULL },
    { "2026-11-04", PAGODA_HOLIDAY_REST, NULL, FALSE, "Day off", TRUE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("holidays-%" G_GSIZE_FORMAT, i);
      g_autoptr (PagodaDatabase) database = book_open (name);
      g_autoptr (PagodaHoliday) holiday
          = pagoda_holiday_new (DAY (cases[i].day), cases[i].kind, cases[i].own);
      assert_day (database, cases[i].day, cases[i].was_workday, cases[i].was_name);
      holiday->id = edits_run (&database, pagoda_edit_save_holiday (holiday));
      g_assert_cmpint (holiday->id, !=, PAGODA_ID_NONE);
      assert_day (database, cases[i].day, cases[i].is_workday, cases[i].name);
      edits_run (&database, pagoda_edit_delete_holiday (holiday));
      assert_day (database, cases[i].day, cases[i].was_workday, cases[i].was_name);
    }
}

/* Of a day one thing is said; an entry can move to another day. */
static void
test_one_of_a_day (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("holidays-one");
  g_autoptr (PagodaHoliday) holiday = pagoda_holiday_new (DAY ("2026-11-04"), PAGODA_HOLIDAY_REST, "一");
  g_autoptr (PagodaHoliday) same = pagoda_holiday_new (DAY ("2026-11-04"), PAGODA_HOLIDAY_WORK, "二");
  g_autoptr (PagodaHoliday) none = pagoda_holiday_new (PAGODA_DAY_NONE, PAGODA_HOLIDAY_REST, "三");

  holiday->id = edits_run (&database, pagoda_edit_save_holiday (holiday));
  edits_refuse (database, pagoda_edit_save_holiday (same));
  edits_refuse (database, pagoda_edit_save_holiday (none));
  holiday->day = DAY ("2026-11-05");
  edits_run (&database, pagoda_edit_save_holiday (holiday));
  assert_day (database, "2026-11-04", TRUE, NULL);
  assert_day (database, "2026-11-05", FALSE, "一");
  edits_run (&database, pagoda_edit_save_holiday (same));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit-holidays/over-announced", test_over_announced);
  g_test_add_func ("/edit-holidays/one-of-a-day", test_one_of_a_day);
  return g_test_run ();
}
