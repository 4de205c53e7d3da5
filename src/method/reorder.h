/* reorder.h: which part of those who bought, buys again.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule O6.  A buyer is a customer, or a customer with one product; what is known of one are the days on which
 * it bought, ascending, each once.  Five rates are told side by side, because each answers a question of its
 * own and none of them alone is "the" reorder rate.
 */
#pragma once

#include "base/period.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_REORDER_CUSTOMERS,  /* of the buyers of the period: bought on two days of it or more */
  PAGODA_REORDER_RETENTION,  /* of the buyers of the period before, of equal length: bought in this one */
  PAGODA_REORDER_FOLLOW_UP,  /* of the order days of the period: the next one came within the window */
  PAGODA_REORDER_CONVERSION, /* of the first order days of new buyers: likewise */
  PAGODA_REORDER_ITEMS,      /* the same of customers with one product, each product on its own */
} PagodaReorderRate;
#define PAGODA_N_REORDER_RATES 5

/** What is asked of the days. */
typedef struct
{
  PagodaPeriod period;
  PagodaDay known_from; /* a buyer whose first day is earlier is not taken for a new one */
  PagodaDay known_to;   /* the last day of which anything is known; days behind it are not looked at */
  int window;           /* days, ≥ 1; a day counts once its window has passed */
} PagodaReorderQuestion;

/** Out of how many cases so many bought again. */
typedef struct
{
  guint64 cases;
  guint64 hits;
} PagodaReorderCount;

/** The counts of one buyer, or their sums, by PagodaReorderRate. */
typedef struct
{
  PagodaReorderCount rates[PAGODA_N_REORDER_RATES];
} PagodaReorderCounts;

/** The period of equal length that ends before @period begins. */
PagodaPeriod pagoda_reorder_period_before (PagodaPeriod period);

/** The day from which a first order is that of a new customer: months after @first_order, the first of all,
 * because before it a record cannot tell who had bought already. */
PagodaDay pagoda_reorder_known_from (PagodaDay first_order);

/** Adds what the @n ascending @days of a customer say; nothing is added to ITEMS. */
void pagoda_reorder_add_customer (const PagodaReorderQuestion *question,
                                  const PagodaDay *days,
                                  gsize n,
                                  PagodaReorderCounts *counts);

/** Adds what the days of a customer with one product say of ITEMS, and nothing else. */
void pagoda_reorder_add_item (const PagodaReorderQuestion *question,
                              const PagodaDay *days,
                              gsize n,
                              PagodaReorderCounts *counts);

/** Adds @more to @counts. */
void pagoda_reorder_add_counts (const PagodaReorderCounts *more, PagodaReorderCounts *counts);

/** The share of @count; NAN without a case. */
double pagoda_reorder_share (const PagodaReorderCount *count);

/** What one seller sells, beside the others. */
typedef struct
{
  double times;   /* own sales ÷ the mean of the others; NAN where they sold nothing or there are none */
  double missing; /* what is missing to the benchmark, 0 where it is reached; NAN likewise */
} PagodaSellerMark;

/** An efficient seller sells 30 % more than the others: by so much their mean is multiplied. */
#define PAGODA_SELLER_BENCHMARK 1.3

/** Marks the sales of each of @n sellers against the mean of all others, into marks[n]. */
void pagoda_reorder_mark_sellers (const double *sales, gsize n, PagodaSellerMark *marks);

G_END_DECLS
