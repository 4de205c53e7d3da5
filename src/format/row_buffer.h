/* row_buffer.h: the one row that a reader is filling.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its memory is used again for every row, so that a file of any length needs what its longest row needs.
 * A text grows piece by piece at the end of the text memory; when that memory has to move, the cells that
 * point into it move along.
 */
#pragma once

#include "format/table.h"

G_BEGIN_DECLS

/** Excel's last column, XFD, plus one. */
#define PAGODA_ROW_MOST_COLUMNS 16384

typedef struct
{
  PagodaCell *cells;
  guint n_cells;
  guint capacity;

  char *text;
  gsize text_used; /* bytes of finished texts */
  gsize text_end;  /* text_used plus what the growing text has so far */
  gsize text_capacity;
} PagodaRowBuffer;

void pagoda_row_buffer_init (PagodaRowBuffer *buffer);
void pagoda_row_buffer_clear (PagodaRowBuffer *buffer);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PagodaRowBuffer, pagoda_row_buffer_clear)

/** Begins an empty row. */
void pagoda_row_buffer_begin_row (PagodaRowBuffer *buffer);

/**
 * The cell of @column (from 0, below PAGODA_ROW_MOST_COLUMNS), after filling the gap before it with EMPTY.
 * Valid until the next call.
 */
PagodaCell *pagoda_row_buffer_cell (PagodaRowBuffer *buffer, guint column);

/** TRUE where the text of @cell lies in the row's own memory; a shared string lies elsewhere. */
gboolean pagoda_row_buffer_owns (const PagodaRowBuffer *buffer, const PagodaCell *cell);

/** Adds @length bytes to the growing text. */
void pagoda_row_buffer_append (PagodaRowBuffer *buffer, const char *text, gsize length);

/** The growing text so far, ended by NUL; valid until the next piece is added. */
char *pagoda_row_buffer_peek_text (PagodaRowBuffer *buffer, gsize *length);

/** Cuts the growing text to its first @length bytes. */
void pagoda_row_buffer_shorten_text (PagodaRowBuffer *buffer, gsize length);

/** Forgets the growing text. */
void pagoda_row_buffer_drop_text (PagodaRowBuffer *buffer);

/** Makes the growing text, without its first @skip bytes, the text of @cell: TEXT, or EMPTY where none is
 * left. */
void pagoda_row_buffer_finish_text (PagodaRowBuffer *buffer, PagodaCell *cell, gsize skip);

/** Takes empty cells off the end; FALSE where none is left. */
gboolean pagoda_row_buffer_trim (PagodaRowBuffer *buffer);

/**
 * Gives the row to @func unless all of it is empty.  FALSE ends the reading; *@error, which is not NULL as a
 * pointer, tells whether quietly.
 */
gboolean pagoda_row_buffer_deliver (PagodaRowBuffer *buffer,
                                    guint64 number,
                                    double progress,
                                    PagodaRowFunc func,
                                    gpointer data,
                                    GError **error);

G_END_DECLS
