/* test-online-retail.c: a wholesaler's million order lines.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "shop.h"

#include "support/support.h"

#include <gio/gio.h>

#define OLDER "online-retail-2009-2010"
#define NEWER "online-retail-2010-2011"

#define ORDERS                                                                                               \
  "SELECT number, code, date (day * 86400, 'unixepoch'), "                                                   \
  "(SELECT count (*) FROM order_line WHERE order_id = orders.id), revenue "                                  \
  "FROM orders JOIN customer ON customer.id = customer ORDER BY number"

#define LINES                                                                                                \
  "SELECT number, customer.code, day, position, product.code, product.name, quantity, price, amount, "       \
  "customer.country FROM orders JOIN customer ON customer.id = customer "                                    \
  "JOIN order_line ON order_id = orders.id JOIN product ON product.id = product ORDER BY number, position"

/* The columns as command-line.md names them; the rest is guessed. */
static const char *const older_mapping[] = { "Invoice=order.number",
                                             "Quantity=line.quantity",
                                             "Price=line.price",
                                             "InvoiceDate=order.day",
                                             "Customer ID=customer.code",
                                             "StockCode=line.product",
                                             NULL };
static const char *const newer_mapping[] = { "InvoiceNo=order.number",
                                             "Quantity=line.quantity",
                                             "UnitPrice=line.price",
                                             "InvoiceDate=order.day",
                                             "CustomerID=customer.code",
                                             "StockCode=line.product",
                                             NULL };

/* The path of the unpacked CSV @name in the temporary folder, or NULL after skipping (transfer full). */
static char *
unpack (const char *name)
{
  g_autofree char *packed = g_strconcat ("orders/", name, ".csv.gz", NULL);
  g_autofree char *source = pagoda_test_shared (packed);
  if (source == NULL)
    return NULL;

  g_autoptr (GError) error = NULL;
  g_autofree char *plain = g_strconcat (name, ".csv", NULL);
  g_autofree char *path = g_build_filename (pagoda_test_folder (), plain, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (source);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GConverter) inflate = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GInputStream) raw = G_INPUT_STREAM (g_file_read (from, NULL, &error));
  g_assert_no_error (error);
  g_autoptr (GInputStream) input = g_converter_input_stream_new (raw, inflate);
  g_autoptr (GOutputStream) output
      = G_OUTPUT_STREAM (g_file_replace (to, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_splice (output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

static PagodaImportResult *
import_file (const char *store, const char *file, const char *const *mapping)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaTable) table = pagoda_table_open (file, &error);
  g_assert_no_error (error);
  g_autoptr (PagodaDatabase) database = pagoda_database_open (store, PAGODA_OPEN_WRITE, &error);
  g_assert_no_error (error);
  PagodaImportRequest request
      = { .table = table, .kind = PAGODA_IMPORT_ORDERS, .mapping = mapping, .source = file };
  PagodaImportResult *result = pagoda_import_run (database, &request, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->skipped, ==, result->problems->len);
  return result;
}

static void
assert_unchanged (const char *store, const char *file, const char *const *mapping, guint64 orders)
{
  g_autoptr (PagodaImportResult) result = import_file (store, file, mapping);

  g_assert_cmpuint (result->created + result->updated, ==, 0);
  g_assert_cmpuint (result->unchanged, ==, orders);
  g_assert_cmpint (result->history, ==, 0);
}

/* Every order against Python's csv and decimal modules. */
static void
assert_like_oracle (const char *store, const char *older, const char *newer)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "import", "online_retail_oracle.py", NULL);
  const char *arguments[] = { "/usr/bin/python3", script, older, newer, NULL };
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;

  if (!g_file_test (arguments[0], G_FILE_TEST_IS_EXECUTABLE))
    {
      g_test_message ("no %s: the orders are not compared with it", arguments[0]);
      return;
    }
  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &expected, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  g_autofree char *orders = shop_query (store, ORDERS);
  g_autofree char *lines = g_strconcat (g_strdelimit (orders, ";", '\n'), "\n", NULL);
  g_assert_true (g_str_equal (lines, expected));
}

static void
test_both_years (void)
{
  g_autofree char *older = unpack (OLDER);
  g_autofree char *newer = older != NULL ? unpack (NEWER) : NULL;
  if (newer == NULL)
    return;

  g_autofree char *store = shop_new_in ("GBP");
  g_autoptr (PagodaImportResult) first = import_file (store, older, older_mapping);
  g_assert_cmpuint (first->rows, ==, 525461);
  g_assert_cmpuint (first->problems->len, ==, 107927);
  g_autofree char *after_first = shop_query (store, LINES);
  g_autoptr (PagodaImportResult) second = import_file (store, newer, newer_mapping);
  g_assert_cmpuint (second->rows, ==, 541909);
  g_assert_cmpuint (second->problems->len, ==, 135080);
  shop_assert (store, "SELECT count (DISTINCT customer), count (*) FROM orders WHERE revenue > 0",
               "5878|36969");
  assert_like_oracle (store, older, newer);

  /* Either file again changes nothing. */
  assert_unchanged (store, older, older_mapping, first->created);
  assert_unchanged (store, newer, newer_mapping, second->created + second->unchanged);

  shop_undo (store);
  g_autofree char *undone = shop_query (store, LINES);
  g_assert_true (g_str_equal (undone, after_first));
}

static void
test_workbook (void)
{
  g_autofree char *workbook = pagoda_test_shared ("orders/" NEWER ".xlsx");
  g_autofree char *text = workbook != NULL ? unpack (NEWER) : NULL;
  if (text == NULL)
    return;

  g_autofree char *from_text = shop_new_in ("GBP");
  g_autofree char *from_workbook = shop_new_in ("GBP");
  g_autoptr (PagodaImportResult) first = import_file (from_text, text, newer_mapping);
  g_autoptr (PagodaImportResult) second = import_file (from_workbook, workbook, newer_mapping);
  g_assert_cmpuint (second->rows, ==, first->rows);
  g_assert_cmpuint (second->created, ==, first->created);
  g_assert_cmpuint (second->problems->len, ==, 135080);

  g_autofree char *expected = shop_query (from_text, LINES);
  g_autofree char *lines = shop_query (from_workbook, LINES);
  g_assert_true (g_str_equal (lines, expected));
  assert_unchanged (from_text, workbook, newer_mapping, first->created);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/online-retail/both-years", test_both_years);
  g_test_add_func ("/online-retail/workbook", test_workbook);
  return g_test_run ();
}
