/* test-customer-sort.c: the order of the customer table.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/customers/customer_sort.h"

#include "shelf.h"

#include <math.h>
#include <string.h>

#define CUSTOMERS 150

static PagodaStandings *standings;

static int
sign (double difference)
{
  return (difference > 0) - (difference < 0);
}

/* Nothing to compare with comes last. */
static int
compare_trends (double before, double after)
{
  if (isnan (before) || isnan (after))
    return isnan (before) - isnan (after);
  return fabs (before - after) < 1e-5 ? 0 : sign (after - before);
}

/* Less than 0 where @before comes first, in words and figures of the snapshot. */
static int
compare (PagodaCustomerOrder order, gsize before, gsize after)
{
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (standings);
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  switch (order)
    {
    case PAGODA_ORDER_PROFIT:
      if (pyramid->tiers[before] < PAGODA_N_ACTIVE_TIERS && pyramid->tiers[after] < PAGODA_N_ACTIVE_TIERS)
        return (int)pyramid->ranks[before] - (int)pyramid->ranks[after];
      return pyramid->tiers[before] - pyramid->tiers[after];
    case PAGODA_ORDER_NAME:
      return (int)before - (int)after;
    case PAGODA_ORDER_CODE:
      return strcmp (pagoda_snapshot_get_code (snapshot, before), pagoda_snapshot_get_code (snapshot, after));
    case PAGODA_ORDER_REGION:
      return strcmp (pagoda_snapshot_get_province (snapshot, before),
                     pagoda_snapshot_get_province (snapshot, after));
    case PAGODA_ORDER_ORDERS:
      return (int)pyramid->orders[after] - (int)pyramid->orders[before];
    case PAGODA_ORDER_LAST_ORDER:
      return sign ((double)pyramid->last_orders[after] - pyramid->last_orders[before]);
    case PAGODA_ORDER_TIER:
      return pyramid->tiers[before] - pyramid->tiers[after];
    case PAGODA_ORDER_CLASS:
      return (int)pagoda_snapshot_class_on (snapshot, before, pyramid->tiers[before], SHELF_DAY)
             - (int)pagoda_snapshot_class_on (snapshot, after, pyramid->tiers[after], SHELF_DAY);
    case PAGODA_ORDER_OWNER:
      return strcmp (pagoda_snapshot_get_owner (snapshot, before, SHELF_DAY),
                     pagoda_snapshot_get_owner (snapshot, after, SHELF_DAY));
    case PAGODA_ORDER_REVENUE:
      return sign ((double)pyramid->revenues[after] - (double)pyramid->revenues[before]);
    case PAGODA_ORDER_TREND:
      return compare_trends (pagoda_customer_trend (standings, before),
                             pagoda_customer_trend (standings, after));
    case PAGODA_ORDER_LAST_CONTACT:
      return sign ((double)pagoda_snapshot_get_last_contact (snapshot, after, SHELF_DAY)
                   - pagoda_snapshot_get_last_contact (snapshot, before, SHELF_DAY));
    case PAGODA_ORDER_VISITS:
      return (int)pyramid->visits[after] - (int)pyramid->visits[before];
    }
  g_assert_not_reached ();
}

/* Each customer once, and no pair the wrong way round by all keys together. */
static void
check (const PagodaCustomerSort *sort)
{
  g_autofree guint32 *sorted = pagoda_customer_sort_run (sort, standings);
  gboolean seen[CUSTOMERS] = { FALSE };

  for (gsize i = 0; i < CUSTOMERS; i++)
    {
      g_assert_false (seen[sorted[i]]);
      seen[sorted[i]] = TRUE;
    }
  for (gsize i = 1; i < CUSTOMERS; i++)
    {
      int order = 0;
      for (guint k = 0; k < sort->n && order == 0; k++)
        order = compare (sort->keys[k].order, sorted[i - 1], sorted[i]) * (sort->keys[k].reversed ? -1 : 1);
      g_assert_cmpint (order, <=, 0);
      /* The cities within a province are an order of their own. */
      if (order == 0 && sort->keys[0].order != PAGODA_ORDER_REGION)
        g_assert_cmpuint (sorted[i - 1], <, sorted[i]);
    }
}

static void
test_single (void)
{
  for (int order = 0; order < PAGODA_N_CUSTOMER_ORDERS; order++)
    {
      PagodaCustomerSort sort = { .keys = { { order, FALSE } }, .n = 1 };
      check (&sort);
      sort.keys[0].reversed = TRUE;
      check (&sort);
    }
}

static void
test_several (void)
{
  static const PagodaCustomerSort sorts[] = {
    { .keys = { { PAGODA_ORDER_CLASS, FALSE }, { PAGODA_ORDER_REVENUE, FALSE } }, .n = 2 },
    { .keys = { { PAGODA_ORDER_OWNER, TRUE }, { PAGODA_ORDER_TIER, FALSE }, { PAGODA_ORDER_NAME, TRUE } },
      .n = 3 },
    { .keys = { { PAGODA_ORDER_ORDERS, FALSE }, { PAGODA_ORDER_LAST_ORDER, TRUE } }, .n = 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sorts); i++)
    check (&sorts[i]);
}

/* What clicks and clicks with Shift make of it. */
static void
test_choosing (void)
{
  PagodaCustomerSort sort = { 0 };

  pagoda_customer_sort_choose (&sort, PAGODA_ORDER_TIER);
  pagoda_customer_sort_add (&sort, PAGODA_ORDER_OWNER);
  pagoda_customer_sort_add (&sort, PAGODA_ORDER_NAME);
  g_assert_cmpint (pagoda_customer_sort_find (&sort, PAGODA_ORDER_NAME), ==, 2);
  pagoda_customer_sort_add (&sort, PAGODA_ORDER_OWNER);
  g_assert_true (sort.keys[1].reversed);
  pagoda_customer_sort_add (&sort, PAGODA_ORDER_CODE);
  g_assert_cmpuint (sort.n, ==, PAGODA_N_SORT_KEYS);
  g_assert_cmpint (pagoda_customer_sort_find (&sort, PAGODA_ORDER_NAME), ==, -1);
  g_autofree char *sign = pagoda_customer_sort_sign (&sort, PAGODA_ORDER_OWNER);
  g_assert_cmpstr (sign, ==, "↓²");
  pagoda_customer_sort_choose (&sort, PAGODA_ORDER_OWNER);
  g_assert_cmpuint (sort.n, ==, 1);
  g_assert_false (sort.keys[0].reversed);
  pagoda_customer_sort_choose (&sort, PAGODA_ORDER_OWNER);
  g_assert_true (sort.keys[0].reversed);
}

static void
test_words (void)
{
  for (int order = 0; order < PAGODA_N_CUSTOMER_ORDERS; order++)
    g_assert_cmpint (pagoda_customer_order_find (pagoda_customer_order_word (order)), ==, order);
  g_assert_cmpint (pagoda_customer_order_find ("nothing"), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autofree char *path = shelf_make_store ("sort.pagoda", CUSTOMERS);
  standings = shelf_load_standings (path, PAGODA_STAGE_FIGURES);
  g_test_add_func ("/customer-sort/single", test_single);
  g_test_add_func ("/customer-sort/several", test_several);
  g_test_add_func ("/customer-sort/choosing", test_choosing);
  g_test_add_func ("/customer-sort/words", test_words);
  int result = g_test_run ();
  pagoda_standings_unref (standings);
  return result;
}
