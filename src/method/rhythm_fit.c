/* rhythm_fit.c: the model of purchase rhythm that fits a population best.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Expectation and maximisation in turns: how regularly each customer buys is first weighed by the model, then
 * the model is moved uphill by it, by damped steps of Newton in the logarithms of its parameters.  What the
 * orders of a few customers cannot tell, priors hold in place.
 */
#include "method/rhythm_fit.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MOST_CUSTOMERS 2000
#define SEED 20111209
#define MOST_ROUNDS 60
#define STEPS_A_ROUND 2
#define ENOUGH 0.05 /* a gain that ends the search */
#define STRIDE 1e-3 /* of the differences that stand for derivatives */
#define LONGEST 1.0 /* step of a parameter */
#define MOST_HALVINGS 8

enum
{
  LOG_R,
  LOG_RATE, /* of A ÷ r, the weeks between orders */
  LOG_LAPSE,
  LOG_STAY,
  N_PARAMETERS
};

/* Pseudo-counts of the regularities. */
static const double counted_before[PAGODA_N_REGULARITIES] = { 4.5, 4, 1.5 };

typedef struct
{
  const PagodaRhythmHistory *histories;
  gsize n;
  double *shares; /* n × PAGODA_N_REGULARITIES: how regularly each buys */
  double means[N_PARAMETERS];
  double deviations[N_PARAMETERS];
} Fitting;

/* The weeks between orders, as all customers together have them. */
static double
find_interval (const PagodaRhythmHistory *histories, gsize n)
{
  double weeks = 0;
  double repeats = 0;

  for (gsize i = 0; i < n; i++)
    {
      weeks += histories[i].span + histories[i].silence;
      repeats += histories[i].repeats;
    }
  return fmax (weeks, 1.0 / 7) / fmax (1, repeats);
}

static void
set_priors (Fitting *fitting, double interval)
{
  const double means[N_PARAMETERS] = { 0, log (interval), log (0.35), log (4) };
  const double deviations[N_PARAMETERS] = { 0.5, 0.5, 0.7, 1 };

  memcpy (fitting->means, means, sizeof means);
  memcpy (fitting->deviations, deviations, sizeof deviations);
}

static void
get_parameters (const PagodaRhythmModel *model, double *parameters)
{
  parameters[LOG_R] = log (model->r);
  parameters[LOG_RATE] = log (model->a_rate / model->r);
  parameters[LOG_LAPSE] = log (model->lapse);
  parameters[LOG_STAY] = log (model->stay);
}

static void
set_parameters (PagodaRhythmModel *model, const double *parameters)
{
  model->r = exp (parameters[LOG_R]);
  model->a_rate = exp (parameters[LOG_RATE]) * model->r;
  model->lapse = exp (parameters[LOG_LAPSE]);
  model->stay = exp (parameters[LOG_STAY]);
}

static double
weigh_prior (const Fitting *fitting, const PagodaRhythmModel *model)
{
  double parameters[N_PARAMETERS];
  double sum = 0;

  get_parameters (model, parameters);
  for (int i = 0; i < N_PARAMETERS; i++)
    {
      double away = (parameters[i] - fitting->means[i]) / fitting->deviations[i];
      sum -= away * away / 2;
    }
  return sum;
}

/* Weighs how regularly each customer buys; the posterior of @model. */
static double
weigh_customers (const Fitting *fitting, const PagodaRhythmModel *model)
{
  double sum = weigh_prior (fitting, model);

  for (gsize i = 0; i < fitting->n; i++)
    {
      double log_likelihoods[PAGODA_N_REGULARITIES];
      pagoda_rhythm_likelihoods (model, &fitting->histories[i], log_likelihoods);
      sum += pagoda_rhythm_mix (model, log_likelihoods, &fitting->shares[PAGODA_N_REGULARITIES * i]);
    }
  for (int k = 0; k < PAGODA_N_REGULARITIES; k++)
    sum += counted_before[k] * log (model->weights[k]);
  return sum;
}

/* What a step of the parameters is to raise, with the customers as they were weighed. */
static double
expect (const Fitting *fitting, const PagodaRhythmModel *model)
{
  double sum = weigh_prior (fitting, model);

  for (gsize i = 0; i < fitting->n; i++)
    {
      double log_likelihoods[PAGODA_N_REGULARITIES];
      pagoda_rhythm_likelihoods (model, &fitting->histories[i], log_likelihoods);
      for (int k = 0; k < PAGODA_N_REGULARITIES; k++)
        sum += fitting->shares[PAGODA_N_REGULARITIES * i + k] * log_likelihoods[k];
    }
  return sum;
}

static void
raise_weights (const Fitting *fitting, PagodaRhythmModel *model)
{
  double total = 0;

  for (int k = 0; k < PAGODA_N_REGULARITIES; k++)
    {
      model->weights[k] = counted_before[k];
      for (gsize i = 0; i < fitting->n; i++)
        model->weights[k] += fitting->shares[PAGODA_N_REGULARITIES * i + k];
      total += model->weights[k];
    }
  for (int k = 0; k < PAGODA_N_REGULARITIES; k++)
    model->weights[k] /= total;
}

static double
expect_beside (const Fitting *fitting, const PagodaRhythmModel *model, int i, double by, int j, double other)
{
  PagodaRhythmModel beside = *model;
  double parameters[N_PARAMETERS];

  get_parameters (model, parameters);
  parameters[i] += by;
  parameters[j] += other;
  set_parameters (&beside, parameters);
  return expect (fitting, &beside);
}

/* Slope and bend of what is expected around @model, where it is @here; the bend is turned round, so that it
 * is positive where there is a top. */
static void
differentiate (const Fitting *fitting,
               const PagodaRhythmModel *model,
               double here,
               double *slope,
               double bend[N_PARAMETERS][N_PARAMETERS])
{
  double above[N_PARAMETERS];

  for (int i = 0; i < N_PARAMETERS; i++)
    {
      above[i] = expect_beside (fitting, model, i, STRIDE, i, 0);
      double below = expect_beside (fitting, model, i, -STRIDE, i, 0);
      slope[i] = (above[i] - below) / (2 * STRIDE);
      bend[i][i] = (2 * here - above[i] - below) / (STRIDE * STRIDE);
    }
  for (int i = 0; i < N_PARAMETERS; i++)
    for (int j = 0; j < i; j++)
      bend[i][j] = bend[j][i]
          = (above[i] + above[j] - here - expect_beside (fitting, model, i, STRIDE, j, STRIDE))
            / (STRIDE * STRIDE);
}

/* Solves @bend × @step = @slope by the factors of Cholesky; FALSE where @bend is not positive. */
static gboolean
solve (double bend[N_PARAMETERS][N_PARAMETERS], double damping, const double *slope, double *step)
{
  double factor[N_PARAMETERS][N_PARAMETERS] = { { 0 } };

  for (int i = 0; i < N_PARAMETERS; i++)
    for (int j = 0; j <= i; j++)
      {
        double sum = bend[i][j] + (i == j ? damping : 0);
        for (int k = 0; k < j; k++)
          sum -= factor[i][k] * factor[j][k];
        if (i == j && !(sum > 1e-9))
          return FALSE;
        factor[i][j] = i == j ? sqrt (sum) : sum / factor[j][j];
      }
  for (int i = 0; i < N_PARAMETERS; i++)
    {
      step[i] = slope[i];
      for (int k = 0; k < i; k++)
        step[i] -= factor[i][k] * step[k];
      step[i] /= factor[i][i];
    }
  for (int i = N_PARAMETERS - 1; i >= 0; i--)
    {
      for (int k = i + 1; k < N_PARAMETERS; k++)
        step[i] -= factor[k][i] * step[k];
      step[i] /= factor[i][i];
    }
  return TRUE;
}

/* One step of Newton, made shorter until it leads upwards; FALSE where none does. */
static gboolean
step_up (const Fitting *fitting, PagodaRhythmModel *model)
{
  double here = expect (fitting, model);
  double slope[N_PARAMETERS], step[N_PARAMETERS], parameters[N_PARAMETERS];
  double bend[N_PARAMETERS][N_PARAMETERS];
  double damping = 0;

  differentiate (fitting, model, here, slope, bend);
  while (!solve (bend, damping, slope, step))
    damping = damping > 0 ? damping * 10 : 1;
  for (int i = 0; i < N_PARAMETERS; i++)
    step[i] = CLAMP (step[i], -LONGEST, LONGEST);
  get_parameters (model, parameters);
  for (int halvings = 0; halvings < MOST_HALVINGS; halvings++)
    {
      PagodaRhythmModel next = *model;
      double moved[N_PARAMETERS];
      for (int i = 0; i < N_PARAMETERS; i++)
        moved[i] = parameters[i] + ldexp (step[i], -halvings);
      set_parameters (&next, moved);
      if (expect (fitting, &next) > here)
        {
          *model = next;
          return TRUE;
        }
    }
  return FALSE;
}

static int
compare_numbers (double one, double other)
{
  return (one > other) - (one < other);
}

static int
compare_histories (const void *a, const void *b)
{
  const PagodaRhythmHistory *one = a;
  const PagodaRhythmHistory *other = b;
  int order = compare_numbers (one->repeats, other->repeats);

  if (order == 0)
    order = compare_numbers (one->silence, other->silence);
  if (order == 0)
    order = compare_numbers (one->span, other->span);
  return order != 0 ? order : compare_numbers (one->log_gaps, other->log_gaps);
}

/* At most MOST_CUSTOMERS of @histories, the same ones in whatever order they come (transfer full). */
static PagodaRhythmHistory *
draw_customers (const PagodaRhythmHistory *histories, gsize n, gsize *n_drawn)
{
  PagodaRhythmHistory *drawn = g_memdup2 (histories, n * sizeof *histories);
  GRand *dice = g_rand_new_with_seed (SEED);

  qsort (drawn, n, sizeof *drawn, compare_histories);
  *n_drawn = MIN (n, MOST_CUSTOMERS);
  for (gsize i = 0; *n_drawn < n && i < *n_drawn; i++)
    {
      gsize other = i + (gsize)(g_rand_double (dice) * (double)(n - i));
      PagodaRhythmHistory swapped = drawn[i];
      drawn[i] = drawn[other];
      drawn[other] = swapped;
    }
  g_rand_free (dice);
  return drawn;
}

PagodaRhythmModel
pagoda_rhythm_fit (const PagodaRhythmHistory *histories, gsize n)
{
  double interval = find_interval (histories, n);
  PagodaRhythmModel model = pagoda_rhythm_model_usual (interval);

  if (n < PAGODA_RHYTHM_FEWEST)
    return model;
  gsize n_drawn;
  g_autofree PagodaRhythmHistory *drawn = draw_customers (histories, n, &n_drawn);
  g_autofree double *shares = g_new (double, PAGODA_N_REGULARITIES *n_drawn);
  Fitting fitting = { .histories = drawn, .n = n_drawn, .shares = shares };
  set_priors (&fitting, interval);
  double before = weigh_customers (&fitting, &model);
  for (int round = 0; round < MOST_ROUNDS; round++)
    {
      raise_weights (&fitting, &model);
      for (int i = 0; i < STEPS_A_ROUND && step_up (&fitting, &model); i++)
        ;
      double now = weigh_customers (&fitting, &model);
      if (now - before < ENOUGH)
        break;
      before = now;
    }
  return model;
}

double
pagoda_rhythm_posterior (const PagodaRhythmModel *model, const PagodaRhythmHistory *histories, gsize n)
{
  g_autofree double *shares = g_new (double, PAGODA_N_REGULARITIES *n + 1);
  Fitting fitting = { .histories = histories, .n = n, .shares = shares };

  set_priors (&fitting, find_interval (histories, n));
  return weigh_customers (&fitting, model);
}
