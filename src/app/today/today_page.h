/* today_page.h: what is to be done today: what is late, whom to visit, who is due, what has stalled.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_TODAY_PAGE (pagoda_today_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaTodayPage, pagoda_today_page, PAGODA, TODAY_PAGE, PagodaPage)

G_END_DECLS
