/* customer_traits.h: what the customer table filters and sorts by besides the pyramid, as arrays.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Computed once for each standings, so that neither a keystroke nor a click looks anything up.
 */
#pragma once

#include "session/snapshot.h"

G_BEGIN_DECLS

/** Between the two parts of a region's name, as in `浙江/杭州`. */
#define PAGODA_REGION_SEPARATOR '/'

/** A name for each customer, and each name only once: `names[of[customer]]`. */
typedef struct
{
  GPtrArray *names; /* char *, sorted by strcmp(); "" is unknown */
  guint32 *of;      /* n */
} PagodaCustomerGroups;

/** Of every customer of a snapshot on one day, by its place there. */
typedef struct
{
  gsize n;
  guint8 *classes; /* PagodaAccountClass that holds (Q2) */
  PagodaCustomerGroups owners;
  PagodaCustomerGroups regions; /* province or country, and where known the city after a separator */
  PagodaDay *last_contacts;     /* PAGODA_DAY_NONE: never */
} PagodaCustomerTraits;

/** The traits on @pyramid->as_of of a @snapshot with figures, over which @pyramid is (transfer full). */
PagodaCustomerTraits *pagoda_customer_traits_new (const PagodaSnapshot *snapshot,
                                                  const PagodaPyramid *pyramid);

void pagoda_customer_traits_free (PagodaCustomerTraits *traits);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaCustomerTraits, pagoda_customer_traits_free)

G_END_DECLS
