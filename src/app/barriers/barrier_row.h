/* barrier_row.h: a barrier as a row of the list, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/barrier_overview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_BARRIER_ROW (pagoda_barrier_row_get_type ())
G_DECLARE_FINAL_TYPE (PagodaBarrierRow, pagoda_barrier_row, PAGODA, BARRIER_ROW, GtkWidget)

/** A row that shows nothing yet (floating). */
GtkWidget *pagoda_barrier_row_new (void);

/** Shows the entry at @place of @overview. */
void pagoda_barrier_row_show (PagodaBarrierRow *row, PagodaBarrierOverview *overview, guint32 place);

/** The height of every row of @width in the text size of @widget. */
int pagoda_barrier_row_height (GtkWidget *widget, double width);

/** How severe it is as squares of @size one after the other, from @x on, in the middle of @y; outlines for
 * those that it is not.  Returns where they end. */
double pagoda_barrier_draw_severity (cairo_t *cr, double x, double y, double size, int severity);

G_END_DECLS
