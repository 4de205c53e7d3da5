/* rhythm_clock.h: how much buying time lies between two days.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule O2.  The rhythm of purchases is told in weeks.  Where a trade has seasons, a day of a strong month is
 * more than a day and one of a weak month less; a clock adds this up, so that whoever works with the rhythm
 * need not know of seasons.
 */
#pragma once

#include "base/period.h"

G_BEGIN_DECLS

#define PAGODA_MONTHS 12

/** Indices of the calendar months, January first; their mean is 1. */
typedef struct
{
  double index[PAGODA_MONTHS];
} PagodaMonthIndex;

typedef struct _PagodaRhythmClock PagodaRhythmClock;

/** A clock over the days of @period and of no others; @index NULL: every day counts alike (transfer full). */
PagodaRhythmClock *pagoda_rhythm_clock_new (PagodaPeriod period, const PagodaMonthIndex *index);
void pagoda_rhythm_clock_free (PagodaRhythmClock *clock);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaRhythmClock, pagoda_rhythm_clock_free)

/** The weeks from @from to @to ≥ @from.  A day beyond the clock is taken for its next one. */
double pagoda_rhythm_clock_weeks (const PagodaRhythmClock *clock, PagodaDay from, PagodaDay to);

/** The last day that @clock knows. */
PagodaDay pagoda_rhythm_clock_last (const PagodaRhythmClock *clock);

G_END_DECLS
