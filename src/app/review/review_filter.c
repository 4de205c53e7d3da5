/* review_filter.c: which customers of a yearly review are shown, and in which order.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/review/review_filter.h"

#include <math.h>
#include <string.h>

static gboolean
passes_state (PagodaReviewState state, const PagodaReviewEntry *entry)
{
  gboolean decided = entry->decision != PAGODA_REVIEW_UNDECIDED;

  switch (state)
    {
    case PAGODA_REVIEW_ALL:
      return TRUE;
    case PAGODA_REVIEW_OPEN:
      return !decided;
    case PAGODA_REVIEW_DECIDED:
      return decided;
    case PAGODA_REVIEW_DIFFERENT:
      return decided && entry->suggestion.decision != PAGODA_REVIEW_UNDECIDED
             && entry->suggestion.decision != entry->decision;
    }
  g_assert_not_reached ();
}

static gboolean
passes (const PagodaReviewFilter *filter, const PagodaReviewEntry *entry, const gboolean *searched)
{
  return passes_state (filter->state, entry) && (filter->tier < 0 || filter->tier == (int)entry->tier)
         && (filter->owner == NULL || strcmp (filter->owner, entry->owner) == 0)
         && (searched == NULL || searched[entry->place]);
}

/* Which customers the search finds, by place; NULL where nothing is searched for. */
static gboolean *
find_searched (const char *search, const PagodaSnapshot *snapshot)
{
  gsize n = pagoda_snapshot_get_n_customers (snapshot);

  if (search == NULL || *search == '\0')
    return NULL;
  g_autofree guint32 *found = g_new (guint32, n + 1);
  gboolean *searched = g_new0 (gboolean, n + 1);
  gsize n_found = pagoda_snapshot_search (snapshot, search, found);
  for (gsize i = 0; i < n_found; i++)
    searched[found[i]] = TRUE;
  return searched;
}

/* What an order goes by; what is not known comes last whichever way it is sorted. */
static double
key_of (const PagodaReviewEntry *entry, PagodaReviewOrder order)
{
  const PagodaReviewFigures *now = &entry->figures.now;

  switch (order)
    {
    case PAGODA_REVIEW_BY_NAME:
    case PAGODA_REVIEW_BY_NOTE:
      return (double)entry->place;
    case PAGODA_REVIEW_BY_REVENUE:
      return (double)now->revenue;
    case PAGODA_REVIEW_BY_BEFORE:
      return (double)entry->figures.before.revenue;
    case PAGODA_REVIEW_BY_GROWTH:
      return entry->judged ? entry->revenue_growth : (double)NAN;
    case PAGODA_REVIEW_BY_PROFIT:
      return (double)now->profit;
    case PAGODA_REVIEW_BY_ORDERS:
      return now->order_days;
    case PAGODA_REVIEW_BY_VISITS:
      return now->visits;
    case PAGODA_REVIEW_BY_COST:
      return (double)now->minutes;
    case PAGODA_REVIEW_BY_SHARE:
      return entry->share;
    case PAGODA_REVIEW_BY_SUGGESTION:
      return entry->suggestion.decision == PAGODA_REVIEW_UNDECIDED ? (double)NAN : entry->suggestion.decision;
    case PAGODA_REVIEW_BY_DECISION:
      return entry->decision == PAGODA_REVIEW_UNDECIDED ? (double)NAN : entry->decision;
    }
  g_assert_not_reached ();
}

typedef struct
{
  const PagodaYearlyReview *review;
  PagodaReviewSort sort;
} Comparison;

/* Ties in the order of the review, the largest revenue first. */
static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Comparison *comparison = data;
  guint32 one = *(const guint32 *)a, other = *(const guint32 *)b;
  double first = key_of (&comparison->review->entries[one], comparison->sort.order);
  double second = key_of (&comparison->review->entries[other], comparison->sort.order);

  if (isnan (first) != isnan (second))
    return isnan (first) ? 1 : -1;
  if (first < second)
    return comparison->sort.descending ? 1 : -1;
  if (first > second)
    return comparison->sort.descending ? -1 : 1;
  return (one > other) - (one < other);
}

guint32 *
pagoda_review_filter_apply (const PagodaReviewFilter *filter,
                            PagodaReviewSort sort,
                            const PagodaYearlyReview *review,
                            gsize *n)
{
  g_autofree gboolean *searched = find_searched (filter->search, review->snapshot);
  guint32 *places = g_new (guint32, review->n + 1);
  Comparison comparison = { review, sort };

  *n = 0;
  for (gsize i = 0; i < review->n; i++)
    if (passes (filter, &review->entries[i], searched))
      places[(*n)++] = (guint32)i;
  g_qsort_with_data (places, (int)*n, sizeof *places, compare, &comparison);
  return places;
}
