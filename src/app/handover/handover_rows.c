/* handover_rows.c: what becomes of a handover, as rows to read.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/handover/handover_rows.h"

#include "app/widgets/text_row.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
create_fate (const PagodaHandoverLine *line)
{
  PagodaLanguage language = pagoda_language_current ();
  g_autofree char *count = pagoda_count_format (line->n);
  g_autofree char *fate
      = g_strdup_printf ("%s · %s", line->person, pagoda_holding_fate_label (line->fate, language));
  GtkWidget *row = pagoda_text_row_new (pagoda_holding_kind_label (line->kind, language), fate);

  pagoda_text_row_add_figure (row, count);
  return row;
}

GPtrArray *
pagoda_handover_rows_fates (const PagodaHandover *handover)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < handover->lines->len; i++)
    g_ptr_array_add (rows, create_fate (&g_array_index (handover->lines, PagodaHandoverLine, i)));
  return rows;
}

static char *
word_count (PagodaAccountCount count, gint64 n, const char *currency)
{
  return pagoda_account_count_is_money (count) ? pagoda_money_format (n, currency)
                                               : pagoda_count_format ((guint)n);
}

GPtrArray *
pagoda_handover_rows_counts (const PagodaHandover *handover, const char *currency)
{
  gint64 before[PAGODA_N_ACCOUNT_COUNTS], after[PAGODA_N_ACCOUNT_COUNTS];
  GPtrArray *rows = g_ptr_array_new ();

  pagoda_handover_sum (handover, FALSE, before);
  pagoda_handover_sum (handover, TRUE, after);
  for (int i = 0; i < PAGODA_N_ACCOUNT_COUNTS; i++)
    {
      PagodaAccountCount count = (PagodaAccountCount)i;
      g_autofree char *then = word_count (count, before[i], currency);
      g_autofree char *now = word_count (count, after[i], currency);
      if (before[i] == 0 && after[i] == 0)
        continue;
      GtkWidget *row
          = pagoda_text_row_new (pagoda_account_count_label (count, pagoda_language_current ()), NULL);
      /* Translators: what is counted before and after a handover. */
      g_autofree char *both = g_strdup_printf (_ ("%1$s before, %2$s after"), then, now);
      pagoda_text_row_add_figure (row, both);
      g_ptr_array_add (rows, row);
    }
  return rows;
}
