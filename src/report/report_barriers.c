/* report_barriers.c: what keeps us out.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/report_barriers.h"

#include "report/report_output.h"

#include <glib/gi18n-lib.h>

static const char *const barrier_titles[] = {
  N_ ("Customer code"), N_ ("Customer"),      N_ ("What keeps us out"),
  N_ ("Kind"),          N_ ("Severity"),      N_ ("State"),
  N_ ("Since"),         N_ ("Days in state"), N_ ("Overcome by"),
  N_ ("Overdue"),       N_ ("Way through"),   N_ ("Owner"),
  N_ ("Strategy"),      N_ ("Review day"),    N_ ("Breakthrough point"),
  N_ ("Description"),
};

static const char *const state_titles[] = {
  N_ ("Customer code"), N_ ("Customer"), N_ ("What keeps us out"), N_ ("Day"), N_ ("State"), N_ ("Reason"),
};

static const PagodaWorkbookSheet barrier_sheet = { .name = N_ ("Barriers"),
                                                   .titles = barrier_titles,
                                                   .n_columns = G_N_ELEMENTS (barrier_titles),
                                                   .filtered = TRUE };
static const PagodaWorkbookSheet state_sheet = { .name = N_ ("States of barriers"),
                                                 .titles = state_titles,
                                                 .n_columns = G_N_ELEMENTS (state_titles),
                                                 .filtered = TRUE };

static void
add_strategy (PagodaReportOutput *output, const PagodaStrategyChoice *choice, PagodaLanguage language)
{
  PagodaStrategy strategy = choice != NULL ? choice->strategy : PAGODA_STRATEGY_UNDECIDED;

  pagoda_report_output_add_text (output, pagoda_strategy_label (strategy, language));
  pagoda_report_output_add_day (output, choice != NULL ? choice->review : PAGODA_DAY_NONE);
  pagoda_report_output_add_text (output, choice != NULL ? choice->breakthrough : NULL);
}

static gboolean
add_barrier (PagodaReportOutput *output, const PagodaReportBarrier *row, PagodaLanguage language)
{
  const PagodaBarrier *barrier = row->barrier;

  pagoda_report_output_add_text (output, row->code);
  pagoda_report_output_add_text (output, row->name);
  pagoda_report_output_add_text (output, barrier->title);
  pagoda_report_output_add_text (output, pagoda_barrier_kind_label (barrier->kind, language));
  pagoda_report_output_add_integer (output, barrier->severity);
  pagoda_report_output_add_text (output, pagoda_barrier_state_label (row->state, language));
  pagoda_report_output_add_day (output, row->since);
  pagoda_report_output_add_integer (output, row->days);
  pagoda_report_output_add_day (output, barrier->due);
  pagoda_report_output_add_boolean (output, row->overdue);
  pagoda_report_output_add_text (output, pagoda_barrier_way_label (barrier->way, language));
  pagoda_report_output_add_text (output, barrier->owner);
  add_strategy (output, row->strategy, language);
  pagoda_report_output_add_text (output, barrier->description);
  return pagoda_report_output_end_row (output);
}

static gboolean
add_states (PagodaReportOutput *output, const PagodaReportBarrier *row, const PagodaReportContext *context)
{
  for (guint i = 0; i < row->barrier->states->len; i++)
    {
      const PagodaDated *state = g_ptr_array_index (row->barrier->states, i);
      if (state->from > context->as_of)
        continue;
      pagoda_report_output_add_text (output, row->code);
      pagoda_report_output_add_text (output, row->name);
      pagoda_report_output_add_text (output, row->barrier->title);
      pagoda_report_output_add_day (output, state->from);
      pagoda_report_output_add_text (output, pagoda_barrier_state_label ((PagodaBarrierState)state->value,
                                                                         context->language));
      pagoda_report_output_add_text (output, state->reason);
      if (!pagoda_report_output_end_row (output))
        return FALSE;
    }
  return TRUE;
}

gboolean
pagoda_report_write_barriers (const PagodaReportContext *context,
                              const PagodaReportBarriers *barriers,
                              PagodaReportCounts *counts,
                              GError **error)
{
  g_autoptr (PagodaReportOutput) output = pagoda_report_output_new (context, error);
  gboolean going = output != NULL;

  if (output == NULL)
    return FALSE;
  pagoda_report_output_expect (output, barriers->n);
  pagoda_report_output_begin (output, &barrier_sheet, 1);
  for (gsize i = 0; i < barriers->n && going; i++)
    going = add_barrier (output, &barriers->barriers[i], context->language);
  if (going && !pagoda_report_output_is_text (output))
    {
      pagoda_report_output_begin (output, &state_sheet, 1);
      for (gsize i = 0; i < barriers->n && going; i++)
        going = add_states (output, &barriers->barriers[i], context);
    }
  return pagoda_report_output_finish (output, counts, error);
}
