/* rhythm_model.c: whether a customer still buys, and when it will buy again.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chances of long silences are smaller than any double, so everything stays a logarithm until it is shown.
 */
#include "method/rhythm_model.h"

#include <math.h>

/* Dormancy is the same in every population, because orders alone cannot tell it from a slow rhythm. */
#define DORMANT_WEEKS 52.0
#define DORMANT_SHAPE 0.5
#define DORMANT_PRIOR 0.2

const int pagoda_regularity_stages[PAGODA_N_REGULARITIES] = { 1, 2, 4 };

PagodaRhythmModel
pagoda_rhythm_model_usual (double weeks)
{
  return (PagodaRhythmModel){
    .r = 1, .a_rate = weeks, .lapse = 0.35, .stay = 4, .weights = { 0.45, 0.40, 0.15 }
  };
}

/* The rate of the stages is Gamma (shape, scale) after the orders of the history. */
static double
find_shape (const PagodaRhythmModel *model, const PagodaRhythmHistory *history, int stages)
{
  return model->r + stages * (double)history->repeats;
}

static double
find_scale (const PagodaRhythmModel *model, const PagodaRhythmHistory *history, int stages)
{
  return model->a_rate / stages + history->span;
}

/* ln S_k: fewer than @stages stages have passed within @weeks. */
static double
survive (double shape, double scale, int stages, double weeks)
{
  double passed = weeks / (scale + weeks);
  double term = 1;
  double sum = 1;

  for (int j = 1; j < stages; j++)
    {
      term *= (shape + j - 1) / j * passed;
      sum += term;
    }
  return log (sum) - shape * log1p (weeks / scale);
}

/* ln D_x */
static double
sleep_on (guint repeats, double weeks)
{
  double x = repeats;

  return -DORMANT_SHAPE * (x + DORMANT_PRIOR) / (x + 1) * log1p (weeks / DORMANT_WEEKS);
}

static double
add_logs (double a, double b)
{
  return fmax (a, b) + log1p (exp (-fabs (a - b)));
}

/* The logarithm of how likely a customer of these stages is not to lapse and to be silent, and to lapse. */
static void
weigh_states (const PagodaRhythmModel *model,
              const PagodaRhythmHistory *history,
              double log_survival,
              double log_dormancy,
              double *active,
              double *dormant)
{
  *active = log (model->stay + history->repeats) + log_survival;
  *dormant = log (model->lapse) + log_dormancy;
}

void
pagoda_rhythm_likelihoods (const PagodaRhythmModel *model,
                           const PagodaRhythmHistory *history,
                           double *log_likelihoods)
{
  double x = history->repeats;
  double lapses = lgamma (model->stay + x) - lgamma (model->lapse + model->stay + x + 1)
                  + lgamma (model->lapse + model->stay) - lgamma (model->stay);
  double log_dormancy = sleep_on (history->repeats, history->silence);

  for (int i = 0; i < PAGODA_N_REGULARITIES; i++)
    {
      int k = pagoda_regularity_stages[i];
      double shape = find_shape (model, history, k);
      double scale = find_scale (model, history, k);
      double active, dormant;
      weigh_states (model, history, survive (shape, scale, k, history->silence), log_dormancy, &active,
                    &dormant);
      log_likelihoods[i] = lgamma (shape) - lgamma (model->r) + model->r * log (model->a_rate / k)
                           - shape * log (scale) + (k - 1) * history->log_gaps - x * lgamma (k) + lapses
                           + add_logs (active, dormant);
    }
}

double
pagoda_rhythm_mix (const PagodaRhythmModel *model, const double *values, double *shares)
{
  double largest = -INFINITY;
  double sum = 0;

  for (int i = 0; i < PAGODA_N_REGULARITIES; i++)
    largest = fmax (largest, values[i]);
  for (int i = 0; i < PAGODA_N_REGULARITIES; i++)
    sum += shares[i] = model->weights[i] * exp (values[i] - largest);
  for (int i = 0; i < PAGODA_N_REGULARITIES; i++)
    shares[i] /= sum;
  return largest + log (sum);
}

PagodaRhythm
pagoda_rhythm_of (const PagodaRhythmModel *model, const PagodaRhythmHistory *history)
{
  PagodaRhythm rhythm = { .model = *model, .history = *history };
  double log_likelihoods[PAGODA_N_REGULARITIES];

  pagoda_rhythm_likelihoods (model, history, log_likelihoods);
  pagoda_rhythm_mix (model, log_likelihoods, rhythm.weights);
  rhythm.log_dormancy = sleep_on (history->repeats, history->silence);
  for (int i = 0; i < PAGODA_N_REGULARITIES; i++)
    {
      int k = pagoda_regularity_stages[i];
      double active, dormant;
      rhythm.log_survival[i]
          = survive (find_shape (model, history, k), find_scale (model, history, k), k, history->silence);
      weigh_states (model, history, rhythm.log_survival[i], rhythm.log_dormancy, &active, &dormant);
      rhythm.active[i] = 1 / (1 + exp (dormant - active));
      rhythm.alive += rhythm.weights[i] * rhythm.active[i];
      rhythm.overdue += rhythm.weights[i] * exp (rhythm.log_survival[i]);
    }
  return rhythm;
}

double
pagoda_rhythm_return (const PagodaRhythm *rhythm, double weeks)
{
  return -expm1 (sleep_on (rhythm->history.repeats, rhythm->history.silence + weeks) - rhythm->log_dormancy);
}

double
pagoda_rhythm_chance (const PagodaRhythm *rhythm, double weeks)
{
  double back = pagoda_rhythm_return (rhythm, weeks);
  double chance = 0;

  for (int i = 0; i < PAGODA_N_REGULARITIES; i++)
    {
      int k = pagoda_regularity_stages[i];
      double later
          = survive (find_shape (&rhythm->model, &rhythm->history, k),
                     find_scale (&rhythm->model, &rhythm->history, k), k, rhythm->history.silence + weeks);
      chance += rhythm->weights[i]
                * (rhythm->active[i] * -expm1 (later - rhythm->log_survival[i])
                   + (1 - rhythm->active[i]) * back);
    }
  return chance;
}
