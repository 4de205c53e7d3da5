/* barrier_moves.h: what can be done about a barrier of the overview.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "session/barrier_overview.h"

G_BEGIN_DECLS

/** Puts @entry into @state from today on; where that needs a reason it asks for it, and for the day (L2). */
void pagoda_barrier_moves_run (PagodaWindow *window,
                               const PagodaBarrierOverview *overview,
                               const PagodaBarrierEntry *entry,
                               PagodaBarrierState state);

/** Shows what can be done about @entry beside @view, which it returns the focus to.  Its items activate
 * `page.open`, `page.state`, `page.strategy` (x), `page.move-to` (xi) and `win.customer-layers` (x). */
void pagoda_barrier_moves_popup (GtkWidget *view, const PagodaBarrierEntry *entry);

G_END_DECLS
