/* rhythm_words.h: purchase rhythm in plain sentences.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All texts are (transfer full).
 */
#pragma once

#include "base/translation.h"
#include "method/decline.h"

G_BEGIN_DECLS

/** Why nothing is said of a next order; NULL where something is. */
char *pagoda_rhythm_describe_silence (PagodaRhythmSilence silence, PagodaLanguage language);

/** How long the history of @book is, where that is so short that totals may be wrong by half; else NULL. */
char *pagoda_rhythm_describe_confidence (const PagodaRhythmBook *book, PagodaLanguage language);

/** How regularly a customer buys; NULL where its orders do not tell. */
char *pagoda_rhythm_describe_regularity (const PagodaRhythmJudgement *judgement, PagodaLanguage language);

/** Adds to @sentences (char *) why @decline asks for a look (O4), with money in @currency; nothing where it
 * does not. */
void pagoda_decline_describe (const PagodaDecline *decline,
                              const char *currency,
                              PagodaLanguage language,
                              GPtrArray *sentences);

/** `Our service · deliveries were late`. */
char *pagoda_decline_answer_describe (const PagodaDeclineAnswer *answer, PagodaLanguage language);

G_END_DECLS
