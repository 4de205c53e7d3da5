/* project_stages.c: which stages a project has reached, and which of them we joined.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/project_stages.h"

/* The stages from the first to the last of @stages. */
static PagodaStageSet
fill_up (PagodaStageSet stages)
{
  PagodaStageSet filled = 0;

  while (filled < stages)
    filled = filled << 1 | 1;
  return filled;
}

PagodaProjectStages
pagoda_project_stages_on (const PagodaProject *project, PagodaDay day)
{
  PagodaProjectStages stages = { 0 };
  PagodaProjectState state;

  if (!pagoda_project_state_on (project, day, &state))
    return stages;
  for (PagodaStage stage = PAGODA_STAGE_SITUATION; stage < PAGODA_N_STAGES; stage++)
    {
      const PagodaProjectStage *known = pagoda_project_stage_on (project, stage, day);
      if (known == NULL)
        continue;
      stages.reached |= PAGODA_STAGE_BIT (stage);
      if (known->joined == PAGODA_ANSWER_YES)
        stages.joined |= PAGODA_STAGE_BIT (stage);
      else if (known->joined == PAGODA_ANSWER_NO)
        stages.missed |= PAGODA_STAGE_BIT (stage);
    }
  if (state == PAGODA_PROJECT_WON)
    {
      stages.reached |= PAGODA_STAGE_BIT (PAGODA_STAGE_CONTRACT);
      stages.joined |= PAGODA_STAGE_BIT (PAGODA_STAGE_CONTRACT);
    }
  stages.reached = fill_up (stages.reached);
  return stages;
}

PagodaDay
pagoda_project_signed_on (const PagodaProject *project, PagodaDay day)
{
  const PagodaProjectStage *contract = pagoda_project_stage_on (project, PAGODA_STAGE_CONTRACT, day);
  PagodaProjectState state;

  if (!pagoda_project_state_on (project, day, &state))
    return PAGODA_DAY_NONE;
  if (state != PAGODA_PROJECT_WON && state != PAGODA_PROJECT_OPEN)
    return PAGODA_DAY_NONE;
  if (contract != NULL && contract->joined == PAGODA_ANSWER_YES)
    return contract->from;
  return state == PAGODA_PROJECT_WON ? project->closed : PAGODA_DAY_NONE;
}

int
pagoda_stage_set_size (PagodaStageSet stages)
{
  return __builtin_popcount (stages);
}
