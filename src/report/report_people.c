/* report_people.c: the review sheet of who of us works what.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/report_people.h"

#include "report/report_output.h"

#include <glib/gi18n-lib.h>

static const char *const titles[] = {
  N_ ("Person"),  N_ ("Skill"),   N_ ("Code"),       N_ ("Customer"),          N_ ("Class"),
  N_ ("Layer"),   N_ ("Works"),   N_ ("Gaps"),       N_ ("Next action"),       N_ ("Next step"),
  N_ ("Overdue"), N_ ("Stalled"), N_ ("Too junior"), N_ ("Missing on record"), N_ ("Known to one of us"),
};

static const PagodaWorkbookSheet sheet
    = { .name = N_ ("Review"), .titles = titles, .n_columns = G_N_ELEMENTS (titles), .filtered = TRUE };

/* `1, 2, 5` */
static void
add_layers (PagodaReportOutput *output, guint layers)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    if ((layers & 1U << layer) != 0)
      g_string_append_printf (text, "%s%d", text->len > 0 ? ", " : "", layer + 1);
  pagoda_report_output_add_text (output, text->str);
}

static gboolean
add_share (PagodaReportOutput *output, const PagodaReportShare *share, PagodaLanguage language)
{
  pagoda_report_output_add_text (output, share->person);
  pagoda_report_output_add_text (output, share->skill != PAGODA_NO_SKILL
                                             ? pagoda_skill_label ((PagodaSkill)share->skill, language)
                                             : NULL);
  pagoda_report_output_add_text (output, share->code);
  pagoda_report_output_add_text (output, share->name);
  pagoda_report_output_add_text (output, pagoda_account_class_label (share->account_class, language));
  pagoda_report_output_add_text (output, pagoda_layer_label (share->layer, language));
  add_layers (output, share->layers);
  add_layers (output, share->gaps);
  pagoda_report_output_add_day (output, share->next);
  pagoda_report_output_add_text (output, share->next_text);
  pagoda_report_output_add_boolean (output, share->late);
  pagoda_report_output_add_boolean (output, share->stalled);
  pagoda_report_output_add_text (output, share->mismatches);
  pagoda_report_output_add_text (output, share->missing);
  pagoda_report_output_add_text (output, share->single);
  return pagoda_report_output_end_row (output);
}

gboolean
pagoda_report_write_people (const PagodaReportContext *context,
                            const PagodaReportPeople *people,
                            PagodaReportCounts *counts,
                            GError **error)
{
  g_autoptr (PagodaReportOutput) output = pagoda_report_output_new (context, error);

  if (output == NULL)
    return FALSE;
  pagoda_report_output_expect (output, people->n);
  pagoda_report_output_begin (output, &sheet, 1);
  for (gsize i = 0; i < people->n; i++)
    if (!add_share (output, &people->shares[i], context->language))
      break;
  return pagoda_report_output_finish (output, counts, error);
}
