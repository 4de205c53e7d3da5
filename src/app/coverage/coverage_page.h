/* coverage_page.h: what every account is owed by its class, as a list (Q3, Q4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/** The accounts of the board with what is owed and missing; Enter opens one at the first layer that is
 * missing. */
#define PAGODA_TYPE_COVERAGE_PAGE (pagoda_coverage_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaCoveragePage, pagoda_coverage_page, PAGODA, COVERAGE_PAGE, PagodaPage)

G_END_DECLS
