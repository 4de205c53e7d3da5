/* rhythm_book.c: the purchase rhythm of all customers as of a day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/rhythm_book.h"

#include "method/rhythm_fit.h"
#include "method/rhythm_season.h"
#include "method/season_plan.h"

#include <math.h>

#define MONTHS_TO_TRUST 12
#define FEWEST_REPEATS 2
#define LEAST_CHANCE 0.25
/* Without samples an account is engaged so long before its order (O3). */
#define ENGAGE_MONTHS 2

/* Calls back for each purchase of @customer up to @as_of with the sums of its orders. */
typedef struct
{
  const PagodaRhythmOrders *orders;
  PagodaDay as_of;
  gsize next;
  gsize end;
  PagodaDay day;
  PagodaMoney revenue;
  PagodaMoney profit;
} Walk;

static Walk
begin_walk (const PagodaRhythmOrders *orders, gsize customer, PagodaDay as_of)
{
  return (Walk){ .orders = orders,
                 .as_of = as_of,
                 .next = orders->first_order[customer],
                 .end = orders->first_order[customer + 1] };
}

/* Moves on to the next purchase; FALSE where there is none. */
static gboolean
walk_on (Walk *walk)
{
  const PagodaRhythmOrders *orders = walk->orders;

  while (walk->next < walk->end && orders->revenues[walk->next] <= 0)
    walk->next++;
  if (walk->next == walk->end || orders->days[walk->next] > walk->as_of)
    return FALSE;
  walk->day = orders->days[walk->next];
  walk->revenue = 0;
  walk->profit = 0;
  for (; walk->next < walk->end && orders->days[walk->next] == walk->day; walk->next++)
    if (orders->revenues[walk->next] > 0)
      {
        walk->revenue += orders->revenues[walk->next];
        walk->profit += orders->profits[walk->next];
      }
  return TRUE;
}

PagodaPurchases
pagoda_rhythm_book_read (const PagodaRhythmBook *book, const PagodaRhythmOrders *orders, gsize customer)
{
  PagodaPurchases purchases = { .first = PAGODA_DAY_NONE, .last = PAGODA_DAY_NONE };
  PagodaRhythmHistory *history = &purchases.history;

  for (Walk walk = begin_walk (orders, customer, book->as_of); walk_on (&walk);)
    {
      if (purchases.n == 0)
        purchases.first = walk.day;
      else
        history->log_gaps += log (pagoda_rhythm_clock_weeks (book->clock, purchases.last, walk.day));
      purchases.last = walk.day;
      purchases.revenue += walk.revenue;
      purchases.profit += walk.profit;
      purchases.n++;
    }
  if (purchases.n > 0)
    {
      history->repeats = purchases.n - 1;
      history->span = pagoda_rhythm_clock_weeks (book->clock, purchases.first, purchases.last);
      history->silence = pagoda_rhythm_clock_weeks (book->clock, purchases.last, book->as_of);
    }
  return purchases;
}

/* Appends the days of the purchases of @customer up to @as_of to @days. */
static void
list_days (const PagodaRhythmOrders *orders, gsize customer, PagodaDay as_of, GArray *days)
{
  for (Walk walk = begin_walk (orders, customer, as_of); walk_on (&walk);)
    g_array_append_val (days, walk.day);
}

/* Makes the clock; FALSE where nothing was bought. */
static gboolean
set_clock (PagodaRhythmBook *book, const PagodaRhythmOrders *orders)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));

  for (gsize i = 0; i < orders->n; i++)
    list_days (orders, i, book->as_of, days);
  const PagodaDay *each = (const PagodaDay *)(gpointer)days->data;
  book->known = (PagodaPeriod){ book->as_of + 1, book->as_of };
  if (days->len == 0)
    return FALSE;
  for (guint i = 0; i < days->len; i++)
    book->known.first = MIN (book->known.first, each[i]);
  book->low_confidence = pagoda_day_add_months (book->known.first, MONTHS_TO_TRUST) > book->as_of + 1;
  book->seasonal = pagoda_rhythm_season (each, days->len, book->known, &book->season);
  PagodaPeriod period = { book->known.first, book->as_of + PAGODA_RHYTHM_FURTHEST };
  book->clock = pagoda_rhythm_clock_new (period, book->seasonal ? &book->season : NULL);
  return TRUE;
}

static void
fit (PagodaRhythmBook *book, const PagodaRhythmOrders *orders)
{
  g_autofree PagodaRhythmHistory *histories = g_new (PagodaRhythmHistory, orders->n + 1);
  double revenue = 0;
  double profit = 0;

  for (gsize i = 0; i < orders->n; i++)
    {
      PagodaPurchases purchases = pagoda_rhythm_book_read (book, orders, i);
      if (purchases.n == 0)
        continue;
      histories[book->n_buyers++] = purchases.history;
      revenue += (double)purchases.revenue / purchases.n;
      profit += (double)purchases.profit / purchases.n;
    }
  book->revenue_of_order = revenue / (double)book->n_buyers;
  book->profit_of_order = profit / (double)book->n_buyers;
  book->model = pagoda_rhythm_fit (histories, book->n_buyers);
}

PagodaRhythmBook *
pagoda_rhythm_book_new (const PagodaRhythmOrders *orders, PagodaDay as_of)
{
  PagodaRhythmBook *book = g_new0 (PagodaRhythmBook, 1);

  book->as_of = as_of;
  if (set_clock (book, orders))
    fit (book, orders);
  return book;
}

void
pagoda_rhythm_book_free (PagodaRhythmBook *book)
{
  if (book == NULL)
    return;
  pagoda_rhythm_clock_free (book->clock);
  g_free (book);
}

const char *
pagoda_rhythm_silence_word (PagodaRhythmSilence silence)
{
  static const char *const words[PAGODA_N_RHYTHM_SILENCES] = { [PAGODA_RHYTHM_NO_ORDER] = "no order",
                                                               [PAGODA_RHYTHM_FEW_ORDERS] = "few orders",
                                                               [PAGODA_RHYTHM_UNLIKELY] = "unlikely" };

  return words[silence];
}

PagodaRhythmJudgement
pagoda_rhythm_book_judge (const PagodaRhythmBook *book, const PagodaRhythmOrders *orders, gsize customer)
{
  PagodaRhythmJudgement judgement = { .purchases = pagoda_rhythm_book_read (book, orders, customer),
                                      .silence = PAGODA_RHYTHM_NO_ORDER,
                                      .next = { 0, PAGODA_DAY_NONE, PAGODA_DAY_NONE, PAGODA_DAY_NONE },
                                      .engage_by = PAGODA_DAY_NONE };
  const PagodaRhythmHistory *history = &judgement.purchases.history;

  if (judgement.purchases.n == 0)
    return judgement;
  judgement.rhythm = pagoda_rhythm_of (&book->model, history);
  judgement.next.chance
      = pagoda_rhythm_chance (&judgement.rhythm, pagoda_rhythm_book_weeks (book, PAGODA_RHYTHM_YEAR));
  judgement.silence = history->repeats < FEWEST_REPEATS      ? PAGODA_RHYTHM_FEW_ORDERS
                      : judgement.next.chance < LEAST_CHANCE ? PAGODA_RHYTHM_UNLIKELY
                                                             : PAGODA_RHYTHM_SPEAKS;
  if (judgement.silence != PAGODA_RHYTHM_SPEAKS)
    return judgement;
  judgement.next = pagoda_rhythm_next (&judgement.rhythm, book->clock, book->as_of, PAGODA_RHYTHM_YEAR);
  judgement.engage_by = MAX (book->as_of, pagoda_day_add_months (judgement.next.day, -ENGAGE_MONTHS));
  return judgement;
}

double
pagoda_rhythm_book_weeks (const PagodaRhythmBook *book, int days)
{
  return book->clock == NULL ? 0 : pagoda_rhythm_clock_weeks (book->clock, book->as_of, book->as_of + days);
}

gboolean
pagoda_rhythm_book_has_season (const PagodaRhythmBook *book, const PagodaRhythmOrders *orders, gsize customer)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));
  PagodaBuyingWindow windows[PAGODA_MOST_WINDOWS];

  list_days (orders, customer, book->as_of, days);
  const PagodaDay *bought = (const PagodaDay *)(gpointer)days->data;
  return days->len > 0
         && pagoda_buying_windows (bought, days->len, (PagodaPeriod){ bought[0], book->as_of }, windows) > 0;
}

PagodaRhythmForecast
pagoda_rhythm_book_forecast (const PagodaRhythmBook *book, const PagodaRhythmJudgement *judgement, int days)
{
  const PagodaPurchases *purchases = &judgement->purchases;
  double weeks = pagoda_rhythm_book_weeks (book, days);
  PagodaRhythmForecast forecast = { 0 };

  if (judgement->silence == PAGODA_RHYTHM_NO_ORDER)
    return forecast;
  double revenue = ((double)purchases->revenue + book->revenue_of_order) / (purchases->n + 1);
  double profit = ((double)purchases->profit + book->profit_of_order) / (purchases->n + 1);
  forecast.chance = pagoda_rhythm_chance (&judgement->rhythm, weeks);
  forecast.orders = pagoda_rhythm_expect (&judgement->rhythm, weeks);
  forecast.revenue = llrint (forecast.orders.mean * revenue);
  forecast.profit = llrint (forecast.orders.mean * profit);
  forecast.profit_low = llrint (forecast.orders.low * profit);
  forecast.profit_high = llrint (forecast.orders.high * profit);
  return forecast;
}
