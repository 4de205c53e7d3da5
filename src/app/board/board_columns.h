/* board_columns.h: the five columns of the board.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/columns.h"
#include "session/board.h"

G_BEGIN_DECLS

/** A column for each layer, without cards (floating).  A card activates `win.customer-layers` (x) when it is
 * opened, `page.details` (x) when it is asked about, and `page.move` ((xi): customer, −1 or 1). */
PagodaColumns *pagoda_board_columns_new (void);

/** Shows the @n cards at @places of @board, in the board's order. */
void pagoda_board_columns_show (PagodaColumns *columns, PagodaBoard *board, const guint32 *places, gsize n);

G_END_DECLS
