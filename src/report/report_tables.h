/* report_tables.h: tables of any figures as a workbook, a sheet each.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "report/report.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_REPORT_CELL_EMPTY,
  PAGODA_REPORT_CELL_TEXT,
  PAGODA_REPORT_CELL_INTEGER,
  PAGODA_REPORT_CELL_MONEY,
  PAGODA_REPORT_CELL_DAY,
  PAGODA_REPORT_CELL_SHARE,
  PAGODA_REPORT_CELL_DECIMAL,
  PAGODA_REPORT_CELL_BOOLEAN,
} PagodaReportCellKind;

typedef struct
{
  PagodaReportCellKind kind;
  const char *text;
  gint64 number; /* integers, money, days, decimals and booleans */
  double share;
} PagodaReportCell;

/** Fills the @cells of row @row of a table, one for each of its columns; what they point to must live until
 * the next row. */
typedef void (*PagodaReportRowFunc) (guint row, PagodaReportCell *cells, gpointer data);

typedef struct
{
  const char *name;          /* translated */
  const char *const *titles; /* n_columns, translated */
  guint n_columns;
  guint n_rows;
  PagodaReportRowFunc fill;
  gpointer data;
} PagodaReportTable;

/** Writes @n @tables with the definitions of the pyramid and of the five layers behind them, @compare as in
 * pagoda_report_definitions_add(); as `.csv` the first alone. */
gboolean pagoda_report_write_tables (const PagodaReportContext *context,
                                     const PagodaReportTable *tables,
                                     guint n,
                                     PagodaDay compare,
                                     PagodaReportCounts *counts,
                                     GError **error);

G_END_DECLS
