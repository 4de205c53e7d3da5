/* frozen_quarters.h: the figures of closed quarters in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/frozen_quarter.h"
#include "store/database.h"

G_BEGIN_DECLS

/** Adds @frozen and gives it an id; what was frozen before of the same quarter stays. */
gboolean
pagoda_frozen_quarters_insert (PagodaDatabase *database, PagodaFrozenQuarter *frozen, GError **error);

/** All of them without their figures, the newest quarter first, of one quarter what was frozen last (transfer
 * full, of PagodaFrozenQuarter). */
GPtrArray *pagoda_frozen_quarters_list (PagodaDatabase *database, GError **error);

/** Those of @quarter with their figures, likewise. */
GPtrArray *pagoda_frozen_quarters_of (PagodaDatabase *database, PagodaQuarter quarter, GError **error);

G_END_DECLS
