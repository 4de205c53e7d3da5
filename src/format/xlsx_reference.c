/* xlsx_reference.c: where a cell stands, as `BC12`.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/xlsx_reference.h"

#include "format/row_buffer.h"

const char *
pagoda_xlsx_reference_read (const char *text, guint *column, guint64 *row)
{
  const char *p = text;
  char *end = NULL;
  guint letters = 0;

  for (; g_ascii_isalpha (*p); p++)
    letters = MIN (letters * 26 + (guint)(g_ascii_toupper (*p) - 'A' + 1), PAGODA_ROW_MOST_COLUMNS + 1);
  if (letters == 0 || !g_ascii_isdigit (*p))
    return NULL;
  *column = letters - 1;
  if (row == NULL)
    return p;
  *row = g_ascii_strtoull (p, &end, 10);
  return end;
}

char *
pagoda_xlsx_reference_write (guint column, guint64 row)
{
  char letters[8];
  gsize at = sizeof letters - 1;

  letters[at] = '\0';
  for (guint64 rest = (guint64)column + 1; rest > 0; rest = (rest - 1) / 26)
    letters[--at] = (char)('A' + (rest - 1) % 26);
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT, letters + at, row);
}
