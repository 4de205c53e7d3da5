/* test-support-lead.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/support_lead.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define UNKNOWN PAGODA_MARK_UNKNOWN
#define MOST 6
#define RIVALS 3

static const char *const names[MOST] = { "An", "Bo", "Cai", "Deng", "E", "Fang" };

static PagodaSupportInput
sheet_of (gsize n, const int *weights, const int *supports, gsize n_rivals, const int *rival_supports)
{
  return (PagodaSupportInput){ .n = n,
                               .names = names,
                               .weights = weights,
                               .supports = supports,
                               .n_rivals = n_rivals,
                               .rival_supports = rival_supports };
}

/*
 * The hand sheet: five people, two rivals.
 *
 *             weight   for us   rival X   rival Y
 *     An        40       +1        0        −1
 *     Bo        25       −1       +2        +1
 *     Cai       15        ?        ?        +1
 *     Deng      10       +2       −1         0
 *     E         10        0        ?        +2
 *
 * For us: 40·1 − 25·1 + 10·2 + 10·0 = 35; Cai is left out, and the whole stays 100.
 * X: 25·2 − 10·1 = 40.  Y: −40 + 25 + 15 + 20 = 20.  The best rival is X; the lead is 35 − 40 = −5, so −0.05.
 * Low: ours with Cai at −1 is 20; X with Cai and E at +1 is 65, Y stays 20; 20 − 65 = −45, so −0.45.
 * High: ours with Cai at +1 is 50; X with Cai and E at −1 is 15, so that now Y leads the rivals with 20;
 * 50 − 20 = 30, so +0.30.
 * The sign turns with 5 points or more: one step of An gives 40, of Bo 25, of E 10; Deng is at the end of the
 * scale, Cai is a blind spot.  Three people need one step, and An weighs most: An, one step up.
 * For us are An and Deng, 50 of 100.  The heaviest, An, is positive: no warning.
 */
static void
test_hand_sheet (void)
{
  static const int weights[] = { 40, 25, 15, 10, 10 };
  static const int supports[] = { 1, -1, UNKNOWN, 2, 0 };
  static const int rivals[] = { 0, 2, UNKNOWN, -1, UNKNOWN, -1, 1, 1, 0, 2 };
  PagodaSupportInput input = sheet_of (5, weights, supports, 2, rivals);
  PagodaSupportLead lead = pagoda_support_lead (&input);

  g_assert_cmpint (lead.weight, ==, 100);
  g_assert_cmpint (lead.ours, ==, 35);
  g_assert_cmpint (lead.best_rival, ==, 0);
  g_assert_cmpint (lead.rival, ==, 40);
  g_assert_cmpint (lead.lead, ==, -5);
  g_assert_cmpfloat_with_epsilon (pagoda_support_lead_value (&lead, lead.lead), -0.05, 1e-15);
  g_assert_cmpint (lead.low, ==, -45);
  g_assert_cmpint (lead.high, ==, 30);
  g_assert_cmpint (lead.flip, ==, 0);
  g_assert_cmpint (lead.flip_steps, ==, 1);
  g_assert_cmpint (lead.supporter_weight, ==, 50);
  g_assert_cmpint (lead.unknown, ==, 1);
  g_assert_cmpint (lead.unknown_weight, ==, 15);
  g_assert_cmpint (lead.doubtful, ==, PAGODA_NOBODY);
}

/* Cases of one rule each; four people at most, one rival at most. */
static void
test_rules (void)
{
  static const struct
  {
    const char *rule;
    gsize n;
    int weights[4], supports[4];
    gsize n_rivals;
    int rival[4];
    int lead, low, high, flip, steps, doubtful;
  } cases[] = {
    { "no deciders: no lead, no flip person", 0, { 0 }, { 0 }, 0, { 0 }, 0, 0, 0, -1, 0, -1 },
    { "no rival: 0", 2, { 60, 40 }, { 1, -1 }, 0, { 0 }, 20, 20, 20, 0, -1, -1 },
    { "an unknown is left out, never zero: it makes the band",
      2,
      { 60, 40 },
      { 1, UNKNOWN },
      0,
      { 0 },
      60,
      20,
      100,
      0,
      -1,
      -1 },
    { "all unknown: no flip person, the heaviest is a doubt",
      2,
      { 60, 40 },
      { UNKNOWN, UNKNOWN },
      0,
      { 0 },
      0,
      -100,
      100,
      -1,
      0,
      0 },
    { "all unknown for a rival as well: the band is twice as wide",
      2,
      { 60, 40 },
      { UNKNOWN, UNKNOWN },
      1,
      { UNKNOWN, UNKNOWN },
      0,
      -200,
      200,
      -1,
      0,
      0 },
    { "zero weights decide nothing", 2, { 0, 0 }, { 2, -2 }, 0, { 0 }, 0, 0, 0, -1, 0, -1 },
    { "a zero weight flips nothing", 2, { 0, 10 }, { 2, 1 }, 0, { 0 }, 10, 10, 10, 1, -1, -1 },
    { "weights need not sum to 100", 2, { 3, 1 }, { 1, 1 }, 0, { 0 }, 4, 4, 4, 0, -2, -1 },
    { "the smallest change in steps", 2, { 30, 20 }, { 1, 2 }, 0, { 0 }, 70, 70, 70, 0, -3, -1 },
    { "fewer steps win over larger weight",
      3,
      { 50, 20, 10 },
      { -2, 2, 2 },
      1,
      { 0, 0, -6 },
      20,
      20,
      20,
      1,
      -1,
      0 },
    { "ties by larger weight", 2, { 10, 20 }, { 1, -1 }, 0, { 0 }, -10, -10, -10, 1, 1, 1 },
    { "then by name", 3, { 10, 10, 10 }, { 1, 1, -1 }, 0, { 0 }, 10, 10, 10, 0, -1, 2 },
    { "a level lead has changed its sign", 1, { 10 }, { 1 }, 0, { 0 }, 10, 10, 10, 0, -1, -1 },
    { "from level, up comes before down", 2, { 10, 10 }, { 1, -1 }, 0, { 0 }, 0, 0, 0, 0, 1, 1 },
    { "from level, who is at the end of the scale steps down",
      2,
      { 20, 40 },
      { 2, 2 },
      1,
      { 2, 2 },
      0,
      0,
      0,
      1,
      -1,
      -1 },
    { "beyond the ends of the scale nobody goes", 1, { 10 }, { 2 }, 1, { -2 }, 40, 40, 40, 0, -4, -1 },
    { "no single change is enough", 2, { 10, 10 }, { 2, 2 }, 1, { -2, -2 }, 80, 80, 80, -1, 0, -1 },
    { "the heaviest decider is not positive", 2, { 60, 40 }, { 0, 2 }, 0, { 0 }, 80, 80, 80, 0, -2, 0 },
    { "the heaviest decider is a blind spot",
      2,
      { 60, 40 },
      { UNKNOWN, 2 },
      0,
      { 0 },
      80,
      20,
      140,
      1,
      -2,
      0 },
    { "of two heaviest one is not positive", 2, { 50, 50 }, { 1, -1 }, 0, { 0 }, 0, 0, 0, 0, 1, 1 },
    { "a rival whom all refuse adds to our lead",
      2,
      { 60, 40 },
      { 1, 1 },
      1,
      { -1, -1 },
      200,
      200,
      200,
      -1,
      0,
      -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaSupportInput input = sheet_of (cases[i].n, cases[i].weights, cases[i].supports, cases[i].n_rivals,
                                           cases[i].n_rivals > 0 ? cases[i].rival : NULL);
      PagodaSupportLead lead = pagoda_support_lead (&input);
      g_test_message ("%s", cases[i].rule);
      g_assert_cmpint (lead.lead, ==, cases[i].lead);
      g_assert_cmpint (lead.low, ==, cases[i].low);
      g_assert_cmpint (lead.high, ==, cases[i].high);
      g_assert_cmpint (lead.flip, ==, cases[i].flip);
      g_assert_cmpint (lead.flip_steps, ==, cases[i].steps);
      g_assert_cmpint (lead.doubtful, ==, cases[i].doubtful);
    }
}

static void
test_several_rivals (void)
{
  static const int weights[] = { 50, 30, 20 };
  static const int supports[] = { 1, 1, 1 };
  /* −50, then twice 70: the first of equals is named. */
  static const int rivals[] = { -1, 0, 0, 0, 1, 2, 1, 0, 1 };
  PagodaSupportInput input = sheet_of (3, weights, supports, 3, rivals);
  PagodaSupportLead lead = pagoda_support_lead (&input);

  g_assert_cmpint (lead.best_rival, ==, 1);
  g_assert_cmpint (lead.rival, ==, 70);
  g_assert_cmpint (lead.lead, ==, 30);

  input.n_rivals = 1;
  lead = pagoda_support_lead (&input);
  g_assert_cmpint (lead.best_rival, ==, 0);
  g_assert_cmpint (lead.rival, ==, -50);
}

static void
test_no_weight_has_no_value (void)
{
  PagodaSupportInput input = sheet_of (0, NULL, NULL, 0, NULL);
  PagodaSupportLead lead = pagoda_support_lead (&input);

  g_assert_true (isnan (pagoda_support_lead_value (&lead, lead.lead)));
}

/* The lead by the words of the rule, in fractions of the summed weight; each unknown stands for @if_ours or
 * @if_rival, and where @blind for nothing. */
static long double
read_rule (const PagodaSupportInput *input, int if_ours, int if_rival, gboolean blind)
{
  long double whole = 0, ours = 0, best = 0;

  for (gsize i = 0; i < input->n; i++)
    whole += input->weights[i];
  for (gsize r = 0; r <= input->n_rivals; r++)
    {
      const int *supports = r == 0 ? input->supports : input->rival_supports + (r - 1) * input->n;
      long double sum = 0;
      for (gsize i = 0; i < input->n; i++)
        if (supports[i] != UNKNOWN)
          sum += input->weights[i] / whole * supports[i];
        else if (!blind)
          sum += input->weights[i] / whole * (r == 0 ? if_ours : if_rival);
      if (r == 0)
        ours = sum;
      else if (r == 1 || sum > best)
        best = sum;
    }
  return ours - best;
}

static int
sign_of (long double value)
{
  return value > 1e-9L ? 1 : value < -1e-9L ? -1 : 0;
}

/* Tries every other support of every person, with the whole rule read anew each time. */
static void
try_all_changes (const PagodaSupportInput *input, int *flip, int *steps)
{
  int supports[MOST];
  PagodaSupportInput changed = *input;
  int before = sign_of (read_rule (input, 0, 0, TRUE));

  *flip = PAGODA_NOBODY;
  *steps = 0;
  changed.supports = supports;
  for (gsize i = 0; i < input->n; i++)
    for (int support = 2; support >= -2; support--)
      {
        int change = support - input->supports[i];
        memcpy (supports, input->supports, input->n * sizeof *supports);
        supports[i] = support;
        if (input->supports[i] == UNKNOWN || sign_of (read_rule (&changed, 0, 0, TRUE)) == before)
          continue;
        gboolean better = *flip == PAGODA_NOBODY || abs (change) < abs (*steps)
                          || (abs (change) == abs (*steps) && (gsize)*flip != i
                              && input->weights[i] > input->weights[*flip]);
        if (better)
          {
            *flip = (int)i;
            *steps = change;
          }
      }
}

/* Persons stand in the order of their names, so that the first of equals is the one the rule names. */
static void
test_against_all_single_changes (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (4);

  for (guint round = 0; round < 20000; round++)
    {
      int weights[MOST], supports[MOST], rivals[MOST * RIVALS], flip, steps, whole = 0;
      gsize n = (gsize)g_rand_int_range (dice, 1, MOST + 1);
      gsize n_rivals = (gsize)g_rand_int_range (dice, 0, RIVALS + 1);
      for (gsize i = 0; i < n; i++)
        {
          weights[i] = 5 * g_rand_int_range (dice, 0, 21);
          supports[i] = g_rand_int_range (dice, -2, 3);
          if (g_rand_int_range (dice, 0, 5) == 0)
            supports[i] = UNKNOWN;
          whole += weights[i];
        }
      for (gsize i = 0; i < n * n_rivals; i++)
        rivals[i] = g_rand_int_range (dice, 0, 4) == 0 ? UNKNOWN : g_rand_int_range (dice, -2, 3);
      if (whole == 0)
        continue;

      PagodaSupportInput input = sheet_of (n, weights, supports, n_rivals, rivals);
      PagodaSupportLead lead = pagoda_support_lead (&input);
      try_all_changes (&input, &flip, &steps);
      g_assert_cmpfloat_with_epsilon (pagoda_support_lead_value (&lead, lead.lead),
                                      (double)read_rule (&input, 0, 0, TRUE), 1e-9);
      g_assert_cmpfloat_with_epsilon (pagoda_support_lead_value (&lead, lead.low),
                                      (double)read_rule (&input, -1, 1, FALSE), 1e-9);
      g_assert_cmpfloat_with_epsilon (pagoda_support_lead_value (&lead, lead.high),
                                      (double)read_rule (&input, 1, -1, FALSE), 1e-9);
      g_assert_cmpint (lead.flip, ==, flip);
      g_assert_cmpint (lead.flip_steps, ==, steps);
      g_assert_cmpint (lead.low, <=, lead.lead);
      g_assert_cmpint (lead.lead, <=, lead.high);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/support-lead/hand-sheet", test_hand_sheet);
  g_test_add_func ("/support-lead/rules", test_rules);
  g_test_add_func ("/support-lead/several-rivals", test_several_rivals);
  g_test_add_func ("/support-lead/no-weight-has-no-value", test_no_weight_has_no_value);
  g_test_add_func ("/support-lead/against-all-single-changes", test_against_all_single_changes);
  return g_test_run ();
}
