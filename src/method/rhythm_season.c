/* rhythm_season.c: in which months a trade buys, and a customer of it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/rhythm_season.h"

#include <math.h>

/* Every month has been seen twice: with fewer, one strong autumn makes totals worse than none does. */
#define FEWEST_MONTHS 24
/* As many order days say as much of a month as that it is one like any other. */
#define PRIOR_ORDERS 30.0
#define LEAST_INDEX 0.3
#define MOST_INDEX 3.0
#define DAYS_A_YEAR 365.25
#define FEWEST_YEARS 2

/* Order days of one month of one year. */
typedef struct
{
  double days; /* of the period */
  double orders;
} Month;

static int
number_month (PagodaDay day)
{
  int year, month;

  pagoda_day_to_ymd (day, &year, &month, NULL);
  return year * PAGODA_MONTHS + month - 1;
}

/* How many calendar months @period touches. */
static int
count_months (PagodaPeriod period)
{
  return number_month (period.last) - number_month (period.first) + 1;
}

static Month *
read_months (const guint *purchases, PagodaPeriod period)
{
  int first = number_month (period.first), n_months = count_months (period);
  Month *months = g_new0 (Month, n_months);

  for (PagodaDay day = period.first; day <= period.last; day++)
    months[number_month (day) - first].days++;
  for (int i = 0; i < n_months; i++)
    months[i].orders = purchases[i];
  return months;
}

/* The logarithm of the growth in a year, from the months that a year has again. */
static double
find_growth (const Month *months, int n_months)
{
  double before = 0;
  double after = 0;

  for (int i = 0; i + PAGODA_MONTHS < n_months; i++)
    {
      const Month *one = &months[i];
      const Month *other = &months[i + PAGODA_MONTHS];
      double days = fmin (one->days, other->days);
      if (days < 28)
        continue;
      before += one->orders / one->days * days;
      after += other->orders / other->days * days;
    }
  return before <= 0 || after <= 0 ? 0 : log (after / before);
}

gboolean
pagoda_rhythm_season_is_known (PagodaPeriod period)
{
  return period.last >= pagoda_day_add_months (period.first, FEWEST_MONTHS) - 1;
}

gboolean
pagoda_rhythm_season (const PagodaDay *days, gsize n, PagodaPeriod period, PagodaMonthIndex *index)
{
  if (!pagoda_rhythm_season_is_known (period))
    return FALSE;
  g_autofree guint *purchases = g_new0 (guint, count_months (period));
  for (gsize i = 0; i < n; i++)
    if (pagoda_period_contains (period, days[i]))
      purchases[number_month (days[i]) - number_month (period.first)]++;
  return pagoda_rhythm_season_of_months (purchases, period, index);
}

gboolean
pagoda_rhythm_season_of_months (const guint *purchases, PagodaPeriod period, PagodaMonthIndex *index)
{
  if (!pagoda_rhythm_season_is_known (period))
    return FALSE;
  int first = number_month (period.first), n_months = count_months (period);
  g_autofree Month *months = read_months (purchases, period);
  double growth = find_growth (months, n_months);

  double orders[PAGODA_MONTHS] = { 0 };
  double usual[PAGODA_MONTHS] = { 0 }; /* days, each as strong as growth makes it */
  double rates = 0;
  double sum = 0;
  for (int i = 0; i < n_months; i++)
    {
      int month = (first + i) % PAGODA_MONTHS;
      double years = (i + 0.5) / PAGODA_MONTHS;
      orders[month] += months[i].orders;
      usual[month] += months[i].days * exp (growth * years);
    }
  for (int i = 0; i < PAGODA_MONTHS; i++)
    rates += orders[i] / usual[i] / PAGODA_MONTHS;
  for (int i = 0; i < PAGODA_MONTHS; i++)
    {
      double ratio = rates > 0 ? orders[i] / usual[i] / rates : 1;
      double shrunk = 1 + (ratio - 1) * orders[i] / (orders[i] + PRIOR_ORDERS);
      index->index[i] = CLAMP (shrunk, LEAST_INDEX, MOST_INDEX);
      sum += index->index[i] / PAGODA_MONTHS;
    }
  for (int i = 0; i < PAGODA_MONTHS; i++)
    index->index[i] /= sum;
  return TRUE;
}

guint
pagoda_rhythm_usual_months (const PagodaDay *days, gsize n, PagodaPeriod period)
{
  guint usual = 0;

  for (int month = 0; month < PAGODA_MONTHS; month++)
    {
      int years = 0;
      int hit = 0;
      int first = number_month (period.first);
      int last = number_month (period.last);
      /* A month of a year was seen where the one before and the one after were, too. */
      for (int seen = first + (month - first % PAGODA_MONTHS + PAGODA_MONTHS) % PAGODA_MONTHS;
           seen + 1 <= last; seen += PAGODA_MONTHS)
        {
          if (seen - 1 < first)
            continue;
          years++;
          for (gsize i = 0; i < n; i++)
            if (ABS (number_month (days[i]) - seen) <= 1)
              {
                hit++;
                break;
              }
        }
      if (hit >= FEWEST_YEARS && 3 * hit >= 2 * years)
        usual |= 1u << month;
    }
  return usual;
}
