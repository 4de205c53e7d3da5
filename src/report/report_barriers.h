/* report_barriers.h: what keeps us out, for people to open elsewhere.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules of report.h hold here too.
 */
#pragma once

#include "domain/layer.h"
#include "report/report.h"

G_BEGIN_DECLS

/** A barrier with what belongs to it.  Texts are "" or NULL where unknown. */
typedef struct
{
  const PagodaBarrier *barrier;
  const char *code; /* of the customer */
  const char *name;
  PagodaBarrierState state;
  PagodaDay since;
  int days;
  gboolean overdue;
  const PagodaStrategyChoice *strategy; /* NULL where none was ever chosen */
} PagodaReportBarrier;

typedef struct
{
  const PagodaReportBarrier *barriers;
  gsize n;
} PagodaReportBarriers;

/** A row per barrier, and one per state that it had up to the day; as `.csv` the first alone. */
gboolean pagoda_report_write_barriers (const PagodaReportContext *context,
                                       const PagodaReportBarriers *barriers,
                                       PagodaReportCounts *counts,
                                       GError **error);

G_END_DECLS
