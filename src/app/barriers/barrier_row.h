/* barrier_row.h: a barrier as a row of the list, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/drawn_row.h"

G_BEGIN_DECLS

/** The entries of a PagodaBarrierOverview, known by their barriers. */
extern const PagodaDrawnRecords pagoda_barrier_records;

/** Rows of one line, or of two where one has no room. */
extern const PagodaDrawnKind pagoda_barrier_row_kind;

/** How severe it is as squares of @size one after the other, from @x on, in the middle of @y; outlines for
 * those that it is not.  Returns where they end. */
double pagoda_barrier_draw_severity (cairo_t *cr, double x, double y, double size, int severity);

G_END_DECLS
