/* file_kind.h: what the first bytes say a file is.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PAGODA_FILE_KIND_TEXT,         /* none of the others: perhaps a text */
  PAGODA_FILE_KIND_ZIP,          /* perhaps a workbook */
  PAGODA_FILE_KIND_OLD_WORKBOOK, /* .xls, or the web page or XML that programs write under that name */
  PAGODA_FILE_KIND_ENCRYPTED,    /* a workbook under a password */
  PAGODA_FILE_KIND_OTHER,        /* surely not a table: an old text document, say */
} PagodaFileKind;

PagodaFileKind pagoda_file_kind_recognise (GBytes *bytes);

G_END_DECLS
