/* delimited.h: rows of a text with separators (RFC 4180 and what people make of it).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A quotation mark encloses only where it begins a field; anywhere else it is an ordinary character.  Lines
 * end with LF, CR or CRLF.  Every cell is TEXT or EMPTY.
 */
#pragma once

#include "format/table.h"

G_BEGIN_DECLS

/** How a text is cut into cells. */
typedef struct
{
  char separator;
  gsize start; /* where the rows begin: after a line `sep=;` */
} PagodaDelimitedLayout;

/**
 * Finds the layout of @text, which is valid UTF-8.  A first line `sep=;` decides; else the one of tab,
 * semicolon and comma that cuts the first rows most evenly.
 */
PagodaDelimitedLayout pagoda_delimited_find_layout (const char *text, gsize length);

/**
 * Streams the rows of @text to @func (see pagoda_table_read()); @error must not be NULL.
 * PAGODA_FORMAT_ERROR_TRUNCATED where a quotation mark is never closed.
 *
 * A cell that begins with `'` before one of `= + - @` loses the `'`: pagoda_csv_writer_add_text() puts it
 * there.
 */
gboolean pagoda_delimited_read (const char *text,
                                gsize length,
                                PagodaDelimitedLayout layout,
                                PagodaRowFunc func,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
