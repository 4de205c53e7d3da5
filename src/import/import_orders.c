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

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* A hundred billion of a currency with cents.  More on one line is a mistake in the file. */
#define LARGEST_AMOUNT G_GINT64_CONSTANT (10000000000000)

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

/* The ways to write a currency that are not its code. */
static const struct
{
  const char *word;
  const char *code;
} currency_words[] = {
  { "RMB", "CNY" },  { "人民币", "CNY" }, { "元", "CNY" },   { "美元", "USD" }, { "欧元", "EUR" },
  { "英镑", "GBP" }, { "日元", "JPY" },   { "港币", "HKD" }, { "港元", "HKD" }, { "台币", "TWD" },
};

/* @typed as an ISO code, or NULL. */
static char *
read_currency_code (const char *typed)
{
  g_autofree char *code = g_ascii_strup (typed, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (currency_words); i++)
    if (g_str_equal (currency_words[i].word, code))
      return g_strdup (currency_words[i].code);
  return pagoda_currency_is_valid (code) ? g_steal_pointer (&code) : NULL;
}

/* The currency of the row, NULL where it is the store's. */
static const char *
read_currency (Orders *orders, PagodaImportRow *row)
{
  const char *typed = pagoda_import_row_text (row, PAGODA_FIELD_ORDER_CURRENCY);

  if (typed == NULL)
    return orders->currency;
  g_autofree char *code = read_currency_code (typed);
  if (code == NULL)
    pagoda_import_row_refuse (row, PAGODA_FIELD_ORDER_CURRENCY, _ ("This is no currency."));
  if (code == NULL || g_str_equal (code, orders->run->currency))
    return NULL;
  return pagoda_import_row_intern (row, code);
}

/* What one unit of @currency is worth in the store's. */
static PagodaDecimal
read_rate (PagodaImportRow *row, const char *currency)
{
  PagodaDecimal rate = 0;

  if (currency == NULL)
    return PAGODA_DECIMAL_ONE;
  if (!pagoda_import_row_decimal (row, PAGODA_FIELD_ORDER_RATE, &rate))
    pagoda_import_row_refuse (row, PAGODA_FIELD_ORDER_RATE,
                              _ ("The amount is in a foreign currency, and the exchange rate is missing."));
  else if (rate <= 0)
    pagoda_import_row_refuse (row, PAGODA_FIELD_ORDER_RATE, _ ("An exchange rate is greater than 0."));
  return rate;
}

static void
refuse_size (PagodaImportRow *row, PagodaFieldId field)
{
  pagoda_import_row_refuse (row, field, _ ("This number is too large."));
}

/* @amount ÷ @quantity as a price in major units; 0 where that is no number or beyond all prices. */
static PagodaDecimal
price_of (PagodaDecimal amount, PagodaDecimal quantity)
{
  __int128 sign = quantity < 0 ? -1 : 1;

  if (quantity == 0)
    return 0;
  __int128 price = pagoda_divide_half_even (sign * amount * PAGODA_DECIMAL_ONE, sign * quantity);
  return price <= G_MAXINT64 && price >= -G_MAXINT64 ? (PagodaDecimal)price : 0;
}

/* So that no order's total can overflow, however many lines it has. */
static gboolean
is_plausible (PagodaMoney money)
{
  return money <= LARGEST_AMOUNT && money >= -LARGEST_AMOUNT;
}

/* Reads what was sold for how much: an amount, or a quantity and a price. */
static void
read_amount (PagodaImportRow *row, Line *line, int digits)
{
  gboolean has_quantity = pagoda_import_row_decimal (row, PAGODA_FIELD_LINE_QUANTITY, &line->quantity);
  gboolean has_price = pagoda_import_row_decimal (row, PAGODA_FIELD_LINE_PRICE, &line->price);
  PagodaDecimal amount = 0;

  if (pagoda_import_row_decimal (row, PAGODA_FIELD_LINE_AMOUNT, &amount))
    {
      if (!has_quantity)
        line->quantity = PAGODA_DECIMAL_ONE;
      if (!has_price)
        line->price = price_of (amount, line->quantity);
      if (!pagoda_money_from_decimal (amount, digits, &line->amount) || !is_plausible (line->amount))
        refuse_size (row, PAGODA_FIELD_LINE_AMOUNT);
    }
  else if (has_quantity && has_price)
    {
      if (!pagoda_money_line_total (line->quantity, line->price, digits, &line->amount)
          || !is_plausible (line->amount))
        refuse_size (row, PAGODA_FIELD_LINE_PRICE);
    }
  else if (pagoda_import_row_is_mapped (row, PAGODA_FIELD_LINE_AMOUNT))
    pagoda_import_row_refuse (row, PAGODA_FIELD_LINE_AMOUNT, _ ("The amount is missing."));
  else if (!has_quantity)
    pagoda_import_row_refuse (row, PAGODA_FIELD_LINE_QUANTITY, _ ("The quantity is missing."));
  else
    pagoda_import_row_refuse (row, PAGODA_FIELD_LINE_PRICE, _ ("The price is missing."));
}

static void
read_cost (PagodaImportRow *row, Line *line, int digits)
{
  PagodaDecimal cost = 0;

  line->cost = PAGODA_COST_UNKNOWN;
  if (pagoda_import_row_decimal (row, PAGODA_FIELD_LINE_COST, &cost))
    {
      if (!pagoda_money_from_decimal (cost, digits, &line->cost) || !is_plausible (line->cost))
        refuse_size (row, PAGODA_FIELD_LINE_COST);
    }
  else if (pagoda_import_row_decimal (row, PAGODA_FIELD_LINE_UNIT_COST, &cost)
           && (!pagoda_money_line_total (line->quantity, cost, digits, &line->cost)
               || !is_plausible (line->cost)))
    refuse_size (row, PAGODA_FIELD_LINE_UNIT_COST);
}

/* What the row says of its order. */
static Order
read_order (Orders *orders, PagodaImportRow *row)
{
  Order order = { .customer = pagoda_named_customers_take (orders->customers, row) };

  order.number = pagoda_import_row_text (row, PAGODA_FIELD_ORDER_NUMBER);
  if (order.number == NULL)
    pagoda_import_row_refuse (row, PAGODA_FIELD_ORDER_NUMBER, _ ("The order number is missing."));
  order.day = pagoda_import_row_day (row, PAGODA_FIELD_ORDER_DAY, NULL);
  if (order.day == PAGODA_DAY_NONE)
    pagoda_import_row_refuse (row, PAGODA_FIELD_ORDER_DAY, _ ("The date is missing."));
  order.currency = read_currency (orders, row);
  order.rate = read_rate (row, order.currency);
  order.note = pagoda_import_row_text (row, PAGODA_FIELD_ORDER_NOTE);
  return order;
}

/* The product that the row names by its code or else its name. */
static guint32
take_product (Orders *orders, PagodaImportRow *row, const char *name)
{
  const char *code = pagoda_import_row_text (row, PAGODA_FIELD_LINE_PRODUCT);

  if (code == NULL)
    code = name;
  return code != NULL ? pagoda_named_products_take (orders->products, code) : PAGODA_NO_PRODUCT;
}

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

/* The place of the row's order, which may be known already; G_MAXUINT32 where the row contradicts it. */
static guint32
take_order (Orders *orders, const Order *read, PagodaImportRow *row)
{
  gpointer place = g_hash_table_lookup (orders->by_number, read->number);

  if (place == NULL)
    {
      g_array_append_val (orders->orders, *read);
      place = GUINT_TO_POINTER (orders->orders->len);
      g_hash_table_insert (orders->by_number, (gpointer)read->number, place);
      return orders->orders->len - 1;
    }

  Order *order = order_at (orders, GPOINTER_TO_UINT (place) - 1);
  if (order->customer != read->customer)
    pagoda_import_row_refuse (row, pagoda_named_customers_key (orders->customers, read->customer),
                              _ ("Other rows of this order name another customer."));
  if (order->currency != read->currency || order->rate != read->rate)
    pagoda_import_row_refuse (row, PAGODA_FIELD_ORDER_CURRENCY,
                              _ ("Other rows of this order have another currency or exchange rate."));
  if (row->reason != NULL)
    return G_MAXUINT32;
  if (order->day != read->day)
    notice_other_day (orders, order, row);
  if (order->note == NULL)
    order->note = read->note;
  return GPOINTER_TO_UINT (place) - 1;
}

static void
keep_said (Orders *orders, const char *const values[PAGODA_N_ATTRIBUTES], const char *name, const char *unit)
{
  for (guint i = 0; i < orders->columns.n_attributes; i++)
    g_ptr_array_add (orders->said, (gpointer)values[orders->columns.attributes[i]]);
  g_ptr_array_add (orders->said, (gpointer)name);
  g_ptr_array_add (orders->said, (gpointer)unit);
}

static void
take (gpointer records, PagodaImportRow *row)
{
  Orders *orders = records;
  const char *values[PAGODA_N_ATTRIBUTES];
  Order order = read_order (orders, row);
  int digits = order.currency != NULL ? pagoda_currency_digits (order.currency) : orders->run->digits;
  Line line = { .row = row->number };

  read_amount (row, &line, digits);
  read_cost (row, &line, digits);
  pagoda_import_row_attributes (row, values);
  const char *name = pagoda_import_row_text (row, PAGODA_FIELD_PRODUCT_NAME);
  const char *unit = pagoda_import_row_text (row, PAGODA_FIELD_PRODUCT_UNIT);
  line.product = take_product (orders, row, name);
  if (row->reason == NULL)
    line.order = take_order (orders, &order, row);
  if (row->reason != NULL)
    return;

  g_array_append_val (orders->lines, line);
  keep_said (orders, values, name, unit);
  pagoda_named_customers_remember (orders->customers, order.customer, row, values);
  if (line.product != PAGODA_NO_PRODUCT)
    pagoda_named_products_remember (orders->products, line.product, name, unit);
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
  return is_plausible (*converted);
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
