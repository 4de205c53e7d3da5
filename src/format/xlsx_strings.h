/* xlsx_strings.h: the strings that the cells of a workbook share.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One block of text and one offset per string: a million strings cost their bytes and four more each.
 */
#pragma once

#include "format/xlsx_package.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _PagodaXlsxStrings PagodaXlsxStrings;

/** Reads the part called @name; a workbook without one (NULL) has no strings. */
PagodaXlsxStrings *pagoda_xlsx_strings_read (PagodaXlsxPackage *package,
                                             const char *name,
                                             GCancellable *cancellable,
                                             GError **error);

void pagoda_xlsx_strings_free (PagodaXlsxStrings *strings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaXlsxStrings, pagoda_xlsx_strings_free)

/** The string at @index, from 0; NULL where there is none. */
const char *pagoda_xlsx_strings_get (PagodaXlsxStrings *strings, guint64 index);

G_END_DECLS
