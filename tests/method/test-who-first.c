/* test-who-first.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/who_first.h"

#define AS_OF pagoda_day_from_iso ("2026-06-30")
#define UNKNOWN PAGODA_MARK_UNKNOWN
#define MOST 12

/* Somebody who was due @overdue days ago; −1 is not due yet. */
static PagodaCandidate
candidate (const char *code,
           PagodaTier tier,
           PagodaNeed need,
           PagodaMoney amount,
           int attitude,
           PagodaAnswer chance,
           int overdue)
{
  return (PagodaCandidate){
    .code = code,
    .tier = tier,
    .need = need,
    .need_amount = amount,
    .attitude = attitude,
    .visit_chance = chance,
    .cadence = { .reason = PAGODA_CADENCE_CLASS,
                 .days = 14,
                 .contacted = TRUE,
                 .due = AS_OF - overdue,
                 .overdue = MAX (overdue, 0) },
  };
}

/* The same in its season to be left alone, or to be visited, up to @until. */
static PagodaCandidate
avoided (PagodaCandidate one, PagodaDay until)
{
  one.avoid_until = until;
  return one;
}

static PagodaCandidate
visited (PagodaCandidate one, PagodaDay until)
{
  one.visit_until = until;
  return one;
}

#define STATED PAGODA_NEED_STATED
#define LATENT PAGODA_NEED_LATENT
#define NO_NEED PAGODA_NEED_NONE
#define YES PAGODA_ANSWER_YES
#define NO PAGODA_ANSWER_NO
#define MAYBE PAGODA_ANSWER_UNKNOWN

/* Of each pair the first comes first, whatever speaks for the other in the words that count less. */
static void
test_order (void)
{
  const struct
  {
    const char *rule;
    PagodaCandidate first, second;
  } cases[] = {
    { "largest stated need", candidate ("z", PAGODA_TIER_SUSPECT, STATED, 500, -2, NO, 0),
      candidate ("a", PAGODA_TIER_TOP, STATED, 499, 2, YES, 99) },
    { "unknown amount last", candidate ("z", PAGODA_TIER_SUSPECT, STATED, 1, -2, NO, 0),
      candidate ("a", PAGODA_TIER_TOP, STATED, 0, 2, YES, 99) },
    { "an amount that is not stated does not count",
      candidate ("z", PAGODA_TIER_SUSPECT, STATED, 1, -2, NO, 0),
      candidate ("a", PAGODA_TIER_TOP, LATENT, 900, 2, YES, 99) },
    { "clearest intent: a stated need", candidate ("z", PAGODA_TIER_SUSPECT, STATED, 0, -2, NO, 0),
      candidate ("a", PAGODA_TIER_TOP, LATENT, 0, 2, YES, 99) },
    { "then attitude", candidate ("z", PAGODA_TIER_SUSPECT, NO_NEED, 0, 1, NO, 0),
      candidate ("a", PAGODA_TIER_TOP, NO_NEED, 0, 0, YES, 99) },
    { "an unknown attitude is less than none", candidate ("z", PAGODA_TIER_SUSPECT, NO_NEED, 0, 0, NO, 0),
      candidate ("a", PAGODA_TIER_TOP, NO_NEED, 0, UNKNOWN, YES, 99) },
    { "… and more than a bad one", candidate ("z", PAGODA_TIER_SUSPECT, NO_NEED, 0, UNKNOWN, NO, 0),
      candidate ("a", PAGODA_TIER_TOP, NO_NEED, 0, -1, YES, 99) },
    { "then the chance of a visit", candidate ("z", PAGODA_TIER_SUSPECT, NO_NEED, 0, 0, YES, 0),
      candidate ("a", PAGODA_TIER_TOP, NO_NEED, 0, 0, MAYBE, 99) },
    { "an unknown chance is more than none", candidate ("z", PAGODA_TIER_SUSPECT, NO_NEED, 0, 0, MAYBE, 0),
      candidate ("a", PAGODA_TIER_TOP, NO_NEED, 0, 0, NO, 99) },
    { "then overdue days", candidate ("z", PAGODA_TIER_SUSPECT, NO_NEED, 0, 0, NO, 2),
      candidate ("a", PAGODA_TIER_TOP, NO_NEED, 0, 0, NO, 1) },
    { "then tier", candidate ("z", PAGODA_TIER_LARGE, NO_NEED, 0, 0, NO, 1),
      candidate ("a", PAGODA_TIER_MEDIUM, NO_NEED, 0, 0, NO, 1) },
    { "a season to be left alone comes behind everybody",
      candidate ("z", PAGODA_TIER_SUSPECT, NO_NEED, 0, -2, NO, 0),
      avoided (candidate ("a", PAGODA_TIER_TOP, STATED, 900, 2, YES, 99), AS_OF) },
    { "… and among themselves nothing changes",
      avoided (candidate ("z", PAGODA_TIER_SUSPECT, STATED, 2, -2, NO, 0), AS_OF + 9),
      avoided (candidate ("a", PAGODA_TIER_TOP, STATED, 1, 2, YES, 99), AS_OF) },
    { "a season that is over counts no more",
      avoided (candidate ("z", PAGODA_TIER_SUSPECT, STATED, 2, -2, NO, 0), AS_OF - 1),
      candidate ("a", PAGODA_TIER_TOP, STATED, 1, 2, YES, 99) },
    { "a season to be visited changes no place", candidate ("a", PAGODA_TIER_LARGE, NO_NEED, 0, 0, NO, 1),
      visited (candidate ("b", PAGODA_TIER_LARGE, NO_NEED, 0, 0, NO, 1), AS_OF + 9) },
    { "and the code for good", candidate ("a", PAGODA_TIER_LARGE, NO_NEED, 0, 0, NO, 1),
      candidate ("b", PAGODA_TIER_LARGE, NO_NEED, 0, 0, NO, 1) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint32 swapped = 0; swapped < 2; swapped++)
      {
        PagodaCandidate pair[2];
        gsize n;
        pair[swapped] = cases[i].first;
        pair[1 - swapped] = cases[i].second;
        g_autofree PagodaSuggestion *suggestions = pagoda_who_first (pair, 2, AS_OF, AS_OF, &n);
        g_test_message ("V3: %s", cases[i].rule);
        g_assert_cmpuint (n, ==, 2);
        g_assert_cmpuint (suggestions[0].candidate, ==, swapped);
      }
}

static void
test_who_is_suggested (void)
{
  const struct
  {
    const char *rule;
    PagodaCandidate candidate;
    gboolean suggested;
  } cases[] = {
    { "overdue", candidate ("a", PAGODA_TIER_SMALL, NO_NEED, 0, UNKNOWN, MAYBE, 5), TRUE },
    { "due today", candidate ("a", PAGODA_TIER_SMALL, NO_NEED, 0, UNKNOWN, MAYBE, 0), TRUE },
    { "not due", candidate ("a", PAGODA_TIER_TOP, LATENT, 0, 2, YES, -1), FALSE },
    { "not due, but with a stated need", candidate ("a", PAGODA_TIER_SMALL, STATED, 0, -2, NO, -1), TRUE },
    { "Other never", candidate ("a", PAGODA_TIER_OTHER, STATED, 900, 2, YES, 99), FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize n;
      g_autofree PagodaSuggestion *suggestions = pagoda_who_first (&cases[i].candidate, 1, AS_OF, AS_OF, &n);
      g_test_message ("V3: %s", cases[i].rule);
      g_assert_cmpuint (n, ==, cases[i].suggested);
      g_assert_true (n == 0 || suggestions[0].n_whys > 0);
    }
  gsize none;
  g_assert_null (pagoda_who_first (NULL, 0, AS_OF, AS_OF, &none));
  g_assert_cmpuint (none, ==, 0);
}

/* Who becomes due within the days asked for is suggested as well, after those who are due already. */
static void
test_until (void)
{
  const PagodaCandidate candidates[] = {
    candidate ("a", PAGODA_TIER_TOP, NO_NEED, 0, UNKNOWN, MAYBE, -8),
    candidate ("b", PAGODA_TIER_TOP, NO_NEED, 0, UNKNOWN, MAYBE, -7),
    candidate ("c", PAGODA_TIER_SMALL, NO_NEED, 0, UNKNOWN, MAYBE, -1),
    candidate ("d", PAGODA_TIER_SMALL, NO_NEED, 0, UNKNOWN, MAYBE, 2),
  };
  gsize n;
  g_autofree PagodaSuggestion *suggestions
      = pagoda_who_first (candidates, G_N_ELEMENTS (candidates), AS_OF, AS_OF + 7, &n);

  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (suggestions[0].candidate, ==, 3);
  g_assert_cmpuint (suggestions[1].candidate, ==, 2);
  g_assert_cmpuint (suggestions[2].candidate, ==, 1);
  g_assert_cmpint (suggestions[2].whys[0].kind, ==, PAGODA_WHY_DUE);
  g_assert_cmpint (suggestions[2].whys[0].value, ==, 7);
}

static void
check_whys (PagodaCandidate one, const PagodaWhy *whys, guint n_whys)
{
  gsize n;
  g_autofree PagodaSuggestion *suggestions = pagoda_who_first (&one, 1, AS_OF, AS_OF, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (suggestions[0].n_whys, ==, n_whys);
  for (guint i = 0; i < n_whys; i++)
    {
      g_assert_cmpint (suggestions[0].whys[i].kind, ==, whys[i].kind);
      g_assert_cmpint (suggestions[0].whys[i].value, ==, whys[i].value);
    }
}

/* Each suggestion says why, in the order in which it counts. */
static void
test_whys (void)
{
  static const PagodaWhy all[] = { { PAGODA_WHY_NEED_AMOUNT, 900 },
                                   { PAGODA_WHY_ATTITUDE, 2 },
                                   { PAGODA_WHY_VISIT_CHANCE, 0 },
                                   { PAGODA_WHY_OVERDUE, 3 },
                                   { PAGODA_WHY_TIER, PAGODA_TIER_MEDIUM } };
  static const PagodaWhy few[] = { { PAGODA_WHY_NEED, 0 }, { PAGODA_WHY_DUE, 0 } };
  static const PagodaWhy never[] = { { PAGODA_WHY_NEVER_CONTACTED, 0 } };
  PagodaCandidate unknown = candidate ("a", PAGODA_TIER_SUSPECT, NO_NEED, 0, UNKNOWN, MAYBE, 0);

  unknown.cadence.contacted = FALSE;
  check_whys (candidate ("a", PAGODA_TIER_MEDIUM, STATED, 900, 2, YES, 3), all, G_N_ELEMENTS (all));
  check_whys (candidate ("a", PAGODA_TIER_SMALL, STATED, 0, 0, NO, 0), few, G_N_ELEMENTS (few));
  check_whys (unknown, never, G_N_ELEMENTS (never));

  const PagodaWhy seasons[] = { { PAGODA_WHY_SEASON_TO_AVOID, AS_OF },
                                { PAGODA_WHY_NEED, 0 },
                                { PAGODA_WHY_DUE, 0 },
                                { PAGODA_WHY_SEASON_TO_VISIT, AS_OF + 10 } };
  check_whys (visited (avoided (candidate ("a", PAGODA_TIER_SMALL, STATED, 0, 0, NO, 0), AS_OF), AS_OF + 10),
              seasons, G_N_ELEMENTS (seasons));
}

/* The rule as words, one after the other; TRUE where @a comes first. */
static gboolean
comes_first (const PagodaCandidate *a, const PagodaCandidate *b)
{
  static const int attitudes[] = { 2, 1, 0, UNKNOWN, -1, -2 };
  static const PagodaAnswer answers[] = { YES, MAYBE, NO };
  PagodaMoney amount_a = a->need == STATED ? a->need_amount : 0,
              amount_b = b->need == STATED ? b->need_amount : 0;

  if (amount_a != amount_b)
    return amount_a > amount_b;
  if ((a->need == STATED) != (b->need == STATED))
    return a->need == STATED;
  for (guint i = 0; i < G_N_ELEMENTS (attitudes); i++)
    if (a->attitude == attitudes[i] || b->attitude == attitudes[i])
      {
        if (a->attitude != b->attitude)
          return a->attitude == attitudes[i];
        break;
      }
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (a->visit_chance == answers[i] || b->visit_chance == answers[i])
      {
        if (a->visit_chance != b->visit_chance)
          return a->visit_chance == answers[i];
        break;
      }
  if (a->cadence.overdue != b->cadence.overdue)
    return a->cadence.overdue > b->cadence.overdue;
  if (a->tier != b->tier)
    return a->tier < b->tier;
  return g_strcmp0 (a->code, b->code) < 0;
}

static void
test_against_pairs (void)
{
  static const char *const codes[MOST] = { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l" };
  g_autoptr (GRand) dice = g_rand_new_with_seed (3);

  for (guint round = 0; round < 2000; round++)
    {
      PagodaCandidate candidates[MOST];
      gsize n;
      for (guint i = 0; i < MOST; i++)
        {
          int attitude = g_rand_int_range (dice, -1, 3);
          candidates[i]
              = candidate (codes[i], (PagodaTier)g_rand_int_range (dice, 0, 3),
                           (PagodaNeed)g_rand_int_range (dice, 2, 4), g_rand_int_range (dice, 0, 3),
                           attitude == 2 ? UNKNOWN : attitude, (PagodaAnswer)g_rand_int_range (dice, -1, 2),
                           g_rand_int_range (dice, 0, 2));
        }
      g_autofree PagodaSuggestion *suggestions = pagoda_who_first (candidates, MOST, AS_OF, AS_OF, &n);
      g_assert_cmpuint (n, ==, MOST);
      for (guint i = 1; i < n; i++)
        g_assert_true (
            comes_first (&candidates[suggestions[i - 1].candidate], &candidates[suggestions[i].candidate]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/who-first/order", test_order);
  g_test_add_func ("/who-first/who-is-suggested", test_who_is_suggested);
  g_test_add_func ("/who-first/until", test_until);
  g_test_add_func ("/who-first/whys", test_whys);
  g_test_add_func ("/who-first/against-pairs", test_against_pairs);
  return g_test_run ();
}
