/* xlsx_workbook.h: a workbook and its worksheets.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "format/table.h"

G_BEGIN_DECLS

typedef struct _PagodaXlsxWorkbook PagodaXlsxWorkbook;

/** Opens the workbook that the zip archive @bytes holds, @limited in what it inflates to;
 * PAGODA_FORMAT_ERROR. */
PagodaXlsxWorkbook *pagoda_xlsx_workbook_open (GBytes *bytes, gboolean limited, GError **error);

void pagoda_xlsx_workbook_free (PagodaXlsxWorkbook *workbook);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaXlsxWorkbook, pagoda_xlsx_workbook_free)

/** Worksheets in the workbook's order, hidden ones too. */
guint pagoda_xlsx_workbook_get_n_sheets (PagodaXlsxWorkbook *workbook);

const char *pagoda_xlsx_workbook_get_sheet_name (PagodaXlsxWorkbook *workbook, guint sheet);

/** See pagoda_table_get_merged(). */
PagodaMergedCells pagoda_xlsx_workbook_get_merged (PagodaXlsxWorkbook *workbook, guint sheet);

/** See pagoda_table_find_merged(). */
PagodaMergedCells
pagoda_xlsx_workbook_find_merged (PagodaXlsxWorkbook *workbook, guint sheet, GCancellable *cancellable);

/** See pagoda_table_read() and pagoda_table_set_fill_merged(); @error must not be NULL.  The shared strings
 * are read with the first sheet, the merged areas of a sheet when they are filled for the first time. */
gboolean pagoda_xlsx_workbook_read (PagodaXlsxWorkbook *workbook,
                                    guint sheet,
                                    gboolean fill_merged,
                                    PagodaRowFunc func,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
