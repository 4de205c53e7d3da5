/* monitoring.c: what a key account must always have on record.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "method/monitoring.h"

#include <glib/gi18n-lib.h>

static const PagodaWord item_words[PAGODA_N_MONITOR_ITEMS] = {
  [PAGODA_MONITOR_OWNER] = { "owner", NC_ ("monitoring", "Owner"), NULL },
  [PAGODA_MONITOR_CONTACT] = { "contact", NC_ ("monitoring", "Contact"), NULL },
  [PAGODA_MONITOR_FACTS] = { "facts", NC_ ("monitoring", "Facts"), NULL },
  [PAGODA_MONITOR_JUDGEMENTS] = { "judgements", NC_ ("monitoring", "Judgements"), NULL },
  [PAGODA_MONITOR_STRATEGY] = { "strategy", NC_ ("monitoring", "Strategy"), NULL },
  [PAGODA_MONITOR_BREAKTHROUGH] = { "breakthrough", NC_ ("monitoring", "Breakthrough point"), NULL },
  [PAGODA_MONITOR_REVIEW] = { "review", NC_ ("monitoring", "Review day"), NULL },
  [PAGODA_MONITOR_PROJECT] = { "project", NC_ ("monitoring", "Open project"), NULL },
  [PAGODA_MONITOR_CLOSE] = { "close", NC_ ("monitoring", "Expected close"), NULL },
  [PAGODA_MONITOR_DECIDERS] = { "deciders", NC_ ("monitoring", "Deciders of reached stages"), NULL },
  [PAGODA_MONITOR_NEXT_CONTACT] = { "next contact", NC_ ("monitoring", "Next contact"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaMonitorItem, monitor_item, item_words, "monitoring")

/* Owed, and missing where it is not @there. */
static void
owe (PagodaMonitoring *monitoring, PagodaMonitorItem item, gboolean there)
{
  monitoring->owed |= 1U << item;
  monitoring->missing |= there ? 0 : 1U << item;
}

/* Whether nothing of @kind is missing that the information layer asks for. */
static gboolean
is_known (const PagodaFiveLayers *layers, PagodaCheckKind kind)
{
  const PagodaLayerJudgement *information = &layers->layers[PAGODA_LAYER_INFORMATION];

  for (gsize i = 0; i < information->n_items; i++)
    if (information->items[i].kind == kind && information->items[i].required && !information->items[i].done)
      return FALSE;
  return TRUE;
}

static const PagodaProject *
find_open_project (const PagodaMonitorInput *account)
{
  for (guint i = 0; i < account->record->projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (account->record->projects, i);
      PagodaProjectState state;
      if (project->id == account->layers->project)
        return pagoda_project_state_on (project, account->layers->as_of, &state)
                       && state == PAGODA_PROJECT_OPEN
                   ? project
                   : NULL;
    }
  return NULL;
}

/* The stages that somebody is named for. */
static PagodaStageSet
named_stages (const PagodaProject *project, PagodaDay day)
{
  PagodaStageSet named = 0;

  for (guint i = 0; i < project->decision_makers->len; i++)
    {
      const PagodaDecisionMaker *person = g_ptr_array_index (project->decision_makers, i);
      if (pagoda_decision_maker_is_on (person, day))
        named |= person->stages;
    }
  return named;
}

static void
monitor_strategy (PagodaMonitoring *monitoring, const PagodaMonitorInput *account)
{
  PagodaDay day = account->layers->as_of;
  const PagodaStrategyChoice *choice = pagoda_layer_record_strategy_on (account->record, day);
  PagodaStrategy strategy = choice != NULL ? choice->strategy : PAGODA_STRATEGY_UNDECIDED;

  owe (monitoring, PAGODA_MONITOR_STRATEGY, strategy != PAGODA_STRATEGY_UNDECIDED);
  if (strategy == PAGODA_STRATEGY_ATTACK)
    owe (monitoring, PAGODA_MONITOR_BREAKTHROUGH,
         choice->breakthrough != NULL && *choice->breakthrough != '\0');
  if (strategy == PAGODA_STRATEGY_WATCH)
    owe (monitoring, PAGODA_MONITOR_REVIEW, choice->review != PAGODA_DAY_NONE && choice->review >= day);
}

static void
monitor_project (PagodaMonitoring *monitoring, const PagodaMonitorInput *account)
{
  PagodaDay day = account->layers->as_of;
  const PagodaProject *project = find_open_project (account);

  if (project != NULL)
    {
      PagodaStageSet reached = pagoda_project_stages_on (project, day).reached;
      owe (monitoring, PAGODA_MONITOR_CLOSE, project->expected_close != PAGODA_DAY_NONE);
      owe (monitoring, PAGODA_MONITOR_DECIDERS, (reached & ~named_stages (project, day)) == 0);
    }
  if (!account->layers->waiting)
    owe (monitoring, PAGODA_MONITOR_PROJECT, project != NULL);
}

gboolean
pagoda_monitoring_is_for (PagodaAccountClass account_class)
{
  return account_class == PAGODA_CLASS_STRATEGIC || account_class == PAGODA_CLASS_TOP;
}

PagodaMonitoring
pagoda_monitoring_of (const PagodaMonitorInput *account)
{
  PagodaDay day = account->layers->as_of;
  PagodaMonitoring monitoring = { 0 };

  owe (&monitoring, PAGODA_MONITOR_OWNER, *account->owner != '\0');
  owe (&monitoring, PAGODA_MONITOR_CONTACT, account->contacts > 0);
  owe (&monitoring, PAGODA_MONITOR_FACTS, is_known (account->layers, PAGODA_CHECK_FACT));
  owe (&monitoring, PAGODA_MONITOR_JUDGEMENTS, is_known (account->layers, PAGODA_CHECK_JUDGEMENT));
  monitor_strategy (&monitoring, account);
  monitor_project (&monitoring, account);
  owe (&monitoring, PAGODA_MONITOR_NEXT_CONTACT, account->next != PAGODA_DAY_NONE && account->next >= day);
  return monitoring;
}
