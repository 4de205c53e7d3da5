/* objection_words.h: what is known of objections and answers, in words.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "method/objections.h"

G_BEGIN_DECLS

/** How often it was heard (transfer full). */
char *pagoda_objection_describe (const PagodaObjectionRecord *record);

/** How often it was given and worked; a percentage only where there are enough cases (R5; transfer full). */
char *pagoda_answer_describe (const PagodaAnswerRecord *answer, const PagodaHouseRules *rules);

G_END_DECLS
