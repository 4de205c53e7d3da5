/* averages_page.h: the law of averages: what became of attempts, and how many more are needed (A4–A8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_AVERAGES_PAGE (pagoda_averages_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaAveragesPage, pagoda_averages_page, PAGODA, AVERAGES_PAGE, PagodaPage)

G_END_DECLS
