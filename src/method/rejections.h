/* rejections.h: rejections are counted, because sales start at the fifth.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules A1 and G2: a rejection is a step and not an end.  The number is the customer's, over all time and
 * whoever of us heard it.
 */
#pragma once

#include "domain/activity.h"

G_BEGIN_DECLS

/** The rejection that is a milestone (G2). */
#define PAGODA_REJECTION_MILESTONE 5

/**
 * Which rejection @activity is among @activities (of PagodaActivity, one customer's), from 1 on; 0 where it
 * is none.  They are counted by day and time; a day without a time comes before its times.
 */
guint pagoda_rejections_number (const GPtrArray *activities, const PagodaActivity *activity);

/** Which rejection the next one would be that is written down for @day. */
guint pagoda_rejections_next (const GPtrArray *activities, PagodaDay day);

G_END_DECLS
