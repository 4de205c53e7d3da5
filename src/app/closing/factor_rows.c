/* factor_rows.c: what those customers weighed whose projects were won, beside those that were lost (R2, R5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/closing/factor_rows.h"

#include "app/widgets/text_row.h"
#include "session/condition_words.h"

#include <glib/gi18n-lib.h>

static const PagodaConditionCase *
cases_of (const PagodaClosings *closings)
{
  return (const PagodaConditionCase *)(const void *)closings->conditions->data;
}

/* In all, and in each year, with how many they were where they are too few. */
static char *
word_factor (const PagodaFactorComparison *all, const GArray *years, PagodaFactor factor)
{
  PagodaLanguage language = pagoda_language_current ();
  g_autofree char *in_all = pagoda_factor_describe (all, factor, language);
  GString *text = g_string_new (in_all);

  for (guint i = 0; i < years->len; i++)
    {
      const PagodaFactorYear *year = &g_array_index (years, PagodaFactorYear, i);
      g_autofree char *in_year = pagoda_factor_describe (&year->comparison, factor, language);
      g_string_append_printf (text, "\n%d: %s", year->year, in_year);
    }
  return g_string_free (text, FALSE);
}

static GtkWidget *
create_row (const PagodaFactorComparison *all, const GArray *years, PagodaFactor factor)
{
  g_autofree char *text = word_factor (all, years, factor);
  GtkWidget *row = pagoda_text_row_new (pagoda_factor_label (factor, pagoda_language_current ()), text);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  pagoda_text_row_set_action (row, "roadmap.weighed", g_variant_new_uint32 (factor));
  return row;
}

GPtrArray *
pagoda_factor_rows_list (const PagodaClosings *closings, PagodaPeriod period)
{
  GPtrArray *rows = g_ptr_array_new ();
  gsize n = closings->conditions->len;
  PagodaFactorComparison all = pagoda_factor_comparison (cases_of (closings), n, period);
  g_autoptr (GArray) years = pagoda_factor_years (cases_of (closings), n, period);

  for (int factor = 0; factor < PAGODA_N_FACTORS; factor++)
    if (all.won.mean[factor] + all.lost.mean[factor] > 0)
      g_ptr_array_add (rows, create_row (&all, years, (PagodaFactor)factor));
  return rows;
}

void
pagoda_factor_rows_copy (GString *table, const PagodaClosings *closings, PagodaPeriod period)
{
  PagodaFactorComparison all
      = pagoda_factor_comparison (cases_of (closings), closings->conditions->len, period);

  if (all.won.n + all.lost.n == 0)
    return;
  g_string_append_printf (table, "%s\n", _ ("What customers weigh"));
  for (int factor = 0; factor < PAGODA_N_FACTORS; factor++)
    {
      g_autofree char *text = pagoda_factor_describe (&all, (PagodaFactor)factor, pagoda_language_current ());
      g_string_append_printf (table, "%s\t%s\n",
                              pagoda_factor_label ((PagodaFactor)factor, pagoda_language_current ()), text);
    }
}
