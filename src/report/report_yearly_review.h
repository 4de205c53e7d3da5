/* report_yearly_review.h: the review of a year as a report (G5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "method/yearly_review.h"
#include "report/report.h"

G_BEGIN_DECLS

/** A customer of the review. */
typedef struct
{
  const char *code;
  const char *name;
  const char *owner; /* "": nobody */
  PagodaTier tier;
  const PagodaReviewCase *figures;
  double revenue_growth; /* NAN where there was nothing to grow from, or too little to tell */
  double profit_growth;
  double share; /* of wallet; NAN where the budget is unknown */
  int suggestion;
  char *reason; /* in the report's language */
  int decision;
  const char *note; /* nullable */
  PagodaDay decided;
  PagodaDay carried;
  gboolean assumed;
} PagodaReportReviewed;

typedef struct
{
  PagodaReportReviewed *customers;
  gsize n;
  const PagodaReviewYears *years;
  char *described; /* what is compared, in the report's language */
} PagodaReportYearlyReview;

/**
 * The customers with this and the last year side by side; a decision can be chosen from a list.  A second
 * sheet sums them up by decision, in formulas that follow what is chosen; a third one says what the figures
 * mean.
 */
gboolean pagoda_report_write_yearly_review (const PagodaReportContext *context,
                                            const PagodaReportYearlyReview *review,
                                            PagodaReportCounts *counts,
                                            GError **error);

G_END_DECLS
