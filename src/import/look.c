/* look.c: step one of an import: where the header is, and which column fills which field.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "import/look.h"

#include "import/cell_text.h"
#include "import/date_order.h"
#include "import/mapping.h"
#include "import/returned_sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The header is looked for among this many rows, and a column shows this many samples. */
#define HEAD_ROWS 60
#define SAMPLES 5

/* A column that the user names counts for more than one that looks familiar. */
#define MAPPED_WEIGHT 3

/* One of the first rows of a sheet. */
typedef struct
{
  guint64 number;
  GPtrArray *cells; /* char *, NULL where a cell is empty */
  guint n_texts;
  guint n_others;
} HeadRow;

static void
free_head_row (gpointer data)
{
  HeadRow *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

void
pagoda_import_column_free (gpointer data)
{
  PagodaImportColumn *column = data;

  g_free (column->header);
  g_ptr_array_unref (column->samples);
  g_free (column);
}

/* The words of a cell (transfer full).  What is merged over several columns names the first one: neither is a
 * title a row of names, nor a name that of two columns. */
static char *
copy_text (const PagodaRow *row, guint column)
{
  char *text = g_strstrip (pagoda_cell_to_text (&row->cells[column]));

  if (column > 0 && row->cells[column].is_filled)
    {
      g_autofree char *left = g_strstrip (pagoda_cell_to_text (&row->cells[column - 1]));
      if (g_str_equal (text, left))
        text[0] = '\0';
    }
  return text;
}

static void
free_shown_row (gpointer data)
{
  PagodaImportHeadRow *row = data;

  g_free (row->text);
  g_free (row);
}

static HeadRow *
copy_row (const PagodaRow *row)
{
  HeadRow *copy = g_new0 (HeadRow, 1);

  copy->number = row->number;
  copy->cells = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < row->n_cells; i++)
    {
      g_autofree char *text = copy_text (row, i);
      if (text[0] != '\0' && row->cells[i].kind == PAGODA_CELL_TEXT)
        copy->n_texts++;
      else if (text[0] != '\0')
        copy->n_others++;
      g_ptr_array_add (copy->cells, text[0] != '\0' ? g_steal_pointer (&text) : NULL);
    }
  return copy;
}

static gboolean
collect_head_cb (const PagodaRow *row, gpointer data, GError **error)
{
  GPtrArray *head = data;

  g_ptr_array_add (head, copy_row (row));
  return head->len < HEAD_ROWS;
}

/* TRUE, with an error, where @head is the beginning of address cards, which are no table. */
static gboolean
refuse_cards (GPtrArray *head, GError **error)
{
  const HeadRow *first = head->len > 0 ? g_ptr_array_index (head, 0) : NULL;
  const char *text = first != NULL && first->cells->len > 0 ? g_ptr_array_index (first->cells, 0) : NULL;
  gboolean is_card = text != NULL && g_ascii_strcasecmp (text, "BEGIN:VCARD") == 0;

  if (!is_card)
    return FALSE;
  g_set_error_literal (error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_NO_TABLE,
                       _ ("This file holds address cards (vCard), which cannot be imported yet. Nothing "
                          "was changed. Save the contacts as a CSV or XLSX table and import that."));
  return TRUE;
}

/* The first rows of the sheet, or NULL. */
static GPtrArray *
read_head (PagodaTable *table, guint sheet, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) head = g_ptr_array_new_with_free_func (free_head_row);
  GError *problem = NULL;

  if (sheet >= pagoda_table_get_n_sheets (table))
    {
      g_set_error (error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_SHEET,
                   _ ("The file has no sheet number %u. Nothing was changed. It has %u."), sheet + 1,
                   pagoda_table_get_n_sheets (table));
      return NULL;
    }
  pagoda_table_read (table, sheet, collect_head_cb, head, cancellable, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return NULL;
    }
  return refuse_cards (head, error) ? NULL : g_steal_pointer (&head);
}

/* How many different fields of @kind the cells of @row name. */
static guint
count_fields (const HeadRow *row, PagodaImportKind kind)
{
  gboolean seen[PAGODA_N_FIELDS] = { FALSE };
  guint count = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const char *text = g_ptr_array_index (row->cells, i);
      const PagodaImportField *field = text != NULL ? pagoda_field_guess (text, kind) : NULL;
      if (field != NULL && !seen[pagoda_field_id (field)])
        {
          seen[pagoda_field_id (field)] = TRUE;
          count++;
        }
    }
  return count;
}

/* Where no row names a field: the first row of words alone that has another row below it. */
static const HeadRow *
find_row_of_words (GPtrArray *head)
{
  for (guint i = 0; i + 1 < head->len; i++)
    {
      const HeadRow *row = g_ptr_array_index (head, i);
      if (row->n_texts >= 2 && row->n_others == 0)
        return row;
    }
  return NULL;
}

/* The row that the user says, or NULL. */
static const HeadRow *
find_row (GPtrArray *head, guint64 number)
{
  for (guint i = 0; i < head->len; i++)
    if (((HeadRow *)g_ptr_array_index (head, i))->number == number)
      return g_ptr_array_index (head, i);
  return NULL;
}

static const HeadRow *
find_header (GPtrArray *head, PagodaImportKind kind, const char *const *mapping)
{
  const HeadRow *best = NULL;
  guint most = 0;

  for (guint i = 0; i < head->len; i++)
    {
      const HeadRow *row = g_ptr_array_index (head, i);
      guint score = count_fields (row, kind) + MAPPED_WEIGHT * pagoda_mapping_count (mapping, row->cells);
      if (score > most)
        {
          best = row;
          most = score;
        }
    }
  return best != NULL ? best : find_row_of_words (head);
}

static void
add_samples (PagodaImportColumn *column, guint index, GPtrArray *head, guint64 header_row)
{
  for (guint i = 0; i < head->len && column->samples->len < SAMPLES; i++)
    {
      const HeadRow *row = g_ptr_array_index (head, i);
      const char *text = row->number > header_row && index < row->cells->len
                             ? g_ptr_array_index (row->cells, index)
                             : NULL;
      if (text != NULL)
        g_ptr_array_add (column->samples, g_strdup (text));
    }
}

static GPtrArray *
make_columns (const HeadRow *header, GPtrArray *head)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (pagoda_import_column_free);

  for (guint i = 0; i < header->cells->len; i++)
    {
      const char *text = g_ptr_array_index (header->cells, i);
      PagodaImportColumn *column = g_new0 (PagodaImportColumn, 1);
      column->header = g_strdup (text != NULL ? text : "");
      column->samples = g_ptr_array_new_with_free_func (g_free);
      add_samples (column, i, head, header->number);
      g_ptr_array_add (columns, column);
    }
  return columns;
}

/* The cells of @row as words, one after the other. */
static char *
join_cells (const HeadRow *row)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < row->cells->len; i++)
    {
      const char *cell = g_ptr_array_index (row->cells, i);
      if (cell != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", cell);
    }
  g_strdelimit (text->str, "\r\n\t", ' ');
  return g_string_free (text, FALSE);
}

static GPtrArray *
show_head (GPtrArray *head)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (free_shown_row);

  for (guint i = 0; i < head->len; i++)
    {
      const HeadRow *row = g_ptr_array_index (head, i);
      if (row->n_texts + row->n_others == 0)
        continue;
      PagodaImportHeadRow *copy = g_new0 (PagodaImportHeadRow, 1);
      copy->number = row->number;
      copy->text = join_cells (row);
      g_ptr_array_add (shown, copy);
    }
  return shown;
}

PagodaImportLook *
pagoda_look_find_columns (const PagodaImportRequest *request, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) head = read_head (request->table, request->sheet, cancellable, error);
  if (head == NULL)
    return NULL;

  const HeadRow *header = request->header_row != 0 ? find_row (head, request->header_row)
                                                   : find_header (head, request->kind, request->mapping);
  if (header == NULL)
    {
      g_set_error_literal (
          error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_NO_HEADER,
          _ ("No row of the sheet looks like the names of columns. Nothing was changed. Put a row "
             "with names such as “Customer” and “Date” above the data."));
      return NULL;
    }

  g_autoptr (PagodaImportLook) look = g_new0 (PagodaImportLook, 1);
  look->header_row = header->number;
  look->head = show_head (head);
  look->columns = make_columns (header, head);
  look->has_date_order = request->has_date_order;
  look->date_order = request->date_order;
  return pagoda_mapping_apply (request->mapping, request->kind, look->columns, error)
             ? g_steal_pointer (&look)
             : NULL;
}

/* What reading every date of a sheet needs. */
typedef struct
{
  const PagodaImportLook *look;
  PagodaDateEvidence evidence;
  PagodaDay today;
} DateSearch;

static gboolean
see_dates_cb (const PagodaRow *row, gpointer data, GError **error)
{
  DateSearch *search = data;
  GPtrArray *columns = search->look->columns;

  if (row->number <= search->look->header_row)
    return TRUE;
  for (guint i = 0; i < MIN (row->n_cells, columns->len); i++)
    {
      const PagodaImportColumn *column = g_ptr_array_index (columns, i);
      if (row->cells[i].kind == PAGODA_CELL_TEXT && column->field != NULL
          && pagoda_field_is_day (pagoda_field_id (column->field)))
        pagoda_date_evidence_see (&search->evidence, row->cells[i].text, search->today);
    }
  return TRUE;
}

/* Why the dates do not tell their order (transfer full). */
static GError *
explain_dates (const PagodaDateEvidence *evidence)
{
  const char *day_first, *month_first;

  if (pagoda_date_evidence_contradicts (evidence, &day_first, &month_first))
    return g_error_new (
        PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_DATE_AMBIGUOUS,
        _ ("The dates of this file contradict each other: “%s” has the day first, “%s” the month. Nothing "
           "was "
           "changed. Write all of them in one way, or say in which order day, month and year stand; dates "
           "that do not fit are then left out."),
        day_first, month_first);
  return g_error_new_literal (
      PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_DATE_AMBIGUOUS,
      _ ("The dates of this file can be read in more than one way: 03/04 may be in March or in "
         "April. Nothing was changed. Say in which order day, month and year stand."));
}

gboolean
pagoda_look_find_date_order (PagodaImportLook *look,
                             const PagodaImportRequest *request,
                             GCancellable *cancellable,
                             GError **error)
{
  DateSearch search
      = { .look = look, .evidence = PAGODA_DATE_EVIDENCE_INIT, .today = pagoda_import_today (request) };
  GError *problem = NULL;

  pagoda_table_read (request->table, request->sheet, see_dates_cb, &search, cancellable, &problem);
  if (problem == NULL)
    look->has_date_order = pagoda_date_evidence_decide (&search.evidence, &look->date_order);
  if (problem == NULL && !look->has_date_order)
    problem = explain_dates (&search.evidence);
  pagoda_date_evidence_clear (&search.evidence);
  if (problem != NULL)
    g_propagate_error (error, problem);
  return look->has_date_order;
}

int
pagoda_look_column (const PagodaImportLook *look, PagodaFieldId field)
{
  for (guint i = 0; i < look->columns->len; i++)
    {
      const PagodaImportColumn *column = g_ptr_array_index (look->columns, i);
      if (column->field == pagoda_field (field))
        return (int)i;
    }
  return -1;
}

const char *
pagoda_look_header (const PagodaImportLook *look, PagodaFieldId field)
{
  int column = pagoda_look_column (look, field);

  if (column < 0)
    return _ (pagoda_field (field)->label);
  return ((PagodaImportColumn *)g_ptr_array_index (look->columns, (guint)column))->header;
}

static gboolean
has (const PagodaImportLook *look, PagodaFieldId field)
{
  return pagoda_look_column (look, field) >= 0;
}

static gboolean
fail_missing (const char *what, GError **error)
{
  g_set_error (error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_FIELD_MISSING,
               _ ("No column is known to hold this: %s. Nothing was changed. Say which column it is."), what);
  return FALSE;
}

gboolean
pagoda_look_check_fields (const PagodaImportLook *look, PagodaImportKind kind, GError **error)
{
  for (guint i = 0; i < PAGODA_N_FIELDS; i++)
    if ((pagoda_field ((PagodaFieldId)i)->required & (1u << kind)) != 0 && !has (look, (PagodaFieldId)i))
      return fail_missing (pagoda_field ((PagodaFieldId)i)->name, error);

  for (guint i = PAGODA_FIELD_CONTACT_TITLE; i <= PAGODA_FIELD_CONTACT_NOTE; i++)
    if (has (look, (PagodaFieldId)i) && !has (look, PAGODA_FIELD_CONTACT_NAME))
      return fail_missing (pagoda_field (PAGODA_FIELD_CONTACT_NAME)->name, error);
  if (kind == PAGODA_IMPORT_HOLIDAYS)
    return TRUE;
  /* Who wants to buy may be unknown of a deal that is lost. */
  if (kind == PAGODA_IMPORT_PROJECTS && has (look, PAGODA_FIELD_PROJECT_CODE))
    return TRUE;
  if (!has (look, PAGODA_FIELD_CUSTOMER_CODE) && !has (look, PAGODA_FIELD_CUSTOMER_NAME))
    return fail_missing (_ ("customer.code or customer.name"), error);
  if (kind == PAGODA_IMPORT_ORDERS && !has (look, PAGODA_FIELD_LINE_AMOUNT)
      && !(has (look, PAGODA_FIELD_LINE_QUANTITY) && has (look, PAGODA_FIELD_LINE_PRICE)))
    return fail_missing (_ ("line.amount, or line.quantity and line.price"), error);
  return TRUE;
}

PagodaDay
pagoda_import_today (const PagodaImportRequest *request)
{
  return request->today != 0 ? request->today : pagoda_day_today ();
}

PagodaImportLook *
pagoda_import_look (const PagodaImportRequest *request, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (request != NULL && request->table != NULL, NULL);

  pagoda_table_set_fill_merged (request->table, TRUE);
  g_autoptr (PagodaImportLook) look = pagoda_look_find_columns (request, cancellable, error);
  g_autoptr (GError) problem = NULL;

  if (look == NULL)
    return NULL;
  /* An order that the data do not tell is not a failure here: whoever looks can still give it. */
  if (!look->has_date_order && !pagoda_look_find_date_order (look, request, cancellable, &problem)
      && !g_error_matches (problem, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_DATE_AMBIGUOUS))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  return g_steal_pointer (&look);
}

void
pagoda_import_look_free (PagodaImportLook *look)
{
  if (look == NULL)
    return;
  g_clear_pointer (&look->columns, g_ptr_array_unref);
  g_clear_pointer (&look->head, g_ptr_array_unref);
  g_free (look);
}

/* How many fields of @kind the sheet's header names, or 0 where it lacks one that @kind needs. */
static guint
score_kind (PagodaTable *table, guint sheet, PagodaImportKind kind, GCancellable *cancellable, GError **error)
{
  PagodaImportRequest request = { .table = table, .sheet = sheet, .kind = kind };
  g_autoptr (PagodaImportLook) look = pagoda_look_find_columns (&request, cancellable, error);
  guint score = 0;

  if (look == NULL || !pagoda_look_check_fields (look, kind, NULL))
    return 0;
  /* Many sheets have a date. */
  if (kind == PAGODA_IMPORT_HOLIDAYS && !has (look, PAGODA_FIELD_HOLIDAY_NAME))
    return 0;
  /* And many have a product and somebody who sells it. */
  if (kind == PAGODA_IMPORT_PROJECTS && !has (look, PAGODA_FIELD_PROJECT_STAGE)
      && !has (look, PAGODA_FIELD_PROJECT_CODE))
    return 0;
  for (guint i = 0; i < look->columns->len; i++)
    score += ((PagodaImportColumn *)g_ptr_array_index (look->columns, i))->field != NULL;
  return score;
}

guint
pagoda_import_guess_sheet (PagodaTable *table, GCancellable *cancellable)
{
  g_return_val_if_fail (table != NULL, 0);

  int returned = pagoda_returned_sheet_find (table);
  if (returned >= 0)
    return (guint)returned;
  pagoda_table_set_fill_merged (table, TRUE);
  for (guint sheet = 0; sheet < pagoda_table_get_n_sheets (table); sheet++)
    for (guint kind = 0; kind < PAGODA_N_IMPORT_KINDS; kind++)
      if (score_kind (table, sheet, (PagodaImportKind)kind, cancellable, NULL) > 0)
        return sheet;
  return 0;
}

PagodaImportKind
pagoda_import_guess_kind (PagodaTable *table, guint sheet, GError **error)
{
  PagodaImportKind best = PAGODA_IMPORT_CUSTOMERS;
  guint most = 0;

  g_return_val_if_fail (table != NULL, best);

  if (pagoda_table_is_calendar (table))
    return pagoda_table_is_of_holidays (table) ? PAGODA_IMPORT_HOLIDAYS : PAGODA_IMPORT_ACTIVITIES;
  if (pagoda_import_comes_back (table))
    return PAGODA_IMPORT_CUSTOMERS;
  pagoda_table_set_fill_merged (table, TRUE);
  for (guint kind = 0; kind < PAGODA_N_IMPORT_KINDS; kind++)
    {
      g_autoptr (GError) problem = NULL;
      guint score = score_kind (table, sheet, (PagodaImportKind)kind, NULL, &problem);
      if (problem != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return best;
        }
      if (score > most)
        {
          most = score;
          best = (PagodaImportKind)kind;
        }
    }
  return best;
}

gboolean
pagoda_import_comes_back (PagodaTable *table)
{
  g_return_val_if_fail (table != NULL, FALSE);

  return !pagoda_table_is_calendar (table) && pagoda_customer_copied_find (table) >= 0;
}
