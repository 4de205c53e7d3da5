/* board_lane.h: the cards of one column of the board, scrolled.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A lane of views of cards, by their customers, so that focus and scrolling survive filtering and a new
 * board.
 *
 * It activates `win.customer` (x) for a card that is opened, `page.details` (x) for one that is asked about,
 * `page.menu` (x) for one whose menu is wanted
 * and `page.move` ((xi): customer, −1 or 1) for one that is moved by Ctrl+Left and Ctrl+Right.
 */
#pragma once

#include "app/widgets/lane.h"
#include "session/board.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_BOARD_LANE (pagoda_board_lane_get_type ())
G_DECLARE_FINAL_TYPE (PagodaBoardLane, pagoda_board_lane, PAGODA, BOARD_LANE, PagodaLane)

/** A lane without cards (floating). */
GtkWidget *pagoda_board_lane_new (void);

/** Shows the cards at the @n @places of @board. */
void pagoda_board_lane_show (PagodaBoardLane *lane, PagodaBoard *board, const guint32 *places, guint n);

G_END_DECLS
