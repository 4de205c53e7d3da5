/* import_columns.h: which column of a spreadsheet fills which field.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/import_plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Signal `changed`: another field was chosen for a column. */
#define PAGODA_TYPE_IMPORT_COLUMNS (pagoda_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (PagodaImportColumns, pagoda_import_columns, PAGODA, IMPORT_COLUMNS, AdwPreferencesGroup)

/** A row for each column of @preview, which must live as long, with samples and its field (floating). */
GtkWidget *pagoda_import_columns_new (const PagodaImportPreview *preview);

/** The header of the column that fills @field, or NULL (transfer none). */
const char *pagoda_import_columns_find (PagodaImportColumns *columns, const PagodaImportField *field);

/** Takes @field from the column that fills it, or gives it back to the one that the preview found. */
void pagoda_import_columns_use (PagodaImportColumns *columns, const PagodaImportField *field, gboolean used);

/** The choices as `Header=field`, NULL-terminated (transfer full). */
GStrv pagoda_import_columns_make_mapping (PagodaImportColumns *columns);

G_END_DECLS
