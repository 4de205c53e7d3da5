/* earlier_call.h: whether a customer was called a short time ago.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule A2.
 */
#pragma once

#include "domain/activity.h"
#include "domain/house_rules.h"

G_BEGIN_DECLS

/**
 * The latest call of @activities (of PagodaActivity, one customer's) that was made on @day or up to so many
 * days before it as @rules say, or NULL.  @except is the call that is being written down, PAGODA_ID_NONE for
 * a new one.
 */
const PagodaActivity *pagoda_earlier_call (const GPtrArray *activities,
                                           PagodaId except,
                                           PagodaDay day,
                                           const PagodaHouseRules *rules);

G_END_DECLS
