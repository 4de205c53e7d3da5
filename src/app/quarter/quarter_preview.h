/* quarter_preview.h: the pack of a quarter before it is printed, and closing a quarter.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/** Shows the pack of @quarter (1 … 4) of @year over @window, as it was frozen or as the data say now, to be
 * printed or saved as a PDF. */
void pagoda_quarter_preview_open (PagodaWindow *window, int year, int quarter);

/** Asks where to and writes the pack as a workbook. */
void pagoda_quarter_workbook_save (PagodaWindow *window, int year, int quarter);

/** Asks whether the quarter is to be closed, and why where it was (@again); its figures are stored then,
 * which a toast offers to take back. */
void pagoda_quarter_closing_open (PagodaWindow *window, int year, int quarter, gboolean again);

G_END_DECLS
