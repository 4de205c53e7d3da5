/* recommenders.c: who of our customers could recommend us to one that we want (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/recommenders.h"

void
pagoda_ties_find_shared (const PagodaTieKey *keys, gsize n_keys, guint32 wanted, GArray *ties)
{
  for (gsize i = 0; i < n_keys; i++)
    for (gsize k = 0; keys[i].customer == wanted && k < n_keys; k++)
      if (keys[k].customer != wanted && keys[k].kind == keys[i].kind
          && g_str_equal (keys[k].key, keys[i].key))
        {
          PagodaTie tie = { keys[k].customer, keys[k].kind, keys[k].what };
          g_array_append_val (ties, tie);
        }
}

GArray *
pagoda_recommenders_gather (const PagodaTie *ties, gsize n_ties, guint32 wanted)
{
  GArray *recommenders = g_array_new (FALSE, TRUE, sizeof (PagodaRecommender));
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (gsize i = 0; i < n_ties; i++)
    {
      gpointer key = GUINT_TO_POINTER (ties[i].customer), place;
      if (ties[i].customer == wanted)
        continue;
      if (!g_hash_table_lookup_extended (places, key, NULL, &place))
        {
          const PagodaRecommender fresh = { .customer = ties[i].customer, .facts.asked = PAGODA_DAY_NONE };
          place = GUINT_TO_POINTER (recommenders->len);
          g_hash_table_insert (places, key, place);
          g_array_append_val (recommenders, fresh);
        }
      PagodaRecommender *one = &g_array_index (recommenders, PagodaRecommender, GPOINTER_TO_UINT (place));
      one->ties |= 1u << ties[i].kind;
      if (one->what[ties[i].kind] == NULL)
        one->what[ties[i].kind] = ties[i].what;
    }
  return recommenders;
}

PagodaTieKind
pagoda_recommender_tie (const PagodaRecommender *recommender)
{
  PagodaTieKind kind = PAGODA_TIE_SAME_PERSON;

  while (kind < PAGODA_TIE_TRADE && (recommender->ties >> kind & 1) == 0)
    kind++;
  return kind;
}

static PagodaAnswer
answer (gboolean known, gboolean good)
{
  return !known ? PAGODA_ANSWER_UNKNOWN : good ? PAGODA_ANSWER_YES : PAGODA_ANSWER_NO;
}

/* A customer whose first orders are of the trailing twelve months does not fall. */
static gboolean
falls (const PagodaReferrerFacts *facts, const PagodaHouseRules *rules)
{
  double change = (double)rules->values[PAGODA_RULE_REVIEW_CHANGE] / 100;

  return facts->revenue_before > 0 && (double)facts->revenue <= (1 - change) * (double)facts->revenue_before;
}

static void
judge (PagodaRecommender *one, PagodaDay as_of, const PagodaHouseRules *rules)
{
  const PagodaReferrerFacts *facts = &one->facts;
  guint n_good = 0, n_bad = 0;

  one->signs[PAGODA_SIGN_BUYS] = answer (TRUE, facts->active);
  one->signs[PAGODA_SIGN_ORDERS] = answer (facts->revenue_before > 0, !falls (facts, rules));
  one->signs[PAGODA_SIGN_PROMISES]
      = answer (facts->promises_kept + facts->promises_broken > 0, facts->promises_broken == 0);
  one->signs[PAGODA_SIGN_PEOPLE] = answer (facts->lead_known && facts->lead != 0, facts->lead > 0);
  one->signs[PAGODA_SIGN_PAYS] = answer (facts->credit_alert, FALSE);
  for (int sign = 0; sign < PAGODA_N_REFERRER_SIGNS; sign++)
    {
      n_good += one->signs[sign] == PAGODA_ANSWER_YES;
      n_bad += one->signs[sign] == PAGODA_ANSWER_NO;
    }
  one->standing = n_bad > 0    ? PAGODA_REFERRER_DOUBTFUL
                  : n_good > 1 ? PAGODA_REFERRER_SATISFIED
                               : PAGODA_REFERRER_UNSURE;
  one->asked_lately = facts->asked != PAGODA_DAY_NONE && facts->asked > as_of - PAGODA_ASK_AGAIN_DAYS;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const PagodaRecommender *one = a, *other = b;

  if (one->standing != other->standing)
    return one->standing < other->standing ? -1 : 1;
  if (pagoda_recommender_tie (one) != pagoda_recommender_tie (other))
    return pagoda_recommender_tie (one) < pagoda_recommender_tie (other) ? -1 : 1;
  if (one->facts.profit != other->facts.profit)
    return one->facts.profit > other->facts.profit ? -1 : 1;
  return one->customer < other->customer ? -1 : one->customer > other->customer;
}

void
pagoda_recommenders_judge (GArray *recommenders, PagodaDay as_of, const PagodaHouseRules *rules)
{
  guint n_of_trade = 0, kept = 0;

  for (guint i = 0; i < recommenders->len; i++)
    judge (&g_array_index (recommenders, PagodaRecommender, i), as_of, rules);
  g_array_sort (recommenders, compare);
  for (guint i = 0; i < recommenders->len; i++)
    {
      PagodaRecommender one = g_array_index (recommenders, PagodaRecommender, i);
      if (pagoda_recommender_tie (&one) < PAGODA_TIE_TRADE || n_of_trade++ < PAGODA_MOST_OF_TRADE)
        g_array_index (recommenders, PagodaRecommender, kept++) = one;
    }
  g_array_set_size (recommenders, kept);
}

void
pagoda_ask_tally_add (PagodaAskTally *tally, const PagodaReferralAsk *ask, gboolean won, PagodaDay day)
{
  PagodaAskOutcome outcome = pagoda_referral_ask_outcome_on (ask, day);

  if (ask->day > day)
    return;
  tally->asks++;
  tally->pending += pagoda_referral_ask_is_pending (ask, day);
  tally->introduced += outcome == PAGODA_ASK_INTRODUCED;
  tally->declined += outcome == PAGODA_ASK_DECLINED;
  tally->unanswered += outcome == PAGODA_ASK_NO_ANSWER;
  tally->won += won && outcome == PAGODA_ASK_INTRODUCED;
}

guint
pagoda_ask_tally_ended (const PagodaAskTally *tally)
{
  return tally->asks - tally->pending;
}

gboolean
pagoda_ask_tally_shares (const PagodaAskTally *tally,
                         const PagodaHouseRules *rules,
                         double *introduced,
                         double *won)
{
  guint n = pagoda_ask_tally_ended (tally);

  if (n == 0 || n < rules->values[PAGODA_RULE_ENOUGH_CASES])
    return FALSE;
  *introduced = (double)tally->introduced / n;
  *won = (double)tally->won / n;
  return TRUE;
}
