/* customer_copy.c: what a workbook of customers held when it was exported, and what has become of its rows.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "import/customer_copy.h"

#include "import/cell_text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The rows of the head, by their numbers. */
#define ROW_WORDS 1
#define ROW_TITLES 2
#define ROW_DAY 3

PagodaCustomerCopied *
pagoda_customer_copied_new (void)
{
  PagodaCustomerCopied *copied = g_new0 (PagodaCustomerCopied, 1);

  copied->day = PAGODA_DAY_NONE;
  copied->columns = g_array_new (FALSE, FALSE, sizeof (PagodaCopyColumn));
  copied->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  copied->strings = g_string_chunk_new (1 << 14);
  return copied;
}

void
pagoda_customer_copied_free (PagodaCustomerCopied *copied)
{
  if (copied == NULL)
    return;
  g_free (copied->store);
  g_free (copied->id_title);
  g_array_unref (copied->columns);
  g_hash_table_unref (copied->rows);
  g_string_chunk_free (copied->strings);
  g_free (copied);
}

static const char *
keep (GStringChunk *strings, const char *text)
{
  return text != NULL && *text != '\0' ? g_string_chunk_insert_const (strings, text) : NULL;
}

void
pagoda_customer_copied_add_column (PagodaCustomerCopied *copied, const char *word, const char *title)
{
  PagodaCopyColumn column = { .title = keep (copied->strings, title), .place = -1 };

  column.is_field = pagoda_sheet_field_parse (word, &column.field);
  g_array_append_val (copied->columns, column);
}

void
pagoda_customer_copied_add (PagodaCustomerCopied *copied, PagodaId id, const char *const *cells)
{
  const char **kept = g_new (const char *, copied->columns->len + 1);

  for (guint i = 0; i < copied->columns->len; i++)
    kept[i] = keep (copied->strings, cells[i]);
  g_hash_table_replace (copied->rows, g_memdup2 (&id, sizeof id), kept);
}

int
pagoda_customer_copied_find (PagodaTable *table)
{
  for (guint i = 0; i < pagoda_table_get_n_sheets (table); i++)
    if (g_strcmp0 (pagoda_table_get_sheet_name (table, i), PAGODA_CUSTOMER_SHEET_COPY) == 0)
      return (int)i;
  return -1;
}

/* Reading */

typedef struct
{
  PagodaCustomerCopied *copied;
  GPtrArray *words; /* of the first row */
} Reading;

/* The cells of @row as they would be typed, trimmed, at least @n of them (transfer full). */
static GPtrArray *
type_cells (const PagodaRow *row, guint n)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) scratch = g_string_new (NULL);

  for (guint i = 0; i < MAX (n, row->n_cells); i++)
    {
      g_autofree char *text = i < row->n_cells ? pagoda_cell_to_text (&row->cells[i]) : NULL;
      g_ptr_array_add (texts, text != NULL ? g_strdup (pagoda_text_trim (text, scratch)) : NULL);
    }
  return texts;
}

static gboolean
refuse_copy (GError **error)
{
  g_set_error_literal (
      error, PAGODA_FORMAT_ERROR, PAGODA_FORMAT_ERROR_TRUNCATED,
      _ ("The hidden sheet of this workbook, which says what was exported, was changed. Nothing "
         "was imported. Export the customers again and edit the new file."));
  return FALSE;
}

static void
take_columns (Reading *reading, GPtrArray *titles)
{
  reading->copied->store = g_strdup (titles->pdata[0]);
  for (guint i = 1; i < reading->words->len; i++)
    pagoda_customer_copied_add_column (reading->copied, reading->words->pdata[i], titles->pdata[i]);
}

static gboolean
take_head (Reading *reading, guint64 number, GPtrArray *texts, GError **error)
{
  PagodaCustomerCopied *copied = reading->copied;

  if (number == ROW_WORDS)
    {
      if (g_strcmp0 (texts->pdata[0], PAGODA_CUSTOMER_SHEET_ID) != 0)
        return refuse_copy (error);
      reading->words = g_ptr_array_ref (texts);
      return TRUE;
    }
  if (reading->words == NULL)
    return refuse_copy (error);
  if (number == ROW_TITLES)
    take_columns (reading, texts);
  if (number == ROW_DAY)
    {
      copied->day = pagoda_day_from_iso (texts->pdata[0]);
      copied->id_title = g_strdup (texts->pdata[1]);
    }
  return TRUE;
}

static gboolean
read_copy_cb (const PagodaRow *row, gpointer data, GError **error)
{
  Reading *reading = data;
  guint n = reading->words != NULL ? reading->words->len : 2;
  g_autoptr (GPtrArray) texts = type_cells (row, n);

  if (row->number <= PAGODA_CUSTOMER_SHEET_HEAD)
    return take_head (reading, row->number, texts, error);
  PagodaId id = texts->pdata[0] != NULL ? g_ascii_strtoll (texts->pdata[0], NULL, 10) : PAGODA_ID_NONE;
  if (id == PAGODA_ID_NONE || reading->copied->id_title == NULL)
    return refuse_copy (error);
  pagoda_customer_copied_add (reading->copied, id, (const char *const *)texts->pdata + 1);
  return TRUE;
}

PagodaCustomerCopied *
pagoda_customer_copied_read (PagodaTable *table, guint sheet, GCancellable *cancellable, GError **error)
{
  g_autoptr (PagodaCustomerCopied) copied = pagoda_customer_copied_new ();
  Reading reading = { .copied = copied };
  gboolean read = pagoda_table_read (table, sheet, read_copy_cb, &reading, cancellable, error);

  g_clear_pointer (&reading.words, g_ptr_array_unref);
  if (!read)
    return NULL;
  if (copied->id_title == NULL || copied->store == NULL)
    {
      refuse_copy (error);
      return NULL;
    }
  return g_steal_pointer (&copied);
}

/* Comparing */

static void
free_row (gpointer data)
{
  PagodaEditedRow *row = data;

  g_free (row->cells);
  g_free (row);
}

PagodaEditedSheet *
pagoda_edited_sheet_new (const PagodaCustomerCopied *copied)
{
  PagodaEditedSheet *sheet = g_new0 (PagodaEditedSheet, 1);

  sheet->copied = copied;
  sheet->rows = g_ptr_array_new_with_free_func (free_row);
  return sheet;
}

void
pagoda_edited_sheet_free (PagodaEditedSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_ptr_array_unref (sheet->rows);
  g_free (sheet);
}

void
pagoda_edited_sheet_add (PagodaEditedSheet *sheet, guint64 number, const char *id, const char *const *cells)
{
  PagodaEditedRow *row = g_new0 (PagodaEditedRow, 1);
  guint n = sheet->copied->columns->len;

  row->number = number;
  row->id = keep (sheet->copied->strings, id);
  row->cells = g_new (const char *, n + 1);
  for (guint i = 0; i < n; i++)
    row->cells[i] = keep (sheet->copied->strings, cells[i]);
  g_ptr_array_add (sheet->rows, row);
}

gboolean
pagoda_edited_row_differs (const PagodaEditedSheet *sheet, const PagodaEditedRow *row, guint column)
{
  const PagodaCopyColumn *described = &g_array_index (sheet->copied->columns, PagodaCopyColumn, column);

  return described->place >= 0 && g_strcmp0 (row->cells[column], row->exported[column]) != 0;
}

/* The customer that a row's id names; PAGODA_ID_NONE where it names none of the export. */
static PagodaId
find_customer (const PagodaEditedSheet *sheet, const char *text, const char *const **exported)
{
  char *end = NULL;
  PagodaId id = g_ascii_strtoll (text, &end, 10);

  *exported = *end == '\0' ? g_hash_table_lookup (sheet->copied->rows, &id) : NULL;
  return *exported != NULL ? id : PAGODA_ID_NONE;
}

static gboolean
differs_anywhere (const PagodaEditedSheet *sheet, const PagodaEditedRow *row)
{
  for (guint i = 0; i < sheet->copied->columns->len; i++)
    if (pagoda_edited_row_differs (sheet, row, i))
      return TRUE;
  return FALSE;
}

/* @first has the row in which each customer was met first; both of two rows are repeated. */
static void
compare_row (PagodaEditedSheet *sheet, PagodaEditedRow *row, GHashTable *first)
{
  if (row->id == NULL)
    {
      row->state = PAGODA_EDITED_NEW;
      return;
    }
  row->customer = find_customer (sheet, row->id, &row->exported);
  if (row->customer == PAGODA_ID_NONE)
    {
      row->state = PAGODA_EDITED_FOREIGN;
      return;
    }
  PagodaEditedRow *other = g_hash_table_lookup (first, &row->customer);
  if (other != NULL)
    other->state = row->state = PAGODA_EDITED_REPEATED;
  else
    {
      row->state = differs_anywhere (sheet, row) ? PAGODA_EDITED_CHANGED : PAGODA_EDITED_SAME;
      g_hash_table_insert (first, &row->customer, row);
    }
}

void
pagoda_edited_sheet_compare (PagodaEditedSheet *sheet)
{
  g_autoptr (GHashTable) first = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < sheet->rows->len; i++)
    compare_row (sheet, sheet->rows->pdata[i], first);
  sheet->absent = g_hash_table_size (sheet->copied->rows) - g_hash_table_size (first);
}
