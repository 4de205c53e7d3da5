/* review_page.h: the review of a year, a table to work through by keyboard (G5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_REVIEW_PAGE (pagoda_review_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaReviewPage, pagoda_review_page, PAGODA, REVIEW_PAGE, PagodaPage)

G_END_DECLS
