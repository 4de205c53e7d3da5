/* pyramid_page.h: the pyramid of a day, the best customers of a tier, the 80/20 curve.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_PYRAMID_PAGE (pagoda_pyramid_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaPyramidPage, pagoda_pyramid_page, PAGODA, PYRAMID_PAGE, PagodaPage)

G_END_DECLS
