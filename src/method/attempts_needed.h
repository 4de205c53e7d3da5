/* attempts_needed.h: how many attempts a number of deals takes.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules A6 and A8.  The ratio is taken as constant: it neither grows with practice nor differs from one
 * attempt to the other.
 */
#pragma once

#include "method/posterior.h"

G_BEGIN_DECLS

/** More attempts than anybody plans; what is said instead of a larger number. */
#define PAGODA_ATTEMPTS_BEYOND 100000

/**
 * The smallest n for which n attempts bring at least @deals deals with the chance @confidence (0 < … < 1):
 * P(K ≥ deals) ≥ confidence, K beta-binomial under @posterior (A6).  0 for no deals; PAGODA_ATTEMPTS_BEYOND
 * where it is that or more.
 */
guint32 pagoda_attempts_needed (PagodaPosterior posterior, guint deals, double confidence);

/** How many of @attempts each of @workdays has to bring, rounded up (A8); all of them where no day is left.
 */
guint32 pagoda_attempts_per_workday (guint32 attempts, guint workdays);

G_END_DECLS
