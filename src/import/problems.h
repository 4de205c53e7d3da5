/* problems.h: what an import found out, row by row.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "import/import.h"

G_BEGIN_DECLS

PagodaImportResult *pagoda_import_result_new (void);

/**
 * Adds a row that is not imported, which counts as skipped.  @value is copied (NULL is ""); @reason must be
 * static or interned.
 */
void pagoda_import_add_problem (PagodaImportResult *result,
                                guint64 row,
                                const char *header,
                                const char *value,
                                const char *reason);

/** Adds the cell at @address (transfer full) of a row of which other cells may be taken. */
void pagoda_import_refuse_cell (PagodaImportResult *result,
                                guint64 row,
                                const char *header,
                                const char *value,
                                const char *reason,
                                char *address);

/** Adds a row that is imported, but not as written.  Returns it, to be overwritten by a later one. */
PagodaImportProblem *pagoda_import_add_notice (PagodaImportResult *result,
                                               guint64 row,
                                               const char *header,
                                               const char *value,
                                               const char *reason);

/** Puts problems and notices into the order of the rows. */
void pagoda_import_sort_problems (PagodaImportResult *result);

G_END_DECLS
