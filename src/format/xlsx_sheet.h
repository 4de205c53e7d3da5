/* xlsx_sheet.h: the rows of one worksheet, streamed.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet's own word about its dimension is not asked, for it is often wrong.  Cells and rows without a
 * reference stand behind the one before them.  Cells of a row may come in any order.  Rows of a small sheet
 * may too, since those are sorted; a large sheet streams, and a row that comes too late there is a damage.
 */
#pragma once

#include "format/table.h"
#include "format/xlsx_package.h"
#include "format/xlsx_strings.h"
#include "format/xlsx_styles.h"

G_BEGIN_DECLS

/** What the cells of a sheet refer to. */
typedef struct
{
  PagodaXlsxPackage *package;
  PagodaXlsxStrings *strings;
  PagodaXlsxStyles *styles;
  gboolean since_1904;
} PagodaXlsxContext;

/**
 * Streams the rows of the part called @name (see pagoda_table_read()); @error must not be NULL.  @merged
 * (nullable) receives the merged areas by their first rows, which stand behind the rows, where the reading
 * came to the end of the sheet; else NULL (transfer full).
 */
gboolean pagoda_xlsx_sheet_read (const PagodaXlsxContext *context,
                                 const char *name,
                                 PagodaRowFunc func,
                                 gpointer data,
                                 GArray **merged,
                                 GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
