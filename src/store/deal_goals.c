/* deal_goals.c: the deals wanted of quarters in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/deal_goals.h"

gboolean
pagoda_deal_goals_insert (PagodaDatabase *database, PagodaDealGoal *goal, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "deal-goal-insert");

  goal->id = pagoda_database_next_id (database);
  pagoda_statement_bind_int (statement, ":id", goal->id);
  pagoda_statement_bind_text (statement, ":seller", goal->seller);
  pagoda_statement_bind_int (statement, ":first_day", goal->first);
  pagoda_statement_bind_int (statement, ":deals", goal->deals);
  return pagoda_statement_run (statement, error);
}

static void
add_goal (PagodaStatement *statement, gpointer goals)
{
  PagodaDealGoal *goal = g_new0 (PagodaDealGoal, 1);

  goal->id = pagoda_statement_int (statement, "id");
  goal->seller = g_strdup (pagoda_statement_text (statement, "seller"));
  goal->first = (PagodaDay)pagoda_statement_int (statement, "first_day");
  goal->deals = (guint)pagoda_statement_int (statement, "deals");
  g_ptr_array_add (goals, goal);
}

GPtrArray *
pagoda_deal_goals_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) goals = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_deal_goal_free);

  return pagoda_statement_each (pagoda_statement (database, "deal-goal-list"), add_goal, goals, error)
             ? g_steal_pointer (&goals)
             : NULL;
}
