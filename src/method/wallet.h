/* wallet.h: which part of its budget a customer spends with us.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule O5, and with it the chart of L6.
 */
#pragma once

#include "base/money.h"
#include "domain/layer.h"
#include "domain/words.h"

G_BEGIN_DECLS

/** The yearly purchase budget for our category that is known on @day (L1), or PAGODA_AMOUNT_UNKNOWN. */
PagodaMoney pagoda_wallet_budget (const PagodaLayerRecord *record, const char *currency, PagodaDay day);

/** What we sold in twelve months ÷ the budget; NAN where that is unknown. */
double pagoda_wallet_share (PagodaMoney revenue, PagodaMoney budget);

/** What of @budget goes to others, in money; 0 where we sell as much as it or more. */
PagodaMoney pagoda_wallet_gap (PagodaMoney revenue, PagodaMoney budget);

/** Our place as a supplier: how much of its budget the customer spends with us, and how large that is. */
typedef enum
{
  PAGODA_QUADRANT_CASH_COW,   /* a large share of a large budget */
  PAGODA_QUADRANT_GADFLY,     /* a small share of a large one: most is to be gained here */
  PAGODA_QUADRANT_MAINSTAY,   /* a large share of a small one */
  PAGODA_QUADRANT_OCCASIONAL, /* a small share of a small one */
} PagodaQuadrant;
#define PAGODA_N_QUADRANTS 4

PAGODA_DECLARE_WORDS (PagodaQuadrant, quadrant)

/** The quadrant of a share and a budget; both are large from their cut on: @share_cut, and the median of all
 * budgets. */
PagodaQuadrant
pagoda_wallet_quadrant (double share, PagodaMoney budget, double share_cut, PagodaMoney median);

/** The median of @n ≥ 1 @budgets, the mean of the two in the middle rounded down; sorts them. */
PagodaMoney pagoda_wallet_median (PagodaMoney *budgets, gsize n);

/** The first lock-in of @record that holds on @day, or NULL (transfer none). */
const PagodaLockIn *pagoda_wallet_lock_in (const PagodaLayerRecord *record, PagodaDay day);

/** A day of the chart: what the twelve months up to it brought beside the lock-ins that hold on it. */
typedef struct
{
  PagodaDay day;
  PagodaMoney revenue;
  PagodaMoney profit;
  double share; /* NAN where the budget is not known on the day */
  guint lock_ins;
} PagodaWalletPoint;

/** Fills in share and lock-ins of @n points whose day, revenue and profit are there. */
void pagoda_wallet_judge (const PagodaLayerRecord *record,
                          const char *currency,
                          PagodaWalletPoint *points,
                          gsize n);

G_END_DECLS
