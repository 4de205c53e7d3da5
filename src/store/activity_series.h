/* activity_series.h: visits that come again, in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/activity_series.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @series and gives it an id. */
gboolean
pagoda_activity_series_insert (PagodaDatabase *database, PagodaActivitySeries *series, GError **error);

/** The series @id, or NULL with UNKNOWN (transfer full). */
PagodaActivitySeries *pagoda_activity_series_load (PagodaDatabase *database, PagodaId id, GError **error);

/** The series of @customer, of PagodaActivitySeries (transfer full). */
GPtrArray *pagoda_activity_series_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** Deletes the series of which no activity is left. */
gboolean pagoda_activity_series_delete_unused (PagodaDatabase *database, GError **error);

G_END_DECLS
