/* workbook_bars.h: a native chart of horizontal bars.
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

G_END_DECLS
