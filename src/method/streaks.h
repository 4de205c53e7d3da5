/* streaks.h: how likely attempts in a row without success are.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule A7.  Both chances are means over all that the ratio may be, so that few attempts make long streaks
 * likelier than their ratio alone would.
 */
#pragma once

#include "method/posterior.h"

G_BEGIN_DECLS

/** The chance that none of the next @attempts succeeds; 1 for none. */
double pagoda_streak_next (PagodaPosterior posterior, guint attempts);

/** The chance that @attempts hold at least one run of @run failures; 1 where @run is 0. */
double pagoda_streak_within (PagodaPosterior posterior, guint run, guint attempts);

G_END_DECLS
