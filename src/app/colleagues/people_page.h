/* people_page.h: who of us works what.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_PEOPLE_PAGE (pagoda_people_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaPeoplePage, pagoda_people_page, PAGODA, PEOPLE_PAGE, PagodaPage)

G_END_DECLS
