/* layer_relationship.c: the relationship layer: those who decide (L4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/five_layers-private.h"

static void
check_stage_contacts (const PagodaLayerView *view,
                      const PagodaProject *project,
                      const PagodaProjectSupport *support)
{
  for (PagodaStage stage = PAGODA_STAGE_SITUATION; stage < PAGODA_N_STAGES; stage++)
    if ((support->reached & PAGODA_STAGE_BIT (stage)) != 0)
      pagoda_layer_view_add (view, (PagodaCheckItem){
                                       .kind = PAGODA_CHECK_STAGE_CONTACT,
                                       .done = (support->absent & PAGODA_STAGE_BIT (stage)) == 0,
                                       .required = TRUE,
                                       .id = project->id,
                                       .which = (int)stage,
                                       .day = PAGODA_DAY_NONE,
                                   });
}

static void
check_lead (const PagodaLayerView *view, const PagodaProjectSupport *support)
{
  pagoda_layer_view_add (view, (PagodaCheckItem){ .kind = PAGODA_CHECK_LEAD,
                                                  .done = support->lead.low > 0,
                                                  .required = TRUE,
                                                  .id = support->flip,
                                                  .day = PAGODA_DAY_NONE });
  pagoda_layer_view_add (view, (PagodaCheckItem){ .kind = PAGODA_CHECK_HEAVIEST,
                                                  .done = support->doubtful == PAGODA_ID_NONE,
                                                  .id = support->doubtful,
                                                  .day = PAGODA_DAY_NONE });
}

static void
check_person (const PagodaLayerView *view, const PagodaDecisionMaker *person)
{
  gboolean contacted = pagoda_decision_maker_is_contacted (person, view->day);
  int support = pagoda_decision_maker_support_on (person, PAGODA_ID_NONE, view->day);

  pagoda_layer_view_add (view, (PagodaCheckItem){ .kind = PAGODA_CHECK_PERSON_CONTACT,
                                                  .done = contacted,
                                                  .id = person->id,
                                                  .day = contacted ? person->contacted : PAGODA_DAY_NONE });
  pagoda_layer_view_add (view, (PagodaCheckItem){ .kind = PAGODA_CHECK_PERSON_SUPPORT,
                                                  .done = support != PAGODA_MARK_UNKNOWN,
                                                  .id = person->id,
                                                  .day = PAGODA_DAY_NONE });
}

/* Those with the largest weight on the day come first; a stable order for equal ones. */
static int
compare_weights (gconstpointer a, gconstpointer b, gpointer data)
{
  const PagodaDecisionMaker *one = *(PagodaDecisionMaker *const *)a, *two = *(PagodaDecisionMaker *const *)b;
  PagodaDay day = *(const PagodaDay *)data;

  return pagoda_decision_maker_weight_on (two, day) - pagoda_decision_maker_weight_on (one, day);
}

static void
check_people (const PagodaLayerView *view, const PagodaProject *project)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  PagodaDay day = view->day;

  for (guint i = 0; i < project->decision_makers->len; i++)
    {
      PagodaDecisionMaker *person = g_ptr_array_index (project->decision_makers, i);
      if (pagoda_decision_maker_is_on (person, day))
        g_ptr_array_add (people, person);
    }
  g_ptr_array_sort_with_data (people, compare_weights, &day);
  for (guint i = 0; i < people->len; i++)
    check_person (view, g_ptr_array_index (people, i));
}

PagodaLayerMark
pagoda_layer_relationship (const PagodaLayerView *view)
{
  const PagodaAccountInput *account = view->account;
  const PagodaProject *project = pagoda_five_layers_project (account->record, account->currency, view->day);
  PagodaProjectSupport support = { .flip = PAGODA_ID_NONE };

  if (project != NULL)
    support = pagoda_project_support (project, view->day, account->name_of, account->name_data);
  pagoda_layer_view_add (view, (PagodaCheckItem){ .kind = PAGODA_CHECK_DECIDERS,
                                                  .done = support.deciders > 0,
                                                  .required = TRUE,
                                                  .id = project != NULL ? project->id : PAGODA_ID_NONE,
                                                  .day = PAGODA_DAY_NONE });
  if (view->items != NULL && support.deciders > 0)
    {
      check_stage_contacts (view, project, &support);
      check_lead (view, &support);
      check_people (view, project);
    }
  return (PagodaLayerMark){ .score = support.score,
                            .verdict = pagoda_layer_verdict (support.passed, support.deciders > 0) };
}
