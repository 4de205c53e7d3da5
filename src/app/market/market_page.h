/* market_page.h: the markets that are walked through: who is asked, and what was learnt (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/result_view.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_MARKET_PAGE (pagoda_market_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaMarketPage, pagoda_market_page, PAGODA, MARKET_PAGE, PagodaResultView)

G_END_DECLS
