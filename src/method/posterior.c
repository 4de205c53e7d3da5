/* posterior.c: what counted successes tell about a ratio, and the chances that follow from it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/posterior.h"

#include <float.h>
#include <math.h>

/* Further terms of the fraction than any posterior needs whose counts a store can hold. */
#define MOST_TERMS 100000

PagodaPosterior
pagoda_posterior (guint64 attempts, guint64 successes)
{
  g_return_val_if_fail (successes <= attempts, ((PagodaPosterior){ 0.5, 0.5 }));

  return (PagodaPosterior){ .a = (double)successes + 0.5, .b = (double)(attempts - successes) + 0.5 };
}

static double
away_from_zero (double value)
{
  return fabs (value) < DBL_MIN ? DBL_MIN : value;
}

/* The continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8), from the front by
 * the method of Lentz as Thompson and Barnett changed it.  It converges fast for x < (a + 1) ÷ (a + b + 2).
 */
static double
continue_fraction (double a, double b, double x)
{
  double c = 1;
  double d = 1 / away_from_zero (1 - (a + b) * x / (a + 1));
  double value = d;

  for (int m = 1; m < MOST_TERMS; m++)
    {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / away_from_zero (1 + even * d);
      c = away_from_zero (1 + even / c);
      value *= d * c;
      d = 1 / away_from_zero (1 + odd * d);
      c = away_from_zero (1 + odd / c);
      value *= d * c;
      if (fabs (d * c - 1) < 4 * DBL_EPSILON)
        break;
    }
  return value;
}

double
pagoda_posterior_below (PagodaPosterior posterior, double x)
{
  double a = posterior.a;
  double b = posterior.b;

  if (x <= 0 || x >= 1)
    return x <= 0 ? 0 : 1;
  double front = exp (lgamma (a + b) - lgamma (a) - lgamma (b) + a * log (x) + b * log1p (-x));
  return x < (a + 1) / (a + b + 2) ? front * continue_fraction (a, b, x) / a
                                   : 1 - front * continue_fraction (b, a, 1 - x) / b;
}

double
pagoda_posterior_quantile (PagodaPosterior posterior, double share)
{
  double low = 0;
  double high = 1;

  g_return_val_if_fail (share > 0 && share < 1, NAN);

  /* Halving is slow and sure; it ends when there is no number in between. */
  for (double middle = 0.5; middle > low && middle < high; middle = (low + high) / 2)
    if (pagoda_posterior_below (posterior, middle) < share)
      low = middle;
    else
      high = middle;
  return high;
}

void
pagoda_posterior_interval (guint64 attempts, guint64 successes, double tail, double *low, double *high)
{
  PagodaPosterior posterior = pagoda_posterior (attempts, successes);

  *low = attempts > 0 && successes == 0 ? 0 : pagoda_posterior_quantile (posterior, tail);
  *high = attempts > 0 && successes == attempts ? 1 : pagoda_posterior_quantile (posterior, 1 - tail);
}

/* Gauss–Chebyshev quadrature: its weight, 1 ÷ √(x (1 − x)), is the prior of Jeffreys itself, so that what
 * remains is a polynomial for which enough nodes are exact.  Where that were many nodes, fewer do, because
 * the posterior is then a hill as wide as many of them. */
double
pagoda_posterior_expect (PagodaPosterior posterior, PagodaOfRatio of, guint degree, gconstpointer data)
{
  double n = posterior.a + posterior.b - 1 + degree;
  int nodes = (int)fmin (n / 2 + 2, 128 + 24 * sqrt (n));
  double a = posterior.a - 0.5;
  double b = posterior.b - 0.5;
  double peak = (a > 0 ? a * log (a / (a + b)) : 0) + (b > 0 ? b * log (b / (a + b)) : 0);
  double sum = 0;
  double weights = 0;

  g_return_val_if_fail (posterior.a >= 0.5 && posterior.b >= 0.5, NAN);

  for (int i = 0; i < nodes; i++)
    {
      double angle = G_PI / 2 * (i + 0.5) / nodes;
      double ratio = sin (angle) * sin (angle);
      double weight = exp (2 * a * log (sin (angle)) + 2 * b * log (cos (angle)) - peak);
      weights += weight;
      if (weight > DBL_EPSILON * DBL_EPSILON)
        sum += weight * of (ratio, data);
    }
  return sum / weights;
}
