/* cell_text.c: a cell as the words it would be typed with.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/cell_text.h"

#include <math.h>
#include <string.h>

/* Whole numbers up to here are exact in a double. */
#define LARGEST_WHOLE 9007199254740992.0

char *
pagoda_number_to_code (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double whole = rint (number);

  if (fabs (number) <= LARGEST_WHOLE && fabs (number - whole) < 1e-9 * MAX (1.0, fabs (number)))
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64)whole);
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", number));
}

static char *
day_to_text (const PagodaCell *cell)
{
  g_autofree char *day = pagoda_day_to_iso (cell->day);
  int minute = cell->second / 60;

  if (cell->day != PAGODA_DAY_NONE && cell->second == 0)
    return g_steal_pointer (&day);
  return g_strdup_printf ("%s%s%02d:%02d:%02d", day, day[0] != '\0' ? " " : "", minute / 60, minute % 60,
                          cell->second % 60);
}

char *
pagoda_cell_to_text (const PagodaCell *cell)
{
  switch (cell->kind)
    {
    case PAGODA_CELL_EMPTY:
      return g_strdup ("");
    case PAGODA_CELL_TEXT:
    case PAGODA_CELL_ERROR:
      return g_strdup (cell->text);
    case PAGODA_CELL_NUMBER:
      return pagoda_number_to_code (cell->number);
    case PAGODA_CELL_DAY:
      return day_to_text (cell);
    case PAGODA_CELL_BOOLEAN:
      return g_strdup (cell->number > 0.5 ? "TRUE" : "FALSE");
    }
  g_assert_not_reached ();
}

/* White space as cells contain it: also the ideographic space and the no-break space. */
static gsize
space_at (const char *p)
{
  if (*p == ' ' || (*p >= '\t' && *p <= '\r'))
    return 1;
  if ((guchar)p[0] < 0x80 || !g_unichar_isspace (g_utf8_get_char (p)))
    return 0;
  return (gsize)(g_utf8_next_char (p) - p);
}

const char *
pagoda_text_trim (const char *text, GString *scratch)
{
  gsize width;

  while ((width = space_at (text)) > 0)
    text += width;

  gsize length = strlen (text);
  gsize end = length;
  while (end > 0)
    {
      const char *last = g_utf8_find_prev_char (text, text + end);
      if (last == NULL || space_at (last) == 0)
        break;
      end = (gsize)(last - text);
    }
  if (end == length)
    return text;
  g_string_truncate (scratch, 0);
  g_string_append_len (scratch, text, (gssize)end);
  return scratch->str;
}
