/* outlook.h: what all pages look at together.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The newest standings of the open store, and what the user has chosen of them: a filter, words to search.
 * Pages read it and follow `notify`; whoever changes a choice sets it here and nowhere else.
 */
#pragma once

#include "app/customers/customer_filter.h"
#include "session/session.h"

G_BEGIN_DECLS

/** No tier is chosen: all customers count. */
#define PAGODA_OUTLOOK_ALL_TIERS (-1)

#define PAGODA_TYPE_OUTLOOK (pagoda_outlook_get_type ())
G_DECLARE_FINAL_TYPE (PagodaOutlook, pagoda_outlook, PAGODA, OUTLOOK, GObject)

/** Follows the snapshots of @session; the pyramid of each is computed in the pool. */
PagodaOutlook *pagoda_outlook_new (PagodaSession *session);

PagodaSession *pagoda_outlook_get_session (PagodaOutlook *outlook);

/** Property `standings`: NULL before a store is open (transfer none). */
PagodaStandings *pagoda_outlook_get_standings (PagodaOutlook *outlook);

/**
 * Property `filter`: which customers the table shows (transfer none).  Setting it copies it; any page may,
 * and then choose the customers' page, so that a number opens into the rows behind it.
 */
const PagodaCustomerFilter *pagoda_outlook_get_filter (PagodaOutlook *outlook);
void pagoda_outlook_set_filter (PagodaOutlook *outlook, const PagodaCustomerFilter *filter);

/**
 * Property `tier`: the one tier that the filter lets pass, or PAGODA_OUTLOOK_ALL_TIERS where it lets none or
 * several.  Setting it changes the filter's tiers.
 */
int pagoda_outlook_get_tier (PagodaOutlook *outlook);
void pagoda_outlook_set_tier (PagodaOutlook *outlook, int tier);

/**
 * Whether the standings are of today even where nothing was recorded in the twelve months before; else of the
 * last day that has something then.
 */
gboolean pagoda_outlook_get_today (PagodaOutlook *outlook);
void pagoda_outlook_set_today (PagodaOutlook *outlook, gboolean today);

/** Property `search`: "" finds all. */
const char *pagoda_outlook_get_search (PagodaOutlook *outlook);
void pagoda_outlook_set_search (PagodaOutlook *outlook, const char *search);

/** Gives up filter and search. */
void pagoda_outlook_show_all (PagodaOutlook *outlook);

G_END_DECLS
