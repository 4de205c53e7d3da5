/* engagements.h: whose next order is to be worked for now or soon.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule O3.  Who buys in a season is engaged for the season, everybody else for the order that the rhythm
 * tells.
 */
#pragma once

#include "session/declines.h"
#include "session/season_plans.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 place; /* in the snapshot of the rhythms */
  double near;   /* the chance of an order within PAGODA_RECORD_NEAR_DAYS */
  PagodaDay engage_by;
  PagodaNextOrder next; /* by the rhythm; its day is PAGODA_DAY_NONE where that is silent */
  PagodaPeriod season;  /* for which it is; its first day is PAGODA_DAY_NONE where there is none */
} PagodaEngagement;

typedef struct
{
  gatomicrefcount references;
  PagodaDeclines *declines;
  GArray
      *list; /* PagodaEngagement whose day comes within PAGODA_RECORD_NEAR_DAYS, the likeliest order first */
} PagodaEngagements;

/** By when the customer at @place is to be engaged, and for which season (nullable); PAGODA_DAY_NONE where
 * nothing is told of it. */
PagodaDay pagoda_engage_by (const PagodaSeasonPlans *plans,
                            const PagodaRhythmJudgement *judgement,
                            gsize place,
                            PagodaPeriod *season);

/** Reads @book with its answers and whom to engage, in a reading transaction (transfer full). */
PagodaEngagements *pagoda_engagements_load (PagodaDatabase *database,
                                            PagodaAlertBook *book,
                                            GCancellable *cancellable,
                                            GError **error);
PagodaEngagements *pagoda_engagements_ref (PagodaEngagements *engagements);
void pagoda_engagements_unref (PagodaEngagements *engagements);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaEngagements, pagoda_engagements_unref)

G_END_DECLS
