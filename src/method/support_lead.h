/* support_lead.h: who of the deciders stands where, ours against the rivals'.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule L4.  Weights and supports are small integers, so every sum is one too and nothing is rounded: a
 * *point* is one unit of weight times one step of support, and points ÷ the summed weight are the lead of the
 * rule.
 */
#pragma once

#include "domain/activity.h"

G_BEGIN_DECLS

/** The ends of the scale of support; unknown is PAGODA_MARK_UNKNOWN. */
#define PAGODA_SUPPORT_MIN (-2)
#define PAGODA_SUPPORT_MAX 2

/** No person, no rival. */
#define PAGODA_NOBODY (-1)

/**
 * The deciders of one project.  A support is PAGODA_SUPPORT_MIN … PAGODA_SUPPORT_MAX or PAGODA_MARK_UNKNOWN.
 */
typedef struct
{
  gsize n;
  const char *const *names; /* n; decides in ties */
  const int *weights;       /* n; ≥ 0, they need not sum to anything */
  const int *supports;      /* n; for us */
  gsize n_rivals;
  const int *rival_supports; /* n_rivals × n, rival by rival; NULL without rivals */
} PagodaSupportInput;

/** The lead and what it hangs on.  Points mean nothing where @weight is 0: nobody is known to decide. */
typedef struct
{
  int weight;           /* Σ of all weights */
  int ours;             /* points for us; unknown supports are left out */
  int best_rival;       /* its place; the first of equals; PAGODA_NOBODY without rivals */
  int rival;            /* points of the best rival, 0 without rivals */
  int lead;             /* ours − rival */
  int low;              /* the lead with every unknown at −1 for us and +1 for rivals */
  int high;             /* and the reverse */
  int unknown;          /* how many do not show their support for us */
  int unknown_weight;   /* their summed weight: the grey part */
  int supporter_weight; /* summed weight of those with support > 0 */
  int doubtful;         /* the heaviest decider, where it is not positive: a warning; else PAGODA_NOBODY */
  int flip;             /* the flip person, or PAGODA_NOBODY where no single known one can turn the sign */
  int flip_steps;       /* what it takes, as a change of support: −4 … 4; 0 without one */
} PagodaSupportLead;

/**
 * The support lead of a project (L4).
 *
 * The sign of a lead is −, 0 or +, so a lead that becomes level has changed it.  Only a known support can
 * move by steps, and only to the ends of its scale: who is a blind spot is in the band instead.  Where the
 * lead is level a step up is named before a step down.
 */
PagodaSupportLead pagoda_support_lead (const PagodaSupportInput *input);

/** @points of a lead as the number of the rule, −4 … 4; NAN where nobody has weight. */
double pagoda_support_lead_value (const PagodaSupportLead *lead, int points);

G_END_DECLS
