/* years_view.h: five years of sales by month as a heat map, each month with orders a button.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/drawing.h"
#include "method/sales_months.h"

G_BEGIN_DECLS

/** Signal `opened` (uint, uint): the year and month, as PagodaSalesMonths counts them, was activated. */
#define PAGODA_TYPE_YEARS_VIEW (pagoda_years_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaYearsView, pagoda_years_view, PAGODA, YEARS_VIEW, PagodaDrawing)

void pagoda_years_view_show (PagodaYearsView *view, const PagodaSalesMonths *months, const char *currency);

/** Marks among the months those in which is usually bought, samples are shown and products renewed, each a
 * bit, January the lowest; shown with the next sales. */
void pagoda_years_view_mark (PagodaYearsView *view, guint purchases, guint samples, guint renewals);

/** What the marks say, where there are any; NULL else (transfer full). */
char *pagoda_years_word_marks (guint purchases, guint samples, guint renewals);

/** The same as a table: months below each other, years side by side. */
void pagoda_years_fill_table (GtkGrid *table, const PagodaSalesMonths *months, const char *currency);

/** `2026-09`, in words. */
char *pagoda_years_name_month (const PagodaSalesMonths *months, guint year, guint month);

G_END_DECLS
