/* targets_page.h: the customers to be won, by how soon, and whether the plan renews itself (G3, G4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_TARGETS_PAGE (pagoda_targets_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaTargetsPage, pagoda_targets_page, PAGODA, TARGETS_PAGE, PagodaPage)

G_END_DECLS
