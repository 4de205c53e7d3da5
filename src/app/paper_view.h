/* paper_view.h: the sheets of a paper, with a list of them and a choice of their size.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ctrl++ and Ctrl+− change the size, Ctrl+0 makes the sheets as wide as there is room.
 */
#pragma once

#include "chart/paper.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_PAPER_VIEW (pagoda_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaPaperView, pagoda_paper_view, PAGODA, PAPER_VIEW, AdwBin)

/** Sheets beyond so many are printed and saved, but not shown. */
#define PAGODA_PAPER_VIEW_SHEETS 1000

/** Shows @sheets; @listed: the list of them is seen from the beginning, where there is more than one
 * (floating). */
GtkWidget *pagoda_paper_view_new (PagodaPaperSheets *sheets, gboolean listed);

G_END_DECLS
