/* barrier_column.h: one column of the board of barriers: head, sums, cards.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/barriers/barrier_lane.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_BARRIER_COLUMN (pagoda_barrier_column_get_type ())
G_DECLARE_FINAL_TYPE (PagodaBarrierColumn, pagoda_barrier_column, PAGODA, BARRIER_COLUMN, GtkWidget)

/** The column of @state; a card dropped on it activates `page.move-to` (xi). */
GtkWidget *pagoda_barrier_column_new (PagodaBarrierState state);

void pagoda_barrier_column_show (PagodaBarrierColumn *column,
                                 PagodaBarrierOverview *overview,
                                 const guint32 *places,
                                 const PagodaBarrierSum *sum);

PagodaLane *pagoda_barrier_column_get_lane (PagodaBarrierColumn *column);

G_END_DECLS
