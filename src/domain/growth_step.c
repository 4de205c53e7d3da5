/* growth_step.c: what we do so that an existing customer grows (O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/growth_step.h"

PagodaGrowthStep *
pagoda_growth_step_copy (const PagodaGrowthStep *step)
{
  PagodaGrowthStep *copy = g_memdup2 (step, sizeof *step);

  copy->title = g_strdup (step->title);
  copy->owner = g_strdup (step->owner);
  copy->note = g_strdup (step->note);
  return copy;
}

void
pagoda_growth_step_free (PagodaGrowthStep *step)
{
  if (step == NULL)
    return;
  g_free (step->title);
  g_free (step->owner);
  g_free (step->note);
  g_free (step);
}
