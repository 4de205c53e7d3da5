/* report_averages.c: the law of averages as a report.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/report_averages.h"

#include "chart/palette.h"
#include "report/report_output.h"

#include <glib/gi18n-lib.h>

static const char *const chain_titles[] = { N_ ("Step"),
                                            N_ ("Of"),
                                            N_ ("Came so far"),
                                            N_ ("Ratio"),
                                            N_ ("Lower end (80%)"),
                                            N_ ("Upper end (80%)"),
                                            N_ ("Enough to judge") };
static const PagodaWorkbookSheet chain_sheet = { .name = N_ ("Chain"),
                                                 .titles = chain_titles,
                                                 .n_columns = G_N_ELEMENTS (chain_titles),
                                                 .charted = TRUE };

static const char *const part_titles[] = { N_ ("By"),
                                           N_ ("Part"),
                                           N_ ("Attempts"),
                                           N_ ("Somebody reached"),
                                           N_ ("Appointments"),
                                           N_ ("Visits"),
                                           N_ ("Proposals"),
                                           N_ ("Deals"),
                                           N_ ("Deals of attempts"),
                                           N_ ("Lower end (80%)"),
                                           N_ ("Upper end (80%)"),
                                           N_ ("Enough to judge") };
static const PagodaWorkbookSheet part_sheet = { .name = N_ ("Person, period, segment"),
                                                .titles = part_titles,
                                                .n_columns = G_N_ELEMENTS (part_titles),
                                                .filtered = TRUE };

static const char *const needed_titles[] = { N_ ("Deals"), N_ ("Certainty"), N_ ("Attempts needed") };
static const PagodaWorkbookSheet needed_sheet
    = { .name = N_ ("Attempts needed"), .titles = needed_titles, .n_columns = G_N_ELEMENTS (needed_titles) };

static const char *const mark_titles[] = {
  N_ ("Attempts"), N_ ("Somebody reached"),         N_ ("Appointments"),     N_ ("Visits"), N_ ("Proposals"),
  N_ ("Deals"),    N_ ("Appointments of attempts"), N_ ("Deals of attempts")
};
static const PagodaWorkbookSheet mark_sheet
    = { .name = N_ ("Cumulative"), .titles = mark_titles, .n_columns = G_N_ELEMENTS (mark_titles) };

static const char *const attempt_titles[] = { N_ ("Day"),         N_ ("Code"),    N_ ("Customer"),
                                              N_ ("Person"),      N_ ("Came to"), N_ ("Somebody reached"),
                                              N_ ("Appointment"), N_ ("Visit"),   N_ ("Proposal"),
                                              N_ ("Deal") };
static const PagodaWorkbookSheet attempt_sheet = { .name = N_ ("Attempts"),
                                                   .titles = attempt_titles,
                                                   .n_columns = G_N_ELEMENTS (attempt_titles),
                                                   .filtered = TRUE };

static const char *const word_titles[] = { N_ ("In words") };
static const PagodaWorkbookSheet word_sheet = { .name = N_ ("In words"),
                                                .titles = word_titles,
                                                .n_columns = G_N_ELEMENTS (word_titles),
                                                .wrapped = TRUE };

static void
add_interval (PagodaReportOutput *output, const PagodaRatio *ratio)
{
  pagoda_report_output_add_share (output, ratio->share);
  pagoda_report_output_add_share (output, ratio->low);
  pagoda_report_output_add_share (output, ratio->high);
  pagoda_report_output_add_boolean (output, ratio->judged);
}

static gboolean
add_step (PagodaReportOutput *output, const char *name, const PagodaRatio *ratio)
{
  pagoda_report_output_add_text (output, name);
  pagoda_report_output_add_integer (output, (gint64)ratio->attempts);
  pagoda_report_output_add_integer (output, (gint64)ratio->successes);
  add_interval (output, ratio);
  return pagoda_report_output_end_row (output);
}

/* How many of the attempts came to each step. */
static void
add_chain_chart (PagodaReportOutput *output)
{
  enum
  {
    N_STEPS = PAGODA_N_CHAIN_STEPS - PAGODA_STEP_REACHED
  };
  guint32 colors[N_STEPS];
  const PagodaWorkbookBars bars
      = { .title = pagoda_report_output_translate (output, N_ ("How far attempts came")),
          .name_column = 0,
          .value_column = 2,
          .first_row = 1,
          .last_row = N_STEPS,
          .colors = colors };

  for (guint i = 0; i < N_STEPS; i++)
    colors[i] = pagoda_color_pack (pagoda_palette_get (FALSE)->tiers[1]);
  if (pagoda_report_output_get_workbook (output) != NULL)
    pagoda_workbook_add_bars (pagoda_report_output_get_workbook (output), &bars);
}

static gboolean
add_chain (PagodaReportOutput *output, const PagodaReportAverages *averages, PagodaLanguage language)
{
  gboolean going = TRUE;

  pagoda_report_output_begin (output, &chain_sheet, 1);
  for (int step = PAGODA_STEP_REACHED; step < PAGODA_N_CHAIN_STEPS && going; step++)
    going = add_step (output, pagoda_chain_step_label ((PagodaChainStep)step, language),
                      &averages->steps[step]);
  going = going
          && add_step (output, pagoda_report_output_translate (output, N_ ("From attempt to deal")),
                       &averages->whole);
  if (going)
    add_chain_chart (output);
  return going;
}

static gboolean
add_parts (PagodaReportOutput *output, const PagodaReportAverages *averages)
{
  gboolean going = TRUE;

  pagoda_report_output_begin (output, &part_sheet, 1);
  for (gsize i = 0; i < averages->n_parts && going; i++)
    {
      const PagodaReportPart *part = &averages->parts[i];
      pagoda_report_output_add_text (output, part->group);
      pagoda_report_output_add_text (output, part->name);
      for (int step = 0; step < PAGODA_N_CHAIN_STEPS; step++)
        pagoda_report_output_add_integer (output, (gint64)part->counts[step]);
      add_interval (output, &part->ratio);
      going = pagoda_report_output_end_row (output);
    }
  return going;
}

static gboolean
add_needed (PagodaReportOutput *output, const PagodaReportAverages *averages)
{
  gboolean going = TRUE;

  pagoda_report_output_begin (output, &needed_sheet, 1);
  for (gsize i = 0; i < averages->n_needed && going; i++)
    {
      pagoda_report_output_add_integer (output, averages->deals);
      pagoda_report_output_add_share (output, averages->needed[i].confidence);
      pagoda_report_output_add_integer (output, averages->needed[i].attempts);
      going = pagoda_report_output_end_row (output);
    }
  return going;
}

static gboolean
add_marks (PagodaReportOutput *output, const PagodaReportAverages *averages)
{
  gboolean going = TRUE;

  pagoda_report_output_begin (output, &mark_sheet, 1);
  for (gsize i = 0; i < averages->n_marks && going; i++)
    {
      const PagodaReportMark *mark = &averages->marks[i];
      double n = (double)mark->attempts;
      pagoda_report_output_add_integer (output, (gint64)mark->attempts);
      for (int step = PAGODA_STEP_REACHED; step < PAGODA_N_CHAIN_STEPS; step++)
        pagoda_report_output_add_integer (output, (gint64)mark->successes[step]);
      pagoda_report_output_add_share (output, (double)mark->successes[PAGODA_STEP_APPOINTMENT] / n);
      pagoda_report_output_add_share (output, (double)mark->successes[PAGODA_STEP_DEAL] / n);
      going = pagoda_report_output_end_row (output);
    }
  return going;
}

static gboolean
add_attempts (PagodaReportOutput *output, const PagodaReportAverages *averages, PagodaLanguage language)
{
  gboolean going = TRUE;

  pagoda_report_output_begin (output, &attempt_sheet, 1);
  for (gsize i = 0; i < averages->n_attempts && going; i++)
    {
      const PagodaReportAttempt *attempt = &averages->attempts[i];
      pagoda_report_output_add_day (output, attempt->day);
      pagoda_report_output_add_text (output, attempt->code);
      pagoda_report_output_add_text (output, attempt->name);
      pagoda_report_output_add_text (output, attempt->person);
      pagoda_report_output_add_text (output, pagoda_chain_step_label (attempt->furthest, language));
      for (int step = PAGODA_STEP_REACHED; step < PAGODA_N_CHAIN_STEPS; step++)
        pagoda_report_output_add_text (output, attempt->by[step]);
      going = pagoda_report_output_end_row (output);
    }
  return going;
}

static gboolean
add_sentences (PagodaReportOutput *output, const PagodaReportAverages *averages)
{
  gboolean going = TRUE;

  pagoda_report_output_begin (output, &word_sheet, 1);
  for (const char *const *sentence = averages->sentences; *sentence != NULL && going; sentence++)
    {
      pagoda_report_output_add_text (output, *sentence);
      going = pagoda_report_output_end_row (output);
    }
  return going;
}

gboolean
pagoda_report_write_averages (const PagodaReportContext *context,
                              const PagodaReportAverages *averages,
                              PagodaReportCounts *counts,
                              GError **error)
{
  g_autoptr (PagodaReportOutput) output = pagoda_report_output_new (context, error);

  if (output == NULL)
    return FALSE;
  pagoda_report_output_expect (output, PAGODA_N_CHAIN_STEPS + averages->n_parts + averages->n_needed
                                           + averages->n_marks + averages->n_attempts);
  /* What goes wrong on the way, or a cancel, is told when the output is finished. */
  if (add_chain (output, averages, context->language) && !pagoda_report_output_is_text (output))
    (void)(add_parts (output, averages) && add_needed (output, averages) && add_marks (output, averages)
           && add_attempts (output, averages, context->language) && add_sentences (output, averages));
  return pagoda_report_output_finish (output, counts, error);
}
