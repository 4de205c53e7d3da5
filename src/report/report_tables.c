/* report_tables.c: tables of any figures as a workbook, a sheet each.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "report/report_tables.h"

#include "report/report_definitions.h"
#include "report/report_output.h"

static void
add_cell (PagodaReportOutput *output, const PagodaReportCell *cell)
{
  switch (cell->kind)
    {
    case PAGODA_REPORT_CELL_EMPTY:
      pagoda_report_output_add_empty (output);
      return;
    case PAGODA_REPORT_CELL_TEXT:
      pagoda_report_output_add_text (output, cell->text);
      return;
    case PAGODA_REPORT_CELL_INTEGER:
      pagoda_report_output_add_integer (output, cell->number);
      return;
    case PAGODA_REPORT_CELL_MONEY:
      pagoda_report_output_add_money (output, cell->number);
      return;
    case PAGODA_REPORT_CELL_DAY:
      pagoda_report_output_add_day (output, (PagodaDay)cell->number);
      return;
    case PAGODA_REPORT_CELL_SHARE:
      pagoda_report_output_add_share (output, cell->share);
      return;
    case PAGODA_REPORT_CELL_DECIMAL:
      pagoda_report_output_add_decimal (output, cell->number);
      return;
    case PAGODA_REPORT_CELL_BOOLEAN:
      pagoda_report_output_add_boolean (output, cell->number != 0);
      return;
    }
}

static gboolean
add_table (PagodaReportOutput *output, const PagodaReportTable *table)
{
  const PagodaWorkbookSheet sheet
      = { .name = table->name, .titles = table->titles, .n_columns = table->n_columns, .filtered = TRUE };
  g_autofree PagodaReportCell *cells = g_new0 (PagodaReportCell, table->n_columns);
  gboolean going = TRUE;

  pagoda_report_output_begin (output, &sheet, 1);
  for (guint row = 0; row < table->n_rows && going; row++)
    {
      table->fill (row, cells, table->data);
      for (guint i = 0; i < table->n_columns; i++)
        add_cell (output, &cells[i]);
      going = pagoda_report_output_end_row (output);
    }
  return going;
}

gboolean
pagoda_report_write_tables (const PagodaReportContext *context,
                            const PagodaReportTable *tables,
                            guint n,
                            PagodaDay compare,
                            PagodaReportCounts *counts,
                            GError **error)
{
  g_autoptr (PagodaReportOutput) output = pagoda_report_output_new (context, error);
  guint64 rows = 0;
  gboolean going = TRUE;

  if (output == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    rows += tables[i].n_rows;
  pagoda_report_output_expect (output, rows);
  if (pagoda_report_output_is_text (output))
    n = MIN (n, 1);
  for (guint i = 0; i < n && going; i++)
    going = add_table (output, &tables[i]);
  if (going && !pagoda_report_output_is_text (output))
    {
      pagoda_report_definitions_add (output, context, PAGODA_BASIS_PROFIT, compare);
      pagoda_report_definitions_add_layers (output);
    }
  return pagoda_report_output_finish (output, counts, error);
}
