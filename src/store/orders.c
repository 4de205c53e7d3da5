/* orders.c: products, orders and their lines in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/orders.h"

#include "base/text.h"

void
pagoda_product_free (PagodaProduct *product)
{
  if (product == NULL)
    return;
  g_free (product->code);
  g_free (product->name);
  g_free (product->unit);
  g_free (product);
}

char *
pagoda_product_key (const char *code)
{
  return pagoda_text_fold (code);
}

gboolean
pagoda_products_insert (PagodaDatabase *database, PagodaProduct *product, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "product-insert");
  g_autofree char *key = pagoda_product_key (product->code);

  product->id = pagoda_database_next_id (database);
  pagoda_statement_bind_int (statement, ":id", product->id);
  pagoda_statement_bind_text (statement, ":code", product->code);
  pagoda_statement_bind_text (statement, ":code_key", key);
  pagoda_statement_bind_text (statement, ":name", product->name);
  pagoda_statement_bind_text (statement, ":unit", product->unit);
  pagoda_statement_bind_optional (statement, ":margin", product->margin, PAGODA_MARGIN_NONE);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_products_update (PagodaDatabase *database, const PagodaProduct *product, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "product-update");

  pagoda_statement_bind_int (statement, ":id", product->id);
  pagoda_statement_bind_text (statement, ":name", product->name);
  pagoda_statement_bind_text (statement, ":unit", product->unit);
  pagoda_statement_bind_optional (statement, ":margin", product->margin, PAGODA_MARGIN_NONE);
  return pagoda_statement_run (statement, error);
}

static void
add_product (PagodaStatement *statement, gpointer products)
{
  PagodaProduct *product = g_new0 (PagodaProduct, 1);

  product->id = pagoda_statement_int (statement, "id");
  product->code = g_strdup (pagoda_statement_text (statement, "code"));
  product->name = g_strdup (pagoda_statement_text (statement, "name"));
  product->unit = g_strdup (pagoda_statement_text (statement, "unit"));
  product->margin = pagoda_statement_optional (statement, "margin", PAGODA_MARGIN_NONE);
  g_hash_table_insert (products, g_strdup (pagoda_statement_text (statement, "code_key")), product);
}

GHashTable *
pagoda_products_by_key (PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) products
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)pagoda_product_free);

  if (!pagoda_statement_each (pagoda_statement (database, "product-list"), add_product, products, error))
    return NULL;
  return g_steal_pointer (&products);
}

void
pagoda_order_clear (PagodaOrder *order)
{
  g_free (order->number);
  g_free (order->currency);
  g_free (order->note);
  *order = (PagodaOrder){ 0 };
}

gboolean
pagoda_orders_exist (PagodaDatabase *database, gboolean *exist, GError **error)
{
  return pagoda_statement_first (pagoda_statement (database, "order-any"), NULL, NULL, exist, error);
}

static void
read_order (PagodaStatement *statement, gpointer data)
{
  PagodaOrder *order = data;

  order->id = pagoda_statement_int (statement, "id");
  order->customer = pagoda_statement_int (statement, "customer");
  order->number = g_strdup (pagoda_statement_text (statement, "number"));
  order->day = (PagodaDay)pagoda_statement_int (statement, "day");
  order->totals.revenue = pagoda_statement_int (statement, "revenue");
  order->totals.cost = pagoda_statement_int (statement, "cost");
  order->totals.uncosted = pagoda_statement_int (statement, "uncosted");
  order->totals.estimated = pagoda_statement_int (statement, "estimated");
  order->currency = g_strdup (pagoda_statement_text (statement, "currency"));
  order->rate = pagoda_statement_int (statement, "rate");
  order->note = g_strdup (pagoda_statement_text (statement, "note"));
}

gboolean
pagoda_orders_find (PagodaDatabase *database, const char *number, PagodaOrder *order, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "order-by-number");

  *order = (PagodaOrder){ 0 };
  pagoda_statement_bind_text (statement, ":number", number);
  return pagoda_statement_first (statement, read_order, order, NULL, error);
}

static PagodaOrderLine
read_line (PagodaStatement *statement)
{
  return (PagodaOrderLine){ .product = pagoda_statement_optional (statement, "product", PAGODA_ID_NONE),
                            .quantity = pagoda_statement_int (statement, "quantity"),
                            .price = pagoda_statement_int (statement, "price"),
                            .amount = pagoda_statement_int (statement, "amount"),
                            .cost = pagoda_statement_optional (statement, "cost", PAGODA_COST_UNKNOWN) };
}

static void
add_line (PagodaStatement *statement, gpointer lines)
{
  PagodaOrderLine line = read_line (statement);

  g_array_append_val ((GArray *)lines, line);
}

gboolean
pagoda_orders_read_lines (PagodaDatabase *database, PagodaId order, GArray *lines, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "order-line-of-order");

  pagoda_statement_bind_int (statement, ":order_id", order);
  return pagoda_statement_each (statement, add_line, lines, error);
}

static void
add_item (PagodaStatement *statement, gpointer items)
{
  PagodaOrderItem *item = g_new0 (PagodaOrderItem, 1);

  item->line = read_line (statement);
  item->code = g_strdup (pagoda_statement_text (statement, "code"));
  item->name = g_strdup (pagoda_statement_text (statement, "name"));
  item->unit = g_strdup (pagoda_statement_text (statement, "unit"));
  g_ptr_array_add (items, item);
}

GPtrArray *
pagoda_orders_list_items (PagodaDatabase *database, PagodaId order, GError **error)
{
  return pagoda_statement_list_of (database, "order-line-with-product", ":order_id", order, add_item,
                                   (GDestroyNotify)pagoda_order_item_free, error);
}

static gboolean
write_order (PagodaDatabase *database, const char *name, const PagodaOrder *order, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, name);

  g_assert (order->rate > 0 && order->day != PAGODA_DAY_NONE);
  pagoda_statement_bind_int (statement, ":id", order->id);
  pagoda_statement_bind_int (statement, ":customer", order->customer);
  pagoda_statement_bind_text (statement, ":number", order->number);
  pagoda_statement_bind_int (statement, ":day", order->day);
  pagoda_statement_bind_int (statement, ":revenue", order->totals.revenue);
  pagoda_statement_bind_int (statement, ":cost", order->totals.cost);
  pagoda_statement_bind_int (statement, ":uncosted", order->totals.uncosted);
  pagoda_statement_bind_int (statement, ":estimated", order->totals.estimated);
  pagoda_statement_bind_text (statement, ":currency", order->currency);
  pagoda_statement_bind_int (statement, ":rate", order->rate);
  pagoda_statement_bind_text (statement, ":note", order->note);
  return pagoda_statement_run (statement, error);
}

static gboolean
insert_lines (PagodaDatabase *database,
              PagodaId order,
              const PagodaOrderLine *lines,
              gsize n_lines,
              GError **error)
{
  for (gsize i = 0; i < n_lines; i++)
    {
      PagodaStatement *statement = pagoda_statement (database, "order-line-insert");
      pagoda_statement_bind_int (statement, ":order_id", order);
      pagoda_statement_bind_int (statement, ":position", (gint64)i + 1);
      pagoda_statement_bind_optional (statement, ":product", lines[i].product, PAGODA_ID_NONE);
      pagoda_statement_bind_int (statement, ":quantity", lines[i].quantity);
      pagoda_statement_bind_int (statement, ":price", lines[i].price);
      pagoda_statement_bind_int (statement, ":amount", lines[i].amount);
      pagoda_statement_bind_optional (statement, ":cost", lines[i].cost, PAGODA_COST_UNKNOWN);
      if (!pagoda_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
pagoda_orders_insert (PagodaDatabase *database,
                      PagodaOrder *order,
                      const PagodaOrderLine *lines,
                      gsize n_lines,
                      GError **error)
{
  order->id = pagoda_database_next_id (database);
  return write_order (database, "order-insert", order, error)
         && insert_lines (database, order->id, lines, n_lines, error);
}

gboolean
pagoda_orders_update (PagodaDatabase *database,
                      const PagodaOrder *order,
                      const PagodaOrderLine *lines,
                      gsize n_lines,
                      GError **error)
{
  if (!write_order (database, "order-update", order, error))
    return FALSE;
  if (lines == NULL)
    return TRUE;

  PagodaStatement *statement = pagoda_statement (database, "order-line-delete-of-order");
  pagoda_statement_bind_int (statement, ":order_id", order->id);
  return pagoda_statement_run (statement, error) && insert_lines (database, order->id, lines, n_lines, error);
}

static void
free_order (gpointer order)
{
  pagoda_order_clear (order);
  g_free (order);
}

static void
add_order (PagodaStatement *statement, gpointer orders)
{
  PagodaOrder *order = g_new0 (PagodaOrder, 1);

  read_order (statement, order);
  g_ptr_array_add (orders, order);
}

GPtrArray *
pagoda_orders_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "order-of-customer", ":customer", customer, add_order,
                                   free_order, error);
}
