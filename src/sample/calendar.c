/* calendar.c: on which days a sample's companies work, and how busily.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample/calendar.h"

#define SATURDAY 6

/* Buying by month, in percent: weak in high summer, a peak before the year's budgets end. */
static const int months[] = { 92, 88, 114, 116, 104, 100, 88, 84, 104, 108, 126, 146 };

/* Around the Spring Festival factories close, and migrant workers come and go for weeks. */
static const struct
{
  int first, last; /* days from the first day of the lunar year */
  int percent;
} spring[] = { { -14, -4, 45 }, { -3, 7, 0 }, { 8, 17, 50 } };

/* Public holidays of fixed days. */
static const struct
{
  int month, first, last;
} holidays[] = { { 1, 1, 1 }, { 5, 1, 5 }, { 10, 1, 7 } };

/* The lunar new year of @year; in years that the list lacks, a day in the middle of its range. */
static PagodaDay
find_spring_festival (const PagodaSampleWords *words, int year)
{
  for (guint i = 0; i < words->spring_festivals.rows->len; i++)
    {
      const char *const *row = words->spring_festivals.rows->pdata[i];
      PagodaDay day = pagoda_day_from_iso (row[0]);
      int its_year;
      pagoda_day_to_ymd (day, &its_year, NULL, NULL);
      if (its_year == year)
        return day;
    }
  return pagoda_day_from_ymd (year, 2, 5);
}

static int
weigh (PagodaDay day, int month, int day_of_month, PagodaDay festival)
{
  int weight = months[month - 1] * PAGODA_SAMPLE_DAY_WEIGHT / 100;

  if (pagoda_day_weekday (day) >= SATURDAY)
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (holidays); i++)
    if (month == holidays[i].month && day_of_month >= holidays[i].first && day_of_month <= holidays[i].last)
      return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (spring); i++)
    if (day - festival >= spring[i].first && day - festival <= spring[i].last)
      return weight * spring[i].percent / 100;
  return weight;
}

static PagodaDay
last_day (const PagodaSampleCalendar *calendar)
{
  return calendar->history.last + PAGODA_SAMPLE_PLAN_DAYS;
}

PagodaSampleCalendar *
pagoda_sample_calendar_new (PagodaPeriod history, const PagodaSampleWords *words)
{
  PagodaSampleCalendar *calendar = g_new0 (PagodaSampleCalendar, 1);
  int festival_year = 0;
  PagodaDay festival = PAGODA_DAY_NONE;

  calendar->history = history;
  calendar->weights = g_new (guint8, (gsize)(last_day (calendar) - history.first + 1));
  for (PagodaDay day = history.first; day <= last_day (calendar); day++)
    {
      int year, month, day_of_month;
      pagoda_day_to_ymd (day, &year, &month, &day_of_month);
      if (year != festival_year)
        festival = find_spring_festival (words, year);
      festival_year = year;
      calendar->weights[day - history.first] = (guint8)weigh (day, month, day_of_month, festival);
    }
  return calendar;
}

void
pagoda_sample_calendar_free (PagodaSampleCalendar *calendar)
{
  if (calendar == NULL)
    return;
  g_free (calendar->weights);
  g_free (calendar);
}

int
pagoda_sample_calendar_weight (const PagodaSampleCalendar *calendar, PagodaDay day)
{
  g_assert (day >= calendar->history.first && day <= last_day (calendar));
  return calendar->weights[day - calendar->history.first];
}

PagodaDay
pagoda_sample_calendar_next (const PagodaSampleCalendar *calendar, PagodaDay day)
{
  for (day = MAX (day, calendar->history.first); day <= last_day (calendar); day++)
    if (pagoda_sample_calendar_weight (calendar, day) > 0)
      return day;
  return PAGODA_DAY_NONE;
}

PagodaDay
pagoda_sample_calendar_previous (const PagodaSampleCalendar *calendar, PagodaDay day)
{
  for (day = MIN (day, last_day (calendar)); day >= calendar->history.first; day--)
    if (pagoda_sample_calendar_weight (calendar, day) > 0)
      return day;
  return PAGODA_DAY_NONE;
}
