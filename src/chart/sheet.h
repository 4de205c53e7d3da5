/* sheet.h: the sizes of paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Kept free at each edge of a sheet; points. */
#define PAGODA_SHEET_MARGIN 42.0

typedef enum
{
  PAGODA_SHEET_A4,
  PAGODA_SHEET_LETTER,
} PagodaSheetFormat;

/** A whole sheet, margins included; points. */
typedef struct
{
  double width;
  double height;
} PagodaSheetSize;

/** A sheet of @format, upright or on its side. */
PagodaSheetSize pagoda_sheet_size (PagodaSheetFormat format, gboolean landscape);

/** The room on a sheet of @size within its margins. */
PagodaSheetSize pagoda_sheet_room (PagodaSheetSize size);

/** Reads `a4` or `letter`; FALSE for another word. */
gboolean pagoda_sheet_format_parse (const char *word, PagodaSheetFormat *format);

/** What the locale's paper (LC_PAPER) is: Letter where its paper is as wide, else A4. */
PagodaSheetFormat pagoda_sheet_format_usual (void);

G_END_DECLS
