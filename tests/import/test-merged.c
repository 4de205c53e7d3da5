/* test-merged.c: sheets in which cells are merged over the rows they belong to.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "shop.h"

#include "support/support.h"

#include <xlsxwriter.h>

#define COLUMNS 7

/* Rows of a sheet.  `^` is merged with the cell above it and `<` with the one to the left, NULL is empty; all
 * other cells are numbers where they look like one. */
typedef const char *Cells[COLUMNS];

static gboolean
is_continued (const Cells *rows, gsize n_rows, gsize row, gsize column, const char *mark)
{
  return row < n_rows && column < COLUMNS && g_strcmp0 (rows[row][column], mark) == 0;
}

static void
write_cell (lxw_worksheet *sheet, gsize row, gsize column, const char *text)
{
  char *end = NULL;
  double number = g_ascii_strtod (text, &end);

  if (*end == '\0')
    worksheet_write_number (sheet, (lxw_row_t)row, (lxw_col_t)column, number, NULL);
  else
    worksheet_write_string (sheet, (lxw_row_t)row, (lxw_col_t)column, text, NULL);
}

static void
write_area (lxw_worksheet *sheet, const Cells *rows, gsize n_rows, gsize row, gsize column)
{
  const char *text = rows[row][column];
  gsize last_row = row, last_column = column;

  if (text == NULL || g_str_equal (text, "^") || g_str_equal (text, "<"))
    return;
  while (is_continued (rows, n_rows, last_row + 1, column, "^"))
    last_row++;
  while (is_continued (rows, n_rows, row, last_column + 1, "<"))
    last_column++;
  if (last_row > row || last_column > column)
    worksheet_merge_range (sheet, (lxw_row_t)row, (lxw_col_t)column, (lxw_row_t)last_row,
                           (lxw_col_t)last_column, "", NULL);
  write_cell (sheet, row, column, text);
}

static PagodaTable *
make_table (const Cells *rows, gsize n_rows)
{
  g_autofree char *path = g_build_filename (pagoda_test_folder (), "merged.xlsx", NULL);
  g_autoptr (GError) error = NULL;
  lxw_workbook *workbook = workbook_new (path);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, NULL);

  for (gsize i = 0; i < n_rows; i++)
    for (gsize j = 0; j < COLUMNS; j++)
      write_area (sheet, rows, n_rows, i, j);
  g_assert_cmpint (workbook_close (workbook), ==, LXW_NO_ERROR);
  PagodaTable *table = pagoda_table_open (path, &error);
  g_assert_no_error (error);
  return table;
}

/* Imports the rows as orders into a new store and returns its path (transfer full). */
static char *
import_orders (const Cells *rows, gsize n_rows, const char *const *mapping, guint n_problems)
{
  char *path = shop_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaTable) table = make_table (rows, n_rows);
  g_autoptr (PagodaDatabase) database = pagoda_database_open (path, PAGODA_OPEN_WRITE, &error);
  PagodaImportRequest request = { .table = table, .kind = PAGODA_IMPORT_ORDERS, .mapping = mapping };

  g_assert_no_error (error);
  g_autoptr (PagodaImportResult) result = pagoda_import_run (database, &request, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->problems->len, ==, n_problems);
  /* However often the sheet was read, it was imported once. */
  shop_assert (path, "SELECT count(*) FROM history", "1");
  return path;
}

#define ORDERS                                                                                               \
  "SELECT number, code, day, revenue FROM orders JOIN customer ON customer.id = customer ORDER BY number"
#define LINES                                                                                                \
  "SELECT number, code, quantity / 1000000, amount FROM order_line JOIN orders ON orders.id = order_id "     \
  "JOIN product ON product.id = product ORDER BY number, position"

static void
test_orders (void)
{
  static const Cells rows[] = {
    { "订单号", "日期", "客户编号", "商品编码", "数量", "单价" },
    { "A1", "2024-01-05", "K1", "P1", "1", "10" },
    { "^", "^", "^", "P2", "2", "10" },
    { "^", "^", "^", "P3", "3", "10" },
    { "A2", "2024-01-06", "K2", "P1", "4", "10" },
    { "3003", "45298", "17850", "P1", "5", "10" },
    { "^", "^", "^", "P2", "6", "10" },
  };
  g_autofree char *path = import_orders (rows, G_N_ELEMENTS (rows), NULL, 0);

  shop_assert (path, ORDERS, "3003|17850|19729|11000;A1|K1|19727|6000;A2|K2|19728|4000");
  shop_assert (path, LINES,
               "3003|P1|5|5000;3003|P2|6|6000;A1|P1|1|1000;A1|P2|2|2000;A1|P3|3|3000;A2|P1|4|4000");
}

/* The sum of an order counts once, though it stands beside all of its lines. */
static void
test_sums (void)
{
  static const Cells amounts[] = {
    { "订单号", "日期", "客户编号", "商品编码", "数量", "单价", "订单金额" },
    { "A1", "2024-01-05", "K1", "P1", "1", "10", "50" },
    { "^", "^", "^", "P2", "2", "10", "^" },
    { "^", "^", "^", "P3", "3", "10", "^" },
    { "A2", "2024-01-06", "K1", "P3", "3", "10", "30" },
  };
  static const Cells quantities[] = {
    { "订单号", "日期", "客户编号", "商品编码", "数量", "单价" },
    { "A1", "2024-01-05", "K1", "P1", "5", "10" },
    { "^", "^", "^", "P2", "^", "^" },
  };
  g_autofree char *path = import_orders (amounts, G_N_ELEMENTS (amounts), NULL, 0);
  shop_assert (path, ORDERS, "A1|K1|19727|5000;A2|K1|19728|3000");
  shop_assert (path, LINES, "A1|P1|1|5000;A1|P2|2|0;A1|P3|3|0;A2|P3|3|3000");

  /* What belongs to the second row nobody can tell. */
  g_autofree char *shared = import_orders (quantities, G_N_ELEMENTS (quantities), NULL, 1);
  shop_assert (shared, ORDERS, "A1|K1|19727|5000");
}

/* Titles over the whole sheet and names over two rows or two columns. */
static void
test_header (void)
{
  static const Cells named[] = {
    { "2024年订单", "<", "<", "<", "<", "<" },
    { "订单号", "日期", "客户", "<", "金额", "<" },
    { "^", "^", "客户编号", "客户名称", "^", "备注" },
    { "A1", "2024-01-05", "K1", "甲", "10" },
    { "^", "^", "^", "^", "20" },
  };
  static const Cells unknown[] = {
    { "Our year", "<", "<", "<" },
    { "Alpha", "Beta", "Gamma", "<", "Delta" },
    { "A1", "2024-01-05", "K1", NULL, "10" },
  };
  static const char *const mapping[]
      = { "Alpha=order.number", "Beta=order.day", "Gamma=customer.code", "Delta=line.amount", NULL };
  g_autofree char *path = import_orders (named, G_N_ELEMENTS (named), NULL, 0);
  shop_assert (path, ORDERS, "A1|K1|19727|3000");
  shop_assert (path, "SELECT name FROM customer", "甲");

  g_autofree char *mapped = import_orders (unknown, G_N_ELEMENTS (unknown), mapping, 0);
  shop_assert (mapped, ORDERS, "A1|K1|19727|1000");

  PagodaImportRequest request = { .kind = PAGODA_IMPORT_ORDERS };
  g_autoptr (PagodaTable) table = make_table (unknown, G_N_ELEMENTS (unknown));
  g_autoptr (GError) error = NULL;
  request.table = table;
  g_autoptr (PagodaImportLook) look = pagoda_import_look (&request, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (look->header_row, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merged/orders", test_orders);
  g_test_add_func ("/merged/sums", test_sums);
  g_test_add_func ("/merged/header", test_header);
  return g_test_run ();
}
