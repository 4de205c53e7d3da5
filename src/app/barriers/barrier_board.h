/* barrier_board.h: the columns of the board of barriers, one for each state.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/columns.h"
#include "session/barrier_overview.h"

G_BEGIN_DECLS

/** Gives @columns one for each state, without cards. */
void pagoda_barrier_board_fill (PagodaColumns *columns);

/** Shows the entries at @places of @overview, in the overview's order; sums[PAGODA_N_BARRIER_STATES] are
 * theirs. */
void pagoda_barrier_board_show (PagodaColumns *columns,
                                PagodaBarrierOverview *overview,
                                const guint32 *places,
                                const PagodaBarrierSum *sums);

G_END_DECLS
