/* sales_months.c: five years of sales by month.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "method/sales_months.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *word;
  const char *label;
} measures[PAGODA_N_SALES_MEASURES] = {
  [PAGODA_SALES_REVENUE] = { "revenue", N_ ("Revenue") },
  [PAGODA_SALES_PROFIT] = { "profit", N_ ("Profit") },
  [PAGODA_SALES_ORDERS] = { "orders", N_ ("Number of orders") },
};

const char *
pagoda_sales_measure_word (PagodaSalesMeasure measure)
{
  return measures[measure].word;
}

const char *
pagoda_sales_measure_label (PagodaSalesMeasure measure, PagodaLanguage language)
{
  return pagoda_translate (language, measures[measure].label);
}

gboolean
pagoda_sales_measure_parse (const char *word, PagodaSalesMeasure *measure)
{
  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    if (g_strcmp0 (word, measures[i].word) == 0)
      {
        *measure = (PagodaSalesMeasure)i;
        return TRUE;
      }
  return FALSE;
}

gint64
pagoda_sales_sum_measure (const PagodaSalesSum *sum, PagodaSalesMeasure measure)
{
  switch (measure)
    {
    case PAGODA_SALES_REVENUE:
      return sum->revenue;
    case PAGODA_SALES_PROFIT:
      return sum->profit;
    case PAGODA_SALES_ORDERS:
      return sum->orders;
    }
  g_return_val_if_reached (0);
}

void
pagoda_sales_sum_add (PagodaSalesSum *sum, const PagodaSalesSum *more)
{
  sum->revenue += more->revenue;
  sum->profit += more->profit;
  sum->orders += more->orders;
  sum->purchases += more->purchases;
  sum->assumed |= more->assumed;
}

PagodaSalesMonths
pagoda_sales_months_new (PagodaDay as_of)
{
  PagodaSalesMonths months = { .as_of = as_of, .first = PAGODA_DAY_NONE };
  int last;

  pagoda_day_to_ymd (as_of, &last, NULL, NULL);
  months.first_year = last - PAGODA_SALES_YEARS + 1;
  return months;
}

PagodaPeriod
pagoda_sales_months_period (const PagodaSalesMonths *months)
{
  return (PagodaPeriod){ pagoda_day_from_ymd (months->first_year, 1, 1), months->as_of };
}

PagodaPeriod
pagoda_sales_months_period_of (const PagodaSalesMonths *months, int year, int month)
{
  PagodaDay first = pagoda_day_from_ymd (months->first_year + year, month + 1, 1);

  return (PagodaPeriod){ first, MIN (pagoda_day_add_months (first, 1) - 1, months->as_of) };
}

void
pagoda_sales_months_add (PagodaSalesMonths *months, const PagodaSalesOrders *orders)
{
  PagodaPeriod period = pagoda_sales_months_period (months);
  PagodaDay bought = PAGODA_DAY_NONE; /* the day of the purchase before */

  for (gsize i = 0; i < orders->n; i++)
    {
      PagodaDay day = orders->days[i];
      int year, month;
      if (!pagoda_period_contains (period, day))
        continue;
      gboolean purchase = orders->revenues[i] > 0 && day != bought;
      PagodaSalesSum order = { .revenue = orders->revenues[i],
                               .profit = orders->profits != NULL ? orders->profits[i] : 0,
                               .orders = 1,
                               .purchases = purchase ? 1 : 0,
                               .assumed = orders->assumed != NULL && orders->assumed[i] };
      pagoda_day_to_ymd (day, &year, &month, NULL);
      pagoda_sales_sum_add (&months->cells[year - months->first_year][month - 1], &order);
      if (!purchase)
        continue;
      bought = day;
      months->first = months->first == PAGODA_DAY_NONE ? day : MIN (months->first, day);
    }
}

PagodaSalesSum
pagoda_sales_months_year (const PagodaSalesMonths *months, int year)
{
  PagodaSalesSum sum = { 0 };

  g_return_val_if_fail (year >= 0 && year < PAGODA_SALES_YEARS, sum);
  for (int month = 0; month < PAGODA_MONTHS; month++)
    pagoda_sales_sum_add (&sum, &months->cells[year][month]);
  return sum;
}

PagodaSeasonSilence
pagoda_sales_months_season (const PagodaSalesMonths *months, PagodaMonthIndex *index)
{
  guint purchases[PAGODA_SALES_YEARS * PAGODA_MONTHS] = { 0 }, n = 0;
  int year, month;

  if (months->first == PAGODA_DAY_NONE)
    return PAGODA_SEASON_NO_PURCHASE;
  pagoda_day_to_ymd (months->first, &year, &month, NULL);
  int first = (year - months->first_year) * PAGODA_MONTHS + month - 1;
  for (int i = first; i < PAGODA_SALES_YEARS * PAGODA_MONTHS; i++)
    {
      purchases[i - first] = months->cells[i / PAGODA_MONTHS][i % PAGODA_MONTHS].purchases;
      n += purchases[i - first];
    }
  PagodaPeriod known = { months->first, months->as_of };
  if (!pagoda_rhythm_season_is_known (known))
    return PAGODA_SEASON_SHORT;
  if (n < PAGODA_SEASON_PURCHASES)
    return PAGODA_SEASON_FEW;
  pagoda_rhythm_season_of_months (purchases, known, index);
  return PAGODA_SEASON_TOLD;
}
