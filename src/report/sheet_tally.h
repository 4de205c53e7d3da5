/* sheet_tally.h: what a sheet holds, in a few figures.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One is kept while a sheet is written and another while it is read back; they must agree.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint64 numbers;  /* cells with a number, a day or a boolean */
  double sum;       /* of them, in the order of the rows */
  double magnitude; /* sum of their absolute values: the scale of rounding */
  double largest;   /* of their absolute values */
} PagodaColumnTally;

typedef struct
{
  char *name;
  guint64 rows; /* those with at least one cell that is not empty, the header included */
  guint64 texts;
  guint n_columns;
  PagodaColumnTally *columns;
  gboolean in_row; /* the row being counted has a cell */
} PagodaSheetTally;

PagodaSheetTally *pagoda_sheet_tally_new (const char *name, guint n_columns);
void pagoda_sheet_tally_free (PagodaSheetTally *tally);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaSheetTally, pagoda_sheet_tally_free)

void pagoda_sheet_tally_add_text (PagodaSheetTally *tally);

/** Counts a number in @column, which may be beyond n_columns: it makes the tally differ from every other. */
void pagoda_sheet_tally_add_number (PagodaSheetTally *tally, guint column, double number);

void pagoda_sheet_tally_end_row (PagodaSheetTally *tally);

/**
 * NULL where both agree; else what differs, in words for a message (transfer full).  Sums may differ by what
 * the 16 digits of a file round.
 */
char *pagoda_sheet_tally_describe_difference (const PagodaSheetTally *written, const PagodaSheetTally *read);

G_END_DECLS
