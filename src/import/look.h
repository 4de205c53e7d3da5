/* look.h: step one of an import: where the header is, and which column fills which field.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The header row is the one among the first rows that names most fields; titles, remarks and blank rows may
 * stand above it.
 */
#pragma once

#include "import/field.h"

G_BEGIN_DECLS

/** What pagoda_import_look() gives, but for the date order, for which every row would have to be read. */
PagodaImportLook *
pagoda_look_find_columns (const PagodaImportRequest *request, GCancellable *cancellable, GError **error);

/**
 * Reads the dates of every row to find the order they are written in.  FALSE with DATE_AMBIGUOUS where they
 * do not tell.
 */
gboolean pagoda_look_find_date_order (PagodaImportLook *look,
                                      const PagodaImportRequest *request,
                                      GCancellable *cancellable,
                                      GError **error);

/** Frees a PagodaImportColumn, as a GDestroyNotify. */
void pagoda_import_column_free (gpointer column);

/** The index of the column that fills @field, or −1. */
int pagoda_look_column (const PagodaImportLook *look, PagodaFieldId field);

/** The header over the column that fills @field, or the field's own label where there is none. */
const char *pagoda_look_header (const PagodaImportLook *look, PagodaFieldId field);

/** FALSE with FIELD_MISSING where a field that @kind cannot do without has no column. */
gboolean pagoda_look_check_fields (const PagodaImportLook *look, PagodaImportKind kind, GError **error);

/** Today as @request has it. */
PagodaDay pagoda_import_today (const PagodaImportRequest *request);

G_END_DECLS
