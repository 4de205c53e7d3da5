/* support_lead.c: who of the deciders stands where, ours against the rivals'.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/support_lead.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static int
sign_of (int points)
{
  return (points > 0) - (points < 0);
}

/* The points of one side, an unknown support standing for @if_unknown. */
static int
sum_points (const PagodaSupportInput *input, const int *supports, int if_unknown)
{
  int points = 0;

  for (gsize i = 0; i < input->n; i++)
    points += input->weights[i] * (supports[i] == PAGODA_MARK_UNKNOWN ? if_unknown : supports[i]);
  return points;
}

/* The most points of any rival; @best (nullable) receives its place. */
static int
sum_best_rival (const PagodaSupportInput *input, int if_unknown, int *best)
{
  int most = 0;

  for (gsize rival = 0; rival < input->n_rivals; rival++)
    {
      int points = sum_points (input, input->rival_supports + rival * input->n, if_unknown);
      if (rival > 0 && points <= most)
        continue;
      most = points;
      if (best != NULL)
        *best = (int)rival;
    }
  return most;
}

static void
sum_weights (PagodaSupportLead *lead, const PagodaSupportInput *input)
{
  for (gsize i = 0; i < input->n; i++)
    {
      gboolean unknown = input->supports[i] == PAGODA_MARK_UNKNOWN;
      lead->weight += input->weights[i];
      lead->unknown += unknown;
      lead->unknown_weight += unknown ? input->weights[i] : 0;
      lead->supporter_weight += input->supports[i] > 0 ? input->weights[i] : 0;
    }
}

/* Whether person @a comes before @b where their steps are equal: the heavier, then the name. */
static gboolean
comes_first (const PagodaSupportInput *input, gsize a, gsize b)
{
  if (input->weights[a] != input->weights[b])
    return input->weights[a] > input->weights[b];
  return strcmp (input->names[a], input->names[b]) < 0;
}

/* The heaviest of those that are not positive, where nobody positive is heavier. */
static int
find_doubtful (const PagodaSupportInput *input)
{
  int doubtful = PAGODA_NOBODY, heaviest = 0;

  for (gsize i = 0; i < input->n; i++)
    heaviest = MAX (heaviest, input->weights[i]);
  for (gsize i = 0; i < input->n && heaviest > 0; i++)
    if (input->weights[i] == heaviest && input->supports[i] <= 0
        && (doubtful == PAGODA_NOBODY || comes_first (input, i, (gsize)doubtful)))
      doubtful = (int)i;
  return doubtful;
}

/* The smallest change of the support of @person that gives @lead another sign; 0 where there is none. */
static int
steps_to_flip (const PagodaSupportInput *input, int lead, gsize person)
{
  int support = input->supports[person], weight = input->weights[person];

  if (support == PAGODA_MARK_UNKNOWN || weight == 0)
    return 0;
  if (lead == 0)
    return support < PAGODA_SUPPORT_MAX ? 1 : -1;
  int steps = (abs (lead) + weight - 1) / weight * -sign_of (lead);
  return support + steps >= PAGODA_SUPPORT_MIN && support + steps <= PAGODA_SUPPORT_MAX ? steps : 0;
}

static void
find_flip (PagodaSupportLead *lead, const PagodaSupportInput *input)
{
  for (gsize i = 0; i < input->n; i++)
    {
      int steps = steps_to_flip (input, lead->lead, i);
      if (steps == 0)
        continue;
      if (lead->flip == PAGODA_NOBODY || abs (steps) < abs (lead->flip_steps)
          || (abs (steps) == abs (lead->flip_steps) && comes_first (input, i, (gsize)lead->flip)))
        {
          lead->flip = (int)i;
          lead->flip_steps = steps;
        }
    }
}

PagodaSupportLead
pagoda_support_lead (const PagodaSupportInput *input)
{
  PagodaSupportLead lead = { .best_rival = PAGODA_NOBODY, .doubtful = PAGODA_NOBODY, .flip = PAGODA_NOBODY };

  g_return_val_if_fail (input != NULL, lead);

  sum_weights (&lead, input);
  lead.ours = sum_points (input, input->supports, 0);
  lead.rival = sum_best_rival (input, 0, &lead.best_rival);
  lead.lead = lead.ours - lead.rival;
  lead.low = sum_points (input, input->supports, -1) - sum_best_rival (input, 1, NULL);
  lead.high = sum_points (input, input->supports, 1) - sum_best_rival (input, -1, NULL);
  lead.doubtful = find_doubtful (input);
  find_flip (&lead, input);
  return lead;
}

double
pagoda_support_lead_value (const PagodaSupportLead *lead, int points)
{
  return lead->weight > 0 ? (double)points / (double)lead->weight : (double)NAN;
}
