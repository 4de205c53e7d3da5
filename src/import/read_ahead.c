/* read_ahead.c: the rows of a table, read by another thread while the caller works on them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows travel in batches, of which there are a few: the reading thread takes an empty one, copies rows into
 * it and hands it over full; the calling thread hands it back empty.  Whoever has a batch has it alone.  So
 * memory is bounded, the reader waits where it is too far ahead, and the two queues are all that is shared.
 */
#include "import/read_ahead.h"

#include <string.h>

#define N_BATCHES 4

/* A batch with any of these is full. */
#define MOST_ROWS 512
#define MOST_CELLS 4096
#define MOST_TEXT 65536

typedef struct
{
  GArray *rows;     /* PagodaRow; the cells are set when the batch is delivered */
  GArray *cells;    /* PagodaCell of all rows, one after the other */
  GByteArray *text; /* of all cells; a cell's text is its place in here until the batch is delivered */
  gboolean is_last;
} Batch;

typedef struct
{
  PagodaTable *table;
  guint sheet;
  GCancellable *cancellable;
  Batch batches[N_BATCHES];
  GAsyncQueue *empty;
  GAsyncQueue *full;
  gboolean is_over; /* the caller wants no more; atomic */

  Batch *filling; /* the reading thread's alone */
  GError *error;  /* its failure, to be looked at when it has ended */
} Ahead;

static void
ahead_init (Ahead *ahead, PagodaTable *table, guint sheet, GCancellable *cancellable)
{
  *ahead = (Ahead){ .table = table, .sheet = sheet, .cancellable = cancellable };
  ahead->empty = g_async_queue_new ();
  ahead->full = g_async_queue_new ();
  for (guint i = 0; i < N_BATCHES; i++)
    {
      Batch *batch = &ahead->batches[i];
      batch->rows = g_array_sized_new (FALSE, FALSE, sizeof (PagodaRow), MOST_ROWS);
      batch->cells = g_array_sized_new (FALSE, FALSE, sizeof (PagodaCell), MOST_CELLS);
      batch->text = g_byte_array_sized_new (MOST_TEXT);
      g_async_queue_push (ahead->empty, batch);
    }
}

static void
ahead_clear (Ahead *ahead)
{
  for (guint i = 0; i < N_BATCHES; i++)
    {
      g_array_unref (ahead->batches[i].rows);
      g_array_unref (ahead->batches[i].cells);
      g_byte_array_unref (ahead->batches[i].text);
    }
  g_async_queue_unref (ahead->empty);
  g_async_queue_unref (ahead->full);
  g_clear_error (&ahead->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ahead, ahead_clear)

/* --- the reading thread ------------------------------------------------------------------------------ */

static gboolean
has_text (const PagodaCell *cell)
{
  return cell->kind == PAGODA_CELL_TEXT || cell->kind == PAGODA_CELL_ERROR;
}

/* The text memory may move while it grows, so that only the places in it are known yet. */
static void
copy_row (Batch *batch, const PagodaRow *row)
{
  guint first = batch->cells->len;

  g_array_append_vals (batch->rows, row, 1);
  g_array_append_vals (batch->cells, row->cells, row->n_cells);
  for (guint i = 0; i < row->n_cells; i++)
    {
      PagodaCell *cell = &g_array_index (batch->cells, PagodaCell, first + i);
      if (!has_text (cell))
        continue;
      const char *text = cell->text;
      cell->text = GSIZE_TO_POINTER (batch->text->len);
      g_byte_array_append (batch->text, (const guint8 *)text, (guint)strlen (text) + 1);
    }
}

static gboolean
is_full (const Batch *batch)
{
  return batch->rows->len >= MOST_ROWS || batch->cells->len >= MOST_CELLS || batch->text->len >= MOST_TEXT;
}

static gboolean
copy_row_cb (const PagodaRow *row, gpointer data, GError **error G_GNUC_UNUSED)
{
  Ahead *ahead = data;

  copy_row (ahead->filling, row);
  if (!is_full (ahead->filling))
    return TRUE;
  g_async_queue_push (ahead->full, ahead->filling);
  ahead->filling = g_async_queue_pop (ahead->empty);
  return !g_atomic_int_get (&ahead->is_over);
}

static void
read_in_pool (gpointer data, gpointer unused G_GNUC_UNUSED)
{
  Ahead *ahead = data;

  ahead->filling = g_async_queue_pop (ahead->empty);
  pagoda_table_read (ahead->table, ahead->sheet, copy_row_cb, ahead, ahead->cancellable, &ahead->error);
  ahead->filling->is_last = TRUE;
  g_async_queue_push (ahead->full, ahead->filling);
}

/* --- the calling thread ------------------------------------------------------------------------------ */

static gboolean
deliver (Batch *batch, PagodaRowFunc func, gpointer data, GError **error)
{
  PagodaCell *cells = (PagodaCell *)(gpointer)batch->cells->data;

  for (guint i = 0; i < batch->cells->len; i++)
    if (has_text (&cells[i]))
      cells[i].text = (const char *)batch->text->data + GPOINTER_TO_SIZE (cells[i].text);
  for (guint i = 0; i < batch->rows->len; i++)
    {
      PagodaRow *row = &g_array_index (batch->rows, PagodaRow, i);
      row->cells = cells;
      cells += row->n_cells;
      if (!func (row, data, error))
        return FALSE;
    }
  return TRUE;
}

static void
hand_back (Ahead *ahead, Batch *batch)
{
  g_array_set_size (batch->rows, 0);
  g_array_set_size (batch->cells, 0);
  g_byte_array_set_size (batch->text, 0);
  g_async_queue_push (ahead->empty, batch);
}

/* FALSE where @func has ended the reading. */
static gboolean
deliver_all (Ahead *ahead, PagodaRowFunc func, gpointer data, GError **error)
{
  gboolean is_last = FALSE;

  while (!is_last)
    {
      Batch *batch = g_async_queue_pop (ahead->full);
      gboolean wants_more = deliver (batch, func, data, error);
      is_last = batch->is_last;
      if (!wants_more)
        g_atomic_int_set (&ahead->is_over, TRUE);
      hand_back (ahead, batch);
      if (!wants_more)
        return FALSE;
    }
  return TRUE;
}

gboolean
pagoda_read_ahead (PagodaTable *table,
                   guint sheet,
                   PagodaRowFunc func,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  g_auto (Ahead) ahead;
  GError *problem = NULL;

  ahead_init (&ahead, table, sheet, cancellable);
  /* A pool of its own thread never waits for others' work, and tells where there is no thread to be had. */
  GThreadPool *pool = g_thread_pool_new (read_in_pool, NULL, 1, TRUE, NULL);
  if (pool == NULL)
    return pagoda_table_read (table, sheet, func, data, cancellable, error);
  g_thread_pool_push (pool, &ahead, NULL);
  gboolean heard_all = deliver_all (&ahead, func, data, &problem);
  g_thread_pool_free (pool, FALSE, TRUE);

  if (problem == NULL && heard_all)
    problem = g_steal_pointer (&ahead.error);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}
