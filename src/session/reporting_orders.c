/* reporting_orders.c: order lines as a report.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/reporting-private.h"

#include "domain/order.h"
#include "store/statement.h"

#include <string.h>

/* Order lines, pulled from the store one by one */

static gboolean
next_line (PagodaReportLine *line, gpointer data, GError **error)
{
  PagodaStatement *statement = data;

  if (!pagoda_statement_next (statement, error))
    return FALSE;
  line->order = pagoda_statement_text (statement, "number");
  line->day = (PagodaDay)pagoda_statement_int (statement, "day");
  line->customer_code = pagoda_statement_text (statement, "customer_code");
  line->customer_name = pagoda_statement_text (statement, "customer_name");
  line->product_code = pagoda_statement_text (statement, "product_code");
  line->product_name = pagoda_statement_text (statement, "product_name");
  line->quantity = pagoda_statement_int (statement, "quantity");
  line->price = pagoda_statement_int (statement, "price");
  line->amount = pagoda_statement_int (statement, "amount");
  line->cost = pagoda_statement_optional (statement, "cost", PAGODA_COST_UNKNOWN);
  line->currency = pagoda_statement_text (statement, "currency");
  return TRUE;
}

static gboolean
is_text (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".csv");
}

/* The period of the figures beside the order lines of @period: they need an end that is known and a beginning
 * that has a period before it. */
static PagodaPeriod
figures_period (PagodaPeriod period, PagodaDay as_of)
{
  gboolean all = period.last < period.first;
  PagodaDay last = all ? as_of : MIN (period.last, as_of);
  gboolean begins = !all && period.first > G_MININT32 + 1 && period.first <= last;

  return (PagodaPeriod){ begins ? period.first : pagoda_period_trailing_year (last).first, last };
}

static gboolean
write_order_lines (PagodaReporting *run, GError **error)
{
  PagodaStatement *statement = pagoda_statement (run->database, "order-line-list");
  PagodaPeriod period = run->request->period;
  gboolean all = period.last < period.first;

  pagoda_statement_bind_int (statement, ":first", all ? G_MININT32 : period.first);
  pagoda_statement_bind_int (statement, ":last", all ? G_MAXINT32 : period.last);
  PagodaReportLines lines = { .next = next_line, .data = statement };
  g_autoptr (PagodaSalesBook) sales = NULL;
  g_autoptr (PagodaReportOrderFigures) figures = NULL;

  if (!is_text (run->request->path)
      && (figures = pagoda_reporting_load_order_figures (run->database, run->snapshot,
                                                         figures_period (period, run->context.as_of),
                                                         &run->context, &sales, error))
             == NULL)
    return FALSE;
  lines.figures = figures;
  gboolean written = pagoda_report_write_orders (&run->context, &lines, &run->counts, error);
  pagoda_statement_reset (statement);
  return written;
}

gboolean
pagoda_reporting_write_orders (PagodaReporting *run, GError **error)
{
  if (!pagoda_database_begin (run->database, PAGODA_OPEN_READ, error))
    return FALSE;
  gboolean written = write_order_lines (run, error);
  pagoda_database_rollback (run->database);
  return written;
}
