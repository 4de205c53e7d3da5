/* report_coverage.h: what all accounts are owed by their class, for people to open elsewhere (Q3, Q4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules of report.h hold here too.
 */
#pragma once

#include "method/coverage.h"
#include "report/report.h"

G_BEGIN_DECLS

/** An account of the list.  Texts are "" where unknown. */
typedef struct
{
  const char *code;
  const char *name;
  const char *owner;
  PagodaAccountClass account_class;
  gboolean by_hand;
  PagodaDay until; /* the last day of a class set by hand, or PAGODA_DAY_NONE */
  const PagodaCoverage *coverage;
  const PagodaFiveLayers *layers;
  gint64 minutes; /* of work */
  PagodaMoney cost;
  PagodaMoney profit;
} PagodaReportCovered;

typedef struct
{
  const PagodaReportCovered *accounts;
  gsize n;
} PagodaReportCoverage;

/** A row per account, sums per class, and the definitions; as `.csv` the first alone. */
gboolean pagoda_report_write_coverage (const PagodaReportContext *context,
                                       const PagodaReportCoverage *coverage,
                                       PagodaReportCounts *counts,
                                       GError **error);

G_END_DECLS
