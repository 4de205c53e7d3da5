/* months_page.h: five years of sales by month of whom and of what is chosen (O1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/result_view.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_MONTHS_PAGE (pagoda_months_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaMonthsPage, pagoda_months_page, PAGODA, MONTHS_PAGE, PagodaResultView)

G_END_DECLS
