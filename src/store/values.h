/* values.h: values and lock-ins in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); layers.h reads.
 */
#pragma once

#include "domain/value.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @value and gives it an id, or overwrites it where it has one. */
gboolean pagoda_values_save (PagodaDatabase *database, PagodaValue *value, GError **error);
gboolean pagoda_values_delete (PagodaDatabase *database, PagodaId value, GError **error);

/** Adds @lock_in and gives it an id, or overwrites it where it has one. */
gboolean pagoda_lock_ins_save (PagodaDatabase *database, PagodaLockIn *lock_in, GError **error);
gboolean pagoda_lock_ins_delete (PagodaDatabase *database, PagodaId lock_in, GError **error);

/** Deletes both of a customer. */
gboolean pagoda_values_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

G_END_DECLS
