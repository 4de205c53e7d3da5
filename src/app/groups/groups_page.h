/* groups_page.h: the customers to be won, and those to be won back, seen as one of several views.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/views_page.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_GROUPS_PAGE (pagoda_groups_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaGroupsPage, pagoda_groups_page, PAGODA, GROUPS_PAGE, PagodaViewsPage)

G_END_DECLS
