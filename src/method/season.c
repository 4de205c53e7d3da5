/* season.c: whether a day lies in a customer's season (V5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/season.h"

#define DAYS_PER_THIRD 10

int
pagoda_season_third_of (PagodaDay day)
{
  int month, day_of_month;

  pagoda_day_to_ymd (day, NULL, &month, &day_of_month);
  int part = MIN ((day_of_month - 1) / DAYS_PER_THIRD, PAGODA_THIRDS_PER_MONTH - 1);
  return (month - 1) * PAGODA_THIRDS_PER_MONTH + part;
}

static int
year_of (PagodaDay day)
{
  int year;

  pagoda_day_to_ymd (day, &year, NULL, NULL);
  return year;
}

static PagodaDay
first_day_of (int year, int third)
{
  return pagoda_day_from_ymd (year, third / PAGODA_THIRDS_PER_MONTH + 1,
                              third % PAGODA_THIRDS_PER_MONTH * DAYS_PER_THIRD + 1);
}

static PagodaDay
last_day_of (int year, int third)
{
  return third + 1 < PAGODA_N_THIRDS ? first_day_of (year, third + 1) - 1
                                     : first_day_of (year, third) + DAYS_PER_THIRD;
}

gboolean
pagoda_season_holds (const PagodaSeasonWindow *window, PagodaDay day)
{
  int third = pagoda_season_third_of (day);

  if (window->first <= window->last)
    return window->first <= third && third <= window->last;
  return third >= window->first || third <= window->last;
}

PagodaDay
pagoda_season_last_day (const PagodaSeasonWindow *window, PagodaDay day)
{
  g_return_val_if_fail (pagoda_season_holds (window, day), PAGODA_DAY_NONE);

  /* Over New Year. */
  gboolean next_year = pagoda_season_third_of (day) > window->last;
  return last_day_of (year_of (day) + (next_year ? 1 : 0), window->last);
}

PagodaDay
pagoda_season_next_day (const PagodaSeasonWindow *window, PagodaDay day)
{
  PagodaDay first = first_day_of (year_of (day), window->first);

  return first > day ? first : first_day_of (year_of (day) + 1, window->first);
}

/* The last day of the seasons of @purpose that follow each other from @day on.  Whole years of them end
 * nowhere, and so after one round. */
static PagodaDay
last_day_on (const GPtrArray *windows, PagodaSeasonPurpose purpose, PagodaDay day)
{
  PagodaDay last = PAGODA_DAY_NONE;

  for (guint round = 0; round < windows->len; round++)
    for (guint i = 0; i < windows->len; i++)
      {
        const PagodaSeasonWindow *window = g_ptr_array_index (windows, i);
        PagodaDay from = last != PAGODA_DAY_NONE ? last + 1 : day;
        if (window->purpose == purpose && pagoda_season_holds (window, from)
            && from < pagoda_day_add_months (day, 12))
          last = pagoda_season_last_day (window, from);
      }
  return last;
}

PagodaSeason
pagoda_season_on (const GPtrArray *windows, PagodaDay day)
{
  PagodaSeason season = { PAGODA_DAY_NONE, PAGODA_DAY_NONE };

  if (windows == NULL)
    return season;
  season.visit_until = last_day_on (windows, PAGODA_SEASON_VISIT, day);
  season.avoid_until = last_day_on (windows, PAGODA_SEASON_AVOID, day);
  return season;
}
