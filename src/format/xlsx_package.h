/* xlsx_package.h: the zip archive that a workbook is, and its parts as streams.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parts are named without a leading slash and without regard to case; an archive that writes its names with
 * back-slashes is understood.  A package that is limited refuses to inflate to more than 1 GiB, by what the
 * archive states and by what really comes out, and to over 200 times a part's packed size.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PagodaXlsxPackage PagodaXlsxPackage;
typedef struct _PagodaXlsxPart PagodaXlsxPart;

/** PAGODA_FORMAT_ERROR_TRUNCATED or PAGODA_FORMAT_ERROR_TOO_LARGE. */
PagodaXlsxPackage *pagoda_xlsx_package_open (GBytes *bytes, gboolean limited, GError **error);

void pagoda_xlsx_package_free (PagodaXlsxPackage *package);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaXlsxPackage, pagoda_xlsx_package_free)

gboolean pagoda_xlsx_package_has_part (PagodaXlsxPackage *package, const char *name);

/** PAGODA_FORMAT_ERROR: TRUNCATED where there is no such part, ENCRYPTED, TOO_LARGE.  Closed before the
 * package. */
PagodaXlsxPart *pagoda_xlsx_part_open (PagodaXlsxPackage *package, const char *name, GError **error);

void pagoda_xlsx_part_close (PagodaXlsxPart *part);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaXlsxPart, pagoda_xlsx_part_close)

/** The inflated size that the archive states, in bytes. */
guint64 pagoda_xlsx_part_get_size (PagodaXlsxPart *part);

/** Reads up to @length bytes; 0 at the end, −1 with @error. */
gssize pagoda_xlsx_part_read (PagodaXlsxPart *part, void *buffer, gsize length, GError **error);

/** How much is read, 0 … 1. */
double pagoda_xlsx_part_get_progress (PagodaXlsxPart *part);

G_END_DECLS
