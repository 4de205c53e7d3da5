/* day_wording.h: how words that are made here write a day, which differs from place to place.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/day.h"

G_BEGIN_DECLS

/** How a day is written where the words stand (transfer full). */
typedef char *(*PagodaDayWords) (PagodaDay day);

G_END_DECLS
