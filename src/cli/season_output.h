/* season_output.h: buying windows and their milestones as JSON or lines of text (O1, O3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/season_plans.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** The plans of @customer, or of all where it is PAGODA_ID_NONE, as of @day (transfer full). */
PagodaSeasonPlans *read_seasons (PagodaDatabase *database,
                                 PagodaSnapshot *snapshot,
                                 PagodaId customer,
                                 PagodaDay day,
                                 GError **error);

/** Adds the months in which the customer at @place usually buys, and the season that comes in each of its
 * windows.
 */
void add_seasons (JsonBuilder *builder, const PagodaSeasonPlans *plans, gsize place);

void print_seasons (const PagodaSeasonPlans *plans, gsize place);

G_END_DECLS
