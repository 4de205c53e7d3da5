/* season_plan_view.h: the months of a customer, and the milestones that lead to its orders of the season (O1,
 * O3). Copyright 2026 The Pagoda authors SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_SEASON_PLAN_VIEW (pagoda_season_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaSeasonPlanView, pagoda_season_plan_view, PAGODA, SEASON_PLAN_VIEW, AdwBin)

/** Shows the months of @dossier at once, and its milestones as of @day as soon as the view is seen, from the
 * present snapshot of @session (stage FIGURES). */
void pagoda_season_plan_view_show (PagodaSeasonPlanView *view,
                                   PagodaSession *session,
                                   const PagodaDossier *dossier,
                                   PagodaDay day);

G_END_DECLS
