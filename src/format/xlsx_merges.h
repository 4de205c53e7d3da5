/* xlsx_merges.h: the merged areas of one worksheet.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sheet names them behind its rows, whose reading needs them before.  So the part is inflated once more,
 * and only what stands behind the rows is parsed; the rows themselves are passed over for their closing tag.
 * A sheet that is not written in UTF-8, or has no such tag, is parsed as a whole.
 */
#pragma once

#include "format/row_filler.h"
#include "format/xlsx_package.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** An empty array for PagodaMergedArea (transfer full). */
GArray *pagoda_xlsx_merges_new (void);

/** Adds the area that the attribute of a mergeCell names; FALSE where the next one would not count. */
gboolean pagoda_xlsx_merges_add (GArray *areas, const char *written);

/** Orders @areas by their first rows. */
void pagoda_xlsx_merges_sort (GArray *areas);

/**
 * The areas of the part called @name as PagodaMergedArea, by their first rows, and without those that are one
 * cell or no area (transfer full).  No more than the first 100,000 count.  A part that is damaged tells what
 * it told so far: reading its rows says what is wrong.  NULL only with G_IO_ERROR_CANCELLED.
 */
GArray *pagoda_xlsx_merges_read (PagodaXlsxPackage *package,
                                 const char *name,
                                 GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
