/* icalendar_time.h: dates, times and durations as an iCalendar file writes them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/day.h"

G_BEGIN_DECLS

/** A civil day, perhaps with a time. */
typedef struct
{
  PagodaDay day;   /* PAGODA_DAY_NONE: none */
  int minute;      /* −1: a day alone */
  gboolean is_utc; /* the time of Greenwich, not yet of any place */
} PagodaIcalendarMoment;

/** Reads `20260105`, `20260105T093000` and the same with a `Z`; FALSE where @text is no such moment. */
gboolean pagoda_icalendar_moment_read (const char *text, PagodaIcalendarMoment *moment);

/** Makes a moment in UTC one of the zone @zone (nullable: this machine's); others stay as they are. */
void pagoda_icalendar_moment_place (PagodaIcalendarMoment *moment, const char *zone);

/** Minutes from @first to @last, both civil times of one place; a day alone begins at midnight. */
gint64 pagoda_icalendar_minutes_between (const PagodaIcalendarMoment *first,
                                         const PagodaIcalendarMoment *last);

/** Minutes of `PT1H30M`, `P1D` or `P2W`; −1 where @text is none, or over a year. */
int pagoda_icalendar_duration_read (const char *text);

G_END_DECLS
