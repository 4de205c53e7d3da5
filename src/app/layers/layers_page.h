/* layers_page.h: the five layers, seen as one of several views.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A view is a page of its own, of all that a page is asked for; which one is seen is switched in the header
 * bar, or with Ctrl+1, Ctrl+2 …, and remembered.
 */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_LAYERS_PAGE (pagoda_layers_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaLayersPage, pagoda_layers_page, PAGODA, LAYERS_PAGE, PagodaPage)

/** All views in the order of the switch (transfer none). */
const PagodaPageInfo *pagoda_layers_views_get (gsize *n);

/** Shows the view called @name; nothing happens where there is none. */
void pagoda_layers_page_choose (PagodaLayersPage *page, const char *name);

G_END_DECLS
