/* yearly_review.h: what a year with a customer was, beside the one before, and what follows for the next.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule G5.  The method suggests and gives its reasons; people decide.  Its numbers are house rules (†).
 */
#pragma once

#include "base/money.h"
#include "base/period.h"
#include "domain/house_rules.h"
#include "domain/profile.h"
#include "domain/yearly_decision.h"

G_BEGIN_DECLS

/** What is compared.  Of a year that is not over yet these are the days up to now, and the same days of the
 * year before: like is compared with like. */
typedef struct
{
  int year;
  PagodaPeriod now;
  PagodaPeriod before;
  gboolean whole; /* the year is over */
} PagodaReviewYears;

/** The review of @year as of @day; FALSE where the year has not begun. */
gboolean pagoda_review_years (int year, PagodaDay day, PagodaReviewYears *years);

/** One year of a customer. */
typedef struct
{
  guint orders;        /* with a positive total */
  guint order_days;    /* on which such orders were */
  PagodaMoney revenue; /* returns deducted, like the profit */
  PagodaMoney profit;
  guint visits;     /* done, of every sort, face to face */
  gint64 minutes;   /* of work that was noted */
  PagodaMoney cost; /* of that work (Q4); PAGODA_AMOUNT_UNKNOWN (project.h) where no hourly rate is set */
} PagodaReviewFigures;

/** Two order days or more: it bought again (O6). */
gboolean pagoda_review_reorders (const PagodaReviewFigures *figures);

/** What @now is above @before, as a part of it; NAN where there was nothing to grow from. */
double pagoda_review_growth (PagodaMoney now, PagodaMoney before);

/** A customer in the review. */
typedef struct
{
  PagodaReviewFigures now;
  PagodaReviewFigures before;
  PagodaAccountClass account_class; /* at the end of the period (Q2) */
  gboolean active;                  /* likewise (P1) */
} PagodaReviewCase;

/** Why something is suggested.  The first one that holds of those before STEADY decides. */
typedef enum
{
  PAGODA_REVIEW_VISITED_IN_VAIN, /* no longer active, nothing bought and at least †4 visits: drop */
  PAGODA_REVIEW_TOO_FEW,         /* fewer than †3 order days in both years: nothing is suggested */
  PAGODA_REVIEW_EARNS_NOTHING,   /* no profit in both years together: drop */
  PAGODA_REVIEW_COSTS_MORE,      /* the work cost more than the profit, and it does not grow: drop */
  PAGODA_REVIEW_LAPSED,          /* bought before, and is not active any more: run in */
  PAGODA_REVIEW_SHRINKS,         /* revenue fell by †20 % or more: run in */
  PAGODA_REVIEW_NO_REORDER,      /* bought on one day only: run in */
  PAGODA_REVIEW_BECAME_REGULAR,  /* buys again, which it did not the year before: promote */
  PAGODA_REVIEW_GROWS,           /* buys again, and revenue rose by †20 % or more: promote */
  PAGODA_REVIEW_STEADY,          /* none of these: keep */
} PagodaReviewReason;
#define PAGODA_N_REVIEW_REASONS 10

/** A word for JSON: `visited in vain`, `too few` …; and what people read. */
PAGODA_DECLARE_WORDS (PagodaReviewReason, review_reason)

typedef struct
{
  int decision;              /* a PagodaReviewDecision; PAGODA_REVIEW_UNDECIDED where there is too little */
  PagodaReviewReason reason; /* what decided */
  gboolean spared;           /* the reason speaks against it, but a strategic or TOP account is kept (Q1) */
  gboolean deep;             /* it would be promoted, but is a strategic or TOP account already */
} PagodaReviewSuggestion;

/** What is suggested for @review_case. */
PagodaReviewSuggestion pagoda_review_suggest (const PagodaReviewCase *review_case,
                                              const PagodaHouseRules *rules);

/** TRUE where both years together have enough order days for growth to mean something (†3). */
gboolean pagoda_review_is_judged (const PagodaReviewCase *review_case, const PagodaHouseRules *rules);

/** What a decision becomes in the plan of the next year. */
typedef enum
{
  PAGODA_CARRY_NOTHING,     /* undecided, or kept as it is */
  PAGODA_CARRY_CADENCE,     /* promoted: met as often as the next deeper class (V1) */
  PAGODA_CARRY_TARGET,      /* run in: to be won again within †6 months (G3) */
  PAGODA_CARRY_OFTEN,       /* promoted, and met as often already */
  PAGODA_CARRY_PLANNED,     /* run in, and a target already */
  PAGODA_CARRY_OTHER,       /* dropped: never a customer any more */
  PAGODA_CARRY_DROPPED,     /* dropped, but its post-mortem is missing (G2) */
  PAGODA_CARRY_UNEXPLAINED, /* dropped, but it still buys and no note says why */
  PAGODA_CARRY_CARRIED,     /* it was carried before */
} PagodaReviewCarryKind;
#define PAGODA_N_REVIEW_CARRY_KINDS 9

PAGODA_DECLARE_WORDS (PagodaReviewCarryKind, review_carry)

typedef struct
{
  PagodaReviewCarryKind kind;
  PagodaDay from; /* the first day of the next year, or the day itself where that has begun */
  int cadence;    /* of CADENCE: days between contacts */
  PagodaDay due;  /* of TARGET: to be won by */
} PagodaReviewCarry;

/** What is known of a decision that is to be carried. */
typedef struct
{
  int decision;
  PagodaDay carried; /* PAGODA_DAY_NONE where it was not yet */
  PagodaAccountClass account_class;
  int cadence;                /* days between contacts that hold now (V1); 0 for never */
  gboolean targeted;          /* it is being pursued as a target */
  gboolean lacks_post_mortem; /* it is dormant, and nobody has said why it left */
  gboolean lacks_reason;      /* it still buys, and nobody has said why it is given up */
} PagodaReviewCarryInput;

/** What becomes of @input in the plan of the year after @year, as of @day. */
PagodaReviewCarry pagoda_review_carry (const PagodaReviewCarryInput *input,
                                       int year,
                                       PagodaDay day,
                                       const PagodaHouseRules *rules);

G_END_DECLS
