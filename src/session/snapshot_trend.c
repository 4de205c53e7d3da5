/* snapshot_trend.c: what a snapshot tells of its past days.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/snapshot-private.h"

PagodaEffort *
pagoda_snapshot_make_effort (const PagodaSnapshot *snapshot, const PagodaPyramid *pyramid)
{
  g_return_val_if_fail (snapshot->efforts.first != NULL, NULL);

  g_autofree guint8 *influences = g_new (guint8, MAX (pyramid->n, 1));
  for (gsize i = 0; i < pyramid->n; i++)
    influences[i] = (guint8)pagoda_snapshot_get_influence (snapshot, i, pyramid->as_of);
  PagodaEffortInput input = { .first_activity = snapshot->efforts.first,
                              .days = snapshot->efforts.days,
                              .kinds = snapshot->effort_kinds,
                              .minutes = snapshot->effort_minutes,
                              .influences = influences };
  return pagoda_effort_new (pyramid, &input);
}

PagodaDay
pagoda_snapshot_get_first_day (const PagodaSnapshot *snapshot)
{
  const SnapshotDays *all[] = { &snapshot->orders, &snapshot->contacts };
  PagodaDay first = PAGODA_DAY_NONE;

  for (gsize a = 0; a < G_N_ELEMENTS (all); a++)
    for (gsize i = 0; all[a]->first != NULL && i < all[a]->first[snapshot->names->n]; i++)
      if (first == PAGODA_DAY_NONE || all[a]->days[i] < first)
        first = all[a]->days[i];
  return first;
}

/* Orders and days both ascend, so that one walk over both finds the last order up to each day. */
static void
count_customer (const PagodaSnapshot *snapshot,
                gsize customer,
                const PagodaPeriod *windows,
                gsize n,
                guint32 *counts)
{
  const SnapshotDays *orders = &snapshot->orders;
  gsize next = orders->first[customer], end = orders->first[customer + 1];
  PagodaDay last = PAGODA_DAY_NONE;

  for (gsize i = 0; i < n; i++)
    {
      for (; next < end && orders->days[next] <= windows[i].last; next++)
        if (snapshot->revenues[next] > 0)
          last = orders->days[next];
      counts[i] += last >= windows[i].first;
    }
}

void
pagoda_snapshot_count_active (const PagodaSnapshot *snapshot, const PagodaDay *days, gsize n, guint32 *counts)
{
  g_return_if_fail (snapshot->stage == PAGODA_STAGE_FIGURES);

  g_autofree PagodaPeriod *windows = g_new (PagodaPeriod, n);
  for (gsize i = 0; i < n; i++)
    {
      windows[i] = pagoda_period_trailing_year (days[i]);
      counts[i] = 0;
    }
  for (gsize customer = 0; customer < snapshot->names->n; customer++)
    count_customer (snapshot, customer, windows, n, counts);
}
