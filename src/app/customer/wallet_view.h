/* wallet_view.h: share of wallet and profit through time, against the lock-ins that were built (L6).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/drawing.h"
#include "method/wallet.h"

G_BEGIN_DECLS

/** How many months are shown, the newest last. */
#define PAGODA_WALLET_MONTHS 24

#define PAGODA_TYPE_WALLET_VIEW (pagoda_wallet_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaWalletView, pagoda_wallet_view, PAGODA, WALLET_VIEW, PagodaDrawing)

GtkWidget *pagoda_wallet_view_new (void);

/** @points[PAGODA_WALLET_MONTHS]. */
void pagoda_wallet_view_show (PagodaWalletView *view, const PagodaWalletPoint *points, const char *currency);

G_END_DECLS
