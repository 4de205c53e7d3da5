/* averages_page.h: the law of averages: what became of attempts, and how many more are needed (A4–A8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/page.h"
#include "session/averages_picture.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_AVERAGES_PAGE (pagoda_averages_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaAveragesPage, pagoda_averages_page, PAGODA, AVERAGES_PAGE, PagodaPage)

/** What the page shows, as a drawing of its own; NULL where there is nothing (transfer full). */
PagodaAveragesPicture *pagoda_averages_page_describe (PagodaAveragesPage *page);

G_END_DECLS
