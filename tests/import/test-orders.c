/* test-orders.c: order lines become orders.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "shop.h"

#include <string.h>

#define HEAD "订单号,日期,客户编号,商品编码,数量,单价\n"
#define ORDERS ((PagodaImportRequest){ .kind = PAGODA_IMPORT_ORDERS })

/* A problem as `row column value reason`. */
static char *
describe (GPtrArray *problems, guint i)
{
  const PagodaImportProblem *problem = g_ptr_array_index (problems, i);

  return g_strdup_printf ("%d %s %s: %s", (int)problem->row, problem->column, problem->value,
                          problem->reason);
}

#define ENTRIES "SELECT count (*) FROM history"

static void
assert_refused (const char *path, const char *text, PagodaImportRequest request, int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = shop_content (path);
  g_autofree char *entries = shop_query (path, ENTRIES);

  g_assert_null (shop_try (path, text, request, &error));
  g_assert_error (error, PAGODA_IMPORT_ERROR, code);
  g_autofree char *after = shop_content (path);
  g_assert_cmpstr (after, ==, before);
  shop_assert (path, ENTRIES, entries);
}

static void
test_lines_become_orders (void)
{
  g_autofree char *path = shop_new ();

  shop_order (path, HEAD "A1,2024-01-05,K1,P1,2,1.005\n"
                         "A2,2024-01-06,K2,P1,1,10\n"
                         "A1,2024-01-05,K1,p1,-1,￥1，000\n" /* rows of one number need not be neighbours */
                         "A1,2024/1/5,K1,P2,３,1.5万\n");
  shop_assert (
      path,
      "SELECT number, code, day, revenue, uncosted, rate FROM orders JOIN customer ON customer.id = customer "
      "ORDER BY number",
      "A1|K1|19727|4400201|4400201|1000000;A2|K2|19728|1000|1000|1000000");
  shop_assert (
      path,
      "SELECT position, code, quantity, price, amount FROM order_line JOIN orders ON orders.id = order_id "
      "JOIN product ON product.id = product WHERE number = 'A1' ORDER BY position",
      "1|P1|2000000|1005000|201;2|P1|-1000000|1000000000|-100000;3|P2|3000000|15000000000|4500000");
  /* Case does not matter for what a product is, and it shows as first written. */
  shop_assert (path, "SELECT code, code_key FROM product ORDER BY code", "P1|p1;P2|p2");
  shop_assert (path, "SELECT code, name FROM customer ORDER BY code", "K1|K1;K2|K2");
}

static void
test_codes (void)
{
  g_autofree char *path = shop_new ();

  shop_order (path, HEAD "1.0,2024-01-05,17850.0,P1,1,1\n"
                         "2, 2024-01-05 ,\" 17850 \",P1,1,1\n"
                         "3,2024-01-05,00123,P1,1,1\n"
                         "4,2024-01-05,00123.0,P1,1,1\n"
                         "5,2024-01-05,1.50,P1,1,1\n"
                         "6,2024-01-05,v1.0,P1,1,1\n"
                         "７,2024-01-05, １７８５０．０ ,Ｐ１,1,1\n"
                         "8,2024-01-05,Ｋ－１号,P1,1,1\n"
                         "8,2024-01-05,K-1号,P1,1,1\n");
  shop_assert (path,
               "SELECT number, code FROM orders JOIN customer ON customer.id = customer ORDER BY number",
               "1|17850;2|17850;3|00123;4|00123.0;5|1.50;6|v1.0;7|17850;8|K-1号");
  shop_assert (path, "SELECT code FROM product", "P1");
}

static void
test_problems (void)
{
  static const char text[] = HEAD "A1,2024-01-05,,P1,1,1\n"     /* 2 */
                                  ",2024-01-05,K1,P1,1,1\n"     /* 3 */
                                  "A3,0000-00-00,K1,P1,1,1\n"   /* 4 */
                                  "A4,,K1,P1,1,1\n"             /* 5 */
                                  "A5,2024-01-05,K1,P1,x,1\n"   /* 6 */
                                  "A6,2024-01-05,K1,P1,1,\n"    /* 7 */
                                  "A7,2024-01-05,K1,P1,1,1\n"   /* 8 */
                                  "A7,2024-01-05,K2,P1,1,1\n"   /* 9: another customer */
                                  "A8,2024-01-05,K1,P1,9e9,1\n" /* 10 */
                                  "A9,2024-02-30,,P1,y,\n"      /* 11: one problem, the first */
                                  "A10,2024-01-05,K1,P1,0,0\n"  /* 12: a line like others */
                                  "A11,2024-01-05,K1,,1,1\n"    /* 13: no product is none */
                                  "A12,2024-01-05,K1,P1,999999999999,999999999999\n"; /* 14 */
  static const struct
  {
    guint row;
    const char *column, *value;
  } expected[] = {
    { 2, "客户编号", "" },       { 3, "订单号", "" },
    { 4, "日期", "0000-00-00" }, { 5, "日期", "" },
    { 6, "数量", "x" },          { 7, "单价", "" },
    { 9, "客户编号", "K2" },     { 10, "数量", "9e9" },
    { 11, "客户编号", "" },      { 14, "单价", "999999999999" },
  };
  g_autofree char *path = shop_new ();
  g_autoptr (PagodaImportResult) result = shop_import (path, text, ORDERS);

  g_assert_cmpuint (result->rows, ==, 13);
  g_assert_cmpuint (result->skipped, ==, G_N_ELEMENTS (expected));
  g_assert_cmpuint (result->problems->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const PagodaImportProblem *problem = g_ptr_array_index (result->problems, i);
      g_assert_cmpuint (problem->row, ==, expected[i].row);
      g_assert_cmpstr (problem->column, ==, expected[i].column);
      g_assert_cmpstr (problem->value, ==, expected[i].value);
      g_assert_cmpuint (strlen (problem->reason), >, 0);
    }
  shop_assert (path, "SELECT number, revenue FROM orders ORDER BY number", "A10|0;A11|100;A7|100");
  /* Customers of rows that are problems are not made. */
  shop_assert (path, "SELECT code FROM customer", "K1");
}

/* Small ledgers have no numbers: a customer's day is an order, and the file can come again. */
static void
test_without_numbers (void)
{
  static const char text[] = "客户,日期,金额\n甲,2024-01-05,10\n乙,2024-01-05,20\n甲,2024-01-06,30\n"
                             "甲,2024-01-05,10\n,2024-01-05,9\n";
  g_autofree char *path = shop_new ();
  g_autofree char *first = shop_counts (path, text, ORDERS);
  g_autoptr (PagodaImportResult) again = shop_import (path, text, ORDERS);

  g_assert_cmpstr (first, ==, "3 0 0 1 1 0");
  shop_assert (path,
               "SELECT number, name, revenue FROM orders JOIN customer ON customer.id = customer "
               "ORDER BY number",
               "2024-01-05 乙|乙|2000;2024-01-05 甲|甲|2000;2024-01-06 甲|甲|3000");
  g_assert_cmpuint (again->unchanged, ==, 3);
  g_assert_cmpint (again->history, ==, 0);
}

static void
test_problems_file (void)
{
  g_autofree char *path = shop_new ();
  g_autofree char *file = g_strconcat (path, "-problems.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaImportResult) result
      = shop_import (path, HEAD "A1,\"=1,\"\"2\"\"\",K1,P1,1,1\nA2,2024-01-05,,P1,1,1\n", ORDERS);
  g_autofree char *content = NULL;

  pagoda_import_write_problems (result, file, &error);
  g_assert_no_error (error);
  g_file_get_contents (file, &content, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (content, ==,
                   "\xef\xbb\xbfrow,column,value,reason,imported\r\n"
                   "2,日期,\"'=1,\"\"2\"\"\",This is no date.,no\r\n"
                   "3,客户编号,,The row names no customer.,no\r\n");
}

static void
test_again (void)
{
  static const char text[] = "订单号,日期,客户编号,客户名称,国家,商品编码,品名,数量,单价\n"
                             "A1,2024-01-05,K1,甲,中国,P1,瓶,1,2\n"
                             "A1,2024-01-05,K1,甲,中国,P1,瓶子,1,2\n"
                             "A2,2024-01-06,K1,甲,日本,P1,罐,1,2\n"
                             "A3,2024-01-06,K2,,,P2,,1,2\n";
  g_autofree char *path = shop_new ();
  g_autofree char *first = shop_counts (path, text, ORDERS);
  g_autofree char *content = shop_content (path);
  g_autofree char *bytes_before = NULL;
  g_autofree char *bytes_after = NULL;
  gsize length_before = 0, length_after = 0;

  g_file_get_contents (path, &bytes_before, &length_before, NULL);
  g_autoptr (PagodaImportResult) again = shop_import (path, text, ORDERS);
  g_assert_cmpstr (first, ==, "3 0 0 0 0 1");
  g_assert_cmpuint (again->created + again->updated, ==, 0);
  g_assert_cmpuint (again->unchanged, ==, 3);
  g_assert_cmpint (again->history, ==, 0);

  /* It writes nothing at all. */
  g_file_get_contents (path, &bytes_after, &length_after, NULL);
  g_assert_cmpmem (bytes_after, length_after, bytes_before, length_before);
  shop_assert (path, "SELECT country FROM customer WHERE code = 'K1'", "日本");
  shop_assert (path, "SELECT name FROM product ORDER BY code", "罐;");
  g_autofree char *after = shop_content (path);
  g_assert_cmpstr (after, ==, content);
}

/* Lines are a multiset: their order does not matter, their number does. */
static void
test_same_lines (void)
{
  static const struct
  {
    const char *rows;
    const char *counts;
  } cases[] = {
    { "A1,2024-01-05,K1,P2,3,4\nA1,2024-01-05,K1,p1,1,2\nA1,2024-01-05,K1,P1,1,2\n", "0 0 1 0 0 0" },
    { "A1,2024-01-05,K1,P1,1,2\nA1,2024-01-05,K1,P2,3,4\n", "0 1 0 0 0 0" },
    { "A1,2024-01-05,K1,P1,1,2\nA1,2024-01-05,K1,P2,3,4\nA1,2024-01-05,K1,P2,3,4\n", "0 1 0 0 0 0" },
    { "A1,2024-01-05,K1,P1,1,2\nA1,2024-01-05,K1,P1,1,2\nA1,2024-01-05,K1,P9,3,4\n", "0 1 0 0 0 0" },
    { "A1,2024-01-06,K1,P1,1,2\nA1,2024-01-06,K1,P1,1,2\nA1,2024-01-06,K1,P2,3,4\n", "0 1 0 0 0 0" },
    { "A1,2024-01-05,K2,P1,1,2\nA1,2024-01-05,K2,P1,1,2\nA1,2024-01-05,K2,P2,3,4\n", "0 1 0 0 0 0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = shop_new ();
      g_autofree char *text = g_strconcat (HEAD, cases[i].rows, NULL);
      shop_order (path, HEAD "A1,2024-01-05,K1,P1,1,2\nA1,2024-01-05,K1,P1,1,2\nA1,2024-01-05,K1,P2,3,4\n");
      g_autofree char *counts = shop_counts (path, text, ORDERS);
      g_assert_cmpstr (counts, ==, cases[i].counts);
      g_autofree char *again = shop_counts (path, text, ORDERS);
      g_assert_cmpstr (again, ==, "0 0 1 0 0 0");
      shop_assert (path, "SELECT count (*), revenue = (SELECT sum (amount) FROM order_line) FROM orders",
                   "1|1");
    }
}

static void
test_existing (void)
{
  static const char text[]
      = HEAD "A1,2024-01-05,K1,P1,9,9\nA1,2024-01-05,K1,P1,8,8\nA2,2024-01-05,K9,P1,1,1\n";
  g_autofree char *path = shop_new ();
  PagodaImportRequest request = ORDERS;

  shop_order (path, HEAD "A1,2024-01-05,K1,P1,1,2\n");
  request.on_existing = PAGODA_EXISTING_FAIL;
  assert_refused (path, text, request, PAGODA_IMPORT_ERROR_EXISTS);
  request.on_existing = PAGODA_EXISTING_SKIP;
  g_autofree char *counts = shop_counts (path, text, request);
  g_assert_cmpstr (counts, ==, "1 0 0 2 0 0");
  shop_assert (path, "SELECT number, revenue FROM orders ORDER BY number", "A1|200;A2|100");
}

static void
test_dry_run (void)
{
  static const char text[] = HEAD "A1,2024-01-05,K1,P1,9,9\nA2,2024-01-05,K9,P1,1,1\nA3,2024-01-05,,P1,1,1\n";
  g_autofree char *path = shop_new ();
  PagodaImportRequest request = { .kind = PAGODA_IMPORT_ORDERS, .dry_run = TRUE };

  shop_order (path, HEAD "A1,2024-01-05,K1,P1,1,2\n");
  g_autofree char *before = shop_content (path);
  g_autofree char *dry = shop_counts (path, text, request);
  g_autofree char *after = shop_content (path);
  g_autofree char *real = shop_counts (path, text, ORDERS);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (dry, ==, "1 1 0 1 1 0");
  g_assert_cmpstr (real, ==, dry);
}

static void
test_undo (void)
{
  g_autofree char *path = shop_new ();

  shop_order (path,
              "订单号,日期,客户编号,国家,负责人,商品编码,品名,金额\nA1,2024-01-05,K1,中国,张三,P1,瓶,5\n");
  g_autofree char *before = shop_content (path);
  shop_order (path, "订单号,日期,客户编号,国家,负责人,商品编码,品名,金额\n"
                    "A1,2024-01-06,K2,日本,李四,P2,罐,6\nA2,2024-01-06,K1,韩国,王五,P1,桶,7\n");
  g_autofree char *imported = shop_content (path);
  g_assert_cmpstr (imported, !=, before);
  shop_undo (path);
  g_autofree char *after = shop_content (path);
  g_assert_cmpstr (after, ==, before);
}

/* An amount, or a quantity and a price; what is not given follows from the rest. */
static void
test_amounts (void)
{
  static const struct
  {
    const char *header, *row;
    const char *line; /* quantity, price, amount, cost; NULL where the row is a problem */
  } cases[] = {
    { "金额", "12.345", "1000000|12345000|1234|" }, /* half to even */
    { "金额", "12.355", "1000000|12355000|1236|" },
    { "数量,单价", "3,0.335", "3000000|335000|100|" },
    { "数量,单价", "-3,2", "-3000000|2000000|-600|" },
    { "数量,金额", "3,10", "3000000|3333333|1000|" },
    { "数量,金额", "0,10", "0|0|1000|" },
    { "数量,金额", "-2,-10", "-2000000|5000000|-1000|" },
    { "数量,单价,金额", "2,5,9", "2000000|5000000|900|" }, /* a discount: the amount counts */
    { "数量,单价,金额", "2,5,", "2000000|5000000|1000|" },
    { "数量,单价,金额", ",5,", NULL },
    { "数量,单价,成本", "2,5,3", "2000000|5000000|1000|300" },
    { "数量,单价,单位成本", "2,5,3", "2000000|5000000|1000|600" },
    { "数量,单价,成本,单位成本", "2,5,7,3", "2000000|5000000|1000|700" },
    { "数量,单价,成本,单位成本", "2,5,,3", "2000000|5000000|1000|600" },
    { "数量,单价,成本", "2,5,x", NULL },
    { "Qty,Price", "(2),¥5.00", "-2000000|5000000|-1000|" },
    { "Qty,Price", "2,￥5.00元", "2000000|5000000|1000|" },
    { "Qty,Price", "2,$5.00", NULL }, /* the store's currency is CNY */
    { "Qty,Price,Cost", "2,5,3 €", NULL },
    { "Qty,Price,Currency,Rate", "2,$5.00,USD,7", "2000000|5000000|1000|" },
    { "Qty,Price,Currency,Rate", "2,5.00元,USD,7", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = shop_new ();
      g_autofree char *text = g_strconcat ("订单号,日期,客户编号,", cases[i].header, "\nA1,2024-01-05,K1,",
                                           cases[i].row, "\n", NULL);
      g_autofree char *counts = shop_counts (path, text, ORDERS);
      g_test_message ("%s %s", cases[i].header, cases[i].row);
      g_assert_cmpstr (counts, ==, cases[i].line != NULL ? "1 0 0 0 0 0" : "0 0 0 1 1 0");
      shop_assert (path, "SELECT quantity, price, amount, cost FROM order_line",
                   cases[i].line != NULL ? cases[i].line : "");
    }
}

static void
test_totals (void)
{
  g_autofree char *path = shop_new ();

  shop_order (path, "订单号,日期,客户编号,数量,单价,成本\nA1,2024-01-05,K1,2,5,3\nA1,2024-01-05,K1,1,7,\n");
  shop_assert (path, "SELECT revenue, cost, uncosted, estimated FROM orders", "1700|300|700|0");
}

/* What a header says of its numbers counts, and is told. */
static void
test_units (void)
{
  static const struct
  {
    const char *text;
    const char *counts;
    const char *line; /* quantity, price, amount, cost; NULL where refused */
  } cases[] = {
    { "客户,日期,订单号,金额(万元)\n甲公司,2025-03-05,Z1,1.5\n", "1 0 0 0 0 1",
      "1000000|15000000000|1500000|" },
    { "客户,日期,订单号,金额/千元,成本（元）\n甲公司,2025-03-05,Z1,1.5,900\n", "1 0 0 0 0 1",
      "1000000|1500000000|150000|90000" },
    { "客户,日期,订单号,金额(万元)\n甲公司,2025-03-05,Z1,2万\n", "1 0 0 0 0 1",
      "1000000|20000000000|2000000|" },
    { "Customer,Date,Order,\"Amount, k CNY\"\nA,2025-03-05,Z1,1.5\n", "1 0 0 0 0 1",
      "1000000|1500000000|150000|" },
    { "客户,日期,订单号,数量(千件),单价(元/千件)\n甲公司,2025-03-05,Z1,2,30\n", "1 0 0 0 0 2",
      "2000000000|30000|6000|" },
    { "客户,日期,订单号,金额(亿)\n甲公司,2025-03-05,Z1,99999999\n", "0 0 0 1 1 1", "" },
    { "客户,日期,订单号,金额(元)\n甲公司,2025-03-05,Z1,1.5\n", "1 0 0 0 0 0", "1000000|1500000|150|" },
    { "客户,日期,订单号,金额(USD),汇率\n甲公司,2025-03-05,Z1,1.5,7\n", "1 0 0 0 0 0",
      "1000000|1500000|150|" },
    { "客户,日期,订单号,金额(美元)\n甲公司,2025-03-05,Z1,1.5\n", NULL, NULL },
    { "客户,日期,订单号,金额(美元),成本(元),汇率\n甲公司,2025-03-05,Z1,1.5,1,7\n", NULL, NULL },
    { "客户,日期,订单号,金额(万元)(千元)\n甲公司,2025-03-05,Z1,1.5\n", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = shop_new ();
      g_test_message ("%s", cases[i].text);
      if (cases[i].counts == NULL)
        {
          g_autoptr (GError) error = NULL;
          g_assert_null (shop_try (path, cases[i].text, ORDERS, &error));
          g_assert_cmpstr (g_quark_to_string (error->domain), ==, g_quark_to_string (PAGODA_IMPORT_ERROR));
          continue;
        }
      g_autofree char *counts = shop_counts (path, cases[i].text, ORDERS);
      g_assert_cmpstr (counts, ==, cases[i].counts);
      shop_assert (path, "SELECT quantity, price, amount, cost FROM order_line", cases[i].line);
    }
}

static void
test_missing_fields (void)
{
  static const char *const headers[] = { "订单号,客户编号,金额", "订单号,日期,金额", "订单号,日期,客户编号",
                                         "订单号,日期,客户编号,数量", "订单号,日期,客户编号,单价" };
  g_autofree char *path = shop_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      g_autofree char *text = g_strconcat (headers[i], "\n1,2,3,4\n", NULL);
      g_test_message ("%s", headers[i]);
      assert_refused (path, text, ORDERS, PAGODA_IMPORT_ERROR_FIELD_MISSING);
    }
}

static void
test_customers_by_name (void)
{
  g_autofree char *path = shop_new ();

  shop_order (path, "Order No,Date,Company,Total\nA1,2024-01-05,Acme Ltd,1\nA2,2024-01-05,ＡＣＭＥ  ltd,2\n"
                    "A3,2024-01-05,Beta,3\n");
  shop_assert (path, "SELECT code, name FROM customer ORDER BY code", "C0001|Acme Ltd;C0002|Beta");
  g_autofree char *again
      = shop_counts (path, "Order No,Date,Company,Total\nA4,2024-01-05,acme ltd,1\nA3,2024-01-05,BETA,3\n",
                     ORDERS);
  g_assert_cmpstr (again, ==, "1 0 1 0 0 0");
  shop_assert (path, "SELECT code, name FROM customer ORDER BY code", "C0001|Acme Ltd;C0002|Beta");
  shop_assert (path,
               "SELECT count (*) FROM orders JOIN customer ON customer.id = customer WHERE code = 'C0001'",
               "3");
}

/* Two customers may share a name; then the name alone is no answer. */
static void
test_names_in_doubt (void)
{
  g_autofree char *path = shop_new ();

  shop_order (path, "订单号,日期,客户编号,客户名称,金额\nA1,2024-01-05,K1,甲,1\nA2,2024-01-05,K2,甲,1\n");
  g_autoptr (PagodaImportResult) result = shop_import (
      path, "订单号,日期,客户名称,金额\nA3,2024-01-05,甲,1\nA3,2024-01-05,甲,2\nA4,2024-01-05,乙,1\n",
      ORDERS);
  g_assert_cmpuint (result->problems->len, ==, 2);
  g_autofree char *second = describe (result->problems, 1);
  g_assert_cmpstr (second, ==, "3 客户名称 甲: Several customers have this name. Give the code.");
  g_assert_cmpuint (result->created, ==, 1);

  /* Within one file too. */
  g_autofree char *counts = shop_counts (path,
                                         "订单号,日期,客户编号,客户名称,金额\nA5,2024-01-05,K3,丙,1\n"
                                         "A6,2024-01-05,,丙,1\nA7,2024-01-05,K4,丙,1\nA8,2024-01-05,,丙,1\n",
                                         ORDERS);
  g_assert_cmpstr (counts, ==, "3 0 0 1 1 0");
  shop_assert (path, "SELECT count (*) FROM orders JOIN customer ON customer.id = customer WHERE code = 'K3'",
               "2");
}

static void
test_attributes (void)
{
  static const char head[] = "订单号,日期,客户编号,客户名称,国家,城市,毛利率,负责人,类别,金额\n";
  g_autofree char *path = shop_new ();
  g_autofree char *first
      = g_strconcat (head,
                     "A1,2024-01-05,K1,江苏榆泽纺机有限公司,中国,南京,20%,张三,important,1\n"
                     "A2,2024-01-05,K1,,,,,,,1\n", /* empty cells erase nothing */
                     "A3,2024-01-05,K1,,,苏州,,,,1\n"
                     "A4,2024-01-05,K1,,,无锡,,,,1\n",
                     NULL);
  g_autoptr (PagodaImportResult) result = shop_import (path, first, ORDERS);

  /* Reported once for the customer and the attribute; the row is one that was not kept. */
  g_assert_cmpuint (result->problems->len, ==, 0);
  g_assert_cmpuint (result->notices->len, ==, 1);
  g_autofree char *notice = describe (result->notices, 0);
  g_assert_true (g_str_has_prefix (notice, "4 城市 苏州: "));
  shop_assert (path, "SELECT name, short_name, country, city, margin FROM customer",
               "江苏榆泽纺机有限公司|榆泽纺机|中国|无锡|200000");
  shop_assert (path, "SELECT from_day, owner FROM customer_owner", "19875|张三");
  shop_assert (path, "SELECT from_day, class FROM customer_class", "19875|important");

  /* Newer orders bring news; orders that are there already only fill what is not known. */
  PagodaImportRequest later = { .kind = PAGODA_IMPORT_ORDERS, .today = pagoda_day_from_iso ("2024-06-09") };
  g_autofree char *second = g_strconcat (head, "A5,2024-02-01,K1,新名,,上海,,李四,important,1\n", NULL);
  g_autofree char *counts = shop_counts (path, second, later);
  g_assert_cmpstr (counts, ==, "1 0 0 0 0 0");
  shop_assert (path, "SELECT name, short_name, city, margin FROM customer", "新名|新名|上海|200000");
  shop_assert (path, "SELECT from_day, owner FROM customer_owner ORDER BY from_day", "19875|张三;19883|李四");
  shop_assert (path, "SELECT count (*) FROM customer_class", "1");
  g_autofree char *content = shop_content (path);
  g_autofree char *again = shop_counts (path, first, later);
  g_autofree char *after = shop_content (path);
  g_assert_cmpstr (again, ==, "0 0 4 0 0 1");
  g_assert_cmpstr (after, ==, content);
}

/* Importing the same orders once more with another column mapped fills what was not known. */
static void
test_fills_the_unknown (void)
{
  g_autofree char *path = shop_new ();

  shop_order (path, "订单号,日期,客户编号,商品编码,金额\nA1,2024-01-05,K1,P1,1\n");
  shop_order (path,
              "订单号,日期,客户编号,客户名称,商品编码,品名,城市,金额\nA1,2024-01-05,K1,甲,P1,瓶,南京,1\n");
  shop_assert (path, "SELECT name, city FROM customer", "甲|南京");
  shop_assert (path, "SELECT name FROM product", "瓶");
  shop_order (path,
              "订单号,日期,客户编号,客户名称,商品编码,品名,城市,金额\nA1,2024-01-05,K1,乙,P1,罐,上海,1\n");
  shop_assert (path, "SELECT name, city FROM customer", "甲|南京");
  shop_assert (path, "SELECT name FROM product", "瓶");
}

static void
test_bad_attributes (void)
{
  static const char *const rows[] = { "margin|x", "margin|120%", "class|purple", "客户等级|A" };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = shop_new ();
      g_auto (GStrv) parts = g_strsplit (rows[i], "|", 2);
      g_autofree char *text
          = g_strdup_printf ("订单号,日期,客户编号,%s,金额\nA1,2024-01-05,K1,%s,1\n", parts[0], parts[1]);
      g_autofree char *counts = shop_counts (path, text, ORDERS);
      g_assert_cmpstr (counts, ==, "1 0 0 0 0 1");
    }
}

static void
test_several_days (void)
{
  g_autofree char *path = shop_new ();
  g_autoptr (PagodaImportResult) result
      = shop_import (path,
                     HEAD
                     "A1,2024-01-05 23:59:00,K1,P1,1,1\nA1,2024-01-06,K1,P1,1,1\nA1,2024-01-07,K1,P1,1,1\n"
                     "A2,2024-01-05 08:00,K1,P1,1,1\nA2,2024-01-05 09:00,K1,P1,1,1\n",
                     ORDERS);

  g_assert_cmpuint (result->problems->len, ==, 0);
  g_assert_cmpuint (result->notices->len, ==, 1);
  g_autofree char *notice = describe (result->notices, 0);
  g_assert_true (g_str_has_prefix (notice, "3 日期 2024-01-06: "));
  shop_assert (path, "SELECT number, day, revenue FROM orders ORDER BY number", "A1|19727|300;A2|19727|200");
}

static void
test_date_order (void)
{
  static const struct
  {
    const char *first, *second;
    int given;        /* −1: found on the data */
    const char *days; /* NULL where refused */
  } cases[] = {
    { "3/4/2024", "25/12/2024", -1, "2024-04-03;2024-12-25" },
    { "3/4/2024", "12/25/2024", -1, "2024-03-04;2024-12-25" },
    { "3/4/2024", "5/6/2024", -1, NULL },
    { "3/4/2024", "5/6/2024", PAGODA_DATE_ORDER_DMY, "2024-04-03;2024-06-05" },
    { "3/4/2024", "5/6/2024", PAGODA_DATE_ORDER_MDY, "2024-03-04;2024-05-06" },
    { "2024-04-03", "5-Jun-24", -1, "2024-04-03;2024-06-05" },
    { "2024-04-03", "25.12.2024", -1, "2024-04-03;2024-12-25" },
    { "45385", "20240605", -1, "2024-04-03;2024-06-05" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = shop_new ();
      g_autofree char *text
          = g_strdup_printf (HEAD "A1,%s,K1,P1,1,1\nA2,%s,K1,P1,1,1\n", cases[i].first, cases[i].second);
      PagodaImportRequest request = ORDERS;
      request.has_date_order = cases[i].given >= 0;
      request.date_order = cases[i].given >= 0 ? (PagodaDateOrder)cases[i].given : PAGODA_DATE_ORDER_YMD;
      g_test_message ("%s %s", cases[i].first, cases[i].second);
      if (cases[i].days == NULL)
        {
          assert_refused (path, text, request, PAGODA_IMPORT_ERROR_DATE_AMBIGUOUS);
          continue;
        }
      g_autofree char *counts = shop_counts (path, text, request);
      g_assert_cmpstr (counts, ==, "2 0 0 0 0 0");
      shop_assert (path, "SELECT date (day * 86400, 'unixepoch') FROM orders ORDER BY number", cases[i].days);
    }
}

/* Amounts stay in the order's currency; totals are the store's, rounded line by line. */
static void
test_currency (void)
{
  static const char text[] = "订单号,日期,客户编号,币种,汇率,数量,单价,成本\n"
                             "A1,2024-01-05,K1,USD,7.1234,1,0.05,0.01\nA1,2024-01-05,K1,usd,7.1234,1,0.05,\n"
                             "A2,2024-01-05,K1,JPY,0.047,1,100.4,\n"
                             "A3,2024-01-05,K1,RMB,,1,5,\nA4,2024-01-05,K1,,,1,5,\n"
                             "A5,2024-01-05,K1,EUR,,1,5,\n"   /* 7: no rate */
                             "A6,2024-01-05,K1,euro,7,1,5,\n" /* 8: no currency */
                             "A7,2024-01-05,K1,EUR,0,1,5,\n"  /* 9 */
                             "A1,2024-01-05,K1,EUR,7,1,5,\n"  /* 10: another than the order's */
                             "A8,2024-01-05,K1,人民币,,1,5,\n";
  g_autofree char *path = shop_new ();
  g_autofree char *counts = shop_counts (path, text, ORDERS);

  g_assert_cmpstr (counts, ==, "5 0 0 4 4 0");
  /* 0.05 USD × 7.1234 = 0.35617 → 0.36 each; 100 yen × 0.047 = 4.70. */
  shop_assert (path, "SELECT number, currency, rate, revenue, cost, uncosted FROM orders ORDER BY number",
               "A1|USD|7123400|72|7|36;A2|JPY|47000|470|0|470;A3||1000000|500|0|500;A4||1000000|500|0|500;"
               "A8||1000000|500|0|500");
  shop_assert (
      path,
      "SELECT amount, order_line.cost FROM order_line JOIN orders ON id = order_id WHERE number < 'A3' "
      "ORDER BY number, position",
      "5|1;5|;100|");
  g_autofree char *again = shop_counts (path, text, ORDERS);
  g_assert_cmpstr (again, ==, "0 0 5 4 4 0");
}

static void
test_currency_of_the_file (void)
{
  g_autofree char *path = shop_new ();
  PagodaImportRequest request = { .kind = PAGODA_IMPORT_ORDERS, .currency = "EUR" };

  assert_refused (path, "订单号,日期,客户编号,金额\nA1,2024-01-05,K1,5\n", request,
                  PAGODA_IMPORT_ERROR_FIELD_MISSING);
  g_autofree char *counts
      = shop_counts (path, "订单号,日期,客户编号,金额,汇率\nA1,2024-01-05,K1,5,7.5\n", request);
  g_assert_cmpstr (counts, ==, "1 0 0 0 0 0");
  shop_assert (path, "SELECT currency, rate, revenue FROM orders", "EUR|7500000|3750");
  request.currency = "CNY";
  g_autofree char *own = shop_counts (path, "订单号,日期,客户编号,金额\nA2,2024-01-05,K1,5\n", request);
  g_assert_cmpstr (own, ==, "1 0 0 0 0 0");
  request.currency = "euros";
  assert_refused (path, "订单号,日期,客户编号,金额\nA3,2024-01-05,K1,5\n", request,
                  PAGODA_IMPORT_ERROR_MAPPING);
}

static void
test_store_in_yen (void)
{
  g_autofree char *path = shop_new_in ("JPY");

  shop_order (
      path,
      "订单号,日期,客户编号,币种,汇率,金额\nA1,2024-01-05,K1,,,100.5\nA2,2024-01-05,K1,USD,150.25,2.01\n");
  shop_assert (path, "SELECT number, revenue FROM orders ORDER BY number", "A1|100;A2|302");
}

static void
test_product_without_code (void)
{
  g_autofree char *path = shop_new ();

  shop_order (path, "订单号,日期,客户,品名,单位,数量,单价\nA1,2024-01-05,甲,玻璃瓶,个,1,1\nA2,2024-01-05,甲,"
                    "玻璃瓶,个,2,1\n");
  shop_assert (path, "SELECT code, name, unit FROM product", "玻璃瓶|玻璃瓶|个");
}

/* Cancels at a fraction of the progress, and checks that it never falls. */
typedef struct
{
  GCancellable *cancellable;
  double at;
  double last;
  guint calls;
} Watch;

static void
watch_cb (double fraction, gpointer data)
{
  Watch *watch = data;

  g_assert_cmpfloat (fraction, >=, watch->last);
  g_assert_cmpfloat (fraction, <=, 1.0);
  watch->last = fraction;
  watch->calls++;
  if (fraction >= watch->at)
    g_cancellable_cancel (watch->cancellable);
}

static PagodaImportResult *
run_watched (const char *path, const char *text, Watch *watch, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (PagodaTable) table = shop_table (text);
  g_autoptr (PagodaDatabase) database = pagoda_database_open (path, PAGODA_OPEN_WRITE, &problem);
  PagodaImportRequest request = { .table = table, .kind = PAGODA_IMPORT_ORDERS };

  g_assert_no_error (problem);
  watch->cancellable = g_cancellable_new ();
  PagodaImportResult *result
      = pagoda_import_run (database, &request, watch_cb, watch, watch->cancellable, error);
  g_clear_object (&watch->cancellable);
  return result;
}

static void
test_cancel (void)
{
  static const double points[] = { 0.0, 0.2, 0.45, 0.5, 0.55, 0.6, 0.65, 0.8, 0.95 };
  g_autofree char *path = shop_new ();
  GString *text = g_string_new (HEAD);

  for (int i = 0; i < 20000; i++)
    g_string_append_printf (text, "A%d,2024-01-05,K%d,P%d,1,1\n", i, i % 100, i % 7);
  shop_order (path, HEAD "B1,2024-01-05,K1,P1,1,2\n");
  g_autofree char *before = shop_content (path);
  for (gsize i = 0; i < G_N_ELEMENTS (points); i++)
    {
      g_autoptr (GError) error = NULL;
      Watch watch = { .at = points[i] };
      g_assert_null (run_watched (path, text->str, &watch, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_autofree char *after = shop_content (path);
      g_assert_cmpstr (after, ==, before);
    }

  g_autoptr (GError) error = NULL;
  Watch watch = { .at = 2.0 };
  g_autoptr (PagodaImportResult) result = run_watched (path, text->str, &watch, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->created, ==, 20000);
  g_assert_cmpfloat (watch.last, >=, 1.0);
  g_assert_cmpuint (watch.calls, >=, 20);
  g_string_free (text, TRUE);
}

static void
test_other_texts (void)
{
  static const char *const texts[] = {
    "\xef\xbb\xbf订单号;日期;客户编号;金额\r\nA1;2024-01-05;K1;1,5\r\n",
    "订单号\t日期\t客户编号\t金额\nA1\t2024年1月5日\tK1\t１．５元\n",
    "销售明细,,,\n2024年,,,\n\n订单号,日期,客户编号,金额\nA1,2024-01-05,\"K1\",1.50\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = shop_new ();
      shop_order (path, texts[i]);
      shop_assert (path, "SELECT number, day, revenue FROM orders", "A1|19727|150");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/orders/lines-become-orders", test_lines_become_orders);
  g_test_add_func ("/orders/codes", test_codes);
  g_test_add_func ("/orders/problems", test_problems);
  g_test_add_func ("/orders/without-numbers", test_without_numbers);
  g_test_add_func ("/orders/problems-file", test_problems_file);
  g_test_add_func ("/orders/units", test_units);
  g_test_add_func ("/orders/again", test_again);
  g_test_add_func ("/orders/same-lines", test_same_lines);
  g_test_add_func ("/orders/existing", test_existing);
  g_test_add_func ("/orders/dry-run", test_dry_run);
  g_test_add_func ("/orders/undo", test_undo);
  g_test_add_func ("/orders/amounts", test_amounts);
  g_test_add_func ("/orders/totals", test_totals);
  g_test_add_func ("/orders/missing-fields", test_missing_fields);
  g_test_add_func ("/orders/customers-by-name", test_customers_by_name);
  g_test_add_func ("/orders/names-in-doubt", test_names_in_doubt);
  g_test_add_func ("/orders/attributes", test_attributes);
  g_test_add_func ("/orders/fills-the-unknown", test_fills_the_unknown);
  g_test_add_func ("/orders/bad-attributes", test_bad_attributes);
  g_test_add_func ("/orders/several-days", test_several_days);
  g_test_add_func ("/orders/date-order", test_date_order);
  g_test_add_func ("/orders/currency", test_currency);
  g_test_add_func ("/orders/currency-of-the-file", test_currency_of_the_file);
  g_test_add_func ("/orders/store-in-yen", test_store_in_yen);
  g_test_add_func ("/orders/product-without-code", test_product_without_code);
  g_test_add_func ("/orders/cancel", test_cancel);
  g_test_add_func ("/orders/other-texts", test_other_texts);
  return g_test_run ();
}
