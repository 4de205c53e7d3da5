/* yearly_review.h: the review of a year over a store: figures, suggestion and decision of each customer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule G5.  Made by the worker from a snapshot and the store; never changed after.
 */
#pragma once

#include "domain/activity.h"
#include "method/yearly_review.h"
#include "session/snapshot.h"

G_BEGIN_DECLS

/** A customer in the review.  What it points to belongs to the review. */
typedef struct
{
  PagodaId customer;
  guint32 place; /* in the snapshot */
  PagodaTier tier;
  const char *owner; /* at the end of the period; "": nobody */
  PagodaReviewCase figures;
  double revenue_growth; /* NAN without a year to grow from, like the other one */
  double profit_growth;
  gboolean judged;  /* there is enough for the growth to mean something */
  gboolean assumed; /* some profit rests on an assumed margin */
  double share;     /* of wallet, of the trailing year of the period's end; NAN where the budget is unknown */
  PagodaReviewSuggestion suggestion;
  const PagodaYearlyDecision *record; /* NULL where nothing was decided or noted */
  int decision;                       /* that of @record, or PAGODA_REVIEW_UNDECIDED */
  PagodaReviewCarry carry;            /* what it becomes in the plan of the next year */
} PagodaReviewEntry;

/** The customers of one decision, and what they bought. */
typedef struct
{
  guint count;
  PagodaMoney revenue;
  PagodaMoney profit;
} PagodaReviewSum;

typedef struct
{
  gatomicrefcount references;
  PagodaSnapshot *snapshot;
  PagodaDay as_of;
  PagodaReviewYears years;
  GHashTable *decisions; /* PagodaYearlyDecision by customer */

  /* Those who bought in one of the two years, were decided about, or were visited so often in this one that
   * it is in vain: the largest revenue first. */
  gsize n;
  PagodaReviewEntry *entries;

  PagodaReviewSum sums[PAGODA_N_REVIEW_DECISIONS + 1]; /* by decision, the undecided last */
  guint decided;
  int first_year; /* that anything is recorded of; @years.year or earlier */
} PagodaYearlyReview;

/** Makes the review of @year as of @day, in a reading transaction.  @snapshot is of stage FIGURES; REFUSED
 * where the year has not begun (transfer full). */
PagodaYearlyReview *pagoda_yearly_review_load (PagodaDatabase *database,
                                               PagodaSnapshot *snapshot,
                                               int year,
                                               PagodaDay day,
                                               GCancellable *cancellable,
                                               GError **error);

PagodaYearlyReview *pagoda_yearly_review_ref (PagodaYearlyReview *review);
void pagoda_yearly_review_unref (PagodaYearlyReview *review);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaYearlyReview, pagoda_yearly_review_unref)

/** The year that is reviewed on @day where nobody chooses: in the first quarter the year before, which is
 * over, later the running one. */
int pagoda_yearly_review_usual (PagodaDay day);

/** The entry of @customer, or NULL (transfer none). */
const PagodaReviewEntry *pagoda_yearly_review_find (const PagodaYearlyReview *review, PagodaId customer);

/** An order or a visit of the two years. */
typedef struct
{
  PagodaDay day;
  gboolean order;
  PagodaMoney revenue; /* of an order */
  PagodaMoney profit;
  PagodaActivityKind kind; /* of a visit */
  int minutes;             /* −1 where nobody noted how long it took */
} PagodaReviewRow;

/** What the figures of @entry rest on, the latest first: its orders and visits, PagodaReviewRow (transfer
 * full). */
GArray *pagoda_yearly_review_list_rows (const PagodaYearlyReview *review, const PagodaReviewEntry *entry);

/** What is shown for @decision, which may be PAGODA_REVIEW_UNDECIDED (transfer none). */
const char *pagoda_yearly_review_label (int decision, PagodaLanguage language);

/** `2026-01-01 – 2026-11-22 against 2025-01-01 – 2025-11-22, the same days` (transfer full). */
char *pagoda_yearly_review_describe_years (const PagodaYearlyReview *review, PagodaLanguage language);

/** What the mark * beside a profit means; NULL where no profit has it (transfer full). */
char *pagoda_yearly_review_describe_margin (const PagodaYearlyReview *review, PagodaLanguage language);

/** `37 of 120 decided` (transfer full). */
char *pagoda_yearly_review_describe_progress (const PagodaYearlyReview *review, PagodaLanguage language);

/** Why the suggestion of @entry is what it is, with its figures (transfer full). */
char *pagoda_yearly_review_describe_reason (const PagodaYearlyReview *review,
                                            const PagodaReviewEntry *entry,
                                            PagodaLanguage language);

/** `+23%`, `−8%`, or that there are too few; "—" where there was nothing before (transfer full). */
char *
pagoda_yearly_review_word_growth (const PagodaReviewEntry *entry, double growth, PagodaLanguage language);

/** What becomes of @entry in the plan of the next year (transfer full). */
char *pagoda_yearly_review_describe_carry (const PagodaReviewEntry *entry, PagodaLanguage language);

G_END_DECLS
