/* schema.h: numbered migrations.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Migration n is the file `sql/schema/000n-*.sql`; a store's user_version is the number of the last one
 * applied. Its second line says what it does to the record: `-- undo: kept` where it only appends tables or
 * columns,
 * `-- undo: sealed` where older entries can no longer be undone.
 */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

/** The version that this build writes: the number of migrations. */
int pagoda_schema_version (void);

/**
 * Applies those of @migrations (1 … n, NULL-terminated) that come after @from, in the transaction that is
 * open.
 */
gboolean
pagoda_schema_migrate (PagodaDatabase *database, const char *const *migrations, int from, GError **error);

G_END_DECLS
