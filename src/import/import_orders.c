/* import_orders.c: order lines become orders.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of one order number, or of one customer and day where the file has no numbers, are one order, wherever
 * they stand in the file.  A wholesaler's year is half a million rows, so that orders and lines are kept as
 * plain arrays and texts as interned pointers.
 */
#include "config.h"

#include "import/cell_text.h"
#include "import/header_unit.h"
#include "import/order_row.h"
#include "import/taken_orders.h"

#include <glib/gi18n-lib.h>

/* --- reading ----------------------------------------------------------------------------------------- */

static void
notice_other_day (PagodaTakenOrders *orders, PagodaTakenOrder *order, const PagodaImportRow *row)
{
  if (order->has_several_days)
    return;
  order->has_several_days = TRUE;
  g_autofree char *day = pagoda_cell_to_text (row->cells[PAGODA_FIELD_ORDER_DAY]);
  pagoda_import_add_notice (orders->run->result, row->number,
                            pagoda_look_header (row->look, PAGODA_FIELD_ORDER_DAY), day,
                            _ ("Other rows of this order have another date. The first one is kept."));
}

/* Where the file has no numbers, what a customer bought on one day is one order: found again when the file
 * comes again. */
static const char *
number_by_day (const PagodaTakenOrders *orders, PagodaDay day, guint32 customer, PagodaImportRow *row)
{
  g_autofree char *iso = pagoda_day_to_iso (day);
  g_autofree char *number
      = g_strdup_printf ("%s %s", iso, pagoda_named_customers_title (orders->customers, customer));
  return pagoda_import_row_intern (row, number);
}

static guint32
add_order (PagodaTakenOrders *orders, const PagodaOrderRow *read, guint32 customer)
{
  PagodaTakenOrder order = { .number = read->number,
                             .currency = read->currency,
                             .note = read->note,
                             .rate = read->rate,
                             .customer = customer,
                             .first_line = PAGODA_NO_LINE,
                             .day = read->day };

  g_array_append_val (orders->orders, order);
  g_hash_table_insert (orders->by_number, (gpointer)read->number, GUINT_TO_POINTER (orders->orders->len));
  return orders->orders->len - 1;
}

/* The place of the order called @number plus 1, or 0.  Most rows go on with the newest order. */
static guint32
find_order (const PagodaTakenOrders *orders, const char *number)
{
  guint32 n_orders = orders->orders->len;

  if (n_orders > 0 && pagoda_taken_order (orders, n_orders - 1)->number == number)
    return n_orders;
  return GPOINTER_TO_UINT (g_hash_table_lookup (orders->by_number, number));
}

/* The place of the row's order, which may be known already; a row that contradicts the earlier ones is
 * refused. */
static guint32
take_order (PagodaTakenOrders *orders, const PagodaOrderRow *read, guint32 customer, PagodaImportRow *row)
{
  guint32 place = find_order (orders, read->number);

  if (place == 0)
    return add_order (orders, read, customer);

  PagodaTakenOrder *order = pagoda_taken_order (orders, place - 1);
  if (order->customer != customer)
    pagoda_import_row_refuse (row, pagoda_named_customers_key (orders->customers, customer),
                              _ ("Other rows of this order name another customer."));
  else if (order->currency != read->currency || order->rate != read->rate)
    pagoda_import_row_refuse (row, PAGODA_FIELD_ORDER_CURRENCY,
                              _ ("Other rows of this order have another currency or exchange rate."));
  else if (order->day != read->day)
    notice_other_day (orders, order, row);
  if (row->reason == NULL && order->note == NULL)
    order->note = read->note;
  return place - 1;
}

/* Adds @line, which the next row of the order is to follow. */
static void
add_line (PagodaTakenOrders *orders, const PagodaTakenLine *line)
{
  PagodaTakenOrder *order = pagoda_taken_order (orders, line->order);
  guint32 place = orders->lines->len;

  g_array_append_vals (orders->lines, line, 1);
  if (order->first_line == PAGODA_NO_LINE)
    order->first_line = place;
  else
    pagoda_taken_line (orders, order->last_line)->next = place;
  order->last_line = place;
  order->n_lines++;
  if (order->is_written && !order->is_outdated)
    {
      order->is_outdated = TRUE;
      orders->n_outdated++;
    }
}

static void
keep_said (PagodaTakenOrders *orders,
           const char *const values[PAGODA_N_ATTRIBUTES],
           const PagodaOrderRow *read)
{
  for (guint i = 0; i < orders->columns.n_attributes; i++)
    g_ptr_array_add (orders->said, (gpointer)values[orders->columns.attributes[i]]);
  g_ptr_array_add (orders->said, (gpointer)read->product_name);
  g_ptr_array_add (orders->said, (gpointer)read->product_unit);
}

static guint32
take_product (PagodaTakenOrders *orders, const PagodaOrderRow *read)
{
  if (read->product == NULL)
    return PAGODA_NO_PRODUCT;
  guint32 product = pagoda_named_products_take (orders->products, read->product);
  pagoda_named_products_remember (orders->products, product, read->product_name, read->product_unit);
  return product;
}

static void
take (gpointer records, PagodaImportRow *row)
{
  PagodaTakenOrders *orders = records;
  const char *values[PAGODA_N_ATTRIBUTES];
  PagodaOrderRow read;
  guint32 order = 0;

  guint32 customer = pagoda_named_customers_take (orders->customers, row);
  pagoda_order_row_read (row, orders->run, orders->currency, &read);
  pagoda_import_row_attributes (row, values);
  if (row->reason == NULL && read.number == NULL)
    read.number = number_by_day (orders, read.day, customer, row);
  if (row->reason == NULL)
    order = take_order (orders, &read, customer, row);
  if (row->reason != NULL)
    return;

  PagodaTakenLine line = { .order = order,
                           .next = PAGODA_NO_LINE,
                           .product = take_product (orders, &read),
                           .row = row->number,
                           .quantity = read.quantity,
                           .price = read.price,
                           .amount = read.amount,
                           .cost = read.cost };
  add_line (orders, &line);
  keep_said (orders, values, &read);
  pagoda_named_customers_remember (orders->customers, customer, row, values);
}

/* --- life -------------------------------------------------------------------------------------------- */

static void
find_said_columns (PagodaTakenOrders *orders)
{
  PagodaSaidColumns *columns = &orders->columns;

  for (guint i = 0; i < PAGODA_N_ATTRIBUTES; i++)
    if (pagoda_look_column (orders->run->look, (PagodaFieldId)(PAGODA_FIRST_ATTRIBUTE + i)) >= 0)
      columns->attributes[columns->n_attributes++] = i;
  columns->width = columns->n_attributes + 2;
}

static void
discard (gpointer records)
{
  PagodaTakenOrders *orders = records;

  pagoda_named_customers_free (orders->customers);
  pagoda_named_products_free (orders->products);
  g_hash_table_unref (orders->by_number);
  g_array_unref (orders->orders);
  g_array_unref (orders->lines);
  g_ptr_array_unref (orders->said);
  g_array_unref (orders->written);
  g_free (orders);
}

static gpointer
start (PagodaImportRun *run, GError **error)
{
  PagodaTakenOrders *orders = g_new0 (PagodaTakenOrders, 1);

  orders->run = run;
  orders->customers = pagoda_named_customers_new (run);
  orders->products = pagoda_named_products_new ();
  orders->by_number = g_hash_table_new (NULL, NULL);
  orders->orders = g_array_new (FALSE, FALSE, sizeof (PagodaTakenOrder));
  orders->lines = g_array_new (FALSE, FALSE, sizeof (PagodaTakenLine));
  orders->said = g_ptr_array_new ();
  orders->written = g_array_new (FALSE, FALSE, sizeof (PagodaOrderLine));
  find_said_columns (orders);
  if (pagoda_order_row_find_currency (run, &orders->currency, error))
    return orders;
  discard (orders);
  return NULL;
}

const PagodaImportRecords pagoda_import_orders = {
  .label = "import-orders",
  .start = start,
  .take = take,
  .write_early = pagoda_taken_orders_write_early,
  .compare = pagoda_taken_orders_compare,
  .write = pagoda_taken_orders_write,
  .discard = discard,
};
