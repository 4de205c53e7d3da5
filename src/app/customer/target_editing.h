/* target_editing.h: the forms of the customers to be won (G3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each change is one command, which a toast offers to take back (editing.h).
 */
#pragma once

#include "app/window.h"
#include "domain/target.h"

G_BEGIN_DECLS

/** Asks since when @customer, called @name, is in the plan, by when it is to be won and in which tier it
 * stands; NULL for @target enters it. */
void
pagoda_editing_target (PagodaWindow *window, PagodaId customer, const char *name, const PagodaTarget *target);

/** Asks for a later day and why; once only. */
void pagoda_editing_extend_target (PagodaWindow *window, const PagodaTarget *target, const char *name);

/** Asks when @target was given up, and why. */
void pagoda_editing_drop_target (PagodaWindow *window, const PagodaTarget *target, const char *name);

/** Says at once that @target is a customer since today. */
void pagoda_editing_reach_target (PagodaWindow *window, const PagodaTarget *target, const char *name);

/** Sets the tier of @target by hand from today on; PAGODA_DATED_NONE: that of its due day. */
void
pagoda_editing_target_tier (PagodaWindow *window, const PagodaTarget *target, const char *name, int tier);

G_END_DECLS
