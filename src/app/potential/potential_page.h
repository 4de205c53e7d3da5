/* potential_page.h: potential large accounts and the long way with each (N2, N3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/result_view.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_POTENTIAL_PAGE (pagoda_potential_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaPotentialPage, pagoda_potential_page, PAGODA, POTENTIAL_PAGE, PagodaResultView)

G_END_DECLS
