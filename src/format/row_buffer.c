/* row_buffer.c: the one row that a reader is filling.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/row_buffer.h"

#include <string.h>

#define FIRST_CELLS 64
#define FIRST_TEXT 4096

void
pagoda_row_buffer_init (PagodaRowBuffer *buffer)
{
  *buffer = (PagodaRowBuffer){
    .cells = g_new (PagodaCell, FIRST_CELLS),
    .capacity = FIRST_CELLS,
    .text = g_malloc (FIRST_TEXT),
    .text_capacity = FIRST_TEXT,
  };
}

void
pagoda_row_buffer_clear (PagodaRowBuffer *buffer)
{
  g_clear_pointer (&buffer->cells, g_free);
  g_clear_pointer (&buffer->text, g_free);
}

void
pagoda_row_buffer_begin_row (PagodaRowBuffer *buffer)
{
  buffer->n_cells = 0;
  buffer->text_used = 0;
  buffer->text_end = 0;
}

PagodaCell *
pagoda_row_buffer_cell (PagodaRowBuffer *buffer, guint column)
{
  g_assert (column < PAGODA_ROW_MOST_COLUMNS);

  while (column >= buffer->capacity)
    {
      buffer->capacity *= 2;
      buffer->cells = g_renew (PagodaCell, buffer->cells, buffer->capacity);
    }
  while (buffer->n_cells <= column)
    buffer->cells[buffer->n_cells++] = (PagodaCell){ .kind = PAGODA_CELL_EMPTY, .day = PAGODA_DAY_NONE };
  return &buffer->cells[column];
}

gboolean
pagoda_row_buffer_owns (const PagodaRowBuffer *buffer, const PagodaCell *cell)
{
  return (cell->kind == PAGODA_CELL_TEXT || cell->kind == PAGODA_CELL_ERROR) && cell->text >= buffer->text
         && cell->text < buffer->text + buffer->text_used;
}

static void
grow_text (PagodaRowBuffer *buffer, gsize needed)
{
  gsize capacity = buffer->text_capacity;
  while (capacity < needed)
    capacity *= 2;

  char *moved = g_malloc (capacity);
  memcpy (moved, buffer->text, buffer->text_end);
  for (guint i = 0; i < buffer->n_cells; i++)
    if (pagoda_row_buffer_owns (buffer, &buffer->cells[i]))
      buffer->cells[i].text = moved + (buffer->cells[i].text - buffer->text);
  g_free (buffer->text);
  buffer->text = moved;
  buffer->text_capacity = capacity;
}

void
pagoda_row_buffer_append (PagodaRowBuffer *buffer, const char *text, gsize length)
{
  /* One byte stays free for the NUL that ends the text. */
  if (buffer->text_end + length + 1 > buffer->text_capacity)
    grow_text (buffer, buffer->text_end + length + 1);
  memcpy (buffer->text + buffer->text_end, text, length);
  buffer->text_end += length;
}

char *
pagoda_row_buffer_peek_text (PagodaRowBuffer *buffer, gsize *length)
{
  pagoda_row_buffer_append (buffer, "", 0);
  buffer->text[buffer->text_end] = '\0';
  *length = buffer->text_end - buffer->text_used;
  return buffer->text + buffer->text_used;
}

void
pagoda_row_buffer_shorten_text (PagodaRowBuffer *buffer, gsize length)
{
  g_assert (buffer->text_used + length <= buffer->text_end);
  buffer->text_end = buffer->text_used + length;
}

void
pagoda_row_buffer_drop_text (PagodaRowBuffer *buffer)
{
  buffer->text_end = buffer->text_used;
}

void
pagoda_row_buffer_finish_text (PagodaRowBuffer *buffer, PagodaCell *cell, gsize skip)
{
  if (buffer->text_end == buffer->text_used + skip)
    {
      pagoda_row_buffer_drop_text (buffer);
      cell->kind = PAGODA_CELL_EMPTY;
      return;
    }
  cell->kind = PAGODA_CELL_TEXT;
  cell->text = buffer->text + buffer->text_used + skip;
  buffer->text[buffer->text_end++] = '\0';
  buffer->text_used = buffer->text_end;
}

gboolean
pagoda_row_buffer_trim (PagodaRowBuffer *buffer)
{
  while (buffer->n_cells > 0 && buffer->cells[buffer->n_cells - 1].kind == PAGODA_CELL_EMPTY)
    buffer->n_cells--;
  return buffer->n_cells > 0;
}

gboolean
pagoda_row_buffer_deliver (PagodaRowBuffer *buffer,
                           guint64 number,
                           double progress,
                           PagodaRowFunc func,
                           gpointer data,
                           GError **error)
{
  if (!pagoda_row_buffer_trim (buffer))
    return TRUE;

  PagodaRow row
      = { .number = number, .cells = buffer->cells, .n_cells = buffer->n_cells, .progress = progress };
  return func (&row, data, error);
}
