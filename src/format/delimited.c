/* delimited.c: rows of a text with separators.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "format/delimited.h"

#include "format/formula_guard.h"
#include "format/row_buffer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is looked at to find the separator. */
#define SAMPLE_BYTES 65536
#define SAMPLE_ROWS 100

typedef struct
{
  const char *next;
  const char *end;
  char separator;
  guint8 stops[256]; /* 1 for the bytes that end an unquoted field */
  guint64 line;      /* the line that `next` is on, from 1 */
  guint64 open_line; /* where a quotation mark was opened and never closed; else 0 */
  guint column;
  PagodaRowBuffer row;
} Reader;

static void
reader_init (Reader *reader, const char *text, gsize length, PagodaDelimitedLayout layout)
{
  *reader = (Reader){ .next = text + layout.start, .end = text + length, .separator = layout.separator };
  reader->stops[(guchar)layout.separator] = 1;
  reader->stops['\r'] = 1;
  reader->stops['\n'] = 1;
  reader->line = layout.start > 0 ? 2 : 1;
  pagoda_row_buffer_init (&reader->row);
}

static void
reader_clear (Reader *reader)
{
  pagoda_row_buffer_clear (&reader->row);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

static guint64
count_line_breaks (const char *text, const char *end)
{
  guint64 n = 0;

  for (const char *p = text; p < end; p++)
    n += *p == '\n' || (*p == '\r' && (p + 1 == end || p[1] != '\n'));
  return n;
}

static void
read_unquoted (Reader *reader)
{
  const char *p = reader->next;

  while (p < reader->end && !reader->stops[(guchar)*p])
    p++;
  pagoda_row_buffer_append (&reader->row, reader->next, (gsize)(p - reader->next));
  reader->next = p;
}

/* Reads on from behind the opening quotation mark.  What follows the closing one belongs to the field too. */
static void
read_quoted (Reader *reader)
{
  const char *opening = reader->next;

  for (;;)
    {
      const char *quote = memchr (reader->next, '"', (gsize)(reader->end - reader->next));
      if (quote == NULL)
        {
          reader->open_line = reader->line;
          pagoda_row_buffer_append (&reader->row, reader->next, (gsize)(reader->end - reader->next));
          reader->next = reader->end;
          return;
        }
      gboolean doubled = quote + 1 < reader->end && quote[1] == '"';
      pagoda_row_buffer_append (&reader->row, reader->next,
                                (gsize)(quote - reader->next) + (doubled ? 1 : 0));
      reader->next = quote + (doubled ? 2 : 1);
      if (!doubled)
        break;
    }
  reader->line += count_line_breaks (opening, reader->next);
  read_unquoted (reader);
}

static void
read_field (Reader *reader)
{
  if (reader->next < reader->end && *reader->next == '"')
    {
      reader->next++;
      read_quoted (reader);
    }
  else
    read_unquoted (reader);

  /* Beyond the last column a spreadsheet has, fields cannot be shown and are left out. */
  if (reader->column >= PAGODA_ROW_MOST_COLUMNS)
    {
      pagoda_row_buffer_drop_text (&reader->row);
      return;
    }
  gsize length = 0;
  const char *text = pagoda_row_buffer_peek_text (&reader->row, &length);
  PagodaCell *cell = pagoda_row_buffer_cell (&reader->row, reader->column++);
  pagoda_row_buffer_finish_text (&reader->row, cell, pagoda_formula_guard_is_on (text) ? 1 : 0);
}

static void
skip_line_break (Reader *reader)
{
  if (reader->next == reader->end)
    return;
  if (*reader->next == '\r' && reader->next + 1 < reader->end && reader->next[1] == '\n')
    reader->next++;
  reader->next++;
  reader->line++;
}

/* Reads one row into the row buffer; FALSE at the end of the text. */
static gboolean
read_row (Reader *reader)
{
  if (reader->next == reader->end)
    return FALSE;

  pagoda_row_buffer_begin_row (&reader->row);
  reader->column = 0;
  read_field (reader);
  while (reader->next < reader->end && *reader->next == reader->separator)
    {
      reader->next++;
      read_field (reader);
    }
  skip_line_break (reader);
  return TRUE;
}

/* The length of the first line `sep=;` with its line break, or 0.  Excel writes and obeys it. */
static gsize
match_separator_line (const char *text, gsize length, char *separator)
{
  gboolean quoted = length > 0 && text[0] == '"';
  gsize i = quoted ? 1 : 0;

  if (length < i + 5 || g_ascii_strncasecmp (text + i, "sep=", 4) != 0)
    return 0;
  *separator = text[i + 4];
  i += 5;
  if (quoted && i < length && text[i] == '"')
    i++;
  if (i < length && text[i] != '\r' && text[i] != '\n')
    return 0;
  if (i + 1 < length && text[i] == '\r' && text[i + 1] == '\n')
    i++;
  return MIN (i + 1, length);
}

/* How many of the first rows @separator cuts into the same number of fields, more than one: the count of the
 * most frequent number. */
static guint
measure_evenness (const char *text, gsize length, char separator)
{
  gsize sample = MIN (length, SAMPLE_BYTES);
  g_auto (Reader) reader;
  guint frequency[SAMPLE_ROWS] = { 0 }; /* by number of fields */
  guint best = 0;

  reader_init (&reader, text, sample, (PagodaDelimitedLayout){ .separator = separator });
  for (guint i = 0; i < SAMPLE_ROWS && read_row (&reader); i++)
    {
      /* The last row of a cut sample may be half a row. */
      if (reader.next == reader.end && sample < length)
        break;
      if (reader.column > 1)
        best = MAX (best, ++frequency[MIN (reader.column, SAMPLE_ROWS) - 1]);
    }
  return best;
}

PagodaDelimitedLayout
pagoda_delimited_find_layout (const char *text, gsize length)
{
  /* Commas stand in numbers and in sentences, semicolons in lists, tabs hardly anywhere: this is the order in
   * which equal evenness decides. */
  static const char separators[] = { '\t', ';', ',' };
  PagodaDelimitedLayout layout = { .separator = ',' };
  guint best = 0;

  layout.start = match_separator_line (text, length, &layout.separator);
  if (layout.start > 0)
    return layout;

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint evenness = measure_evenness (text, length, separators[i]);
      if (evenness > best)
        {
          best = evenness;
          layout.separator = separators[i];
        }
    }
  return layout;
}

gboolean
pagoda_delimited_read (const char *text,
                       gsize length,
                       PagodaDelimitedLayout layout,
                       PagodaRowFunc func,
                       gpointer data,
                       GCancellable *cancellable,
                       GError **error)
{
  g_auto (Reader) reader;

  reader_init (&reader, text, length, layout);
  for (guint64 line = reader.line; read_row (&reader); line = reader.line)
    {
      if (reader.open_line != 0)
        {
          g_set_error (error, PAGODA_FORMAT_ERROR, PAGODA_FORMAT_ERROR_TRUNCATED,
                       _ ("The text is cut short or damaged: the quotation mark opened on line %u is "
                          "never closed. Nothing was changed. Correct that line or export the file again."),
                       (guint)reader.open_line);
          return FALSE;
        }
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      double progress = (double)(reader.next - text) / (double)length;
      if (!pagoda_row_buffer_deliver (&reader.row, line, progress, func, data, error))
        return *error == NULL;
    }
  return TRUE;
}
