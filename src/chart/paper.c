/* paper.c: headings, fields, tables, drawings and room to write, one after the other.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/paper-private.h"

static void
free_block (gpointer data)
{
  Block *block = data;

  if (block->free_data != NULL)
    block->free_data (block->data);
  g_free (block->label);
  g_free (block->text);
  g_strfreev (block->cells);
  g_free (block->columns);
  g_free (block);
}

PagodaPaper *
pagoda_paper_new (gboolean chinese, const char *foot)
{
  PagodaPaper *paper = g_new0 (PagodaPaper, 1);

  g_atomic_ref_count_init (&paper->references);
  paper->chinese = chinese;
  paper->foot = g_strdup (foot);
  paper->blocks = g_ptr_array_new_with_free_func (free_block);
  return paper;
}

PagodaPaper *
pagoda_paper_ref (PagodaPaper *paper)
{
  g_atomic_ref_count_inc (&paper->references);
  return paper;
}

void
pagoda_paper_unref (PagodaPaper *paper)
{
  if (paper == NULL || !g_atomic_ref_count_dec (&paper->references))
    return;
  g_ptr_array_unref (paper->blocks);
  g_free (paper->foot);
  g_free (paper);
}

void
pagoda_paper_set_landscape (PagodaPaper *paper)
{
  paper->landscape = TRUE;
}

gboolean
pagoda_paper_is_landscape (const PagodaPaper *paper)
{
  return paper->landscape;
}

static Block *
add_block (PagodaPaper *paper, BlockKind kind, const char *label, const char *text)
{
  Block *block = g_new0 (Block, 1);

  block->kind = kind;
  block->label = g_strdup (label);
  block->text = g_strdup (text);
  g_ptr_array_add (paper->blocks, block);
  return block;
}

void
pagoda_paper_begin_sheet (PagodaPaper *paper)
{
  add_block (paper, BLOCK_SHEET, NULL, NULL);
}

void
pagoda_paper_begin_part (PagodaPaper *paper)
{
  add_block (paper, BLOCK_PART, NULL, NULL);
}

void
pagoda_paper_add_title (PagodaPaper *paper, const char *title, const char *more)
{
  add_block (paper, BLOCK_TITLE, NULL, title);
  if (more != NULL && *more != '\0')
    add_block (paper, BLOCK_MORE, NULL, more);
}

void
pagoda_paper_add_heading (PagodaPaper *paper, const char *lead, const char *text, const char *more)
{
  add_block (paper, BLOCK_HEADING, lead, text);
  if (more != NULL && *more != '\0')
    add_block (paper, BLOCK_MORE, lead != NULL ? "" : NULL, more);
}

void
pagoda_paper_add_field (PagodaPaper *paper, const char *label, const char *text)
{
  if (text != NULL && *text != '\0')
    add_block (paper, BLOCK_FIELD, label, text);
}

void
pagoda_paper_add_text (PagodaPaper *paper, const char *text)
{
  add_block (paper, BLOCK_TEXT, NULL, text);
}

void
pagoda_paper_add_lines (PagodaPaper *paper, const char *label, guint n)
{
  add_block (paper, BLOCK_LINES, label, NULL)->n = n;
}

/* Tables */

void
pagoda_paper_begin_table (PagodaPaper *paper, const PagodaPaperColumn *columns, gsize n_columns)
{
  Block *head = add_block (paper, BLOCK_TABLE, NULL, NULL);

  head->n = (guint)n_columns;
  head->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  head->cells = g_new0 (char *, n_columns + 1);
  for (gsize i = 0; i < n_columns; i++)
    {
      head->cells[i] = g_strdup (columns[i].title);
      head->columns[i].title = NULL;
    }
  paper->head = head;
}

static void
add_cells (PagodaPaper *paper, BlockKind kind, const char *const *cells)
{
  g_return_if_fail (paper->head != NULL);

  Block *block = add_block (paper, kind, NULL, NULL);
  block->head = paper->head;
  block->n = paper->head->n;
  block->cells = g_new0 (char *, block->n + 1);
  for (guint i = 0; i < block->n; i++)
    block->cells[i] = g_strdup (cells[i] != NULL ? cells[i] : "");
}

void
pagoda_paper_add_row (PagodaPaper *paper, const char *const *cells)
{
  add_cells (paper, BLOCK_CELLS, cells);
}

void
pagoda_paper_add_total (PagodaPaper *paper, const char *const *cells)
{
  add_cells (paper, BLOCK_TOTAL, cells);
}

void
pagoda_paper_add_drawing (PagodaPaper *paper,
                          double height,
                          PagodaChartDrawFunc draw,
                          gpointer data,
                          GDestroyNotify free_data)
{
  Block *block = add_block (paper, BLOCK_DRAWING, NULL, NULL);

  block->height = height;
  block->draw = draw;
  block->data = data;
  block->free_data = free_data;
}

void
pagoda_paper_take (PagodaPaper *paper, gpointer data, GDestroyNotify free_data)
{
  Block *kept = add_block (paper, BLOCK_KEPT, NULL, NULL);

  kept->data = data;
  kept->free_data = free_data;
}
