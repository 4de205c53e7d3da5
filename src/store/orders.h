/* orders.h: products, orders and their lines in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/order.h"
#include "store/statement.h"

G_BEGIN_DECLS

void pagoda_product_free (PagodaProduct *product);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaProduct, pagoda_product_free)

/** What identifies a product: its code with case and width folded (transfer full). */
char *pagoda_product_key (const char *code);

gboolean pagoda_products_insert (PagodaDatabase *database, PagodaProduct *product, GError **error);
gboolean pagoda_products_update (PagodaDatabase *database, const PagodaProduct *product, GError **error);
/** PagodaProduct by pagoda_product_key() (transfer full). */
GHashTable *pagoda_products_by_key (PagodaDatabase *database, GError **error);

/** Frees what @order owns and clears it; the struct itself may live anywhere. */
void pagoda_order_clear (PagodaOrder *order);

/** FALSE where the store has no order yet, so that an import need not look for each. */
gboolean pagoda_orders_exist (PagodaDatabase *database, gboolean *exist, GError **error);

/**
 * Finds the order of @number.  TRUE and a filled @order (to be cleared) where there is one; TRUE and an order
 * whose id is PAGODA_ID_NONE where there is none.
 */
gboolean
pagoda_orders_find (PagodaDatabase *database, const char *number, PagodaOrder *order, GError **error);

/** Appends the lines of @order to @lines, an array of PagodaOrderLine, in their order. */
gboolean pagoda_orders_read_lines (PagodaDatabase *database, PagodaId order, GArray *lines, GError **error);

/** The lines of @order in their order with their products, of PagodaOrderItem (transfer full). */
GPtrArray *pagoda_orders_list_items (PagodaDatabase *database, PagodaId order, GError **error);

/** Adds @order, which receives an id, with @n_lines ≥ 0 @lines.  The totals are the caller's (order.h). */
gboolean pagoda_orders_insert (PagodaDatabase *database,
                               PagodaOrder *order,
                               const PagodaOrderLine *lines,
                               gsize n_lines,
                               GError **error);

/** Overwrites @order; its lines too, unless @lines is NULL. */
gboolean pagoda_orders_update (PagodaDatabase *database,
                               const PagodaOrder *order,
                               const PagodaOrderLine *lines,
                               gsize n_lines,
                               GError **error);

/** The orders of @customer, the newest first, of PagodaOrder (transfer full). */
GPtrArray *pagoda_orders_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

G_END_DECLS
