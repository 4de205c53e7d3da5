/* report_referrals.c: who brought whom and whom we asked, as a report (N1, Q5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/report_referrals.h"

#include "report/report_output.h"

#include <glib/gi18n-lib.h>

static const char *const titles[] = { N_ ("Step"),
                                      N_ ("Customer"),
                                      N_ ("Code"),
                                      N_ ("Brought by"),
                                      N_ ("Brought on"),
                                      N_ ("Own profit (%s)"),
                                      N_ ("Customers below"),
                                      N_ ("Profit through it (%s)") };

static const PagodaWorkbookSheet sheet
    = { .name = N_ ("Referrals"), .titles = titles, .n_columns = G_N_ELEMENTS (titles), .filtered = TRUE };

static const char *const ask_titles[]
    = { N_ ("Asked"),           N_ ("Recommended to"), N_ ("Asked on"), N_ ("To be heard by"),
        N_ ("What came of it"), N_ ("Ended on"),       N_ ("Won"),      N_ ("Note") };

static const PagodaWorkbookSheet ask_sheet
    = { .name = N_ ("Asks"), .titles = ask_titles, .n_columns = G_N_ELEMENTS (ask_titles), .filtered = TRUE };

static gboolean
add_referral (PagodaReportOutput *output, const PagodaReportReferral *row)
{
  pagoda_report_output_add_integer (output, row->depth + 1);
  pagoda_report_output_add_text (output, row->name);
  pagoda_report_output_add_text (output, row->code);
  pagoda_report_output_add_text (output, row->referrer);
  pagoda_report_output_add_day (output, row->brought);
  pagoda_report_output_add_money (output, row->profit);
  pagoda_report_output_add_integer (output, row->descendants);
  pagoda_report_output_add_money (output, row->profit_through);
  return pagoda_report_output_end_row (output);
}

static gboolean
add_ask (PagodaReportOutput *output, const PagodaReportAsk *row, PagodaLanguage language)
{
  gboolean open = row->outcome == PAGODA_ASK_OPEN;

  pagoda_report_output_add_text (output, row->asked);
  pagoda_report_output_add_text (output, row->wanted);
  pagoda_report_output_add_day (output, row->ask->day);
  pagoda_report_output_add_day (output, row->ask->due);
  pagoda_report_output_add_text (output, pagoda_ask_outcome_label (row->outcome, language));
  pagoda_report_output_add_day (output, open ? PAGODA_DAY_NONE : row->ask->ended);
  pagoda_report_output_add_boolean (output, row->won);
  pagoda_report_output_add_text (output, row->ask->note);
  return pagoda_report_output_end_row (output);
}

static gboolean
add_trees (PagodaReportOutput *output, const PagodaReportReferrals *referrals)
{
  gboolean going = TRUE;

  pagoda_report_output_begin (output, &sheet, 1);
  for (gsize i = 0; i < referrals->n_tree && going; i++)
    going = add_referral (output, &referrals->tree[i]);
  return going;
}

gboolean
pagoda_report_write_referrals (const PagodaReportContext *context,
                               const PagodaReportReferrals *referrals,
                               PagodaReportCounts *counts,
                               GError **error)
{
  g_autoptr (PagodaReportOutput) output = pagoda_report_output_new (context, error);

  if (output == NULL)
    return FALSE;
  pagoda_report_output_expect (output, referrals->n_tree + referrals->n_asks);
  /* What goes wrong on the way, or a cancel, is told when the output is finished. */
  if (add_trees (output, referrals) && !pagoda_report_output_is_text (output))
    {
      gboolean going = TRUE;
      pagoda_report_output_begin (output, &ask_sheet, 1);
      for (gsize i = 0; i < referrals->n_asks && going; i++)
        going = add_ask (output, &referrals->asks[i], context->language);
    }
  return pagoda_report_output_finish (output, counts, error);
}
