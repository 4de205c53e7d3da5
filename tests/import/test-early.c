/* test-early.c: orders that are written while the file is still being read are the orders of the file.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two oracles.  Orders whose customers are named by their names alone are never written early, so that the
 * same rows with codes and with names must lead to the same store.  And SQL over the bare rows tells what a
 * new store must hold.
 */
#include "shop.h"

#include <sqlite3.h>
#include <string.h>

#define ORDERS ((PagodaImportRequest){ .kind = PAGODA_IMPORT_ORDERS })
#define N_CUSTOMERS 6

#define ORDERS_SQL                                                                                           \
  "SELECT number, customer.code, day, revenue, orders.cost, uncosted, rate, orders.note FROM orders "        \
  "JOIN customer ON customer.id = customer ORDER BY number"
#define LINES_SQL                                                                                            \
  "SELECT number, position, product.code, quantity, price, amount, order_line.cost FROM order_line "         \
  "JOIN orders ON orders.id = order_id LEFT JOIN product ON product.id = product ORDER BY number, position"
#define PRODUCTS_SQL "SELECT code_key, code, name, unit FROM product ORDER BY code_key"

/* A row of a random file; what is 0 is an empty cell. */
typedef struct
{
  int order;
  int day;
  int city;
  int product;
  int product_name;
  int quantity;
  int note;
} Row;

static int
customer_of (int order)
{
  return order * 7 % N_CUSTOMERS;
}

/* Orders begin one after another, now and then an earlier one goes on: @spread of 16 rows. */
static GArray *
make_rows (GRand *random, guint n_rows, int spread)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (Row));
  int newest = g_rand_int_range (random, 1, 30);

  for (guint i = 0; i < n_rows; i++)
    {
      gboolean goes_back = g_rand_int_range (random, 0, 16) < spread;
      newest += g_rand_int_range (random, 0, 3) / 2;
      Row row = { .order = goes_back ? g_rand_int_range (random, 1, newest + 1) : newest,
                  .day = g_rand_int_range (random, 0, 12) == 0 ? 2 : 1,
                  .city = g_rand_int_range (random, 0, 4),
                  .product = g_rand_int_range (random, 0, 9),
                  .product_name = g_rand_int_range (random, 0, 3),
                  .quantity = g_rand_int_range (random, -2, 20),
                  .note = g_rand_int_range (random, 0, 5) == 0 ? (int)i : 0 };
      g_array_append_val (rows, row);
    }
  return rows;
}

static void
append_cell (GString *text, const char *prefix, int value)
{
  g_string_append_c (text, ',');
  if (value != 0)
    g_string_append_printf (text, "%s%d", prefix, value);
}

/* @rows as a file that names customers with the prefix @customer under @header.  Rows without a quantity
 * are problems. */
static char *
make_file (GArray *rows, const char *header, const char *customer)
{
  GString *text = g_string_new ("订单号,日期,城市,商品编码,品名,数量,订单备注,单价,");

  g_string_append_printf (text, "%s\n", header);
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      g_string_append_printf (text, "A%03d,2024-01-%02d", row->order, row->day);
      append_cell (text, "市", row->city);
      append_cell (text, i % 2 == 0 ? "P" : "p", row->product);
      append_cell (text, "品", row->product > 0 ? row->product_name : 0);
      append_cell (text, "", row->quantity);
      append_cell (text, "n", row->note);
      g_string_append_printf (text, ",1.25,%s%d\n", customer, customer_of (row->order) + 1);
    }
  return g_string_free (text, FALSE);
}

static char *
new_with_customers (void)
{
  char *path = shop_new ();
  GString *text = g_string_new ("客户编号,客户名称\n");

  for (int i = 1; i <= N_CUSTOMERS; i++)
    g_string_append_printf (text, "K%d,甲%d\n", i, i);
  g_autoptr (PagodaImportResult) result
      = shop_import (path, text->str, (PagodaImportRequest){ .kind = PAGODA_IMPORT_CUSTOMERS });
  g_assert_cmpuint (result->created, ==, N_CUSTOMERS);
  g_string_free (text, TRUE);
  return path;
}

static void
assert_same (const char *early, const char *late, const char *sql)
{
  g_autofree char *left = shop_query (early, sql);
  g_autofree char *right = shop_query (late, sql);

  g_assert_cmpstr (left, ==, right);
}

/* Several files one after the other, so that orders are new, changed and unchanged. */
static void
test_like_late (void)
{
  static const PagodaExisting existing[] = { PAGODA_EXISTING_UPDATE, PAGODA_EXISTING_SKIP };

  for (guint32 seed = 0; seed < 12; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autofree char *early = new_with_customers ();
      g_autofree char *late = new_with_customers ();
      for (guint i = 0; i < 3; i++)
        {
          g_autoptr (GArray) rows = make_rows (random, 60, (int)(seed % 4) * 3);
          g_autofree char *by_code = make_file (rows, "客户编号", "K");
          g_autofree char *by_name = make_file (rows, "客户名称", "甲");
          PagodaImportRequest request = ORDERS;
          request.on_existing = existing[seed % 2];
          g_autofree char *counts = shop_counts (early, by_code, request);
          g_autofree char *expected = shop_counts (late, by_name, request);
          g_assert_cmpstr (counts, ==, expected);
          assert_same (early, late, ORDERS_SQL);
          assert_same (early, late, LINES_SQL);
          assert_same (early, late, PRODUCTS_SQL);
          assert_same (early, late, "SELECT code, name, city FROM customer ORDER BY code");
        }
    }
}

/* The rows as a table, without those that are problems. */
static sqlite3 *
make_model (GArray *rows)
{
  sqlite3 *model = NULL;

  g_assert_cmpint (sqlite3_open (":memory:", &model), ==, SQLITE_OK);
  sqlite3_exec (model, "CREATE TABLE line (n, number, day, code, city, product, name, quantity, note)", NULL,
                NULL, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      if (row->quantity == 0)
        continue;
      g_autofree char *sql = g_strdup_printf (
          "INSERT INTO line VALUES (%u, 'A%03d', %d, 'K%d', nullif ('市%d', '市0'), nullif ('%s%d', '%s0'), "
          "nullif ('品%d', '品0'), %d, nullif ('n%d', 'n0'))",
          i, row->order, row->day + 19722, customer_of (row->order) + 1, row->city, i % 2 == 0 ? "P" : "p",
          row->product, i % 2 == 0 ? "P" : "p", row->product > 0 ? row->product_name : 0, row->quantity,
          row->note);
      g_assert_cmpint (sqlite3_exec (model, sql, NULL, NULL, NULL), ==, SQLITE_OK);
    }
  return model;
}

static int
append_row_cb (gpointer text, int n_columns, char **values, char **names G_GNUC_UNUSED)
{
  for (int i = 0; i < n_columns; i++)
    g_string_append_printf (text, "%s%s",
                            i > 0                        ? "|"
                            : ((GString *)text)->len > 0 ? ";"
                                                         : "",
                            values[i] != NULL ? values[i] : "");
  return 0;
}

/* @sql on the store at @path gives what @expectation gives on @model. */
static void
assert_like_model (const char *path, const char *sql, sqlite3 *model, const char *expectation)
{
  GString *expected = g_string_new (NULL);

  g_assert_cmpint (sqlite3_exec (model, expectation, append_row_cb, expected, NULL), ==, SQLITE_OK);
  shop_assert (path, sql, expected->str);
  g_string_free (expected, TRUE);
}

static void
test_like_rows (void)
{
  for (guint32 seed = 100; seed < 112; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (GArray) rows = make_rows (random, 150, (int)(seed % 4) * 5);
      g_autofree char *text = make_file (rows, "客户编号", "K");
      g_autofree char *path = shop_new ();
      sqlite3 *model = make_model (rows);

      g_autofree char *counts = shop_counts (path, text, ORDERS);
      assert_like_model (path,
                         "SELECT number, customer.code, day, orders.note FROM orders "
                         "JOIN customer ON customer.id = customer ORDER BY number",
                         model,
                         "SELECT number, code, (SELECT day FROM line WHERE number = a.number ORDER BY n), "
                         "(SELECT note FROM line WHERE number = a.number AND note <> '' ORDER BY n) "
                         "FROM line a GROUP BY number ORDER BY number");
      assert_like_model (path,
                         "SELECT number, position, code_key, quantity / 1000000 FROM order_line "
                         "JOIN orders ON orders.id = order_id LEFT JOIN product ON product.id = product "
                         "ORDER BY number, position",
                         model,
                         "SELECT number, row_number () OVER (PARTITION BY number ORDER BY n), "
                         "lower (coalesce (product, name)), quantity FROM line ORDER BY number, n");
      assert_like_model (path, "SELECT code, name, city FROM customer ORDER BY code", model,
                         "SELECT code, code, (SELECT city FROM line WHERE code = a.code AND city <> '' "
                         "ORDER BY n DESC) FROM line a GROUP BY code ORDER BY code");
      assert_like_model (path, "SELECT code, name FROM product ORDER BY code_key", model,
                         "SELECT product, (SELECT name FROM line WHERE lower (product) = lower (a.product) "
                         "AND name <> '' ORDER BY n DESC) FROM line a WHERE n = (SELECT min (n) FROM line "
                         "WHERE lower (product) = lower (a.product)) ORDER BY lower (product)");

      g_autofree char *before = shop_content (path);
      g_autoptr (PagodaImportResult) again = shop_import (path, text, ORDERS);
      g_assert_cmpint (again->history, ==, 0);
      g_autofree char *after = shop_content (path);
      g_assert_cmpstr (after, ==, before);
      shop_undo (path);
      shop_assert (path, "SELECT (SELECT count (*) FROM orders), (SELECT count (*) FROM customer)", "0|0");
      sqlite3_close (model);
    }
}

/* @n orders whose dates are clear, @n whose dates are so only where @is_iso, and an @end. */
static char *
make_dated (guint n, gboolean is_iso, const char *end)
{
  GString *text = g_string_new ("订单号,日期,客户编号,金额\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "A%u,2024-03-01,K%u,1\n", i, i % 9);
  for (guint i = 0; i < n; i++)
    {
      guint day = i % 9 + 1;
      g_autofree char *date
          = is_iso ? g_strdup_printf ("2005-04-%02u", day) : g_strdup_printf ("%02u/04/05", day);
      g_string_append_printf (text, "B%u,%s,K%u,1\n", i, date, i % 13);
    }
  g_string_append (text, end);
  return g_string_free (text, FALSE);
}

/* The order of the dates is asked for when half of the orders are written. */
static void
test_date_order_late (void)
{
  g_autofree char *path = shop_new ();
  g_autofree char *clear = shop_new ();
  g_autofree char *text = make_dated (700, FALSE, "C,25/4/00,K1,1\n");
  g_autofree char *iso = make_dated (700, TRUE, "C,2000-04-25,K1,1\n");
  g_autofree char *counts = shop_counts (path, text, ORDERS);

  g_assert_cmpstr (counts, ==, "1401 0 0 0 0 0");
  shop_order (clear, iso);
  assert_same (path, clear, ORDERS_SQL);
}

/* Whatever stops the reading when orders are written already leaves nothing behind. */
static void
test_stopped (void)
{
  g_autofree char *torn = make_dated (2000, TRUE, "C,2024-04-25,\"K1,1\n");
  g_autofree char *ambiguous = make_dated (2000, FALSE, "");
  g_autofree char *path = shop_new ();
  g_autofree char *before = shop_content (path);
  g_autoptr (GError) torn_error = NULL;
  g_autoptr (GError) ambiguous_error = NULL;

  g_assert_null (shop_try (path, torn, ORDERS, &torn_error));
  g_assert_error (torn_error, PAGODA_FORMAT_ERROR, PAGODA_FORMAT_ERROR_TRUNCATED);
  g_assert_null (shop_try (path, ambiguous, ORDERS, &ambiguous_error));
  g_assert_error (ambiguous_error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_DATE_AMBIGUOUS);
  g_autofree char *after = shop_content (path);
  g_assert_cmpstr (after, ==, before);
}

/* A customer written early is not yet the one whose name a later row gives. */
static void
test_code_as_name (void)
{
  g_autofree char *path = shop_new ();

  shop_order (path, "订单号,日期,客户编号,客户名称,金额\n"
                    "A1,2024-03-01,K1,,1\n"
                    "A2,2024-03-01,K2,乙公司,1\n"
                    "A3,2024-03-01,,K1,1\n"
                    "A4,2024-03-01,,乙公司,1\n");
  shop_assert (path,
               "SELECT number, code, name, short_name FROM orders JOIN customer ON customer.id = customer "
               "ORDER BY number",
               "A1|K1|K1|K1;A2|K2|乙公司|乙;A3|C0001|K1|K1;A4|K2|乙公司|乙");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/early/like-late", test_like_late);
  g_test_add_func ("/early/like-rows", test_like_rows);
  g_test_add_func ("/early/date-order-late", test_date_order_late);
  g_test_add_func ("/early/stopped", test_stopped);
  g_test_add_func ("/early/code-as-name", test_code_as_name);
  return g_test_run ();
}
