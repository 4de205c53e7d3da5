/* rhythm_forecast.h: how many orders a customer will give, and on which day the next one.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule O2.
 */
#pragma once

#include "method/rhythm_clock.h"
#include "method/rhythm_model.h"

G_BEGIN_DECLS

/** Order days within some weeks. */
typedef struct
{
  double mean;
  guint low; /* with a chance of 80 %, low … high */
  guint high;
} PagodaExpectedOrders;

PagodaExpectedOrders pagoda_rhythm_expect (const PagodaRhythm *rhythm, double weeks);

/** The days within which a next order is looked for. */
#define PAGODA_RHYTHM_YEAR 364

/** The next order, given that there is one within some days of the day that was asked. */
typedef struct
{
  double chance;  /* that there is one */
  PagodaDay from; /* the 80 % window */
  PagodaDay day;  /* the middle one */
  PagodaDay to;
} PagodaNextOrder;

/** The next order within @days of @day, up to which the history of @rhythm goes and @days behind which @clock
 * goes. */
PagodaNextOrder
pagoda_rhythm_next (const PagodaRhythm *rhythm, const PagodaRhythmClock *clock, PagodaDay day, int days);

G_END_DECLS
