/* averages_words.h: the law of averages in plain sentences.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All texts are (transfer full).
 */
#pragma once

#include "session/averages.h"

G_BEGIN_DECLS

/** The same of attempts that are needed; from PAGODA_ATTEMPTS_BEYOND on `> 100,000`. */
char *pagoda_averages_word_needed (guint32 attempts);

/** `65%`, `7.0%` below ten; `–` of NAN. */
char *pagoda_averages_word_share (double share);

/** The interval of @ratio in the unit of its share: `63–68%`. */
char *pagoda_averages_word_interval (const PagodaRatio *ratio);

/** `Large`, `Zhejiang`: the segment in words; NULL for all customers. */
char *pagoda_segment_describe (const PagodaSegment *segment, PagodaLanguage language);

/** What @group is called among those of @by. */
char *pagoda_averages_word_group (const PagodaAveragesGroup *group,
                                  PagodaAveragesGrouping by,
                                  PagodaLanguage language);

/** How many came to @step from the one before, with the interval; of ATTEMPT how many attempts became a deal
 * (A4, A8). */
char *
pagoda_averages_describe_step (const PagodaAveragesView *view, PagodaChainStep step, PagodaLanguage language);

/** How the cumulative ratio of @step went (A5): `36% of the first 100 → 45% of 200`; NULL without attempts.
 */
char *pagoda_averages_describe_course (const PagodaAveragesView *view,
                                       PagodaChainStep step,
                                       PagodaLanguage language);

/** How many attempts may still lead to something; NULL for none. */
char *pagoda_averages_describe_young (const PagodaAveragesView *view, PagodaLanguage language);

/** Why numbers made of @view say little (A8): too few attempts, or none; NULL where there are enough
 * (transfer full). */
char *pagoda_averages_describe_too_few (const PagodaAveragesView *view, PagodaLanguage language);

/** What so many deals take (A6). */
char *pagoda_averages_describe_plan (const PagodaAttemptPlan *plan, PagodaLanguage language);

/** That no block of as many attempts as a deal takes on average surely holds one (A6); NULL without a deal.
 */
char *pagoda_averages_describe_block (const PagodaAveragesView *view, PagodaLanguage language);

/** Streaks that are worth telling where @deals deals are wanted: as many attempts as two deals take on
 * average, within as many as are planned, and both not more than can be computed in no time. */
void pagoda_averages_choose_streak (const PagodaAttemptPlan *plan, guint *run, guint *within);

/** The chances of streaks of @run attempts, the next ones and any within @within (A7). */
char *pagoda_averages_describe_streak (const PagodaAveragesView *view,
                                       guint run,
                                       guint within,
                                       PagodaLanguage language);

/** What is wanted of the quarter, made and missing (A8). */
char *pagoda_averages_describe_goal (const PagodaQuarterPlan *plan, PagodaLanguage language);

/** What the working days left have to bring (A8); NULL where nothing is missing. */
char *pagoda_averages_describe_pace (const PagodaQuarterPlan *plan, PagodaLanguage language);

/** All of this, sentence by sentence, for @plan, added to @sentences. */
void pagoda_averages_describe_all (const PagodaAveragesView *view,
                                   const PagodaAttemptPlan *plan,
                                   PagodaLanguage language,
                                   GPtrArray *sentences);

/** What brought @attempt to @step: `Visit, 2026-03-05`; "" where it did not come so far. */
char *pagoda_averages_describe_promotion (const PagodaAverages *averages,
                                          const PagodaAttempt *attempt,
                                          PagodaChainStep step,
                                          PagodaLanguage language);

/** What kind of record @kind of @step is: `Call`, `Visit`, `Project won` (transfer none). */
const char *pagoda_chain_event_label (PagodaEventKind kind,
                                      PagodaChainStep step,
                                      gboolean itself,
                                      PagodaLanguage language);

G_END_DECLS
