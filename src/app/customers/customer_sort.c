/* customer_sort.c: what the customer table is sorted by.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each key becomes an array of numbers first, the smallest to the front, so that comparing two customers is
 * comparing numbers whatever the column holds.
 */
#include "app/customers/customer_sort.h"

#include <math.h>
#include <string.h>

static const char *const words[PAGODA_N_CUSTOMER_ORDERS] = {
  [PAGODA_ORDER_PROFIT] = "profit", [PAGODA_ORDER_NAME] = "name",
  [PAGODA_ORDER_CODE] = "code",     [PAGODA_ORDER_REGION] = "region",
  [PAGODA_ORDER_ORDERS] = "orders", [PAGODA_ORDER_LAST_ORDER] = "last-order",
  [PAGODA_ORDER_TIER] = "tier",     [PAGODA_ORDER_CLASS] = "class",
  [PAGODA_ORDER_OWNER] = "owner",   [PAGODA_ORDER_REVENUE] = "revenue",
  [PAGODA_ORDER_TREND] = "trend",   [PAGODA_ORDER_LAST_CONTACT] = "last-contact",
  [PAGODA_ORDER_VISITS] = "visits",
};

/* A change is compared in parts of a million. */
#define TREND_UNIT 1e6

const char *
pagoda_customer_order_word (PagodaCustomerOrder order)
{
  return words[order];
}

int
pagoda_customer_order_find (const char *word)
{
  for (int order = 0; order < PAGODA_N_CUSTOMER_ORDERS; order++)
    if (g_str_equal (words[order], word))
      return order;
  return -1;
}

gboolean
pagoda_customer_order_is_figure (PagodaCustomerOrder order)
{
  switch (order)
    {
    case PAGODA_ORDER_NAME:
    case PAGODA_ORDER_CODE:
    case PAGODA_ORDER_REGION:
    case PAGODA_ORDER_TIER:
    case PAGODA_ORDER_CLASS:
    case PAGODA_ORDER_OWNER:
      return FALSE;
    case PAGODA_ORDER_PROFIT:
    case PAGODA_ORDER_ORDERS:
    case PAGODA_ORDER_LAST_ORDER:
    case PAGODA_ORDER_REVENUE:
    case PAGODA_ORDER_TREND:
    case PAGODA_ORDER_LAST_CONTACT:
    case PAGODA_ORDER_VISITS:
      return TRUE;
    }
  g_assert_not_reached ();
}

gboolean
pagoda_customer_sort_equal (const PagodaCustomerSort *one, const PagodaCustomerSort *other)
{
  if (one->n != other->n)
    return FALSE;
  for (guint k = 0; k < one->n; k++)
    if (one->keys[k].order != other->keys[k].order || one->keys[k].reversed != other->keys[k].reversed)
      return FALSE;
  return TRUE;
}

int
pagoda_customer_sort_find (const PagodaCustomerSort *sort, PagodaCustomerOrder order)
{
  for (guint k = 0; k < sort->n; k++)
    if (sort->keys[k].order == order)
      return (int)k;
  return -1;
}

char *
pagoda_customer_sort_sign (const PagodaCustomerSort *sort, PagodaCustomerOrder order)
{
  static const char *const numbers[PAGODA_N_SORT_KEYS] = { "¹", "²", "³" };
  int place = pagoda_customer_sort_find (sort, order);

  if (place < 0)
    return g_strdup ("");
  gboolean upwards = pagoda_customer_order_is_figure (order) == sort->keys[place].reversed;
  return g_strconcat (upwards ? "↑" : "↓", sort->n > 1 ? numbers[place] : "", NULL);
}

void
pagoda_customer_sort_choose (PagodaCustomerSort *sort, PagodaCustomerOrder order)
{
  gboolean again = sort->n == 1 && sort->keys[0].order == order;

  sort->keys[0] = (PagodaSortKey){ order, again && !sort->keys[0].reversed };
  sort->n = 1;
}

void
pagoda_customer_sort_add (PagodaCustomerSort *sort, PagodaCustomerOrder order)
{
  int place = pagoda_customer_sort_find (sort, order);

  if (place >= 0)
    {
      sort->keys[place].reversed = !sort->keys[place].reversed;
      return;
    }
  sort->n = MIN (sort->n, PAGODA_N_SORT_KEYS - 1);
  sort->keys[sort->n++] = (PagodaSortKey){ order, FALSE };
}

double
pagoda_customer_trend (const PagodaStandings *standings, gsize customer)
{
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  PagodaPeriod before = pagoda_period_trailing_year (pagoda_day_add_months (pyramid->as_of, -12));
  PagodaMoney earned
      = pagoda_snapshot_sum_profit (pagoda_standings_get_snapshot (standings), customer, before);

  return earned > 0 ? (double)pyramid->profits[customer] / (double)earned - 1 : NAN;
}

/* Keys */

/* The ranked ones by rank, below them tier by tier. */
static gint64
place_of (const PagodaPyramid *pyramid, gsize customer)
{
  PagodaTier tier = pyramid->tiers[customer];

  return tier < PAGODA_N_ACTIVE_TIERS ? (gint64)pyramid->ranks[customer]
                                      : (gint64)(tier + 1) * (gint64)(pyramid->n + 1);
}

static int
compare_codes (gconstpointer a, gconstpointer b, gpointer data)
{
  const PagodaSnapshot *snapshot = data;

  return strcmp (pagoda_snapshot_get_code (snapshot, *(const guint32 *)a),
                 pagoda_snapshot_get_code (snapshot, *(const guint32 *)b));
}

static guint32 *
count_up (gsize n)
{
  guint32 *numbers = g_new (guint32, MAX (n, 1));

  for (gsize i = 0; i < n; i++)
    numbers[i] = (guint32)i;
  return numbers;
}

static void
fill_code_keys (const PagodaStandings *standings, gint64 *keys)
{
  gsize n = pagoda_standings_get_n_customers (standings);
  g_autofree guint32 *sorted = count_up (n);

  g_qsort_with_data (sorted, (int)n, sizeof *sorted, compare_codes,
                     (gpointer)pagoda_standings_get_snapshot (standings));
  for (gsize i = 0; i < n; i++)
    keys[sorted[i]] = (gint64)i;
}

/* Without anything before there is no change, which is neither rise nor fall and comes last. */
static gint64
trend_key (const PagodaStandings *standings, gsize customer)
{
  double trend = pagoda_customer_trend (standings, customer);

  return isnan (trend) ? G_MAXINT64 : (gint64)(-trend * TREND_UNIT);
}

static gint64
key_of (const PagodaStandings *standings, PagodaCustomerOrder order, gsize i)
{
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  const PagodaCustomerTraits *traits = pagoda_standings_get_traits (standings);

  switch (order)
    {
    case PAGODA_ORDER_PROFIT:
      return place_of (pyramid, i);
    case PAGODA_ORDER_NAME:
    case PAGODA_ORDER_CODE:
      return (gint64)i;
    case PAGODA_ORDER_REGION:
      return traits->regions.of[i];
    case PAGODA_ORDER_ORDERS:
      return -(gint64)pyramid->orders[i];
    case PAGODA_ORDER_LAST_ORDER:
      return -(gint64)pyramid->last_orders[i];
    case PAGODA_ORDER_TIER:
      return pyramid->tiers[i];
    case PAGODA_ORDER_CLASS:
      return traits->classes[i];
    case PAGODA_ORDER_OWNER:
      return traits->owners.of[i];
    case PAGODA_ORDER_REVENUE:
      return -pyramid->revenues[i];
    case PAGODA_ORDER_TREND:
      return trend_key (standings, i);
    case PAGODA_ORDER_LAST_CONTACT:
      return -(gint64)traits->last_contacts[i];
    case PAGODA_ORDER_VISITS:
      return -(gint64)pyramid->visits[i];
    }
  g_assert_not_reached ();
}

static gint64 *
make_keys (const PagodaStandings *standings, const PagodaSortKey *key)
{
  gsize n = pagoda_standings_get_n_customers (standings);
  gint64 *keys = g_new (gint64, MAX (n, 1));

  if (key->order == PAGODA_ORDER_CODE)
    fill_code_keys (standings, keys);
  else
    for (gsize i = 0; i < n; i++)
      keys[i] = key_of (standings, key->order, i);
  for (gsize i = 0; i < n && key->reversed; i++)
    keys[i] = -keys[i];
  return keys;
}

typedef struct
{
  const gint64 *keys[PAGODA_N_SORT_KEYS];
  guint n;
} Comparison;

static int
compare_customers (gconstpointer a, gconstpointer b, gpointer data)
{
  const Comparison *comparison = data;
  guint32 one = *(const guint32 *)a;
  guint32 other = *(const guint32 *)b;

  for (guint k = 0; k < comparison->n; k++)
    {
      gint64 first = comparison->keys[k][one];
      gint64 second = comparison->keys[k][other];
      if (first != second)
        return first < second ? -1 : 1;
    }
  return 0;
}

guint32 *
pagoda_customer_sort_run (const PagodaCustomerSort *sort, const PagodaStandings *standings)
{
  static const PagodaCustomerSort usual = { .keys = { { PAGODA_ORDER_PROFIT, FALSE } }, .n = 1 };
  const PagodaCustomerSort *used = sort->n > 0 ? sort : &usual;
  gsize n = pagoda_standings_get_n_customers (standings);
  guint32 *sorted = count_up (n);
  gint64 *keys[PAGODA_N_SORT_KEYS];
  Comparison comparison = { .n = used->n };

  if (pagoda_standings_get_pyramid (standings) == NULL)
    return sorted;
  for (guint k = 0; k < used->n; k++)
    comparison.keys[k] = keys[k] = make_keys (standings, &used->keys[k]);
  g_qsort_with_data (sorted, (int)n, sizeof *sorted, compare_customers, &comparison);
  for (guint k = 0; k < used->n; k++)
    g_free (keys[k]);
  return sorted;
}
