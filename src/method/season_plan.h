/* season_plan.h: the milestones that lead to an order of the season.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule O3.  A buying window recurs every year, in whole months; its milestones run backwards from it.  A
 * milestone has a month as its time, and what is done in the month before it counts, too.
 */
#pragma once

#include "base/period.h"
#include "domain/month_span.h"

G_BEGIN_DECLS

/** Months in which a customer buys every year; like a PagodaMonthSpan. */
typedef struct
{
  int first; /* 1 … 12 */
  int last;  /* inclusive; before the first: in the next year */
} PagodaBuyingWindow;

/** As many windows as a year can have. */
#define PAGODA_MOST_WINDOWS 6

/**
 * The buying windows of a customer by the @n ascending @days of its purchases, known in @period, into
 * @windows, January first: how many there are.  They are the usual months (rhythm_season.h), without those at
 * their ends in which hardly anything was bought, because these are usual only by the month beside them.
 * Who buys in more than half of the months has no season.
 */
guint pagoda_buying_windows (const PagodaDay *days,
                             gsize n,
                             PagodaPeriod period,
                             PagodaBuyingWindow windows[PAGODA_MOST_WINDOWS]);

/** Their months, a bit for each, January the lowest. */
guint pagoda_buying_windows_months (const PagodaBuyingWindow *windows, guint n);

typedef enum
{
  PAGODA_MILESTONE_ENGAGE,        /* two months before the first of the others, or before the window */
  PAGODA_MILESTONE_NEW_SAMPLES,   /* seven months before the window, or in the first sample month */
  PAGODA_MILESTONE_FINAL_SAMPLES, /* four months before it, or in the last sample month */
} PagodaMilestoneKind;
#define PAGODA_N_MILESTONE_KINDS 3

typedef enum
{
  PAGODA_MILESTONE_AHEAD,
  PAGODA_MILESTONE_DUE, /* its month has begun */
  PAGODA_MILESTONE_DONE,
  PAGODA_MILESTONE_MISSED,
  PAGODA_MILESTONE_UNKNOWN, /* nothing was written down in its time yet */
} PagodaMilestoneState;
#define PAGODA_N_MILESTONE_STATES 5

typedef struct
{
  PagodaMilestoneKind kind;
  PagodaDay from; /* the first day of its month */
  PagodaDay due;  /* the last one */
  PagodaMilestoneState state;
  PagodaDay done;    /* the day of what did it; PAGODA_DAY_NONE */
  PagodaDay planned; /* of one that is not done: the first day in its time on which it is going to be */
} PagodaMilestone;

typedef enum
{
  PAGODA_SEASON_OPEN,
  PAGODA_SEASON_AT_RISK, /* a milestone was missed: the order is lost or small until one proves otherwise */
  PAGODA_SEASON_ORDERED, /* in the window, or in the month before it */
  PAGODA_SEASON_LOST,    /* the window is over, and nothing was ordered */
} PagodaSeasonOutcome;
#define PAGODA_N_SEASON_OUTCOMES 4

PAGODA_DECLARE_WORDS (PagodaMilestoneKind, milestone_kind)
PAGODA_DECLARE_WORDS (PagodaMilestoneState, milestone_state)
PAGODA_DECLARE_WORDS (PagodaSeasonOutcome, season_outcome)

/** One season of a customer. */
typedef struct
{
  PagodaPeriod window;
  guint n_milestones; /* 1 without samples, else 2 or 3; the first is to engage */
  PagodaMilestone milestones[PAGODA_N_MILESTONE_KINDS];
  PagodaSeasonOutcome outcome;
  PagodaDay ordered; /* the first purchase; PAGODA_DAY_NONE */
} PagodaSeasonPlan;

/** Something that was done with a customer. */
typedef struct
{
  PagodaDay day;
  gboolean contact; /* somebody was reached (P4) */
  gboolean sample;  /* a sample was sent, or a quote after one */
  gboolean planned; /* it is going to be done; a sample may come with a visit then */
} PagodaSeasonDeed;

/** What is known of a customer. */
typedef struct
{
  const PagodaDay *purchases; /* n_purchases, ascending */
  gsize n_purchases;
  const PagodaSeasonDeed *deeds; /* n_deeds, by day */
  gsize n_deeds;
  gboolean samples;       /* some were ever sent, or sample months are known */
  const GPtrArray *spans; /* PagodaMonthSpan; nullable */
  PagodaDay recorded;     /* the first day of which anything done is written down; PAGODA_DAY_NONE: none is */
} PagodaSeasonFacts;

/** The season of @window whose last day is the first on or after @day, as of @day. */
PagodaSeasonPlan
pagoda_season_plan (const PagodaBuyingWindow *window, const PagodaSeasonFacts *facts, PagodaDay day);

/** The season before that, which is over, as of @day. */
PagodaSeasonPlan
pagoda_season_plan_before (const PagodaBuyingWindow *window, const PagodaSeasonFacts *facts, PagodaDay day);

/** By when the customer is to be engaged for the season of @plan, @day itself where that has passed; for the
 * season a year later where it was, or where it has ordered (O3). */
PagodaDay pagoda_season_plan_engage_by (const PagodaSeasonPlan *plan, PagodaDay day);

/** The milestone of @plan that is due, or NULL (transfer none). */
const PagodaMilestone *pagoda_season_plan_due (const PagodaSeasonPlan *plan);

/** The first milestone of @plan that is due or ahead and not planned yet, or NULL (transfer none). */
const PagodaMilestone *pagoda_season_plan_next (const PagodaSeasonPlan *plan);

G_END_DECLS
