/* rhythm-cost.c: what purchase rhythm costs.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   rhythm-cost CUSTOMERS fit|score
 *
 * Draws customers with ten orders each on the average and prints the seconds of one core that it takes to fit
 * the model to them, or to tell everything of each of them.
 */
#include "method/decline.h"

#include <math.h>
#include <stdlib.h>
#include <time.h>

#define DAY 20000
#define DAYS 1000
#define MOST_ORDERS 200

typedef struct
{
  GArray *first; /* gsize */
  GArray *days;  /* PagodaDay */
  GArray *money; /* PagodaMoney */
} Shop;

static void
add_customer (Shop *shop, GRand *dice)
{
  double gap = 100 * -log (1 - g_rand_double (dice)) + 1;
  double day = DAY - DAYS * g_rand_double (dice);
  gsize end;

  for (int i = 0; i < MOST_ORDERS && day <= DAY; i++)
    {
      PagodaDay on = (PagodaDay)day;
      PagodaMoney amount = 10000;
      g_array_append_val (shop->days, on);
      g_array_append_val (shop->money, amount);
      day += 1 - gap * log (1 - g_rand_double (dice));
      if (g_rand_double (dice) < 0.05)
        break;
    }
  end = shop->days->len;
  g_array_append_val (shop->first, end);
}

static double
seconds_since (clock_t start)
{
  return (double)(clock () - start) / CLOCKS_PER_SEC;
}

int
main (int argc, char **argv)
{
  g_return_val_if_fail (argc == 3, 2);

  gsize n = (gsize)atoi (argv[1]);
  Shop shop = { g_array_new (FALSE, TRUE, sizeof (gsize)), g_array_new (FALSE, FALSE, sizeof (PagodaDay)),
                g_array_new (FALSE, FALSE, sizeof (PagodaMoney)) };
  GRand *dice = g_rand_new_with_seed (1);
  g_array_set_size (shop.first, 1);
  for (gsize i = 0; i < n; i++)
    add_customer (&shop, dice);
  g_rand_free (dice);
  PagodaMoney *money = (PagodaMoney *)(gpointer)shop.money->data;
  PagodaRhythmOrders orders
      = { n, (gsize *)(gpointer)shop.first->data, (PagodaDay *)(gpointer)shop.days->data, money, money };

  clock_t start = clock ();
  g_autoptr (PagodaRhythmBook) book = pagoda_rhythm_book_new (&orders, DAY);
  double fitted = seconds_since (start);
  PagodaDeclineLimits limits = pagoda_decline_limits_usual ();
  double expected = 0;
  start = clock ();
  for (gsize i = 0; i < n; i++)
    {
      PagodaRhythmJudgement judgement = pagoda_rhythm_book_judge (book, &orders, i);
      expected += pagoda_rhythm_book_forecast (book, &judgement, 91).orders.mean;
      expected += pagoda_rhythm_book_forecast (book, &judgement, 365).orders.mean;
      expected += pagoda_decline_judge (book, &orders, i, &judgement, &limits).chance;
    }
  double scored = seconds_since (start);
  g_assert_true (expected > 0);
  g_print ("%.6f\n", g_str_equal (argv[2], "fit") ? fitted : scored);
  return 0;
}
