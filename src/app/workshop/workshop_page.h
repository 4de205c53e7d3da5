/* workshop_page.h: the customers that stopped buying, to be won back (G1, G2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_WORKSHOP_PAGE (pagoda_workshop_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaWorkshopPage, pagoda_workshop_page, PAGODA, WORKSHOP_PAGE, PagodaPage)

G_END_DECLS
