/* board_page.h: the five-layer board.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_BOARD_PAGE (pagoda_board_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaBoardPage, pagoda_board_page, PAGODA, BOARD_PAGE, PagodaPage)

/** How many cards are shown, 0 before the board is there. */
gsize pagoda_board_page_get_n_shown (PagodaBoardPage *page);

G_END_DECLS
