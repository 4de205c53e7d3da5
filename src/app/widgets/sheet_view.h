/* sheet_view.h: a sheet of paper on the screen.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * White in every colour scheme, and as wide as there is room, up to somewhat more than on paper.
 */
#pragma once

#include "chart/paper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_SHEET_VIEW (pagoda_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaSheetView, pagoda_sheet_view, PAGODA, SHEET_VIEW, GtkWidget)

/** Sheet number @sheet, from 0, of @sheets, which are laid out for A4 (floating). */
GtkWidget *pagoda_sheet_view_new (PagodaPaperSheets *sheets, int sheet);

G_END_DECLS
