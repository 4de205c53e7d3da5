/* activities.h: activities in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/activity.h"
#include "store/statement.h"

G_BEGIN_DECLS

gboolean pagoda_activities_insert (PagodaDatabase *database, PagodaActivity *activity, GError **error);
gboolean pagoda_activities_update (PagodaDatabase *database, const PagodaActivity *activity, GError **error);

/** The activities of @customer by day, of PagodaActivity (transfer full). */
GPtrArray *pagoda_activities_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

G_END_DECLS
