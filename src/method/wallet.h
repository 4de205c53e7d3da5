/* wallet.h: which part of its budget a customer spends with us.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule O5 for one account, and with it the chart of L6.
 */
#pragma once

#include "base/money.h"
#include "domain/layer.h"

G_BEGIN_DECLS

/** The yearly purchase budget for our category that is known on @day (L1), or PAGODA_AMOUNT_UNKNOWN. */
PagodaMoney pagoda_wallet_budget (const PagodaLayerRecord *record, const char *currency, PagodaDay day);

/** What we sold in twelve months ÷ the budget; NAN where that is unknown. */
double pagoda_wallet_share (PagodaMoney revenue, PagodaMoney budget);

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
