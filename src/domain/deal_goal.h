/* deal_goal.h: how many deals are wanted in a quarter.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule A8.  A goal is appended and never overwritten: of one seller and quarter the latest counts.
 */
#pragma once

#include "base/day.h"
#include "domain/customer.h"

G_BEGIN_DECLS

typedef struct
{
  PagodaId id;
  char *seller;    /* NULL: all of us together */
  PagodaDay first; /* of the quarter */
  guint deals;     /* 0: none are wanted any more */
} PagodaDealGoal;

void pagoda_deal_goal_free (PagodaDealGoal *goal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaDealGoal, pagoda_deal_goal_free)

/** How many deals @goals (PagodaDealGoal, the latest last) want of @seller, NULL for all of us, in the
 * quarter that begins on @first; 0 where nobody said. */
guint pagoda_deal_goals_find (const GPtrArray *goals, const char *seller, PagodaDay first);

G_END_DECLS
