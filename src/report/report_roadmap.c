/* report_roadmap.c: the closing roadmap as a report (R1, R5, R6).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/report_roadmap.h"

#include "chart/palette.h"
#include "report/report_definitions.h"
#include "report/report_output.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *const rate_titles[] = { N_ ("By"),
                                           N_ ("Part"),
                                           N_ ("Won"),
                                           N_ ("Lost"),
                                           N_ ("Cases"),
                                           N_ ("Win rate"),
                                           N_ ("Lower end (80%)"),
                                           N_ ("Upper end (80%)"),
                                           N_ ("Enough to judge"),
                                           N_ ("Won value, %s"),
                                           N_ ("Why there is no win rate") };
/* The column of the win rate. */
#define RATE_COLUMN 5

static const PagodaWorkbookSheet rate_sheet = { .name = N_ ("Closing roadmap"),
                                                .titles = rate_titles,
                                                .n_columns = G_N_ELEMENTS (rate_titles),
                                                .filtered = TRUE,
                                                .charted = TRUE };

static const char *const stage_titles[] = { N_ ("Stage"), N_ ("Won"), N_ ("Lost"), N_ ("Win rate") };
static const PagodaWorkbookSheet first_sheet = { .name = N_ ("First stage joined"),
                                                 .titles = stage_titles,
                                                 .n_columns = G_N_ELEMENTS (stage_titles),
                                                 .charted = TRUE };

static const char *const count_titles[]
    = { N_ ("Stages joined before the contract"), N_ ("Won"), N_ ("Lost"), N_ ("Win rate") };
static const PagodaWorkbookSheet count_sheet = { .name = N_ ("Stages joined"),
                                                 .titles = count_titles,
                                                 .n_columns = G_N_ELEMENTS (count_titles),
                                                 .charted = TRUE };

static const char *const day_titles[] = { N_ ("Days from opening to close"), N_ ("Won"), N_ ("Lost") };
static const PagodaWorkbookSheet day_sheet = { .name = N_ ("Days from opening to close"),
                                               .titles = day_titles,
                                               .n_columns = G_N_ELEMENTS (day_titles),
                                               .charted = TRUE };

static const char *const visit_titles[] = { N_ ("Visits to close"), N_ ("Won"), N_ ("Lost") };
static const PagodaWorkbookSheet visit_sheet = { .name = N_ ("Visits to close"),
                                                 .titles = visit_titles,
                                                 .n_columns = G_N_ELEMENTS (visit_titles),
                                                 .charted = TRUE };

static const char *const contact_day_titles[]
    = { N_ ("Days from the first contact to close"), N_ ("Won"), N_ ("Lost") };
static const PagodaWorkbookSheet contact_day_sheet = { .name = N_ ("Days from the first contact"),
                                                       .titles = contact_day_titles,
                                                       .n_columns = G_N_ELEMENTS (contact_day_titles),
                                                       .charted = TRUE };

static const char *const age_titles[]
    = { N_ ("Age"), N_ ("Won"), N_ ("Lost"), N_ ("Win rate"), N_ ("Now open") };
static const PagodaWorkbookSheet age_sheet
    = { .name = N_ ("Open projects by age"), .titles = age_titles, .n_columns = G_N_ELEMENTS (age_titles) };

static const char *const loss_titles[] = { N_ ("Why it was lost"), N_ ("Lost") };
static const PagodaWorkbookSheet loss_sheet = { .name = N_ ("Lost because"),
                                                .titles = loss_titles,
                                                .n_columns = G_N_ELEMENTS (loss_titles),
                                                .charted = TRUE };

static const char *const weight_titles[]
    = { N_ ("Closed in"),          N_ ("Condition"),       N_ ("Weighed in won"),
        N_ ("Mean weight in won"), N_ ("Weighed in lost"), N_ ("Mean weight in lost") };
static const PagodaWorkbookSheet weight_sheet = { .name = N_ ("What customers weigh"),
                                                  .titles = weight_titles,
                                                  .n_columns = G_N_ELEMENTS (weight_titles),
                                                  .filtered = TRUE };

static const char *const closing_titles[] = {
  N_ ("Number"),
  N_ ("Project"),
  N_ ("Code"),
  N_ ("Customer"),
  N_ ("Seller"),
  N_ ("Source"),
  N_ ("Product"),
  N_ ("Region"),
  N_ ("Opened on"),
  N_ ("Closed on"),
  N_ ("State"),
  N_ ("Value, %s"),
  N_ ("Days from opening to close"),
  N_ ("Visits"),
  N_ ("Contacts made"),
  N_ ("Days from the first contact to close"),
  N_ ("First stage joined"),
  N_ ("Stages joined before the contract"),
  N_ ("Cornerstone"),
  N_ ("Methods used"),
  N_ ("Our performance"),
  N_ ("Why it was lost"),
  N_ ("Who won instead"),
  N_ ("What they did"),
  N_ ("What we learnt"),
  N_ ("Why it ended so"),
};
static const PagodaWorkbookSheet closing_sheet = { .name = N_ ("Closed projects"),
                                                   .titles = closing_titles,
                                                   .n_columns = G_N_ELEMENTS (closing_titles),
                                                   .filtered = TRUE };

/* Win rates */

static double
known (const PagodaWinRate *rate, double share)
{
  return pagoda_win_rate_is_known (rate) ? share : (double)NAN;
}

/* Why there is no share; NULL where there is one. */
static const char *
word_unknown (PagodaReportOutput *output, const PagodaWinRate *rate)
{
  if (rate->lost_unknown)
    return pagoda_report_output_translate (output, N_ ("the value of lost deals is not known"));
  return rate->too_few ? pagoda_report_output_translate (output, N_ ("too few")) : NULL;
}

/* Charts */

/* A chart below the @n rows of the sheet: of @value_column, and of @more_column beside it where it is not 0.
 */
static void
add_chart (PagodaReportOutput *output,
           const char *title,
           guint name_column,
           guint value_column,
           guint more_column,
           gsize n)
{
  const PagodaPalette *palette = pagoda_palette_get (FALSE);
  g_autofree guint32 *colors = g_new (guint32, n + 2);
  PagodaWorkbookBars bars = { .title = pagoda_report_output_translate (output, title),
                              .name_column = name_column,
                              .value_column = value_column,
                              .more_column = more_column,
                              .first_row = 1,
                              .last_row = (guint)n,
                              .colors = colors };

  if (n == 0)
    return;
  for (gsize i = 0; i < n + 2; i++)
    colors[i] = pagoda_color_pack (palette->tiers[1]);
  bars.more_color = pagoda_color_pack (palette->inks[PAGODA_INK_OUTLINE]);
  if (pagoda_report_output_get_workbook (output) != NULL)
    pagoda_workbook_add_bars (pagoda_report_output_get_workbook (output), &bars);
}

/* The rates by what stands first, below all of them. */
static void
add_rate_chart (PagodaReportOutput *output, const PagodaReportRoadmap *roadmap)
{
  gsize n = 0;

  while (n < roadmap->n_rates && g_strcmp0 (roadmap->rates[n].by, roadmap->rates[0].by) == 0)
    n++;
  pagoda_report_output_add_heat (output, RATE_COLUMN, RATE_COLUMN);
  add_chart (output, N_ ("Win rate"), 1, RATE_COLUMN, 0, n);
}

static gboolean
add_rates (PagodaReportOutput *output, const PagodaReportRoadmap *roadmap)
{
  gboolean going = TRUE;

  pagoda_report_output_begin (output, &rate_sheet, 1);
  for (gsize i = 0; i < roadmap->n_rates && going; i++)
    {
      const PagodaReportWinRate *row = &roadmap->rates[i];
      pagoda_report_output_add_text (output, row->by);
      pagoda_report_output_add_text (output, row->part);
      pagoda_report_output_add_integer (output, row->rate->won);
      pagoda_report_output_add_integer (output, row->rate->lost);
      pagoda_report_output_add_integer (output, (gint64)row->rate->won + row->rate->lost);
      pagoda_report_output_add_share (output, known (row->rate, row->rate->rate));
      pagoda_report_output_add_share (output, known (row->rate, row->rate->low));
      pagoda_report_output_add_share (output, known (row->rate, row->rate->high));
      pagoda_report_output_add_boolean (output, !row->rate->too_few);
      pagoda_report_output_add_money (output, row->won_value);
      pagoda_report_output_add_text (output, word_unknown (output, row->rate));
      going = pagoda_report_output_end_row (output);
    }
  if (going)
    add_rate_chart (output, roadmap);
  return going;
}

static gboolean
add_stages (PagodaReportOutput *output,
            const PagodaWorkbookSheet *sheet,
            const PagodaReportWinRate *rates,
            gsize n,
            const char *title)
{
  gboolean going = TRUE;

  pagoda_report_output_begin (output, sheet, 1);
  for (gsize i = 0; i < n && going; i++)
    {
      pagoda_report_output_add_text (output, rates[i].part);
      pagoda_report_output_add_integer (output, rates[i].rate->won);
      pagoda_report_output_add_integer (output, rates[i].rate->lost);
      pagoda_report_output_add_share (output, known (rates[i].rate, rates[i].rate->rate));
      going = pagoda_report_output_end_row (output);
    }
  if (going)
    add_chart (output, title, 0, 3, 0, n);
  return going;
}

static gboolean
add_bins (PagodaReportOutput *output, const PagodaWorkbookSheet *sheet, const PagodaReportBin *bins, gsize n)
{
  gboolean going = TRUE;

  pagoda_report_output_begin (output, sheet, 1);
  for (gsize i = 0; i < n && going; i++)
    {
      pagoda_report_output_add_text (output, bins[i].label);
      pagoda_report_output_add_integer (output, bins[i].won);
      pagoda_report_output_add_integer (output, bins[i].lost);
      going = pagoda_report_output_end_row (output);
    }
  if (going)
    add_chart (output, sheet->name, 0, 1, 2, n);
  return going;
}

/* A sheet of zeros would say that nobody was visited; nothing on record leaves it out. */
static gboolean
add_recorded_bins (PagodaReportOutput *output,
                   const PagodaWorkbookSheet *sheet,
                   const PagodaReportBin *bins,
                   gsize n)
{
  guint cases = 0;

  for (gsize i = 0; i < n; i++)
    cases += bins[i].won + bins[i].lost;
  return cases == 0 || add_bins (output, sheet, bins, n);
}

static gboolean
add_ages (PagodaReportOutput *output, const PagodaReportRoadmap *roadmap)
{
  gboolean going = TRUE;

  pagoda_report_output_begin (output, &age_sheet, 1);
  for (gsize i = 0; i < roadmap->n_ages && going; i++)
    {
      const PagodaReportAge *age = &roadmap->ages[i];
      pagoda_report_output_add_text (output, age->label);
      pagoda_report_output_add_integer (output, age->rate->won);
      pagoda_report_output_add_integer (output, age->rate->lost);
      pagoda_report_output_add_share (output, known (age->rate, age->rate->rate));
      pagoda_report_output_add_integer (output, age->open);
      going = pagoda_report_output_end_row (output);
    }
  return going;
}

static gboolean
add_losses (PagodaReportOutput *output, const PagodaReportRoadmap *roadmap)
{
  gboolean going = TRUE;

  pagoda_report_output_begin (output, &loss_sheet, 1);
  for (gsize i = 0; i < roadmap->n_losses && going; i++)
    {
      pagoda_report_output_add_text (output, roadmap->losses[i].label);
      pagoda_report_output_add_integer (output, roadmap->losses[i].lost);
      going = pagoda_report_output_end_row (output);
    }
  if (going)
    add_chart (output, N_ ("Why projects were lost"), 0, 1, 0, roadmap->n_losses);
  return going;
}

static void
add_weight (PagodaReportOutput *output, double weight)
{
  PagodaDecimal decimal;

  if (pagoda_decimal_from_double (weight, &decimal))
    pagoda_report_output_add_decimal (output, decimal);
  else
    pagoda_report_output_add_empty (output);
}

/* Where there are too few the mean is an empty cell, beside how many there are. */
static gboolean
add_weights (PagodaReportOutput *output, const PagodaReportRoadmap *roadmap, PagodaLanguage language)
{
  gboolean going = TRUE;

  pagoda_report_output_begin (output, &weight_sheet, 1);
  for (gsize i = 0; i < roadmap->n_weights && going; i++)
    {
      const PagodaFactorLine *line = roadmap->weights[i].line;
      pagoda_report_output_add_text (output, roadmap->weights[i].time);
      pagoda_report_output_add_text (output, pagoda_factor_label (line->factor, language));
      pagoda_report_output_add_integer (output, line->n_won);
      add_weight (output, line->won);
      pagoda_report_output_add_integer (output, line->n_lost);
      add_weight (output, line->lost);
      going = pagoda_report_output_end_row (output);
    }
  return going;
}

/* Projects */

static void
add_count (PagodaReportOutput *output, int count)
{
  if (count == PAGODA_COUNT_UNKNOWN)
    pagoda_report_output_add_empty (output);
  else
    pagoda_report_output_add_integer (output, count);
}

static void
add_analysis (PagodaReportOutput *output, const PagodaReportClosing *closing, PagodaLanguage language)
{
  const PagodaClosingAnalysis *analysis = closing->project->analysis;
  gboolean judged = analysis != NULL && analysis->performance > 0;
  gboolean based = analysis != NULL && analysis->cornerstone != PAGODA_CORNERSTONE_UNKNOWN;

  pagoda_report_output_add_text (output,
                                 based ? pagoda_cornerstone_label (analysis->cornerstone, language) : NULL);
  pagoda_report_output_add_text (output, closing->methods);
  add_count (output, judged ? analysis->performance : PAGODA_COUNT_UNKNOWN);
  pagoda_report_output_add_text (output, closing->losses);
  pagoda_report_output_add_text (output, analysis != NULL ? analysis->winner : NULL);
  pagoda_report_output_add_text (output, analysis != NULL ? analysis->winner_did : NULL);
  pagoda_report_output_add_text (output, analysis != NULL ? analysis->lesson : NULL);
}

static gboolean
add_closing (PagodaReportOutput *output, const PagodaReportClosing *closing, PagodaLanguage language)
{
  const PagodaRoadmapCase *one = closing->one;
  int first = pagoda_roadmap_first_stage (one->joined);

  pagoda_report_output_add_text (output, closing->project->code);
  pagoda_report_output_add_text (output, closing->project->name);
  pagoda_report_output_add_text (output, closing->code);
  pagoda_report_output_add_text (output, closing->customer);
  pagoda_report_output_add_text (output, one->seller);
  pagoda_report_output_add_text (output, one->source);
  pagoda_report_output_add_text (output, one->product);
  pagoda_report_output_add_text (output, one->region);
  pagoda_report_output_add_day (output, one->opened);
  pagoda_report_output_add_day (output, one->closed);
  pagoda_report_output_add_text (output, pagoda_project_state_label (one->state, language));
  if (one->value != PAGODA_AMOUNT_UNKNOWN)
    pagoda_report_output_add_money (output, one->value);
  else
    pagoda_report_output_add_empty (output);
  pagoda_report_output_add_integer (output, one->closed - one->opened);
  add_count (output, one->visits);
  add_count (output, closing->figures.contacts);
  add_count (output, closing->figures.days);
  pagoda_report_output_add_text (output,
                                 first >= 0 ? pagoda_stage_label ((PagodaStage)first, language) : NULL);
  pagoda_report_output_add_integer (output, pagoda_roadmap_count_stages (one->joined));
  add_analysis (output, closing, language);
  pagoda_report_output_add_text (output, pagoda_project_reason (closing->project));
  return pagoda_report_output_end_row (output);
}

static gboolean
add_closings (PagodaReportOutput *output, const PagodaReportRoadmap *roadmap, PagodaLanguage language)
{
  gboolean going = TRUE;

  pagoda_report_output_begin (output, &closing_sheet, 1);
  for (gsize i = 0; i < roadmap->n_closings && going; i++)
    going = add_closing (output, &roadmap->closings[i], language);
  return going;
}

static gboolean
add_sheets (PagodaReportOutput *output, const PagodaReportRoadmap *roadmap, PagodaLanguage language)
{
  const PagodaReportWinRate *counts = roadmap->rates + roadmap->n_first;

  return add_stages (output, &first_sheet, roadmap->rates, roadmap->n_first,
                     N_ ("Win rate by the first stage joined"))
         && add_stages (output, &count_sheet, counts, roadmap->n_count,
                        N_ ("Win rate by the number of stages joined"))
         && add_bins (output, &day_sheet, roadmap->days, roadmap->n_days)
         && add_recorded_bins (output, &contact_day_sheet, roadmap->contact_days, roadmap->n_contact_days)
         && add_recorded_bins (output, &visit_sheet, roadmap->visits, roadmap->n_visits)
         && add_ages (output, roadmap) && add_losses (output, roadmap)
         && add_weights (output, roadmap, language) && add_closings (output, roadmap, language);
}

gboolean
pagoda_report_write_roadmap (const PagodaReportContext *context,
                             const PagodaReportRoadmap *roadmap,
                             PagodaReportCounts *counts,
                             GError **error)
{
  g_autoptr (PagodaReportOutput) output = pagoda_report_output_new (context, error);

  if (output == NULL)
    return FALSE;
  pagoda_report_output_expect (output, roadmap->n_rates + roadmap->n_first + roadmap->n_count
                                           + roadmap->n_days + roadmap->n_visits + roadmap->n_ages
                                           + roadmap->n_contact_days + roadmap->n_losses + roadmap->n_weights
                                           + roadmap->n_closings);
  /* What goes wrong on the way, or a cancel, is told when the output is finished. */
  if (add_rates (output, roadmap) && !pagoda_report_output_is_text (output)
      && add_sheets (output, roadmap, context->language))
    pagoda_report_definitions_add_roadmap (output, context, roadmap->period);
  return pagoda_report_output_finish (output, counts, error);
}
