/* years_view.h: five years of sales by month as a heat map, each month with orders a button.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/drawing.h"
#include "session/sales_picture.h"

G_BEGIN_DECLS

/** Signal `opened` (uint, uint): the year and month, as PagodaSalesMonths counts them, was activated. */
#define PAGODA_TYPE_YEARS_VIEW (pagoda_years_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaYearsView, pagoda_years_view, PAGODA, YEARS_VIEW, PagodaDrawing)

void pagoda_years_view_show (PagodaYearsView *view, const PagodaSalesContent *content);

/** `2026-09`, in words. */
char *pagoda_years_name_month (const PagodaSalesMonths *months, guint year, guint month);

/** What a screen reader says of a month with orders (transfer full). */
char *pagoda_years_describe (const PagodaSalesContent *content, guint year, guint month);

G_END_DECLS
