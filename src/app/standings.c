/* standings.c: where the customers stand on a day: a snapshot with its pyramid.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/standings.h"

#include <string.h>

struct _PagodaStandings
{
  gatomicrefcount references;
  PagodaSnapshot *snapshot;
  PagodaPyramid *pyramid; /* NULL before stage FIGURES */
};

static PagodaDay
choose_day (const PagodaSnapshot *snapshot, PagodaDay today)
{
  PagodaDay last = pagoda_snapshot_get_last_day (snapshot);

  if (last == PAGODA_DAY_NONE || last >= pagoda_period_trailing_year (today).first)
    return today;
  return last;
}

PagodaStandings *
pagoda_standings_new (PagodaSnapshot *snapshot, PagodaDay today)
{
  PagodaStandings *standings = g_new0 (PagodaStandings, 1);

  g_atomic_ref_count_init (&standings->references);
  standings->snapshot = pagoda_snapshot_ref (snapshot);
  if (pagoda_snapshot_get_stage (snapshot) == PAGODA_STAGE_FIGURES)
    standings->pyramid
        = pagoda_snapshot_make_pyramid (snapshot, choose_day (snapshot, today), PAGODA_BASIS_PROFIT);
  return standings;
}

PagodaStandings *
pagoda_standings_ref (PagodaStandings *standings)
{
  g_atomic_ref_count_inc (&standings->references);
  return standings;
}

void
pagoda_standings_unref (PagodaStandings *standings)
{
  if (!g_atomic_ref_count_dec (&standings->references))
    return;
  g_clear_pointer (&standings->pyramid, pagoda_pyramid_free);
  pagoda_snapshot_unref (standings->snapshot);
  g_free (standings);
}

const PagodaSnapshot *
pagoda_standings_get_snapshot (const PagodaStandings *standings)
{
  return standings->snapshot;
}

const PagodaPyramid *
pagoda_standings_get_pyramid (const PagodaStandings *standings)
{
  return standings->pyramid;
}

gsize
pagoda_standings_get_n_customers (const PagodaStandings *standings)
{
  return pagoda_snapshot_get_n_customers (standings->snapshot);
}

/* Municipalities are their own province: one of two equal names is enough. */
char *
pagoda_standings_make_region (const PagodaStandings *standings, gsize customer)
{
  const char *narrow = pagoda_snapshot_get_city (standings->snapshot, customer);
  const char *wide = pagoda_snapshot_get_province (standings->snapshot, customer);

  if (*narrow == '\0')
    {
      narrow = wide;
      wide = pagoda_snapshot_get_country (standings->snapshot, customer);
    }
  if (*narrow == '\0')
    return g_strdup (wide);
  if (*wide == '\0' || strcmp (wide, narrow) == 0)
    return g_strdup (narrow);
  return g_strconcat (wide, " ", narrow, NULL);
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

/* The ranked ones by rank, below them tier by tier. */
static gint64
place_of (const PagodaPyramid *pyramid, guint32 customer)
{
  PagodaTier tier = pyramid->tiers[customer];

  return tier < PAGODA_N_ACTIVE_TIERS ? (gint64)pyramid->ranks[customer]
                                      : (gint64)(tier + 1) * (gint64)(pyramid->n + 1);
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const PagodaStandings *standings = data;

  return compare_numbers (place_of (standings->pyramid, *(const guint32 *)a),
                          place_of (standings->pyramid, *(const guint32 *)b));
}

static int
compare_codes (gconstpointer a, gconstpointer b, gpointer data)
{
  const PagodaStandings *standings = data;

  return strcmp (pagoda_snapshot_get_code (standings->snapshot, *(const guint32 *)a),
                 pagoda_snapshot_get_code (standings->snapshot, *(const guint32 *)b));
}

static int
compare_regions (gconstpointer a, gconstpointer b, gpointer data)
{
  static const char *(*const parts[]) (const PagodaSnapshot *, gsize)
      = { pagoda_snapshot_get_country, pagoda_snapshot_get_province, pagoda_snapshot_get_city };
  const PagodaStandings *standings = data;
  int order = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (parts) && order == 0; i++)
    order = strcmp (parts[i](standings->snapshot, *(const guint32 *)a),
                    parts[i](standings->snapshot, *(const guint32 *)b));
  return order;
}

static int
compare_order_counts (gconstpointer a, gconstpointer b, gpointer data)
{
  const PagodaStandings *standings = data;
  const guint32 *orders = standings->pyramid->orders;

  return compare_numbers (orders[*(const guint32 *)b], orders[*(const guint32 *)a]);
}

static int
compare_last_orders (gconstpointer a, gconstpointer b, gpointer data)
{
  const PagodaStandings *standings = data;
  const PagodaDay *days = standings->pyramid->last_orders;

  return compare_numbers (days[*(const guint32 *)b], days[*(const guint32 *)a]);
}

/* NULL where the order is that of the snapshot, or needs figures that are not there yet. */
static GCompareDataFunc
comparison_of (const PagodaStandings *standings, PagodaCustomerOrder order)
{
  gboolean figures = standings->pyramid != NULL;

  switch (order)
    {
    case PAGODA_ORDER_PROFIT:
      return figures ? compare_places : NULL;
    case PAGODA_ORDER_NAME:
      return NULL;
    case PAGODA_ORDER_CODE:
      return compare_codes;
    case PAGODA_ORDER_REGION:
      return compare_regions;
    case PAGODA_ORDER_ORDERS:
      return figures ? compare_order_counts : NULL;
    case PAGODA_ORDER_LAST_ORDER:
      return figures ? compare_last_orders : NULL;
    }
  g_assert_not_reached ();
}

guint32 *
pagoda_standings_sort (const PagodaStandings *standings, PagodaCustomerOrder order)
{
  gsize n = pagoda_standings_get_n_customers (standings);
  guint32 *sorted = g_new (guint32, MAX (n, 1));
  GCompareDataFunc compare = comparison_of (standings, order);

  for (gsize i = 0; i < n; i++)
    sorted[i] = (guint32)i;
  if (compare != NULL)
    g_qsort_with_data (sorted, (int)n, sizeof *sorted, compare, (gpointer)standings);
  return sorted;
}
