/* layers_page.h: the five layers, seen as one of several views.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/views_page.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_LAYERS_PAGE (pagoda_layers_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaLayersPage, pagoda_layers_page, PAGODA, LAYERS_PAGE, PagodaViewsPage)

G_END_DECLS
