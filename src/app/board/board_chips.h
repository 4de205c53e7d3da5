/* board_chips.h: the chips of the board's filter.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chips are the filter: what is chosen is kept nowhere else.
 */
#pragma once

#include "app/board/board_filter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Signal `changed`: something else is chosen. */
#define PAGODA_TYPE_BOARD_CHIPS (pagoda_board_chips_get_type ())
G_DECLARE_FINAL_TYPE (PagodaBoardChips, pagoda_board_chips, PAGODA, BOARD_CHIPS, GtkBox)

/** What is chosen; the owner's name is the chips'. */
PagodaBoardFilter pagoda_board_chips_get_filter (PagodaBoardChips *chips);

/** Shows what can be chosen on @board. */
void pagoda_board_chips_show_offers (PagodaBoardChips *chips, const PagodaBoard *board);

/** What is chosen, to be saved (a{sv}, transfer full), and chosen again; what is missing is not chosen. */
GVariant *pagoda_board_chips_to_variant (PagodaBoardChips *chips);
void pagoda_board_chips_take_variant (PagodaBoardChips *chips, GVariant *filter);

/** Chooses nothing. */
void pagoda_board_chips_release (PagodaBoardChips *chips);

G_END_DECLS
