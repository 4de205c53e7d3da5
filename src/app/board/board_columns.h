/* board_columns.h: the five columns beside each other, as many as there is room for.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where not all of them have room, a switcher above says which are shown.
 */
#pragma once

#include "app/board/board_column.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_BOARD_COLUMNS (pagoda_board_columns_get_type ())
G_DECLARE_FINAL_TYPE (PagodaBoardColumns, pagoda_board_columns, PAGODA, BOARD_COLUMNS, GtkWidget)

/** Shows the @n cards at @places of @board, in the board's order. */
void
pagoda_board_columns_show (PagodaBoardColumns *columns, PagodaBoard *board, const guint32 *places, gsize n);

/** The customer whose card has the focus, or PAGODA_ID_NONE. */
PagodaId pagoda_board_columns_get_focused (PagodaBoardColumns *columns);

/** Whether the card of @customer is in one of the columns, seen or not. */
gboolean pagoda_board_columns_has (PagodaBoardColumns *columns, PagodaId customer);

/** Brings the card of @customer into view and gives it the focus; FALSE where it is not shown. */
gboolean pagoda_board_columns_focus_customer (PagodaBoardColumns *columns, PagodaId customer);

/** The widget of the card of @customer, or NULL where it is not seen (transfer none). */
GtkWidget *pagoda_board_columns_find (PagodaBoardColumns *columns, PagodaId customer);

G_END_DECLS
