/* barrier_overview.h: what keeps us out, over all accounts of a board (L2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made from a board, which it keeps, and never changed after.  What we built against others is no barrier of
 * ours (L5) and is not in it.
 */
#pragma once

#include "session/board.h"

G_BEGIN_DECLS

/** A barrier that was known on the day of the board.  Everything in it belongs to the board. */
typedef struct
{
  const PagodaBarrier *barrier;
  const PagodaBoardCard *card; /* of its account */
  PagodaBarrierState state;
  PagodaDay since; /* the first day of that state */
  int days;        /* since then; 0 on the day itself */
  gboolean overdue;
  PagodaStrategy strategy; /* of the account */
} PagodaBarrierEntry;

/** Sums of the entries in one state. */
typedef struct
{
  guint barriers;
  guint severity;
  guint overdue;
} PagodaBarrierSum;

typedef struct
{
  gatomicrefcount references;
  PagodaBoard *board;
  gsize n;
  PagodaBarrierEntry *entries; /* n: by state, then the most severe, the first to be overcome, the account */
} PagodaBarrierOverview;

/** The barriers of all accounts of @board (transfer full). */
PagodaBarrierOverview *pagoda_barrier_overview_new (PagodaBoard *board);

PagodaBarrierOverview *pagoda_barrier_overview_ref (PagodaBarrierOverview *overview);
void pagoda_barrier_overview_unref (PagodaBarrierOverview *overview);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaBarrierOverview, pagoda_barrier_overview_unref)

/** The entry of the barrier @id, or NULL where there is none (transfer none). */
const PagodaBarrierEntry *pagoda_barrier_overview_find (const PagodaBarrierOverview *overview, PagodaId id);

/** Sums of a choice of @n entries, by their places, into sums[PAGODA_N_BARRIER_STATES]. */
void pagoda_barrier_overview_sum (const PagodaBarrierOverview *overview,
                                  const guint32 *places,
                                  gsize n,
                                  PagodaBarrierSum *sums);

G_END_DECLS
