/* salvage_rows.h: copying the rows of one damaged table.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/salvage.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/** Copies what can be read of @result->table from @from to @to, which have it both, and fills @result.  FALSE
 * only where @to refuses to be written, or after a cancel. */
gboolean pagoda_salvage_copy_table (sqlite3 *from,
                                    sqlite3 *to,
                                    PagodaSalvagedTable *result,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
