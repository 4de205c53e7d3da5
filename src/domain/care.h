/* care.h: what keeps a customer beyond the price: care items, non-price offers, discounts (Q6).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/decimal.h"
#include "domain/dated.h"

G_BEGIN_DECLS

/** A small thing that the customer cares about most. */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  char *title;
  char *owner;    /* who of us sees to it; NULL: nobody in particular */
  PagodaDay due;  /* PAGODA_DAY_NONE: no day was set */
  PagodaDay done; /* PAGODA_DAY_NONE: not yet */
  char *note;
} PagodaCareItem;

PagodaCareItem *pagoda_care_item_copy (const PagodaCareItem *item);
void pagoda_care_item_free (PagodaCareItem *item);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaCareItem, pagoda_care_item_free)

/** TRUE where @item is to be seen to on @day: due, and not done by then. */
gboolean pagoda_care_item_is_due (const PagodaCareItem *item, PagodaDay day);

/** What was offered instead of a lower price. */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaDay day;
  char *title;
  gboolean unique; /* no rival can match it */
  char *answer;    /* what the customer said to it; NULL where nothing is known */
} PagodaNonPriceOffer;

PagodaNonPriceOffer *pagoda_non_price_offer_copy (const PagodaNonPriceOffer *offer);
void pagoda_non_price_offer_free (PagodaNonPriceOffer *offer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaNonPriceOffer, pagoda_non_price_offer_free)

/** A discount that was granted. */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaDay day;
  PagodaDecimal reduction; /* of the price: above 0, at most 1 */
  char *reason;
} PagodaDiscount;

PagodaDiscount *pagoda_discount_copy (const PagodaDiscount *discount);
void pagoda_discount_free (PagodaDiscount *discount);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaDiscount, pagoda_discount_free)

/**
 * The non-price offers that were made before @discount is granted: those of @offers up to its day that are
 * later than the discount before it among @discounts, which they belong to.  Of PagodaNonPriceOffer, by day
 * (transfer container).  @discount need not be among @discounts; one of its id there is left out.
 */
GPtrArray *pagoda_discount_offers_before (const PagodaDiscount *discount,
                                          const GPtrArray *offers,
                                          const GPtrArray *discounts);

G_END_DECLS
