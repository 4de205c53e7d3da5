/* care.h: care items, non-price offers and discounts in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/care.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Each adds the record and gives it an id, or overwrites it where it has one. */
gboolean pagoda_care_items_save (PagodaDatabase *database, PagodaCareItem *item, GError **error);
gboolean pagoda_non_price_offers_save (PagodaDatabase *database, PagodaNonPriceOffer *offer, GError **error);
gboolean pagoda_discounts_save (PagodaDatabase *database, PagodaDiscount *discount, GError **error);

gboolean pagoda_care_items_delete (PagodaDatabase *database, PagodaId item, GError **error);
gboolean pagoda_non_price_offers_delete (PagodaDatabase *database, PagodaId offer, GError **error);
gboolean pagoda_discounts_delete (PagodaDatabase *database, PagodaId discount, GError **error);

/** Deletes all three of a customer. */
gboolean pagoda_care_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** The care items of @customer: open ones by due day, those without a day after them, then those done, the
 * newest first; of PagodaCareItem (transfer full). */
GPtrArray *pagoda_care_items_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** The care items of all customers that are due on @day and not done by then, the oldest first; of
 * PagodaCareItem (transfer full). */
GPtrArray *pagoda_care_items_due (PagodaDatabase *database, PagodaDay day, GError **error);

/** By day, of PagodaNonPriceOffer and of PagodaDiscount (transfer full). */
GPtrArray *pagoda_non_price_offers_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);
GPtrArray *pagoda_discounts_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

G_END_DECLS
