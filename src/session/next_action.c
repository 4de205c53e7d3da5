/* next_action.c: what comes next with each customer, and what it said last.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/next_action.h"

#include "store/activities.h"
#include "store/statement.h"

#include <string.h>

static void
free_action (gpointer data)
{
  PagodaNextAction *action = data;

  g_free (action->text);
  g_free (action);
}

static gpointer
find_or_add (GHashTable *table, PagodaId customer, gsize size)
{
  gpointer found = g_hash_table_lookup (table, &customer);

  if (found == NULL)
    {
      found = g_malloc0 (size);
      g_hash_table_insert (table, g_memdup2 (&customer, sizeof customer), found);
    }
  return found;
}

/* The next step of the last contact; a later contact without one takes it back. */
static void
take_step (PagodaStatement *statement, gpointer actions)
{
  PagodaNextAction *action
      = find_or_add (actions, pagoda_statement_int (statement, "customer"), sizeof *action);

  g_free (action->text);
  action->text = g_strdup (pagoda_statement_text (statement, "next_step"));
  action->day = (PagodaDay)pagoda_statement_optional (statement, "next_day", PAGODA_DAY_NONE);
  action->activity = pagoda_statement_int (statement, "id");
  pagoda_activity_kind_parse (pagoda_statement_text (statement, "kind"), &action->kind);
}

/* What is planned comes before what was only said; of several the earliest, and @activities are by day. */
static void
take_planned (GHashTable *actions, const GPtrArray *activities)
{
  for (guint i = 0; i < activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i);
      if (activity->state != PAGODA_ACTIVITY_PLANNED)
        continue;
      PagodaNextAction *action = find_or_add (actions, activity->customer, sizeof *action);
      if (action->planned)
        continue;
      g_free (action->text);
      *action = (PagodaNextAction){
        .day = activity->day, .planned = TRUE, .activity = activity->id, .kind = activity->kind
      };
    }
}

gboolean
pagoda_next_action_is_overdue (const PagodaNextAction *action, PagodaDay day)
{
  return action->day != PAGODA_DAY_NONE && action->day < day;
}

GHashTable *
pagoda_next_actions_list (PagodaDatabase *database, PagodaDay day, GError **error)
{
  g_autoptr (GHashTable) actions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_action);
  PagodaStatement *said = pagoda_statement (database, "activity-said");
  PagodaPeriod coming = { day, G_MAXINT32 };

  pagoda_statement_bind_int (said, ":day", day);
  if (!pagoda_statement_each (said, take_step, actions, error))
    return NULL;
  g_autoptr (GPtrArray) overdue = pagoda_activities_overdue_on (database, day, error);
  g_autoptr (GPtrArray) planned
      = overdue != NULL ? pagoda_activities_of_period (database, coming, error) : NULL;
  if (planned == NULL)
    return NULL;
  take_planned (actions, overdue);
  take_planned (actions, planned);
  return g_steal_pointer (&actions);
}

/* Each kind of word is kept until the same kind is said anew. */
static void
take_intent (PagodaStatement *statement, gpointer intents)
{
  PagodaId customer = pagoda_statement_int (statement, "customer");
  const char *need = pagoda_statement_text (statement, "need");
  gboolean is_new = !g_hash_table_contains (intents, &customer);
  PagodaIntent *intent = find_or_add (intents, customer, sizeof *intent);

  if (is_new)
    *intent = (PagodaIntent){ .attitude = PAGODA_MARK_UNKNOWN,
                              .visit_chance = PAGODA_ANSWER_UNKNOWN,
                              .need_day = PAGODA_DAY_NONE };
  if (need != NULL)
    {
      pagoda_need_parse (need, &intent->need);
      intent->need_amount = pagoda_statement_optional (statement, "need_amount", 0);
      intent->need_activity = pagoda_statement_int (statement, "id");
      intent->need_day = (PagodaDay)pagoda_statement_int (statement, "day");
    }
  intent->attitude = (int)pagoda_statement_optional (statement, "attitude", intent->attitude);
  intent->visit_chance
      = (PagodaAnswer)pagoda_statement_optional (statement, "visit_chance", intent->visit_chance);
}

GHashTable *
pagoda_intents_list (PagodaDatabase *database, PagodaDay day, GError **error)
{
  g_autoptr (GHashTable) intents = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  PagodaStatement *said = pagoda_statement (database, "activity-said");

  pagoda_statement_bind_int (said, ":day", day);
  return pagoda_statement_each (said, take_intent, intents, error) ? g_steal_pointer (&intents) : NULL;
}
