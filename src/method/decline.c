/* decline.c: whether a customer has become quieter than its own rhythm and season let expect.
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

/* A chance below which each level begins. */
static const double limits[PAGODA_N_DECLINE_LEVELS]
    = { [PAGODA_DECLINE_YELLOW] = 0.75, [PAGODA_DECLINE_ORANGE] = 0.65, [PAGODA_DECLINE_RED] = 0.50 };

const char *
pagoda_decline_level_word (PagodaDeclineLevel level)
{
  static const char *const words[PAGODA_N_DECLINE_LEVELS] = {
    [PAGODA_DECLINE_YELLOW] = "yellow", [PAGODA_DECLINE_ORANGE] = "orange", [PAGODA_DECLINE_RED] = "red"
  };

  return words[level];
}

/* The order days of @customer in @period. */
static guint
count_orders (const PagodaRhythmOrders *orders, gsize customer, PagodaPeriod period)
{
  PagodaDay last = PAGODA_DAY_NONE;
  guint n = 0;

  for (gsize j = orders->first_order[customer]; j < orders->first_order[customer + 1]; j++)
    if (orders->revenues[j] > 0 && pagoda_period_contains (period, orders->days[j])
        && orders->days[j] != last)
      {
        last = orders->days[j];
        n++;
      }
  return n;
}

static PagodaDeclineLevel
find_level (double chance)
{
  PagodaDeclineLevel level = PAGODA_DECLINE_RED;

  while (level > PAGODA_DECLINE_NONE && chance >= limits[level])
    level--;
  return level;
}

PagodaDecline
pagoda_decline_judge (const PagodaRhythmBook *book,
                      const PagodaRhythmOrders *orders,
                      gsize customer,
                      const PagodaRhythmJudgement *judgement)
{
  const PagodaPurchases *purchases = &judgement->purchases;
  const PagodaRhythmHistory *history = &purchases->history;
  PagodaDecline decline = { 0 };

  if (purchases->n < FEWEST_ORDERS || book->as_of - purchases->last > OLDEST_ORDER)
    return decline;
  PagodaPeriod year = pagoda_period_trailing_year (book->as_of);
  PagodaPeriod before = pagoda_period_trailing_year (year.first - 1);
  PagodaPeriod grown = pagoda_period_trailing_year (purchases->last);
  PagodaPeriod small = pagoda_period_trailing_year (grown.first - 1);
  decline.eligible = TRUE;
  decline.gap = 7 * (book->model.a_rate + history->span) / (book->model.r + history->repeats);
  decline.days = (int)lrint (CLAMP (GAPS * decline.gap, FEWEST_DAYS, MOST_DAYS));
  decline.chance = pagoda_rhythm_chance (&judgement->rhythm, pagoda_rhythm_book_weeks (book, decline.days));
  decline.silence = book->as_of - purchases->last;
  /* Who buys seldom has little chance of an order soon, and is no quieter for it. */
  decline.level = decline.silence > decline.gap ? find_level (decline.chance) : PAGODA_DECLINE_NONE;
  decline.orders = count_orders (orders, customer, year);
  decline.orders_before = count_orders (orders, customer, before);
  guint least = count_orders (orders, customer, small);
  decline.after_growth = decline.level != PAGODA_DECLINE_NONE && least > 0
                         && 100 * count_orders (orders, customer, grown) >= (100 + GROWTH) * least;
  return decline;
}
