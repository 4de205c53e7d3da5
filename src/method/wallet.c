/* wallet.c: which part of its budget a customer spends with us.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "method/wallet.h"

#include "domain/project.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

static const PagodaWord quadrants[PAGODA_N_QUADRANTS] = {
  [PAGODA_QUADRANT_CASH_COW] = { "cash cow", NC_ ("quadrant", "Cash-cow supplier"), "金牛供应商" },
  [PAGODA_QUADRANT_GADFLY] = { "gadfly", NC_ ("quadrant", "Gadfly supplier"), "牛虻供应商" },
  [PAGODA_QUADRANT_MAINSTAY] = { "mainstay", NC_ ("quadrant", "Mainstay supplier"), "主力供应商" },
  [PAGODA_QUADRANT_OCCASIONAL] = { "occasional", NC_ ("quadrant", "Occasional supplier"), "零星供应商" },
};
PAGODA_DEFINE_WORDS (PagodaQuadrant, quadrant, quadrants, "quadrant")

PagodaMoney
pagoda_wallet_budget (const PagodaLayerRecord *record, const char *currency, PagodaDay day)
{
  const PagodaFact *fact = pagoda_layer_record_fact_on (record, PAGODA_FACT_BUDGET, day);
  PagodaDecimal amount;
  PagodaMoney budget;

  if (fact == NULL || !pagoda_fact_is_possible (fact->kind, fact->value, fact->from)
      || !pagoda_decimal_parse (fact->value, &amount)
      || !pagoda_money_from_decimal (amount, pagoda_currency_digits (currency), &budget))
    return PAGODA_AMOUNT_UNKNOWN;
  return budget > 0 ? budget : PAGODA_AMOUNT_UNKNOWN;
}

double
pagoda_wallet_share (PagodaMoney revenue, PagodaMoney budget)
{
  return budget != PAGODA_AMOUNT_UNKNOWN ? (double)revenue / (double)budget : (double)NAN;
}

PagodaMoney
pagoda_wallet_gap (PagodaMoney revenue, PagodaMoney budget)
{
  return MAX (budget - revenue, 0);
}

PagodaQuadrant
pagoda_wallet_quadrant (double share, PagodaMoney budget, double share_cut, PagodaMoney median)
{
  if (share >= share_cut)
    return budget >= median ? PAGODA_QUADRANT_CASH_COW : PAGODA_QUADRANT_MAINSTAY;
  return budget >= median ? PAGODA_QUADRANT_GADFLY : PAGODA_QUADRANT_OCCASIONAL;
}

static int
compare_money (gconstpointer a, gconstpointer b)
{
  PagodaMoney first = *(const PagodaMoney *)a, second = *(const PagodaMoney *)b;

  return (first > second) - (first < second);
}

PagodaMoney
pagoda_wallet_median (PagodaMoney *budgets, gsize n)
{
  g_return_val_if_fail (n > 0, 0);

  qsort (budgets, n, sizeof *budgets, compare_money);
  PagodaMoney low = budgets[(n - 1) / 2];
  return low + (budgets[n / 2] - low) / 2;
}

const PagodaLockIn *
pagoda_wallet_lock_in (const PagodaLayerRecord *record, PagodaDay day)
{
  for (guint i = 0; i < record->lock_ins->len; i++)
    if (pagoda_lock_in_holds (g_ptr_array_index (record->lock_ins, i), day))
      return g_ptr_array_index (record->lock_ins, i);
  return NULL;
}

static guint
count_lock_ins (const PagodaLayerRecord *record, PagodaDay day)
{
  guint n = 0;

  for (guint i = 0; i < record->lock_ins->len; i++)
    n += pagoda_lock_in_holds (g_ptr_array_index (record->lock_ins, i), day) ? 1 : 0;
  return n;
}

void
pagoda_wallet_judge (const PagodaLayerRecord *record,
                     const char *currency,
                     PagodaWalletPoint *points,
                     gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      PagodaMoney budget = pagoda_wallet_budget (record, currency, points[i].day);
      points[i].share = pagoda_wallet_share (points[i].revenue, budget);
      points[i].lock_ins = count_lock_ins (record, points[i].day);
    }
}
