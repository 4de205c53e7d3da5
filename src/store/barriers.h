/* barriers.h: barriers in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); layers.h reads.
 */
#pragma once

#include "domain/barrier.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @barrier and gives it an id, or overwrites it where it has one.  Of its states those without an id
 * are appended; a new barrier is given its first one. */
gboolean pagoda_barriers_save (PagodaDatabase *database, PagodaBarrier *barrier, GError **error);

/** Appends a state, a dated PagodaBarrierState, and gives it an id. */
gboolean
pagoda_barriers_add_state (PagodaDatabase *database, PagodaId barrier, PagodaDated *state, GError **error);

/** Deletes a barrier with its states. */
gboolean pagoda_barriers_delete (PagodaDatabase *database, PagodaId barrier, GError **error);
gboolean pagoda_barriers_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

G_END_DECLS
