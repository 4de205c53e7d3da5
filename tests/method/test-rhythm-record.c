/* test-rhythm-record.c: the track record of forecasts and alerts (O2, O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/rhythm_record.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define DAY(text) pagoda_day_from_iso (text)
#define TODAY "2026-06-20"

typedef struct
{
  gsize *first;
  GArray *days;
  GArray *money;
  PagodaRhythmOrders orders;
} Shop;

/* @n customers with gaps of their own, of whom every @stops-th stops for good somewhere in the last two
 * years. */
static void
open_shop (Shop *shop, gsize n, guint stops)
{
  GRand *dice = g_rand_new_with_seed (7);

  shop->first = g_new0 (gsize, n + 1);
  shop->days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));
  shop->money = g_array_new (FALSE, FALSE, sizeof (PagodaMoney));
  for (gsize i = 0; i < n; i++)
    {
      gboolean leaves = stops > 0 && i % stops == 0;
      PagodaDay end = leaves ? DAY (TODAY) - g_rand_int_range (dice, 60, 730) : DAY (TODAY);
      int gap = g_rand_int_range (dice, 15, 60);
      for (PagodaDay day = DAY ("2023-01-01") + (PagodaDay)i % 30; day <= end;
           day += gap + g_rand_int_range (dice, -gap / 3, gap))
        {
          PagodaMoney amount = g_rand_int_range (dice, 900, 1100);
          g_array_append_val (shop->days, day);
          g_array_append_val (shop->money, amount);
        }
      shop->first[i + 1] = shop->days->len;
    }
  g_rand_free (dice);
  PagodaMoney *money = (PagodaMoney *)(gpointer)shop->money->data;
  shop->orders
      = (PagodaRhythmOrders){ n, shop->first, (PagodaDay *)(gpointer)shop->days->data, money, money };
}

static void
close_shop (Shop *shop)
{
  g_free (shop->first);
  g_array_unref (shop->days);
  g_array_unref (shop->money);
}

static PagodaRhythmRecord *
make_record (const PagodaRhythmOrders *orders)
{
  PagodaRhythmRecord *record = pagoda_rhythm_record_begin (orders, DAY (TODAY));
  int steps = 0;

  while (pagoda_rhythm_record_go_on (record))
    steps++;
  g_assert_cmpint (steps, ==, PAGODA_RECORD_MONTH_ENDS);
  g_assert_false (pagoda_rhythm_record_go_on (record));
  return record;
}

/* Everything that is told is counted again from the rows, and what came from the orders. */
static void
test_rows (void)
{
  Shop shop;

  open_shop (&shop, 200, 4);
  g_autoptr (PagodaRhythmRecord) record = make_record (&shop.orders);
  guint dated = 0, inside = 0, engaged = 0, naive = 0;
  g_assert_cmpuint (record->n_customers, ==, 200);
  g_assert_cmpuint (record->n_all, ==, 200);
  for (guint i = 0; i < record->rows->len; i++)
    {
      const PagodaToldRow *row = &g_array_index (record->rows, PagodaToldRow, i);
      PagodaDay came = PAGODA_DAY_NONE;
      gboolean in;
      for (gsize j = shop.first[row->customer + 1]; j-- > shop.first[row->customer];)
        if (shop.orders.days[j] > row->day)
          came = shop.orders.days[j];
      g_assert_cmpint (row->came, ==, came);
      g_assert_cmpint (row->day + 60, <=, DAY (TODAY));
      g_assert_cmpint (pagoda_day_add_months (row->day, 1) - row->day, >=, 27);
      if (pagoda_told_row_is_dated (row, &in) && row->day + PAGODA_RECORD_DAYS <= record->last)
        {
          dated++;
          inside += in ? 1 : 0;
        }
      engaged += row->engaged ? 1 : 0;
      naive += row->engaged_naively ? 1 : 0;
    }
  g_assert_cmpint (g_array_index (record->rows, PagodaToldRow, 0).day, ==, DAY ("2026-03-31"));
  g_assert_cmpuint (record->window.cases, ==, dated);
  g_assert_cmpuint (record->window.hits, ==, inside);
  g_assert_cmpuint (record->engaged.cases, ==, engaged);
  g_assert_cmpuint (engaged, ==, naive);
  g_assert_cmpfloat ((double)inside / dated, >, 0.6);
  g_assert_cmpuint (record->engaged.hits, >=, record->engaged_naively.hits);
  g_assert_cmpfloat (record->date_error, <, 40);
  close_shop (&shop);
}

/* Measured limits alert about as many in vain as they may, and graver levels fewer. */
static void
test_limits (void)
{
  PagodaDeclineLimits usual = pagoda_decline_limits_usual ();
  Shop shop;

  open_shop (&shop, 400, 3);
  g_autoptr (PagodaRhythmRecord) record = make_record (&shop.orders);
  for (int sign = 0; sign < PAGODA_N_DECLINE_SIGNS; sign++)
    {
      const PagodaSignRecord *track = &record->signs[sign];
      double others = track->judged - track->low;
      g_assert_true (track->measured);
      for (int level = PAGODA_DECLINE_YELLOW; level < PAGODA_N_DECLINE_LEVELS; level++)
        {
          double alarms = track->alerted[level].cases - track->alerted[level].hits;
          double limit = record->limits.of[sign][level];
          g_test_message ("%d %d: limit %g, alarms %g of %g", sign, level, limit, alarms, others);
          g_assert_cmpfloat (limit, <=, record->limits.of[sign][level - 1]);
          g_assert_cmpfloat (fabs (limit - usual.of[sign][level]), <, 0.2500001);
          g_assert_cmpuint (track->alerted[level].cases, <=,
                            level > PAGODA_DECLINE_YELLOW ? track->alerted[level - 1].cases : track->judged);
          g_assert_cmpuint (track->alerted[level].hits, <=, track->low);
        }
      g_assert_cmpuint (track->alerted[PAGODA_DECLINE_YELLOW].hits, >, 0);
    }
  close_shop (&shop);
}

/* Nobody who goes on teaches where to alert. */
static void
test_too_few (void)
{
  PagodaDeclineLimits usual = pagoda_decline_limits_usual ();
  static const gsize sizes[] = { 0, 1, 10 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      Shop shop;
      open_shop (&shop, sizes[i], 0);
      g_autoptr (PagodaRhythmRecord) record = make_record (&shop.orders);
      g_assert_false (record->signs[PAGODA_DECLINE_BY_ORDERS].measured);
      g_assert_true (memcmp (&record->limits, &usual, sizeof usual) == 0);
      g_assert_cmpint (isnan (record->date_error), ==, record->window.cases == 0);
      close_shop (&shop);
    }
}

/* The same customers, the last one first. */
static void
open_turned (Shop *turned, const Shop *shop)
{
  const PagodaRhythmOrders *orders = &shop->orders;

  turned->first = g_new0 (gsize, orders->n + 1);
  turned->days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));
  turned->money = g_array_new (FALSE, FALSE, sizeof (PagodaMoney));
  for (gsize i = 0; i < orders->n; i++)
    {
      gsize from = orders->first_order[orders->n - 1 - i], end = orders->first_order[orders->n - i];
      g_array_append_vals (turned->days, orders->days + from, (guint)(end - from));
      g_array_append_vals (turned->money, orders->profits + from, (guint)(end - from));
      turned->first[i + 1] = turned->days->len;
    }
  PagodaMoney *money = (PagodaMoney *)(gpointer)turned->money->data;
  turned->orders = (PagodaRhythmOrders){ orders->n, turned->first, (PagodaDay *)(gpointer)turned->days->data,
                                         money, money };
}

/* Of many some are drawn, the same ones in whatever order they come. */
static void
test_drawn (void)
{
  gsize n = 2 * PAGODA_RECORD_CUSTOMERS + 1;
  g_autoptr (GHashTable) drawn = g_hash_table_new (NULL, NULL);
  Shop shop, turned;

  open_shop (&shop, n, 5);
  open_turned (&turned, &shop);
  g_autoptr (PagodaRhythmRecord) record = make_record (&shop.orders);
  g_autoptr (PagodaRhythmRecord) other = make_record (&turned.orders);
  g_assert_cmpuint (record->n_all, ==, n);
  g_assert_cmpuint (record->n_customers, ==, (n + 2) / 3);
  for (guint i = 0; i < record->rows->len; i++)
    g_hash_table_add (drawn, GUINT_TO_POINTER (g_array_index (record->rows, PagodaToldRow, i).customer));
  g_assert_cmpuint (g_hash_table_size (drawn), ==, record->n_customers);
  g_assert_cmpuint (other->rows->len, ==, record->rows->len);
  for (guint i = 0; i < other->rows->len; i++)
    g_assert_true (g_hash_table_contains (
        drawn, GUINT_TO_POINTER (n - 1 - g_array_index (other->rows, PagodaToldRow, i).customer)));
  g_assert_cmpuint (other->window.hits, ==, record->window.hits);
  g_assert_cmpuint (other->engaged.hits, ==, record->engaged.hits);
  g_assert_true (memcmp (&other->limits, &record->limits, sizeof record->limits) == 0);
  close_shop (&turned);
  close_shop (&shop);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rhythm-record/rows", test_rows);
  g_test_add_func ("/rhythm-record/limits", test_limits);
  g_test_add_func ("/rhythm-record/too-few", test_too_few);
  g_test_add_func ("/rhythm-record/drawn", test_drawn);
  return g_test_run ();
}
