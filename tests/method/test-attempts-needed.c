/* test-attempts-needed.c: how many attempts a number of deals takes (A6, A8), and how long streaks are (A7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/attempts_needed.h"
#include "method/streaks.h"

#include <math.h>

/* As good as known: after so many attempts a ratio is known to six digits. */
static PagodaPosterior
known (double ratio)
{
  return (PagodaPosterior){ ratio * 1e12, (1 - ratio) * 1e12 };
}

static const double confidences[] = { 0.5, 0.8, 0.95 };

/* The values are those of scipy 1.10: the smallest n with stats.betabinom.sf (k − 1, n, …) ≥ q; without any
 * attempt the first one succeeds with just 50 %, which scipy rounds to less. */
static void
test_oracle (void)
{
  static const struct
  {
    guint64 attempts;
    guint64 successes;
    guint deals;
    guint32 needed[3];
  } cases[] = {
    { 486, 34, 6, { 81, 115, 158 } },  { 100, 36, 10, { 27, 34, 43 } }, { 30, 0, 1, { 91, 727, 12071 } },
    { 500, 50, 10, { 97, 127, 163 } }, { 10, 3, 1, { 2, 6, 12 } },      { 2000, 200, 40, { 397, 455, 517 } },
    { 0, 0, 1, { 1, 8, 128 } },        { 486, 34, 0, { 0, 0, 0 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (confidences); j++)
      {
        PagodaPosterior posterior = pagoda_posterior (cases[i].attempts, cases[i].successes);
        g_test_message ("%d of %d: %d", (int)cases[i].successes, (int)cases[i].attempts, (int)cases[i].deals);
        g_assert_cmpuint (pagoda_attempts_needed (posterior, cases[i].deals, confidences[j]), ==,
                          cases[i].needed[j]);
      }
}

/* P(K ≥ deals) of @attempts at a known ratio, the slow way: from the binomial distribution itself. */
static double
chance_at (double ratio, guint deals, guint attempts)
{
  double chance = 0;

  for (guint k = deals; k <= attempts; k++)
    chance += exp (lgamma (attempts + 1.0) - lgamma (k + 1.0) - lgamma (attempts - k + 1.0) + k * log (ratio)
                   + (attempts - k) * log1p (-ratio));
  return chance;
}

/* At a known ratio the attempts up to the k-th deal are negative-binomial. */
static void
test_known_ratio (void)
{
  static const struct
  {
    double ratio;
    guint deals;
    guint32 needed[3];
  } cases[] = {
    { 0.1, 10, { 97, 124, 154 } }, { 0.1, 1, { 7, 16, 29 } },      { 0.07, 6, { 81, 112, 148 } },
    { 0.5, 3, { 5, 8, 11 } },      { 0.01, 5, { 467, 671, 913 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (confidences); j++)
      {
        guint32 n = pagoda_attempts_needed (known (cases[i].ratio), cases[i].deals, confidences[j]);
        g_assert_cmpuint (n, ==, cases[i].needed[j]);
        g_assert_cmpfloat (chance_at (cases[i].ratio, cases[i].deals, n) + 1e-9, >=, confidences[j]);
        g_assert_cmpfloat (chance_at (cases[i].ratio, cases[i].deals, n - 1), <, confidences[j]);
      }
}

/* A6: at a known 10 % ten deals need 100 attempts on average, but 35 % of the blocks of ten hold none. */
static void
test_not_in_every_ten (void)
{
  double mean = 0;
  double before = 0;

  for (guint n = 10; n < 600; n++)
    {
      double chance = chance_at (0.1, 10, n);
      mean += n * (chance - before);
      before = chance;
    }
  g_assert_cmpfloat_with_epsilon (mean, 100, 1e-6);
  g_assert_cmpfloat_with_epsilon (pagoda_streak_next (known (0.1), 10), pow (0.9, 10), 1e-9);
  g_assert_cmpint ((int)round (100 * pagoda_streak_next (known (0.1), 10)), ==, 35);
}

static void
test_beyond (void)
{
  PagodaPosterior hopeless = pagoda_posterior (100000, 0);

  g_assert_cmpuint (pagoda_attempts_needed (hopeless, 10, 0.95), ==, PAGODA_ATTEMPTS_BEYOND);
  g_assert_cmpuint (pagoda_attempts_needed (pagoda_posterior (0, 0), 5000, 0.95), ==, PAGODA_ATTEMPTS_BEYOND);
  g_assert_cmpuint (pagoda_attempts_needed (known (0.1), 2 * PAGODA_ATTEMPTS_BEYOND, 0.5), ==,
                    PAGODA_ATTEMPTS_BEYOND);
}

static void
test_per_workday (void)
{
  static const struct
  {
    guint32 attempts;
    guint workdays;
    guint32 each;
  } cases[] = { { 0, 6, 0 },    { 1, 6, 1 },    { 81, 6, 14 }, { 115, 6, 20 },
                { 158, 6, 27 }, { 120, 6, 20 }, { 7, 0, 7 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (pagoda_attempts_per_workday (cases[i].attempts, cases[i].workdays), ==, cases[i].each);
}

/* Streaks: the values are those of scipy 1.10, special.betaln and a fixed quadrature of the recursion. */
static void
test_streaks (void)
{
  static const struct
  {
    guint64 attempts;
    guint64 successes;
    guint run;
    guint within;
    double next;
    double any;
  } cases[] = {
    { 486, 34, 20, 86, 0.236790174213, 0.882687292051 },
    { 486, 34, 40, 158, 0.059404267316, 0.449198851519 },
    { 100, 36, 5, 50, 0.112107739483, 0.889741630906 },
    { 10, 0, 10, 40, 0.711536806065, 0.959773827634 },
    { 0, 0, 3, 10, 0.3125, 0.503356933593 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaPosterior posterior = pagoda_posterior (cases[i].attempts, cases[i].successes);
      g_test_message ("%d of %d", (int)cases[i].successes, (int)cases[i].attempts);
      g_assert_cmpfloat_with_epsilon (pagoda_streak_next (posterior, cases[i].run), cases[i].next, 1e-9);
      g_assert_cmpfloat_with_epsilon (pagoda_streak_within (posterior, cases[i].run, cases[i].within),
                                      cases[i].any, 1e-8);
      /* A run of all attempts is the streak of the next ones. */
      g_assert_cmpfloat_with_epsilon (pagoda_streak_within (posterior, cases[i].run, cases[i].run),
                                      cases[i].next, 1e-8);
    }
  g_assert_cmpfloat_with_epsilon (pagoda_streak_next (known (0.1), 0), 1, 1e-15);
  g_assert_cmpfloat_with_epsilon (pagoda_streak_within (known (0.1), 0, 5), 1, 1e-15);
  g_assert_cmpfloat_with_epsilon (pagoda_streak_within (known (0.1), 6, 5), 0, 1e-15);
}

/* Every sequence of ten attempts, counted one by one: how many hold a run, by their number of successes.
 * Under the prior of Jeffreys a sequence of k successes has the chance B(k + ½, 10 − k + ½) ÷ B(½, ½). */
static void
test_every_sequence (void)
{
  for (guint run = 1; run <= 10; run++)
    {
      double chance = 0;
      for (guint sequence = 0; sequence < 1024; sequence++)
        {
          guint longest = 0;
          guint present = 0;
          guint k = 0;
          for (guint i = 0; i < 10; i++)
            {
              gboolean success = (sequence >> i & 1) != 0;
              k += success ? 1 : 0;
              present = success ? 0 : present + 1;
              longest = MAX (longest, present);
            }
          if (longest >= run)
            chance += exp (lgamma (k + 0.5) + lgamma (10.5 - k) - lgamma (11) - 2 * lgamma (0.5));
        }
      g_assert_cmpfloat_with_epsilon (pagoda_streak_within (pagoda_posterior (0, 0), run, 10), chance, 1e-10);
    }
}

/* 10,000 quarters */

#define QUARTERS 10000

static guint
succeed (GRand *dice, double ratio, guint attempts)
{
  guint successes = 0;

  for (guint i = 0; i < attempts; i++)
    successes += g_rand_double (dice) < ratio ? 1 : 0;
  return successes;
}

/* The figure of 80 % is enough in 80 ± 2 % of the quarters: at a known ratio, and where all that is known of
 * it is what attempts before the quarter brought, anew for each quarter. */
static void
test_quarters_hold (void)
{
  static const struct
  {
    double ratio;
    guint before; /* attempts; 0: the ratio is known */
    guint deals;
  } cases[] = { { 0.1, 0, 10 }, { 0.07, 0, 6 }, { 0.36, 0, 20 }, { 0.1, 500, 10 }, { 0.25, 200, 12 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GRand) dice = g_rand_new_with_seed (20260101);
      guint32 needed = pagoda_attempts_needed (known (cases[i].ratio), cases[i].deals, 0.8);
      guint held = 0;
      for (int quarter = 0; quarter < QUARTERS; quarter++)
        {
          if (cases[i].before > 0)
            needed = pagoda_attempts_needed (pagoda_posterior (cases[i].before, succeed (dice, cases[i].ratio,
                                                                                         cases[i].before)),
                                             cases[i].deals, 0.8);
          held += succeed (dice, cases[i].ratio, needed) >= cases[i].deals ? 1 : 0;
        }
      g_test_message ("ratio %g after %d: %d quarters held", cases[i].ratio, (int)cases[i].before, (int)held);
      g_assert_cmpfloat_with_epsilon ((double)held / QUARTERS, 0.8, 0.02);
    }
}

/* A ratio drawn from @posterior. */
static double
draw_ratio (GRand *dice, PagodaPosterior posterior)
{
  return pagoda_posterior_quantile (posterior, CLAMP (g_rand_double (dice), 1e-12, 1 - 1e-12));
}

static void
test_quarters_with_streaks (void)
{
  static const struct
  {
    guint64 attempts;
    guint64 successes;
    guint run;
    guint within;
  } cases[] = { { 486, 34, 20, 86 }, { 100, 36, 5, 50 }, { 10, 0, 10, 40 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaPosterior posterior = pagoda_posterior (cases[i].attempts, cases[i].successes);
      g_autoptr (GRand) dice = g_rand_new_with_seed (20260102);
      guint next = 0;
      guint any = 0;
      for (int quarter = 0; quarter < QUARTERS; quarter++)
        {
          double ratio = draw_ratio (dice, posterior);
          guint present = 0;
          guint longest = 0;
          guint first = 0;
          for (guint n = 1; n <= cases[i].within; n++)
            {
              present = g_rand_double (dice) < ratio ? 0 : present + 1;
              longest = MAX (longest, present);
              first = present == n ? n : first;
            }
          next += first >= cases[i].run ? 1 : 0;
          any += longest >= cases[i].run ? 1 : 0;
        }
      g_assert_cmpfloat_with_epsilon ((double)next / QUARTERS, pagoda_streak_next (posterior, cases[i].run),
                                      0.015);
      g_assert_cmpfloat_with_epsilon ((double)any / QUARTERS,
                                      pagoda_streak_within (posterior, cases[i].run, cases[i].within), 0.015);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/attempts-needed/oracle", test_oracle);
  g_test_add_func ("/attempts-needed/known-ratio", test_known_ratio);
  g_test_add_func ("/attempts-needed/not-in-every-ten", test_not_in_every_ten);
  g_test_add_func ("/attempts-needed/beyond", test_beyond);
  g_test_add_func ("/attempts-needed/per-workday", test_per_workday);
  g_test_add_func ("/attempts-needed/quarters-hold", test_quarters_hold);
  g_test_add_func ("/streaks/oracle", test_streaks);
  g_test_add_func ("/streaks/every-sequence", test_every_sequence);
  g_test_add_func ("/streaks/quarters", test_quarters_with_streaks);
  return g_test_run ();
}
