/* sheet_view.h: a sheet of paper on the screen.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * White in every colour scheme, and as wide as there is room, up to somewhat more than on paper, or of a size
 * that was chosen.  Nothing is drawn where it is scrolled away: of a long list few sheets are seen.
 */
#pragma once

#include "chart/paper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_SHEET_VIEW (pagoda_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaSheetView, pagoda_sheet_view, PAGODA, SHEET_VIEW, GtkWidget)

/** Sheet number @sheet, from 0, of @sheets (floating). */
GtkWidget *pagoda_sheet_view_new (PagodaPaperSheets *sheets, int sheet);

/** Shows a point of the paper as @scale pixels; 0 for as wide as there is room. */
void pagoda_sheet_view_set_scale (PagodaSheetView *view, double scale);

/** How many pixels a point of the paper takes now. */
double pagoda_sheet_view_get_scale (PagodaSheetView *view);

/** Draws what was left out while it was scrolled away, where it is seen now. */
void pagoda_sheet_view_scrolled (PagodaSheetView *view);

G_END_DECLS
