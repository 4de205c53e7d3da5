/* rows.c: the rows of a table in one line of text each, for comparing.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rows.h"

static void
describe_text (GString *out, const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '\n')
      g_string_append (out, "␊");
    else if (*p == '\r')
      g_string_append (out, "␍");
    else
      g_string_append_c (out, *p);
}

static void
describe_number (GString *out, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, g_ascii_formatd (text, sizeof text, "%.15g", number));
}

static void
describe_cell (GString *out, const PagodaCell *cell)
{
  g_autofree char *day = NULL;

  switch (cell->kind)
    {
    case PAGODA_CELL_EMPTY:
      g_string_append_c (out, '_');
      break;
    case PAGODA_CELL_TEXT:
      describe_text (out, cell->text);
      break;
    case PAGODA_CELL_NUMBER:
      g_string_append_c (out, '#');
      describe_number (out, cell->number);
      break;
    case PAGODA_CELL_DAY:
      day = pagoda_day_to_iso (cell->day);
      g_string_append_printf (out, "@%s %02d:%02d:%02d", day, cell->second / 3600, cell->second / 60 % 60,
                              cell->second % 60);
      break;
    case PAGODA_CELL_BOOLEAN:
      g_string_append_c (out, '?');
      describe_number (out, cell->number);
      break;
    case PAGODA_CELL_ERROR:
      g_string_append_c (out, '!');
      describe_text (out, cell->text);
      break;
    }
}

typedef struct
{
  GString *out;
  guint64 number;
  double progress;
} Description;

/* Holds the reader to its word about order and progress on the way. */
static gboolean
describe_row (const PagodaRow *row, gpointer data, GError **error)
{
  Description *description = data;

  g_assert_cmpuint (row->number, >=, description->number);
  g_assert_cmpuint (row->n_cells, >, 0);
  g_assert_cmpfloat (row->progress, >=, description->progress);
  g_assert_cmpfloat (row->progress, <=, 1);
  description->number = row->number;
  description->progress = row->progress;

  if (description->out->len > 0)
    g_string_append_c (description->out, '/');
  g_string_append_printf (description->out, "%" G_GUINT64_FORMAT ":", row->number);
  for (guint i = 0; i < row->n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (description->out, '|');
      describe_cell (description->out, &row->cells[i]);
    }
  return TRUE;
}

char *
describe_rows (PagodaTable *table, guint sheet, GError **error)
{
  Description description = { .out = g_string_new (NULL) };
  gboolean done = pagoda_table_read (table, sheet, describe_row, &description, NULL, error);

  return g_string_free (description.out, !done);
}
