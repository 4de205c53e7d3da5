/* report_orders.c: the report of the order lines.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/order.h"
#include "report/report_order_figures.h"
#include "report/report_output.h"

#include <glib/gi18n-lib.h>

static const char *const titles[] = {
  N_ ("Order"),        N_ ("Day"),     N_ ("Customer code"), N_ ("Customer"),
  N_ ("Product code"), N_ ("Product"), N_ ("Quantity"),      N_ ("Unit price"),
  N_ ("Amount"),       N_ ("Cost"),    N_ ("Currency"),
};

static const PagodaWorkbookSheet sheet = {
  .name = N_ ("Order lines"),
  .titles = titles,
  .n_columns = G_N_ELEMENTS (titles),
  .filtered = TRUE,
};

static void
add_line (PagodaReportOutput *output, const PagodaReportLine *line, const char *own_currency)
{
  pagoda_report_output_add_text (output, line->order);
  pagoda_report_output_add_day (output, line->day);
  pagoda_report_output_add_text (output, line->customer_code);
  pagoda_report_output_add_text (output, line->customer_name);
  pagoda_report_output_add_text (output, line->product_code);
  pagoda_report_output_add_text (output, line->product_name);
  pagoda_report_output_add_decimal (output, line->quantity);
  pagoda_report_output_add_price (output, line->price);
  pagoda_report_output_add_money_of (output, line->amount, line->currency);
  if (line->cost == PAGODA_COST_UNKNOWN)
    pagoda_report_output_add_empty (output);
  else
    pagoda_report_output_add_money_of (output, line->cost, line->currency);
  pagoda_report_output_add_text (output, line->currency != NULL ? line->currency : own_currency);
}

/* How many lines a sheet takes; a text has no limit. */
static guint64
lines_of_sheet (const PagodaReportOutput *output, const PagodaReportLines *lines)
{
  guint rows = lines->rows_of_sheet;

  if (pagoda_report_output_is_text (output))
    return G_MAXUINT64;
  return (rows == 0 ? PAGODA_WORKBOOK_MOST_ROWS : CLAMP (rows, 2, PAGODA_WORKBOOK_MOST_ROWS)) - 1;
}

gboolean
pagoda_report_write_orders (const PagodaReportContext *context,
                            const PagodaReportLines *lines,
                            PagodaReportCounts *counts,
                            GError **error)
{
  g_return_val_if_fail (lines != NULL && lines->next != NULL && counts != NULL, FALSE);

  g_autoptr (PagodaReportOutput) output = pagoda_report_output_new (context, error);
  if (output == NULL)
    return FALSE;
  guint64 limit = lines_of_sheet (output, lines);
  guint64 n = 0;
  PagodaReportLine line = { .cost = PAGODA_COST_UNKNOWN };
  GError *reason = NULL;

  pagoda_report_output_expect (output, lines->expected);
  /* Nobody reads order lines on paper. */
  gboolean listed = context->paper == NULL;
  if (listed)
    pagoda_report_output_begin (output, &sheet, 1);
  while (listed && lines->next (&line, lines->data, &reason))
    {
      if (n > 0 && n % limit == 0)
        pagoda_report_output_begin (output, &sheet, (guint)(n / limit + 1));
      add_line (output, &line, context->currency);
      n++;
      if (!pagoda_report_output_end_row (output))
        break;
    }
  if (reason != NULL)
    {
      g_propagate_error (error, reason);
      return FALSE;
    }
  if (lines->figures != NULL && !pagoda_report_output_is_text (output))
    pagoda_report_order_figures_add (output, lines->figures);
  return pagoda_report_output_finish (output, counts, error);
}
