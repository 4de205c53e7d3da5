/* barrier_card.h: a barrier as a card of the board, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/drawn_row.h"

G_BEGIN_DECLS

/** The entries of a PagodaBarrierOverview, known by their barriers; all cards are of one height. */
extern const PagodaDrawnKind pagoda_barrier_card_kind;

G_END_DECLS
