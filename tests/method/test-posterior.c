/* test-posterior.c: what counted successes tell about a ratio (A4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/posterior.h"

#include <math.h>

/* A share that was counted lies within its own interval (Brown, Cai and DasGupta 2001). */
static void
test_counted_share (void)
{
  double low, high;

  for (guint64 n = 1; n <= 40; n++)
    for (guint64 k = 0; k <= n; k++)
      {
        double share = (double)k / (double)n;
        pagoda_posterior_interval (n, k, 0.1, &low, &high);
        g_assert_true (low <= share && share <= high);
        g_assert_cmpint (low <= 0, ==, k == 0);
        g_assert_cmpint (high >= 1, ==, k == n);
      }
  pagoda_posterior_interval (10, 10, 0.1, &low, &high);
  g_assert_cmpfloat_with_epsilon (low, 0.876425793671, 1e-9);
  /* Nothing was tried: no end is certain. */
  pagoda_posterior_interval (0, 0, 0.1, &low, &high);
  g_assert_cmpfloat_with_epsilon (low, 0.0244717418524, 1e-9);
  g_assert_cmpfloat_with_epsilon (high, 0.975528258148, 1e-9);
}

/* The values are those of scipy 1.10: special.betainc and stats.beta.ppf. */
static void
test_oracle (void)
{
  static const struct
  {
    double a;
    double b;
    double x;
    double below;
  } cases[] = {
    { 0.5, 0.5, 0.3, 0.369010119565545 },       { 2.5, 7.5, 0.2, 0.401238698247192 },
    { 36.5, 64.5, 0.4, 0.792173880216211 },     { 7000.5, 93000.5, 0.0705, 0.731239987937615 },
    { 3.5, 499997.5, 1e-5, 0.811427949134329 }, { 0.5, 10.5, 0.01, 0.350156341921909 },
    { 10.5, 0.5, 0.99, 0.649843658078091 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaPosterior posterior = { cases[i].a, cases[i].b };
      g_test_message ("%g %g %g", cases[i].a, cases[i].b, cases[i].x);
      g_assert_cmpfloat_with_epsilon (pagoda_posterior_below (posterior, cases[i].x), cases[i].below, 1e-9);
    }
}

static void
test_interval (void)
{
  static const struct
  {
    guint64 attempts;
    guint64 successes;
    double low;
    double high;
  } cases[] = {
    { 0, 0, 0.0244717418524, 0.975528258148 },          { 10, 0, 0.000769755304685, 0.123574206329 },
    { 10, 10, 0.876425793671, 0.999230244695 },         { 100, 36, 0.300850331961, 0.423114149843 },
    { 200, 89, 0.400503470782, 0.490278665722 },        { 500, 285, 0.541463228229, 0.598137555578 },
    { 486, 34, 0.0563769600907, 0.0860634521097 },      { 3, 1, 0.101537325548, 0.684710321608 },
    { 100000, 7000, 0.0689721219776, 0.0710401608538 }, { 500000, 3, 2.83310998734e-06, 1.20169944618e-05 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaPosterior posterior = pagoda_posterior (cases[i].attempts, cases[i].successes);
      double low = pagoda_posterior_quantile (posterior, 0.1);
      double high = pagoda_posterior_quantile (posterior, 0.9);
      g_test_message ("%d of %d", (int)cases[i].successes, (int)cases[i].attempts);
      g_assert_cmpfloat_with_epsilon (low / cases[i].low, 1, 1e-8);
      g_assert_cmpfloat_with_epsilon (high / cases[i].high, 1, 1e-8);
      g_assert_cmpfloat_with_epsilon (pagoda_posterior_below (posterior, low), 0.1, 1e-9);
    }
}

/* Where a and b are whole numbers, the function is a binomial tail: P(X ≥ a), X of a + b − 1 trials at x. */
static void
test_closed_form (void)
{
  static const double ratios[] = { 0.01, 0.1, 0.36, 0.5, 0.9, 0.999 };

  for (int a = 1; a <= 12; a++)
    for (int b = 1; b <= 12; b++)
      for (gsize i = 0; i < G_N_ELEMENTS (ratios); i++)
        {
          int trials = a + b - 1;
          double tail = 0;
          double ways = 1;
          for (int k = 0; k <= trials; k++)
            {
              if (k >= a)
                tail += ways * pow (ratios[i], k) * pow (1 - ratios[i], trials - k);
              ways *= (double)(trials - k) / (k + 1);
            }
          g_assert_cmpfloat_with_epsilon (pagoda_posterior_below ((PagodaPosterior){ a, b }, ratios[i]), tail,
                                          1e-12);
        }
}

static void
test_ends (void)
{
  PagodaPosterior posterior = pagoda_posterior (5, 2);

  g_assert_cmpfloat_with_epsilon (pagoda_posterior_below (posterior, 0), 0, 1e-15);
  g_assert_cmpfloat_with_epsilon (pagoda_posterior_below (posterior, 1), 1, 1e-15);
}

static double
raise_to (double ratio, gconstpointer power)
{
  return pow (ratio, *(const int *)power);
}

/* The moments of a Beta distribution are products. */
static void
test_expect (void)
{
  static const struct
  {
    guint64 attempts;
    guint64 successes;
    int power;
  } cases[] = {
    { 0, 0, 0 },    { 0, 0, 1 },         { 0, 0, 25 },     { 3, 1, 2 },
    { 486, 34, 7 }, { 100000, 7000, 3 }, { 500000, 3, 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaPosterior posterior = pagoda_posterior (cases[i].attempts, cases[i].successes);
      double moment = 1;
      for (int k = 0; k < cases[i].power; k++)
        moment *= (posterior.a + k) / (posterior.a + posterior.b + k);
      g_test_message ("%d of %d, power %d", (int)cases[i].successes, (int)cases[i].attempts, cases[i].power);
      g_assert_cmpfloat_with_epsilon (
          pagoda_posterior_expect (posterior, raise_to, (guint)cases[i].power, &cases[i].power) / moment, 1,
          1e-9);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/posterior/oracle", test_oracle);
  g_test_add_func ("/posterior/interval", test_interval);
  g_test_add_func ("/posterior/closed-form", test_closed_form);
  g_test_add_func ("/posterior/counted-share", test_counted_share);
  g_test_add_func ("/posterior/ends", test_ends);
  g_test_add_func ("/posterior/expect", test_expect);
  return g_test_run ();
}
