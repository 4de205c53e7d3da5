/* sales.c: what was sold, grouped by product and month, and the orders behind it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sales.h"

/* What every question binds. */
static PagodaStatement *
ask (PagodaDatabase *database, const char *name, const PagodaSalesQuestion *question)
{
  PagodaStatement *statement = pagoda_statement (database, name);

  pagoda_statement_bind_text (statement, ":ids", question->ids);
  pagoda_statement_bind_int (statement, ":first", question->period.first);
  pagoda_statement_bind_int (statement, ":last", question->period.last);
  return statement;
}

static void
bind_money (PagodaStatement *statement, const PagodaSalesQuestion *question)
{
  pagoda_statement_bind_text (statement, ":currency", question->currency);
  pagoda_statement_bind_int (statement, ":margin", question->margin);
}

static void
add_month (PagodaStatement *statement, gpointer months)
{
  PagodaProductMonth month
      = { .product = pagoda_statement_optional (statement, "product", PAGODA_ID_NONE),
          .month = (int)pagoda_statement_int (statement, "month"),
          .orders = (guint)pagoda_statement_int (statement, "orders"),
          .revenue = pagoda_statement_int (statement, "revenue"),
          .profit = pagoda_statement_int (statement, "profit"),
          .assumed = pagoda_statement_int (statement, "assumed") != 0,
          .purchases = (guint)pagoda_statement_int (statement, "purchases"),
          .first = (PagodaDay)pagoda_statement_optional (statement, "first_day", PAGODA_DAY_NONE) };

  g_array_append_val ((GArray *)months, month);
}

gboolean
pagoda_sales_read_products (PagodaDatabase *database,
                            const PagodaSalesQuestion *question,
                            GArray *months,
                            GError **error)
{
  PagodaStatement *statement = ask (database, "sales-by-product", question);

  bind_money (statement, question);
  return pagoda_statement_each (statement, add_month, months, error);
}

void
pagoda_sold_order_free (PagodaSoldOrder *order)
{
  g_free (order->number);
  g_free (order);
}

static PagodaSoldOrder *
add_order (PagodaStatement *statement, GPtrArray *orders)
{
  PagodaSoldOrder *order = g_new0 (PagodaSoldOrder, 1);

  order->id = pagoda_statement_int (statement, "id");
  order->customer = pagoda_statement_int (statement, "customer");
  order->number = g_strdup (pagoda_statement_text (statement, "number"));
  order->day = (PagodaDay)pagoda_statement_int (statement, "day");
  order->revenue = pagoda_statement_int (statement, "revenue");
  g_ptr_array_add (orders, order);
  return order;
}

static void
add_whole (PagodaStatement *statement, gpointer orders)
{
  PagodaSoldOrder *order = add_order (statement, orders);

  order->totals = (PagodaOrderTotals){ .revenue = order->revenue,
                                       .cost = pagoda_statement_int (statement, "cost"),
                                       .uncosted = pagoda_statement_int (statement, "uncosted"),
                                       .estimated = pagoda_statement_int (statement, "estimated") };
  order->assumed = pagoda_order_totals_are_assumed (&order->totals);
}

static void
add_part (PagodaStatement *statement, gpointer orders)
{
  PagodaSoldOrder *order = add_order (statement, orders);

  order->profit = pagoda_statement_int (statement, "profit");
  order->assumed = pagoda_statement_int (statement, "assumed") != 0;
}

static GPtrArray *
list (PagodaStatement *statement, PagodaRowReader reader, GError **error)
{
  g_autoptr (GPtrArray) orders = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_sold_order_free);

  return pagoda_statement_each (statement, reader, orders, error) ? g_steal_pointer (&orders) : NULL;
}

GPtrArray *
pagoda_sales_list_orders (PagodaDatabase *database, const PagodaSalesQuestion *question, GError **error)
{
  return list (ask (database, "sales-orders", question), add_whole, error);
}

GPtrArray *
pagoda_sales_list_orders_of_product (PagodaDatabase *database,
                                     const PagodaSalesQuestion *question,
                                     PagodaId product,
                                     GError **error)
{
  PagodaStatement *statement = ask (database, "sales-orders-of-product", question);

  bind_money (statement, question);
  pagoda_statement_bind_optional (statement, ":product", product, PAGODA_ID_NONE);
  return list (statement, add_part, error);
}
