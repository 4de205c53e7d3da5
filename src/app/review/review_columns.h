/* review_columns.h: where the columns of the yearly review stand, and what is in them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/customers/customer_columns.h"
#include "session/yearly_review.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_REVIEW_BY_NAME,
  PAGODA_REVIEW_BY_REVENUE,
  PAGODA_REVIEW_BY_BEFORE,
  PAGODA_REVIEW_BY_GROWTH,
  PAGODA_REVIEW_BY_PROFIT,
  PAGODA_REVIEW_BY_ORDERS,
  PAGODA_REVIEW_BY_VISITS,
  PAGODA_REVIEW_BY_COST,
  PAGODA_REVIEW_BY_SHARE,
  PAGODA_REVIEW_BY_SUGGESTION,
  PAGODA_REVIEW_BY_DECISION,
  PAGODA_REVIEW_BY_NOTE,
} PagodaReviewOrder;
#define PAGODA_N_REVIEW_ORDERS 12

/** A column that has no room has width 0. */
typedef struct
{
  double em;
  double height;      /* of a row */
  gboolean two_lines; /* narrow: the name over its figures, and no head */
  PagodaColumnPlace places[PAGODA_N_REVIEW_ORDERS];
} PagodaReviewColumns;

/** The columns in a row of @width; the less important ones go where the names have too little room. */
PagodaReviewColumns pagoda_review_columns_layout (double width, double em);

/** TRUE where the column holds a number, which stands at its right end. */
gboolean pagoda_review_columns_is_number (PagodaReviewOrder order);

/** The head of a column, translated (transfer none). */
const char *pagoda_review_columns_title (PagodaReviewOrder order);

/** What stands in a cell; "" for nothing (transfer full). */
char *pagoda_review_columns_cell (const PagodaYearlyReview *review,
                                  const PagodaReviewEntry *entry,
                                  PagodaReviewOrder order);

G_END_DECLS
