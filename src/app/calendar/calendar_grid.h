/* calendar_grid.h: which days a calendar shows together.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Civil days only, so that no time zone and no change of the clock can shift anything.  Weekdays are numbered
 * Monday 1 … Sunday 7.
 */
#pragma once

#include "base/period.h"

G_BEGIN_DECLS

#define PAGODA_DAYS_PER_WEEK 7

/** How much is shown at once. */
typedef enum
{
  PAGODA_SPAN_MONTH,  /* the whole weeks that hold the days of a month */
  PAGODA_SPAN_WEEK,   /* one week */
  PAGODA_SPAN_DAY,    /* one day, by its hours */
  PAGODA_SPAN_AGENDA, /* the days of a year, as a list */
} PagodaCalendarSpan;
#define PAGODA_N_CALENDAR_SPANS 4

/** The first day of the week: Monday in Chinese, elsewhere what the locale of the process says. */
int pagoda_calendar_first_weekday (void);

/** The week of @day, which begins on @first_weekday. */
PagodaPeriod pagoda_calendar_week (PagodaDay day, int first_weekday);

/** The days that @span shows around @day; whole weeks but for day and agenda. */
PagodaPeriod pagoda_calendar_period (PagodaCalendarSpan span, PagodaDay day, int first_weekday);

/** @n steps on from @day, back where negative: a day, a week, else a month, clamped to its end. */
PagodaDay pagoda_calendar_step (PagodaCalendarSpan span, PagodaDay day, int n);

/** The number of the week of @day as ISO 8601 counts them, 1 … 53. */
int pagoda_calendar_week_number (PagodaDay day);

/** Minutes since midnight of `9:30` or `09:30`, −1 where @text is no time of day. */
int pagoda_calendar_parse_minute (const char *text);

G_END_DECLS
