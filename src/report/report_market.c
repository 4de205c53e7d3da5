/* report_market.c: market surveys as a report (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/report_market.h"

#include "report/report_output.h"

#include <glib/gi18n-lib.h>

static const char *const titles[]
    = { N_ ("Survey"),      N_ ("Circle"), N_ ("Name"),          N_ ("Code"),         N_ ("Region"),
        N_ ("Phone"),       N_ ("Size"),   N_ ("Customer of"),   N_ ("Contacted on"), N_ ("Contacted by"),
        N_ ("To be asked"), N_ ("Note"),   N_ ("The big buyer?") };

static const PagodaWorkbookSheet sheet = { .name = N_ ("Market survey"),
                                           .titles = titles,
                                           .n_columns = G_N_ELEMENTS (titles),
                                           .filtered = TRUE };

static const char *const learnt_titles[]
    = { N_ ("Survey"), N_ ("Day"),           N_ ("What about"),  N_ ("About whom"), N_ ("With whom"),
        N_ ("Not so"), N_ ("What was said"), N_ ("Who said it"), N_ ("How sure") };

static const PagodaWorkbookSheet learnt_sheet = { .name = N_ ("What was learnt"),
                                                  .titles = learnt_titles,
                                                  .n_columns = G_N_ELEMENTS (learnt_titles),
                                                  .filtered = TRUE };

static gboolean
add_surveyed (PagodaReportOutput *output, const PagodaReportSurveyed *row, PagodaLanguage language)
{
  const PagodaSurveyEntry *entry = row->entry;

  pagoda_report_output_add_text (output, row->survey);
  pagoda_report_output_add_text (output, pagoda_circle_label (entry->circle, language));
  pagoda_report_output_add_text (output, row->name);
  pagoda_report_output_add_text (output, row->code);
  pagoda_report_output_add_text (output, row->region);
  pagoda_report_output_add_text (output, entry->phone);
  pagoda_report_output_add_text (output, pagoda_stated_size_label (entry->size, language));
  pagoda_report_output_add_text (output, entry->rival);
  pagoda_report_output_add_day (output, row->contacted);
  pagoda_report_output_add_text (output, row->contacted_by);
  pagoda_report_output_add_text (output, row->next);
  pagoda_report_output_add_text (output, entry->note);
  pagoda_report_output_add_text (output, row->big);
  return pagoda_report_output_end_row (output);
}

static gboolean
add_learnt (PagodaReportOutput *output, const PagodaReportLearnt *row, PagodaLanguage language)
{
  const PagodaLearnt *learnt = row->learnt;

  pagoda_report_output_add_text (output, row->survey);
  pagoda_report_output_add_day (output, learnt->day);
  pagoda_report_output_add_text (output, pagoda_learnt_kind_label (learnt->kind, language));
  pagoda_report_output_add_text (output, row->about);
  pagoda_report_output_add_text (output, row->other);
  pagoda_report_output_add_boolean (output, learnt->denied);
  pagoda_report_output_add_text (output, learnt->text);
  pagoda_report_output_add_text (output, row->source);
  pagoda_report_output_add_text (output, pagoda_sureness_label (learnt->sureness, language));
  return pagoda_report_output_end_row (output);
}

static gboolean
add_list (PagodaReportOutput *output, const PagodaReportMarket *market, PagodaLanguage language)
{
  gboolean going = TRUE;

  pagoda_report_output_begin (output, &sheet, 1);
  for (gsize i = 0; i < market->n && going; i++)
    going = add_surveyed (output, &market->surveyed[i], language);
  return going;
}

gboolean
pagoda_report_write_market (const PagodaReportContext *context,
                            const PagodaReportMarket *market,
                            PagodaReportCounts *counts,
                            GError **error)
{
  g_autoptr (PagodaReportOutput) output = pagoda_report_output_new (context, error);

  if (output == NULL)
    return FALSE;
  pagoda_report_output_expect (output, market->n + market->n_learnt);
  /* What goes wrong on the way, or a cancel, is told when the output is finished. */
  if (add_list (output, market, context->language) && !pagoda_report_output_is_text (output))
    {
      gboolean going = TRUE;
      pagoda_report_output_begin (output, &learnt_sheet, 1);
      for (gsize i = 0; i < market->n_learnt && going; i++)
        going = add_learnt (output, &market->learnt[i], context->language);
    }
  return pagoda_report_output_finish (output, counts, error);
}
