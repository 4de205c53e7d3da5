/* promises.h: promises to customers in the store (R8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/promise.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @promise and gives it an id, or overwrites it where it has one; moves that have no id are appended.
 */
gboolean pagoda_promises_save (PagodaDatabase *database, PagodaPromise *promise, GError **error);

gboolean pagoda_promises_delete (PagodaDatabase *database, PagodaId promise, GError **error);
gboolean pagoda_promises_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** The promises to @customer: open ones by due day, then those that ended, the newest first; of PagodaPromise
 * (transfer full). */
GPtrArray *pagoda_promises_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** Those to all customers, in the same order (transfer full). */
GPtrArray *pagoda_promises_list (PagodaDatabase *database, GError **error);

/** Those to all customers that were open on @day and due by then, the oldest first (transfer full). */
GPtrArray *pagoda_promises_due (PagodaDatabase *database, PagodaDay day, GError **error);

G_END_DECLS
