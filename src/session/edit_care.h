/* edit_care.h: edits of past suppliers, referrals, care items, non-price offers and discounts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/care.h"
#include "domain/past_supplier.h"
#include "domain/referral.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** Saves @supplier: adds it where its id is PAGODA_ID_NONE.  Refused where the shares of those who supply at
 * once would come to more than the whole budget (L1). */
PagodaEdit *pagoda_edit_save_past_supplier (const PagodaPastSupplier *supplier);
PagodaEdit *pagoda_edit_delete_past_supplier (PagodaId supplier, const char *name);

/** Saves who brought the customer called @name (N1).  What does not count is kept: the ledger tells it. */
PagodaEdit *pagoda_edit_save_referral (const PagodaReferral *referral, const char *name);
PagodaEdit *pagoda_edit_delete_referral (PagodaId referral, const char *name);

PagodaEdit *pagoda_edit_save_care_item (const PagodaCareItem *item);
PagodaEdit *pagoda_edit_delete_care_item (PagodaId item, const char *title);
/** Saves @item as done on @day. */
PagodaEdit *pagoda_edit_complete_care_item (const PagodaCareItem *item, PagodaDay day);

PagodaEdit *pagoda_edit_save_offer (const PagodaNonPriceOffer *offer);
PagodaEdit *pagoda_edit_delete_offer (PagodaId offer, const char *title);

/** Grants a discount to the customer called @name; refused without a reason (Q6). */
PagodaEdit *pagoda_edit_save_discount (const PagodaDiscount *discount, const char *name);
PagodaEdit *pagoda_edit_delete_discount (PagodaId discount, const char *name);

G_END_DECLS
