/* deal_goals.h: the deals wanted of quarters in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing belongs inside a command (history.h); reading inside any transaction.
 */
#pragma once

#include "domain/deal_goal.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Appends @goal and gives it an id. */
gboolean pagoda_deal_goals_insert (PagodaDatabase *database, PagodaDealGoal *goal, GError **error);

/** All goals, the latest last, of PagodaDealGoal (transfer full). */
GPtrArray *pagoda_deal_goals_list (PagodaDatabase *database, GError **error);

G_END_DECLS
