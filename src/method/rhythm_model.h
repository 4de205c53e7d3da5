/* rhythm_model.h: whether a customer still buys, and when it will buy again.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule O2.  A customer buys at a rate of its own.  The gaps between its orders are sums of k = 1, 2 or 4
 * equal stages: the larger k, the more regularly it buys.  After every order it may lapse; then it sleeps,
 * and comes back after a time that has nothing to do with its rhythm.  This extends MBG/CNBD-k (Platzer and
 * Reutterer 2016), whose customers never come back.
 *
 * All times are weeks.  Rates are Gamma (r, a_rate), the chances to lapse Beta (lapse, stay).
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** How regularly a customer buys: k = 1, 2 or 4 stages. */
typedef enum
{
  PAGODA_REGULARITY_RANDOM,
  PAGODA_REGULARITY_STEADY,
  PAGODA_REGULARITY_CLOCKWORK,
} PagodaRegularity;
#define PAGODA_N_REGULARITIES 3

/** Their stages. */
extern const int pagoda_regularity_stages[PAGODA_N_REGULARITIES];

/** What the model needs to know of a customer's order days, of which there is at least one. */
typedef struct
{
  guint repeats;   /* order days after the first */
  double span;     /* weeks from the first to the last */
  double silence;  /* weeks since the last */
  double log_gaps; /* sum of the logarithms of the gaps */
} PagodaRhythmHistory;

/** A population of customers; every number is positive, the weights sum to 1. */
typedef struct
{
  double r;
  double a_rate; /* weeks: r ÷ a_rate is the mean rate */
  double lapse;
  double stay;
  double weights[PAGODA_N_REGULARITIES];
} PagodaRhythmModel;

/** The model before anything is known, of customers that buy every @weeks on average. */
PagodaRhythmModel pagoda_rhythm_model_usual (double weeks);

/** What the history of one customer tells. */
typedef struct
{
  PagodaRhythmModel model;
  PagodaRhythmHistory history;
  double weights[PAGODA_N_REGULARITIES];      /* how regularly it buys */
  double active[PAGODA_N_REGULARITIES];       /* the chance that it has not lapsed, if it buys so regularly */
  double log_survival[PAGODA_N_REGULARITIES]; /* of a gap as long as the silence, likewise */
  double log_dormancy;                        /* the same of a sleep */
  double alive;                               /* the chance that it has not lapsed */
  double overdue;                             /* the share of its gaps that are as long as the silence */
} PagodaRhythm;

PagodaRhythm pagoda_rhythm_of (const PagodaRhythmModel *model, const PagodaRhythmHistory *history);

/** The chance of an order within @weeks ≥ 0. */
double pagoda_rhythm_chance (const PagodaRhythm *rhythm, double weeks);

/** The chance to come back within @weeks of one that sleeps. */
double pagoda_rhythm_return (const PagodaRhythm *rhythm, double weeks);

/** The logarithms of the likelihood of @history for each regularity, into
 * log_likelihoods[PAGODA_N_REGULARITIES]. */
void pagoda_rhythm_likelihoods (const PagodaRhythmModel *model,
                                const PagodaRhythmHistory *history,
                                double *log_likelihoods);

/** ln Σ exp (values[i]) over the PAGODA_N_REGULARITIES @values weighed with the weights of @model; into
 * @shares, of as many entries, what each has of the sum. */
double pagoda_rhythm_mix (const PagodaRhythmModel *model, const double *values, double *shares);

G_END_DECLS
