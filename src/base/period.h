/* period.h: a span of civil days, both ends included.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/day.h"

G_BEGIN_DECLS

/** From @first to @last, both inclusive; empty when @last < @first. */
typedef struct
{
  PagodaDay first;
  PagodaDay last;
} PagodaPeriod;

/** The trailing twelve months of @day: all d with `day − 12 months < d ≤ day` (method.md, head). */
PagodaPeriod pagoda_period_trailing_year (PagodaDay day);

/** The quarter of the year that holds @day. */
PagodaPeriod pagoda_period_quarter (PagodaDay day);

/** The month of the year that holds @day. */
PagodaPeriod pagoda_period_month (PagodaDay day);

gboolean pagoda_period_contains (PagodaPeriod period, PagodaDay day);

G_END_DECLS
