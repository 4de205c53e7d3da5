/* posterior.h: what counted successes tell about a ratio, and the chances that follow from it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules A4, A6 and A7.  With the prior of Jeffreys the ratio behind k successes of n attempts is
 * Beta-distributed, with the parameters k + ½ and n − k + ½.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Two ways in which a ratio may lie: a, b > 0; the larger they are, the more is known. */
typedef struct
{
  double a;
  double b;
} PagodaPosterior;

/** What @successes of @attempts tell; @successes ≤ @attempts, both may be 0. */
PagodaPosterior pagoda_posterior (guint64 attempts, guint64 successes);

/** The chance that the ratio is @x or less: the regularised incomplete beta function.  0 ≤ @x ≤ 1. */
double pagoda_posterior_below (PagodaPosterior posterior, double x);

/** The ratio below which the true one lies with the chance @share, 0 < @share < 1. */
double pagoda_posterior_quantile (PagodaPosterior posterior, double share);

/**
 * The middle 1 − 2 @tail of what @successes of @attempts tell, 0 < @tail < ½.  Where all attempts succeeded
 * it goes up to 1, and where none did down to 0, as Brown, Cai and DasGupta define the interval of Jeffreys
 * (Interval estimation for a binomial proportion, Statistical Science 16, 2001): the share that was counted
 * would lie outside its own interval otherwise.
 */
void pagoda_posterior_interval (guint64 attempts, guint64 successes, double tail, double *low, double *high);

/** Something that depends on a ratio from 0 to 1. */
typedef double (*PagodaOfRatio) (double ratio, gconstpointer data);

/**
 * The mean of @of over @posterior, whose a and b are at least ½.  @of is a polynomial in the ratio of degree
 * @degree, or as smooth as one.
 */
double
pagoda_posterior_expect (PagodaPosterior posterior, PagodaOfRatio of, guint degree, gconstpointer data);

G_END_DECLS
