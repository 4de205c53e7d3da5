/* decline.c: whether a customer has become quieter than its own rhythm, past and season let expect.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/decline.h"

#include <math.h>

#define FEWEST_ORDERS 3
#define OLDEST_ORDER 365
#define FEWEST_DAYS 60
#define MOST_DAYS 270
#define GAPS 2
/* The growth after which a drop is flagged first, in percent. */
#define GROWTH 10

/* What profit is compared with: two years, or one at least, and so many order days in them. */
#define PAST_MONTHS 24
#define FEWEST_PAST_MONTHS 12
#define FEWEST_PAST_ORDERS 6
#define FEWEST_SEASON_ORDERS 2
/* Orders vary by less than so many standard deviations in nine of ten half-years. */
#define CLEAR 1.28

/* In so many years a silence must have been the same to be a season. */
#define SEASON_YEARS 2

#define YEAR_DAYS 365

PagodaDeclineLimits
pagoda_decline_limits_usual (void)
{
  return (PagodaDeclineLimits){ .of = {
                                    [PAGODA_DECLINE_BY_ORDERS] = { 1, 0.75, 0.65, 0.50 },
                                    [PAGODA_DECLINE_BY_PROFIT] = { 1, 0.60, 0.45, 0.30 },
                                } };
}

/* What came in a period. */
typedef struct
{
  guint orders; /* order days */
  PagodaMoney profit;
  double squares; /* of the profit of each order */
} Sum;

static Sum
sum_up (const PagodaRhythmOrders *orders, gsize customer, PagodaPeriod period)
{
  PagodaDay last = PAGODA_DAY_NONE;
  Sum sum = { 0 };

  for (gsize j = orders->first_order[customer]; j < orders->first_order[customer + 1]; j++)
    {
      if (!pagoda_period_contains (period, orders->days[j]))
        continue;
      sum.profit += orders->profits[j];
      sum.squares += (double)orders->profits[j] * (double)orders->profits[j];
      if (orders->revenues[j] > 0 && orders->days[j] != last)
        {
          last = orders->days[j];
          sum.orders++;
        }
    }
  return sum;
}

static PagodaPeriod
months_up_to (PagodaDay day, int months)
{
  return (PagodaPeriod){ pagoda_day_add_months (day, -months) + 1, day };
}

/* The first day with an order whose total is positive, or PAGODA_DAY_NONE. */
static PagodaDay
first_purchase (const PagodaRhythmOrders *orders, gsize customer)
{
  for (gsize j = orders->first_order[customer]; j < orders->first_order[customer + 1]; j++)
    if (orders->revenues[j] > 0)
      return orders->days[j];
  return PAGODA_DAY_NONE;
}

/* The whole months of @period, of PAST_MONTHS, in which the customer was one. */
static int
count_past_months (const PagodaRhythmOrders *orders, gsize customer, PagodaDay end)
{
  PagodaDay first = first_purchase (orders, customer);
  int months = 0;

  while (first != PAGODA_DAY_NONE && months < PAST_MONTHS && months_up_to (end, months + 1).first >= first)
    months++;
  return months;
}

PagodaProfitSign
pagoda_decline_weigh (const PagodaRhythmOrders *orders, gsize customer, PagodaDay day)
{
  PagodaProfitSign sign = { 0 };
  PagodaPeriod recent = months_up_to (day, PAGODA_DECLINE_MONTHS);
  PagodaDay before = recent.first - 1;
  int months = count_past_months (orders, customer, before);

  if (months < FEWEST_PAST_MONTHS)
    return sign;
  double part = (double)PAGODA_DECLINE_MONTHS / months;
  Sum now = sum_up (orders, customer, recent);
  Sum past = sum_up (orders, customer, months_up_to (before, months));
  Sum season
      = sum_up (orders, customer, months_up_to (pagoda_day_add_months (day, -12), PAGODA_DECLINE_MONTHS));
  sign.recent = now.profit;
  sign.season = season.profit;
  sign.past = (PagodaMoney)llround (part * (double)past.profit);
  PagodaMoney expected = MIN (sign.season, sign.past);
  sign.told = past.orders >= FEWEST_PAST_ORDERS && season.orders >= FEWEST_SEASON_ORDERS && expected > 0;
  if (!sign.told)
    return (PagodaProfitSign){ 0 };
  sign.share = (double)sign.recent / (double)expected;
  sign.clear = (double)(expected - sign.recent) >= CLEAR * sqrt (part * past.squares);
  return sign;
}

static PagodaDeclineLevel
find_level (const PagodaDeclineLimits *limits, PagodaDeclineSign sign, double value)
{
  PagodaDeclineLevel level = PAGODA_DECLINE_RED;

  while (level > PAGODA_DECLINE_NONE && value >= limits->of[sign][level])
    level--;
  return level;
}

/* Whether its orders had grown in the year up to @last. */
static gboolean
had_grown (const PagodaRhythmOrders *orders, gsize customer, PagodaDay last)
{
  PagodaPeriod grown = pagoda_period_trailing_year (last);
  guint least = sum_up (orders, customer, pagoda_period_trailing_year (grown.first - 1)).orders;

  return least > 0 && 100 * sum_up (orders, customer, grown).orders >= (100 + GROWTH) * least;
}

/* Whether nothing came in the months of its silence in either of the two years before. */
static gboolean
is_off_season (const PagodaRhythmOrders *orders, gsize customer, PagodaDay last, PagodaDay day)
{
  PagodaDay first = first_purchase (orders, customer);

  for (int year = 1; year <= SEASON_YEARS; year++)
    {
      PagodaPeriod silence
          = { pagoda_day_add_months (last + 1, -12 * year), pagoda_day_add_months (day, -12 * year) };
      if (first >= silence.first || sum_up (orders, customer, silence).orders > 0)
        return FALSE;
    }
  return TRUE;
}

static void
tell_orders (PagodaDecline *decline,
             const PagodaRhythmBook *book,
             const PagodaRhythmOrders *orders,
             gsize customer,
             const PagodaRhythmJudgement *judgement)
{
  const PagodaPurchases *purchases = &judgement->purchases;
  PagodaPeriod year = pagoda_period_trailing_year (book->as_of);

  decline->gap
      = 7 * (book->model.a_rate + purchases->history.span) / (book->model.r + purchases->history.repeats);
  decline->days = (int)lrint (CLAMP (GAPS * decline->gap, FEWEST_DAYS, MOST_DAYS));
  decline->chance = pagoda_rhythm_chance (&judgement->rhythm, pagoda_rhythm_book_weeks (book, decline->days));
  decline->silence = book->as_of - purchases->last;
  /* Who buys seldom has little chance of an order soon, and is no quieter for it. */
  decline->overdue
      = decline->silence > decline->gap && !is_off_season (orders, customer, purchases->last, book->as_of);
  decline->orders = sum_up (orders, customer, year).orders;
  decline->orders_before = sum_up (orders, customer, pagoda_period_trailing_year (year.first - 1)).orders;
  decline->expected = MIN (YEAR_DAYS, book->as_of - purchases->first + 1) / decline->gap;
}

PagodaDecline
pagoda_decline_judge (const PagodaRhythmBook *book,
                      const PagodaRhythmOrders *orders,
                      gsize customer,
                      const PagodaRhythmJudgement *judgement,
                      const PagodaDeclineLimits *limits)
{
  const PagodaPurchases *purchases = &judgement->purchases;
  PagodaDecline decline = { 0 };

  if (purchases->n < FEWEST_ORDERS || book->as_of - purchases->last > OLDEST_ORDER)
    return decline;
  decline.eligible = TRUE;
  tell_orders (&decline, book, orders, customer, judgement);
  decline.profit = pagoda_decline_weigh (orders, customer, book->as_of);
  if (decline.overdue)
    decline.by[PAGODA_DECLINE_BY_ORDERS] = find_level (limits, PAGODA_DECLINE_BY_ORDERS, decline.chance);
  if (decline.profit.told && decline.profit.clear)
    decline.by[PAGODA_DECLINE_BY_PROFIT]
        = find_level (limits, PAGODA_DECLINE_BY_PROFIT, decline.profit.share);
  decline.level = MAX (decline.by[PAGODA_DECLINE_BY_ORDERS], decline.by[PAGODA_DECLINE_BY_PROFIT]);
  decline.after_growth
      = decline.level != PAGODA_DECLINE_NONE && had_grown (orders, customer, purchases->last);
  PagodaDay before = months_up_to (book->as_of, PAGODA_DECLINE_MONTHS).first - 1;
  decline.stake = MAX (sum_up (orders, customer, pagoda_period_trailing_year (purchases->last)).profit,
                       sum_up (orders, customer, pagoda_period_trailing_year (before)).profit);
  return decline;
}

gboolean
pagoda_decline_is_answered (const PagodaDeclineAnswer *answer,
                            const PagodaRhythmOrders *orders,
                            gsize customer,
                            PagodaDay day)
{
  if (answer == NULL || answer->day > day)
    return FALSE;
  for (gsize j = orders->first_order[customer]; j < orders->first_order[customer + 1]; j++)
    if (orders->days[j] > answer->day && orders->days[j] <= day)
      return FALSE;
  return TRUE;
}

int
pagoda_decline_compare (const PagodaDecline *one, const PagodaDecline *other)
{
  if (one->after_growth != other->after_growth)
    return one->after_growth ? -1 : 1;
  if (one->level != other->level)
    return one->level > other->level ? -1 : 1;
  return (one->stake < other->stake) - (one->stake > other->stake);
}
