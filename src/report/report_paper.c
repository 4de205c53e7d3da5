/* report_paper.c: the tables of a report on paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "report/report_paper.h"

#include <string.h>

/* In letters: a column is never narrower than the least; what is longer than a line may be widens it less and
 * less, and is broken.  A table of more than UPRIGHT letters needs a sheet on its side, which is full with
 * FULL of them. */
#define LEAST 4
#define BEYOND 8 /* of what is longer, one in so many */
#define BETWEEN 2
#define UPRIGHT 100
#define FULL 215

typedef struct
{
  GPtrArray *cells; /* char * */
  gboolean total;
} TableRow;

struct _PagodaReportPaper
{
  PagodaPaper *paper;
  char *name; /* of the table; NULL before the first one */
  char **titles;
  gboolean *numbers; /* of each column: a cell of it was a number */
  GArray *rows;
  GPtrArray *cells; /* of the row being added */
  gboolean total;
};

static void
clear_row (gpointer data)
{
  g_ptr_array_unref (((TableRow *)data)->cells);
}

PagodaReportPaper *
pagoda_report_paper_new (PagodaPaper *paper)
{
  PagodaReportPaper *tables = g_new0 (PagodaReportPaper, 1);

  tables->paper = paper;
  tables->rows = g_array_new (FALSE, FALSE, sizeof (TableRow));
  g_array_set_clear_func (tables->rows, clear_row);
  tables->cells = g_ptr_array_new_with_free_func (g_free);
  return tables;
}

void
pagoda_report_paper_free (PagodaReportPaper *tables)
{
  if (tables == NULL)
    return;
  g_free (tables->name);
  g_strfreev (tables->titles);
  g_free (tables->numbers);
  g_array_unref (tables->rows);
  g_ptr_array_unref (tables->cells);
  g_free (tables);
}

/* Widths */

/* How many letters wide @text is in its longest line; a Chinese one is two. */
static guint
width_of (const char *text)
{
  guint most = 0, width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      width = *p == '\n' ? 0 : width + 1 + g_unichar_iswide (g_utf8_get_char (p));
      most = MAX (most, width);
    }
  return most;
}

/* The longest word of a title, which is broken between its words; a Chinese one anywhere, once. */
static guint
width_of_title (const char *title)
{
  g_auto (GStrv) words = g_strsplit (title, " ", -1);
  guint most = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint width = width_of (words[i]);
      most = MAX (most, g_utf8_strlen (words[i], -1) < width ? (width + 1) / 2 : width);
    }
  return most;
}

/* How wide @column is where texts have @most letters in a line. */
static guint
width_of_column (const PagodaReportPaper *tables, guint column, guint most)
{
  guint width = MAX (width_of_title (tables->titles[column]), LEAST);

  for (guint i = 0; i < tables->rows->len; i++)
    {
      guint cell = width_of (g_array_index (tables->rows, TableRow, i).cells->pdata[column]);
      if (cell > most && !tables->numbers[column])
        cell = MIN (most + (cell - most) / BEYOND, 3 * most);
      width = MAX (width, cell);
    }
  return width + 1;
}

/* Numbers stay in one line, for which texts make room. */
static guint
find_widths (const PagodaReportPaper *tables, guint n, guint *widths)
{
  static const guint mosts[] = { 26, 18, 12, 8 };
  guint sum = 0;

  for (gsize k = 0; k < G_N_ELEMENTS (mosts) && (k == 0 || sum > FULL); k++)
    {
      sum = 0;
      for (guint i = 0; i < n; i++)
        {
          widths[i] = width_of_column (tables, i, mosts[k]);
          sum += widths[i] + BETWEEN;
        }
    }
  return sum;
}

/* The table */

static void
put_table (PagodaReportPaper *tables)
{
  guint n = g_strv_length (tables->titles);
  g_autofree PagodaPaperColumn *columns = g_new (PagodaPaperColumn, n);
  g_autofree guint *widths = g_new (guint, n);

  if (find_widths (tables, n, widths) > UPRIGHT)
    pagoda_paper_set_landscape (tables->paper);
  for (guint i = 0; i < n; i++)
    columns[i] = (PagodaPaperColumn){ tables->titles[i], widths[i], tables->numbers[i] };
  pagoda_paper_add_heading (tables->paper, NULL, tables->name, NULL);
  pagoda_paper_begin_table (tables->paper, columns, n);
  for (guint i = 0; i < tables->rows->len; i++)
    {
      const TableRow *row = &g_array_index (tables->rows, TableRow, i);
      const char *const *cells = (const char *const *)row->cells->pdata;
      if (row->total)
        pagoda_paper_add_total (tables->paper, cells);
      else
        pagoda_paper_add_row (tables->paper, cells);
    }
}

void
pagoda_report_paper_finish (PagodaReportPaper *tables)
{
  if (tables->name != NULL)
    put_table (tables);
  g_clear_pointer (&tables->name, g_free);
  g_clear_pointer (&tables->titles, g_strfreev);
  g_clear_pointer (&tables->numbers, g_free);
  g_array_set_size (tables->rows, 0);
}

void
pagoda_report_paper_begin (PagodaReportPaper *tables, const char *name, const char *const *titles)
{
  pagoda_report_paper_finish (tables);
  tables->name = g_strdup (name);
  tables->titles = g_strdupv ((char **)titles);
  tables->numbers = g_new0 (gboolean, g_strv_length (tables->titles) + 1);
}

/* `-1234567.80` as `−1,234,567.80` (transfer full). */
static char *
group_digits (const char *plain)
{
  GString *text = g_string_new (plain);
  gssize first = plain[0] == '-' ? 1 : 0;
  const char *point = strchr (plain, '.');

  for (gssize i = (point != NULL ? point - plain : (gssize)text->len) - 3; i > first; i -= 3)
    g_string_insert_c (text, i, ',');
  if (first > 0)
    g_string_erase (g_string_prepend (text, "\xe2\x88\x92"), strlen ("\xe2\x88\x92"), 1);
  return g_string_free (text, FALSE);
}

void
pagoda_report_paper_add (PagodaReportPaper *tables, const char *plain, gboolean number)
{
  guint column = tables->cells->len;

  g_return_if_fail (column < g_strv_length (tables->titles));

  tables->numbers[column] |= number;
  g_ptr_array_add (tables->cells, number ? group_digits (plain) : g_strdup (plain != NULL ? plain : ""));
}

void
pagoda_report_paper_emphasise_row (PagodaReportPaper *tables)
{
  tables->total = TRUE;
}

void
pagoda_report_paper_end_row (PagodaReportPaper *tables)
{
  TableRow row = { tables->cells, tables->total };

  if (row.cells->len == 0)
    return;
  while (row.cells->len < g_strv_length (tables->titles))
    g_ptr_array_add (row.cells, g_strdup (""));
  g_array_append_val (tables->rows, row);
  tables->cells = g_ptr_array_new_with_free_func (g_free);
  tables->total = FALSE;
}
