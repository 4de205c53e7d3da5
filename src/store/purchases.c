/* purchases.c: orders as what is asked of them wants them grouped.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/purchases.h"

#include "store/orders.h"

static void
add_product (PagodaStatement *statement, gpointer products)
{
  PagodaProduct *product = g_new0 (PagodaProduct, 1);

  product->id = pagoda_statement_int (statement, "id");
  product->code = g_strdup (pagoda_statement_text (statement, "code"));
  product->name = g_strdup (pagoda_statement_text (statement, "name"));
  product->margin = PAGODA_MARGIN_NONE;
  g_ptr_array_add (products, product);
}

GPtrArray *
pagoda_purchases_list_products (PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) products = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_product_free);

  if (!pagoda_statement_each (pagoda_statement (database, "purchase-products"), add_product, products, error))
    return NULL;
  return g_steal_pointer (&products);
}

typedef struct
{
  PagodaPurchaseVisitor visitor;
  gpointer data;
} Visit;

static void
visit_item (PagodaStatement *statement, gpointer data)
{
  Visit *visit = data;

  visit->visitor (pagoda_statement_int (statement, "customer"), pagoda_statement_int (statement, "product"),
                  (PagodaDay)pagoda_statement_int (statement, "day"), visit->data);
}

gboolean
pagoda_purchases_visit_items (PagodaDatabase *database,
                              PagodaDay last,
                              PagodaPurchaseVisitor visitor,
                              gpointer data,
                              GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "purchase-items");
  Visit visit = { visitor, data };

  pagoda_statement_bind_int (statement, ":last", last);
  return pagoda_statement_each (statement, visit_item, &visit, error);
}
