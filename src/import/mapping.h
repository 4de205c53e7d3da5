/* mapping.h: the columns that a user names: `Customer ID=customer.code`.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "import/field.h"

G_BEGIN_DECLS

/**
 * How many of @headers (char *, NULL where a cell is empty) @mapping names; for choosing the header row.
 * @mapping may be NULL.
 */
guint pagoda_mapping_count (const char *const *mapping, GPtrArray *headers);

/**
 * Gives each of @columns (PagodaImportColumn) the field that @mapping names for its header, and the others
 * the one that their header and samples suggest, where no column has it yet.  FALSE with
 * PAGODA_IMPORT_ERROR_MAPPING.
 */
gboolean
pagoda_mapping_apply (const char *const *mapping, PagodaImportKind kind, GPtrArray *columns, GError **error);

G_END_DECLS
