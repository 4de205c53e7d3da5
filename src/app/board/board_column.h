/* board_column.h: one column of the board: head, sums, cards.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/board/board_lane.h"

G_BEGIN_DECLS

/** A card that is dropped on it activates `page.move-to` ((xi): customer, layer). */
#define PAGODA_TYPE_BOARD_COLUMN (pagoda_board_column_get_type ())
G_DECLARE_FINAL_TYPE (PagodaBoardColumn, pagoda_board_column, PAGODA, BOARD_COLUMN, GtkWidget)

/** A column without cards (floating). */
GtkWidget *pagoda_board_column_new (PagodaLayer layer);

/** Shows the cards at the @n @places of @board and their @sum. */
void pagoda_board_column_show (PagodaBoardColumn *column,
                               PagodaBoard *board,
                               const guint32 *places,
                               guint n,
                               const PagodaBoardSum *sum);

PagodaLane *pagoda_board_column_get_lane (PagodaBoardColumn *column);

G_END_DECLS
