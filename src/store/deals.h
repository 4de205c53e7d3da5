/* deals.h: what was sold on a day, read from projects and orders.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/deal.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** The projects won on @day, then the orders of @day with a positive total, in the order in which they were
 * entered; of PagodaDeal (transfer full). */
GPtrArray *pagoda_deals_of_day (PagodaDatabase *database, PagodaDay day, GError **error);

G_END_DECLS
