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
  PagodaPyramid *pyramid; /* NULL before stage FIGURES, and so the traits */
  PagodaCustomerTraits *traits;
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
pagoda_standings_new_of (PagodaSnapshot *snapshot, PagodaDay day)
{
  PagodaStandings *standings = g_new0 (PagodaStandings, 1);

  g_atomic_ref_count_init (&standings->references);
  standings->snapshot = pagoda_snapshot_ref (snapshot);
  if (pagoda_snapshot_get_stage (snapshot) != PAGODA_STAGE_FIGURES)
    return standings;
  standings->pyramid = pagoda_snapshot_make_pyramid (snapshot, day, PAGODA_BASIS_PROFIT);
  standings->traits = pagoda_customer_traits_new (snapshot, standings->pyramid);
  return standings;
}

PagodaStandings *
pagoda_standings_new (PagodaSnapshot *snapshot, PagodaDay today)
{
  return pagoda_standings_new_of (snapshot, pagoda_snapshot_get_stage (snapshot) == PAGODA_STAGE_FIGURES
                                                ? choose_day (snapshot, today)
                                                : today);
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
  g_clear_pointer (&standings->traits, pagoda_customer_traits_free);
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

const PagodaCustomerTraits *
pagoda_standings_get_traits (const PagodaStandings *standings)
{
  return standings->traits;
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
