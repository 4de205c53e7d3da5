/* sheet_tally.c: what a sheet holds, in a few figures.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/sheet_tally.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Sixteen digits are written; the error of a sum stays far below this share of its magnitude. */
#define ROUNDING 1e-12

PagodaSheetTally *
pagoda_sheet_tally_new (const char *name, guint n_columns)
{
  PagodaSheetTally *tally = g_new0 (PagodaSheetTally, 1);

  tally->name = g_strdup (name);
  tally->n_columns = n_columns;
  tally->columns = g_new0 (PagodaColumnTally, n_columns);
  return tally;
}

void
pagoda_sheet_tally_free (PagodaSheetTally *tally)
{
  if (tally == NULL)
    return;
  g_free (tally->columns);
  g_free (tally->name);
  g_free (tally);
}

void
pagoda_sheet_tally_add_text (PagodaSheetTally *tally)
{
  tally->texts++;
  tally->in_row = TRUE;
}

void
pagoda_sheet_tally_add_number (PagodaSheetTally *tally, guint column, double number)
{
  tally->in_row = TRUE;
  if (column >= tally->n_columns)
    {
      /* Nothing was written there, so a text too many is as good a sign as any. */
      tally->texts++;
      return;
    }
  PagodaColumnTally *total = &tally->columns[column];
  total->numbers++;
  total->sum += number;
  total->magnitude += fabs (number);
  total->largest = MAX (total->largest, fabs (number));
}

void
pagoda_sheet_tally_end_row (PagodaSheetTally *tally)
{
  tally->rows += tally->in_row ? 1 : 0;
  tally->in_row = FALSE;
}

static gboolean
columns_agree (const PagodaColumnTally *written, const PagodaColumnTally *read)
{
  return written->numbers == read->numbers
         && fabs (written->sum - read->sum) <= ROUNDING * (written->magnitude + read->magnitude);
}

/* The counts as texts: a message for translators holds no platform's format. */
static char *
describe_counts (const char *format, const char *sheet, guint64 written, guint64 read)
{
  g_autofree char *written_text = g_strdup_printf ("%" G_GUINT64_FORMAT, written);
  g_autofree char *read_text = g_strdup_printf ("%" G_GUINT64_FORMAT, read);
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "[sheet]", sheet, 1);
  g_string_replace (text, "[written]", written_text, 1);
  g_string_replace (text, "[read]", read_text, 1);
  return g_strdup (text->str);
}

char *
pagoda_sheet_tally_describe_difference (const PagodaSheetTally *written, const PagodaSheetTally *read)
{
  if (!g_str_equal (written->name, read->name))
    return g_strdup_printf (_ ("the sheet “%s” is missing"), written->name);
  if (written->rows != read->rows)
    return describe_counts (_ ("sheet “[sheet]”: rows written [written], read [read]"), written->name,
                            written->rows, read->rows);
  if (written->texts != read->texts)
    return describe_counts (_ ("sheet “[sheet]”: texts written [written], read [read]"), written->name,
                            written->texts, read->texts);
  for (guint i = 0; i < MIN (written->n_columns, read->n_columns); i++)
    if (!columns_agree (&written->columns[i], &read->columns[i]))
      return g_strdup_printf (_ ("sheet “%s”, column %u: other numbers than were written"), written->name,
                              i + 1);
  return NULL;
}
