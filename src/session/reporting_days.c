/* reporting_days.c: visits as a report: the day sheets, the agenda or a calendar.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/reporting-private.h"

#include "session/day_sheet.h"

static gboolean
has_ending (const char *path, const char *ending)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ending);
}

gboolean
pagoda_reporting_needs_snapshot (const PagodaReportRequest *request)
{
  return request->name != PAGODA_REPORT_VISITS
         || (request->path != NULL && !has_ending (request->path, ".pdf"));
}

/* The days that are asked for, or a week from the report's day on. */
static PagodaPeriod
find_period (const PagodaReportRequest *request)
{
  return request->period.last < request->period.first ? (PagodaPeriod){ request->as_of, request->as_of + 6 }
                                                      : request->period;
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

PagodaPaper *
pagoda_reporting_make_day_sheets (PagodaReporting *run, GError **error)
{
  g_autoptr (GPtrArray) sheets = load_sheets (run->database, find_period (run->request), error);

  if (sheets == NULL)
    return NULL;
  run->counts = (PagodaReportCounts){ .sheets = sheets->len };
  for (guint i = 0; i < sheets->len; i++)
    run->counts.rows += ((PagodaDaySheet *)sheets->pdata[i])->entries->len;
  return pagoda_day_sheets_make_paper (sheets, run->request->language);
}

gboolean
pagoda_reporting_write_visits (PagodaReporting *run, GError **error)
{
  PagodaPeriod period = find_period (run->request);

  return has_ending (run->request->path, ".ics") ? pagoda_reporting_write_calendar (run, period, error)
                                                 : pagoda_reporting_write_agenda (run, period, error);
}
