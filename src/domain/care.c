/* care.c: what keeps a customer beyond the price: care items, non-price offers, discounts (Q6).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/care.h"

/* Care items */

PagodaCareItem *
pagoda_care_item_copy (const PagodaCareItem *item)
{
  PagodaCareItem *copy = g_memdup2 (item, sizeof *item);

  copy->title = g_strdup (item->title);
  copy->owner = g_strdup (item->owner);
  copy->note = g_strdup (item->note);
  return copy;
}

void
pagoda_care_item_free (PagodaCareItem *item)
{
  if (item == NULL)
    return;
  g_free (item->title);
  g_free (item->owner);
  g_free (item->note);
  g_free (item);
}

gboolean
pagoda_care_item_is_due (const PagodaCareItem *item, PagodaDay day)
{
  gboolean done = item->done != PAGODA_DAY_NONE && item->done <= day;

  return !done && item->due != PAGODA_DAY_NONE && item->due <= day;
}

/* Non-price offers */

PagodaNonPriceOffer *
pagoda_non_price_offer_copy (const PagodaNonPriceOffer *offer)
{
  PagodaNonPriceOffer *copy = g_memdup2 (offer, sizeof *offer);

  copy->title = g_strdup (offer->title);
  copy->answer = g_strdup (offer->answer);
  return copy;
}

void
pagoda_non_price_offer_free (PagodaNonPriceOffer *offer)
{
  if (offer == NULL)
    return;
  g_free (offer->title);
  g_free (offer->answer);
  g_free (offer);
}

/* Discounts */

PagodaDiscount *
pagoda_discount_copy (const PagodaDiscount *discount)
{
  PagodaDiscount *copy = g_memdup2 (discount, sizeof *discount);

  copy->reason = g_strdup (discount->reason);
  return copy;
}

void
pagoda_discount_free (PagodaDiscount *discount)
{
  if (discount == NULL)
    return;
  g_free (discount->reason);
  g_free (discount);
}

/* The day of the last discount before @discount, of one day the one that was entered before; PAGODA_DAY_NONE
 * without one. */
static PagodaDay
day_before (const PagodaDiscount *discount, const GPtrArray *discounts)
{
  PagodaDay last = PAGODA_DAY_NONE;

  for (guint i = 0; i < discounts->len; i++)
    {
      const PagodaDiscount *other = g_ptr_array_index (discounts, i);
      gboolean entered_before = discount->id == PAGODA_ID_NONE || other->id < discount->id;
      if (other->id != discount->id && other->day <= discount->day
          && (other->day < discount->day || entered_before))
        last = MAX (last, other->day);
    }
  return last;
}

GPtrArray *
pagoda_discount_offers_before (const PagodaDiscount *discount,
                               const GPtrArray *offers,
                               const GPtrArray *discounts)
{
  GPtrArray *before = g_ptr_array_new ();
  PagodaDay last = day_before (discount, discounts);

  for (guint i = 0; i < offers->len; i++)
    {
      const PagodaNonPriceOffer *offer = g_ptr_array_index (offers, i);
      if (offer->day <= discount->day && (last == PAGODA_DAY_NONE || offer->day > last))
        g_ptr_array_add (before, (gpointer)offer);
    }
  return before;
}
