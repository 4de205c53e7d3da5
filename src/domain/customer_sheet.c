/* customer_sheet.c: the workbook of customers that can come back.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/customer_sheet.h"

static const char *const words[PAGODA_N_SHEET_FIELDS] = {
  [PAGODA_SHEET_FIELD_CODE] = "code",
  [PAGODA_SHEET_FIELD_NAME] = "name",
  [PAGODA_SHEET_FIELD_COUNTRY] = "country",
  [PAGODA_SHEET_FIELD_PROVINCE] = "province",
  [PAGODA_SHEET_FIELD_CITY] = "city",
  [PAGODA_SHEET_FIELD_PHONE] = "phone",
  [PAGODA_SHEET_FIELD_NOTE] = "note",
  [PAGODA_SHEET_FIELD_OWNER] = "owner",
  [PAGODA_SHEET_FIELD_CLASS] = "class",
  [PAGODA_SHEET_FIELD_BY_HAND] = "by-hand",
  [PAGODA_SHEET_FIELD_CLASS_UNTIL] = "class-until",
};

const char *
pagoda_sheet_field_word (PagodaSheetField field)
{
  return words[field];
}

gboolean
pagoda_sheet_field_parse (const char *word, PagodaSheetField *field)
{
  for (guint i = 0; i < PAGODA_N_SHEET_FIELDS; i++)
    if (g_strcmp0 (word, words[i]) == 0)
      {
        *field = (PagodaSheetField)i;
        return TRUE;
      }
  return FALSE;
}
