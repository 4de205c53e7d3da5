/* board_tools.h: how the board is laid out, what one of us has to do this week, and saved filters.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/board/board_chips.h"
#include "app/board/board_groups.h"
#include "app/outlook.h"

G_BEGIN_DECLS

/** Signal `changed`: another grouping is chosen. */
#define PAGODA_TYPE_BOARD_TOOLS (pagoda_board_tools_get_type ())
G_DECLARE_FINAL_TYPE (PagodaBoardTools, pagoda_board_tools, PAGODA, BOARD_TOOLS, GtkBox)

/** Called once: the filters that are saved are those of @chips and the grouping, in the store of @outlook. */
void
pagoda_board_tools_set_outlook (PagodaBoardTools *tools, PagodaOutlook *outlook, PagodaBoardChips *chips);

PagodaBoardGrouping pagoda_board_tools_get_grouping (PagodaBoardTools *tools);

/** Shows the week of @board, whose person was chosen last, and the saved filters of its store. */
void pagoda_board_tools_show (PagodaBoardTools *tools, const PagodaBoard *board);

G_END_DECLS
