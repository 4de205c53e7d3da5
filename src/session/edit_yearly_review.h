/* edit_yearly_review.h: edits of the review of a year.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule G5.
 */
#pragma once

#include "domain/yearly_decision.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** A decision about a customer, or PAGODA_REVIEW_UNDECIDED, which takes it back. */
typedef struct
{
  PagodaId customer;
  int decision;
} PagodaReviewChoice;

/** Decides about one customer in the review of @year on @day; @name is the customer's.  What was carried into
 * the next year is taken back with the decision that it was made of; another one can be carried again. */
PagodaEdit *
pagoda_edit_decide_review (const PagodaReviewChoice *choice, int year, PagodaDay day, const char *name);

/** Accepts @n suggestions at once. */
PagodaEdit *
pagoda_edit_accept_suggestions (const PagodaReviewChoice *choices, gsize n, int year, PagodaDay day);

/** Sets the note on a customer in the review of @year; a blank one takes it away. */
PagodaEdit *pagoda_edit_note_review (PagodaId customer, int year, const char *note, const char *name);

/** What a decision becomes in the plan of the next year: a cadence, a target, or both left out. */
typedef struct
{
  PagodaId customer;
  PagodaDay from; /* the cadence holds, and the target enters */
  int cadence;    /* days between contacts (V1); 0 for none */
  PagodaDay due;  /* of a target (G3); PAGODA_DAY_NONE for none */
  gboolean other; /* it is never a customer any more, where the rule of dropping lets it (G2) */
} PagodaReviewPlan;

/**
 * Carries the decisions of @year into the plan of the next one as one command, on @day: cadences of their own
 * with @reason, and targets.  REFUSED where nothing is to be carried.
 */
PagodaEdit *pagoda_edit_carry_review (const PagodaReviewPlan *plans,
                                      gsize n,
                                      int year,
                                      PagodaDay day,
                                      const char *reason);

G_END_DECLS
