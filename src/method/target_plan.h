/* target_plan.h: the customers that are to be won: how soon, and whether the plan renews itself.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules G3 and G4, after the article on the three groups of customers.
 */
#pragma once

#include "base/period.h"
#include "domain/target.h"

G_BEGIN_DECLS

/** A target of the plan. */
typedef struct
{
  const PagodaTarget *target;
  PagodaDay ordered; /* the first order with a positive amount since it entered, or PAGODA_DAY_NONE */
} PagodaPlannedTarget;

/** What became of a target up to a day. */
typedef struct
{
  gboolean entered; /* it was in the plan; the rest holds only then */
  PagodaTargetOutcome outcome;
  PagodaDay since; /* the day of the outcome; the day it entered while it is pursued */
} PagodaTargetStanding;

/**
 * What @planned was on @day.  A first order converts a target that is pursued, whether somebody noted that or
 * not (G1: who orders is existing); an order after it was dropped does not.
 */
PagodaTargetStanding pagoda_target_standing_on (const PagodaPlannedTarget *planned, PagodaDay day);

/**
 * The tier of @target on @day: set by hand, else by the months until it is due, of which 3 are A and 6 are B
 * (G3); more are C, also beyond the twelve that the rule names.  One that is overdue is A whatever was set.
 */
PagodaTargetTier pagoda_target_tier_on (const PagodaTarget *target, PagodaDay day);

/** Pursued on @day, which is later than the due day: to be won, extended once or dropped (G3). */
gboolean pagoda_target_is_overdue (const PagodaPlannedTarget *planned, PagodaDay day);

/** Days from @day to the due day; negative where that has passed. */
int pagoda_target_days_left (const PagodaTarget *target, PagodaDay day);

/** The renewal of a quarter (G4).  The arrays are of guint32, places in the targets that it was made of. */
typedef struct
{
  PagodaPeriod quarter;
  GArray *start;           /* pursued when the quarter began */
  GArray *entered;         /* in the quarter */
  GArray *converted;       /* of @start, who ordered in the quarter */
  GArray *dropped;         /* of @start */
  GArray *left;            /* of @start, still pursued: soonest due first */
  guint entered_needed;    /* ⌈start ÷ 20⌉ */
  guint converted_needed;  /* as many as have entered */
  guint entered_missing;   /* 0 where enough have entered */
  guint converted_missing; /* 0 where enough of @start order now */
} PagodaRenewal;

/** The renewal of @quarter over @n targets, of what happened up to @day, inclusive (transfer full). */
PagodaRenewal *
pagoda_renewal_of (const PagodaPlannedTarget *targets, gsize n, PagodaPeriod quarter, PagodaDay day);
void pagoda_renewal_free (PagodaRenewal *renewal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaRenewal, pagoda_renewal_free)

G_END_DECLS
