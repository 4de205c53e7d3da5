/* reorder.c: which part of those who bought, buys again.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/reorder.h"

#include <math.h>

/* As long as most of those who buy every season take to come back. */
#define MONTHS_UNTIL_NEW 4

PagodaPeriod
pagoda_reorder_period_before (PagodaPeriod period)
{
  return (PagodaPeriod){ period.first - (period.last - period.first + 1), period.first - 1 };
}

PagodaDay
pagoda_reorder_known_from (PagodaDay first_order)
{
  return first_order != PAGODA_DAY_NONE ? pagoda_day_add_months (first_order, MONTHS_UNTIL_NEW)
                                        : PAGODA_DAY_NONE;
}

static guint64
count_days (const PagodaReorderQuestion *question, PagodaPeriod period, const PagodaDay *days, gsize n)
{
  guint64 counted = 0;

  for (gsize i = 0; i < n && days[i] <= question->known_to; i++)
    counted += pagoda_period_contains (period, days[i]) ? 1 : 0;
  return counted;
}

static void
add_case (PagodaReorderCount *count, gboolean hit)
{
  count->cases++;
  count->hits += hit ? 1 : 0;
}

/* Adds day @i to @count, where it is in the period and its window has passed. */
static void
add_day (const PagodaReorderQuestion *question,
         const PagodaDay *days,
         gsize n,
         gsize i,
         PagodaReorderCount *count)
{
  if (pagoda_period_contains (question->period, days[i]) && days[i] + question->window <= question->known_to)
    add_case (count, i + 1 < n && days[i + 1] - days[i] <= question->window);
}

void
pagoda_reorder_add_customer (const PagodaReorderQuestion *question,
                             const PagodaDay *days,
                             gsize n,
                             PagodaReorderCounts *counts)
{
  PagodaPeriod before = pagoda_reorder_period_before (question->period);
  guint64 now = count_days (question, question->period, days, n);

  if (now > 0)
    add_case (&counts->rates[PAGODA_REORDER_CUSTOMERS], now >= 2);
  if (count_days (question, before, days, n) > 0)
    add_case (&counts->rates[PAGODA_REORDER_RETENTION], now > 0);
  for (gsize i = 0; i < n; i++)
    add_day (question, days, n, i, &counts->rates[PAGODA_REORDER_FOLLOW_UP]);
  if (n > 0 && days[0] >= question->known_from)
    add_day (question, days, n, 0, &counts->rates[PAGODA_REORDER_CONVERSION]);
}

void
pagoda_reorder_add_item (const PagodaReorderQuestion *question,
                         const PagodaDay *days,
                         gsize n,
                         PagodaReorderCounts *counts)
{
  if (n > 0)
    add_day (question, days, n, 0, &counts->rates[PAGODA_REORDER_ITEMS]);
}

void
pagoda_reorder_add_counts (const PagodaReorderCounts *more, PagodaReorderCounts *counts)
{
  for (int i = 0; i < PAGODA_N_REORDER_RATES; i++)
    {
      counts->rates[i].cases += more->rates[i].cases;
      counts->rates[i].hits += more->rates[i].hits;
    }
}

double
pagoda_reorder_share (const PagodaReorderCount *count)
{
  return count->cases > 0 ? (double)count->hits / (double)count->cases : (double)NAN;
}

void
pagoda_reorder_mark_sellers (const double *sales, gsize n, PagodaSellerMark *marks)
{
  double all = 0;

  for (gsize i = 0; i < n; i++)
    all += sales[i];
  for (gsize i = 0; i < n; i++)
    {
      double others = n > 1 ? (all - sales[i]) / (double)(n - 1) : 0;
      marks[i] = (PagodaSellerMark){ NAN, NAN };
      if (others > 0)
        marks[i]
            = (PagodaSellerMark){ sales[i] / others, fmax (PAGODA_SELLER_BENCHMARK * others - sales[i], 0) };
    }
}
