/* test-scale.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/scale.h"

#include <math.h>

static void
test_scale_and_back (void)
{
  static const PagodaScale scales[] = {
    { 0, 1, 100, 500 },
    { -3, 5, 0, 80 },
    { 0, 1.2, 400, 20 },
    { 10, 20, -5, 5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_assert_cmpfloat_with_epsilon (pagoda_scale_position (&scales[i], scales[i].low), scales[i].from,
                                      1e-9);
      g_assert_cmpfloat_with_epsilon (pagoda_scale_position (&scales[i], scales[i].high), scales[i].to, 1e-9);
      for (double value = -7; value < 30; value += 0.37)
        g_assert_cmpfloat_with_epsilon (
            pagoda_scale_value (&scales[i], pagoda_scale_position (&scales[i], value)), value, 1e-9);
    }
}

static void
test_empty_scale (void)
{
  PagodaScale no_values = { 0, 0, 10, 90 }, no_room = { 2, 8, 10, 10 };

  g_assert_cmpfloat_with_epsilon (pagoda_scale_position (&no_values, 5), 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (pagoda_scale_value (&no_room, 10), 2, 1e-9);
}

static void
test_known_ticks (void)
{
  static const struct
  {
    double low, high;
    double first, step;
    guint n;
  } cases[] = {
    { 0, 1, 0, 0.25, 5 },   { 0, 1.08, 0, 0.25, 5 },   { 0, 1.3, 0, 0.5, 3 },
    { 0, 412, 0, 100, 5 },  { 0, 4264, 0, 1000, 5 },   { 0, 9, 0, 2, 5 },
    { 0, 11, 0, 2.5, 5 },   { 0, 0.003, 0, 0.001, 4 }, { -1, 1, -1, 0.5, 5 },
    { -30, 120, 0, 50, 3 }, { 3, 7, 3, 1, 5 },         { 0, 28460000, 0, 10000000, 3 },
    { 1, 1, 0, 0, 0 },      { 2, 1, 0, 0, 0 },         { 0, INFINITY, 0, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaTicks ticks = pagoda_ticks_within (cases[i].low, cases[i].high);
      g_assert_cmpuint (ticks.n, ==, cases[i].n);
      g_assert_cmpfloat_with_epsilon (ticks.step, cases[i].step, 1e-9 * (1 + cases[i].step));
      g_assert_cmpfloat_with_epsilon (ticks.first, cases[i].first, 1e-9 * (1 + cases[i].step));
    }
}

static void
test_whole_ticks (void)
{
  static const struct
  {
    double high;
    double step;
    guint n;
  } cases[]
      = { { 1, 1, 2 }, { 2, 1, 3 }, { 3, 1, 4 }, { 9, 2, 5 }, { 11, 5, 3 }, { 236, 50, 5 }, { 0, 0, 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaTicks ticks = pagoda_ticks_whole_within (0, cases[i].high);
      g_assert_cmpuint (ticks.n, ==, cases[i].n);
      g_assert_cmpfloat_with_epsilon (ticks.step, cases[i].step, 1e-9);
      for (guint k = 0; k < ticks.n; k++)
        g_assert_cmpfloat_with_epsilon (pagoda_ticks_value (&ticks, k), k * cases[i].step, 1e-9);
    }
}

static gboolean
is_round (double step)
{
  double mantissa = step / pow (10, floor (log10 (step) + 1e-9));

  return fabs (mantissa - 1) < 1e-9 || fabs (mantissa - 2) < 1e-9 || fabs (mantissa - 2.5) < 1e-9
         || fabs (mantissa - 5) < 1e-9;
}

static void
test_random_ticks (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (14);

  for (guint i = 0; i < 5000; i++)
    {
      double size = pow (10, g_rand_double_range (rand, -6, 12));
      double low = g_rand_boolean (rand) ? 0 : g_rand_double_range (rand, -1, 1) * size;
      double high = low + g_rand_double_range (rand, 0.01, 1) * size;
      PagodaTicks ticks = pagoda_ticks_within (low, high);
      g_assert_cmpuint (ticks.n, >=, 2);
      g_assert_cmpuint (ticks.n, <=, PAGODA_MAX_TICKS);
      g_assert_true (is_round (ticks.step));
      for (guint k = 0; k < ticks.n; k++)
        {
          double value = pagoda_ticks_value (&ticks, k), steps = value / ticks.step;
          g_assert_cmpfloat (fabs (steps - round (steps)), <, 1e-6);
          g_assert_cmpfloat (value, >=, low - 1e-6 * ticks.step);
          g_assert_cmpfloat (value, <=, high + 1e-6 * ticks.step);
        }
      /* There is no room for one more at either end. */
      g_assert_cmpfloat (ticks.first - ticks.step, <, low);
      g_assert_cmpfloat (pagoda_ticks_value (&ticks, ticks.n), >, high);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/scale-and-back", test_scale_and_back);
  g_test_add_func ("/scale/empty-scale", test_empty_scale);
  g_test_add_func ("/scale/known-ticks", test_known_ticks);
  g_test_add_func ("/scale/whole-ticks", test_whole_ticks);
  g_test_add_func ("/scale/random-ticks", test_random_ticks);
  return g_test_run ();
}
