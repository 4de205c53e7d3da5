/* project_support.c: the deciders of one project: lead, contacts, and who was passed over.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/project_support.h"

static const PagodaDecisionMaker *
person_at (const PagodaSupportSheet *sheet, guint i)
{
  return g_ptr_array_index (sheet->people, i);
}

static void
find_lead (PagodaProjectSupport *support, const PagodaSupportSheet *sheet)
{
  PagodaSupportInput input = pagoda_support_sheet_input (sheet);

  support->lead = pagoda_support_lead (&input);
  support->flip = pagoda_support_sheet_person (sheet, support->lead.flip);
  support->doubtful = pagoda_support_sheet_person (sheet, support->lead.doubtful);
  support->best_rival = pagoda_support_sheet_rival (sheet, support->lead.best_rival);
}

/* Whether @person decides only in stages after @stage. */
static gboolean
decides_after (const PagodaDecisionMaker *person, PagodaStage stage)
{
  return person->stages != 0 && (person->stages & (PAGODA_STAGE_BIT (stage + 1) - 1)) == 0;
}

/* The decider of a later stage than @stage whom we went to first, or NULL. */
static const PagodaDecisionMaker *
find_worked_after (const PagodaSupportSheet *sheet, PagodaDay day, PagodaStage stage)
{
  const PagodaDecisionMaker *first = NULL;

  for (guint i = 0; i < sheet->people->len; i++)
    {
      const PagodaDecisionMaker *person = person_at (sheet, i);
      if (pagoda_decision_maker_is_contacted (person, day) && decides_after (person, stage)
          && (first == NULL || person->contacted < first->contacted))
        first = person;
    }
  return first;
}

static void
check_order_of_contact (PagodaProjectSupport *support, const PagodaSupportSheet *sheet, PagodaDay day)
{
  for (guint i = 0; i < sheet->people->len; i++)
    if (pagoda_decision_maker_is_contacted (person_at (sheet, i), day))
      {
        support->contacted |= person_at (sheet, i)->stages;
        support->contacted_weight += sheet->weights[i];
      }
  support->absent = support->reached & ~support->contacted;
  for (PagodaStage stage = PAGODA_STAGE_SITUATION; stage < PAGODA_N_STAGES; stage++)
    {
      const PagodaDecisionMaker *early = find_worked_after (sheet, day, stage);
      if (early == NULL || (support->contacted & PAGODA_STAGE_BIT (stage)) != 0)
        continue;
      support->skipped |= PAGODA_STAGE_BIT (stage);
      support->worked_early[stage] = early->id;
    }
}

PagodaProjectSupport
pagoda_project_support (const PagodaProject *project,
                        PagodaDay day,
                        PagodaContactNameFunc name_of,
                        gpointer data)
{
  PagodaProjectSupport support = { .reached = pagoda_project_stages_on (project, day).reached };
  g_autoptr (PagodaSupportSheet) sheet = pagoda_support_sheet_new (project, day, name_of, data);

  support.deciders = sheet->people->len;
  support.rivals = sheet->rivals->len;
  find_lead (&support, sheet);
  check_order_of_contact (&support, sheet, day);
  if (support.lead.weight > 0)
    support.score = 50 * (support.contacted_weight + support.lead.supporter_weight) / support.lead.weight;
  support.passed = support.absent == 0 && support.lead.low > 0;
  return support;
}
