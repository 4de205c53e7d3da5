/* snapshot_trend.c: what a snapshot tells of its past days.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/snapshot-private.h"

PagodaEffort *
pagoda_snapshot_make_effort (const PagodaSnapshot *snapshot, const PagodaPyramid *pyramid)
{
  const SnapshotRows *efforts = snapshot->rows[ROWS_EFFORTS];

  if (efforts == NULL)
    return NULL;
  g_autofree guint8 *influences = g_new (guint8, MAX (pyramid->n, 1));
  for (gsize i = 0; i < pyramid->n; i++)
    influences[i] = (guint8)pagoda_snapshot_get_influence (snapshot, i, pyramid->as_of);
  PagodaEffortInput input = { .first_activity = efforts->first,
                              .days = COLUMN (efforts, COLUMN_DAY, PagodaDay),
                              .kinds = COLUMN (efforts, EFFORT_KIND, guint8),
                              .minutes = COLUMN (efforts, EFFORT_MINUTES, gint32),
                              .influences = influences };
  return pagoda_effort_new (pyramid, &input);
}

static PagodaDay
first_of (const SnapshotRows *rows)
{
  PagodaDay first = PAGODA_DAY_NONE;

  for (gsize j = 0; rows != NULL && j < rows->n; j++)
    {
      PagodaDay day = COLUMN (rows, COLUMN_DAY, PagodaDay)[j];
      if (first == PAGODA_DAY_NONE || day < first)
        first = day;
    }
  return first;
}

PagodaDay
pagoda_snapshot_get_first_day (const PagodaSnapshot *snapshot)
{
  PagodaDay order = first_of (snapshot->rows[ROWS_ORDERS]);
  PagodaDay contact = first_of (snapshot->rows[ROWS_CONTACTS]);

  return order == PAGODA_DAY_NONE || (contact != PAGODA_DAY_NONE && contact < order) ? contact : order;
}

/* Orders and days both ascend, so that one walk over both finds the last order up to each day. */
static void
count_customer (const PagodaSnapshot *snapshot,
                gsize customer,
                const PagodaPeriod *windows,
                gsize n,
                guint32 *counts)
{
  const SnapshotRows *orders = snapshot->rows[ROWS_ORDERS];
  const PagodaDay *order_days = COLUMN (orders, COLUMN_DAY, PagodaDay);
  gsize next = orders->first[customer], end = orders->first[customer + 1];
  PagodaDay last = PAGODA_DAY_NONE;

  for (gsize i = 0; i < n; i++)
    {
      for (; next < end && order_days[next] <= windows[i].last; next++)
        if (COLUMN (orders, ORDER_REVENUE, PagodaMoney)[next] > 0)
          last = order_days[next];
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
