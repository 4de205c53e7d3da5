/* sales_months.h: five years of sales by month.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule O1.  Returns count in the month of their own day.
 */
#pragma once

#include "base/day.h"
#include "base/money.h"

G_BEGIN_DECLS

#define PAGODA_SALES_YEARS 5

/** Years ascend; the last is that of the day asked for.  Months are 0 … 11. */
typedef struct
{
  int first_year;
  PagodaMoney sums[PAGODA_SALES_YEARS][12];
  guint orders[PAGODA_SALES_YEARS][12]; /* returns included */
} PagodaSalesMonths;

/** The sales of @n orders, in no order, with @days and @revenues, up to @as_of. */
PagodaSalesMonths
pagoda_sales_months (const PagodaDay *days, const PagodaMoney *revenues, gsize n, PagodaDay as_of);

/** The sum of a year; @orders (nullable) receives how many there are. */
PagodaMoney pagoda_sales_months_year (const PagodaSalesMonths *months, int year, guint *orders);

G_END_DECLS
