/* day_grid.h: the days of a month or a week, side by side, and moving between them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chosen day is one stop for Tab and its entries are the next ones; the arrow keys go from day to day,
 * with Ctrl they take the entry along.  Enter on a day plans something for it.
 */
#pragma once

#include "app/calendar/visit_words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** What the grid shows. */
typedef struct
{
  PagodaPeriod period; /* whole weeks */
  PagodaPeriod month;  /* days outside are faint */
  PagodaDay day;       /* the chosen one, in @period */
  PagodaDay today;
  gboolean compact;              /* only numbers, for narrow windows */
  const PagodaAgenda *agenda;    /* NULL before there are figures; may be of another period */
  const PagodaHouseRules *rules; /* which days are worked on, and how much room they have */
  const PagodaVisitFilter *filter;
} PagodaDayGridContent;

/** Signal `day-chosen` (int day): another day was chosen, which may lie outside of what is shown. */
#define PAGODA_TYPE_DAY_GRID (pagoda_day_grid_get_type ())
G_DECLARE_FINAL_TYPE (PagodaDayGrid, pagoda_day_grid, PAGODA, DAY_GRID, GtkWidget)

/** Shows @content; the focus stays with what had it, on whatever day that is now. */
void pagoda_day_grid_show (PagodaDayGrid *grid, const PagodaDayGridContent *content);

/** Focuses the chosen day. */
void pagoda_day_grid_focus_day (PagodaDayGrid *grid);

G_END_DECLS
