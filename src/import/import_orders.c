/* import_orders.c: order lines become orders.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of one order number are one order, wherever they stand in the file.  A wholesaler's year is half a
 * million rows, so that orders and lines are kept as plain arrays and texts as interned pointers.
 */
#include "config.h"

#include "import/named_customers.h"
#include "import/named_products.h"
#include "import/order_row.h"

#include <glib/gi18n-lib.h>

/* One row.  Amount and cost are in minor units of the order's currency. */
typedef struct
{
  guint32 order;
  guint32 product; /* PAGODA_NO_PRODUCT where none is named */
  guint64 row;
  PagodaDecimal quantity;
  PagodaDecimal price;
  PagodaMoney amount;
  PagodaMoney cost;
} Line;

typedef struct
{
  const char *number;
  const char *currency; /* NULL is the store's */
  const char *note;
  PagodaDecimal rate;
  PagodaId id; /* in the store */
  guint32 customer;
  guint32 first_line; /* after grouping */
  guint32 n_lines;
  PagodaDay day;
  PagodaChange change;
  gboolean has_several_days;
} Order;

/* The columns that say something about the customer or the product: their values stand line by line in
 * `said`, because only after comparing it is known which lines bring news. */
typedef struct
{
  guint attributes[PAGODA_N_ATTRIBUTES];
  guint n_attributes;
  guint width; /* n_attributes, and the product's name and unit */
} SaidColumns;

typedef struct
{
  PagodaImportRun *run;
  PagodaNamedCustomers *customers;
  PagodaNamedProducts *products;
  GHashTable *by_number; /* interned number → place in @orders + 1 */
  GArray *orders;
  GArray *lines;
  GPtrArray *said;
  SaidColumns columns;
  const char *currency; /* of rows that name none; NULL is the store's */
  guint32 *grouped;     /* places in @lines, order by order */
  GArray *written;      /* PagodaOrderLine of the order at hand */
} Orders;

static Order *
order_at (const Orders *orders, guint32 order)
{
  return &g_array_index (orders->orders, Order, order);
}

static Line *
line_at (const Orders *orders, guint32 line)
{
  return &g_array_index (orders->lines, Line, line);
}

/* --- reading ----------------------------------------------------------------------------------------- */

static void
notice_other_day (Orders *orders, Order *order, const PagodaImportRow *row)
{
  if (order->has_several_days)
    return;
  order->has_several_days = TRUE;
  pagoda_import_add_notice (orders->run->result, row->number,
                            pagoda_look_header (row->look, PAGODA_FIELD_ORDER_DAY), order->number,
                            _ ("Other rows of this order have another date. The first one is kept."));
}

static guint32
add_order (Orders *orders, const PagodaOrderRow *read, guint32 customer)
{
  Order order = { .number = read->number,
                  .currency = read->currency,
                  .note = read->note,
                  .rate = read->rate,
                  .customer = customer,
                  .day = read->day };

  g_array_append_val (orders->orders, order);
  g_hash_table_insert (orders->by_number, (gpointer)read->number, GUINT_TO_POINTER (orders->orders->len));
  return orders->orders->len - 1;
}

/* The place of the row's order, which may be known already; a row that contradicts the earlier ones is
 * refused. */
static guint32
take_order (Orders *orders, const PagodaOrderRow *read, guint32 customer, PagodaImportRow *row)
{
  gpointer place = g_hash_table_lookup (orders->by_number, read->number);

  if (place == NULL)
    return add_order (orders, read, customer);

  Order *order = order_at (orders, GPOINTER_TO_UINT (place) - 1);
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
  return GPOINTER_TO_UINT (place) - 1;
}

static void
keep_said (Orders *orders, const char *const values[PAGODA_N_ATTRIBUTES], const PagodaOrderRow *read)
{
  for (guint i = 0; i < orders->columns.n_attributes; i++)
    g_ptr_array_add (orders->said, (gpointer)values[orders->columns.attributes[i]]);
  g_ptr_array_add (orders->said, (gpointer)read->product_name);
  g_ptr_array_add (orders->said, (gpointer)read->product_unit);
}

static guint32
take_product (Orders *orders, const PagodaOrderRow *read)
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
  Orders *orders = records;
  const char *values[PAGODA_N_ATTRIBUTES];
  PagodaOrderRow read;
  guint32 order = 0;

  guint32 customer = pagoda_named_customers_take (orders->customers, row);
  pagoda_order_row_read (row, orders->run, orders->currency, &read);
  pagoda_import_row_attributes (row, values);
  if (row->reason == NULL)
    order = take_order (orders, &read, customer, row);
  if (row->reason != NULL)
    return;

  Line line = { .order = order,
                .product = take_product (orders, &read),
                .row = row->number,
                .quantity = read.quantity,
                .price = read.price,
                .amount = read.amount,
                .cost = read.cost };
  g_array_append_val (orders->lines, line);
  keep_said (orders, values, &read);
  pagoda_named_customers_remember (orders->customers, customer, row, values);
}

/* --- comparing --------------------------------------------------------------------------------------- */

/* Fills `grouped`: the lines of each order together, in the order of their rows. */
static void
group_lines (Orders *orders)
{
  guint32 first = 0;

  orders->grouped = g_new (guint32, orders->lines->len);
  for (guint32 i = 0; i < orders->lines->len; i++)
    order_at (orders, line_at (orders, i)->order)->n_lines++;
  for (guint32 i = 0; i < orders->orders->len; i++)
    {
      Order *order = order_at (orders, i);
      order->first_line = first;
      first += order->n_lines;
      order->n_lines = 0;
    }
  for (guint32 i = 0; i < orders->lines->len; i++)
    {
      Order *order = order_at (orders, line_at (orders, i)->order);
      orders->grouped[order->first_line + order->n_lines++] = i;
    }
}

/* The lines of @order as the store has them, in `written`.  A new product has no id yet: such a line equals
 * none of the store's, which −1 says. */
static void
fill_written (Orders *orders, const Order *order, gboolean is_comparing)
{
  g_array_set_size (orders->written, 0);
  for (guint32 i = 0; i < order->n_lines; i++)
    {
      const Line *line = line_at (orders, orders->grouped[order->first_line + i]);
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
is_same_head (const Orders *orders, const Order *order, const PagodaOrder *stored)
{
  return stored->customer == pagoda_named_customers_id (orders->customers, order->customer)
         && stored->day == order->day && g_strcmp0 (stored->currency, order->currency) == 0
         && stored->rate == order->rate
         && (order->note == NULL || g_strcmp0 (stored->note, order->note) == 0);
}

static gboolean
compare_stored (Orders *orders,
                Order *order,
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
refuse_order (Orders *orders, Order *order, const char *reason)
{
  order->change = PAGODA_CHANGE_REFUSED;
  for (guint32 i = 0; i < order->n_lines; i++)
    pagoda_import_run_refuse (orders->run, line_at (orders, orders->grouped[order->first_line + i])->row,
                              pagoda_named_customers_key (orders->customers, order->customer),
                              pagoda_named_customers_title (orders->customers, order->customer), reason);
}

static gboolean
compare_order (Orders *orders, Order *order, gboolean any_stored, PagodaDatabase *database, GError **error)
{
  const char *doubt = pagoda_named_customers_doubt (orders->customers, order->customer);

  order->change = PAGODA_CHANGE_NEW;
  if (doubt != NULL)
    {
      refuse_order (orders, order, doubt);
      return TRUE;
    }
  if (any_stored)
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
hear_line (Orders *orders, guint32 i)
{
  const Line *line = line_at (orders, i);
  const Order *order = order_at (orders, line->order);
  const SaidColumns *columns = &orders->columns;
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

static gboolean
compare (gpointer records, PagodaDatabase *database, GError **error)
{
  Orders *orders = records;
  gboolean any_stored = FALSE;

  group_lines (orders);
  if (!pagoda_named_customers_resolve (orders->customers, database, error)
      || !pagoda_named_products_resolve (orders->products, database, error)
      || !pagoda_orders_exist (database, &any_stored, error))
    return FALSE;
  for (guint32 i = 0; i < orders->orders->len; i++)
    if (!pagoda_import_run_tick (orders->run, i, orders->orders->len, error)
        || !compare_order (orders, order_at (orders, i), any_stored, database, error))
      return FALSE;
  for (guint32 i = 0; i < orders->lines->len; i++)
    hear_line (orders, i);
  return pagoda_named_customers_compare (orders->customers, database, error);
}

/* --- writing ----------------------------------------------------------------------------------------- */

static __int128
power_of_ten (int exponent)
{
  return exponent == 0 ? 1 : 10 * power_of_ten (exponent - 1);
}

/* @money with @digits minor digits, in the store's currency; FALSE where it is too large. */
static gboolean
convert (const Orders *orders, const Order *order, int digits, PagodaMoney money, PagodaMoney *converted)
{
  __int128 numerator = (__int128)money * order->rate * power_of_ten (orders->run->digits);
  __int128 value = pagoda_divide_half_even (numerator, power_of_ten (digits) * PAGODA_DECIMAL_ONE);

  *converted = (PagodaMoney)CLAMP (value, -G_MAXINT64, G_MAXINT64);
  return pagoda_amount_is_plausible (*converted);
}

/* Adds up @order in the store's currency; FALSE where a total is too large. */
static gboolean
sum_order (const Orders *orders, const Order *order, PagodaOrderTotals *totals)
{
  int digits = order->currency != NULL ? pagoda_currency_digits (order->currency) : orders->run->digits;

  for (guint32 i = 0; i < order->n_lines; i++)
    {
      const Line *line = line_at (orders, orders->grouped[order->first_line + i]);
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
write_order (Orders *orders, Order *order, PagodaDatabase *database, GError **error)
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
  if (order->change == PAGODA_CHANGE_NEW)
    return pagoda_orders_insert (database, &written, lines, order->n_lines, error);
  return pagoda_orders_update (database, &written, lines, order->n_lines, error);
}

static gboolean
write_records (gpointer records, PagodaDatabase *database, GError **error)
{
  Orders *orders = records;

  if (!pagoda_named_customers_write (orders->customers, database, error)
      || !pagoda_named_products_write (orders->products, database, error))
    return FALSE;
  for (guint32 i = 0; i < orders->orders->len; i++)
    {
      Order *order = order_at (orders, i);
      if (!pagoda_import_run_tick (orders->run, order->first_line, orders->lines->len, error))
        return FALSE;
      if ((order->change == PAGODA_CHANGE_NEW || order->change == PAGODA_CHANGE_UPDATED)
          && !write_order (orders, order, database, error))
        return FALSE;
    }
  return TRUE;
}

/* --- life -------------------------------------------------------------------------------------------- */

static void
find_said_columns (Orders *orders)
{
  SaidColumns *columns = &orders->columns;

  for (guint i = 0; i < PAGODA_N_ATTRIBUTES; i++)
    if (pagoda_look_column (orders->run->look, (PagodaFieldId)(PAGODA_FIRST_ATTRIBUTE + i)) >= 0)
      columns->attributes[columns->n_attributes++] = i;
  columns->width = columns->n_attributes + 2;
}

/* The currency that the request gives all rows; FALSE where it cannot be converted. */
static gboolean
set_currency (Orders *orders, const char *currency, GError **error)
{
  PagodaImportRun *run = orders->run;

  if (currency == NULL || g_str_equal (currency, run->currency))
    return TRUE;
  if (!pagoda_currency_is_valid (currency))
    {
      g_set_error (error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_MAPPING,
                   _ ("“%s” is no currency. Nothing was changed. Give its three letters, such as CNY."),
                   currency);
      return FALSE;
    }
  if (pagoda_look_column (run->look, PAGODA_FIELD_ORDER_RATE) < 0)
    {
      g_set_error (
          error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_FIELD_MISSING,
          _ ("The amounts are in %s and the store is in %s. Nothing was changed. Say which column holds the "
             "exchange rate (order.rate)."),
          currency, run->currency);
      return FALSE;
    }
  orders->currency = g_string_chunk_insert_const (run->strings, currency);
  return TRUE;
}

static void
discard (gpointer records)
{
  Orders *orders = records;

  pagoda_named_customers_free (orders->customers);
  pagoda_named_products_free (orders->products);
  g_hash_table_unref (orders->by_number);
  g_array_unref (orders->orders);
  g_array_unref (orders->lines);
  g_ptr_array_unref (orders->said);
  g_array_unref (orders->written);
  g_free (orders->grouped);
  g_free (orders);
}

static gpointer
start (PagodaImportRun *run, GError **error)
{
  Orders *orders = g_new0 (Orders, 1);

  orders->run = run;
  orders->customers = pagoda_named_customers_new (run);
  orders->products = pagoda_named_products_new ();
  orders->by_number = g_hash_table_new (NULL, NULL);
  orders->orders = g_array_new (FALSE, FALSE, sizeof (Order));
  orders->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  orders->said = g_ptr_array_new ();
  orders->written = g_array_new (FALSE, FALSE, sizeof (PagodaOrderLine));
  find_said_columns (orders);
  if (set_currency (orders, run->request->currency, error))
    return orders;
  discard (orders);
  return NULL;
}

const PagodaImportRecords pagoda_import_orders = {
  .label = "import-orders",
  .start = start,
  .take = take,
  .compare = compare,
  .write = write_records,
  .discard = discard,
};
