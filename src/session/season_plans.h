/* season_plans.h: the buying windows of customers and the milestones that lead to them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules O1 and O3 over a store.  Made by the worker, immutable.
 */
#pragma once

#include "domain/activity.h"
#include "method/season_plan.h"
#include "session/snapshot.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 place; /* of the customer in the snapshot */
  PagodaBuyingWindow window;
  PagodaSeasonPlan plan;   /* of the season that comes, or is */
  PagodaSeasonPlan before; /* of the one before it */
  gboolean has_before;     /* the customer had bought before that one */
} PagodaSeasonPlanEntry;

typedef struct
{
  gatomicrefcount references;
  PagodaDay as_of;
  PagodaSnapshot *snapshot;
  GArray *entries; /* PagodaSeasonPlanEntry, by place and through the year */
} PagodaSeasonPlans;

/** The plans of @customer as of @day, or of all customers where it is PAGODA_ID_NONE, in a reading
 * transaction.  @snapshot is of stage FIGURES, or a bare one (transfer full). */
PagodaSeasonPlans *pagoda_season_plans_load (PagodaDatabase *database,
                                             PagodaSnapshot *snapshot,
                                             PagodaId customer,
                                             PagodaDay day,
                                             GCancellable *cancellable,
                                             GError **error);

PagodaSeasonPlans *pagoda_season_plans_ref (PagodaSeasonPlans *plans);
void pagoda_season_plans_unref (PagodaSeasonPlans *plans);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaSeasonPlans, pagoda_season_plans_unref)

/** The first entry of the customer at @place and how many follow it, none included (transfer none). */
const PagodaSeasonPlanEntry *pagoda_season_plans_find (const PagodaSeasonPlans *plans, gsize place, guint *n);

/** By when the customer at @place is to be engaged for the season that asks for it first, and that season;
 * NULL of a customer without buying windows (transfer none). */
const PagodaSeasonPlanEntry *
pagoda_season_plans_engage_by (const PagodaSeasonPlans *plans, gsize place, PagodaDay *engage_by);

/** `Engage: by 2026-04-30, due`, or on which day it was done or is planned (transfer full). */
char *pagoda_milestone_describe (const PagodaMilestone *milestone, PagodaLanguage language);

/** What is planned for @milestone: samples, or a visit. */
PagodaActivityKind pagoda_milestone_activity (const PagodaMilestone *milestone);

/** `Engage for the season 2027-01-01 to 2027-01-31`, a milestone of @plan (transfer full). */
char *pagoda_milestone_name (const PagodaMilestone *milestone,
                             const PagodaSeasonPlan *plan,
                             PagodaLanguage language);

/** `Season 2027-01-01 to 2027-01-31: lost or small` (transfer full). */
char *pagoda_season_plan_describe (const PagodaSeasonPlan *plan, PagodaLanguage language);

/** The months of the @n @windows: `Jan, Jun to Jul` (transfer full). */
char *pagoda_buying_windows_describe (const PagodaBuyingWindow *windows, guint n, PagodaLanguage language);

G_END_DECLS
