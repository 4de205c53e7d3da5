/* report_layers.c: the five-layer board.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/report_layers.h"

#include "report/report_definitions.h"
#include "report/report_output.h"

#include <glib/gi18n-lib.h>

static const char *const board_titles[] = {
  N_ ("Code"),      N_ ("Customer"),    N_ ("Class"),         N_ ("Tier"),        N_ ("Owner"),
  N_ ("Layer"),     N_ ("Set by hand"), N_ ("Days in layer"), N_ ("Stalled"),     N_ ("Information"),
  N_ ("Barrier"),   N_ ("Business"),    N_ ("Relationship"),  N_ ("Interest"),    N_ ("Lead"),
  N_ ("Lead, low"), N_ ("Lead, high"),  N_ ("Phase"),         N_ ("Next action"), N_ ("Next step"),
  N_ ("Overdue"),   N_ ("Profit, %s"),  N_ ("Project, %s"),
};

/* The column of the first score. */
#define FIRST_SCORE 9

static const PagodaWorkbookSheet board_sheet = { .name = N_ ("Five layers"),
                                                 .titles = board_titles,
                                                 .n_columns = G_N_ELEMENTS (board_titles),
                                                 .filtered = TRUE };

static const char *const layer_titles[] = {
  N_ ("Code"), N_ ("Customer"), N_ ("Score"),    N_ ("Verdict"),
  N_ ("Item"), N_ ("Done"),     N_ ("Required"), N_ ("Day"),
};

static const char *const layer_names[PAGODA_N_LAYERS] = {
  N_ ("Information"), N_ ("Barrier"), N_ ("Business"), N_ ("Relationship"), N_ ("Interest"),
};

static void
add_lead (PagodaReportOutput *output, const PagodaSupportLead *lead)
{
  pagoda_report_output_add_lead (output, lead, lead->lead);
  pagoda_report_output_add_lead (output, lead, lead->low);
  pagoda_report_output_add_lead (output, lead, lead->high);
}

static gboolean
add_account (PagodaReportOutput *output, const PagodaReportAccount *account, PagodaLanguage language)
{
  const PagodaFiveLayers *layers = account->layers;

  pagoda_report_output_add_text (output, account->code);
  pagoda_report_output_add_text (output, account->name);
  pagoda_report_output_add_text (output, pagoda_account_class_label (account->account_class, language));
  pagoda_report_output_add_text (output, pagoda_tier_label (account->tier, language));
  pagoda_report_output_add_text (output, account->owner);
  pagoda_report_output_add_text (output, pagoda_layer_label (layers->shown, language));
  pagoda_report_output_add_boolean (output, layers->overridden);
  pagoda_report_output_add_integer (output, layers->days_in_layer);
  pagoda_report_output_add_boolean (output, layers->stalled);
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    pagoda_report_output_add_integer (output, layers->layers[layer].score);
  add_lead (output, &layers->support.lead);
  pagoda_report_output_add_text (output, pagoda_phase_label (layers->phase, language));
  pagoda_report_output_add_day (output, account->next);
  pagoda_report_output_add_text (output, account->next_text);
  pagoda_report_output_add_boolean (output, account->late);
  pagoda_report_output_add_money (output, account->profit);
  if (account->value != PAGODA_AMOUNT_UNKNOWN)
    pagoda_report_output_add_money (output, account->value);
  else
    pagoda_report_output_add_empty (output);
  return pagoda_report_output_end_row (output);
}

/* The checklist of one account in one layer, a row per item. */
static gboolean
add_items (PagodaReportOutput *output,
           const PagodaReportBoard *board,
           gsize place,
           PagodaLayer layer,
           PagodaLanguage language)
{
  const PagodaReportAccount *account = &board->accounts[place];
  const PagodaLayerJudgement *judged = &account->layers->layers[layer];

  for (gsize i = 0; i < judged->n_items; i++)
    {
      const PagodaCheckItem *item = &judged->items[i];
      g_autofree char *text = board->describe (place, item, language, board->data);
      pagoda_report_output_add_text (output, account->code);
      pagoda_report_output_add_text (output, account->name);
      pagoda_report_output_add_integer (output, judged->score);
      pagoda_report_output_add_text (output, pagoda_verdict_label (judged->verdict, language));
      pagoda_report_output_add_text (output, text);
      pagoda_report_output_add_boolean (output, item->done);
      pagoda_report_output_add_boolean (output, item->required);
      pagoda_report_output_add_day (output, item->day);
      if (!pagoda_report_output_end_row (output))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_layer (PagodaReportOutput *output,
           const PagodaReportBoard *board,
           PagodaLayer layer,
           PagodaLanguage language)
{
  PagodaWorkbookSheet sheet = { .name = layer_names[layer],
                                .titles = layer_titles,
                                .n_columns = G_N_ELEMENTS (layer_titles),
                                .filtered = TRUE };

  pagoda_report_output_begin (output, &sheet, 1);
  for (gsize i = 0; i < board->n; i++)
    if (!add_items (output, board, i, layer, language))
      return FALSE;
  return TRUE;
}

gboolean
pagoda_report_write_layers (const PagodaReportContext *context,
                            const PagodaReportBoard *board,
                            PagodaReportCounts *counts,
                            GError **error)
{
  g_autoptr (PagodaReportOutput) output = pagoda_report_output_new (context, error);
  gboolean going = output != NULL;

  if (output == NULL)
    return FALSE;
  pagoda_report_output_expect (output, board->n);
  pagoda_report_output_begin (output, &board_sheet, 1);
  for (gsize i = 0; i < board->n && going; i++)
    going = add_account (output, &board->accounts[i], context->language);
  if (going)
    pagoda_report_output_add_heat (output, FIRST_SCORE, FIRST_SCORE + PAGODA_N_LAYERS - 1);
  for (int layer = 0; layer < PAGODA_N_LAYERS && going && !pagoda_report_output_is_text (output); layer++)
    going = add_layer (output, board, (PagodaLayer)layer, context->language);
  if (going && !pagoda_report_output_is_text (output))
    {
      pagoda_report_definitions_add (output, context, PAGODA_BASIS_PROFIT, PAGODA_DAY_NONE);
      pagoda_report_definitions_add_layers (output);
    }
  return pagoda_report_output_finish (output, counts, error);
}
