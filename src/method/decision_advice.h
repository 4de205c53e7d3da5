/* decision_advice.h: which rules apply to how a customer decides (R4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/decision_mode.h"

G_BEGIN_DECLS

/**
 * The topics that apply on @day, from @modes (PagodaDecisionMode by day) and @questions (PagodaMainQuestion):
 * a bit for each PagodaDecisionTopic, to be read in their order.  A mode that consults nobody in particular
 * is met like one whose staff is asked.
 */
guint pagoda_decision_advice (const GPtrArray *modes, const GPtrArray *questions, PagodaDay day);

G_END_DECLS
