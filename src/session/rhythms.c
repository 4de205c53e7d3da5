/* rhythms.c: the purchase rhythm of all customers of a snapshot.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/rhythms.h"

#include "session/snapshot-private.h"

PagodaRhythmOrders
pagoda_rhythms_orders_of (const PagodaSnapshot *snapshot)
{
  const SnapshotRows *orders = snapshot->rows[ROWS_ORDERS];

  return (PagodaRhythmOrders){ .n = snapshot->names->n,
                               .first_order = orders->first,
                               .days = COLUMN (orders, COLUMN_DAY, PagodaDay),
                               .revenues = COLUMN (orders, ORDER_REVENUE, PagodaMoney),
                               .profits = COLUMN (orders, ORDER_PROFIT, PagodaMoney) };
}

PagodaRhythms *
pagoda_rhythms_new (PagodaSnapshot *snapshot, PagodaDay day)
{
  g_return_val_if_fail (snapshot->stage == PAGODA_STAGE_FIGURES, NULL);

  PagodaRhythms *rhythms = g_new0 (PagodaRhythms, 1);

  g_atomic_ref_count_init (&rhythms->references);
  rhythms->snapshot = pagoda_snapshot_ref (snapshot);
  rhythms->orders = pagoda_rhythms_orders_of (snapshot);
  rhythms->book = pagoda_rhythm_book_new (&rhythms->orders, day);
  return rhythms;
}

PagodaRhythms *
pagoda_rhythms_ref (PagodaRhythms *rhythms)
{
  g_atomic_ref_count_inc (&rhythms->references);
  return rhythms;
}

void
pagoda_rhythms_unref (PagodaRhythms *rhythms)
{
  if (rhythms == NULL || !g_atomic_ref_count_dec (&rhythms->references))
    return;
  pagoda_rhythm_book_free (rhythms->book);
  pagoda_snapshot_unref (rhythms->snapshot);
  g_free (rhythms);
}
