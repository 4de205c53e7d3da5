/* row_sorter.c: the rows of a small sheet, put in the order of their numbers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/row_sorter.h"

#include <string.h>

typedef struct
{
  guint64 number;
  guint first_cell;
  guint n_cells;
} KeptRow;

struct _PagodaRowSorter
{
  GArray *rows;  /* KeptRow */
  GArray *cells; /* PagodaCell of all rows */
  GStringChunk *texts;
};

PagodaRowSorter *
pagoda_row_sorter_new (void)
{
  PagodaRowSorter *sorter = g_new (PagodaRowSorter, 1);

  sorter->rows = g_array_new (FALSE, FALSE, sizeof (KeptRow));
  sorter->cells = g_array_new (FALSE, FALSE, sizeof (PagodaCell));
  sorter->texts = g_string_chunk_new (4096);
  return sorter;
}

void
pagoda_row_sorter_free (PagodaRowSorter *sorter)
{
  if (sorter == NULL)
    return;
  g_array_unref (sorter->rows);
  g_array_unref (sorter->cells);
  g_string_chunk_free (sorter->texts);
  g_free (sorter);
}

void
pagoda_row_sorter_add (PagodaRowSorter *sorter, const PagodaRowBuffer *row, guint64 number)
{
  KeptRow kept = { .number = number, .first_cell = sorter->cells->len, .n_cells = row->n_cells };

  for (guint i = 0; i < row->n_cells; i++)
    {
      PagodaCell cell = row->cells[i];
      if (pagoda_row_buffer_owns (row, &cell))
        cell.text = g_string_chunk_insert (sorter->texts, cell.text);
      g_array_append_val (sorter->cells, cell);
    }
  g_array_append_val (sorter->rows, kept);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const KeptRow *left = a;
  const KeptRow *right = b;

  return (left->number > right->number) - (left->number < right->number);
}

gboolean
pagoda_row_sorter_deliver (PagodaRowSorter *sorter,
                           PagodaRowFunc func,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error)
{
  /* This sort is stable. */
  g_array_sort (sorter->rows, compare_rows);
  for (guint i = 0; i < sorter->rows->len; i++)
    {
      const KeptRow *kept = &g_array_index (sorter->rows, KeptRow, i);
      PagodaRow row = {
        .number = kept->number,
        .cells = &g_array_index (sorter->cells, PagodaCell, kept->first_cell),
        .n_cells = kept->n_cells,
        .progress = (double)(i + 1) / sorter->rows->len,
      };
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!func (&row, data, error))
        return *error == NULL;
    }
  return TRUE;
}
