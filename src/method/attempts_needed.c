/* attempts_needed.c: how many attempts a number of deals takes.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/attempts_needed.h"

#include <math.h>

/* The chance, as a logarithm, that the first @deals attempts all succeed. */
static double
all_succeed (PagodaPosterior posterior, guint deals)
{
  double chance = 0;

  for (guint i = 0; i < deals; i++)
    chance += log ((posterior.a + i) / (posterior.a + posterior.b + i));
  return chance;
}

/* P(K ≥ deals) after n attempts is the chance that the last of the deals came with attempt n or before.  So
 * the chances that it comes with just that attempt, each of which follows from the one before, are summed
 * until they are enough; none is negative, and so nothing is lost on the way. */
guint32
pagoda_attempts_needed (PagodaPosterior posterior, guint deals, double confidence)
{
  double last = all_succeed (posterior, deals);
  double chance = exp (last);
  guint32 n = deals;

  g_return_val_if_fail (posterior.a > 0 && posterior.b > 0 && confidence < 1, 0);

  if (deals == 0)
    return 0;
  while (chance < confidence && n < PAGODA_ATTEMPTS_BEYOND)
    {
      double failed = n - deals;
      last += log (n / (failed + 1) * (posterior.b + failed) / (posterior.a + posterior.b + n));
      chance += exp (last);
      n++;
    }
  return MIN (n, PAGODA_ATTEMPTS_BEYOND);
}

guint32
pagoda_attempts_per_workday (guint32 attempts, guint workdays)
{
  return workdays == 0 ? attempts : (attempts + workdays - 1) / workdays;
}
