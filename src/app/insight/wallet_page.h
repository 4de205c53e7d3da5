/* wallet_page.h: which part of its budget each customer spends with us (O5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/result_view.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_WALLET_PAGE (pagoda_wallet_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaWalletPage, pagoda_wallet_page, PAGODA, WALLET_PAGE, PagodaResultView)

G_END_DECLS
