/* target_moves.h: what can be done about a target of the plan.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "session/targets.h"

G_BEGIN_DECLS

/** Sets the tier of @entry by hand, where it is another one. */
void pagoda_target_moves_run (PagodaWindow *window,
                              const PagodaTargets *targets,
                              const PagodaTargetEntry *entry,
                              PagodaTargetTier tier);

/** Opens the menu of @entry at @view, which is on a page with the actions of targets_page.c. */
void
pagoda_target_moves_popup (GtkWidget *view, const PagodaTargets *targets, const PagodaTargetEntry *entry);

G_END_DECLS
