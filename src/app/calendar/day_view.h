/* day_view.h: one day by its hours, with what has no time above them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Left and Right change the day, Up and Down the hour, or go between the entries; with Ctrl they take an
 * entry along, with Shift and Ctrl they make it longer or shorter.  Enter on an hour plans something for it.
 */
#pragma once

#include "app/calendar/visit_words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Signal `day-chosen` (int day): another day was chosen. */
#define PAGODA_TYPE_DAY_VIEW (pagoda_day_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaDayView, pagoda_day_view, PAGODA, DAY_VIEW, GtkWidget)

/** Shows those of @agenda (nullable) on @day that pass @filter; the focus stays with what had it. */
void pagoda_day_view_show (PagodaDayView *view,
                           const PagodaAgenda *agenda,
                           const PagodaVisitFilter *filter,
                           PagodaDay day,
                           PagodaDay today);

/** Focuses the hour that Tab reaches. */
void pagoda_day_view_focus_hour (PagodaDayView *view);

G_END_DECLS
