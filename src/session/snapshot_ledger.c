/* snapshot_ledger.c: who brought whom, out of a snapshot (Q5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/snapshot-private.h"

static void
add_link (const PagodaSnapshot *snapshot, GArray *links, guint32 customer, gsize row)
{
  const SnapshotRows *rows = snapshot->rows[ROWS_REFERRALS];
  gssize referrer = pagoda_snapshot_find (snapshot, COLUMN (rows, REFERRAL_REFERRER, PagodaId)[row]);
  PagodaReferralLink link = { .id = COLUMN (rows, REFERRAL_ID, PagodaId)[row],
                              .customer = customer,
                              .referrer = (guint32)referrer,
                              .from = COLUMN (rows, COLUMN_DAY, PagodaDay)[row] };

  if (referrer >= 0)
    g_array_append_val (links, link);
}

PagodaInfluenceLedger *
pagoda_snapshot_make_ledger (const PagodaSnapshot *snapshot, const PagodaPyramid *pyramid, PagodaDay day)
{
  const SnapshotRows *rows = snapshot->rows[ROWS_REFERRALS];
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (PagodaReferralLink));

  if (snapshot->stage < PAGODA_STAGE_FIGURES)
    return NULL;
  for (guint32 customer = 0; customer < pyramid->n; customer++)
    for (gsize row = rows->first[customer]; row < rows->first[customer + 1]; row++)
      add_link (snapshot, links, customer, row);
  return pagoda_influence_ledger_new ((const PagodaReferralLink *)(gconstpointer)links->data, links->len,
                                      pyramid->profits, pyramid->n, day);
}
