/* taken_orders.c: the orders of a file against the store: compared, and written.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "import/taken_orders.h"

#include "import/order_row.h"

#include <glib/gi18n-lib.h>

/* Where rows of one order lie so far apart that more than one order in so many had to be written over, the
 * next ones wait. */
#define MOST_OUTDATED 8

/* --- comparing --------------------------------------------------------------------------------------- */

/* The first line of @order; each names the next one. */
static const PagodaTakenLine *
first_line (const PagodaTakenOrders *orders, const PagodaTakenOrder *order)
{
  return pagoda_taken_line (orders, order->first_line);
}

/* NULL after the last one. */
static const PagodaTakenLine *
next_line (const PagodaTakenOrders *orders, const PagodaTakenLine *line)
{
  return line->next != PAGODA_NO_LINE ? pagoda_taken_line (orders, line->next) : NULL;
}

/* The lines of @order as the store has them, in `written`.  A new product has no id yet: such a line equals
 * none of the store's, which −1 says. */
static void
fill_written (PagodaTakenOrders *orders, const PagodaTakenOrder *order, gboolean is_comparing)
{
  g_array_set_size (orders->written, 0);
  for (const PagodaTakenLine *line = first_line (orders, order); line != NULL;
       line = next_line (orders, line))
    {
      PagodaOrderLine written = { .product = pagoda_named_products_id (orders->products, line->product),
                                  .quantity = line->quantity,
                                  .price = line->price,
                                  .amount = line->amount,
                                  .cost = line->cost };
      if (is_comparing && written.product == PAGODA_ID_NONE && line->product != PAGODA_NO_PRODUCT)
        written.product = -1;
      g_array_append_val (orders->written, written);
    }
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const PagodaOrderLine *left = a;
  const PagodaOrderLine *right = b;

  if (left->product != right->product)
    return left->product < right->product ? -1 : 1;
  if (left->quantity != right->quantity)
    return left->quantity < right->quantity ? -1 : 1;
  if (left->price != right->price)
    return left->price < right->price ? -1 : 1;
  if (left->amount != right->amount)
    return left->amount < right->amount ? -1 : 1;
  return (left->cost > right->cost) - (left->cost < right->cost);
}

/* TRUE where both hold the same lines, in whatever order.  Sorts both. */
static gboolean
are_same_lines (GArray *left, GArray *right)
{
  if (left->len != right->len)
    return FALSE;
  g_array_sort (left, compare_lines);
  g_array_sort (right, compare_lines);
  for (guint i = 0; i < left->len; i++)
    if (compare_lines (&g_array_index (left, PagodaOrderLine, i), &g_array_index (right, PagodaOrderLine, i))
        != 0)
      return FALSE;
  return TRUE;
}

static gboolean
is_same_head (const PagodaTakenOrders *orders, const PagodaTakenOrder *order, const PagodaOrder *stored)
{
  return stored->customer == pagoda_named_customers_id (orders->customers, order->customer)
         && stored->day == order->day && g_strcmp0 (stored->currency, order->currency) == 0
         && stored->rate == order->rate
         && (order->note == NULL || g_strcmp0 (stored->note, order->note) == 0);
}

static gboolean
compare_stored (PagodaTakenOrders *orders,
                PagodaTakenOrder *order,
                const PagodaOrder *stored,
                PagodaDatabase *database,
                GError **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (PagodaOrderLine));

  if (!pagoda_orders_read_lines (database, stored->id, lines, error))
    return FALSE;
  fill_written (orders, order, TRUE);
  gboolean differs = !is_same_head (orders, order, stored) || !are_same_lines (orders->written, lines);
  order->id = stored->id;
  if (order->note == NULL)
    order->note
        = stored->note != NULL ? g_string_chunk_insert_const (orders->run->strings, stored->note) : NULL;
  return pagoda_import_run_judge_existing (orders->run, order->number, differs, &order->change, error);
}

static void
refuse_order (PagodaTakenOrders *orders, PagodaTakenOrder *order, const char *reason)
{
  order->change = PAGODA_CHANGE_REFUSED;
  for (const PagodaTakenLine *line = first_line (orders, order); line != NULL;
       line = next_line (orders, line))
    pagoda_import_run_refuse (orders->run, line->row,
                              pagoda_named_customers_key (orders->customers, order->customer),
                              pagoda_named_customers_title (orders->customers, order->customer), reason);
}

static gboolean
compare_order (PagodaTakenOrders *orders, PagodaTakenOrder *order, PagodaDatabase *database, GError **error)
{
  const char *doubt = pagoda_named_customers_doubt (orders->customers, order->customer);

  order->change = PAGODA_CHANGE_NEW;
  if (doubt != NULL)
    {
      refuse_order (orders, order, doubt);
      return TRUE;
    }
  if (orders->any_stored && !order->is_written)
    {
      PagodaOrder stored;
      gboolean compared
          = pagoda_orders_find (database, order->number, &stored, error)
            && (stored.id == PAGODA_ID_NONE || compare_stored (orders, order, &stored, database, error));
      pagoda_order_clear (&stored);
      if (!compared)
        return FALSE;
    }
  if (order->change == PAGODA_CHANGE_SKIPPED)
    orders->run->result->skipped += order->n_lines;
  else
    pagoda_named_customers_want (orders->customers, order->customer);
  pagoda_import_run_count (orders->run, order->change);
  return TRUE;
}

/* Lines of orders that are new or have changed tell the newest about customer and product. */
static void
hear_line (PagodaTakenOrders *orders, guint32 i)
{
  const PagodaTakenLine *line = pagoda_taken_line (orders, i);
  const PagodaTakenOrder *order = pagoda_taken_order (orders, line->order);
  const PagodaSaidColumns *columns = &orders->columns;
  gpointer *said = &orders->said->pdata[(gsize)i * columns->width];

  if (order->change == PAGODA_CHANGE_SKIPPED || order->change == PAGODA_CHANGE_REFUSED)
    return;
  if (line->product != PAGODA_NO_PRODUCT)
    pagoda_named_products_want (orders->products, line->product);
  if (order->change == PAGODA_CHANGE_NONE)
    return;
  for (guint j = 0; j < columns->n_attributes; j++)
    pagoda_named_customers_assert (orders->customers, order->customer, columns->attributes[j], said[j]);
  if (line->product != PAGODA_NO_PRODUCT)
    pagoda_named_products_assert (orders->products, line->product, said[columns->n_attributes],
                                  said[columns->n_attributes + 1]);
}

/* What is asked of the store before anything is written. */
static gboolean
know_store (PagodaTakenOrders *orders, PagodaDatabase *database, GError **error)
{
  if (!orders->knows_store)
    orders->knows_store = pagoda_orders_exist (database, &orders->any_stored, error);
  return orders->knows_store;
}

gboolean
pagoda_taken_orders_compare (gpointer records, PagodaDatabase *database, GError **error)
{
  PagodaTakenOrders *orders = records;

  if (!know_store (orders, database, error)
      || !pagoda_named_customers_resolve (orders->customers, database, error)
      || !pagoda_named_products_resolve (orders->products, database, error))
    return FALSE;
  for (guint32 i = 0; i < orders->orders->len; i++)
    if (!pagoda_import_run_tick (orders->run, i, orders->orders->len, error)
        || !compare_order (orders, pagoda_taken_order (orders, i), database, error))
      return FALSE;
  for (guint32 i = 0; i < orders->lines->len; i++)
    hear_line (orders, i);
  return pagoda_named_customers_compare (orders->customers, database, error);
}

/* --- writing ----------------------------------------------------------------------------------------- */

/* @money with @digits minor digits, in the store's currency; FALSE where it is too large. */
static gboolean
convert (const PagodaTakenOrders *orders,
         const PagodaTakenOrder *order,
         int digits,
         PagodaMoney money,
         PagodaMoney *converted)
{
  *converted = pagoda_money_convert (money, digits, order->rate, orders->run->digits);
  return pagoda_amount_is_plausible (*converted);
}

/* Adds up @order in the store's currency; FALSE where a total is too large. */
static gboolean
sum_order (const PagodaTakenOrders *orders, const PagodaTakenOrder *order, PagodaOrderTotals *totals)
{
  int digits = order->currency != NULL ? pagoda_currency_digits (order->currency) : orders->run->digits;

  for (const PagodaTakenLine *line = first_line (orders, order); line != NULL;
       line = next_line (orders, line))
    {
      PagodaMoney amount = line->amount;
      PagodaMoney cost = line->cost;
      if (order->currency != NULL && !convert (orders, order, digits, amount, &amount))
        return FALSE;
      if (order->currency != NULL && cost != PAGODA_COST_UNKNOWN
          && !convert (orders, order, digits, cost, &cost))
        return FALSE;
      pagoda_order_totals_add (totals, amount, cost,
                               pagoda_named_products_margin (orders->products, line->product));
    }
  return TRUE;
}

static gboolean
write_order (PagodaTakenOrders *orders, PagodaTakenOrder *order, PagodaDatabase *database, GError **error)
{
  PagodaOrder written = { .id = order->id,
                          .customer = pagoda_named_customers_id (orders->customers, order->customer),
                          .number = (char *)order->number,
                          .day = order->day,
                          .currency = (char *)order->currency,
                          .rate = order->rate,
                          .note = (char *)order->note };

  if (!sum_order (orders, order, &written.totals))
    {
      g_set_error (
          error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_MAPPING,
          _ ("The total of order %s is too large. Nothing was changed. Check its amounts and its exchange "
             "rate."),
          order->number);
      return FALSE;
    }
  fill_written (orders, order, FALSE);
  const PagodaOrderLine *lines = (const PagodaOrderLine *)(gpointer)orders->written->data;
  if (order->id != PAGODA_ID_NONE)
    return pagoda_orders_update (database, &written, lines, order->n_lines, error);
  gboolean inserted = pagoda_orders_insert (database, &written, lines, order->n_lines, error);
  order->id = written.id;
  return inserted;
}

/* Whether @order, whose rows are all taken, is still to be written. */
static gboolean
is_to_be_written (const PagodaTakenOrder *order)
{
  return order->change == PAGODA_CHANGE_UPDATED
         || (order->change == PAGODA_CHANGE_NEW && (!order->is_written || order->is_outdated));
}

gboolean
pagoda_taken_orders_write (gpointer records, PagodaDatabase *database, GError **error)
{
  PagodaTakenOrders *orders = records;

  if (!pagoda_named_customers_write (orders->customers, database, error)
      || !pagoda_named_products_write (orders->products, database, error))
    return FALSE;
  for (guint32 i = 0; i < orders->orders->len; i++)
    {
      PagodaTakenOrder *order = pagoda_taken_order (orders, i);
      if (!pagoda_import_run_tick (orders->run, i, orders->orders->len, error)
          || (is_to_be_written (order) && !write_order (orders, order, database, error)))
        return FALSE;
    }
  return TRUE;
}

/* --- writing early ----------------------------------------------------------------------------------- */

/* Whether @order can be written before all rows are taken: nobody has had it, and its customer is known. */
static gboolean
find_out_whether_new (PagodaTakenOrders *orders,
                      const PagodaTakenOrder *order,
                      PagodaDatabase *database,
                      gboolean *is_new,
                      GError **error)
{
  PagodaOrder stored = { 0 };

  if (orders->any_stored && !pagoda_orders_find (database, order->number, &stored, error))
    return FALSE;
  *is_new = stored.id == PAGODA_ID_NONE;
  pagoda_order_clear (&stored);
  return !*is_new
         || pagoda_named_customers_write_early (orders->customers, order->customer, database, is_new, error);
}

static gboolean
write_order_early (PagodaTakenOrders *orders,
                   PagodaTakenOrder *order,
                   PagodaDatabase *database,
                   GError **error)
{
  gboolean is_new = FALSE;

  if (!find_out_whether_new (orders, order, database, &is_new, error))
    return FALSE;
  if (!is_new)
    return TRUE;
  for (const PagodaTakenLine *line = first_line (orders, order); line != NULL;
       line = next_line (orders, line))
    if (!pagoda_named_products_write_early (orders->products, line->product, database, error))
      return FALSE;
  order->is_written = write_order (orders, order, database, error);
  return order->is_written;
}

gboolean
pagoda_taken_orders_write_early (gpointer records, PagodaDatabase *database, GError **error)
{
  PagodaTakenOrders *orders = records;

  /* One for a row at most keeps pace, as every order has a row. */
  if (orders->n_passed + 1 >= orders->orders->len || orders->n_outdated > orders->orders->len / MOST_OUTDATED)
    return TRUE;
  return know_store (orders, database, error)
         && write_order_early (orders, pagoda_taken_order (orders, orders->n_passed++), database, error);
}
