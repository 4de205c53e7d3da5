/* edit_care.c: edits of past suppliers, referrals, care items, non-price offers and discounts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_care.h"

#include "session/edit-private.h"
#include "store/care.h"
#include "store/layers.h"
#include "store/past_suppliers.h"
#include "store/referrals.h"

#include <glib/gi18n-lib.h>

#define WHOLE PAGODA_DECIMAL_ONE

/* @message is marked with N_. */
static gboolean
refuse_unless (gboolean good, const char *message, GError **error)
{
  return good || pagoda_edit_refuse (_ (message), error);
}

/* Past suppliers */

static gboolean
check_shares (PagodaDatabase *database, const PagodaPastSupplier *supplier, GError **error)
{
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_records_load (database, supplier->customer, error);

  return record != NULL
         && refuse_unless (
             pagoda_past_suppliers_most (record->past_suppliers, supplier) <= WHOLE,
             /* xgettext:no-c-format */
             N_ ("Together the suppliers of one time would have more than 100 % of the budget. Nothing was "
                 "changed. Enter a smaller share, or the last day of one who no longer supplies."),
             error);
}

static gboolean
check_supplier (PagodaDatabase *database, const PagodaPastSupplier *supplier, GError **error)
{
  gboolean known = supplier->share != PAGODA_SHARE_UNKNOWN;

  return refuse_unless (!pagoda_edit_is_blank (supplier->name),
                        N_ ("A supplier needs a name. Nothing was changed. Enter the name."), error)
         && refuse_unless (supplier->until == PAGODA_DAY_NONE || supplier->until >= supplier->from,
                           N_ ("A supplier cannot end before it begins. Nothing was changed. Choose a later "
                               "last day."),
                           error)
         && refuse_unless (!known || (supplier->share >= 0 && supplier->share <= WHOLE),
                           /* xgettext:no-c-format */
                           N_ ("A share of the budget is from 0 % to 100 %. Nothing was changed. Enter "
                               "another share, or none where nobody knows."),
                           error)
         && (!known || check_shares (database, supplier, error));
}

static const PagodaAggregate suppliers = { PAGODA_AGGREGATE (PagodaPastSupplier,
                                                             pagoda_past_supplier,
                                                             check_supplier,
                                                             pagoda_past_suppliers_save,
                                                             pagoda_past_suppliers_delete) };

PagodaEdit *
pagoda_edit_save_past_supplier (const PagodaPastSupplier *supplier)
{
  return pagoda_edit_create_saving (&suppliers, "save-past-supplier", supplier->name, supplier);
}

PagodaEdit *
pagoda_edit_delete_past_supplier (PagodaId supplier, const char *name)
{
  return pagoda_edit_create_deletion ("delete-past-supplier", name, supplier, pagoda_past_suppliers_delete);
}

/* Referrals */

static gboolean
check_referral (PagodaDatabase *database, const PagodaReferral *referral, GError **error)
{
  return refuse_unless (referral->referrer != PAGODA_ID_NONE,
                        N_ ("A referral needs the customer who brought this one. Nothing was "
                            "changed. Choose the customer."),
                        error)
         && refuse_unless (referral->referrer != referral->customer,
                           N_ ("A customer cannot have brought itself. Nothing was changed. Choose "
                               "another customer."),
                           error);
}

static const PagodaAggregate referrals = { PAGODA_AGGREGATE (PagodaReferral,
                                                             pagoda_referral,
                                                             check_referral,
                                                             pagoda_referrals_save,
                                                             pagoda_referrals_delete) };

PagodaEdit *
pagoda_edit_save_referral (const PagodaReferral *referral, const char *name)
{
  return pagoda_edit_create_saving (&referrals, "save-referral", name, referral);
}

PagodaEdit *
pagoda_edit_delete_referral (PagodaId referral, const char *name)
{
  return pagoda_edit_create_deletion ("delete-referral", name, referral, pagoda_referrals_delete);
}

/* Care items */

static gboolean
check_care_item (PagodaDatabase *database, const PagodaCareItem *item, GError **error)
{
  return refuse_unless (!pagoda_edit_is_blank (item->title),
                        N_ ("A care item needs a title. Nothing was changed. Say in a few words "
                            "what they care about."),
                        error);
}

static const PagodaAggregate care_items = { PAGODA_AGGREGATE (PagodaCareItem,
                                                              pagoda_care_item,
                                                              check_care_item,
                                                              pagoda_care_items_save,
                                                              pagoda_care_items_delete) };

PagodaEdit *
pagoda_edit_save_care_item (const PagodaCareItem *item)
{
  return pagoda_edit_create_saving (&care_items, "save-care-item", item->title, item);
}

PagodaEdit *
pagoda_edit_complete_care_item (const PagodaCareItem *item, PagodaDay day)
{
  PagodaCareItem done = *item;

  done.done = day;
  return pagoda_edit_create_saving (&care_items, "complete-care-item", item->title, &done);
}

PagodaEdit *
pagoda_edit_delete_care_item (PagodaId item, const char *title)
{
  return pagoda_edit_create_deletion ("delete-care-item", title, item, pagoda_care_items_delete);
}

/* Non-price offers */

static gboolean
check_offer (PagodaDatabase *database, const PagodaNonPriceOffer *offer, GError **error)
{
  return refuse_unless (!pagoda_edit_is_blank (offer->title),
                        N_ ("An offer needs a title. Nothing was changed. Say in a few words what "
                            "was offered."),
                        error);
}

static const PagodaAggregate offers = { PAGODA_AGGREGATE (PagodaNonPriceOffer,
                                                          pagoda_non_price_offer,
                                                          check_offer,
                                                          pagoda_non_price_offers_save,
                                                          pagoda_non_price_offers_delete) };

PagodaEdit *
pagoda_edit_save_offer (const PagodaNonPriceOffer *offer)
{
  return pagoda_edit_create_saving (&offers, "save-offer", offer->title, offer);
}

PagodaEdit *
pagoda_edit_delete_offer (PagodaId offer, const char *title)
{
  return pagoda_edit_create_deletion ("delete-offer", title, offer, pagoda_non_price_offers_delete);
}

/* Discounts */

static gboolean
check_discount (PagodaDatabase *database, const PagodaDiscount *discount, GError **error)
{
  return refuse_unless (discount->reduction > 0 && discount->reduction <= WHOLE,
                        /* xgettext:no-c-format */
                        N_ ("A discount is more than 0 % and at most 100 %. Nothing was changed. "
                            "Enter another discount."),
                        error)
         && refuse_unless (!pagoda_edit_is_blank (discount->reason),
                           N_ ("A discount needs a reason. Nothing was changed. Say why the price "
                               "gives way."),
                           error);
}

static const PagodaAggregate discounts = { PAGODA_AGGREGATE (PagodaDiscount,
                                                             pagoda_discount,
                                                             check_discount,
                                                             pagoda_discounts_save,
                                                             pagoda_discounts_delete) };

PagodaEdit *
pagoda_edit_save_discount (const PagodaDiscount *discount, const char *name)
{
  return pagoda_edit_create_saving (&discounts, "save-discount", name, discount);
}

PagodaEdit *
pagoda_edit_delete_discount (PagodaId discount, const char *name)
{
  return pagoda_edit_create_deletion ("delete-discount", name, discount, pagoda_discounts_delete);
}
