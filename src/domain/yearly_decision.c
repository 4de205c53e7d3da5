/* yearly_decision.c: what was decided about a customer in the review of a year.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/yearly_decision.h"

#include <glib/gi18n-lib.h>

static const PagodaWord decisions[PAGODA_N_REVIEW_DECISIONS] = {
  [PAGODA_REVIEW_PROMOTE] = { "promote", NC_ ("review decision", "Promote"), "晋级|升级" },
  [PAGODA_REVIEW_RUN_IN] = { "run in", NC_ ("review decision", "Run in"), "磨合" },
  [PAGODA_REVIEW_DROP] = { "drop", NC_ ("review decision", "Drop"), "放弃|鸡肋放弃|鸡肋" },
  [PAGODA_REVIEW_KEEP] = { "keep", NC_ ("review decision", "Keep"), "保持|维持" },
};
PAGODA_DEFINE_WORDS (PagodaReviewDecision, review_decision, decisions, "review decision")

PagodaYearlyDecision *
pagoda_yearly_decision_new (PagodaId customer, int year)
{
  PagodaYearlyDecision *decision = g_new0 (PagodaYearlyDecision, 1);

  decision->customer = customer;
  decision->year = year;
  decision->decision = PAGODA_REVIEW_UNDECIDED;
  decision->decided = PAGODA_DAY_NONE;
  decision->carried = PAGODA_DAY_NONE;
  decision->made = PAGODA_ID_NONE;
  return decision;
}

PagodaYearlyDecision *
pagoda_yearly_decision_copy (const PagodaYearlyDecision *decision)
{
  PagodaYearlyDecision *copy = g_memdup2 (decision, sizeof *decision);

  copy->note = g_strdup (decision->note);
  return copy;
}

void
pagoda_yearly_decision_free (PagodaYearlyDecision *decision)
{
  if (decision == NULL)
    return;
  g_free (decision->note);
  g_free (decision);
}
