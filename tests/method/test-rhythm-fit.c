/* test-rhythm-fit.c: the model of purchase rhythm that fits a population best (O2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/rhythm_fit.h"

#include <math.h>

#define N 1500
#define WEEKS 150.0

/* The sum of @k exponential times is one of @k stages. */
static double
draw_stages (GRand *dice, int k, double rate)
{
  double sum = 0;

  for (int i = 0; i < k; i++)
    sum -= log (1 - g_rand_double (dice)) / rate;
  return sum;
}

/* Customers with rates of Gamma (1, 8), regular with k stages, of whom one in @lapse is lost at each order.
 */
static void
live (GRand *dice, int k, double lapse, PagodaRhythmHistory *histories)
{
  for (int i = 0; i < N; i++)
    {
      PagodaRhythmHistory *history = &histories[i];
      double rate = draw_stages (dice, 1, 8.0 / k);
      double first = WEEKS / 2 * g_rand_double (dice);
      double time = first;
      *history = (PagodaRhythmHistory){ 0 };
      while (g_rand_double (dice) >= lapse)
        {
          double gap = fmax (1.0 / 7, draw_stages (dice, k, rate));
          if (time + gap > WEEKS)
            break;
          time += gap;
          history->repeats++;
          history->log_gaps += log (gap);
        }
      history->span = time - first;
      history->silence = WEEKS - time;
    }
}

/* However many they are, the order in which customers come changes nothing. */
static void
test_any_order (void)
{
  gsize n = 3 * N;
  g_autofree PagodaRhythmHistory *histories = g_new (PagodaRhythmHistory, n);
  GRand *dice = g_rand_new_with_seed (11);

  for (int i = 0; i < 3; i++)
    live (dice, i + 1, 0.05, histories + i * N);
  PagodaRhythmModel model = pagoda_rhythm_fit (histories, n);
  for (gsize i = 0; i < n; i++)
    {
      gsize other = (gsize)g_rand_int_range (dice, 0, (gint32)n);
      PagodaRhythmHistory swapped = histories[i];
      histories[i] = histories[other];
      histories[other] = swapped;
    }
  PagodaRhythmModel again = pagoda_rhythm_fit (histories, n);
  g_rand_free (dice);
  g_assert_cmpfloat_with_epsilon (again.r, model.r, 1e-9);
  g_assert_cmpfloat_with_epsilon (again.a_rate, model.a_rate, 1e-9);
  for (int i = 0; i < PAGODA_N_REGULARITIES; i++)
    g_assert_cmpfloat_with_epsilon (again.weights[i], model.weights[i], 1e-9);
}

/* What a population was made with is found again. */
static void
test_found_again (void)
{
  for (int i = 0; i < PAGODA_N_REGULARITIES; i++)
    {
      g_autofree PagodaRhythmHistory *histories = g_new (PagodaRhythmHistory, N);
      GRand *dice = g_rand_new_with_seed (100 + (guint)i);
      live (dice, pagoda_regularity_stages[i], 0.05, histories);
      g_rand_free (dice);
      PagodaRhythmModel model = pagoda_rhythm_fit (histories, N);
      g_test_message ("k %d: r %g A %g a %g b %g", pagoda_regularity_stages[i], model.r, model.a_rate,
                      model.lapse, model.stay);
      g_assert_cmpfloat (model.weights[i], >, 0.8);
      g_assert_cmpfloat (fabs (log (model.r)), <, 0.25);
      g_assert_cmpfloat (fabs (log (model.a_rate / model.r / 8)), <, 0.25);
      g_assert_cmpfloat (model.lapse / (model.lapse + model.stay), <, 0.12);
    }
}

/* No model beside the one that was found is clearly more probable. */
static void
test_top (void)
{
  g_autofree PagodaRhythmHistory *histories = g_new (PagodaRhythmHistory, N);
  GRand *dice = g_rand_new_with_seed (7);
  live (dice, 2, 0.1, histories);
  g_rand_free (dice);
  PagodaRhythmModel model = pagoda_rhythm_fit (histories, N);
  double top = pagoda_rhythm_posterior (&model, histories, N);

  for (int i = 0; i < 8; i++)
    {
      PagodaRhythmModel beside = model;
      double *parameters[] = { &beside.r, &beside.a_rate, &beside.lapse, &beside.stay };
      *parameters[i / 2] *= i % 2 ? 1.05 : 1 / 1.05;
      g_assert_cmpfloat (pagoda_rhythm_posterior (&beside, histories, N), <, top + 0.5);
    }
}

/* Few customers leave the usual model as it is; nothing and oddities do no harm. */
static void
test_few (void)
{
  PagodaRhythmHistory histories[PAGODA_RHYTHM_FEWEST];
  PagodaRhythmModel model = pagoda_rhythm_fit (NULL, 0);

  g_assert_cmpfloat (model.a_rate, >, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (histories); i++)
    histories[i] = (PagodaRhythmHistory){ 3, 30, 10, 5 };
  model = pagoda_rhythm_fit (histories, PAGODA_RHYTHM_FEWEST - 1);
  g_assert_cmpfloat_with_epsilon (model.r, 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (model.a_rate, 40.0 / 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (model.stay, 4, 1e-12);
  model = pagoda_rhythm_fit (histories, PAGODA_RHYTHM_FEWEST);
  g_assert_cmpfloat (model.stay, >, 4);
  for (gsize i = 0; i < G_N_ELEMENTS (histories); i++)
    histories[i] = (PagodaRhythmHistory){ 0, 0, 0, 0 };
  model = pagoda_rhythm_fit (histories, PAGODA_RHYTHM_FEWEST);
  g_assert_true (isfinite (model.r) && isfinite (model.a_rate) && isfinite (model.lapse)
                 && isfinite (model.stay));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rhythm-fit/any-order", test_any_order);
  g_test_add_func ("/rhythm-fit/found-again", test_found_again);
  g_test_add_func ("/rhythm-fit/top", test_top);
  g_test_add_func ("/rhythm-fit/few", test_few);
  return g_test_run ();
}
