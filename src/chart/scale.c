/* scale.c: linear scales and round ticks.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/scale.h"

#include <math.h>

/* Values closer to a tick than this part of a step are on it: 0.1 + 0.2 is 0.3. */
#define ON_TICK 1e-9

static double
carry (double value, double from_low, double from_high, double to_low, double to_high)
{
  double range = from_high - from_low;

  if (fabs (range) < G_MINDOUBLE)
    return to_low;
  return to_low + (value - from_low) / range * (to_high - to_low);
}

double
pagoda_scale_position (const PagodaScale *scale, double value)
{
  return carry (value, scale->low, scale->high, scale->from, scale->to);
}

double
pagoda_scale_value (const PagodaScale *scale, double position)
{
  return carry (position, scale->from, scale->to, scale->low, scale->high);
}

PagodaTicks
pagoda_ticks_within (double low, double high)
{
  static const double steps[] = { 1, 2, 2.5, 5, 10, 20 };
  PagodaTicks ticks = { 0 };

  if (!(high > low) || !isfinite (low) || !isfinite (high))
    return ticks;
  double decade = pow (10, floor (log10 ((high - low) / PAGODA_MAX_TICKS)));
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      double step = steps[i] * decade;
      double first = ceil (low / step - ON_TICK), last = floor (high / step + ON_TICK);
      ticks = (PagodaTicks){ .first = first * step, .step = step, .n = (guint)(last - first + 1) };
      if (ticks.n <= PAGODA_MAX_TICKS)
        break;
    }
  return ticks;
}

PagodaTicks
pagoda_ticks_whole_within (double low, double high)
{
  PagodaTicks ticks = pagoda_ticks_within (low, high);

  if (ticks.n == 0 || (ticks.step >= 1 && ticks.step - floor (ticks.step) < ON_TICK))
    return ticks;
  double step = ticks.step < 1 ? 1 : 5;
  double first = ceil (low / step - ON_TICK), last = floor (high / step + ON_TICK);
  return (PagodaTicks){ .first = first * step, .step = step, .n = (guint)(last - first + 1) };
}

double
pagoda_ticks_value (const PagodaTicks *ticks, guint i)
{
  /* The first is a whole number of steps, so zero comes out as zero and not as some 1e-17. */
  return (round (ticks->first / ticks->step) + i) * ticks->step;
}
