/* yearly_review.c: what a year with a customer was, beside the one before, and what follows for the next.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "method/yearly_review.h"

#include "method/cadence.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define REGULAR_ORDER_DAYS 2

static const PagodaWord reasons[PAGODA_N_REVIEW_REASONS] = {
  [PAGODA_REVIEW_VISITED_IN_VAIN]
  = { "visited in vain", NC_ ("review reason", "Visited, and nothing bought"), NULL },
  [PAGODA_REVIEW_TOO_FEW] = { "too few", NC_ ("review reason", "Too few"), NULL },
  [PAGODA_REVIEW_EARNS_NOTHING] = { "earns nothing", NC_ ("review reason", "No profit in two years"), NULL },
  [PAGODA_REVIEW_COSTS_MORE] = { "costs more", NC_ ("review reason", "Costs more work than it earns"), NULL },
  [PAGODA_REVIEW_LAPSED] = { "lapsed", NC_ ("review reason", "No longer buys"), NULL },
  [PAGODA_REVIEW_SHRINKS] = { "shrinks", NC_ ("review reason", "Buys less"), NULL },
  [PAGODA_REVIEW_NO_REORDER] = { "no reorder", NC_ ("review reason", "Bought once, not again"), NULL },
  [PAGODA_REVIEW_BECAME_REGULAR] = { "became regular", NC_ ("review reason", "Buys again now"), NULL },
  [PAGODA_REVIEW_GROWS] = { "grows", NC_ ("review reason", "Grows"), NULL },
  [PAGODA_REVIEW_STEADY] = { "steady", NC_ ("review reason", "Steady"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaReviewReason, review_reason, reasons, "review reason")

static const PagodaWord carries[PAGODA_N_REVIEW_CARRY_KINDS] = {
  [PAGODA_CARRY_NOTHING] = { "nothing", NC_ ("review carry", "Stays as it is"), NULL },
  [PAGODA_CARRY_CADENCE] = { "cadence", NC_ ("review carry", "Is met more often"), NULL },
  [PAGODA_CARRY_TARGET] = { "target", NC_ ("review carry", "Becomes a target"), NULL },
  [PAGODA_CARRY_OFTEN] = { "often", NC_ ("review carry", "Is met often enough already"), NULL },
  [PAGODA_CARRY_PLANNED] = { "planned", NC_ ("review carry", "Is a target already"), NULL },
  [PAGODA_CARRY_OTHER] = { "other", NC_ ("review carry", "Is never a customer any more"), NULL },
  [PAGODA_CARRY_DROPPED]
  = { "dropped", NC_ ("review carry", "Is not dropped before its post-mortem is written"), NULL },
  [PAGODA_CARRY_UNEXPLAINED]
  = { "unexplained", NC_ ("review carry", "Still buys, and is not dropped before a note says why"), NULL },
  [PAGODA_CARRY_CARRIED] = { "carried", NC_ ("review carry", "Was carried before"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaReviewCarryKind, review_carry, carries, "review carry")

gboolean
pagoda_review_years (int year, PagodaDay day, PagodaReviewYears *years)
{
  PagodaDay first = pagoda_day_from_ymd (year, 1, 1);
  PagodaDay last = pagoda_day_from_ymd (year, 12, 31);

  if (day < first)
    return FALSE;
  *years = (PagodaReviewYears){ .year = year, .now = { first, MIN (day, last) }, .whole = day >= last };
  years->before
      = (PagodaPeriod){ pagoda_day_add_months (first, -12), pagoda_day_add_months (years->now.last, -12) };
  return TRUE;
}

gboolean
pagoda_review_reorders (const PagodaReviewFigures *figures)
{
  return figures->order_days >= REGULAR_ORDER_DAYS;
}

double
pagoda_review_growth (PagodaMoney now, PagodaMoney before)
{
  return before > 0 ? (double)(now - before) / (double)before : (double)NAN;
}

/* Suggestions */

gboolean
pagoda_review_is_judged (const PagodaReviewCase *review_case, const PagodaHouseRules *rules)
{
  return review_case->now.order_days + review_case->before.order_days
         >= rules->values[PAGODA_RULE_REVIEW_ORDER_DAYS];
}

/* Whether revenue changed by the house rule upwards (@sign 1) or downwards (−1).  Products of integers, so
 * that the edge is sharp. */
static gboolean
changes (const PagodaReviewCase *review_case, int sign, const PagodaHouseRules *rules)
{
  PagodaMoney before = review_case->before.revenue;

  return before > 0
         && (__int128)(review_case->now.revenue - before) * 100 * sign
                >= (__int128)before * rules->values[PAGODA_RULE_REVIEW_CHANGE];
}

static PagodaReviewReason
find_reason (const PagodaReviewCase *review_case, const PagodaHouseRules *rules)
{
  const PagodaReviewFigures *now = &review_case->now, *before = &review_case->before;

  if (!review_case->active && now->orders == 0 && now->visits >= rules->values[PAGODA_RULE_REVIEW_VISITS])
    return PAGODA_REVIEW_VISITED_IN_VAIN;
  if (!pagoda_review_is_judged (review_case, rules))
    return PAGODA_REVIEW_TOO_FEW;
  if (now->profit + before->profit <= 0)
    return PAGODA_REVIEW_EARNS_NOTHING;
  if (now->cost > now->profit && now->cost > 0 && !changes (review_case, 1, rules))
    return PAGODA_REVIEW_COSTS_MORE;
  if (!review_case->active)
    return PAGODA_REVIEW_LAPSED;
  if (changes (review_case, -1, rules))
    return PAGODA_REVIEW_SHRINKS;
  if (!pagoda_review_reorders (now))
    return PAGODA_REVIEW_NO_REORDER;
  if (!pagoda_review_reorders (before))
    return PAGODA_REVIEW_BECAME_REGULAR;
  return changes (review_case, 1, rules) ? PAGODA_REVIEW_GROWS : PAGODA_REVIEW_STEADY;
}

static const int followed_by[PAGODA_N_REVIEW_REASONS] = {
  [PAGODA_REVIEW_VISITED_IN_VAIN] = PAGODA_REVIEW_DROP,
  [PAGODA_REVIEW_TOO_FEW] = PAGODA_REVIEW_UNDECIDED,
  [PAGODA_REVIEW_EARNS_NOTHING] = PAGODA_REVIEW_DROP,
  [PAGODA_REVIEW_COSTS_MORE] = PAGODA_REVIEW_DROP,
  [PAGODA_REVIEW_LAPSED] = PAGODA_REVIEW_RUN_IN,
  [PAGODA_REVIEW_SHRINKS] = PAGODA_REVIEW_RUN_IN,
  [PAGODA_REVIEW_NO_REORDER] = PAGODA_REVIEW_RUN_IN,
  [PAGODA_REVIEW_BECAME_REGULAR] = PAGODA_REVIEW_PROMOTE,
  [PAGODA_REVIEW_GROWS] = PAGODA_REVIEW_PROMOTE,
  [PAGODA_REVIEW_STEADY] = PAGODA_REVIEW_KEEP,
};

PagodaReviewSuggestion
pagoda_review_suggest (const PagodaReviewCase *review_case, const PagodaHouseRules *rules)
{
  PagodaReviewSuggestion suggestion = { .reason = find_reason (review_case, rules) };
  gboolean covered = review_case->account_class == PAGODA_CLASS_STRATEGIC
                     || review_case->account_class == PAGODA_CLASS_TOP;

  suggestion.decision = followed_by[suggestion.reason];
  suggestion.spared = covered && suggestion.decision == PAGODA_REVIEW_DROP;
  suggestion.deep = covered && suggestion.decision == PAGODA_REVIEW_PROMOTE;
  if (suggestion.spared || suggestion.deep)
    suggestion.decision = PAGODA_REVIEW_KEEP;
  return suggestion;
}

/* The next year */

/* The cadence of the class above @account_class. */
static int
deeper_cadence (PagodaAccountClass account_class, const PagodaHouseRules *rules)
{
  PagodaAccountClass deeper
      = account_class == PAGODA_CLASS_ORDINARY ? PAGODA_CLASS_IMPORTANT : PAGODA_CLASS_TOP;

  return (int)rules->values[pagoda_cadence_rule (deeper)];
}

static PagodaReviewCarryKind
choose_kind (const PagodaReviewCarryInput *input, int cadence)
{
  if (input->decision == PAGODA_REVIEW_UNDECIDED || input->decision == PAGODA_REVIEW_KEEP)
    return PAGODA_CARRY_NOTHING;
  if (input->carried != PAGODA_DAY_NONE)
    return PAGODA_CARRY_CARRIED;
  if (input->decision == PAGODA_REVIEW_DROP)
    return input->lacks_post_mortem ? PAGODA_CARRY_DROPPED
           : input->lacks_reason    ? PAGODA_CARRY_UNEXPLAINED
                                    : PAGODA_CARRY_OTHER;
  if (input->decision == PAGODA_REVIEW_RUN_IN)
    return input->targeted ? PAGODA_CARRY_PLANNED : PAGODA_CARRY_TARGET;
  return input->cadence > 0 && input->cadence <= cadence ? PAGODA_CARRY_OFTEN : PAGODA_CARRY_CADENCE;
}

PagodaReviewCarry
pagoda_review_carry (const PagodaReviewCarryInput *input,
                     int year,
                     PagodaDay day,
                     const PagodaHouseRules *rules)
{
  int cadence = deeper_cadence (input->account_class, rules);
  PagodaReviewCarry carry = { .kind = choose_kind (input, cadence),
                              .from = MAX (day, pagoda_day_from_ymd (year + 1, 1, 1)),
                              .due = PAGODA_DAY_NONE };

  if (carry.kind == PAGODA_CARRY_CADENCE)
    carry.cadence = cadence;
  if (carry.kind == PAGODA_CARRY_TARGET)
    carry.due = pagoda_day_add_months (carry.from, (int)rules->values[PAGODA_RULE_REVIEW_MONTHS]);
  return carry;
}
