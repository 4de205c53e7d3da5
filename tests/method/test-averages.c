/* test-averages.c: what became of attempts (A4, A5, A8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/averages.h"

#include <math.h>

#define REACH 180

/* Events as text, one for each line: the day within 2026 and what happened:
 *   c  a call         r  one that reached somebody   a  one with a chance to visit   n  one that reached
 * nobody p  a planned visit   v  a visit   q  a quote   w  a project won   o  an order The id is the place in
 * the text, from 1 on.  As of the last of June. */
typedef struct
{
  int day;
  char what;
} Happening;

static PagodaDay
day_of (int day)
{
  return pagoda_day_from_iso ("2025-12-31") + day;
}

static gboolean
make_event (const Happening *happening, PagodaId id, PagodaChainEvent *event)
{
  g_autoptr (PagodaActivity) activity = pagoda_activity_new ();
  char what = happening->what;

  if (what == 'w' || what == 'o')
    {
      *event = (PagodaChainEvent){ .day = day_of (happening->day),
                                   .minute = -1,
                                   .kind = what == 'w' ? PAGODA_EVENT_PROJECT : PAGODA_EVENT_ORDERS,
                                   .id = id,
                                   .step = PAGODA_STEP_DEAL };
      return TRUE;
    }
  activity->id = id;
  activity->day = day_of (happening->day);
  activity->state = what == 'p' || what == 'z' ? PAGODA_ACTIVITY_PLANNED : PAGODA_ACTIVITY_DONE;
  activity->kind = what == 'p' || what == 'z' || what == 'v' ? PAGODA_ACTIVITY_VISIT
                   : what == 'q'                             ? PAGODA_ACTIVITY_QUOTE
                   : what == 's'                             ? PAGODA_ACTIVITY_SAMPLE
                                                             : PAGODA_ACTIVITY_CALL;
  activity->series = what == 'z' ? 7 : PAGODA_ID_NONE;
  activity->reached = what == 'n'                  ? PAGODA_ANSWER_NO
                      : what == 'r' || what == 'a' ? PAGODA_ANSWER_YES
                                                   : PAGODA_ANSWER_UNKNOWN;
  activity->visit_chance = what == 'a' ? PAGODA_ANSWER_YES : PAGODA_ANSWER_UNKNOWN;
  return pagoda_chain_event_of (activity, day_of (181), event);
}

static PagodaChain *
make_chain (const Happening *happenings)
{
  PagodaChain *chain = pagoda_chain_new ();
  PagodaChainEvent events[32];
  gsize n = 0;

  for (int i = 0; happenings[i].what != '\0'; i++)
    n += make_event (&happenings[i], i + 1, &events[n]) ? 1 : 0;
  pagoda_chain_add (chain, 1, events, n, REACH);
  pagoda_chain_settle (chain);
  return chain;
}

/* What becomes of the calls of one customer, one letter for each: - nothing, R reached, A appointment,
 * V visit, P proposal, D deal; and how many deals there are at all. */
static void
test_one_customer (void)
{
  static const struct
  {
    const char *name;
    Happening happenings[12];
    const char *furthest;
    guint deals;
  } cases[] = {
    { "what the call itself says", { { 1, 'c' }, { 2, 'r' }, { 3, 'a' }, { 4, 'n' } }, "-RA-", 0 },
    { "one step after the other", { { 1, 'r' }, { 2, 'p' }, { 5, 'v' }, { 9, 'q' }, { 20, 'w' } }, "D", 1 },
    { "a step left out is passed", { { 1, 'c' }, { 20, 'w' } }, "D", 1 },
    { "each event counts once", { { 1, 'r' }, { 2, 'r' }, { 3, 'v' } }, "RV", 0 },
    { "the furthest goes on, not the latest", { { 1, 'a' }, { 2, 'r' }, { 3, 'v' } }, "VR", 0 },
    { "of equals the latest", { { 1, 'c' }, { 2, 'c' }, { 3, 'q' } }, "-P", 0 },
    { "who came so far leaves the next to another",
      { { 1, 'r' }, { 2, 'v' }, { 3, 'r' }, { 4, 'v' } },
      "VV",
      0 },
    { "nobody was reached, nothing was led to", { { 1, 'n' }, { 2, 'v' }, { 3, 'w' } }, "-", 1 },
    { "what was before does not count", { { 1, 'v' }, { 2, 'c' } }, "-", 0 },
    { "a call and its visit on one day", { { 1, 'v' }, { 1, 'r' } }, "V", 0 },
    { "a visit and its deal on one day", { { 1, 'r' }, { 2, 'w' }, { 2, 'v' } }, "D", 1 },
    { "the call told of the visit that is planned", { { 1, 'r' }, { 2, 'a' }, { 9, 'p' } }, "RA", 0 },
    { "a second visit planned is another's", { { 1, 'r' }, { 2, 'a' }, { 9, 'p' }, { 10, 'p' } }, "AA", 0 },
    { "a visit that only comes again is none's", { { 1, 'r' }, { 9, 'z' } }, "R", 0 },
    { "visits to come are appointments", { { 1, 'r' }, { 182, 'p' } }, "R", 0 },
    { "… within reach", { { 5, 'r' }, { 182, 'p' } }, "A", 0 },
    { "what is done after the day is not known", { { 170, 'r' }, { 182, 'v' } }, "R", 0 },
    { "on the last day of reach", { { 1, 'r' }, { 181, 'q' } }, "P", 0 },
    { "an order is a deal", { { 1, 'r' }, { 5, 'o' } }, "D", 1 },
    { "orders of one day are one", { { 1, 'r' }, { 2, 'r' }, { 5, 'o' }, { 5, 'o' } }, "RD", 1 },
    { "supply of a project is no deal",
      { { 1, 'r' }, { 2, 'r' }, { 5, 'w' }, { 5, 'o' }, { 90, 'o' } },
      "RD",
      1 },
    { "order upon order", { { 1, 'r' }, { 5, 'o' }, { 6, 'o' }, { 7, 'r' }, { 9, 'o' } }, "DR", 1 },
    { "who buys all the time", { { -300, 'o' }, { -121, 'o' }, { 1, 'r' }, { 59, 'o' } }, "R", 1 },
    { "who buys after a long silence", { { -300, 'o' }, { -121, 'o' }, { 1, 'r' }, { 60, 'o' } }, "D", 2 },
    { "a project of a regular buyer", { { -30, 'o' }, { 1, 'r' }, { 5, 'o' }, { 60, 'w' } }, "D", 2 },
    { "other activities bring nobody further", { { 1, 'r' }, { 2, 's' } }, "R", 0 },
    { "nothing at all", { { 0, '\0' } }, "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaChain) chain = make_chain (cases[i].happenings);
      g_autoptr (GString) furthest = g_string_new (NULL);
      for (guint j = 0; j < chain->attempts->len; j++)
        g_string_append_c (furthest, "-RAVPD"[g_array_index (chain->attempts, PagodaAttempt, j).furthest]);
      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (furthest->str, ==, cases[i].furthest);
      g_assert_cmpuint (chain->deals->len, ==, cases[i].deals);
    }
}

/* Beyond its reach an event leads nowhere. */
static void
test_reach (void)
{
  static const Happening happenings[] = { { -1, 'r' }, { 180, 'q' }, { 0, '\0' } };
  g_autoptr (PagodaChain) chain = make_chain (happenings);

  g_assert_cmpint (g_array_index (chain->attempts, PagodaAttempt, 0).furthest, ==, PAGODA_STEP_REACHED);
}

/* Every number opens into what brought the attempt there; a step left out into what passed it. */
static void
test_promotions (void)
{
  static const Happening happenings[] = { { 1, 'r' }, { 3, 'v' }, { 30, 'w' }, { 31, 'c' }, { 0, '\0' } };
  static const PagodaId expected[PAGODA_N_CHAIN_STEPS] = { 1, 1, 2, 2, 3, 3 };
  g_autoptr (PagodaChain) chain = make_chain (happenings);
  const PagodaAttempt *attempt = &g_array_index (chain->attempts, PagodaAttempt, 0);
  const PagodaChainDeal *deal = &g_array_index (chain->deals, PagodaChainDeal, 0);

  for (int step = 0; step < PAGODA_N_CHAIN_STEPS; step++)
    g_assert_cmpint (pagoda_chain_promotion (chain, attempt, (PagodaChainStep)step)->id, ==, expected[step]);
  g_assert_null (pagoda_chain_promotion (chain, &g_array_index (chain->attempts, PagodaAttempt, 1),
                                         PAGODA_STEP_REACHED));
  g_assert_cmpint (deal->activity, ==, 1);
  g_assert_cmpint (deal->id, ==, 3);
}

/* Whatever happens, levels are nested and no event counts twice; and the order of the rows does not matter.
 */
static void
test_drawn (void)
{
  static const char what[] = "ccrranpvvqwo";
  g_autoptr (GRand) dice = g_rand_new_with_seed (4);

  for (int round = 0; round < 500; round++)
    {
      Happening happenings[25] = { 0 };
      Happening turned[25] = { 0 };
      guint deals = 0;
      int n = g_rand_int_range (dice, 0, 24);
      for (int i = 0; i < n; i++)
        happenings[i] = (Happening){ i * 17 % 200, what[g_rand_int_range (dice, 0, 12)] };
      for (int i = 0; i < n; i++)
        turned[i] = happenings[n - 1 - i];

      g_autoptr (PagodaChain) chain = make_chain (happenings);
      g_autoptr (PagodaChain) other = make_chain (turned);
      g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
      g_assert_cmpuint (chain->attempts->len, ==, other->attempts->len);
      for (guint i = 0; i < chain->attempts->len; i++)
        {
          const PagodaAttempt *attempt = &g_array_index (chain->attempts, PagodaAttempt, i);
          g_assert_cmpint (attempt->furthest, ==, g_array_index (other->attempts, PagodaAttempt, i).furthest);
          deals += attempt->furthest == PAGODA_STEP_DEAL ? 1 : 0;
          for (guint at = attempt->promotion; at > 0;
               at = g_array_index (chain->promotions, PagodaPromotion, at - 1).before)
            {
              const PagodaPromotion *by = &g_array_index (chain->promotions, PagodaPromotion, at - 1);
              g_assert_true (g_hash_table_add (used, GINT_TO_POINTER ((int)by->id)));
              g_assert_cmpint (by->day, >=, attempt->day);
              g_assert_cmpint (by->day - attempt->day, <=, REACH);
            }
        }
      g_assert_cmpuint (deals, <=, chain->deals->len);
    }
}

/* A5: after 100 attempts 36 appointments (36 %), after 200 89 (44.5 %), after 500 285 (57 %). */
static void
test_textbook (void)
{
  static const struct
  {
    guint attempts;
    guint32 appointments;
    double share;
  } cases[] = { { 100, 36, 0.36 }, { 200, 89, 0.445 }, { 500, 285, 0.57 } };
  PagodaAttempt attempts[500] = { 0 };
  const PagodaAttempt *in_order[500];
  guint32 successes[500];
  guint64 counts[PAGODA_N_CHAIN_STEPS];
  guint from = 0;
  guint32 had = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      /* Evenly within each part. */
      guint length = cases[i].attempts - from;
      guint32 more = cases[i].appointments - had;
      for (guint j = 0; j < length; j++)
        attempts[from + j].furthest
            = (j + 1) * more / length > j * more / length ? PAGODA_STEP_APPOINTMENT : PAGODA_STEP_REACHED;
      from = cases[i].attempts;
      had = cases[i].appointments;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (attempts); i++)
    in_order[i] = &attempts[i];
  pagoda_chain_cumulate (in_order, G_N_ELEMENTS (attempts), PAGODA_STEP_APPOINTMENT, successes);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n = cases[i].attempts;
      PagodaRatio ratio = pagoda_ratio (n, successes[n - 1], 30);
      g_assert_cmpuint (successes[n - 1], ==, cases[i].appointments);
      g_assert_cmpfloat_with_epsilon (ratio.share, cases[i].share, 1e-12);
      g_assert_true (ratio.low < ratio.share && ratio.share < ratio.high);
    }
  pagoda_chain_count (in_order, G_N_ELEMENTS (attempts), counts);
  g_assert_cmpuint (counts[PAGODA_STEP_ATTEMPT], ==, 500);
  g_assert_cmpuint (counts[PAGODA_STEP_REACHED], ==, 500);
  g_assert_cmpuint (counts[PAGODA_STEP_APPOINTMENT], ==, 285);
  g_assert_cmpuint (counts[PAGODA_STEP_VISIT], ==, 0);
}

/* A8: few attempts are not judged. */
static void
test_too_few (void)
{
  g_assert_false (pagoda_ratio (29, 5, 30).judged);
  g_assert_true (pagoda_ratio (30, 5, 30).judged);
  g_assert_false (pagoda_ratio (0, 0, 30).judged);
  g_assert_true (isnan (pagoda_ratio (0, 0, 30).share));
}

static void
test_marks (void)
{
  static const gsize expected[] = { 10, 20, 50, 100, 200, 500, 1000 };
  gsize mark = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      mark = pagoda_chain_next_mark (mark);
      g_assert_cmpuint (mark, ==, expected[i]);
    }
  g_assert_cmpuint (pagoda_chain_next_mark (486), ==, 500);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/averages/one-customer", test_one_customer);
  g_test_add_func ("/averages/reach", test_reach);
  g_test_add_func ("/averages/promotions", test_promotions);
  g_test_add_func ("/averages/drawn", test_drawn);
  g_test_add_func ("/averages/textbook", test_textbook);
  g_test_add_func ("/averages/too-few", test_too_few);
  g_test_add_func ("/averages/marks", test_marks);
  return g_test_run ();
}
