/* sales_months.h: five years of sales by month.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule O1.  Returns count in the month of their own day.  A purchase is a day on which a customer bought, as
 * the purchase rhythm counts them: several orders of a day are one, and returns are none.
 */
#pragma once

#include "base/day.h"
#include "base/money.h"
#include "base/translation.h"
#include "method/rhythm_season.h"

G_BEGIN_DECLS

#define PAGODA_SALES_YEARS 5

/** By what sales are measured. */
typedef enum
{
  PAGODA_SALES_REVENUE,
  PAGODA_SALES_PROFIT,
  PAGODA_SALES_ORDERS,
} PagodaSalesMeasure;
#define PAGODA_N_SALES_MEASURES 3

const char *pagoda_sales_measure_word (PagodaSalesMeasure measure);
const char *pagoda_sales_measure_label (PagodaSalesMeasure measure, PagodaLanguage language);
gboolean pagoda_sales_measure_parse (const char *word, PagodaSalesMeasure *measure);

/** What was sold in some time. */
typedef struct
{
  PagodaMoney revenue;
  PagodaMoney profit;
  guint orders; /* returns included */
  guint purchases;
  gboolean assumed; /* some of the profit rests on a margin */
} PagodaSalesSum;

/** Money, or how many orders. */
gint64 pagoda_sales_sum_measure (const PagodaSalesSum *sum, PagodaSalesMeasure measure);

void pagoda_sales_sum_add (PagodaSalesSum *sum, const PagodaSalesSum *more);

/** Years ascend; the last is that of the day asked for.  Months are 0 … 11. */
typedef struct
{
  int first_year;
  PagodaDay as_of;
  PagodaDay first; /* the first purchase; PAGODA_DAY_NONE where there is none */
  PagodaSalesSum cells[PAGODA_SALES_YEARS][PAGODA_MONTHS];
} PagodaSalesMonths;

/** No sales yet, up to @as_of. */
PagodaSalesMonths pagoda_sales_months_new (PagodaDay as_of);

/** The days of all these months, up to the one asked for. */
PagodaPeriod pagoda_sales_months_period (const PagodaSalesMonths *months);

/** The days of a month of them, up to the one asked for; empty where it is later than that. */
PagodaPeriod pagoda_sales_months_period_of (const PagodaSalesMonths *months, int year, int month);

/** The orders of one customer, sorted by day. */
typedef struct
{
  const PagodaDay *days;
  const PagodaMoney *revenues;
  const PagodaMoney *profits; /* NULL: unknown, and left out */
  const guint8 *assumed;      /* likewise */
  gsize n;
} PagodaSalesOrders;

/** Adds the @orders of a customer that are not later than the day asked for. */
void pagoda_sales_months_add (PagodaSalesMonths *months, const PagodaSalesOrders *orders);

/** The sum of a year. */
PagodaSalesSum pagoda_sales_months_year (const PagodaSalesMonths *months, int year);

/** Why there is no season index. */
typedef enum
{
  PAGODA_SEASON_TOLD,
  PAGODA_SEASON_NO_PURCHASE,
  PAGODA_SEASON_SHORT, /* not every month has been seen twice since the first purchase */
  PAGODA_SEASON_FEW,   /* fewer purchases than say more than that a month is like any other */
} PagodaSeasonSilence;

/** Below so many purchases no month is told from another: what pagoda_rhythm_season() holds against them. */
#define PAGODA_SEASON_PURCHASES 30

/** The season index of @months, since their first purchase; @index is left alone where nothing is told. */
PagodaSeasonSilence pagoda_sales_months_season (const PagodaSalesMonths *months, PagodaMonthIndex *index);

G_END_DECLS
