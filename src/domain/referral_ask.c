/* referral_ask.c: that a customer was asked to recommend us to another, and what came of it (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/referral_ask.h"

#include <glib/gi18n-lib.h>

static const PagodaWord outcomes[PAGODA_N_ASK_OUTCOMES] = {
  [PAGODA_ASK_OPEN] = { "open", NC_ ("referral ask", "Open"), "待回复" },
  [PAGODA_ASK_AGREED] = { "agreed", NC_ ("referral ask", "Agreed"), "已答应|答应" },
  [PAGODA_ASK_INTRODUCED] = { "introduced", NC_ ("referral ask", "Introduced us"), "已引荐|引荐" },
  [PAGODA_ASK_DECLINED] = { "declined", NC_ ("referral ask", "Declined"), "已婉拒|婉拒" },
  [PAGODA_ASK_NO_ANSWER] = { "no answer", NC_ ("referral ask", "No answer"), "没有答复|未答复" },
};
PAGODA_DEFINE_WORDS (PagodaAskOutcome, ask_outcome, outcomes, "referral ask")

PagodaReferralAsk *
pagoda_referral_ask_new (PagodaId customer, PagodaId wanted, PagodaDay day)
{
  PagodaReferralAsk *ask = g_new0 (PagodaReferralAsk, 1);

  ask->customer = customer;
  ask->wanted = wanted;
  ask->day = day;
  ask->due = day;
  ask->ended = PAGODA_DAY_NONE;
  return ask;
}

PagodaReferralAsk *
pagoda_referral_ask_copy (const PagodaReferralAsk *ask)
{
  PagodaReferralAsk *copy = g_memdup2 (ask, sizeof *ask);

  copy->note = g_strdup (ask->note);
  return copy;
}

void
pagoda_referral_ask_free (PagodaReferralAsk *ask)
{
  if (ask == NULL)
    return;
  g_free (ask->note);
  g_free (ask);
}

PagodaAskOutcome
pagoda_referral_ask_outcome_on (const PagodaReferralAsk *ask, PagodaDay day)
{
  return ask->ended != PAGODA_DAY_NONE && ask->ended > day ? PAGODA_ASK_OPEN : ask->outcome;
}

gboolean
pagoda_referral_ask_is_pending (const PagodaReferralAsk *ask, PagodaDay day)
{
  return ask->day <= day && pagoda_referral_ask_outcome_on (ask, day) <= PAGODA_ASK_AGREED;
}

gboolean
pagoda_referral_ask_is_due (const PagodaReferralAsk *ask, PagodaDay day)
{
  return pagoda_referral_ask_is_pending (ask, day) && ask->due <= day;
}

PagodaDay
pagoda_referral_asks_last (const GPtrArray *asks, PagodaId customer, PagodaId except, PagodaDay day)
{
  PagodaDay last = PAGODA_DAY_NONE;

  for (guint i = 0; i < asks->len; i++)
    {
      const PagodaReferralAsk *ask = g_ptr_array_index (asks, i);
      if (ask->customer == customer && ask->id != except && ask->day <= day
          && (last == PAGODA_DAY_NONE || ask->day > last))
        last = ask->day;
    }
  return last;
}
