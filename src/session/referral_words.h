/* referral_words.h: who could recommend us and why, and what came of asking, in words (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/day_wording.h"
#include "session/referral_book.h"

G_BEGIN_DECLS

/** The word of a tie, of a sign or of a standing that pagodactl prints, the same in every language. */
const char *pagoda_tie_kind_word (PagodaTieKind kind);
const char *pagoda_referrer_sign_word (PagodaReferrerSign sign);
const char *pagoda_referrer_standing_word (PagodaReferrerStanding standing);

/** What the standing says of a customer: “satisfied”. */
const char *pagoda_referrer_standing_label (PagodaReferrerStanding standing, PagodaLanguage language);

/** What ties @one to the wanted customer, the strongest tie first (transfer full). */
char *pagoda_recommender_describe_ties (const PagodaRecommender *one, PagodaLanguage language);

/** Its signs, one after the other, with the figures that they rest on (transfer full). */
char *pagoda_recommender_describe_signs (const PagodaRecommender *one,
                                         const char *currency,
                                         PagodaLanguage language);

/** That it was asked lately, or that it competes with the wanted one, and what follows; NULL where there is
 * nothing to heed (transfer full). */
char *pagoda_recommender_describe_caution (const PagodaRecommender *one,
                                           PagodaDayWords word_day,
                                           PagodaLanguage language);

/** How many brought how many, and what those whom they brought earn (transfer full). */
char *pagoda_referral_book_describe (const PagodaReferralBook *book,
                                     PagodaDayWords word_day,
                                     PagodaLanguage language);

/** Whom @customer, a place, brought, and what both it and they earn: `brought 3 itself, 5 altogether · own
 * profit ¥120,000 · profit through it ¥480,000` (transfer full). */
char *pagoda_referral_book_describe_customer (const PagodaReferralBook *book,
                                              guint32 customer,
                                              PagodaLanguage language);

/** Asks, introductions and what was won through them, with n (transfer full). */
char *pagoda_ask_tally_describe (const PagodaAskTally *tally,
                                 const PagodaHouseRules *rules,
                                 PagodaLanguage language);

/** Whether a referral counts, and why not. */
const char *pagoda_referral_standing_label (PagodaReferralStanding standing, PagodaLanguage language);

G_END_DECLS
