/* who_first.h: whom to see first, and why.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule V3.
 */
#pragma once

#include "domain/activity.h"
#include "method/cadence.h"

G_BEGIN_DECLS

/** What is known of a customer who may be suggested, as of a day. */
typedef struct
{
  const char *code; /* the last word in ties */
  PagodaTier tier;
  PagodaNeed need;
  PagodaMoney need_amount;   /* 0 where not stated */
  int attitude;              /* −2 … 2 or PAGODA_MARK_UNKNOWN */
  PagodaAnswer visit_chance; /* they would receive us */
  PagodaCadence cadence;
  PagodaDay visit_until; /* the last day of their season to be visited (V5); a day before today: not in one */
  PagodaDay avoid_until; /* the same of the season to be left alone */
} PagodaCandidate;

/** Why somebody is suggested, in the order in which it counts. */
typedef enum
{
  PAGODA_WHY_SEASON_TO_AVOID, /* value: the last day of the season */
  PAGODA_WHY_NEED_AMOUNT,     /* value: what they stated to need, in minor units */
  PAGODA_WHY_NEED,            /* stated, without an amount */
  PAGODA_WHY_ATTITUDE,        /* value: 1 or 2 */
  PAGODA_WHY_VISIT_CHANCE,
  PAGODA_WHY_OVERDUE, /* value: days */
  PAGODA_WHY_DUE,     /* value: in how many days, 0 for today */
  PAGODA_WHY_NEVER_CONTACTED,
  PAGODA_WHY_TIER,            /* value: PagodaTier, one of the first three */
  PAGODA_WHY_SEASON_TO_VISIT, /* value: the last day of the season */
} PagodaWhyKind;
#define PAGODA_N_WHY_KINDS 10

PAGODA_DECLARE_WORDS (PagodaWhyKind, why_kind)

typedef struct
{
  PagodaWhyKind kind;
  gint64 value; /* 0 where the kind has none */
} PagodaWhy;

/** As many reasons as one suggestion can have. */
#define PAGODA_MOST_WHYS 7

typedef struct
{
  guint32 candidate; /* its place */
  PagodaWhy whys[PAGODA_MOST_WHYS];
  guint n_whys; /* at least one */
} PagodaSuggestion;

/**
 * Ranks the @n candidates as of @day: the largest stated need, an unknown amount last; then the clearest
 * intent, which is a stated need, then the better attitude (an unknown one stands between 0 and −1), then the
 * chance of a visit (an unknown one between yes and no); then who has been due longest; then the tier.
 * Whose season it is to be left alone comes behind all others (V5), in the same order among themselves; a
 * season to be visited is a reason that is told and changes no place.
 * Suggested is who is due up to @until, inclusive, or has stated a need; Other never is (transfer full).
 */
PagodaSuggestion *pagoda_who_first (const PagodaCandidate *candidates,
                                    gsize n,
                                    PagodaDay day,
                                    PagodaDay until,
                                    gsize *n_suggestions);

G_END_DECLS
