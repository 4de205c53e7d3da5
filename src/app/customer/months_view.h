/* months_view.h: bars of twelve months.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/drawing.h"
#include "base/day.h"
#include "base/money.h"

G_BEGIN_DECLS

#define PAGODA_MONTHS_SHOWN 12

#define PAGODA_TYPE_MONTHS_VIEW (pagoda_months_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaMonthsView, pagoda_months_view, PAGODA, MONTHS_VIEW, PagodaDrawing)

GtkWidget *pagoda_months_view_new (void);

/** Shows @sums, of the PAGODA_MONTHS_SHOWN calendar months up to the one of @last. */
void pagoda_months_view_show (PagodaMonthsView *view,
                              const PagodaMoney *sums,
                              PagodaDay last,
                              const char *currency);

/** The same as a table in two columns of months. */
void pagoda_months_fill_table (GtkGrid *table, const PagodaMoney *sums, PagodaDay last, const char *currency);

G_END_DECLS
