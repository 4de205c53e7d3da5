/* board_lane.h: the cards of one column of the board, scrolled.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All cards have one height, so only those that are seen are widgets: a lane of thousands costs what a lane
 * of ten does.  (A GtkListView keeps two hundred rows whatever is seen; five of them miss the frame.)  One of
 * the cards has the cursor, by its customer, so that it survives filtering and a new board.  The lane is one
 * stop for Tab; arrow keys, Home, End and the page keys move inside.
 *
 * It activates `win.customer` (x) for a card that is opened, `page.details` (x) for one that is asked about
 * and `page.move` ((xi): customer, −1 or 1) for one that is moved by Ctrl+Left and Ctrl+Right.
 */
#pragma once

#include "session/board.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** A GtkScrollable. */
#define PAGODA_TYPE_BOARD_LANE (pagoda_board_lane_get_type ())
G_DECLARE_FINAL_TYPE (PagodaBoardLane, pagoda_board_lane, PAGODA, BOARD_LANE, GtkWidget)

/** A lane without cards (floating). */
GtkWidget *pagoda_board_lane_new (void);

/** Shows the cards at the @n @places of @board. */
void pagoda_board_lane_show (PagodaBoardLane *lane, PagodaBoard *board, const guint32 *places, guint n);

/** The customer whose card has the focus, or PAGODA_ID_NONE. */
PagodaId pagoda_board_lane_get_focused (PagodaBoardLane *lane);

/** Gives the focus to the card of @customer, scrolled into view; FALSE where it is not in the lane. */
gboolean pagoda_board_lane_focus_customer (PagodaBoardLane *lane, PagodaId customer);

/** The widget of the card of @customer, or NULL where it is not seen (transfer none). */
GtkWidget *pagoda_board_lane_find (PagodaBoardLane *lane, PagodaId customer);

G_END_DECLS
