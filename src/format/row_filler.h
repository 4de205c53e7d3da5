/* row_filler.h: rows on their way, whose merged cells get the values of their anchors.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The anchor is an area's upper left cell.  What has a value keeps it, and so does an area whose anchor has
 * none.  Where areas overlap, as no sound file has them, the one that begins first has the cell, so that a
 * row costs no more than its columns however many areas there are.
 */
#pragma once

#include "format/table.h"

G_BEGIN_DECLS

/** Rows from 1 and columns from 0 below PAGODA_ROW_MOST_COLUMNS, all inclusive. */
typedef struct
{
  guint64 first_row;
  guint64 last_row;
  guint first_column;
  guint last_column;
} PagodaMergedArea;

typedef struct _PagodaRowFiller PagodaRowFiller;

/** Fills rows for @func.  @areas are PagodaMergedArea in the order of their first rows, kept by reference. */
PagodaRowFiller *pagoda_row_filler_new (GArray *areas, PagodaRowFunc func, gpointer data);

void pagoda_row_filler_free (PagodaRowFiller *filler);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaRowFiller, pagoda_row_filler_free)

/** A PagodaRowFunc whose data is the filler.  Takes the rows in the order of their numbers. */
gboolean pagoda_row_filler_take (const PagodaRow *row, gpointer filler, GError **error);

G_END_DECLS
