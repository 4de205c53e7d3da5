/* rhythm_season.h: in which months a trade buys, and a customer of it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule O2.  The index of a month says how much more is bought on a day of it than on others, growth aside.
 */
#pragma once

#include "method/rhythm_clock.h"

G_BEGIN_DECLS

/** The index of the months, from all order days of all customers, in @days (@n, in no order), in @period, in
 * which every order is known; FALSE where the period is too short to tell. */
gboolean pagoda_rhythm_season (const PagodaDay *days, gsize n, PagodaPeriod period, PagodaMonthIndex *index);

/** Whether @period is long enough for an index. */
gboolean pagoda_rhythm_season_is_known (PagodaPeriod period);

/** The same index from how many order days there were in each calendar month that @period touches, in
 * @purchases, the first of them that in which it begins; FALSE likewise. */
gboolean
pagoda_rhythm_season_of_months (const guint *purchases, PagodaPeriod period, PagodaMonthIndex *index);

/**
 * The months in which one customer usually buys, a bit for each, January the lowest: those that saw an order,
 * give or take a month, in two years at least and in two thirds of the years of @period.  @days (@n) ascend.
 * 0 where there are none.
 */
guint pagoda_rhythm_usual_months (const PagodaDay *days, gsize n, PagodaPeriod period);

G_END_DECLS
