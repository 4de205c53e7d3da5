/* test-look.c: header row, columns, mapping.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "shop.h"

#include <string.h>

/* What the columns of @text are taken for: names of fields, `-` for none, separated by spaces; the error's
 * code as `!n` where looking fails. */
static char *
look (const char *text, PagodaImportKind kind, const char *const *mapping, PagodaImportLook **found)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaTable) table = shop_table (text);
  PagodaImportRequest request = { .table = table, .kind = kind, .mapping = mapping };
  g_autoptr (PagodaImportLook) result = pagoda_import_look (&request, NULL, &error);
  GString *fields = g_string_new (NULL);

  if (result == NULL)
    {
      g_assert_cmpstr (g_quark_to_string (error->domain), ==, g_quark_to_string (PAGODA_IMPORT_ERROR));
      g_string_append_printf (fields, "!%d", error->code);
      return g_string_free (fields, FALSE);
    }
  for (guint i = 0; i < result->columns->len; i++)
    {
      const PagodaImportColumn *column = g_ptr_array_index (result->columns, i);
      g_string_append_printf (fields, "%s%s", i > 0 ? " " : "",
                              column->field != NULL ? column->field->name : "-");
    }
  if (found != NULL)
    *found = g_steal_pointer (&result);
  return g_string_free (fields, FALSE);
}

static void
test_guessed (void)
{
  static const struct
  {
    PagodaImportKind kind;
    const char *header;
    const char *fields;
  } cases[] = {
    { PAGODA_IMPORT_ORDERS,
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
      "order.number line.product product.name line.quantity order.day line.price customer.code "
      "customer.country" },
    { PAGODA_IMPORT_ORDERS, "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country",
      "order.number line.product product.name line.quantity order.day line.price customer.code "
      "customer.country" },
    { PAGODA_IMPORT_ORDERS, "订单号,日期,客户编号,客户名称,商品编码,品名,数量,单价（元）,金额,成本,币种,汇率",
      "order.number order.day customer.code customer.name line.product product.name line.quantity line.price "
      "line.amount line.cost order.currency order.rate" },
    { PAGODA_IMPORT_ORDERS, "order_no,order-date,CUSTOMER,qty,Unit Cost,备注,???",
      "order.number order.day customer.name line.quantity line.unit_cost order.note -" },
    { PAGODA_IMPORT_CUSTOMERS, "编号,名称,简称,省,市,区,地址,电话,邮箱,网址,行业,负责人,类别,毛利率,备注",
      "customer.code customer.name customer.short_name customer.province customer.city customer.district "
      "customer.address customer.phone customer.email customer.website customer.trade customer.owner "
      "customer.class customer.margin customer.note" },
    { PAGODA_IMPORT_ACTIVITIES, "日期,客户,类型,下一步日期",
      "activity.day customer.name activity.kind activity.next_day" },
    { PAGODA_IMPORT_ORDERS, "订单号,日期,客户,金额/万元,单价 k CNY",
      "order.number order.day customer.name line.amount line.price" },
    { PAGODA_IMPORT_CUSTOMERS, "Company,Phone,Mobile,Country",
      "customer.name customer.phone - customer.country" },
    /* A list of customers may name a contact in each row; a telephone is that of whom it stands behind. */
    { PAGODA_IMPORT_CUSTOMERS, "客户名称,联系人,电话,职务",
      "customer.name contact.name contact.phone contact.title" },
    { PAGODA_IMPORT_CUSTOMERS, "客户名称,电话,行业,联系人,手机,微信,生日,部门,备注",
      "customer.name customer.phone customer.trade contact.name contact.mobile contact.wechat "
      "contact.birthday contact.department customer.note" },
    { PAGODA_IMPORT_CUSTOMERS, "公司名称,手机,邮箱,对接人,电话/手机,公司电话,电子邮箱,联系人备注",
      "customer.name contact.mobile customer.email contact.name contact.phone customer.phone contact.email "
      "contact.note" },
    { PAGODA_IMPORT_CUSTOMERS, "Company,Tel,Contact Person,Phone,Mobile,Email,Title,WeChat",
      "customer.name customer.phone contact.name contact.phone contact.mobile contact.email contact.title "
      "contact.wechat" },
    { PAGODA_IMPORT_CUSTOMERS, "公司,职务,手机,微信", "customer.name - customer.phone -" },
    { PAGODA_IMPORT_CONTACTS, "公司,姓名,职务,部门,电话,手机,邮箱,微信,生日,备注",
      "customer.name contact.name contact.title contact.department contact.phone contact.mobile "
      "contact.email "
      "contact.wechat contact.birthday contact.note" },
    { PAGODA_IMPORT_ACTIVITIES, "日期,时间,客户,联系人,类型,负责人,状态,态度,下一步,下次日期,内容",
      "activity.day activity.time customer.name activity.contact activity.kind activity.person "
      "activity.state "
      "activity.attitude activity.next_step activity.next_day activity.note" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (cases[i].header, "\na,b\n", NULL);
      g_autofree char *fields = look (text, cases[i].kind, NULL, NULL);
      g_assert_cmpstr (fields, ==, cases[i].fields);
    }
}

/* Tiers are computed; a class beside them is imported where the sheet says that it was set by hand. */
static void
test_tiers_are_no_classes (void)
{
  static const struct
  {
    const char *text;
    const char *fields;
  } cases[] = {
    { "编号,等级\nK1,重要\nK2,普通\n", "customer.code customer.class" },
    { "编号,等级\nK1,TOP\n", "customer.code customer.class" },
    { "编号,等级\nK1,A\n", "customer.code customer.class" },
    { "编号,等级\nK1,超级\nK2,大\n", "customer.code -" },
    { "编号,等级,类别\nK1,超级,TOP\nK2,大,重要\n", "customer.code - -" },
    { "编号,等级,类别,人工设定\nK1,超级,TOP,否\nK2,大,重要,是\n",
      "customer.code - customer.class customer.class_by_hand" },
    { "编号,大小,类别\nK1,大,TOP\n", "customer.code - customer.class" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *fields = look (cases[i].text, PAGODA_IMPORT_CUSTOMERS, NULL, NULL);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (fields, ==, cases[i].fields);
    }
}

static void
test_header_row (void)
{
  static const struct
  {
    const char *text;
    guint header_row;
  } cases[] = {
    { "客户名称,电话\n甲,1\n", 1 },
    { "2024年客户清单,\n制表：张三,\n\n客户名称,电话\n甲,1\n", 4 },
    { "客户,,\n,,\n编号,客户名称,电话,地址\n1,甲,2,3\n", 3 },
    { "客户名称,电话\n客户名称,电话\n", 1 }, /* of two alike the first */
    { "Alpha,Beta\n1,2\n", 1 },              /* nothing familiar: words above data */
    { "1,2\nAlpha,Beta\n3,4\n", 1 },         /* delimited cells are all words */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaImportLook) found = NULL;
      g_autofree char *fields = look (cases[i].text, PAGODA_IMPORT_CUSTOMERS, NULL, &found);
      g_test_message ("%s", cases[i].text);
      g_assert_nonnull (found);
      g_assert_cmpuint (found->header_row, ==, cases[i].header_row);
    }

  g_autofree char *none = look ("one\ntwo\n", PAGODA_IMPORT_CUSTOMERS, NULL, NULL);
  g_autofree char *expected = g_strdup_printf ("!%d", PAGODA_IMPORT_ERROR_NO_HEADER);
  g_assert_cmpstr (none, ==, expected);
}

/* A row that the user names is taken, though another one looks more like names. */
static void
test_chosen_header_row (void)
{
  static const char text[] = "A,B\n\n客户名称,电话\n甲,1\n乙,2\n";
  static const struct
  {
    guint64 header_row;
    const char *first; /* header; NULL: refused */
  } cases[] = { { 0, "客户名称" }, { 1, "A" }, { 2, NULL }, { 3, "客户名称" }, { 4, "甲" }, { 900, NULL } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
      g_autoptr (PagodaTable) table = pagoda_table_open_text (bytes, NULL);
      PagodaImportRequest request
          = { .table = table, .kind = PAGODA_IMPORT_CUSTOMERS, .header_row = cases[i].header_row };
      g_autoptr (GError) error = NULL;
      g_autoptr (PagodaImportLook) found = pagoda_import_look (&request, NULL, &error);
      if (cases[i].first == NULL)
        {
          g_assert_error (error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_NO_HEADER);
          continue;
        }
      g_assert_no_error (error);
      const PagodaImportColumn *column = g_ptr_array_index (found->columns, 0);
      const PagodaImportHeadRow *second = g_ptr_array_index (found->head, 1);
      g_assert_cmpstr (column->header, ==, cases[i].first);
      g_assert_cmpuint (found->head->len, ==, 4);
      g_assert_cmpuint (second->number, ==, 3);
      g_assert_cmpstr (second->text, ==, "客户名称 · 电话");
    }
}

static void
test_samples (void)
{
  g_autoptr (PagodaImportLook) found = NULL;
  g_autofree char *fields = look ("客户名称,电话\n甲,\n乙,2\n丙,3\n丁,4\n戊,5\n己,6\n庚,7\n",
                                  PAGODA_IMPORT_CUSTOMERS, NULL, &found);
  const PagodaImportColumn *phone = g_ptr_array_index (found->columns, 1);

  g_assert_cmpstr (phone->header, ==, "电话");
  g_assert_cmpuint (phone->samples->len, ==, 5);
  g_assert_cmpstr (g_ptr_array_index (phone->samples, 0), ==, "2");
  g_assert_cmpstr (g_ptr_array_index (phone->samples, 4), ==, "6");
}

static void
test_mapping (void)
{
  static const char header[] = "Client Ref,Customer,Date,No,Total,A=B\n1,2,3,4,5,6\n";
  static const struct
  {
    const char *mapping[4];
    const char *fields;
  } cases[] = {
    { { NULL }, "- customer.name order.day - line.amount -" },
    { { "client REF=customer.code", "No=order.number" },
      "customer.code customer.name order.day order.number line.amount -" },
    { { "Ｎｏ=order.number" }, "- customer.name order.day order.number line.amount -" },
    /* A guess never takes what another column was given. */
    { { "No=customer.name" }, "- - order.day customer.name line.amount -" },
    { { "Total=" }, "- customer.name order.day - - -" },
    { { "A=B=order.note" }, "- customer.name order.day - line.amount order.note" },
    { { "Nowhere=order.note" }, "!1" },
    { { "No=order.nothing" }, "!1" },
    { { "No=contact.name" }, "!1" }, /* a field of another kind */
    { { "No" }, "!1" },
    { { "No=order.number", "no=order.note" }, "!1" },
    { { "No=order.number", "Total=order.number" }, "!1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *fields = look (header, PAGODA_IMPORT_ORDERS, cases[i].mapping, NULL);
      g_test_message ("%s", cases[i].mapping[0]);
      g_assert_cmpstr (fields, ==, cases[i].fields);
    }
  g_assert_cmpint (PAGODA_IMPORT_ERROR_MAPPING, ==, 1);
}

/* The messages name what there is, so that the next try can be right. */
static void
test_mapping_messages (void)
{
  static const struct
  {
    const char *mapping[2];
    const char *mentions[2];
  } cases[] = {
    { { "Nowhere=order.note" }, { "Nowhere", "Kunde" } },
    { { "Kunde=order.nothing" }, { "order.nothing", "customer.code" } },
    { { "Twice=order.note" }, { "Twice", "Twice" } },
  };
  g_autoptr (PagodaTable) table = shop_table ("Kunde,Date,Twice,Twice\n1,2,3,4\n");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      PagodaImportRequest request
          = { .table = table, .kind = PAGODA_IMPORT_ORDERS, .mapping = cases[i].mapping };
      g_assert_null (pagoda_import_look (&request, NULL, &error));
      g_assert_error (error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_MAPPING);
      g_assert_nonnull (strstr (error->message, cases[i].mentions[0]));
      g_assert_nonnull (strstr (error->message, cases[i].mentions[1]));
    }
}

/* A mapped header finds its row among rows that look more like one. */
static void
test_mapping_finds_header (void)
{
  static const char *const mapping[] = { "Kd=customer.code", "Bez=customer.name", NULL };
  g_autoptr (PagodaImportLook) found = NULL;
  g_autofree char *fields
      = look ("Customer,Phone\nKd,Bez\n7,Seven\n", PAGODA_IMPORT_CUSTOMERS, mapping, &found);

  g_assert_cmpstr (fields, ==, "customer.code customer.name");
  g_assert_cmpuint (found->header_row, ==, 2);
}

static void
test_kind (void)
{
  static const struct
  {
    const char *header;
    PagodaImportKind kind;
  } cases[] = {
    { "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID,Country", PAGODA_IMPORT_ORDERS },
    { "订单号,日期,客户名称,金额", PAGODA_IMPORT_ORDERS },
    { "客户,日期,金额", PAGODA_IMPORT_ORDERS },
    { "客户编号,客户名称,省,市,地址,电话", PAGODA_IMPORT_CUSTOMERS },
    { "Company,Country,Industry", PAGODA_IMPORT_CUSTOMERS },
    { "公司,姓名,职务,手机", PAGODA_IMPORT_CONTACTS },
    { "客户名称,联系人,电话,职务", PAGODA_IMPORT_CUSTOMERS },
    { "客户名称,地址,联系人,手机", PAGODA_IMPORT_CUSTOMERS },
    { "Company,Name,Title,Mobile", PAGODA_IMPORT_CONTACTS },
    { "日期,客户,类型,下一步,内容", PAGODA_IMPORT_ACTIVITIES },
    { "发票号,客户,日期,到期日,金额,已收金额,收款日期", PAGODA_IMPORT_RECEIVABLES },
    { "Invoice,Customer,Date,Due,Amount,Paid", PAGODA_IMPORT_RECEIVABLES },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = g_strconcat (cases[i].header, "\na,b,c\n", NULL);
      g_autoptr (PagodaTable) table = shop_table (text);
      g_test_message ("%s", cases[i].header);
      g_assert_cmpint (pagoda_import_guess_kind (table, 0, &error), ==, cases[i].kind);
      g_assert_no_error (error);
    }
}

static void
test_kind_words (void)
{
  for (int kind = 0; kind < PAGODA_N_IMPORT_KINDS; kind++)
    {
      PagodaImportKind parsed;
      g_assert_true (pagoda_import_kind_parse (pagoda_import_kind_word ((PagodaImportKind)kind), &parsed));
      g_assert_cmpint (parsed, ==, kind);
    }
  PagodaImportKind untouched = PAGODA_IMPORT_ORDERS;
  g_assert_false (pagoda_import_kind_parse ("deals", &untouched));
}

/* Names are written into scripts: each once, with a label and a kind. */
static void
test_fields (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  const PagodaImportField *field = pagoda_import_fields ();

  for (; field->name != NULL; field++)
    {
      g_assert_true (g_hash_table_add (names, (gpointer)field->name));
      g_assert_nonnull (field->label);
      g_assert_cmpuint (field->kinds, >, 0);
      g_assert_cmpuint (field->required & ~field->kinds, ==, 0);
    }
  g_assert_cmpuint (g_hash_table_size (names), ==, 95);
}

static void
test_date_order (void)
{
  static const struct
  {
    const char *dates;
    int order; /* −1 where it stays open */
  } cases[] = {
    { "3/4/2011\n25/12/2011", PAGODA_DATE_ORDER_DMY },
    { "3/4/2011\n12/25/2011", PAGODA_DATE_ORDER_MDY },
    { "3/4/2011\n5/6/2011", -1 },
    { "2011-04-03", PAGODA_DATE_ORDER_YMD },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaImportLook) found = NULL;
      g_autofree char *text = g_strconcat ("order date\n", cases[i].dates, "\n", NULL);
      g_autofree char *fields = look (text, PAGODA_IMPORT_ORDERS, NULL, &found);
      g_assert_cmpstr (fields, ==, "order.day");
      g_assert_cmpint (found->has_date_order ? (int)found->date_order : -1, ==, cases[i].order);
    }
}

static void
test_sheet (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaTable) table = shop_table ("客户名称\n甲\n");
  PagodaImportRequest request = { .table = table, .sheet = 1 };

  g_assert_null (pagoda_import_look (&request, NULL, &error));
  g_assert_error (error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_SHEET);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/look/guessed", test_guessed);
  g_test_add_func ("/look/tiers-are-no-classes", test_tiers_are_no_classes);
  g_test_add_func ("/look/header-row", test_header_row);
  g_test_add_func ("/look/chosen-header-row", test_chosen_header_row);
  g_test_add_func ("/look/samples", test_samples);
  g_test_add_func ("/look/mapping", test_mapping);
  g_test_add_func ("/look/mapping-messages", test_mapping_messages);
  g_test_add_func ("/look/mapping-finds-header", test_mapping_finds_header);
  g_test_add_func ("/look/kind", test_kind);
  g_test_add_func ("/look/kind-words", test_kind_words);
  g_test_add_func ("/look/fields", test_fields);
  g_test_add_func ("/look/date-order", test_date_order);
  g_test_add_func ("/look/sheet", test_sheet);
  return g_test_run ();
}
