/* coverage_rows.h: the accounts of the coverage list as rows.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/board.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** A list of accounts, one stop for Tab; Enter activates `win.customer-layer` with the first layer that is
 * missing. */
#define PAGODA_TYPE_COVERAGE_ROWS (pagoda_coverage_rows_get_type ())
G_DECLARE_FINAL_TYPE (PagodaCoverageRows, pagoda_coverage_rows, PAGODA, COVERAGE_ROWS, GtkWidget)

/** Shows the cards at @n @places of @board, in their order. */
void pagoda_coverage_rows_show (PagodaCoverageRows *rows, PagodaBoard *board, const guint32 *places, gsize n);

/** Brings the account of @customer into view and selects it; FALSE where it is not among them. */
gboolean pagoda_coverage_rows_reveal (PagodaCoverageRows *rows, PagodaId customer);

G_END_DECLS
