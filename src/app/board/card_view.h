/* card_view.h: a card of the board, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/drawn_row.h"
#include "session/board.h"

G_BEGIN_DECLS

/** The cards of a PagodaBoard, known by their customers; all are of one height. */
extern const PagodaDrawnKind pagoda_card_kind;

G_END_DECLS
