/* reporting_days.c: day sheets as a report.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/reporting-private.h"

#include "chart/export.h"
#include "session/day_sheet.h"

gboolean
pagoda_reporting_needs_snapshot (const PagodaReportRequest *request)
{
  PagodaChartFormat format;

  return request->name != PAGODA_REPORT_VISITS || !pagoda_chart_format_from_path (request->path, &format);
}

static GPtrArray *
load_sheets (PagodaDatabase *database, PagodaPeriod period, GError **error)
{
  if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return NULL;
  GPtrArray *sheets = pagoda_day_sheets_load (database, period, error);
  pagoda_database_rollback (database);
  return sheets;
}

gboolean
pagoda_reporting_write_day_sheets (PagodaDatabase *database,
                                   const PagodaReportRequest *request,
                                   PagodaPeriod period,
                                   PagodaReportCounts *counts,
                                   GError **error)
{
  g_autoptr (GPtrArray) sheets = load_sheets (database, period, error);

  if (sheets == NULL)
    return FALSE;
  g_autoptr (PagodaPaper) paper = pagoda_day_sheets_make_paper (sheets, request->language);
  *counts = (PagodaReportCounts){ .sheets = sheets->len };
  for (guint i = 0; i < sheets->len; i++)
    counts->rows += ((PagodaDaySheet *)sheets->pdata[i])->entries->len;
  return pagoda_paper_export (paper, request->path, error);
}
