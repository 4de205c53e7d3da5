/* sales_months.c: five years of sales by month.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/sales_months.h"

PagodaSalesMonths
pagoda_sales_months (const PagodaDay *days, const PagodaMoney *revenues, gsize n, PagodaDay as_of)
{
  PagodaSalesMonths months = { 0 };
  int last;

  pagoda_day_to_ymd (as_of, &last, NULL, NULL);
  months.first_year = last - PAGODA_SALES_YEARS + 1;
  for (gsize i = 0; i < n; i++)
    {
      int year, month;
      pagoda_day_to_ymd (days[i], &year, &month, NULL);
      if (days[i] > as_of || year < months.first_year)
        continue;
      months.sums[year - months.first_year][month - 1] += revenues[i];
      months.orders[year - months.first_year][month - 1]++;
    }
  return months;
}

PagodaMoney
pagoda_sales_months_year (const PagodaSalesMonths *months, int year, guint *orders)
{
  PagodaMoney sum = 0;
  guint n = 0;

  g_return_val_if_fail (year >= 0 && year < PAGODA_SALES_YEARS, 0);
  for (int month = 0; month < 12; month++)
    {
      sum += months->sums[year][month];
      n += months->orders[year][month];
    }
  if (orders != NULL)
    *orders = n;
  return sum;
}
