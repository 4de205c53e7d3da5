/* test-rhythm-model.c: whether a customer still buys, and when it will buy again (O2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rhythm_cases.h"

#include <math.h>

#define CLOSE(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-6)

static PagodaRhythm
make_rhythm (const PagodaRhythmHistory *history)
{
  PagodaRhythmModel model = pagoda_rhythm_model_usual (RHYTHM_CASES_WEEKS);

  return pagoda_rhythm_of (&model, history);
}

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rhythm_cases); i++)
    {
      const RhythmCase *wanted = &rhythm_cases[i];
      PagodaRhythm rhythm = make_rhythm (&wanted->history);
      g_test_message ("%" G_GSIZE_FORMAT, i);
      for (int k = 0; k < PAGODA_N_REGULARITIES; k++)
        CLOSE (rhythm.weights[k], wanted->weights[k]);
      CLOSE (rhythm.overdue, wanted->overdue);
      CLOSE (rhythm.alive, wanted->alive);
      CLOSE (pagoda_rhythm_chance (&rhythm, 13), wanted->chance_13);
      CLOSE (pagoda_rhythm_chance (&rhythm, 52), wanted->chance_52);
    }
}

/* Chances are chances, and rise with time. */
static void
test_chances (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rhythm_cases); i++)
    {
      PagodaRhythm rhythm = make_rhythm (&rhythm_cases[i].history);
      double before = 0;
      CLOSE (pagoda_rhythm_chance (&rhythm, 0), 0);
      for (double weeks = 0.5; weeks < 2000; weeks *= 1.5)
        {
          double chance = pagoda_rhythm_chance (&rhythm, weeks);
          g_assert_cmpfloat (chance, >=, before);
          g_assert_cmpfloat (chance, <=, 1);
          before = chance;
        }
      CLOSE (rhythm.weights[0] + rhythm.weights[1] + rhythm.weights[2], 1);
    }
}

/* The density of a history in the slow way: over a grid of rates, the gaps one by one. */
static double
likelihood_over_rates (const PagodaRhythmModel *model, const double *gaps, guint n, double silence, int k)
{
  const int steps = 200000;
  const double most = 4.0 * k;
  double sum = 0;
  double x = n;

  for (int i = 0; i < steps; i++)
    {
      double rate = (i + 0.5) * most / steps; /* of a stage */
      double scale = model->a_rate / k;
      double log_density
          = model->r * log (scale) - lgamma (model->r) + (model->r - 1) * log (rate) - scale * rate;
      double gone = 0;
      for (guint j = 0; j < n; j++)
        log_density += k * log (rate) + (k - 1) * log (gaps[j]) - lgamma (k) - rate * gaps[j];
      for (int j = 0; j < k; j++)
        gone += exp (j * log (rate * silence) - rate * silence - lgamma (j + 1));
      double sleeps = pow (52 / (52 + silence), 0.5 * (x + 0.2) / (x + 1));
      double total = model->lapse + model->stay + x;
      double kept = exp (lgamma (model->stay + x) - lgamma (total) + lgamma (model->lapse + model->stay)
                         - lgamma (model->stay));
      sum += exp (log_density) * kept * ((model->stay + x) / total * gone + model->lapse / total * sleeps);
    }
  return log (sum * most / steps);
}

static void
test_likelihood (void)
{
  static const double gaps[] = { 6, 9, 7.5, 4 };
  PagodaRhythmModel model = pagoda_rhythm_model_usual (RHYTHM_CASES_WEEKS);
  PagodaRhythmHistory history = { .repeats = G_N_ELEMENTS (gaps), .silence = 11 };
  double log_likelihoods[PAGODA_N_REGULARITIES];

  model.r = 1.7;
  for (gsize i = 0; i < G_N_ELEMENTS (gaps); i++)
    {
      history.span += gaps[i];
      history.log_gaps += log (gaps[i]);
    }
  pagoda_rhythm_likelihoods (&model, &history, log_likelihoods);
  for (int i = 0; i < PAGODA_N_REGULARITIES; i++)
    {
      double slow = likelihood_over_rates (&model, gaps, history.repeats, history.silence,
                                           pagoda_regularity_stages[i]);
      g_assert_cmpfloat_with_epsilon (log_likelihoods[i], slow, 1e-5);
    }
}

/* Silences and histories so long that no chance of them is a double. */
static void
test_extremes (void)
{
  static const PagodaRhythmHistory histories[] = {
    { 520, 520, 1, 0 },
    { 520, 520, 5000, 0 },
    { 10000, 1428, 0, 10000 * -1.94591014905531 },
    { 1, 1.0 / 7, 3000, -1.9459101490553132 },
    { 0, 0, 0, 0 },
    { 0, 0, 1e6, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (histories); i++)
    {
      PagodaRhythm rhythm = make_rhythm (&histories[i]);
      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_true (rhythm.alive >= 0 && rhythm.alive <= 1);
      g_assert_true (rhythm.overdue >= 0 && rhythm.overdue <= 1 + 1e-12);
      g_assert_true (pagoda_rhythm_chance (&rhythm, 13) >= 0 && pagoda_rhythm_chance (&rhythm, 13) <= 1);
      CLOSE (rhythm.weights[0] + rhythm.weights[1] + rhythm.weights[2], 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rhythm-model/cases", test_cases);
  g_test_add_func ("/rhythm-model/chances", test_chances);
  g_test_add_func ("/rhythm-model/likelihood", test_likelihood);
  g_test_add_func ("/rhythm-model/extremes", test_extremes);
  return g_test_run ();
}
