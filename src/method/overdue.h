/* overdue.h: what was planned and not done.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule A3.
 */
#pragma once

#include "domain/activity.h"

G_BEGIN_DECLS

/**
 * How many days @activity is overdue as of @day; 0 where it is not.  It stays so for ever, until it is done,
 * moved or cancelled; on its own day it is not overdue yet.
 *
 * As of an earlier day what was done or cancelled later was still open.  A cancelled one that tells no day of
 * that was never overdue.
 */
int pagoda_activity_overdue_days (const PagodaActivity *activity, PagodaDay day);

G_END_DECLS
