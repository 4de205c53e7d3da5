/* season.h: whether a day lies in a customer's season (V5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/season_window.h"

G_BEGIN_DECLS

/** The third of a month that @day lies in, 0 … 35. */
int pagoda_season_third_of (PagodaDay day);

/** TRUE where @day lies in @window. */
gboolean pagoda_season_holds (const PagodaSeasonWindow *window, PagodaDay day);

/** The last day of the season of @window that @day lies in. */
PagodaDay pagoda_season_last_day (const PagodaSeasonWindow *window, PagodaDay day);

/** The first day after @day on which a season of @window begins. */
PagodaDay pagoda_season_next_day (const PagodaSeasonWindow *window, PagodaDay day);

/** What the windows of a customer say of a day. */
typedef struct
{
  PagodaDay visit_until; /* the last day of the season to visit, or PAGODA_DAY_NONE outside of one */
  PagodaDay avoid_until; /* the same of the season to avoid */
} PagodaSeason;

/** What @windows (of PagodaSeasonWindow; nullable) say of @day; windows that follow each other are one
 * season. */
PagodaSeason pagoda_season_on (const GPtrArray *windows, PagodaDay day);

G_END_DECLS
