/* growth_step.h: what we do so that an existing customer grows (O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/dated.h"

G_BEGIN_DECLS

/** A step of the plan that supports the growth of a customer. */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  char *title;
  char *owner;    /* who of us sees to it; NULL: nobody in particular */
  PagodaDay due;  /* PAGODA_DAY_NONE: no day was set */
  PagodaDay done; /* PAGODA_DAY_NONE: not yet */
  char *note;
} PagodaGrowthStep;

PagodaGrowthStep *pagoda_growth_step_copy (const PagodaGrowthStep *step);
void pagoda_growth_step_free (PagodaGrowthStep *step);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaGrowthStep, pagoda_growth_step_free)

G_END_DECLS
