/* row_filler.c: rows on their way, whose merged cells get the values of their anchors.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/row_filler.h"

#include "format/row_buffer.h"

/* What the cells of one column get. */
typedef struct
{
  guint64 last_row; /* the last row that gets it; 0 before the first area */
  PagodaCell value;
  char *text; /* the text of @value, a GRefString that the columns of an area share; NULL where it has none */
} Column;

struct _PagodaRowFiller
{
  GArray *areas;
  guint next; /* the first area that has not begun */
  Column *columns;
  guint n_columns;
  guint64 last_row; /* the greatest of all columns */
  PagodaRowBuffer row;
  PagodaRowFunc func;
  gpointer data;
};

PagodaRowFiller *
pagoda_row_filler_new (GArray *areas, PagodaRowFunc func, gpointer data)
{
  PagodaRowFiller *filler = g_new0 (PagodaRowFiller, 1);

  filler->areas = g_array_ref (areas);
  for (guint i = 0; i < areas->len; i++)
    filler->n_columns = MAX (filler->n_columns, g_array_index (areas, PagodaMergedArea, i).last_column + 1);
  filler->columns = g_new0 (Column, filler->n_columns);
  pagoda_row_buffer_init (&filler->row);
  filler->func = func;
  filler->data = data;
  return filler;
}

void
pagoda_row_filler_free (PagodaRowFiller *filler)
{
  if (filler == NULL)
    return;
  for (guint i = 0; i < filler->n_columns; i++)
    g_clear_pointer (&filler->columns[i].text, g_ref_string_release);
  g_free (filler->columns);
  pagoda_row_buffer_clear (&filler->row);
  g_array_unref (filler->areas);
  g_free (filler);
}

static gboolean
has_text (const PagodaCell *cell)
{
  return cell->kind == PAGODA_CELL_TEXT || cell->kind == PAGODA_CELL_ERROR;
}

/* Gives the columns of @area that no other area has now the value of its anchor. */
static void
begin_area (PagodaRowFiller *filler, const PagodaMergedArea *area, const PagodaCell *anchor)
{
  char *text = has_text (anchor) ? g_ref_string_new (anchor->text) : NULL;

  for (guint i = area->first_column; i <= area->last_column; i++)
    {
      Column *column = &filler->columns[i];
      if (column->last_row >= area->first_row)
        continue;
      g_clear_pointer (&column->text, g_ref_string_release);
      *column = (Column){ .last_row = area->last_row,
                          .value = *anchor,
                          .text = text != NULL ? g_ref_string_acquire (text) : NULL };
      column->value.text = column->text;
      column->value.is_filled = TRUE;
    }
  filler->last_row = MAX (filler->last_row, area->last_row);
  g_clear_pointer (&text, g_ref_string_release);
}

static gboolean
is_empty (const PagodaRow *row, guint column)
{
  return column >= row->n_cells || row->cells[column].kind == PAGODA_CELL_EMPTY;
}

/* An area whose first row never came has an empty anchor. */
static void
begin_areas (PagodaRowFiller *filler, const PagodaRow *row)
{
  for (; filler->next < filler->areas->len; filler->next++)
    {
      const PagodaMergedArea *area = &g_array_index (filler->areas, PagodaMergedArea, filler->next);
      if (area->first_row > row->number)
        break;
      if (area->first_row == row->number && !is_empty (row, area->first_column))
        begin_area (filler, area, &row->cells[area->first_column]);
    }
}

gboolean
pagoda_row_filler_take (const PagodaRow *row, gpointer data, GError **error)
{
  PagodaRowFiller *filler = data;
  PagodaRowBuffer *filled = &filler->row;

  begin_areas (filler, row);
  if (row->number > filler->last_row)
    return filler->func (row, filler->data, error);

  pagoda_row_buffer_begin_row (filled);
  for (guint i = 0; i < row->n_cells; i++)
    *pagoda_row_buffer_cell (filled, i) = row->cells[i];
  for (guint i = 0; i < filler->n_columns; i++)
    if (filler->columns[i].last_row >= row->number && is_empty (row, i))
      *pagoda_row_buffer_cell (filled, i) = filler->columns[i].value;
  return pagoda_row_buffer_deliver (filled, row->number, row->progress, filler->func, filler->data, error);
}
