/* test-rhythm-book.c: the purchase rhythm of all customers as of a day, and who has become quieter (O2-O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/decline.h"

#include <math.h>

#define DAY(text) pagoda_day_from_iso (text)
#define MOST_ORDERS 64

/* A book under work. */
typedef struct
{
  gsize first[8];
  PagodaDay days[MOST_ORDERS];
  PagodaMoney revenues[MOST_ORDERS];
  PagodaMoney profits[MOST_ORDERS];
  PagodaRhythmOrders orders;
} Shop;

static PagodaDecline
judge_decline (const PagodaRhythmBook *book,
               const PagodaRhythmOrders *orders,
               gsize customer,
               const PagodaRhythmJudgement *judgement)
{
  PagodaDeclineLimits usual = pagoda_decline_limits_usual ();

  return pagoda_decline_judge (book, orders, customer, judgement, &usual);
}

static void
begin (Shop *shop)
{
  *shop = (Shop){ 0 };
  shop->orders = (PagodaRhythmOrders){
    .first_order = shop->first, .days = shop->days, .revenues = shop->revenues, .profits = shop->profits
  };
}

static void
add_customer (Shop *shop)
{
  shop->orders.n++;
  shop->first[shop->orders.n] = shop->first[shop->orders.n - 1];
}

static void
add_order (Shop *shop, const char *day, PagodaMoney revenue)
{
  gsize at = shop->first[shop->orders.n]++;

  g_assert_cmpuint (at, <, MOST_ORDERS);
  shop->days[at] = DAY (day);
  shop->revenues[at] = revenue;
  shop->profits[at] = revenue / 4;
}

static void
add_monthly (Shop *shop, const char *first, int n)
{
  add_customer (shop);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *day = pagoda_day_to_iso (pagoda_day_add_months (DAY (first), i));
      add_order (shop, day, 1000);
    }
}

/* Orders of a day are one; returns and orders of nothing are none; later ones are not known yet. */
static void
test_purchases (void)
{
  Shop shop;

  begin (&shop);
  add_customer (&shop);
  add_order (&shop, "2026-01-01", 100);
  add_order (&shop, "2026-01-08", -50);
  add_order (&shop, "2026-01-15", 200);
  add_order (&shop, "2026-01-15", 300);
  add_order (&shop, "2026-01-15", -20);
  add_order (&shop, "2026-01-20", 0);
  add_order (&shop, "2026-01-29", 400);
  add_order (&shop, "2026-03-01", 900);
  add_customer (&shop);
  add_order (&shop, "2026-01-08", -50);
  add_customer (&shop);
  g_autoptr (PagodaRhythmBook) book = pagoda_rhythm_book_new (&shop.orders, DAY ("2026-02-05"));
  PagodaPurchases purchases = pagoda_rhythm_book_read (book, &shop.orders, 0);

  g_assert_cmpuint (book->n_buyers, ==, 1);
  g_assert_true (book->low_confidence);
  g_assert_false (book->seasonal);
  g_assert_cmpuint (purchases.n, ==, 3);
  g_assert_cmpint (purchases.first, ==, DAY ("2026-01-01"));
  g_assert_cmpint (purchases.last, ==, DAY ("2026-01-29"));
  g_assert_cmpint (purchases.revenue, ==, 1000);
  g_assert_cmpint (purchases.profit, ==, 250);
  g_assert_cmpuint (purchases.history.repeats, ==, 2);
  g_assert_cmpfloat_with_epsilon (purchases.history.span, 4, 1e-12);
  g_assert_cmpfloat_with_epsilon (purchases.history.silence, 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (purchases.history.log_gaps, 2 * log (2), 1e-12);
  g_assert_cmpuint (pagoda_rhythm_book_read (book, &shop.orders, 1).n, ==, 0);
  g_assert_cmpuint (pagoda_rhythm_book_read (book, &shop.orders, 2).n, ==, 0);

  PagodaRhythmJudgement judgement = pagoda_rhythm_book_judge (book, &shop.orders, 0);
  PagodaRhythmForecast forecast = pagoda_rhythm_book_forecast (book, &judgement, 90);
  double value = (1000 + 1000.0 / 3) / 4;
  g_assert_cmpint (ABS (forecast.revenue - (PagodaMoney)(forecast.orders.mean * value)), <=, 1);
  g_assert_cmpint (ABS (forecast.profit * 4 - forecast.revenue), <=, 4);
  g_assert_cmpint (forecast.profit_low, <=, forecast.profit);
  g_assert_cmpint (forecast.profit_high, >=, forecast.profit);
}

/* What is told, and what not. */
static void
test_silence (void)
{
  Shop shop;

  begin (&shop);
  add_monthly (&shop, "2025-02-10", 10); /* to 2025-11-10 */
  add_monthly (&shop, "2025-10-10", 2);
  add_customer (&shop);
  add_order (&shop, "2025-10-10", -5);
  add_monthly (&shop, "2018-01-05", 30);
  g_autoptr (PagodaRhythmBook) book = pagoda_rhythm_book_new (&shop.orders, DAY ("2025-11-20"));
  static const PagodaRhythmSilence silences[]
      = { PAGODA_RHYTHM_SPEAKS, PAGODA_RHYTHM_FEW_ORDERS, PAGODA_RHYTHM_NO_ORDER, PAGODA_RHYTHM_UNLIKELY };
  for (gsize i = 0; i < G_N_ELEMENTS (silences); i++)
    {
      PagodaRhythmJudgement judgement = pagoda_rhythm_book_judge (book, &shop.orders, i);
      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpint (judgement.silence, ==, silences[i]);
      g_assert_cmpint (judgement.next.day == PAGODA_DAY_NONE, ==, i > 0);
      g_assert_cmpint (judgement.engage_by == PAGODA_DAY_NONE, ==, i > 0);
      g_assert_cmpint (pagoda_rhythm_silence_word (judgement.silence) == NULL, ==, i == 0);
    }
  PagodaRhythmJudgement judgement = pagoda_rhythm_book_judge (book, &shop.orders, 0);
  g_assert_cmpint (judgement.next.from, >, book->as_of);
  g_assert_cmpint (judgement.next.from, <=, judgement.next.day);
  g_assert_cmpint (judgement.next.day, <=, judgement.next.to);
  /* The middle day is less than two months away. */
  g_assert_cmpint (judgement.engage_by, ==, book->as_of);
}

static void
test_nothing (void)
{
  Shop shop;

  begin (&shop);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (PagodaRhythmBook) book = pagoda_rhythm_book_new (&shop.orders, DAY ("2026-01-01"));
      g_assert_cmpuint (book->n_buyers, ==, 0);
      g_assert_cmpfloat (pagoda_rhythm_book_weeks (book, 90), <=, 0);
      for (gsize j = 0; j < shop.orders.n; j++)
        {
          PagodaRhythmJudgement judgement = pagoda_rhythm_book_judge (book, &shop.orders, j);
          g_assert_cmpint (judgement.silence, ==, PAGODA_RHYTHM_NO_ORDER);
          g_assert_cmpfloat (pagoda_rhythm_book_forecast (book, &judgement, 90).orders.mean, <=, 0);
          g_assert_false (judge_decline (book, &shop.orders, j, &judgement).eligible);
        }
      add_customer (&shop);
      add_order (&shop, "2026-01-02", 100);
    }
}

/* One that bought each month and stopped, seen later and later. */
static void
test_decline (void)
{
  static const struct
  {
    const char *day;
    gboolean eligible;
    PagodaDeclineLevel least;
    PagodaDeclineLevel most;
  } cases[] = {
    { "2025-11-20", TRUE, PAGODA_DECLINE_NONE, PAGODA_DECLINE_NONE },
    { "2026-02-20", TRUE, PAGODA_DECLINE_YELLOW, PAGODA_DECLINE_RED },
    { "2026-06-20", TRUE, PAGODA_DECLINE_RED, PAGODA_DECLINE_RED },
    { "2026-11-10", TRUE, PAGODA_DECLINE_RED, PAGODA_DECLINE_RED },
    { "2026-11-11", FALSE, PAGODA_DECLINE_NONE, PAGODA_DECLINE_NONE },
  };
  Shop shop;

  begin (&shop);
  add_monthly (&shop, "2024-06-10", 18); /* to 2025-11-10 */
  add_monthly (&shop, "2025-10-10", 2);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaRhythmBook) book = pagoda_rhythm_book_new (&shop.orders, DAY (cases[i].day));
      PagodaRhythmJudgement judgement = pagoda_rhythm_book_judge (book, &shop.orders, 0);
      PagodaDecline decline = judge_decline (book, &shop.orders, 0, &judgement);
      g_test_message ("%s: %g", cases[i].day, decline.chance);
      g_assert_cmpint (decline.eligible, ==, cases[i].eligible);
      g_assert_cmpint (decline.level, >=, cases[i].least);
      g_assert_cmpint (decline.level, <=, cases[i].most);
      /* Twelve order days in the year up to the last one, six in the one before. */
      g_assert_cmpint (decline.after_growth, ==, decline.level != PAGODA_DECLINE_NONE);
      if (decline.eligible)
        g_assert_cmpint (decline.days, ==, (int)lrint (CLAMP (2 * decline.gap, 60, 270)));
      /* Two orders are no rhythm. */
      judgement = pagoda_rhythm_book_judge (book, &shop.orders, 1);
      g_assert_false (judge_decline (book, &shop.orders, 1, &judgement).eligible);
    }
}

/* Once a year is a rhythm, too: whoever keeps it is not alerted, however long the next order takes. */
static void
test_seldom (void)
{
  Shop shop;

  begin (&shop);
  add_customer (&shop);
  for (int year = 2018; year <= 2025; year++)
    {
      g_autofree char *day = g_strdup_printf ("%d-10-10", year);
      add_order (&shop, day, 1000);
    }
  g_autoptr (PagodaRhythmBook) book = pagoda_rhythm_book_new (&shop.orders, DAY ("2025-11-20"));
  PagodaRhythmJudgement judgement = pagoda_rhythm_book_judge (book, &shop.orders, 0);
  PagodaDecline decline = judge_decline (book, &shop.orders, 0, &judgement);

  g_assert_true (decline.eligible);
  g_assert_cmpfloat (decline.chance, <, 0.5);
  g_assert_cmpint (decline.level, ==, PAGODA_DECLINE_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rhythm-book/purchases", test_purchases);
  g_test_add_func ("/rhythm-book/silence", test_silence);
  g_test_add_func ("/rhythm-book/nothing", test_nothing);
  g_test_add_func ("/rhythm-book/decline", test_decline);
  g_test_add_func ("/rhythm-book/seldom", test_seldom);
  return g_test_run ();
}
