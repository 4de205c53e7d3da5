/* check.h: looking for damage in a store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

/**
 * Looks for damage: SQLite's own check, dangling references, totals that differ from their lines, codes used
 * twice.  Returns findings as sentences, NULL-terminated, empty when all is well (transfer full).
 */
GStrv pagoda_check_run (PagodaDatabase *database, GError **error);

/** What is wrong with the file at @path, which is too damaged to be opened as a store; never empty (transfer
 * full). */
GStrv pagoda_check_damage (const char *path);

/** Only what every store's file must be, whatever is in it: DAMAGED with the first finding. */
gboolean pagoda_check_file (PagodaDatabase *database, GError **error);

G_END_DECLS
