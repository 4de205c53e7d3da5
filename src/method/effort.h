/* effort.h: where selling time goes, beside what it brings.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule P8: the 80/20 rule applied to our own time, over the trailing twelve months of a pyramid.
 */
#pragma once

#include "method/pyramid.h"

G_BEGIN_DECLS

/** What effort is weighed by: hours where any are recorded, else visits, else calls. */
typedef enum
{
  PAGODA_EFFORT_NONE, /* nothing was done in the window */
  PAGODA_EFFORT_HOURS,
  PAGODA_EFFORT_VISITS,
  PAGODA_EFFORT_CALLS,
} PagodaEffortMeasure;

/**
 * What was done for the customers of a pyramid, in its order: customer i owns the activities
 * first_activity[i] ≤ j < first_activity[i + 1], in any order.  Only done ones.
 */
typedef struct
{
  const gsize *first_activity; /* n + 1 */
  const PagodaDay *days;       /* first_activity[n] */
  const guint8 *kinds;         /* first_activity[n], PagodaActivityKind */
  const gint32 *minutes;       /* first_activity[n]; −1 where nobody noted how long it took */
  const guint8 *influences; /* n; the strongest in force on the day of the pyramid, 0 where there is none */
} PagodaEffortInput;

/** What was spent on some customers in the window. */
typedef struct
{
  gint64 minutes;
  guint visits;  /* of every sort, face to face */
  guint calls;   /* reached or not */
  guint untimed; /* activities whose time is unknown: they count as no minutes */
} PagodaEffortSpent;

/** A share is NAN where there is no whole: nothing spent, or an active profit ≤ 0 (P5). */
typedef struct
{
  PagodaEffortSpent spent;
  double minute_share; /* of all tiers */
  double visit_share;
  double call_share;
  PagodaMoney profit;
  double profit_share; /* of the active total, for every tier; it may pass 1 and be negative */
  gboolean exceeds;    /* gets a larger share of the measure than it brings of the profit */
} PagodaEffortTier;

/** A customer that effort went to, in a tier that gets more of it than it brings. */
typedef struct
{
  guint32 customer;
  PagodaTier tier;
  PagodaEffortSpent spent;
  PagodaMoney profit;
  guint8 influence; /* above 0 it is marked, not accused: such accounts cost more for small orders */
  gboolean exceeds; /* by itself too, as the tier */
} PagodaEffortAccount;

typedef struct
{
  PagodaPeriod window;
  PagodaEffortMeasure measure;
  PagodaEffortSpent total;
  PagodaEffortTier tiers[PAGODA_N_TIERS];
  PagodaEffortSpent *spent; /* n customers of the pyramid */
  gsize n_accounts;
  PagodaEffortAccount *accounts; /* by tier, then most effort first, then least profit, then customer */
} PagodaEffort;

/** What @minutes of work cost at @rate whole units of a currency an hour (Q4), in minor units of @digits
 * decimals. */
PagodaMoney pagoda_work_cost (gint64 minutes, gint64 rate, int digits);

/** The effort check of the day of @pyramid (transfer full).  Activities outside its window count for nothing.
 */
PagodaEffort *pagoda_effort_new (const PagodaPyramid *pyramid, const PagodaEffortInput *input);

void pagoda_effort_free (PagodaEffort *effort);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaEffort, pagoda_effort_free)

/** What @spent counts by @measure: minutes, visits or calls; 0 for none. */
gint64 pagoda_effort_spent_by (const PagodaEffortSpent *spent, PagodaEffortMeasure measure);

G_END_DECLS
