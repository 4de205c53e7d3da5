/* closing_analyses.h: analyses of closed projects in the store (R1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); layers.h reads them with their projects.
 */
#pragma once

#include "domain/closing_analysis.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @analysis and gives it an id, or overwrites it where it has one. */
gboolean
pagoda_closing_analyses_save (PagodaDatabase *database, PagodaClosingAnalysis *analysis, GError **error);

gboolean pagoda_closing_analyses_delete (PagodaDatabase *database, PagodaId analysis, GError **error);

/** Deletes those that @slot, `:project` or `:customer`, names by @id; part of deleting it. */
gboolean pagoda_closing_analyses_delete_where (PagodaDatabase *database,
                                               const char *slot,
                                               PagodaId id,
                                               GError **error);

G_END_DECLS
