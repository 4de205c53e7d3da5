/* barrier_filter.h: which barriers are shown, and in which order.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All conditions must hold.
 */
#pragma once

#include "session/barrier_overview.h"

G_BEGIN_DECLS

/** Any value of a condition will do. */
#define PAGODA_BARRIER_ANY (-1)

typedef struct
{
  int kind;           /* PagodaBarrierKind or PAGODA_BARRIER_ANY */
  int state;          /* PagodaBarrierState, likewise */
  int strategy;       /* PagodaStrategy of the account, likewise */
  const char *owner;  /* NULL: anybody; "": nobody works it */
  gboolean overdue;   /* only these */
  const char *search; /* words that all stand in title, description or owner, or else find the customer as in
                         pagoda_snapshot_search(); "" finds all */
} PagodaBarrierFilter;

/** What the list can be sorted by: its columns. */
typedef enum
{
  PAGODA_BARRIER_BY_ACCOUNT,
  PAGODA_BARRIER_BY_TITLE,
  PAGODA_BARRIER_BY_KIND,
  PAGODA_BARRIER_BY_SEVERITY,
  PAGODA_BARRIER_BY_WAY,
  PAGODA_BARRIER_BY_OWNER,
  PAGODA_BARRIER_BY_DUE,
  PAGODA_BARRIER_BY_STATE,
  PAGODA_BARRIER_BY_DAYS,
  PAGODA_BARRIER_BY_STRATEGY,
} PagodaBarrierOrder;
#define PAGODA_N_BARRIER_ORDERS 10

typedef struct
{
  PagodaBarrierOrder order;
  gboolean descending;
} PagodaBarrierSort;

/** TRUE where @filter would show every barrier. */
gboolean pagoda_barrier_filter_is_open (const PagodaBarrierFilter *filter);

/** The places of the @n entries that @filter shows, in the order of the overview (transfer full). */
guint32 *pagoda_barrier_filter_apply (const PagodaBarrierFilter *filter,
                                      const PagodaBarrierOverview *overview,
                                      gsize *n);

/** Sorts @n @places by @sort; what is empty comes last either way, and ties keep the overview's order. */
void pagoda_barrier_sort_apply (const PagodaBarrierSort *sort,
                                const PagodaBarrierOverview *overview,
                                guint32 *places,
                                gsize n);

/** Who works the barriers, each once, sorted (transfer full, texts are the overview's). */
GPtrArray *pagoda_barrier_filter_list_owners (const PagodaBarrierOverview *overview);

G_END_DECLS
