/* edit_averages.c: edits of what is wanted of the law of averages.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_averages.h"

#include "session/edit-private.h"
#include "store/deal_goals.h"

static gboolean
set_deal_goal (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaDealGoal *goal = ((PagodaEdit *)data)->data;
  g_autoptr (GPtrArray) goals = pagoda_deal_goals_list (database, error);

  if (goals == NULL)
    return FALSE;
  return pagoda_deal_goals_find (goals, goal->seller, goal->first) == goal->deals
         || pagoda_deal_goals_insert (database, goal, error);
}

PagodaEdit *
pagoda_edit_set_deal_goal (const char *seller, PagodaDay first, guint deals)
{
  PagodaDealGoal *goal = g_new0 (PagodaDealGoal, 1);
  g_autofree char *subject = g_strdup_printf ("%u", deals);

  goal->seller = g_strdup (seller);
  goal->first = first;
  goal->deals = deals;
  return pagoda_edit_create_with ("set-deal-goal", subject, set_deal_goal, goal,
                                  (GDestroyNotify)pagoda_deal_goal_free);
}
