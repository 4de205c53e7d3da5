/* travels.h: who of us is on the road, in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/travel.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @travel and gives it an id, or overwrites it where it has one. */
gboolean pagoda_travels_save (PagodaDatabase *database, PagodaTravel *travel, GError **error);
gboolean pagoda_travels_delete (PagodaDatabase *database, PagodaId travel, GError **error);

/** Those that take place on a day of @period, by their first day, of PagodaTravel (transfer full). */
GPtrArray *pagoda_travels_of_period (PagodaDatabase *database, PagodaPeriod period, GError **error);

G_END_DECLS
