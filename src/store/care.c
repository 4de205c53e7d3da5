/* care.c: care items, non-price offers and discounts in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/care.h"

#include "store/layers-private.h"

static const char *const delete_slots[] = { ":id", ":customer", NULL };

/* Writing */

gboolean
pagoda_care_items_save (PagodaDatabase *database, PagodaCareItem *item, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "care-item-insert", "care-item-update", &item->id);

  pagoda_statement_bind_int (statement, ":customer", item->customer);
  pagoda_statement_bind_text (statement, ":title", item->title);
  pagoda_statement_bind_text (statement, ":owner", item->owner);
  pagoda_statement_bind_optional (statement, ":due_day", item->due, PAGODA_DAY_NONE);
  pagoda_statement_bind_optional (statement, ":done_day", item->done, PAGODA_DAY_NONE);
  pagoda_statement_bind_text (statement, ":note", item->note);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_non_price_offers_save (PagodaDatabase *database, PagodaNonPriceOffer *offer, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "non-price-offer-insert", "non-price-offer-update", &offer->id);

  pagoda_statement_bind_int (statement, ":customer", offer->customer);
  pagoda_statement_bind_int (statement, ":day", offer->day);
  pagoda_statement_bind_text (statement, ":title", offer->title);
  pagoda_statement_bind_int (statement, ":is_unique", offer->unique != FALSE);
  pagoda_statement_bind_text (statement, ":answer", offer->answer);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_discounts_save (PagodaDatabase *database, PagodaDiscount *discount, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "discount-insert", "discount-update", &discount->id);

  pagoda_statement_bind_int (statement, ":customer", discount->customer);
  pagoda_statement_bind_int (statement, ":day", discount->day);
  pagoda_statement_bind_int (statement, ":reduction", discount->reduction);
  pagoda_statement_bind_text (statement, ":reason", discount->reason);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_care_items_delete (PagodaDatabase *database, PagodaId item, GError **error)
{
  return pagoda_delete_where (database, "care-item-delete", delete_slots, ":id", item, error);
}

gboolean
pagoda_non_price_offers_delete (PagodaDatabase *database, PagodaId offer, GError **error)
{
  return pagoda_delete_where (database, "non-price-offer-delete", delete_slots, ":id", offer, error);
}

gboolean
pagoda_discounts_delete (PagodaDatabase *database, PagodaId discount, GError **error)
{
  return pagoda_delete_where (database, "discount-delete", delete_slots, ":id", discount, error);
}

gboolean
pagoda_care_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  static const char *const steps[] = { "care-item-delete", "non-price-offer-delete", "discount-delete" };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!pagoda_delete_where (database, steps[i], delete_slots, ":customer", customer, error))
      return FALSE;
  return TRUE;
}

/* Reading */

static void
add_item (PagodaStatement *statement, gpointer items)
{
  PagodaCareItem *item = g_new0 (PagodaCareItem, 1);

  item->id = pagoda_statement_int (statement, "id");
  item->customer = pagoda_statement_int (statement, "customer");
  item->title = g_strdup (pagoda_statement_text (statement, "title"));
  item->owner = g_strdup (pagoda_statement_text (statement, "owner"));
  item->due = (PagodaDay)pagoda_statement_optional (statement, "due_day", PAGODA_DAY_NONE);
  item->done = (PagodaDay)pagoda_statement_optional (statement, "done_day", PAGODA_DAY_NONE);
  item->note = g_strdup (pagoda_statement_text (statement, "note"));
  g_ptr_array_add (items, item);
}

GPtrArray *
pagoda_care_items_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "care-item-of-customer", ":customer", customer, add_item,
                                   (GDestroyNotify)pagoda_care_item_free, error);
}

GPtrArray *
pagoda_care_items_due (PagodaDatabase *database, PagodaDay day, GError **error)
{
  return pagoda_statement_list_of (database, "care-item-due", ":day", day, add_item,
                                   (GDestroyNotify)pagoda_care_item_free, error);
}

static void
add_offer (PagodaStatement *statement, gpointer offers)
{
  PagodaNonPriceOffer *offer = g_new0 (PagodaNonPriceOffer, 1);

  offer->id = pagoda_statement_int (statement, "id");
  offer->customer = pagoda_statement_int (statement, "customer");
  offer->day = (PagodaDay)pagoda_statement_int (statement, "day");
  offer->title = g_strdup (pagoda_statement_text (statement, "title"));
  offer->unique = pagoda_statement_int (statement, "is_unique") != 0;
  offer->answer = g_strdup (pagoda_statement_text (statement, "answer"));
  g_ptr_array_add (offers, offer);
}

GPtrArray *
pagoda_non_price_offers_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "non-price-offer-of-customer", ":customer", customer, add_offer,
                                   (GDestroyNotify)pagoda_non_price_offer_free, error);
}

static void
add_discount (PagodaStatement *statement, gpointer discounts)
{
  PagodaDiscount *discount = g_new0 (PagodaDiscount, 1);

  discount->id = pagoda_statement_int (statement, "id");
  discount->customer = pagoda_statement_int (statement, "customer");
  discount->day = (PagodaDay)pagoda_statement_int (statement, "day");
  discount->reduction = pagoda_statement_int (statement, "reduction");
  discount->reason = g_strdup (pagoda_statement_text (statement, "reason"));
  g_ptr_array_add (discounts, discount);
}

GPtrArray *
pagoda_discounts_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "discount-of-customer", ":customer", customer, add_discount,
                                   (GDestroyNotify)pagoda_discount_free, error);
}
