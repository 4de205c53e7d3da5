/* past_suppliers.h: past suppliers in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); layers.h reads.
 */
#pragma once

#include "domain/past_supplier.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @supplier and gives it an id, or overwrites it where it has one. */
gboolean pagoda_past_suppliers_save (PagodaDatabase *database, PagodaPastSupplier *supplier, GError **error);
gboolean pagoda_past_suppliers_delete (PagodaDatabase *database, PagodaId supplier, GError **error);
gboolean
pagoda_past_suppliers_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

G_END_DECLS
