/* insight_page.h: what orders and calls tell, seen as one of several views.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/views_page.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_INSIGHT_PAGE (pagoda_insight_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaInsightPage, pagoda_insight_page, PAGODA, INSIGHT_PAGE, PagodaViewsPage)

G_END_DECLS
