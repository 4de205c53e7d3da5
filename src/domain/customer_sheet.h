/* customer_sheet.h: the workbook of customers that can come back.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Beside what a reader sees such a workbook holds, on a hidden sheet, what was exported: whoever writes it
 * and whoever reads it again agree here on how.
 *
 *   row 1   `id`, and a word for each column
 *   row 2   the mark of the store, and the title of each column on the sheet of the customers; none where it
 *           has no such column
 *   row 3   the day that the figures hold for, and the title of the column of ids
 *   then    a row for each customer: its id as text, and its cells as they were exported
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The name of the hidden sheet, in every language. */
#define PAGODA_CUSTOMER_SHEET_COPY "pagoda-exported"

/** The first cell of its first row. */
#define PAGODA_CUSTOMER_SHEET_ID "id"

/** How many rows stand before those of the customers. */
#define PAGODA_CUSTOMER_SHEET_HEAD 3

/** The columns that a reader may change; all others hold figures, which follow from other data. */
typedef enum
{
  PAGODA_SHEET_FIELD_CODE,
  PAGODA_SHEET_FIELD_NAME,
  PAGODA_SHEET_FIELD_COUNTRY,
  PAGODA_SHEET_FIELD_PROVINCE,
  PAGODA_SHEET_FIELD_CITY,
  PAGODA_SHEET_FIELD_PHONE,
  PAGODA_SHEET_FIELD_NOTE,
  PAGODA_SHEET_FIELD_OWNER,
  PAGODA_SHEET_FIELD_CLASS,
  PAGODA_SHEET_FIELD_BY_HAND,
  PAGODA_SHEET_FIELD_CLASS_UNTIL,
} PagodaSheetField;
#define PAGODA_N_SHEET_FIELDS 11

/** The word of @field on the hidden sheet. */
const char *pagoda_sheet_field_word (PagodaSheetField field);

/** The field of that word; FALSE where the column holds figures. */
gboolean pagoda_sheet_field_parse (const char *word, PagodaSheetField *field);

G_END_DECLS
