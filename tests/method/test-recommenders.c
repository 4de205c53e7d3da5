/* test-recommenders.c: who could recommend us, and what came of asking (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/recommenders.h"

#include "support/support.h"

#define DAY 20000
#define WANTED 7

static PagodaRecommender *
get (GArray *list, guint i)
{
  return &g_array_index (list, PagodaRecommender, i);
}

static void
test_shared_keys (void)
{
  const PagodaTieKey keys[] = {
    { WANTED, PAGODA_TIE_FOUND_PERSON, "zhou|139", "Zhou" },
    { 1, PAGODA_TIE_FOUND_PERSON, "zhou|139", "Zhou" },
    { 2, PAGODA_TIE_FOUND_PERSON, "zhou|138", "Zhou" },
    { 3, PAGODA_TIE_FOUND_DOMAIN, "zhou|139", NULL },
    { WANTED, PAGODA_TIE_FOUND_DOMAIN, "a.cn", "a.cn" },
    { 1, PAGODA_TIE_FOUND_DOMAIN, "a.cn", "a.cn" },
    { WANTED, PAGODA_TIE_FOUND_DOMAIN, "a.cn", "a.cn" },
    { 4, PAGODA_TIE_FOUND_PERSON, "x", "x" },
  };
  g_autoptr (GArray) ties = g_array_new (FALSE, FALSE, sizeof (PagodaTie));

  pagoda_ties_find_shared (keys, G_N_ELEMENTS (keys), WANTED, ties);
  g_autoptr (GArray) list
      = pagoda_recommenders_gather ((const PagodaTie *)(gconstpointer)ties->data, ties->len, WANTED);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpuint (get (list, 0)->customer, ==, 1);
  g_assert_cmpuint (get (list, 0)->ties, ==, 1u << PAGODA_TIE_FOUND_PERSON | 1u << PAGODA_TIE_FOUND_DOMAIN);
  g_assert_cmpint (pagoda_recommender_tie (get (list, 0)), ==, PAGODA_TIE_FOUND_PERSON);
  g_assert_cmpstr (get (list, 0)->what[PAGODA_TIE_FOUND_DOMAIN], ==, "a.cn");
}

/* What a customer does not tell of itself is no tie to itself. */
static void
test_gather (void)
{
  const PagodaTie ties[] = { { WANTED, PAGODA_TIE_PARTNER, NULL },
                             { 2, PAGODA_TIE_COMPETITOR, NULL },
                             { 2, PAGODA_TIE_PARTNER, "one" },
                             { 2, PAGODA_TIE_PARTNER, "two" } };
  g_autoptr (GArray) list = pagoda_recommenders_gather (ties, G_N_ELEMENTS (ties), WANTED);

  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpint (pagoda_recommender_tie (get (list, 0)), ==, PAGODA_TIE_PARTNER);
  g_assert_cmpstr (get (list, 0)->what[PAGODA_TIE_PARTNER], ==, "one");
  g_autoptr (GArray) nobody = pagoda_recommenders_gather (NULL, 0, WANTED);
  g_assert_cmpuint (nobody->len, ==, 0);
}

static PagodaRecommender
judge_one (PagodaReferrerFacts facts)
{
  const PagodaTie tie = { 1, PAGODA_TIE_PARTNER, NULL };
  PagodaHouseRules rules = pagoda_house_rules_usual ();
  g_autoptr (GArray) list = pagoda_recommenders_gather (&tie, 1, WANTED);

  get (list, 0)->facts = facts;
  pagoda_recommenders_judge (list, DAY, &rules);
  return *get (list, 0);
}

static void
test_signs (void)
{
  static const struct
  {
    const char *name;
    PagodaReferrerFacts facts;
    PagodaReferrerSign sign;
    PagodaAnswer answer;
    PagodaReferrerStanding standing;
  } cases[] = {
    { "only buys", { .active = TRUE }, PAGODA_SIGN_BUYS, PAGODA_ANSWER_YES, PAGODA_REFERRER_UNSURE },
    { "does not buy", { .promises_kept = 3 }, PAGODA_SIGN_BUYS, PAGODA_ANSWER_NO, PAGODA_REFERRER_DOUBTFUL },
    { "level",
      { .active = TRUE, .revenue = 81, .revenue_before = 100 },
      PAGODA_SIGN_ORDERS,
      PAGODA_ANSWER_YES,
      PAGODA_REFERRER_SATISFIED },
    { "falls",
      { .active = TRUE, .revenue = 80, .revenue_before = 100 },
      PAGODA_SIGN_ORDERS,
      PAGODA_ANSWER_NO,
      PAGODA_REFERRER_DOUBTFUL },
    { "new",
      { .active = TRUE, .revenue = 80 },
      PAGODA_SIGN_ORDERS,
      PAGODA_ANSWER_UNKNOWN,
      PAGODA_REFERRER_UNSURE },
    { "kept",
      { .active = TRUE, .promises_kept = 1 },
      PAGODA_SIGN_PROMISES,
      PAGODA_ANSWER_YES,
      PAGODA_REFERRER_SATISFIED },
    { "broken",
      { .active = TRUE, .promises_kept = 9, .promises_broken = 1 },
      PAGODA_SIGN_PROMISES,
      PAGODA_ANSWER_NO,
      PAGODA_REFERRER_DOUBTFUL },
    { "ahead",
      { .active = TRUE, .lead_known = TRUE, .lead = 5 },
      PAGODA_SIGN_PEOPLE,
      PAGODA_ANSWER_YES,
      PAGODA_REFERRER_SATISFIED },
    { "behind",
      { .active = TRUE, .lead_known = TRUE, .lead = -5 },
      PAGODA_SIGN_PEOPLE,
      PAGODA_ANSWER_NO,
      PAGODA_REFERRER_DOUBTFUL },
    { "even",
      { .active = TRUE, .lead_known = TRUE },
      PAGODA_SIGN_PEOPLE,
      PAGODA_ANSWER_UNKNOWN,
      PAGODA_REFERRER_UNSURE },
    { "owes",
      { .active = TRUE, .promises_kept = 1, .credit_alert = TRUE },
      PAGODA_SIGN_PAYS,
      PAGODA_ANSWER_NO,
      PAGODA_REFERRER_DOUBTFUL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaReferrerFacts facts = cases[i].facts;
      facts.asked = PAGODA_DAY_NONE;
      PagodaRecommender one = judge_one (facts);
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (one.signs[cases[i].sign], ==, cases[i].answer);
      g_assert_cmpint (one.standing, ==, cases[i].standing);
      g_assert_false (one.asked_lately);
    }
}

static void
test_asked_lately (void)
{
  g_assert_true (judge_one ((PagodaReferrerFacts){ .asked = DAY - 89 }).asked_lately);
  g_assert_false (judge_one ((PagodaReferrerFacts){ .asked = DAY - 90 }).asked_lately);
}

/* Satisfied before tied, tied before profitable; of those of the trade alone the best few. */
static void
test_order (void)
{
  g_autoptr (GArray) ties = g_array_new (FALSE, FALSE, sizeof (PagodaTie));
  PagodaHouseRules rules = pagoda_house_rules_usual ();

  for (guint32 i = 10; i < 18; i++)
    {
      const PagodaTie of_trade = { i, PAGODA_TIE_TRADE, NULL };
      g_array_append_val (ties, of_trade);
    }
  const PagodaTie tied[] = { { 1, PAGODA_TIE_SAME_PERSON, NULL },
                             { 2, PAGODA_TIE_COMPETITOR, NULL },
                             { 3, PAGODA_TIE_PARTNER, NULL },
                             { 4, PAGODA_TIE_PARTNER, NULL } };
  g_array_append_vals (ties, tied, G_N_ELEMENTS (tied));
  g_autoptr (GArray) list
      = pagoda_recommenders_gather ((const PagodaTie *)(gconstpointer)ties->data, ties->len, WANTED);
  for (guint i = 0; i < list->len; i++)
    {
      PagodaRecommender *one = get (list, i);
      one->facts.active = TRUE;
      one->facts.promises_kept = one->customer != 1 && one->customer != 10;
      one->facts.profit = one->customer * 100;
    }
  pagoda_recommenders_judge (list, DAY, &rules);
  static const guint32 expected[] = { 4, 3, 2, 17, 16, 15, 14, 13, 1 };
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < list->len; i++)
    g_assert_cmpuint (get (list, i)->customer, ==, expected[i]);
}

static void
test_tally (void)
{
  static const PagodaAskOutcome outcomes[]
      = { PAGODA_ASK_OPEN,       PAGODA_ASK_AGREED,     PAGODA_ASK_INTRODUCED, PAGODA_ASK_INTRODUCED,
          PAGODA_ASK_INTRODUCED, PAGODA_ASK_INTRODUCED, PAGODA_ASK_DECLINED,   PAGODA_ASK_DECLINED,
          PAGODA_ASK_NO_ANSWER,  PAGODA_ASK_INTRODUCED };
  PagodaHouseRules rules = pagoda_house_rules_usual ();
  PagodaAskTally tally = { 0 };
  double introduced = 0, won = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      g_autoptr (PagodaReferralAsk) ask = pagoda_referral_ask_new (1, 2, DAY - 20);
      ask->outcome = outcomes[i];
      /* The last one ended only after the day. */
      ask->ended = outcomes[i] == PAGODA_ASK_OPEN ? PAGODA_DAY_NONE : i == 9 ? DAY + 1 : DAY - 10;
      pagoda_ask_tally_add (&tally, ask, i == 2 || i == 6, DAY);
    }
  g_autoptr (PagodaReferralAsk) later = pagoda_referral_ask_new (1, 2, DAY + 1);
  pagoda_ask_tally_add (&tally, later, TRUE, DAY);
  g_assert_cmpuint (tally.asks, ==, 10);
  g_assert_cmpuint (tally.pending, ==, 3);
  g_assert_cmpuint (tally.introduced, ==, 4);
  g_assert_cmpuint (tally.won, ==, 1);
  g_assert_cmpuint (pagoda_ask_tally_ended (&tally), ==, 7);
  g_assert_false (pagoda_ask_tally_shares (&tally, &rules, &introduced, &won));
  g_autoptr (PagodaReferralAsk) eighth = pagoda_referral_ask_new (1, 2, DAY - 20);
  eighth->outcome = PAGODA_ASK_NO_ANSWER;
  eighth->ended = DAY;
  pagoda_ask_tally_add (&tally, eighth, FALSE, DAY);
  g_assert_true (pagoda_ask_tally_shares (&tally, &rules, &introduced, &won));
  g_assert_cmpfloat_with_epsilon (introduced, 0.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (won, 0.125, 1e-12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recommenders/shared-keys", test_shared_keys);
  g_test_add_func ("/recommenders/gather", test_gather);
  g_test_add_func ("/recommenders/signs", test_signs);
  g_test_add_func ("/recommenders/asked-lately", test_asked_lately);
  g_test_add_func ("/recommenders/order", test_order);
  g_test_add_func ("/recommenders/tally", test_tally);
  return g_test_run ();
}
