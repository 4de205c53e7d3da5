/* reporting.h: a report from an open store to a file.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/snapshot.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_REPORT_CUSTOMERS,
  PAGODA_REPORT_PYRAMID,
  PAGODA_REPORT_ORDERS,
} PagodaReportName;

gboolean pagoda_report_name_parse (const char *word, PagodaReportName *name);

typedef struct
{
  PagodaReportName name;
  const char *path; /* the ending decides: .xlsx, .csv; the pyramid also .pdf, .png, .svg */
  PagodaLanguage language;
  PagodaDay as_of;
  PagodaBasis basis;
  PagodaDay compare;   /* PAGODA_DAY_NONE: no comparison */
  PagodaPeriod period; /* of order lines; all where last < first */
} PagodaReportRequest;

typedef struct
{
  char *file;
  guint sheets;
  guint64 rows;
} PagodaReportResult;

void pagoda_report_result_free (PagodaReportResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaReportResult, pagoda_report_result_free)

/** Writes the report @request asks for from @database and a @snapshot of it with figures (transfer full). */
PagodaReportResult *pagoda_reporting_run (PagodaDatabase *database,
                                          const PagodaSnapshot *snapshot,
                                          const PagodaReportRequest *request,
                                          GCancellable *cancellable,
                                          GError **error);

G_END_DECLS
