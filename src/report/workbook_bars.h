/* workbook_bars.h: native charts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "report/workbook.h"

#include <xlsxwriter.h>

G_BEGIN_DECLS

/** Puts @bars over the cells of @sheet that begin at the left of @row. */
lxw_error pagoda_workbook_bars_insert (lxw_workbook *book,
                                       lxw_worksheet *sheet,
                                       lxw_row_t row,
                                       const PagodaWorkbookBars *bars);

/** How many rows of the usual height a chart of bars covers. */
#define PAGODA_WORKBOOK_CHART_ROWS 17

/** How many pixels wide it is. */
#define PAGODA_WORKBOOK_CHART_WIDTH 768

/** Puts @line at the top of @sheet, beginning in @column. */
lxw_error pagoda_workbook_line_insert (lxw_workbook *book,
                                       lxw_worksheet *sheet,
                                       lxw_col_t column,
                                       const PagodaWorkbookLine *line);

G_END_DECLS
