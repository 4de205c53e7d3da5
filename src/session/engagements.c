/* engagements.c: whose next order is to be worked for now or soon.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/engagements.h"

PagodaDay
pagoda_engage_by (const PagodaSeasonPlans *plans,
                  const PagodaRhythmJudgement *judgement,
                  gsize place,
                  PagodaPeriod *season)
{
  /* Who has most likely gone does not come for a season either. */
  gboolean gone = judgement->silence == PAGODA_RHYTHM_UNLIKELY;
  PagodaDay day = judgement->engage_by;
  const PagodaSeasonPlanEntry *entry = gone ? NULL : pagoda_season_plans_engage_by (plans, place, &day);

  if (season != NULL)
    *season = entry != NULL ? entry->plan.window : (PagodaPeriod){ PAGODA_DAY_NONE, PAGODA_DAY_NONE };
  return day;
}

static void
look_at (PagodaEngagements *engagements, const PagodaSeasonPlans *plans, gsize place)
{
  const PagodaRhythms *rhythms = engagements->declines->book->rhythms;
  PagodaRhythmJudgement judgement = pagoda_rhythm_book_judge (rhythms->book, &rhythms->orders, place);
  PagodaEngagement engagement = { .place = (guint32)place, .next = judgement.next };

  engagement.engage_by = pagoda_engage_by (plans, &judgement, place, &engagement.season);
  if (engagement.engage_by == PAGODA_DAY_NONE
      || engagement.engage_by > rhythms->book->as_of + PAGODA_RECORD_NEAR_DAYS)
    return;
  engagement.near = pagoda_rhythm_chance (&judgement.rhythm,
                                          pagoda_rhythm_book_weeks (rhythms->book, PAGODA_RECORD_NEAR_DAYS));
  g_array_append_val (engagements->list, engagement);
}

static int
compare_near (gconstpointer a, gconstpointer b)
{
  const PagodaEngagement *one = a, *other = b;

  if (one->near > other->near || one->near < other->near)
    return one->near > other->near ? -1 : 1;
  return (one->place > other->place) - (one->place < other->place);
}

PagodaEngagements *
pagoda_engagements_load (PagodaDatabase *database,
                         PagodaAlertBook *book,
                         GCancellable *cancellable,
                         GError **error)
{
  const PagodaRhythms *rhythms = book->rhythms;
  g_autoptr (PagodaDeclines) declines = pagoda_declines_load (database, book, error);
  g_autoptr (PagodaSeasonPlans) plans
      = declines != NULL ? pagoda_season_plans_load (database, rhythms->snapshot, PAGODA_ID_NONE,
                                                     rhythms->book->as_of, cancellable, error)
                         : NULL;

  if (plans == NULL)
    return NULL;
  PagodaEngagements *engagements = g_new0 (PagodaEngagements, 1);
  g_atomic_ref_count_init (&engagements->references);
  engagements->declines = g_steal_pointer (&declines);
  engagements->list = g_array_new (FALSE, FALSE, sizeof (PagodaEngagement));
  for (gsize place = 0; place < rhythms->orders.n; place++)
    look_at (engagements, plans, place);
  g_array_sort (engagements->list, compare_near);
  return engagements;
}

PagodaEngagements *
pagoda_engagements_ref (PagodaEngagements *engagements)
{
  g_atomic_ref_count_inc (&engagements->references);
  return engagements;
}

void
pagoda_engagements_unref (PagodaEngagements *engagements)
{
  if (engagements == NULL || !g_atomic_ref_count_dec (&engagements->references))
    return;
  pagoda_declines_unref (engagements->declines);
  g_array_unref (engagements->list);
  g_free (engagements);
}
