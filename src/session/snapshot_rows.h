/* snapshot_rows.h: what a snapshot holds of each customer's orders, activities, facts …
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows are columns of equal length, sorted by the place of their customer and, within one, in the order in
 * which they were read: customer i owns first[i] ≤ j < first[i + 1] of each column.  Once settled they never
 * change and are counted by themselves, so that one snapshot can hand them to the next.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SNAPSHOT_MOST_COLUMNS 4

typedef struct
{
  gsize n;
  gsize *first; /* customers + 1; NULL until settled */
  gpointer columns[SNAPSHOT_MOST_COLUMNS];

  gsize sizes[SNAPSHOT_MOST_COLUMNS]; /* of an entry; 0 behind the last column */
  gsize capacity;
  guint32 *places; /* n; NULL once settled */
} SnapshotRows;

/** A column as an array of its type: COLUMN (rows, ORDER_DAY, PagodaDay)[j]. */
#define COLUMN(rows, column, Type) ((Type *)(rows)->columns[column])

/** No rows yet, of columns whose entries have @sizes; the last size is 0 unless all columns are used. */
SnapshotRows *pagoda_rows_new (const gsize *sizes);
SnapshotRows *pagoda_rows_ref (SnapshotRows *rows);
void pagoda_rows_unref (SnapshotRows *rows);

/** Appends a row of the customer at @place; the caller fills the entries of the row returned. */
gsize pagoda_rows_add (SnapshotRows *rows, guint32 place);

/** Sorts the rows by their @n_customers customers. */
void pagoda_rows_settle (SnapshotRows *rows, gsize n_customers);

/**
 * Where the customers of a patched snapshot come from: of @before, or where that is −1, the next of the
 * fresh ones.
 */
typedef struct
{
  gsize n;
  gint32 *before; /* n */
  gboolean same;  /* the same customers at the same places as before */
} SnapshotOrigins;

/** A run of customers [from, to) that one source gives, beginning at its place @start. */
typedef struct
{
  gsize from;
  gsize to;
  gsize start;
  gboolean fresh;
} SnapshotRun;

/** The run that begins at *@from, which moves behind it; *@n_fresh counts the fresh ones.  FALSE at the end.
 */
gboolean pagoda_origins_next (const SnapshotOrigins *origins, gsize *from, gsize *n_fresh, SnapshotRun *run);

/**
 * The rows of @before with those of @fresh in the places that @origins tells (transfer full): @before itself
 * where nothing differs.  Both are settled.
 */
SnapshotRows *
pagoda_rows_merge (SnapshotRows *before, const SnapshotRows *fresh, const SnapshotOrigins *origins);

G_END_DECLS
