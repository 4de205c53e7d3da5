/* barriers_page.h: the barriers of all accounts, as a list and as a board (L2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_BARRIERS_PAGE (pagoda_barriers_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaBarriersPage, pagoda_barriers_page, PAGODA, BARRIERS_PAGE, PagodaPage)

G_END_DECLS
