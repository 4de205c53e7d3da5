/* drawn_lane.h: a lane of drawn rows, in a list or in a column of a board.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Enter opens a record, Space and a click ask about it, Ctrl+Left and Ctrl+Right move it, as its kind says;
 * the menu keys and the second button activate `page.menu` (x).
 */
#pragma once

#include "app/widgets/drawn_row.h"
#include "app/widgets/lane.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_DRAWN_LANE (pagoda_drawn_lane_get_type ())
G_DECLARE_FINAL_TYPE (PagodaDrawnLane, pagoda_drawn_lane, PAGODA, DRAWN_LANE, PagodaLane)

/** A lane without rows of @kind (static), called @name by a screen reader (floating). */
GtkWidget *pagoda_drawn_lane_new (const PagodaDrawnKind *kind, const char *name);

/** The scrolled window in which such a lane stands (floating). */
GtkWidget *pagoda_drawn_lane_scroll (GtkWidget *lane);

/** Shows the records at @n @places of @source. */
void pagoda_drawn_lane_show (PagodaDrawnLane *lane, gpointer source, const guint32 *places, guint n);

G_END_DECLS
