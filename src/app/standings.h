/* standings.h: where the customers stand on a day: a snapshot with its pyramid.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Immutable and counted by reference, so that the pool can make one while the window shows another.  The two
 * always belong together: customer i of the snapshot is customer i of the pyramid.
 */
#pragma once

#include "app/customers/customer_traits.h"

G_BEGIN_DECLS

typedef struct _PagodaStandings PagodaStandings;

/**
 * The standings of @snapshot as of @today; where the twelve months up to @today hold nothing, as of the last
 * day that something is recorded for, so that an old book of orders can be read too (transfer full).  Takes
 * long where there are many orders: not for the main thread once figures are there.
 */
PagodaStandings *pagoda_standings_new (PagodaSnapshot *snapshot, PagodaDay today);

/** The standings of @snapshot as of @day, whatever there is (transfer full). */
PagodaStandings *pagoda_standings_new_of (PagodaSnapshot *snapshot, PagodaDay day);

PagodaStandings *pagoda_standings_ref (PagodaStandings *standings);
void pagoda_standings_unref (PagodaStandings *standings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaStandings, pagoda_standings_unref)

const PagodaSnapshot *pagoda_standings_get_snapshot (const PagodaStandings *standings);

/** NULL before the snapshot's figures are there. */
const PagodaPyramid *pagoda_standings_get_pyramid (const PagodaStandings *standings);

/** NULL before the snapshot's figures are there. */
const PagodaCustomerTraits *pagoda_standings_get_traits (const PagodaStandings *standings);

gsize pagoda_standings_get_n_customers (const PagodaStandings *standings);

/** The most specific of city, province and country that is known, with the wider one before it (transfer
 * full). */
char *pagoda_standings_make_region (const PagodaStandings *standings, gsize customer);

G_END_DECLS
