/* test-day.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/day.h"
#include "base/period.h"

static void
test_iso (void)
{
  static const struct
  {
    const char *text;
    PagodaDay day;
  } cases[] = {
    { "1970-01-01", 0 },
    { "1969-12-31", -1 },
    { "2011-12-09", 15317 },
    { "2000-02-29", 11016 },
    { "0001-01-01", -719162 },
    { "9999-12-31", 2932896 },
    { "2011-02-29", PAGODA_DAY_NONE },
    { "0000-00-00", PAGODA_DAY_NONE },
    { "2011-13-01", PAGODA_DAY_NONE },
    { "2011-1-01", PAGODA_DAY_NONE },
    { "2011-12-09 ", PAGODA_DAY_NONE },
    { "20-11-12-09", PAGODA_DAY_NONE },
    { "2011--2-09", PAGODA_DAY_NONE },
    { "", PAGODA_DAY_NONE },
    { NULL, PAGODA_DAY_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (pagoda_day_from_iso (cases[i].text), ==, cases[i].day);
      if (cases[i].day == PAGODA_DAY_NONE)
        continue;
      g_autofree char *back = pagoda_day_to_iso (cases[i].day);
      g_assert_cmpstr (back, ==, cases[i].text);
    }
}

static void
test_every_day_round_trips (void)
{
  for (PagodaDay day = pagoda_day_from_iso ("1899-12-30"); day < pagoda_day_from_iso ("2101-01-01"); day++)
    {
      int year, month, day_of_month;
      pagoda_day_to_ymd (day, &year, &month, &day_of_month);
      g_assert_cmpint (pagoda_day_from_ymd (year, month, day_of_month), ==, day);
    }
}

static void
test_months_clamp (void)
{
  static const struct
  {
    const char *from;
    int months;
    const char *to;
  } cases[] = {
    { "2011-12-09", -12, "2010-12-09" }, { "2012-02-29", -12, "2011-02-28" },
    { "2011-01-31", 1, "2011-02-28" },   { "2011-01-31", 13, "2012-02-29" },
    { "2011-12-31", 1, "2012-01-31" },   { "2011-03-31", -1, "2011-02-28" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (pagoda_day_add_months (pagoda_day_from_iso (cases[i].from), cases[i].months), ==,
                     pagoda_day_from_iso (cases[i].to));
  g_assert_cmpint (pagoda_day_add_months (pagoda_day_from_iso ("0001-01-31"), -1), ==, PAGODA_DAY_NONE);
}

static void
test_trailing_year (void)
{
  PagodaPeriod year = pagoda_period_trailing_year (pagoda_day_from_iso ("2011-12-09"));

  g_assert_cmpint (year.first, ==, pagoda_day_from_iso ("2010-12-10"));
  g_assert_cmpint (year.last, ==, pagoda_day_from_iso ("2011-12-09"));
  g_assert_false (pagoda_period_contains (year, pagoda_day_from_iso ("2010-12-09")));
  g_assert_true (pagoda_period_contains (year, pagoda_day_from_iso ("2010-12-10")));
  g_assert_true (pagoda_period_contains (year, pagoda_day_from_iso ("2011-12-09")));
  g_assert_false (pagoda_period_contains (year, pagoda_day_from_iso ("2011-12-10")));
}

static void
test_quarter (void)
{
  static const struct
  {
    const char *day;
    const char *first;
    const char *last;
  } cases[] = {
    { "2026-01-01", "2026-01-01", "2026-03-31" }, { "2026-06-30", "2026-04-01", "2026-06-30" },
    { "2024-02-29", "2024-01-01", "2024-03-31" }, { "2026-12-31", "2026-10-01", "2026-12-31" },
    { "9999-12-31", "9999-10-01", "9999-12-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaPeriod quarter = pagoda_period_quarter (pagoda_day_from_iso (cases[i].day));
      g_assert_cmpint (quarter.first, ==, pagoda_day_from_iso (cases[i].first));
      g_assert_cmpint (quarter.last, ==, pagoda_day_from_iso (cases[i].last));
    }
}

static void
test_weekday (void)
{
  g_assert_cmpint (pagoda_day_weekday (pagoda_day_from_iso ("2026-09-22")), ==, 2);
  g_assert_cmpint (pagoda_day_weekday (pagoda_day_from_iso ("2026-11-22")), ==, 7);
}

static void
test_month (void)
{
  static const struct
  {
    const char *day, *first, *last;
  } cases[] = {
    { "2026-02-14", "2026-02-01", "2026-02-28" }, { "2028-02-29", "2028-02-01", "2028-02-29" },
    { "2026-12-31", "2026-12-01", "2026-12-31" }, { "0001-01-01", "0001-01-01", "0001-01-31" },
    { "9999-12-31", "9999-12-01", "9999-12-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaPeriod month = pagoda_period_month (pagoda_day_from_iso (cases[i].day));
      g_assert_cmpint (month.first, ==, pagoda_day_from_iso (cases[i].first));
      g_assert_cmpint (month.last, ==, pagoda_day_from_iso (cases[i].last));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/iso", test_iso);
  g_test_add_func ("/day/every-day-round-trips", test_every_day_round_trips);
  g_test_add_func ("/day/months-clamp", test_months_clamp);
  g_test_add_func ("/day/trailing-year", test_trailing_year);
  g_test_add_func ("/day/quarter", test_quarter);
  g_test_add_func ("/day/month", test_month);
  g_test_add_func ("/day/weekday", test_weekday);
  return g_test_run ();
}
