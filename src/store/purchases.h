/* purchases.h: orders as what is asked of them wants them grouped.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inside any transaction.
 */
#pragma once

#include "domain/order.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** All products, by id, of PagodaProduct without unit and margin (transfer full). */
GPtrArray *pagoda_purchases_list_products (PagodaDatabase *database, GError **error);

/** Is given a day on which @customer bought @product, each once. */
typedef void (*PagodaPurchaseVisitor) (PagodaId customer, PagodaId product, PagodaDay day, gpointer data);

/** Visits the purchases up to @last, by customer, product and day; returns and lines without a price are
 * none.
 */
gboolean pagoda_purchases_visit_items (PagodaDatabase *database,
                                       PagodaDay last,
                                       PagodaPurchaseVisitor visitor,
                                       gpointer data,
                                       GError **error);

G_END_DECLS
