/* reorder_page.h: which part of the customers buys again (O6).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/result_view.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_REORDER_PAGE (pagoda_reorder_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaReorderPage, pagoda_reorder_page, PAGODA, REORDER_PAGE, PagodaResultView)

G_END_DECLS
