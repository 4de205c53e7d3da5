/* row_sorter.h: the rows of a small sheet, put in the order of their numbers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only cells that hold something are kept, so that a row with nothing but its last cell costs no more than
 * others.
 */
#pragma once

#include "format/row_buffer.h"

G_BEGIN_DECLS

typedef struct _PagodaRowSorter PagodaRowSorter;

PagodaRowSorter *pagoda_row_sorter_new (void);

void pagoda_row_sorter_free (PagodaRowSorter *sorter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaRowSorter, pagoda_row_sorter_free)

/** Keeps a copy of the row; texts that @row does not own are only pointed to. */
void pagoda_row_sorter_add (PagodaRowSorter *sorter, const PagodaRowBuffer *row, guint64 number);

/** Gives all rows to @func in the order of their numbers, then of their coming; see pagoda_table_read(). */
gboolean pagoda_row_sorter_deliver (PagodaRowSorter *sorter,
                                    PagodaRowFunc func,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
