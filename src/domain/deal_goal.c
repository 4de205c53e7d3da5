/* deal_goal.c: how many deals are wanted in a quarter.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/deal_goal.h"

void
pagoda_deal_goal_free (PagodaDealGoal *goal)
{
  if (goal == NULL)
    return;
  g_free (goal->seller);
  g_free (goal);
}

guint
pagoda_deal_goals_find (const GPtrArray *goals, const char *seller, PagodaDay first)
{
  for (guint i = goals->len; i > 0; i--)
    {
      const PagodaDealGoal *goal = g_ptr_array_index (goals, i - 1);
      if (goal->first == first && g_strcmp0 (goal->seller, seller) == 0)
        return goal->deals;
    }
  return 0;
}
