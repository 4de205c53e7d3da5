/* review_filter.h: which customers of a yearly review are shown, and in which order.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/review/review_columns.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_REVIEW_ALL,
  PAGODA_REVIEW_OPEN,      /* not decided yet */
  PAGODA_REVIEW_DECIDED,   /* in any way */
  PAGODA_REVIEW_DIFFERENT, /* decided otherwise than suggested */
} PagodaReviewState;
#define PAGODA_N_REVIEW_STATES 4

/** A plain value; texts are not owned. */
typedef struct
{
  PagodaReviewState state;
  int tier;           /* a PagodaTier, or −1 for all */
  const char *owner;  /* NULL: anybody's; "": nobody's */
  const char *search; /* NULL or "": nothing is searched for */
} PagodaReviewFilter;

typedef struct
{
  PagodaReviewOrder order;
  gboolean descending;
} PagodaReviewSort;

/** The places of the entries of @review that @filter lets pass, sorted (transfer full). */
guint32 *pagoda_review_filter_apply (const PagodaReviewFilter *filter,
                                     PagodaReviewSort sort,
                                     const PagodaYearlyReview *review,
                                     gsize *n);

G_END_DECLS
