/* movement_view.h: who went where between two days, as a matrix of tiers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "method/pyramid.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Signal `chosen`: another cell is chosen. */
#define PAGODA_TYPE_MOVEMENT_VIEW (pagoda_movement_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaMovementView, pagoda_movement_view, PAGODA, MOVEMENT_VIEW, GtkWidget)

/** Shows @movement; the chosen cell stays, and where it has become empty another one is chosen. */
void pagoda_movement_view_show (PagodaMovementView *view, const PagodaMovement *movement);

/** The chosen cell; FALSE where nobody moved or stayed. */
gboolean pagoda_movement_view_get_chosen (PagodaMovementView *view, PagodaTier *from, PagodaTier *to);

G_END_DECLS
