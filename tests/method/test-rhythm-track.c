/* test-rhythm-track.c: how good forecasts of purchases have been (O2, O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/rhythm_track.h"

#include <math.h>

/* Every pair by itself. */
static double
slow_auc (const PagodaToldChance *told, gsize n)
{
  double good = 0;
  double pairs = 0;

  for (gsize i = 0; i < n; i++)
    for (gsize j = 0; j < n; j++)
      if (told[i].came && !told[j].came)
        {
          pairs++;
          good += told[i].chance > told[j].chance ? 1 : told[i].chance < told[j].chance ? 0 : 0.5;
        }
  return pairs > 0 ? good / pairs : NAN;
}

static void
test_auc (void)
{
  GRand *dice = g_rand_new_with_seed (5);

  for (gsize n = 0; n < 60; n++)
    {
      PagodaToldChance told[60];
      for (gsize i = 0; i < n; i++)
        told[i] = (PagodaToldChance){ g_rand_int_range (dice, 0, 10) / 10.0, g_rand_boolean (dice) };
      double slow = slow_auc (told, n);
      double fast = pagoda_track_auc (told, n);
      g_assert_cmpint (isnan (slow), ==, isnan (fast));
      if (!isnan (slow))
        g_assert_cmpfloat_with_epsilon (fast, slow, 1e-12);
    }
  g_rand_free (dice);
}

static void
test_measures (void)
{
  PagodaToldChance told[] = { { 0.5, TRUE }, { 0.5, FALSE }, { 1, FALSE } };
  double values[] = { 3, 1, 2, 10 };

  g_assert_cmpfloat_with_epsilon (pagoda_track_log_loss (told, 2), log (2), 1e-12);
  g_assert_cmpfloat_with_epsilon (pagoda_track_log_loss (told, 3), (2 * log (2) - log (1e-6)) / 3, 1e-6);
  g_assert_true (isnan (pagoda_track_log_loss (told, 0)));
  g_assert_cmpfloat_with_epsilon (pagoda_track_median (values, 3), 2, 1e-12);
  g_assert_cmpfloat_with_epsilon (pagoda_track_median (values, 4), 2.5, 1e-12);
  g_assert_true (isnan (pagoda_track_median (values, 0)));
}

/* Sixty customers, each with a gap of its own, which all go on buying or stop on the day. */
enum
{
  CUSTOMERS = 60,
  MOST = 80
};

static void
make_orders (PagodaRhythmOrders *orders,
             gsize *first,
             PagodaDay *days,
             PagodaMoney *money,
             PagodaDay day,
             int after)
{
  gsize n = 0;

  for (gsize i = 0; i < CUSTOMERS; i++)
    {
      int gap = 14 + (int)i;
      first[i] = n;
      for (PagodaDay on = day - 700; on < day + after && n < CUSTOMERS * MOST; on += gap)
        {
          days[n] = on;
          money[n++] = 100;
        }
    }
  first[CUSTOMERS] = n;
  *orders = (PagodaRhythmOrders){ CUSTOMERS, first, days, money, money };
}

static void
test_backtest (void)
{
  gsize first[CUSTOMERS + 1];
  g_autofree PagodaDay *days = g_new (PagodaDay, CUSTOMERS * MOST);
  g_autofree PagodaMoney *money = g_new (PagodaMoney, CUSTOMERS * MOST);
  PagodaDay day = pagoda_day_from_iso ("2025-03-31");
  PagodaRhythmOrders orders;

  make_orders (&orders, first, days, money, day, 200);
  PagodaBacktest regular = pagoda_track_backtest (&orders, day, 183);
  g_assert_cmpuint (regular.all.customers, ==, CUSTOMERS);
  g_assert_cmpuint (regular.key.customers, ==, CUSTOMERS);
  g_assert_true (isnan (regular.all.auc)); /* all came */
  g_assert_cmpfloat (regular.all.log_loss, <, 0.1);
  g_assert_cmpfloat (regular.all.mae, <, 1);
  g_assert_cmpfloat (fabs (regular.all.bias), <, 0.1);
  g_assert_cmpuint (regular.all.dated, ==, CUSTOMERS);
  g_assert_cmpfloat (regular.all.coverage, >, 0.8);
  g_assert_cmpfloat (regular.all.date_median_error, <, 10);
  /* Clockwork is what the rule without a model is made for. */
  g_assert_cmpfloat (regular.naive.date_median_error, <=, 1);
  g_assert_true (isnan (regular.naive.coverage));

  make_orders (&orders, first, days, money, day, 0);
  PagodaBacktest stopped = pagoda_track_backtest (&orders, day, 183);
  g_assert_cmpuint (stopped.all.customers, ==, CUSTOMERS);
  g_assert_cmpuint (stopped.all.dated, ==, 0);
  g_assert_true (isnan (stopped.all.date_median_error) && isnan (stopped.all.bias));
  g_assert_cmpfloat (stopped.all.log_loss, >, 1);

  PagodaBacktest before = pagoda_track_backtest (&orders, day - 1000, 183);
  g_assert_cmpuint (before.all.customers, ==, 0);
  g_assert_true (isnan (before.all.mae));
}

/* Nobody who goes on like clockwork is quiet, so that no alert can be right. */
static void
test_declines (void)
{
  gsize first[CUSTOMERS + 1];
  g_autofree PagodaDay *days = g_new (PagodaDay, CUSTOMERS * MOST);
  g_autofree PagodaMoney *money = g_new (PagodaMoney, CUSTOMERS * MOST);
  PagodaDay day = pagoda_day_from_iso ("2025-03-31");
  PagodaRhythmOrders orders;

  make_orders (&orders, first, days, money, day, 200);
  PagodaDeclineTrack going = pagoda_track_declines (&orders, day, 3);
  g_assert_cmpuint (going.judged, >, CUSTOMERS);
  g_assert_cmpuint (going.quiet, ==, 0);
  g_assert_true (isnan (going.hit[PAGODA_DECLINE_YELLOW]));

  /* Half of them stop three hundred days before, and are alerted. */
  gsize n = 0;
  for (gsize i = 0; i < CUSTOMERS; i++)
    {
      gsize from = first[i];
      first[i] = n;
      for (gsize j = from; j < (i + 1 < CUSTOMERS ? first[i + 1] : orders.first_order[CUSTOMERS]); j++)
        if (i % 2 == 0 || days[j] <= day - 300)
          days[n++] = days[j];
    }
  first[CUSTOMERS] = n;
  PagodaDeclineTrack half = pagoda_track_declines (&orders, day, 3);
  g_assert_cmpuint (half.quiet, >, 0);
  g_assert_cmpfloat (half.auc, >, 0.95);
  g_assert_cmpfloat (half.precision_at_limit, >, 0.85);
  g_assert_cmpfloat (half.hit_at_limit, >, 0.9);
  for (int level = PAGODA_DECLINE_YELLOW; level < PAGODA_N_DECLINE_LEVELS; level++)
    {
      g_assert_cmpuint (half.alerted[level], <=, half.alerted[level - 1]);
      g_assert_cmpfloat (half.hit[level], >, 0.5);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rhythm-track/auc", test_auc);
  g_test_add_func ("/rhythm-track/measures", test_measures);
  g_test_add_func ("/rhythm-track/backtest", test_backtest);
  g_test_add_func ("/rhythm-track/declines", test_declines);
  return g_test_run ();
}
