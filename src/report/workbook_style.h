/* workbook_style.h: how the cells of a workbook look.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

/** Currencies have 0 … 4 digits (ISO 4217). */
#define PAGODA_STYLE_MOST_DIGITS 4

typedef enum
{
  PAGODA_STYLE_TEXT,
  PAGODA_STYLE_BOOLEAN,
  PAGODA_STYLE_WRAPPED, /* a text that breaks over lines */
  PAGODA_STYLE_HEADER,
  PAGODA_STYLE_DAY,
  PAGODA_STYLE_SHARE,
  PAGODA_STYLE_PRICE, /* two to six decimals */
  PAGODA_STYLE_MONEY, /* and as many more as PAGODA_STYLE_MOST_DIGITS, one for each number of digits */
} PagodaStyle;
#define PAGODA_N_STYLES (PAGODA_STYLE_MONEY + PAGODA_STYLE_MOST_DIGITS + 1)

/** What a cell is to its reader. */
typedef enum
{
  PAGODA_LOOK_PLAIN,
  PAGODA_LOOK_SUM,   /* bold */
  PAGODA_LOOK_INPUT, /* to be filled in: tinted, and the only kind that protecting the sheet would not lock */
} PagodaCellLook;
#define PAGODA_N_LOOKS 3

/** The styles of one workbook, made when they are first asked for. */
typedef struct
{
  lxw_workbook *book;
  lxw_format *formats[PAGODA_N_STYLES][PAGODA_N_LOOKS];
} PagodaWorkbookStyles;

/** The format of @style with @look; NULL where the plain look of a workbook will do. */
lxw_format *pagoda_workbook_styles_get (PagodaWorkbookStyles *styles, guint style, PagodaCellLook look);

/** The names of all styles that were made, PagodaStyleName, in the order of the formats of the book (transfer
 * full). */
GArray *pagoda_workbook_styles_list_names (const PagodaWorkbookStyles *styles);

/** The style of numbers with @digits decimals and thousands separators. */
guint pagoda_style_of_digits (int digits);

/** Gives @sheet its page: A4 landscape, one page wide, the header row frozen and on every page, page numbers.
 */
void pagoda_workbook_style_page (lxw_worksheet *sheet);

G_END_DECLS
