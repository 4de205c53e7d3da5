/* row_sorter.c: the rows of a small sheet, put in the order of their numbers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/row_sorter.h"

typedef struct
{
  guint64 number;
  guint first_cell; /* index of the first of its cells among all */
  guint n_cells;
} KeptRow;

typedef struct
{
  guint column;
  PagodaCell cell;
} KeptCell;

struct _PagodaRowSorter
{
  GArray *rows;  /* KeptRow */
  GArray *cells; /* KeptCell of all rows */
  GStringChunk *texts;
};

PagodaRowSorter *
pagoda_row_sorter_new (void)
{
  PagodaRowSorter *sorter = g_new (PagodaRowSorter, 1);

  sorter->rows = g_array_new (FALSE, FALSE, sizeof (KeptRow));
  sorter->cells = g_array_new (FALSE, FALSE, sizeof (KeptCell));
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
  KeptRow kept = { .number = number, .first_cell = sorter->cells->len };

  for (guint i = 0; i < row->n_cells; i++)
    {
      KeptCell cell = { .column = i, .cell = row->cells[i] };
      if (cell.cell.kind == PAGODA_CELL_EMPTY)
        continue;
      if (pagoda_row_buffer_owns (row, &cell.cell))
        cell.cell.text = g_string_chunk_insert (sorter->texts, cell.cell.text);
      g_array_append_val (sorter->cells, cell);
      kept.n_cells++;
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

static void
restore_row (PagodaRowSorter *sorter, const KeptRow *kept, PagodaRowBuffer *row)
{
  pagoda_row_buffer_begin_row (row);
  for (guint i = 0; i < kept->n_cells; i++)
    {
      const KeptCell *cell = &g_array_index (sorter->cells, KeptCell, kept->first_cell + i);
      *pagoda_row_buffer_cell (row, cell->column) = cell->cell;
    }
}

gboolean
pagoda_row_sorter_deliver (PagodaRowSorter *sorter,
                           PagodaRowFunc func,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error)
{
  g_auto (PagodaRowBuffer) row;

  pagoda_row_buffer_init (&row);
  /* This sort is stable. */
  g_array_sort (sorter->rows, compare_rows);
  for (guint i = 0; i < sorter->rows->len; i++)
    {
      const KeptRow *kept = &g_array_index (sorter->rows, KeptRow, i);
      double progress = (double)(i + 1) / sorter->rows->len;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      restore_row (sorter, kept, &row);
      if (!pagoda_row_buffer_deliver (&row, kept->number, progress, func, data, error))
        return *error == NULL;
    }
  return TRUE;
}
