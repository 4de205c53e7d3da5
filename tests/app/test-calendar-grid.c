/* test-calendar-grid.c: which days a calendar shows together.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The oracle counts days one by one from a Monday that everybody knows, with the rule of leap years alone,
 * and never asks pagoda_day_* what a date is.
 */
#include "app/calendar/calendar_grid.h"

#include <time.h>

/* 1 January 1900 was a Monday. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2110

typedef struct
{
  int year, month, day_of_month;
  int weekday; /* Monday 1 */
  int week;    /* ISO */
  PagodaDay day;
} Date;

static gboolean
is_leap (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
days_of_month (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return month == 2 && is_leap (year) ? 29 : days[month - 1];
}

/* All days of the years, in order.  A week gets its number from the year of its Thursday: the first Thursday
 * of a year begins to count anew. */
static GArray *
count_days (void)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (Date));
  PagodaDay day = pagoda_day_from_iso ("1900-01-01");

  for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
    for (int month = 1; month <= 12; month++)
      for (int d = 1; d <= days_of_month (year, month); d++)
        {
          Date date = { year, month, d, (int)(dates->len % 7) + 1, 0, day++ };
          g_array_append_val (dates, date);
        }
  int week = 0;
  for (guint i = 3; i + 4 < dates->len; i += 7)
    {
      const Date *thursday = &g_array_index (dates, Date, i);
      week = i == 3 || thursday->year != g_array_index (dates, Date, i - 7).year ? 1 : week + 1;
      for (guint k = i - 3; k < i + 4; k++)
        g_array_index (dates, Date, k).week = week;
    }
  return dates;
}

static void
test_every_day (void)
{
  g_autoptr (GArray) dates = count_days ();

  for (guint i = 0; i + 10 < dates->len; i++)
    {
      const Date *date = &g_array_index (dates, Date, i);
      int year, month, day_of_month;
      pagoda_day_to_ymd (date->day, &year, &month, &day_of_month);
      g_assert_cmpint (year * 10000 + month * 100 + day_of_month, ==,
                       date->year * 10000 + date->month * 100 + date->day_of_month);
      g_assert_cmpint (pagoda_calendar_week_number (date->day), ==, date->week);
      PagodaPeriod of_month = pagoda_period_month (date->day);
      g_assert_cmpint (of_month.first, ==, date->day - date->day_of_month + 1);
      g_assert_cmpint (of_month.last - of_month.first + 1, ==, days_of_month (date->year, date->month));
      for (int first = 1; first <= 7; first++)
        {
          PagodaPeriod week = pagoda_calendar_week (date->day, first);
          PagodaDay slow = date->day;
          for (int weekday = date->weekday; weekday != first; weekday = weekday == 1 ? 7 : weekday - 1)
            slow--;
          g_assert_cmpint (week.first, ==, slow);
          g_assert_cmpint (week.last, ==, slow + 6);
        }
    }
}

static void
test_month_grids (void)
{
  static const struct
  {
    const char *day;
    int first_weekday;
    const char *first;
    const char *last;
  } cases[] = {
    { "2026-09-22", 1, "2026-08-31", "2026-10-04" }, { "2026-09-22", 7, "2026-08-30", "2026-10-03" },
    { "2026-09-22", 6, "2026-08-29", "2026-10-02" }, { "2021-02-14", 1, "2021-02-01", "2021-02-28" },
    { "2021-02-14", 7, "2021-01-31", "2021-03-06" }, { "2024-02-29", 1, "2024-01-29", "2024-03-03" },
    { "2100-02-28", 1, "2100-02-01", "2100-02-28" }, { "2026-01-01", 1, "2025-12-29", "2026-02-01" },
    { "2023-12-31", 1, "2023-11-27", "2023-12-31" }, { "2026-08-01", 1, "2026-07-27", "2026-09-06" },
    { "2026-03-31", 1, "2026-02-23", "2026-04-05" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaPeriod period = pagoda_calendar_period (PAGODA_SPAN_MONTH, pagoda_day_from_iso (cases[i].day),
                                                    cases[i].first_weekday);
      g_autofree char *first = pagoda_day_to_iso (period.first);
      g_autofree char *last = pagoda_day_to_iso (period.last);
      g_assert_cmpstr (first, ==, cases[i].first);
      g_assert_cmpstr (last, ==, cases[i].last);
    }
}

static void
test_steps (void)
{
  static const struct
  {
    PagodaCalendarSpan span;
    const char *day;
    int n;
    const char *expected;
  } cases[] = {
    { PAGODA_SPAN_MONTH, "2026-01-31", 1, "2026-02-28" },
    { PAGODA_SPAN_MONTH, "2024-01-31", 1, "2024-02-29" },
    { PAGODA_SPAN_MONTH, "2026-03-31", -1, "2026-02-28" },
    { PAGODA_SPAN_MONTH, "2026-12-15", 1, "2027-01-15" },
    { PAGODA_SPAN_WEEK, "2026-12-30", 1, "2027-01-06" },
    { PAGODA_SPAN_WEEK, "2024-03-01", -1, "2024-02-23" },
    { PAGODA_SPAN_DAY, "2026-12-31", 1, "2027-01-01" },
    { PAGODA_SPAN_DAY, "2024-03-01", -1, "2024-02-29" },
    { PAGODA_SPAN_AGENDA, "2026-10-31", 1, "2026-11-30" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaDay day = pagoda_calendar_step (cases[i].span, pagoda_day_from_iso (cases[i].day), cases[i].n);
      g_autofree char *text = pagoda_day_to_iso (day);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* Where clocks are put forward or back, and where a whole day was left out, a calendar is what it is
 * elsewhere. */
static void
test_time_zones (void)
{
  static const char *const zones[]
      = { "Asia/Shanghai", "America/New_York",   "America/Sao_Paulo", "Europe/Berlin",
          "Pacific/Apia",  "Pacific/Kiritimati", "America/Adak",      "UTC" };
  static const char *const days[]
      = { "2026-03-08", "2026-03-29", "2026-10-25", "2026-11-01", "2011-12-30", "2018-11-04", "1991-04-14" };

  for (gsize d = 0; d < G_N_ELEMENTS (days); d++)
    {
      PagodaPeriod expected = { 0, 0 };
      for (gsize z = 0; z < G_N_ELEMENTS (zones); z++)
        {
          g_setenv ("TZ", zones[z], TRUE);
          tzset ();
          PagodaDay day = pagoda_day_from_iso (days[d]);
          PagodaPeriod period = pagoda_calendar_period (PAGODA_SPAN_MONTH, day, 1);
          g_autofree char *text = pagoda_day_to_iso (day);
          g_assert_cmpstr (text, ==, days[d]);
          if (z == 0)
            expected = period;
          g_assert_cmpint (period.first, ==, expected.first);
          g_assert_cmpint (period.last, ==, expected.last);
          g_assert_cmpint (pagoda_calendar_step (PAGODA_SPAN_WEEK, day, 1) - day, ==, 7);
        }
    }
}

static void
test_minutes (void)
{
  static const struct
  {
    const char *text;
    int minute;
  } cases[] = { { "9:30", 570 }, { "09:30", 570 }, { "0:00", 0 },     { "23:59", 1439 },
                { "24:00", -1 }, { "9:60", -1 },   { "9", -1 },       { "9:5x", -1 },
                { "", -1 },      { "-1:00", -1 },  { "12:30:00", -1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (pagoda_calendar_parse_minute (cases[i].text), ==, cases[i].minute);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar-grid/every-day", test_every_day);
  g_test_add_func ("/calendar-grid/month-grids", test_month_grids);
  g_test_add_func ("/calendar-grid/steps", test_steps);
  g_test_add_func ("/calendar-grid/time-zones", test_time_zones);
  g_test_add_func ("/calendar-grid/minutes", test_minutes);
  return g_test_run ();
}
