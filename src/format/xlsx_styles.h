/* xlsx_styles.h: which cells of a workbook show their number as a date.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workbook stores dates as plain numbers; only the format of the cell tells.
 */
#pragma once

#include "format/xlsx_package.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  PAGODA_XLSX_SHOWN_AS_NUMBER,
  PAGODA_XLSX_SHOWN_AS_DATE,     /* a date, a time of day, or both */
  PAGODA_XLSX_SHOWN_AS_DURATION, /* elapsed hours, minutes or seconds: `[h]:mm` */
} PagodaXlsxShown;

typedef struct _PagodaXlsxStyles PagodaXlsxStyles;

/** What the number format @code makes of a positive number. */
PagodaXlsxShown pagoda_xlsx_format_code_shows (const char *code);

/** Reads the part called @name; in a workbook without one (NULL) every number is a number. */
PagodaXlsxStyles *pagoda_xlsx_styles_read (PagodaXlsxPackage *package, const char *name, GError **error);

void pagoda_xlsx_styles_free (PagodaXlsxStyles *styles);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaXlsxStyles, pagoda_xlsx_styles_free)

/** How a cell with the style @index shows its number. */
PagodaXlsxShown pagoda_xlsx_styles_get_shown (PagodaXlsxStyles *styles, guint64 index);

G_END_DECLS
