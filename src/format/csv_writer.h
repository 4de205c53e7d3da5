/* csv_writer.h: a table as delimited text that a spreadsheet opens without questions.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * UTF-8 with a byte order mark, by which Excel knows Chinese; commas; CRLF; quotation marks where RFC 4180
 * wants them.  The file appears whole or not at all: it is written beside its target, synchronised and
 * renamed.
 *
 * A failure is kept until pagoda_csv_writer_finish() reports it, so that cells can be added without asking.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PagodaCsvWriter PagodaCsvWriter;

/** Begins the file that is to replace or become @path; PAGODA_FORMAT_ERROR_WRITE. */
PagodaCsvWriter *pagoda_csv_writer_new (const char *path, GError **error);

/** Gives up what is not finished; the old file at the path is untouched. */
void pagoda_csv_writer_free (PagodaCsvWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaCsvWriter, pagoda_csv_writer_free)

/** Adds a cell of words (valid UTF-8; NULL is empty), with `'` before what a spreadsheet would run as a
 * formula. */
void pagoda_csv_writer_add_text (PagodaCsvWriter *writer, const char *text);

/** Adds a cell that holds exactly @plain: a number such as `-12.50` or a day. */
void pagoda_csv_writer_add_plain (PagodaCsvWriter *writer, const char *plain);

void pagoda_csv_writer_end_row (PagodaCsvWriter *writer);

/** Puts the file in its place; PAGODA_FORMAT_ERROR_WRITE, with the old file untouched. */
gboolean pagoda_csv_writer_finish (PagodaCsvWriter *writer, GError **error);

G_END_DECLS
