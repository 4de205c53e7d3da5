/* yearly_decision.h: what was decided about a customer in the review of a year.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule G5.  A year is decided by hand and stays as it was decided, whatever the figures say later.
 */
#pragma once

#include "base/day.h"
#include "domain/customer.h"
#include "domain/words.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_REVIEW_PROMOTE, /* to a regular customer */
  PAGODA_REVIEW_RUN_IN,  /* worth another year of getting used to each other */
  PAGODA_REVIEW_DROP,
  PAGODA_REVIEW_KEEP, /* as it is */
} PagodaReviewDecision;
#define PAGODA_N_REVIEW_DECISIONS 4

PAGODA_DECLARE_WORDS (PagodaReviewDecision, review_decision)

/** Instead of a PagodaReviewDecision: nobody has decided yet, or nothing is suggested. */
#define PAGODA_REVIEW_UNDECIDED (-1)

typedef struct
{
  PagodaId id;
  PagodaId customer;
  int year;
  int decision;      /* a PagodaReviewDecision, or PAGODA_REVIEW_UNDECIDED where there is only a note */
  PagodaDay decided; /* PAGODA_DAY_NONE while undecided */
  char *note;        /* NULL where there is none */
  PagodaDay carried; /* when it went into the plan of the next year; PAGODA_DAY_NONE where it has not */
  PagodaId made;     /* what carrying made: of drop the mark, of run in the target, of promote the cadence;
                        PAGODA_ID_NONE where it made nothing */
} PagodaYearlyDecision;

/** Nothing decided about @customer in @year yet (transfer full). */
PagodaYearlyDecision *pagoda_yearly_decision_new (PagodaId customer, int year);
PagodaYearlyDecision *pagoda_yearly_decision_copy (const PagodaYearlyDecision *decision);
void pagoda_yearly_decision_free (PagodaYearlyDecision *decision);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaYearlyDecision, pagoda_yearly_decision_free)

G_END_DECLS
