/* xlsx_value.c: what the characters of a cell mean.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/xlsx_value.h"

#include "format/xlsx_date.h"
#include "format/xlsx_text.h"
#include "format/xlsx_xml.h"

#include <math.h>
#include <string.h>

/* Up to here every integer, and every one of these powers of ten, is exact in a double. */
#define EXACT_DIGITS 15

PagodaXlsxValueType
pagoda_xlsx_value_type (const char *type)
{
  static const struct
  {
    const char *name;
    PagodaXlsxValueType type;
  } types[] = {
    { "s", PAGODA_XLSX_VALUE_SHARED },         { "str", PAGODA_XLSX_VALUE_FORMULA },
    { "inlineStr", PAGODA_XLSX_VALUE_INLINE }, { "b", PAGODA_XLSX_VALUE_BOOLEAN },
    { "e", PAGODA_XLSX_VALUE_ERROR },          { "d", PAGODA_XLSX_VALUE_DATE },
  };

  for (gsize i = 0; type != NULL && i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i].name, type) == 0)
      return types[i].type;
  return PAGODA_XLSX_VALUE_NUMBER;
}

/* Reads a short plain decimal: the quotient of two exact doubles is the nearest double, as strtod() has it,
 * and nearly every number of a sheet is one. */
static gboolean
read_short_number (const char *text, double *number)
{
  static const double powers[]
      = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };
  gboolean negative = *text == '-';
  gint64 value = 0;
  int digits = 0, decimals = 0;
  gboolean in_fraction = FALSE;

  for (const char *p = text + (negative ? 1 : 0); *p != '\0'; p++)
    {
      if (*p == '.' && !in_fraction)
        in_fraction = TRUE;
      else if (g_ascii_isdigit (*p) && digits < EXACT_DIGITS)
        {
          value = value * 10 + (*p - '0');
          digits++;
          decimals += in_fraction ? 1 : 0;
        }
      else
        return FALSE;
    }
  if (digits == 0)
    return FALSE;
  *number = (double)value / powers[decimals];
  if (negative)
    *number = -*number;
  return TRUE;
}

static gboolean
read_number (const char *text, double *number)
{
  char *end = NULL;

  if (read_short_number (text, number))
    return TRUE;
  *number = g_ascii_strtod (text, &end);
  return end != text && end[strspn (end, " \t\r\n")] == '\0' && isfinite (*number);
}

static gboolean
is_blank (const char *text)
{
  return (guchar)text[0] <= ' ' && text[strspn (text, " \t\r\n")] == '\0';
}

static void
finish_as_text (PagodaRowBuffer *row, guint column)
{
  pagoda_row_buffer_finish_text (row, pagoda_row_buffer_cell (row, column), 0);
}

static void
finish_escaped_text (PagodaRowBuffer *row, guint column)
{
  gsize length = 0;
  char *text = pagoda_row_buffer_peek_text (row, &length);

  pagoda_row_buffer_shorten_text (row, pagoda_xlsx_text_unescape (text));
  finish_as_text (row, column);
}

static gboolean
finish_shared (const PagodaXlsxContext *context, PagodaRowBuffer *row, guint column, const char *text)
{
  char *end = NULL;
  guint64 index = g_ascii_strtoull (text, &end, 10);
  const char *string = end != text ? pagoda_xlsx_strings_get (context->strings, index) : NULL;

  if (string == NULL)
    return FALSE;
  PagodaCell *cell = pagoda_row_buffer_cell (row, column);
  cell->kind = *string != '\0' ? PAGODA_CELL_TEXT : PAGODA_CELL_EMPTY;
  cell->text = string;
  pagoda_row_buffer_drop_text (row);
  return TRUE;
}

static void
finish_number (const PagodaXlsxContext *context,
               PagodaRowBuffer *row,
               guint column,
               const char *text,
               guint64 style)
{
  double number = 0;
  if (!read_number (text, &number))
    {
      finish_as_text (row, column);
      return;
    }

  PagodaCell *cell = pagoda_row_buffer_cell (row, column);
  PagodaXlsxShown shown = pagoda_xlsx_styles_get_shown (context->styles, style);
  cell->number = number;
  cell->kind
      = shown != PAGODA_XLSX_SHOWN_AS_NUMBER
                && pagoda_xlsx_date_from_serial (number, context->since_1904, &cell->day, &cell->second)
            ? PAGODA_CELL_DAY
            : PAGODA_CELL_NUMBER;
  if (shown == PAGODA_XLSX_SHOWN_AS_DURATION)
    cell->day = PAGODA_DAY_NONE;
  pagoda_row_buffer_drop_text (row);
}

static void
finish_date (const PagodaXlsxContext *context, PagodaRowBuffer *row, guint column, const char *text)
{
  PagodaDay day = PAGODA_DAY_NONE;
  int second = 0;
  if (!pagoda_xlsx_date_from_iso (text, &day, &second))
    {
      finish_as_text (row, column);
      return;
    }

  PagodaCell *cell = pagoda_row_buffer_cell (row, column);
  cell->kind = PAGODA_CELL_DAY;
  cell->number = pagoda_xlsx_date_to_serial (day, second, context->since_1904);
  cell->day = day;
  cell->second = second;
  pagoda_row_buffer_drop_text (row);
}

gboolean
pagoda_xlsx_value_finish (const PagodaXlsxContext *context,
                          PagodaRowBuffer *row,
                          guint column,
                          PagodaXlsxValueType type,
                          guint64 style)
{
  gsize length = 0;
  const char *text = pagoda_row_buffer_peek_text (row, &length);
  gboolean is_words = type == PAGODA_XLSX_VALUE_FORMULA || type == PAGODA_XLSX_VALUE_INLINE;

  if (length == 0 || (!is_words && is_blank (text)))
    {
      pagoda_row_buffer_drop_text (row);
      return TRUE;
    }
  switch (type)
    {
    case PAGODA_XLSX_VALUE_NUMBER:
      finish_number (context, row, column, text, style);
      break;
    case PAGODA_XLSX_VALUE_SHARED:
      return finish_shared (context, row, column, text);
    case PAGODA_XLSX_VALUE_FORMULA:
    case PAGODA_XLSX_VALUE_INLINE:
      finish_escaped_text (row, column);
      break;
    case PAGODA_XLSX_VALUE_BOOLEAN:
      *pagoda_row_buffer_cell (row, column)
          = (PagodaCell){ .kind = PAGODA_CELL_BOOLEAN, .number = pagoda_xlsx_xml_is_true (text) ? 1 : 0 };
      pagoda_row_buffer_drop_text (row);
      break;
    case PAGODA_XLSX_VALUE_ERROR:
      finish_as_text (row, column);
      pagoda_row_buffer_cell (row, column)->kind = PAGODA_CELL_ERROR;
      break;
    case PAGODA_XLSX_VALUE_DATE:
      finish_date (context, row, column, text);
      break;
    }
  return TRUE;
}
