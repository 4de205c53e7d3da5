/* report_visits.c: the activities of a period, what is overdue, and who is due.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/report_layers.h"
#include "report/report_output.h"

#include <glib/gi18n-lib.h>

static const char *const visit_titles[] = {
  N_ ("Day"),     N_ ("Time"),      N_ ("Customer code"), N_ ("Customer"),
  N_ ("Region"),  N_ ("Kind"),      N_ ("State"),         N_ ("Done by"),
  N_ ("Minutes"), N_ ("Next step"), N_ ("Next date"),     N_ ("Reason for cancelling"),
  N_ ("Note"),
};

static const char *const due_titles[] = {
  N_ ("Code"),         N_ ("Customer"), N_ ("Region"),   N_ ("Class"),  N_ ("Tier"),    N_ ("Due"),
  N_ ("Days overdue"), N_ ("Need"),     N_ ("Need, %s"), N_ ("Reason"), N_ ("Planned"),
};

static void
add_minute (PagodaReportOutput *output, int minute)
{
  g_autofree char *text = minute >= 0 ? g_strdup_printf ("%02d:%02d", minute / 60, minute % 60) : NULL;

  pagoda_report_output_add_text (output, text);
}

static gboolean
add_visit (PagodaReportOutput *output, const PagodaReportVisit *visit, PagodaLanguage language)
{
  const PagodaActivity *activity = visit->activity;

  pagoda_report_output_add_day (output, activity->day);
  add_minute (output, activity->minute);
  pagoda_report_output_add_text (output, visit->code);
  pagoda_report_output_add_text (output, visit->name);
  pagoda_report_output_add_text (output, visit->region);
  pagoda_report_output_add_text (output, pagoda_activity_kind_label (activity->kind, language));
  pagoda_report_output_add_text (output, pagoda_activity_state_label (activity->state, language));
  pagoda_report_output_add_text (output, activity->person);
  if (activity->duration >= 0)
    pagoda_report_output_add_integer (output, activity->duration);
  else
    pagoda_report_output_add_empty (output);
  pagoda_report_output_add_text (output, activity->next_step);
  pagoda_report_output_add_day (output, activity->next_day);
  pagoda_report_output_add_text (output, activity->cancel_reason);
  pagoda_report_output_add_text (output, activity->note);
  return pagoda_report_output_end_row (output);
}

static gboolean
add_visits (PagodaReportOutput *output,
            const char *name,
            const PagodaReportVisit *visits,
            gsize n,
            PagodaLanguage language)
{
  PagodaWorkbookSheet sheet
      = { .name = name, .titles = visit_titles, .n_columns = G_N_ELEMENTS (visit_titles), .filtered = TRUE };

  pagoda_report_output_begin (output, &sheet, 1);
  for (gsize i = 0; i < n; i++)
    if (!add_visit (output, &visits[i], language))
      return FALSE;
  return TRUE;
}

static gboolean
add_due (PagodaReportOutput *output, const PagodaReportDue *due, PagodaLanguage language)
{
  pagoda_report_output_add_text (output, due->code);
  pagoda_report_output_add_text (output, due->name);
  pagoda_report_output_add_text (output, due->region);
  pagoda_report_output_add_text (output, pagoda_account_class_label (due->account_class, language));
  pagoda_report_output_add_text (output, pagoda_tier_label (due->tier, language));
  pagoda_report_output_add_day (output, due->due);
  pagoda_report_output_add_integer (output, due->overdue);
  pagoda_report_output_add_text (output, due->need != PAGODA_NEED_UNKNOWN
                                             ? pagoda_need_label (due->need, language)
                                             : NULL);
  if (due->need_amount != 0)
    pagoda_report_output_add_money (output, due->need_amount);
  else
    pagoda_report_output_add_empty (output);
  pagoda_report_output_add_text (output, due->reason);
  pagoda_report_output_add_day (output, due->planned);
  return pagoda_report_output_end_row (output);
}

static void
add_all_due (PagodaReportOutput *output, const PagodaReportVisits *visits, PagodaLanguage language)
{
  PagodaWorkbookSheet sheet = {
    .name = N_ ("Due"), .titles = due_titles, .n_columns = G_N_ELEMENTS (due_titles), .filtered = TRUE
  };

  pagoda_report_output_begin (output, &sheet, 1);
  for (gsize i = 0; i < visits->n_due; i++)
    if (!add_due (output, &visits->due[i], language))
      return;
}

gboolean
pagoda_report_write_visits (const PagodaReportContext *context,
                            const PagodaReportVisits *visits,
                            PagodaReportCounts *counts,
                            GError **error)
{
  PagodaLanguage language = context->language;
  g_autoptr (PagodaReportOutput) output = pagoda_report_output_new (context, error);

  if (output == NULL)
    return FALSE;
  pagoda_report_output_expect (output, visits->n_visits + visits->n_overdue + visits->n_due);
  if (add_visits (output, N_ ("Visits"), visits->visits, visits->n_visits, language)
      && !pagoda_report_output_is_text (output)
      && add_visits (output, N_ ("Overdue"), visits->overdue, visits->n_overdue, language))
    add_all_due (output, visits, language);
  return pagoda_report_output_finish (output, counts, error);
}
