/* reporting_papers.c: reports for paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/reporting-private.h"

#include "session/profile_paper.h"

PagodaPaper *
pagoda_reporting_make_profile (PagodaReporting *run, GError **error)
{
  run->counts = (PagodaReportCounts){ .sheets = 1, .rows = 1 };
  return pagoda_profile_make_paper (run->database, run->snapshot, run->request->customer, run->context.as_of,
                                    run->context.language, run->context.cancellable, error);
}
