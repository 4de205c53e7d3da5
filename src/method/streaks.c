/* streaks.c: how likely attempts in a row without success are.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/streaks.h"

#include <math.h>

double
pagoda_streak_next (PagodaPosterior posterior, guint attempts)
{
  double chance = 1;

  for (guint i = 0; i < attempts; i++)
    chance *= (posterior.b + i) / (posterior.a + posterior.b + i);
  return chance;
}

typedef struct
{
  guint run;
  guint attempts;
  double *without; /* attempts + 1: the chance that the first n hold no run; filled anew for every ratio */
} Streak;

/* The first run of failures ends with attempt n where the ones before it are all of the run, a success
 * stands before these, and what is before that holds no run. */
static double
within_at (double ratio, gconstpointer data)
{
  const Streak *streak = data;
  double all_fail = pow (1 - ratio, streak->run);

  for (guint n = 0; n <= streak->attempts; n++)
    if (n < streak->run)
      streak->without[n] = 1;
    else if (n == streak->run)
      streak->without[n] = 1 - all_fail;
    else
      streak->without[n] = streak->without[n - 1] - ratio * all_fail * streak->without[n - streak->run - 1];
  return 1 - streak->without[streak->attempts];
}

double
pagoda_streak_within (PagodaPosterior posterior, guint run, guint attempts)
{
  g_autofree double *without = g_new (double, attempts + 1);
  Streak streak = { .run = run, .attempts = attempts, .without = without };

  if (run == 0 || run > attempts)
    return run == 0 ? 1 : 0;
  return pagoda_posterior_expect (posterior, within_at, attempts, &streak);
}
