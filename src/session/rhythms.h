/* rhythms.h: the purchase rhythm of all customers of a snapshot.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules O2–O4.  Rhythms are made from a snapshot by whatever thread may take its time, and never changed
 * after.
 */
#pragma once

#include "method/decline.h"
#include "session/snapshot.h"

G_BEGIN_DECLS

typedef struct
{
  gatomicrefcount references;
  PagodaSnapshot *snapshot;
  PagodaRhythmOrders orders; /* the snapshot's, by the place of their customers */
  PagodaRhythmBook *book;
} PagodaRhythms;

/** The rhythms of @snapshot as of @day (stage FIGURES, or a bare one; transfer full). */
PagodaRhythms *pagoda_rhythms_new (PagodaSnapshot *snapshot, PagodaDay day);
PagodaRhythms *pagoda_rhythms_ref (PagodaRhythms *rhythms);
void pagoda_rhythms_unref (PagodaRhythms *rhythms);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaRhythms, pagoda_rhythms_unref)

/** The orders of @snapshot as columns, which live as long as it. */
PagodaRhythmOrders pagoda_rhythms_orders_of (const PagodaSnapshot *snapshot);

G_END_DECLS
