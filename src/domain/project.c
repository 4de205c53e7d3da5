/* project.c: one purchase of a customer that we compete for, and the stages it runs through.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/project.h"

#include <glib/gi18n-lib.h>

static const PagodaWord states[PAGODA_N_PROJECT_STATES] = {
  [PAGODA_PROJECT_OPEN] = { "open", NC_ ("project state", "Open"), "进行中|跟进中" },
  [PAGODA_PROJECT_WON] = { "won", NC_ ("project state", "Won"), "赢单|成交|中标|已签约" },
  [PAGODA_PROJECT_LOST] = { "lost", NC_ ("project state", "Lost"), "丢单|失败|未中标" },
  [PAGODA_PROJECT_ABANDONED] = { "abandoned", NC_ ("project state", "Abandoned"), "已放弃|放弃|取消" },
};
PAGODA_DEFINE_WORDS (PagodaProjectState, project_state, states, "project state")

PagodaProjectStage *
pagoda_project_stage_copy (const PagodaProjectStage *stage)
{
  PagodaProjectStage *copy = g_memdup2 (stage, sizeof *stage);

  copy->evidence = g_strdup (stage->evidence);
  return copy;
}

void
pagoda_project_stage_free (PagodaProjectStage *stage)
{
  if (stage == NULL)
    return;
  g_free (stage->evidence);
  g_free (stage);
}

PagodaRival *
pagoda_rival_copy (const PagodaRival *rival)
{
  PagodaRival *copy = g_memdup2 (rival, sizeof *rival);

  copy->name = g_strdup (rival->name);
  return copy;
}

void
pagoda_rival_free (PagodaRival *rival)
{
  if (rival == NULL)
    return;
  g_free (rival->name);
  g_free (rival);
}

gboolean
pagoda_rival_is_on (const PagodaRival *rival, PagodaDay day)
{
  return pagoda_holds_on (rival->from, rival->until, day);
}

static void
make_lists (PagodaProject *project)
{
  project->stages = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_project_stage_free);
  project->rivals = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_rival_free);
  project->condition_weights = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_condition_weight_free);
  project->condition_standings
      = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_condition_standing_free);
  project->decision_makers = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_decision_maker_free);
  project->influence_lines = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_influence_line_free);
}

PagodaProject *
pagoda_project_new (void)
{
  PagodaProject *project = g_new0 (PagodaProject, 1);

  project->amount = PAGODA_AMOUNT_UNKNOWN;
  project->rate = PAGODA_DECIMAL_ONE;
  project->opened = PAGODA_DAY_NONE;
  project->expected_close = PAGODA_DAY_NONE;
  project->closed = PAGODA_DAY_NONE;
  project->follow_up_day = PAGODA_DAY_NONE;
  make_lists (project);
  return project;
}

PagodaProject *
pagoda_project_copy (const PagodaProject *project)
{
  PagodaProject *copy = g_memdup2 (project, sizeof *project);

  copy->name = g_strdup (project->name);
  copy->code = g_strdup (project->code);
  copy->product = g_strdup (project->product);
  copy->seller = g_strdup (project->seller);
  copy->source = g_strdup (project->source);
  copy->region = g_strdup (project->region);
  copy->currency = g_strdup (project->currency);
  copy->reason = g_strdup (project->reason);
  copy->note = g_strdup (project->note);
  copy->follow_up = g_strdup (project->follow_up);
  copy->analysis = NULL;
  make_lists (copy);
  return copy;
}

void
pagoda_project_free (PagodaProject *project)
{
  if (project == NULL)
    return;
  g_free (project->name);
  g_free (project->code);
  g_free (project->product);
  g_free (project->seller);
  g_free (project->source);
  g_free (project->region);
  g_free (project->currency);
  g_free (project->reason);
  g_free (project->note);
  g_free (project->follow_up);
  pagoda_closing_analysis_free (project->analysis);
  g_ptr_array_unref (project->stages);
  g_ptr_array_unref (project->rivals);
  g_ptr_array_unref (project->condition_weights);
  g_ptr_array_unref (project->condition_standings);
  g_ptr_array_unref (project->decision_makers);
  g_ptr_array_unref (project->influence_lines);
  g_free (project);
}

gboolean
pagoda_project_state_on (const PagodaProject *project, PagodaDay day, PagodaProjectState *state)
{
  if (day < project->opened)
    return FALSE;
  *state
      = project->closed != PAGODA_DAY_NONE && project->closed <= day ? project->state : PAGODA_PROJECT_OPEN;
  return TRUE;
}

const char *
pagoda_project_reason (const PagodaProject *project)
{
  return g_strcmp0 (project->reason, PAGODA_REASON_UNKNOWN) != 0 ? project->reason : NULL;
}

const PagodaProjectStage *
pagoda_project_stage_on (const PagodaProject *project, PagodaStage stage, PagodaDay day)
{
  for (guint i = project->stages->len; i-- > 0;)
    {
      const PagodaProjectStage *entry = g_ptr_array_index (project->stages, i);
      if (entry->stage == stage && entry->from <= day)
        return entry->joined != PAGODA_ANSWER_UNKNOWN ? entry : NULL;
    }
  return NULL;
}

gboolean
pagoda_project_is_overdue (const PagodaProject *project, PagodaDay day)
{
  PagodaProjectState state;

  return project->expected_close != PAGODA_DAY_NONE && project->expected_close < day
         && pagoda_project_state_on (project, day, &state) && state == PAGODA_PROJECT_OPEN;
}

gboolean
pagoda_project_awaits_follow_up (const PagodaProject *project, const GPtrArray *projects)
{
  if (project->follow_up == NULL)
    return FALSE;
  for (guint i = 0; i < projects->len; i++)
    if (((const PagodaProject *)g_ptr_array_index (projects, i))->follows == project->id)
      return FALSE;
  return TRUE;
}

gboolean
pagoda_project_lacks_analysis (const PagodaProject *project, PagodaDay day)
{
  PagodaProjectState state;

  return project->analysis == NULL && pagoda_project_state_on (project, day, &state)
         && (state == PAGODA_PROJECT_WON || state == PAGODA_PROJECT_LOST);
}

gboolean
pagoda_project_awaits_analysis (const PagodaProject *project, PagodaDay day)
{
  return pagoda_project_lacks_analysis (project, day) && project->closed > day - PAGODA_ANALYSIS_DAYS;
}

PagodaMoney
pagoda_project_value (const PagodaProject *project, const char *currency)
{
  if (project->amount == PAGODA_AMOUNT_UNKNOWN || project->currency == NULL)
    return project->amount;

  __int128 value = (__int128)project->amount * project->rate;
  __int128 divisor = PAGODA_DECIMAL_ONE;
  for (int digits = pagoda_currency_digits (project->currency); digits < pagoda_currency_digits (currency);
       digits++)
    value *= 10;
  for (int digits = pagoda_currency_digits (currency); digits < pagoda_currency_digits (project->currency);
       digits++)
    divisor *= 10;
  return (PagodaMoney)pagoda_divide_half_even (value, divisor);
}
