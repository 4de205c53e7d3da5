/* support_sheet.c: the deciders and rivals of a project on a day, as the support lead reads them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/support_sheet.h"

static void
collect_known (PagodaSupportSheet *sheet, const PagodaProject *project, PagodaDay day)
{
  for (guint i = 0; i < project->decision_makers->len; i++)
    {
      PagodaDecisionMaker *person = g_ptr_array_index (project->decision_makers, i);
      if (pagoda_decision_maker_is_on (person, day))
        g_ptr_array_add (sheet->people, person);
    }
  for (guint i = 0; i < project->rivals->len; i++)
    {
      PagodaRival *rival = g_ptr_array_index (project->rivals, i);
      if (pagoda_rival_is_on (rival, day))
        g_ptr_array_add (sheet->rivals, rival);
    }
}

PagodaSupportSheet *
pagoda_support_sheet_new (const PagodaProject *project,
                          PagodaDay day,
                          PagodaContactNameFunc name_of,
                          gpointer data)
{
  PagodaSupportSheet *sheet = g_new0 (PagodaSupportSheet, 1);

  sheet->people = g_ptr_array_new ();
  sheet->rivals = g_ptr_array_new ();
  collect_known (sheet, project, day);
  guint n = sheet->people->len;
  sheet->names = g_new (const char *, n);
  sheet->weights = g_new (int, n);
  sheet->supports = g_new (int, n);
  sheet->rival_supports = g_new (int, n * sheet->rivals->len);
  for (guint i = 0; i < n; i++)
    {
      const PagodaDecisionMaker *person = g_ptr_array_index (sheet->people, i);
      sheet->names[i] = name_of != NULL ? name_of (person->contact, data) : "";
      sheet->weights[i] = pagoda_decision_maker_weight_on (person, day);
      sheet->supports[i] = pagoda_decision_maker_support_on (person, PAGODA_ID_NONE, day);
      for (guint r = 0; r < sheet->rivals->len; r++)
        sheet->rival_supports[r * n + i]
            = pagoda_decision_maker_support_on (person, pagoda_support_sheet_rival (sheet, (int)r), day);
    }
  return sheet;
}

void
pagoda_support_sheet_free (PagodaSupportSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_ptr_array_unref (sheet->people);
  g_ptr_array_unref (sheet->rivals);
  g_free (sheet->names);
  g_free (sheet->weights);
  g_free (sheet->supports);
  g_free (sheet->rival_supports);
  g_free (sheet);
}

PagodaSupportInput
pagoda_support_sheet_input (const PagodaSupportSheet *sheet)
{
  return (PagodaSupportInput){
    .n = sheet->people->len,
    .names = sheet->names,
    .weights = sheet->weights,
    .supports = sheet->supports,
    .n_rivals = sheet->rivals->len,
    .rival_supports = sheet->rival_supports,
  };
}

PagodaId
pagoda_support_sheet_person (const PagodaSupportSheet *sheet, int place)
{
  return place == PAGODA_NOBODY ? PAGODA_ID_NONE
                                : ((const PagodaDecisionMaker *)g_ptr_array_index (sheet->people, place))->id;
}

PagodaId
pagoda_support_sheet_rival (const PagodaSupportSheet *sheet, int place)
{
  return place == PAGODA_NOBODY ? PAGODA_ID_NONE
                                : ((const PagodaRival *)g_ptr_array_index (sheet->rivals, place))->id;
}
