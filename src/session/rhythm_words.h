/* rhythm_words.h: purchase rhythm in plain sentences.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All texts are (transfer full).
 */
#pragma once

#include "base/translation.h"
#include "method/rhythm_record.h"

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

/** The same in one line: what came instead of what was to be expected (transfer full). */
char *
pagoda_decline_describe_briefly (const PagodaDecline *decline, const char *currency, PagodaLanguage language);

/** `62%`, or that there are too few cases (transfer full). */
char *pagoda_record_describe_share (guint part, guint whole, PagodaLanguage language);

/** `12 of 20 (60%)` (transfer full). */
char *pagoda_record_describe_count (guint part, guint whole, PagodaLanguage language);

/** How good alerts of @level by @sign were in @record: how many stayed quiet, which part of those it found,
 * and how many of the others it alerted (transfer full). */
char *pagoda_decline_describe_rates (const PagodaRhythmRecord *record,
                                     PagodaDeclineSign sign,
                                     PagodaDeclineLevel level,
                                     PagodaLanguage language);

/** `Our service · deliveries were late`. */
char *pagoda_decline_answer_describe (const PagodaDeclineAnswer *answer, PagodaLanguage language);

G_END_DECLS
