/* board_lanes.h: the columns of the board, once, or once in each lane that runs across them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A lane has a head with its sums, which folds it; what is folded stays so while the window is open.
 */
#pragma once

#include "app/board/board_columns.h"
#include "app/board/board_groups.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_BOARD_LANES (pagoda_board_lanes_get_type ())
G_DECLARE_FINAL_TYPE (PagodaBoardLanes, pagoda_board_lanes, PAGODA, BOARD_LANES, AdwBin)

/** Shows the @n cards at @places of @board, in the board's order, in lanes by @grouping. */
void pagoda_board_lanes_show (PagodaBoardLanes *lanes,
                              PagodaBoard *board,
                              const guint32 *places,
                              gsize n,
                              PagodaBoardGrouping grouping);

/** Brings the card of @customer into view, unfolding its lane, and gives it the focus; FALSE where it is not
 * shown. */
gboolean pagoda_board_lanes_focus_customer (PagodaBoardLanes *lanes, PagodaId customer);

/** The widget of the card of @customer, or NULL where it is not seen (transfer none). */
GtkWidget *pagoda_board_lanes_find (PagodaBoardLanes *lanes, PagodaId customer);

G_END_DECLS
