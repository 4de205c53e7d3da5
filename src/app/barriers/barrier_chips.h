/* barrier_chips.h: the chips of the filter of barriers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/barriers/barrier_filter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Signal `changed`: another choice was made. */
#define PAGODA_TYPE_BARRIER_CHIPS (pagoda_barrier_chips_get_type ())
G_DECLARE_FINAL_TYPE (PagodaBarrierChips, pagoda_barrier_chips, PAGODA, BARRIER_CHIPS, GtkBox)

/** What is chosen; its texts belong to the chips, and it searches for nothing. */
PagodaBarrierFilter pagoda_barrier_chips_get_filter (PagodaBarrierChips *chips);

/** Offers who works the barriers of @overview, and counts those overdue. */
void pagoda_barrier_chips_show_offers (PagodaBarrierChips *chips, const PagodaBarrierOverview *overview);

/** Gives up all choices. */
void pagoda_barrier_chips_release (PagodaBarrierChips *chips);

G_END_DECLS
