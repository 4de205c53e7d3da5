/* planner_box.h: how many attempts deals take, how long streaks get, and what the quarter still needs.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules A6 to A8.
 */
#pragma once

#include "session/averages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Signals: `deals-opened`, the deals of the quarter are to be shown; `goal-wished`, the target is to be set;
 * `attempts-opened`, the attempts behind the ratio are to be shown. */
#define PAGODA_TYPE_PLANNER_BOX (pagoda_planner_box_get_type ())
G_DECLARE_FINAL_TYPE (PagodaPlannerBox, pagoda_planner_box, PAGODA, PLANNER_BOX, GtkBox)

/** Shows what follows from @view, which outlives it or the next call. */
void pagoda_planner_box_show (PagodaPlannerBox *box, const PagodaAveragesView *view);

/** For how many deals attempts are told. */
guint pagoda_planner_box_get_deals (PagodaPlannerBox *box);

G_END_DECLS
