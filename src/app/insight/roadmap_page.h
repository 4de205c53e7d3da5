/* roadmap_page.h: what closed projects have in common (R1, R5, R6).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/result_view.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_ROADMAP_PAGE (pagoda_roadmap_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaRoadmapPage, pagoda_roadmap_page, PAGODA, ROADMAP_PAGE, PagodaResultView)

G_END_DECLS
