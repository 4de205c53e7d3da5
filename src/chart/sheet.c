/* sheet.c: the sizes of paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/sheet.h"

#include <langinfo.h>

#define MM (72 / 25.4)

static const struct
{
  const char *word;
  int width; /* mm */
  int height;
} formats[] = {
  [PAGODA_SHEET_A4] = { "a4", 210, 297 },
  [PAGODA_SHEET_LETTER] = { "letter", 216, 279 },
};

PagodaSheetSize
pagoda_sheet_size (PagodaSheetFormat format, gboolean landscape)
{
  double width = formats[format].width * MM, height = formats[format].height * MM;

  return landscape ? (PagodaSheetSize){ height, width } : (PagodaSheetSize){ width, height };
}

PagodaSheetSize
pagoda_sheet_room (PagodaSheetSize size)
{
  return (PagodaSheetSize){ size.width - 2 * PAGODA_SHEET_MARGIN, size.height - 2 * PAGODA_SHEET_MARGIN };
}

gboolean
pagoda_sheet_format_parse (const char *word, PagodaSheetFormat *format)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (word, formats[i].word) == 0)
      {
        *format = (PagodaSheetFormat)i;
        return TRUE;
      }
  return FALSE;
}

PagodaSheetFormat
pagoda_sheet_format_usual (void)
{
  /* The C library hands the number over in the place of a pointer. */
  int width = GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_WIDTH));

  return width == formats[PAGODA_SHEET_LETTER].width ? PAGODA_SHEET_LETTER : PAGODA_SHEET_A4;
}
