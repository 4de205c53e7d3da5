/* returned_sheet.h: the sheet of a workbook that came back, as people have edited it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "import/customer_copy.h"
#include "import/import.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;
  guint64 header_row; /* from 1 */
  int id_place;       /* the column of the ids, from 0 */
  PagodaCustomerCopied *copied;
  PagodaEditedSheet *edited;
  PagodaImportLook *look;
} PagodaReturnedSheet;

void pagoda_returned_sheet_free (PagodaReturnedSheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaReturnedSheet, pagoda_returned_sheet_free)

/** The sheet of @table that has the column of ids, wherever it was moved and whatever it is called now, or
 * −1. */
int pagoda_returned_sheet_find (PagodaTable *table);

/** Reads @table, which comes back (transfer full).  PAGODA_IMPORT_ERROR_NO_HEADER where the ids are gone,
 * PAGODA_FORMAT_ERROR. */
PagodaReturnedSheet *
pagoda_returned_sheet_read (PagodaTable *table, GCancellable *cancellable, GError **error);

/** Where the cell of @column (of the export) stands in the row @number: `Customers!D17` (transfer full). */
char *pagoda_returned_sheet_address (const PagodaReturnedSheet *sheet, guint column, guint64 number);

/** The same for the first cell of the row. */
char *pagoda_returned_sheet_row_address (const PagodaReturnedSheet *sheet, guint64 number);

G_END_DECLS
