/* row.c: one row of the sheet, read field by field.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "import/row.h"

#include "base/text.h"
#include "import/cell_text.h"
#include "import/written_date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* With this byte full-width letters and figures begin in UTF-8. */
#define FULL_WIDTH_BYTE '\xEF'

static const PagodaCell empty = { .kind = PAGODA_CELL_EMPTY };

static const char *const yes_words[] = { "是", "有", "对", "yes", "y", "true", "1", "√", "✓", "v" };
static const char *const no_words[] = { "否", "无", "没有", "不", "no", "n", "false", "0", "×", "x" };

PagodaImportRow *
pagoda_import_row_new (const PagodaImportLook *look, GStringChunk *strings, PagodaDay today)
{
  PagodaImportRow *row = g_new0 (PagodaImportRow, 1);

  row->look = look;
  row->today = today;
  row->strings = strings;
  row->scratch = g_string_new (NULL);
  row->left_out = g_array_new (FALSE, FALSE, sizeof (PagodaLeftOut));
  for (guint i = 0; i < look->columns->len; i++)
    {
      const PagodaImportColumn *column = g_ptr_array_index (look->columns, i);
      if (column->field == NULL)
        continue;
      row->mapped[row->n_mapped].column = i;
      row->mapped[row->n_mapped].field = pagoda_field_id (column->field);
      pagoda_header_scale (column->header, pagoda_field_id (column->field),
                           &row->scales[pagoda_field_id (column->field)]);
      row->n_mapped++;
    }
  for (guint i = 0; i < PAGODA_N_FIELDS; i++)
    row->cells[i] = &empty;
  return row;
}

void
pagoda_import_row_free (PagodaImportRow *row)
{
  if (row == NULL)
    return;
  g_string_free (row->scratch, TRUE);
  g_array_unref (row->left_out);
  g_free (row);
}

void
pagoda_import_row_set (PagodaImportRow *row, const PagodaRow *source)
{
  row->number = source->number;
  row->reason = NULL;
  g_array_set_size (row->left_out, 0);
  for (guint i = 0; i < row->n_mapped; i++)
    {
      guint column = row->mapped[i].column;
      row->cells[row->mapped[i].field] = column < source->n_cells ? &source->cells[column] : &empty;
    }
}

static void
leave_out (PagodaImportRow *row, PagodaFieldId field, const char *reason)
{
  PagodaLeftOut cell = { field, reason };

  g_array_append_val (row->left_out, cell);
}

void
pagoda_import_row_refuse (PagodaImportRow *row, PagodaFieldId field, const char *reason)
{
  /* A row that waits for the order of its dates is read again. */
  if (!pagoda_field_is_essential (field) && !row->needs_date_order)
    {
      leave_out (row, field, reason);
      return;
    }
  if (row->reason != NULL)
    return;
  row->refused_field = field;
  row->reason = reason;
}

gboolean
pagoda_import_row_is_mapped (const PagodaImportRow *row, PagodaFieldId field)
{
  for (guint i = 0; i < row->n_mapped; i++)
    if (row->mapped[i].field == field)
      return TRUE;
  return FALSE;
}

const char *
pagoda_import_row_intern (PagodaImportRow *row, const char *text)
{
  return g_string_chunk_insert_const (row->strings, text);
}

static const char *
intern_for (PagodaImportRow *row, PagodaFieldId field, const char *text)
{
  if (row->last[field] == NULL || strcmp (row->last[field], text) != 0)
    row->last[field] = pagoda_import_row_intern (row, text);
  return row->last[field];
}

/* The text of @cell, which is a number, such as the code of a customer who has bought in the row above too.
 */
static const char *
intern_number (PagodaImportRow *row, PagodaFieldId field, const PagodaCell *cell)
{
  const char *known = row->last_numbers[field].text;

  if (known != NULL && memcmp (&row->last_numbers[field].number, &cell->number, sizeof cell->number) == 0)
    return known;
  g_autofree char *text = pagoda_cell_to_text (cell);
  row->last_numbers[field].number = cell->number;
  row->last_numbers[field].text = intern_for (row, field, text);
  return row->last_numbers[field].text;
}

/* The words of a TEXT cell, or NULL where it is blank or not a text. */
static const char *
trimmed_text (PagodaImportRow *row, const PagodaCell *cell)
{
  if (cell->kind != PAGODA_CELL_TEXT)
    return NULL;
  const char *text = pagoda_text_trim (cell->text, row->scratch);
  return text[0] != '\0' ? text : NULL;
}

static void
refuse_error_value (PagodaImportRow *row, PagodaFieldId field)
{
  pagoda_import_row_refuse (row, field, _ ("The cell holds an error of the spreadsheet."));
}

/* How much of @code is left without the `.0` that a column of numbers leaves on it. */
static gsize
code_length (const char *code)
{
  gsize figures = strspn (code, "0123456789");
  gsize length = strlen (code);

  if (figures == 0 || code[0] == '0' || code[figures] != '.' || figures + 1 == length)
    return length;
  return figures + 1 + strspn (code + figures + 1, "0") == length ? figures : length;
}

/* @code in half width; most codes have nothing else and stay where they are. */
static const char *
narrow_code (PagodaImportRow *row, const char *code)
{
  if (strchr (code, FULL_WIDTH_BYTE) == NULL)
    return code;
  if (code != row->scratch->str)
    g_string_assign (row->scratch, code);
  return pagoda_text_narrow (row->scratch->str);
}

static const char *
intern_code (PagodaImportRow *row, PagodaFieldId field, const char *written)
{
  const char *text = narrow_code (row, written);
  gsize length = code_length (text);

  if (text[length] == '\0')
    return intern_for (row, field, text);
  if (text != row->scratch->str)
    g_string_assign (row->scratch, text);
  g_string_truncate (row->scratch, length);
  return intern_for (row, field, row->scratch->str);
}

const char *
pagoda_import_row_text (PagodaImportRow *row, PagodaFieldId field)
{
  const PagodaCell *cell = row->cells[field];

  switch (cell->kind)
    {
    case PAGODA_CELL_EMPTY:
      return NULL;
    case PAGODA_CELL_TEXT:
      {
        const char *text = trimmed_text (row, cell);
        if (text == NULL)
          return NULL;
        return pagoda_field_is_code (field) ? intern_code (row, field, text) : intern_for (row, field, text);
      }
    case PAGODA_CELL_ERROR:
      refuse_error_value (row, field);
      return NULL;
    case PAGODA_CELL_NUMBER:
      return intern_number (row, field, cell);
    case PAGODA_CELL_DAY:
    case PAGODA_CELL_BOOLEAN:
      {
        g_autofree char *text = pagoda_cell_to_text (cell);
        return intern_for (row, field, text);
      }
    }
  g_assert_not_reached ();
}

/* TRUE for a number that brings its own unit, which its header's then is not added to. */
static gboolean
has_own_unit (const char *text)
{
  return text != NULL
         && (strstr (text, "千") != NULL || strstr (text, "万") != NULL || strstr (text, "亿") != NULL);
}

/* FALSE where @decimal would be too large. */
static gboolean
apply_scale (const PagodaScale *scale, PagodaDecimal *decimal)
{
  __int128 scaled = (__int128)*decimal * scale->times;

  if (scale->divisor > 1)
    scaled = pagoda_divide_half_even (scaled, scale->divisor);
  if (scaled > G_MAXINT64 || scaled < -G_MAXINT64)
    return FALSE;
  *decimal = (PagodaDecimal)scaled;
  return TRUE;
}

/* The number as it stands in the cell. */
static gboolean
read_number (const PagodaCell *cell, const char *text, PagodaDecimal *decimal)
{
  return (text != NULL && pagoda_decimal_parse (text, decimal))
         || (cell->kind == PAGODA_CELL_NUMBER && pagoda_decimal_from_double (cell->number, decimal));
}

gboolean
pagoda_import_row_decimal (PagodaImportRow *row, PagodaFieldId field, PagodaDecimal *decimal)
{
  const PagodaCell *cell = row->cells[field];
  const char *text = trimmed_text (row, cell);
  PagodaDecimal number = 0;

  if (cell->kind == PAGODA_CELL_EMPTY || (cell->kind == PAGODA_CELL_TEXT && text == NULL))
    return FALSE;
  if (read_number (cell, text, &number))
    {
      if (!has_own_unit (text) && !apply_scale (&row->scales[field], &number))
        {
          pagoda_import_row_refuse (row, field, _ ("This number is too large."));
          return FALSE;
        }
      *decimal = number;
      return TRUE;
    }
  if (cell->kind == PAGODA_CELL_ERROR)
    refuse_error_value (row, field);
  else
    pagoda_import_row_refuse (row, field, _ ("This is no number."));
  return FALSE;
}

/* A date in words, or a bare number as words; PAGODA_DAY_NONE for anything else, and for a date whose order
 * is not known. */
static PagodaDay
read_written_day (PagodaImportRow *row, const char *text, int *second)
{
  PagodaWrittenDate date;

  if (pagoda_written_date_parse (text, &date))
    {
      *second = date.second;
      if (!date.is_clear && !row->look->has_date_order)
        {
          row->needs_date_order = TRUE;
          return PAGODA_DAY_NONE;
        }
      return pagoda_written_date_day (&date, row->look->date_order, row->today);
    }
  if (strspn (text, "0123456789.") != strlen (text))
    return PAGODA_DAY_NONE;
  return pagoda_serial_day (g_ascii_strtod (text, NULL), second);
}

PagodaDay
pagoda_import_row_day (PagodaImportRow *row, PagodaFieldId field, int *second)
{
  const PagodaCell *cell = row->cells[field];
  const char *text = trimmed_text (row, cell);
  PagodaDay day = PAGODA_DAY_NONE;
  int time = -1;

  if (cell->kind == PAGODA_CELL_EMPTY || (cell->kind == PAGODA_CELL_TEXT && text == NULL))
    return PAGODA_DAY_NONE;
  if (text != NULL)
    day = read_written_day (row, text, &time);
  else if (cell->kind == PAGODA_CELL_NUMBER)
    day = pagoda_serial_day (cell->number, &time);
  else if (cell->kind == PAGODA_CELL_DAY)
    {
      day = cell->day;
      time = cell->second > 0 ? cell->second : -1;
    }
  if (day == PAGODA_DAY_NONE)
    pagoda_import_row_refuse (row, field, _ ("This is no date."));
  if (second != NULL)
    *second = time;
  return day;
}

int
pagoda_import_row_time (PagodaImportRow *row, PagodaFieldId field)
{
  const PagodaCell *cell = row->cells[field];
  const char *text = trimmed_text (row, cell);
  int second = -1;

  if (cell->kind == PAGODA_CELL_EMPTY || (cell->kind == PAGODA_CELL_TEXT && text == NULL))
    return -1;
  if (cell->kind == PAGODA_CELL_DAY)
    return cell->second;
  if (text == NULL || !pagoda_written_time_parse (text, &second))
    pagoda_import_row_refuse (row, field, _ ("This is no time of day."));
  return second;
}

static gboolean
is_one_of (const char *word, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_str_equal (words[i], word))
      return TRUE;
  return FALSE;
}

PagodaAnswer
pagoda_import_row_answer (PagodaImportRow *row, PagodaFieldId field)
{
  const char *text = pagoda_import_row_text (row, field);
  g_autofree char *folded = pagoda_text_fold (text);

  if (folded[0] == '\0')
    return PAGODA_ANSWER_UNKNOWN;
  if (is_one_of (folded, yes_words, G_N_ELEMENTS (yes_words)))
    return PAGODA_ANSWER_YES;
  if (is_one_of (folded, no_words, G_N_ELEMENTS (no_words)))
    return PAGODA_ANSWER_NO;
  pagoda_import_row_refuse (row, field, _ ("This is neither yes nor no."));
  return PAGODA_ANSWER_UNKNOWN;
}

int
pagoda_import_row_mark (PagodaImportRow *row, PagodaFieldId field)
{
  PagodaDecimal mark = 0;

  if (!pagoda_import_row_decimal (row, field, &mark))
    return PAGODA_MARK_UNKNOWN;
  if (mark % PAGODA_DECIMAL_ONE == 0 && ABS (mark) <= 2 * PAGODA_DECIMAL_ONE)
    return (int)(mark / PAGODA_DECIMAL_ONE);
  pagoda_import_row_refuse (row, field, _ ("This is no whole number from −2 to +2."));
  return PAGODA_MARK_UNKNOWN;
}

char *
pagoda_import_class_text (const char *word, PagodaDay until)
{
  g_autofree char *day = pagoda_day_to_iso (until);

  return until != PAGODA_DAY_NONE ? g_strconcat (word, " ", day, NULL) : g_strdup (word);
}

gboolean
pagoda_import_class_read (const char *text, PagodaAccountClass *account_class, PagodaDay *until)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", 2);

  *until = pagoda_day_from_iso (parts[1]);
  return pagoda_account_class_parse (parts[0], account_class);
}

static const char *
read_margin (PagodaImportRow *row)
{
  PagodaDecimal margin = 0;

  if (!pagoda_import_row_decimal (row, PAGODA_FIELD_CUSTOMER_MARGIN, &margin))
    return NULL;
  if (margin < 0 || margin > PAGODA_DECIMAL_ONE)
    {
      pagoda_import_row_refuse (row, PAGODA_FIELD_CUSTOMER_MARGIN, _ ("A margin is from 0 % to 100 %."));
      return NULL;
    }
  g_autofree char *plain = pagoda_decimal_to_plain (margin);
  return intern_for (row, PAGODA_FIELD_CUSTOMER_MARGIN, plain);
}

/* @word, and behind it the last day where the sheet has one: see pagoda_import_class_text().  A class that
 * has ended is none. */
static const char *
intern_class (PagodaImportRow *row, const char *word)
{
  PagodaDay until = pagoda_import_row_day (row, PAGODA_FIELD_CUSTOMER_CLASS_UNTIL, NULL);
  g_autofree char *text = pagoda_import_class_text (word, until);

  if (until != PAGODA_DAY_NONE && until < row->today)
    return NULL;
  return until != PAGODA_DAY_NONE ? intern_for (row, PAGODA_FIELD_CUSTOMER_CLASS, text) : word;
}

static const char *
read_class (PagodaImportRow *row)
{
  const char *text = pagoda_import_row_text (row, PAGODA_FIELD_CUSTOMER_CLASS);
  PagodaAccountClass account_class;

  /* A class that follows from the tier is not kept: it would no longer follow. */
  if (text == NULL || pagoda_import_row_answer (row, PAGODA_FIELD_CUSTOMER_CLASS_BY_HAND) == PAGODA_ANSWER_NO)
    return NULL;
  if (pagoda_account_class_parse (text, &account_class))
    return intern_class (row, pagoda_account_class_word (account_class));
  pagoda_import_row_refuse (row, PAGODA_FIELD_CUSTOMER_CLASS, _ ("There is no such account class."));
  return NULL;
}

static const char *
read_other (PagodaImportRow *row)
{
  switch (pagoda_import_row_answer (row, PAGODA_FIELD_CUSTOMER_OTHER))
    {
    case PAGODA_ANSWER_YES:
      return "1";
    case PAGODA_ANSWER_NO:
      return "0";
    case PAGODA_ANSWER_UNKNOWN:
      return NULL;
    }
  g_assert_not_reached ();
}

void
pagoda_import_row_attributes (PagodaImportRow *row, const char *values[PAGODA_N_ATTRIBUTES])
{
  memset (values, 0, PAGODA_N_ATTRIBUTES * sizeof *values);
  for (guint i = 0; i < row->n_mapped; i++)
    {
      PagodaFieldId field = row->mapped[i].field;
      if (field < PAGODA_FIRST_ATTRIBUTE || field >= PAGODA_FIRST_ATTRIBUTE + PAGODA_N_ATTRIBUTES)
        continue;
      const char **value = &values[field - PAGODA_FIRST_ATTRIBUTE];
      if (field == PAGODA_FIELD_CUSTOMER_MARGIN)
        *value = read_margin (row);
      else if (field == PAGODA_FIELD_CUSTOMER_CLASS)
        *value = read_class (row);
      else if (field == PAGODA_FIELD_CUSTOMER_OTHER)
        *value = read_other (row);
      else
        *value = pagoda_import_row_text (row, field);
    }
}
