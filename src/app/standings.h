/* standings.h: where the customers stand on a day: a snapshot with its pyramid.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Immutable and counted by reference, so that the pool can make one while the window shows another.  The two
 * always belong together: customer i of the snapshot is customer i of the pyramid.
 */
#pragma once

#include "session/snapshot.h"

G_BEGIN_DECLS

typedef struct _PagodaStandings PagodaStandings;

/** What a list of customers is sorted by. */
typedef enum
{
  PAGODA_ORDER_PROFIT, /* place in the pyramid: the ranked ones first, then tier by tier */
  PAGODA_ORDER_NAME,   /* as it is read aloud */
  PAGODA_ORDER_CODE,
  PAGODA_ORDER_REGION,
  PAGODA_ORDER_ORDERS,
  PAGODA_ORDER_LAST_ORDER,
} PagodaCustomerOrder;
#define PAGODA_N_CUSTOMER_ORDERS 6

/**
 * The standings of @snapshot as of @today; where the twelve months up to @today hold nothing, as of the last
 * day that something is recorded for, so that an old book of orders can be read too (transfer full).  Takes
 * long where there are many orders: not for the main thread once figures are there.
 */
PagodaStandings *pagoda_standings_new (PagodaSnapshot *snapshot, PagodaDay today);

PagodaStandings *pagoda_standings_ref (PagodaStandings *standings);
void pagoda_standings_unref (PagodaStandings *standings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaStandings, pagoda_standings_unref)

const PagodaSnapshot *pagoda_standings_get_snapshot (const PagodaStandings *standings);

/** NULL before the snapshot's figures are there. */
const PagodaPyramid *pagoda_standings_get_pyramid (const PagodaStandings *standings);

gsize pagoda_standings_get_n_customers (const PagodaStandings *standings);

/** The most specific of city, province and country that is known, with the wider one before it (transfer
 * full). */
char *pagoda_standings_make_region (const PagodaStandings *standings, gsize customer);

/** All customers in @order, the largest figure or first letter first; stable (transfer full). */
guint32 *pagoda_standings_sort (const PagodaStandings *standings, PagodaCustomerOrder order);

G_END_DECLS
