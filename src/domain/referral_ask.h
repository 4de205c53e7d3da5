/* referral_ask.h: that a customer was asked to recommend us to another, and what came of it (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/dated.h"
#include "domain/words.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_ASK_OPEN,
  PAGODA_ASK_AGREED, /* they will, and have not done so yet */
  PAGODA_ASK_INTRODUCED,
  PAGODA_ASK_DECLINED,
  PAGODA_ASK_NO_ANSWER,
} PagodaAskOutcome;
#define PAGODA_N_ASK_OUTCOMES 5

PAGODA_DECLARE_WORDS (PagodaAskOutcome, ask_outcome)

/** Days before which a customer is not asked again (house rule). */
#define PAGODA_ASK_AGAIN_DAYS 90

typedef struct
{
  PagodaId id;
  PagodaId customer; /* who was asked … */
  PagodaId contact;  /* … and whom there; PAGODA_ID_NONE where nobody is named */
  PagodaId wanted;   /* the customer that we want to be recommended to */
  PagodaDay day;     /* on which it was asked */
  PagodaDay due;     /* when we come back to it */
  PagodaAskOutcome outcome;
  PagodaDay ended; /* the day of the outcome; PAGODA_DAY_NONE while it is open */
  char *note;      /* what was said; nullable */
} PagodaReferralAsk;

/** An open ask of @customer for @wanted, either of them PAGODA_ID_NONE where it is still to be chosen
 * (transfer full). */
PagodaReferralAsk *pagoda_referral_ask_new (PagodaId customer, PagodaId wanted, PagodaDay day);
PagodaReferralAsk *pagoda_referral_ask_copy (const PagodaReferralAsk *ask);
void pagoda_referral_ask_free (PagodaReferralAsk *ask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaReferralAsk, pagoda_referral_ask_free)

/** What was known of it on @day: what came later was open then. */
PagodaAskOutcome pagoda_referral_ask_outcome_on (const PagodaReferralAsk *ask, PagodaDay day);

/** TRUE where something is still to come of it on @day: it is open, or was only agreed to. */
gboolean pagoda_referral_ask_is_pending (const PagodaReferralAsk *ask, PagodaDay day);

/** TRUE where it is pending on @day, and to be come back to by then. */
gboolean pagoda_referral_ask_is_due (const PagodaReferralAsk *ask, PagodaDay day);

/** The last day up to @day on which @customer was asked by one of @asks (PagodaReferralAsk), the one with the
 * id @except left out; PAGODA_DAY_NONE where it never was. */
PagodaDay
pagoda_referral_asks_last (const GPtrArray *asks, PagodaId customer, PagodaId except, PagodaDay day);

G_END_DECLS
