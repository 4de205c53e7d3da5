/* report_coverage.c: what all accounts are owed by their class (Q3, Q4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/report_coverage.h"

#include "report/report_definitions.h"
#include "report/report_output.h"

#include <glib/gi18n-lib.h>

#define MINUTES_PER_HOUR 60

static const char *const titles[] = {
  N_ ("Code"),        N_ ("Customer"),       N_ ("Class"),
  N_ ("Set by hand"), N_ ("Class until"),    N_ ("Owner"),
  N_ ("Managed by"),  N_ ("Owed"),           N_ ("Missing"),
  N_ ("Not started"), N_ ("Missing layers"), N_ ("Information"),
  N_ ("Barrier"),     N_ ("Business"),       N_ ("Relationship"),
  N_ ("Interest"),    N_ ("Hours"),          N_ ("Cost of the work, %s"),
  N_ ("Profit, %s"),
};

static const PagodaWorkbookSheet sheet
    = { .name = N_ ("Coverage"), .titles = titles, .n_columns = G_N_ELEMENTS (titles), .filtered = TRUE };

static const char *const sum_titles[]
    = { N_ ("Class"), N_ ("Accounts"), N_ ("Fully covered"), N_ ("Something not started") };

static const PagodaWorkbookSheet sum_sheet
    = { .name = N_ ("Coverage by class"), .titles = sum_titles, .n_columns = G_N_ELEMENTS (sum_titles) };

static guint
count (guint layers)
{
  guint n = 0;

  for (guint layer = 0; layer < PAGODA_N_LAYERS; layer++)
    n += layers >> layer & 1;
  return n;
}

static void
add_missing_layers (PagodaReportOutput *output, guint missing, PagodaLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    if ((missing & 1U << layer) != 0)
      g_string_append_printf (text, "%s%s",
                              text->len > 0
                                  ? pagoda_translate_in_context (language, "list", NC_ ("list", ", "))
                                  : "",
                              pagoda_layer_label ((PagodaLayer)layer, language));
  pagoda_report_output_add_text (output, text->str);
}

static void
add_verdicts (PagodaReportOutput *output, const PagodaReportCovered *account, PagodaLanguage language)
{
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    if ((account->coverage->owed & 1U << layer) != 0)
      pagoda_report_output_add_text (output,
                                     pagoda_verdict_label (account->layers->layers[layer].verdict, language));
    else
      pagoda_report_output_add_empty (output);
}

static gboolean
add_account (PagodaReportOutput *output, const PagodaReportCovered *account, PagodaLanguage language)
{
  const PagodaCoverage *coverage = account->coverage;

  pagoda_report_output_add_text (output, account->code);
  pagoda_report_output_add_text (output, account->name);
  pagoda_report_output_add_text (output, pagoda_account_class_label (account->account_class, language));
  pagoda_report_output_add_boolean (output, account->by_hand);
  pagoda_report_output_add_day (output, account->until);
  pagoda_report_output_add_text (output, account->owner);
  pagoda_report_output_add_text (output, pagoda_management_label (coverage->management, language));
  pagoda_report_output_add_integer (output, count (coverage->owed));
  pagoda_report_output_add_integer (output, count (coverage->missing));
  pagoda_report_output_add_integer (output, count (coverage->not_started));
  add_missing_layers (output, coverage->missing, language);
  add_verdicts (output, account, language);
  pagoda_report_output_add_decimal (output, account->minutes * PAGODA_DECIMAL_ONE / MINUTES_PER_HOUR);
  pagoda_report_output_add_money (output, account->cost);
  pagoda_report_output_add_money (output, account->profit);
  return pagoda_report_output_end_row (output);
}

static gboolean
add_sum (PagodaReportOutput *output,
         const PagodaReportCoverage *coverage,
         PagodaAccountClass account_class,
         PagodaLanguage language)
{
  guint accounts = 0, covered = 0, not_started = 0;

  for (gsize i = 0; i < coverage->n; i++)
    {
      const PagodaReportCovered *account = &coverage->accounts[i];
      if (account->account_class != account_class)
        continue;
      accounts++;
      covered += account->coverage->missing == 0;
      not_started += account->coverage->not_started != 0;
    }
  pagoda_report_output_add_text (output, pagoda_account_class_label (account_class, language));
  pagoda_report_output_add_integer (output, accounts);
  pagoda_report_output_add_integer (output, covered);
  pagoda_report_output_add_integer (output, not_started);
  return pagoda_report_output_end_row (output);
}

gboolean
pagoda_report_write_coverage (const PagodaReportContext *context,
                              const PagodaReportCoverage *coverage,
                              PagodaReportCounts *counts,
                              GError **error)
{
  g_autoptr (PagodaReportOutput) output = pagoda_report_output_new (context, error);
  gboolean going = output != NULL;

  if (output == NULL)
    return FALSE;
  pagoda_report_output_expect (output, coverage->n + PAGODA_N_CLASSES);
  pagoda_report_output_begin (output, &sheet, 1);
  for (gsize i = 0; i < coverage->n && going; i++)
    going = add_account (output, &coverage->accounts[i], context->language);
  if (going && !pagoda_report_output_is_text (output))
    {
      pagoda_report_output_begin (output, &sum_sheet, 1);
      for (int k = 0; k < PAGODA_N_CLASSES && going; k++)
        going = add_sum (output, coverage, (PagodaAccountClass)k, context->language);
      if (going)
        pagoda_report_output_add_sums (output, 1 << 1 | 1 << 2 | 1 << 3);
      pagoda_report_definitions_add (output, context, PAGODA_BASIS_PROFIT, PAGODA_DAY_NONE);
      pagoda_report_definitions_add_layers (output);
    }
  return pagoda_report_output_finish (output, counts, error);
}
