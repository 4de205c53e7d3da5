/* test-decline.c: who has become quieter, which alert comes first, and how long an answer holds (O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/decline.h"

#define DAY(text) pagoda_day_from_iso (text)
#define TODAY "2026-06-30"

/* Customers under work, for one who is looked at among some who buy each month. */
typedef struct
{
  GArray *first; /* gsize */
  GArray *days;  /* PagodaDay */
  GArray *revenues;
  GArray *profits; /* PagodaMoney */
  PagodaRhythmOrders orders;
} Shop;

static void
add_order (Shop *shop, PagodaDay day, PagodaMoney revenue)
{
  PagodaMoney profit = revenue / 2;

  g_array_append_val (shop->days, day);
  g_array_append_val (shop->revenues, revenue);
  g_array_append_val (shop->profits, profit);
}

static void
end_customer (Shop *shop)
{
  gsize end = shop->days->len;

  g_array_append_val (shop->first, end);
  shop->orders = (PagodaRhythmOrders){ .n = shop->first->len - 1,
                                       .first_order = (gsize *)(gpointer)shop->first->data,
                                       .days = (PagodaDay *)(gpointer)shop->days->data,
                                       .revenues = (PagodaMoney *)(gpointer)shop->revenues->data,
                                       .profits = (PagodaMoney *)(gpointer)shop->profits->data };
}

static void
open_shop (Shop *shop)
{
  *shop = (Shop){ g_array_new (FALSE, TRUE, sizeof (gsize)),
                  g_array_new (FALSE, FALSE, sizeof (PagodaDay)),
                  g_array_new (FALSE, FALSE, sizeof (PagodaMoney)),
                  g_array_new (FALSE, FALSE, sizeof (PagodaMoney)),
                  { 0 } };
  g_array_set_size (shop->first, 1);
}

static void
close_shop (Shop *shop)
{
  g_array_unref (shop->first);
  g_array_unref (shop->days);
  g_array_unref (shop->revenues);
  g_array_unref (shop->profits);
}

/* What a customer did in each of the 36 months to TODAY, the oldest first: the digits are orders of 1,000 in
 * that month, x one of 100 and - nothing. */
static void
add_months (Shop *shop, const char *months)
{
  for (int i = 0; months[i] != '\0'; i++)
    {
      PagodaDay day = pagoda_day_add_months (DAY ("2023-07-05"), i);
      if (months[i] == 'x')
        add_order (shop, day, 100);
      for (int order = 0; g_ascii_isdigit (months[i]) && order < months[i] - '0'; order++)
        add_order (shop, day + 5 * order, 1000);
    }
  end_customer (shop);
}

typedef struct
{
  const char *what;
  const char *months;
  gboolean by_orders;
  gboolean by_profit;
  gboolean after_growth;
} Case;

static const Case cases[] = {
  { "goes on", "111111111111111111111111111111111111", FALSE, FALSE, FALSE },
  { "stops", "111111111111111111111111111111------", TRUE, TRUE, FALSE },
  { "stops after growth", "--1--1--1--1111111111111111111------", TRUE, TRUE, TRUE },
  { "buys as often, for a tenth", "111111111111111111111111111111xxxxxx", FALSE, TRUE, FALSE },
  { "buys less often", "222222222222222222222222222222-1--1-", FALSE, TRUE, FALSE },
  /* Whoever buys in the second half of the year alone is no quieter in the first. */
  { "its season", "111111------111111------111111------", FALSE, FALSE, FALSE },
  { "too short a past for profit", "-----------------------1111111111111", FALSE, FALSE, FALSE },
  { "gone for more than a year", "111111111111111111111111------------", FALSE, FALSE, FALSE },
};

static PagodaDecline
judge (const Case *it)
{
  PagodaDeclineLimits limits = pagoda_decline_limits_usual ();
  Shop shop;

  open_shop (&shop);
  add_months (&shop, it->months);
  for (int i = 0; i < 8; i++)
    add_months (&shop, "111111111111111111111111111111111111");
  g_autoptr (PagodaRhythmBook) book = pagoda_rhythm_book_new (&shop.orders, DAY (TODAY));
  PagodaRhythmJudgement judgement = pagoda_rhythm_book_judge (book, &shop.orders, 0);
  PagodaDecline decline = pagoda_decline_judge (book, &shop.orders, 0, &judgement, &limits);
  close_shop (&shop);
  return decline;
}

static void
test_signs (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaDecline decline = judge (&cases[i]);
      g_test_message ("%s: chance %g, share %g", cases[i].what, decline.chance, decline.profit.share);
      g_assert_cmpint (decline.by[PAGODA_DECLINE_BY_ORDERS] != PAGODA_DECLINE_NONE, ==, cases[i].by_orders);
      g_assert_cmpint (decline.by[PAGODA_DECLINE_BY_PROFIT] != PAGODA_DECLINE_NONE, ==, cases[i].by_profit);
      g_assert_cmpint (decline.level, ==, MAX (decline.by[0], decline.by[1]));
      g_assert_cmpint (decline.after_growth, ==, cases[i].after_growth);
    }
}

/* What an explanation says. */
static void
test_figures (void)
{
  PagodaDecline tenth = judge (&cases[3]);

  g_assert_cmpint (tenth.profit.recent, ==, 6 * 50);
  g_assert_cmpint (tenth.profit.season, ==, 6 * 500);
  g_assert_cmpint (tenth.profit.past, ==, 6 * 500);
  g_assert_cmpfloat_with_epsilon (tenth.profit.share, 0.1, 1e-9);
  g_assert_cmpint (tenth.level, ==, PAGODA_DECLINE_RED);
  g_assert_cmpint (tenth.stake, ==, 12 * 500);
  g_assert_cmpuint (tenth.orders, ==, 12);
  g_assert_cmpfloat_with_epsilon (tenth.expected, 12, 1);

  PagodaDecline stopped = judge (&cases[1]);
  g_assert_cmpuint (stopped.orders, ==, 6);
  g_assert_cmpuint (stopped.orders_before, ==, 12);
  g_assert_cmpint (stopped.silence, ==, DAY (TODAY) - DAY ("2025-12-05"));
  g_assert_cmpint (stopped.stake, ==, 12 * 500);
}

/* An order that varies by itself as much is no drop. */
static void
test_variation (void)
{
  Shop shop;

  open_shop (&shop);
  for (int i = 0; i < 30; i++)
    add_order (&shop, pagoda_day_add_months (DAY ("2023-07-05"), i), i % 12 == 1 ? 24000 : 100);
  for (int i = 30; i < 36; i++)
    add_order (&shop, pagoda_day_add_months (DAY ("2023-07-05"), i), 60);
  end_customer (&shop);
  PagodaProfitSign sign = pagoda_decline_weigh (&shop.orders, 0, DAY (TODAY));
  g_assert_true (sign.told);
  g_assert_cmpfloat (sign.share, <, 0.7);
  g_assert_false (sign.clear);
  g_assert_false (pagoda_decline_weigh (&shop.orders, 0, DAY ("2024-06-30")).told);
  close_shop (&shop);
}

/* Limits decide the level, and nothing else. */
static void
test_limits (void)
{
  static const struct
  {
    double limits[PAGODA_N_DECLINE_LEVELS];
    PagodaDeclineLevel level;
  } rows[] = {
    { { 1, 0.09, 0.08, 0.07 }, PAGODA_DECLINE_NONE },
    { { 1, 0.11, 0.09, 0.08 }, PAGODA_DECLINE_YELLOW },
    { { 1, 0.50, 0.11, 0.09 }, PAGODA_DECLINE_ORANGE },
    { { 1, 0.60, 0.45, 0.30 }, PAGODA_DECLINE_RED },
  };
  Shop shop;

  open_shop (&shop);
  add_months (&shop, cases[3].months);
  g_autoptr (PagodaRhythmBook) book = pagoda_rhythm_book_new (&shop.orders, DAY (TODAY));
  PagodaRhythmJudgement judgement = pagoda_rhythm_book_judge (book, &shop.orders, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PagodaDeclineLimits limits = pagoda_decline_limits_usual ();
      memcpy (limits.of[PAGODA_DECLINE_BY_PROFIT], rows[i].limits, sizeof rows[i].limits);
      PagodaDecline decline = pagoda_decline_judge (book, &shop.orders, 0, &judgement, &limits);
      g_assert_cmpint (decline.level, ==, rows[i].level);
    }
  close_shop (&shop);
}

static void
test_answered (void)
{
  static const struct
  {
    const char *what;
    const char *answered; /* NULL: not at all */
    const char *order;    /* NULL: none came */
    PagodaMoney revenue;
    gboolean silent;
  } rows[] = {
    { "not answered", NULL, NULL, 0, FALSE },
    { "answered", "2026-06-01", NULL, 0, TRUE },
    { "answered on the day", TODAY, NULL, 0, TRUE },
    { "answered later", "2026-07-01", NULL, 0, FALSE },
    { "an order came", "2026-06-01", "2026-06-02", 500, FALSE },
    { "a return came", "2026-06-01", "2026-06-30", -500, FALSE },
    { "an order of the same day", "2026-06-01", "2026-06-01", 500, TRUE },
    { "an order that is still to come", "2026-06-01", "2026-07-01", 500, TRUE },
    { "time goes by", "2025-12-31", NULL, 0, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PagodaDeclineAnswer answer = { .level = PAGODA_DECLINE_YELLOW };
      Shop shop;
      g_test_message ("%s", rows[i].what);
      open_shop (&shop);
      add_order (&shop, DAY ("2025-10-01"), 1000);
      if (rows[i].order != NULL)
        add_order (&shop, DAY (rows[i].order), rows[i].revenue);
      end_customer (&shop);
      if (rows[i].answered != NULL)
        answer.day = DAY (rows[i].answered);
      g_assert_cmpint (pagoda_decline_is_answered (rows[i].answered != NULL ? &answer : NULL, &shop.orders, 0,
                                                   DAY (TODAY)),
                       ==, rows[i].silent);
      close_shop (&shop);
    }
}

/* Drop after growth first, then level, then what is at stake; each row comes before those below it. */
static void
test_order (void)
{
  static const PagodaDecline rows[] = {
    { .after_growth = TRUE, .level = PAGODA_DECLINE_ORANGE, .stake = 10 },
    { .after_growth = TRUE, .level = PAGODA_DECLINE_YELLOW, .stake = 900 },
    { .level = PAGODA_DECLINE_RED, .stake = 700 },
    { .level = PAGODA_DECLINE_RED, .stake = 600 },
    { .level = PAGODA_DECLINE_YELLOW, .stake = 5000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (rows); j++)
      {
        int order = pagoda_decline_compare (&rows[i], &rows[j]);
        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decline/signs", test_signs);
  g_test_add_func ("/decline/figures", test_figures);
  g_test_add_func ("/decline/variation", test_variation);
  g_test_add_func ("/decline/limits", test_limits);
  g_test_add_func ("/decline/answered", test_answered);
  g_test_add_func ("/decline/order", test_order);
  return g_test_run ();
}
