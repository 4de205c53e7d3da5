/* season_output.c: buying windows and their milestones as JSON or lines of text (O1, O3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/season_output.h"

#include "cli/output.h"

#include <stdio.h>

PagodaSeasonPlans *
read_seasons (PagodaDatabase *database,
              PagodaSnapshot *snapshot,
              PagodaId customer,
              PagodaDay day,
              GError **error)
{
  if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return NULL;
  PagodaSeasonPlans *plans = pagoda_season_plans_load (database, snapshot, customer, day, NULL, error);
  pagoda_database_rollback (database);
  return plans;
}

static void
add_window (JsonBuilder *builder, PagodaPeriod window)
{
  g_autofree char *from = pagoda_day_to_iso (window.first);
  g_autofree char *to = pagoda_day_to_iso (window.last);

  json_builder_begin_array (json_builder_set_member_name (builder, "window"));
  json_builder_add_string_value (builder, from);
  json_builder_add_string_value (builder, to);
  json_builder_end_array (builder);
}

static void
add_season (JsonBuilder *builder, const PagodaSeasonPlan *plan)
{
  json_builder_begin_object (builder);
  add_window (builder, plan->window);
  add_text (builder, "outcome", pagoda_season_outcome_word (plan->outcome));
  add_day (builder, "ordered", plan->ordered);
  json_builder_begin_array (json_builder_set_member_name (builder, "milestones"));
  for (guint i = 0; i < plan->n_milestones; i++)
    {
      const PagodaMilestone *milestone = &plan->milestones[i];
      json_builder_begin_object (builder);
      add_text (builder, "milestone", pagoda_milestone_kind_word (milestone->kind));
      add_day (builder, "from", milestone->from);
      add_day (builder, "due", milestone->due);
      add_text (builder, "state", pagoda_milestone_state_word (milestone->state));
      add_day (builder, "done", milestone->done);
      add_day (builder, "planned", milestone->planned);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

void
add_seasons (JsonBuilder *builder, const PagodaSeasonPlans *plans, gsize place)
{
  PagodaBuyingWindow windows[PAGODA_MOST_WINDOWS];
  guint n;
  const PagodaSeasonPlanEntry *entries = pagoda_season_plans_find (plans, place, &n);

  for (guint i = 0; i < n; i++)
    windows[i] = entries[i].window;
  guint months = pagoda_buying_windows_months (windows, n);
  json_builder_begin_array (json_builder_set_member_name (builder, "buys_in"));
  for (int month = 1; month <= 12; month++)
    if ((months & 1u << (month - 1)) != 0)
      json_builder_add_int_value (builder, month);
  json_builder_end_array (builder);
  json_builder_begin_array (json_builder_set_member_name (builder, "seasons"));
  for (guint i = 0; i < n; i++)
    add_season (builder, &entries[i].plan);
  json_builder_end_array (builder);
}

void
print_seasons (const PagodaSeasonPlans *plans, gsize place)
{
  PagodaLanguage language = pagoda_language_current ();
  guint n;
  const PagodaSeasonPlanEntry *entries = pagoda_season_plans_find (plans, place, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *season = pagoda_season_plan_describe (&entries[i].plan, language);
      puts (season);
      for (guint j = 0; j < entries[i].plan.n_milestones; j++)
        {
          g_autofree char *milestone = pagoda_milestone_describe (&entries[i].plan.milestones[j], language);
          printf ("  %s\n", milestone);
        }
    }
}
