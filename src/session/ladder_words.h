/* ladder_words.h: what a contact ladder says, in words (R3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "method/contact_ladder.h"
#include "session/day_wording.h"

G_BEGIN_DECLS

/** `2 Their problems and thinking` (transfer full). */
char *pagoda_rung_describe (const PagodaRung *rung, PagodaLanguage language);

/** The next rung with the day of its appointment, or else the one by which it is planned, and a warning where
 * it is late or nothing moves; that all are reached where there is none (transfer full). */
char *pagoda_ladder_describe_next (const PagodaLadderStand *stand,
                                   PagodaDayWords word_day,
                                   PagodaLanguage language);

/** The occasion that was chosen for @rung: day, time, place, quiet; "" where nothing is (transfer full). */
char *
pagoda_rung_describe_occasion (const PagodaRung *rung, PagodaDayWords word_day, PagodaLanguage language);

/** What is said and its figures; "" where nothing is prepared (transfer full). */
char *pagoda_rung_describe_card (const PagodaRung *rung, PagodaLanguage language);

/** What the preparation of @rung still lacks, as a list; NULL where it lacks nothing (transfer full). */
char *pagoda_rung_describe_needs (const PagodaRung *rung, PagodaLanguage language);

G_END_DECLS
