/* calendar.h: on which days a sample's companies work, and how busily.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/period.h"
#include "sample/words.h"

G_BEGIN_DECLS

/** How far beyond the last day plans reach. */
#define PAGODA_SAMPLE_PLAN_DAYS 30

/** What buying weighs on an ordinary workday. */
#define PAGODA_SAMPLE_DAY_WEIGHT 100

/** What a year of days weighs, roughly. */
#define PAGODA_SAMPLE_YEAR_WEIGHT 24000

typedef struct
{
  PagodaPeriod history; /* from the first day on record to the last day on which anything happens */
  guint8 *weights;      /* by day of @history and PAGODA_SAMPLE_PLAN_DAYS more; 0 where nobody works */
} PagodaSampleCalendar;

PagodaSampleCalendar *pagoda_sample_calendar_new (PagodaPeriod history, const PagodaSampleWords *words);

void pagoda_sample_calendar_free (PagodaSampleCalendar *calendar);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaSampleCalendar, pagoda_sample_calendar_free)

/** How much is bought on @day; PAGODA_SAMPLE_DAY_WEIGHT is usual, 0 a day of rest. */
int pagoda_sample_calendar_weight (const PagodaSampleCalendar *calendar, PagodaDay day);

/** The first workday from @day on, or PAGODA_DAY_NONE beyond the plans. */
PagodaDay pagoda_sample_calendar_next (const PagodaSampleCalendar *calendar, PagodaDay day);

/** The last workday up to @day, or PAGODA_DAY_NONE before the history. */
PagodaDay pagoda_sample_calendar_previous (const PagodaSampleCalendar *calendar, PagodaDay day);

G_END_DECLS
