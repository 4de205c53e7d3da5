/* rhythm_clock.c: how much buying time lies between two days.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The weeks passed at the end of each day are kept, so that a span is one subtraction.
 */
#include "method/rhythm_clock.h"

struct _PagodaRhythmClock
{
  PagodaPeriod period;
  double *weeks; /* passed at the end of each day of the period, none on its first */
};

PagodaRhythmClock *
pagoda_rhythm_clock_new (PagodaPeriod period, const PagodaMonthIndex *index)
{
  g_return_val_if_fail (period.first <= period.last, NULL);

  PagodaRhythmClock *clock = g_new (PagodaRhythmClock, 1);
  double days = 0;

  clock->period = period;
  clock->weeks = g_new (double, period.last - period.first + 1);
  clock->weeks[0] = 0;
  for (PagodaDay day = period.first + 1; day <= period.last; day++)
    {
      int month = 1;
      if (index != NULL)
        pagoda_day_to_ymd (day, NULL, &month, NULL);
      days += index != NULL ? index->index[month - 1] : 1;
      clock->weeks[day - period.first] = days / 7;
    }
  return clock;
}

void
pagoda_rhythm_clock_free (PagodaRhythmClock *clock)
{
  if (clock == NULL)
    return;
  g_free (clock->weeks);
  g_free (clock);
}

double
pagoda_rhythm_clock_weeks (const PagodaRhythmClock *clock, PagodaDay from, PagodaDay to)
{
  PagodaDay first = CLAMP (from, clock->period.first, clock->period.last);
  PagodaDay last = CLAMP (to, clock->period.first, clock->period.last);

  return clock->weeks[last - clock->period.first] - clock->weeks[first - clock->period.first];
}

PagodaDay
pagoda_rhythm_clock_last (const PagodaRhythmClock *clock)
{
  return clock->period.last;
}
