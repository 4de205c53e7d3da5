/* test-sales-months.c: five years of sales by month (O1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/sales_months.h"

#define DAY(text) pagoda_day_from_iso (text)

static void
test_matrix (void)
{
  static const struct
  {
    const char *day;
    PagodaMoney revenue;
    int year; /* −1: left out */
    int month;
  } cases[] = {
    { "2021-12-31", 1, -1, 0 },   { "2022-01-01", 2, 0, 0 },   { "2022-01-31", 4, 0, 0 },
    { "2022-02-01", 8, 0, 1 },    { "2024-12-31", 16, 2, 11 }, { "2026-09-22", 32, 4, 8 },
    { "2026-09-21", -100, 4, 8 }, { "2026-09-23", 64, -1, 0 },
  };
  PagodaDay days[G_N_ELEMENTS (cases)];
  PagodaMoney revenues[G_N_ELEMENTS (cases)];
  PagodaSalesMonths wanted = { .first_year = 2022 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      days[i] = DAY (cases[i].day);
      revenues[i] = cases[i].revenue;
      if (cases[i].year < 0)
        continue;
      wanted.sums[cases[i].year][cases[i].month] += cases[i].revenue;
      wanted.orders[cases[i].year][cases[i].month]++;
    }
  PagodaSalesMonths found = pagoda_sales_months (days, revenues, G_N_ELEMENTS (cases), DAY ("2026-09-22"));
  g_assert_cmpint (found.first_year, ==, wanted.first_year);
  for (int year = 0; year < PAGODA_SALES_YEARS; year++)
    for (int month = 0; month < 12; month++)
      {
        g_assert_cmpint (found.sums[year][month], ==, wanted.sums[year][month]);
        g_assert_cmpuint (found.orders[year][month], ==, wanted.orders[year][month]);
      }
}

static void
test_year (void)
{
  const PagodaDay days[] = { DAY ("2025-01-05"), DAY ("2025-12-05"), DAY ("2026-01-01") };
  const PagodaMoney revenues[] = { 100, -30, 7 };
  PagodaSalesMonths months = pagoda_sales_months (days, revenues, 3, DAY ("2026-09-22"));
  guint orders;

  g_assert_cmpint (pagoda_sales_months_year (&months, 3, &orders), ==, 70);
  g_assert_cmpuint (orders, ==, 2);
  g_assert_cmpint (pagoda_sales_months_year (&months, 4, NULL), ==, 7);
  g_assert_cmpint (pagoda_sales_months_year (&months, 0, &orders), ==, 0);
  g_assert_cmpuint (orders, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sales-months/matrix", test_matrix);
  g_test_add_func ("/sales-months/year", test_year);
  return g_test_run ();
}
