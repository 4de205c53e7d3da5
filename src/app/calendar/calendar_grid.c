/* calendar_grid.c: which days a calendar shows together.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/calendar/calendar_grid.h"

#include "base/translation.h"

#include <langinfo.h>
#include <stdio.h>

#define THURSDAY 4
#define MONDAY 1

/* glibc counts from a reference day, a Sunday or a Monday, whose number is what the locale calls 1. */
#define REFERENCE_MONDAY 19971201

int
pagoda_calendar_first_weekday (void)
{
  if (pagoda_language_current () == PAGODA_LANGUAGE_ZH_CN)
    return MONDAY;
  int first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];
  gsize reference = (gsize)nl_langinfo (_NL_TIME_WEEK_1STDAY);
  int from_monday = reference == REFERENCE_MONDAY ? first - 1 : first - 2;
  return (from_monday + PAGODA_DAYS_PER_WEEK) % PAGODA_DAYS_PER_WEEK + MONDAY;
}

PagodaPeriod
pagoda_calendar_week (PagodaDay day, int first_weekday)
{
  int into = (pagoda_day_weekday (day) - first_weekday + PAGODA_DAYS_PER_WEEK) % PAGODA_DAYS_PER_WEEK;

  return (PagodaPeriod){ day - into, day - into + PAGODA_DAYS_PER_WEEK - 1 };
}

static PagodaPeriod
year_of (PagodaDay day)
{
  int year;

  pagoda_day_to_ymd (day, &year, NULL, NULL);
  return (PagodaPeriod){ pagoda_day_from_ymd (year, 1, 1), pagoda_day_from_ymd (year, 12, 31) };
}

PagodaPeriod
pagoda_calendar_period (PagodaCalendarSpan span, PagodaDay day, int first_weekday)
{
  PagodaPeriod month = pagoda_period_month (day);

  switch (span)
    {
    case PAGODA_SPAN_MONTH:
      return (PagodaPeriod){ pagoda_calendar_week (month.first, first_weekday).first,
                             pagoda_calendar_week (month.last, first_weekday).last };
    case PAGODA_SPAN_WEEK:
      return pagoda_calendar_week (day, first_weekday);
    case PAGODA_SPAN_DAY:
      return (PagodaPeriod){ day, day };
    case PAGODA_SPAN_AGENDA:
      return year_of (day);
    }
  g_return_val_if_reached (month);
}

PagodaDay
pagoda_calendar_step (PagodaCalendarSpan span, PagodaDay day, int n)
{
  switch (span)
    {
    case PAGODA_SPAN_WEEK:
      return day + n * PAGODA_DAYS_PER_WEEK;
    case PAGODA_SPAN_DAY:
      return day + n;
    case PAGODA_SPAN_MONTH:
    case PAGODA_SPAN_AGENDA:
      return pagoda_day_add_months (day, n);
    }
  g_return_val_if_reached (day);
}

int
pagoda_calendar_week_number (PagodaDay day)
{
  /* A week belongs to the year of its Thursday. */
  PagodaDay thursday = day - pagoda_day_weekday (day) + THURSDAY;

  return (thursday - year_of (thursday).first) / PAGODA_DAYS_PER_WEEK + 1;
}

int
pagoda_calendar_parse_minute (const char *text)
{
  guint hour;
  guint minute;
  char rest;

  if (sscanf (text, "%2u:%2u%c", &hour, &minute, &rest) != 2 || minute > 59 || hour > 23)
    return -1;
  return (int)(hour * 60 + minute);
}
