/* barrier_lane.h: barriers one below the other, scrolled: rows of the list or cards of a column.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Enter opens a barrier, Space and a click its menu, Ctrl+Left and Ctrl+Right change its state; cards can be
 * dragged, which gives their id.
 */
#pragma once

#include "app/widgets/lane.h"
#include "session/barrier_overview.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_BARRIER_LANE (pagoda_barrier_lane_get_type ())
G_DECLARE_FINAL_TYPE (PagodaBarrierLane, pagoda_barrier_lane, PAGODA, BARRIER_LANE, PagodaLane)

/** A lane of cards, or of rows, called @name by a screen reader (floating). */
GtkWidget *pagoda_barrier_lane_new (gboolean cards, const char *name);

/** Shows the entries of @overview at @n @places. */
void pagoda_barrier_lane_show (PagodaBarrierLane *lane,
                               PagodaBarrierOverview *overview,
                               const guint32 *places,
                               guint n);

G_END_DECLS
