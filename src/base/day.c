/* day.c: civil days.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/day.h"

#include <stdio.h>
#include <string.h>

/* GDate counts from 0001-01-01 as day 1. */
#define JULIAN_OF_EPOCH 719163
#define LAST_YEAR 9999

static void
set_date (GDate *date, PagodaDay day)
{
  g_assert (day != PAGODA_DAY_NONE);
  g_date_clear (date, 1);
  g_date_set_julian (date, (guint32)(day + JULIAN_OF_EPOCH));
}

PagodaDay
pagoda_day_from_ymd (int year, int month, int day_of_month)
{
  if (year < 1 || year > LAST_YEAR || month < 1 || month > 12 || day_of_month < 1 || day_of_month > 31
      || !g_date_valid_dmy ((GDateDay)day_of_month, (GDateMonth)month, (GDateYear)year))
    return PAGODA_DAY_NONE;

  GDate date;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)day_of_month, (GDateMonth)month, (GDateYear)year);
  return (PagodaDay)g_date_get_julian (&date) - JULIAN_OF_EPOCH;
}

void
pagoda_day_to_ymd (PagodaDay day, int *year, int *month, int *day_of_month)
{
  GDate date;

  set_date (&date, day);
  if (year != NULL)
    *year = g_date_get_year (&date);
  if (month != NULL)
    *month = g_date_get_month (&date);
  if (day_of_month != NULL)
    *day_of_month = g_date_get_day (&date);
}

PagodaDay
pagoda_day_from_iso (const char *text)
{
  int year, month, day_of_month;
  int length = 0;

  if (text == NULL || strlen (text) != 10 || strspn (text, "0123456789-") != 10
      || sscanf (text, "%4d-%2d-%2d%n", &year, &month, &day_of_month, &length) != 3 || length != 10)
    return PAGODA_DAY_NONE;
  return pagoda_day_from_ymd (year, month, day_of_month);
}

char *
pagoda_day_to_iso (PagodaDay day)
{
  int year, month, day_of_month;

  if (day == PAGODA_DAY_NONE)
    return g_strdup ("");
  pagoda_day_to_ymd (day, &year, &month, &day_of_month);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}

PagodaDay
pagoda_day_add_months (PagodaDay day, int months)
{
  int year, month, day_of_month;

  pagoda_day_to_ymd (day, &year, &month, &day_of_month);
  int count = year * 12 + (month - 1) + months;
  year = count / 12;
  month = count % 12 + 1;
  if (year < 1 || year > LAST_YEAR)
    return PAGODA_DAY_NONE;

  int longest = g_date_get_days_in_month ((GDateMonth)month, (GDateYear)year);
  return pagoda_day_from_ymd (year, month, MIN (day_of_month, longest));
}

int
pagoda_day_weekday (PagodaDay day)
{
  GDate date;

  set_date (&date, day);
  return g_date_get_weekday (&date);
}

PagodaDay
pagoda_day_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return pagoda_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now),
                              g_date_time_get_day_of_month (now));
}
