/* people_words.h: leads, supports and stages as texts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are the same in every language.  All texts are (transfer full).
 */
#pragma once

#include "domain/decision_maker.h"

G_BEGIN_DECLS

/** `+0.21`, `−1.50`, `0.00`: a support lead (L4). */
char *pagoda_people_word_lead (double lead);

/** `+2`, `0`, `−1`. */
char *pagoda_people_word_mark (int mark);

/** `2–4, 6` of a set of stages; "" of none. */
char *pagoda_people_word_stages (PagodaStageSet stages);

G_END_DECLS
