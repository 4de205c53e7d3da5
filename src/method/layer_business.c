/* layer_business.c: the business layer: projects and their stages (L3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/five_layers-private.h"

/* Whether the open project @a comes before @b: the higher value, then the newer one. */
static gboolean
is_larger (const PagodaProject *a, const PagodaProject *b, const char *currency)
{
  /* An unknown amount is the lowest number there is. */
  PagodaMoney value_a = pagoda_project_value (a, currency), value_b = pagoda_project_value (b, currency);

  if (value_a != value_b)
    return value_a > value_b;
  return a->opened > b->opened;
}

const PagodaProject *
pagoda_five_layers_project (const PagodaLayerRecord *record, const char *currency, PagodaDay day)
{
  const PagodaProject *open = NULL, *closed = NULL;
  PagodaProjectState state;

  for (guint i = 0; i < record->projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (record->projects, i);
      if (!pagoda_project_state_on (project, day, &state))
        continue;
      if (state == PAGODA_PROJECT_OPEN)
        open = open == NULL || is_larger (project, open, currency) ? project : open;
      else
        closed = closed == NULL || project->closed > closed->closed ? project : closed;
    }
  return open != NULL ? open : closed;
}

/* The project with the newest contract that still counts, or NULL: signed less than the months of the house
 * rule ago. */
static const PagodaProject *
find_recent_contract (const PagodaLayerView *view)
{
  const GPtrArray *projects = view->account->record->projects;
  gint64 months = view->rules->values[PAGODA_RULE_CONTRACT_MONTHS];
  PagodaDay newest = pagoda_day_add_months (view->day, -(int)months);
  const PagodaProject *found = NULL;

  for (guint i = 0; i < projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (projects, i);
      PagodaDay signed_on = pagoda_project_signed_on (project, view->day);
      if (signed_on != PAGODA_DAY_NONE && signed_on > newest)
        {
          newest = signed_on;
          found = project;
        }
    }
  return found;
}

/* Whether some project was joined from the first stage to the last of @wanted. */
static gboolean
any_joined (const PagodaLayerView *view, PagodaStageSet wanted)
{
  const GPtrArray *projects = view->account->record->projects;

  for (guint i = 0; i < projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (projects, i);
      if ((pagoda_project_stages_on (project, view->day).joined & wanted) == wanted)
        return TRUE;
    }
  return FALSE;
}

static void
check_stages (const PagodaLayerView *view,
              const PagodaProject *project,
              PagodaProjectStages stages,
              PagodaStageSet wanted)
{
  PagodaStageSet listed = stages.reached | wanted;

  for (PagodaStage stage = PAGODA_STAGE_SITUATION; stage < PAGODA_N_STAGES; stage++)
    {
      const PagodaProjectStage *known = pagoda_project_stage_on (project, stage, view->day);
      if ((listed & PAGODA_STAGE_BIT (stage)) == 0)
        continue;
      pagoda_layer_view_add (view, (PagodaCheckItem){
                                       .kind = PAGODA_CHECK_STAGE,
                                       .done = (stages.joined & PAGODA_STAGE_BIT (stage)) != 0,
                                       .required = (wanted & PAGODA_STAGE_BIT (stage)) != 0,
                                       .id = project->id,
                                       .which = (int)stage,
                                       .day = known != NULL ? known->from : PAGODA_DAY_NONE,
                                   });
    }
}

static void
check_contract (const PagodaLayerView *view, const PagodaProject *contract)
{
  PagodaDay signed_on = contract != NULL ? pagoda_project_signed_on (contract, view->day) : PAGODA_DAY_NONE;

  pagoda_layer_view_add (view, (PagodaCheckItem){ .kind = PAGODA_CHECK_CONTRACT,
                                                  .done = contract != NULL,
                                                  .id = contract != NULL ? contract->id : PAGODA_ID_NONE,
                                                  .day = signed_on });
}

PagodaLayerMark
pagoda_layer_business (const PagodaLayerView *view)
{
  const PagodaAccountInput *account = view->account;
  const PagodaProject *project = pagoda_five_layers_project (account->record, account->currency, view->day);
  const PagodaProject *contract = find_recent_contract (view);
  PagodaStageSet wanted = PAGODA_STAGE_BIT (view->rules->values[PAGODA_RULE_JOINED_STAGES]) - 1;
  gboolean passed = contract != NULL || any_joined (view, wanted);
  PagodaProjectStages stages = { 0 };

  pagoda_layer_view_add (view, (PagodaCheckItem){
                                   .kind = PAGODA_CHECK_PROJECT,
                                   .done = project != NULL,
                                   .required = TRUE,
                                   .id = project != NULL ? project->id : PAGODA_ID_NONE,
                                   .day = project != NULL ? project->opened : PAGODA_DAY_NONE,
                               });
  if (project != NULL)
    {
      stages = pagoda_project_stages_on (project, view->day);
      check_stages (view, project, stages, passed ? 0 : wanted);
    }
  check_contract (view, contract);
  return (PagodaLayerMark){
    .score
    = pagoda_layer_score (pagoda_stage_set_size (stages.joined), pagoda_stage_set_size (stages.reached)),
    .verdict = pagoda_layer_verdict (passed, project != NULL),
  };
}
