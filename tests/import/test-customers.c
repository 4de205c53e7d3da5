/* test-customers.c: lists of customers and of contacts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "shop.h"

#include "base/day.h"
#include "store/dropping.h"

#include <string.h>

#define CUSTOMERS ((PagodaImportRequest){ .kind = PAGODA_IMPORT_CUSTOMERS })
#define CONTACTS ((PagodaImportRequest){ .kind = PAGODA_IMPORT_CONTACTS })

static const char list[] = "客户编号,客户名称,省,市,电话,毛利率,负责人,类别\n"
                           "K1,江苏榆泽纺机有限公司,江苏,南京,025-1,20%,张三,important\n"
                           "K2,上海棠溪仪器有限公司,上海,上海,021-1,,,\n";

static void
test_new (void)
{
  g_autofree char *path = shop_new ();
  g_autofree char *counts = shop_counts (path, list, CUSTOMERS);

  g_assert_cmpstr (counts, ==, "2 0 0 0 0 0");
  shop_assert (
      path, "SELECT code, name, short_name, province, phone, margin FROM customer ORDER BY code",
      "K1|江苏榆泽纺机有限公司|榆泽纺机|江苏|025-1|200000;K2|上海棠溪仪器有限公司|棠溪仪器|上海|021-1|");
  shop_assert (path, "SELECT owner, from_day FROM customer_owner", "张三|19875");
  shop_assert (path, "SELECT class, from_day FROM customer_class", "important|19875");
}

static void
test_again (void)
{
  g_autofree char *path = shop_new ();
  PagodaImportRequest later
      = { .kind = PAGODA_IMPORT_CUSTOMERS, .today = pagoda_day_from_iso ("2024-07-01") };
  g_autofree char *first = shop_counts (path, list, CUSTOMERS);
  g_autofree char *content = shop_content (path);
  g_autoptr (PagodaImportResult) result = shop_import (path, list, later);
  g_autofree char *after = shop_content (path);

  g_assert_cmpuint (result->unchanged, ==, 2);
  g_assert_cmpint (result->history, ==, 0);
  g_assert_cmpstr (after, ==, content);
}

static void
test_update (void)
{
  static const struct
  {
    const char *text;
    const char *counts;
    const char *sql, *rows;
  } cases[] = {
    { "客户编号,市\nK1,苏州\nK2,\n", "0 1 1 0 0 0", "SELECT code, city FROM customer ORDER BY code",
      "K1|苏州;K2|上海" },
    { "客户编号,负责人\nK1,李四\nK2,王五\n", "0 2 0 0 0 0",
      "SELECT owner FROM customer_owner ORDER BY from_day, id", "张三;李四;王五" },
    { "客户编号,客户类别\nK1,TOP\n", "0 1 0 0 0 0", "SELECT class FROM customer_class ORDER BY id",
      "important;top" },
    { "客户编号,客户类别,人工设定\nK1,TOP,否\nK2,TOP,是\n", "0 1 1 0 0 0",
      "SELECT class FROM customer_class ORDER BY id", "important;top" },
    /* A class with its last day; one that has ended is none. */
    { "客户编号,客户类别,类别有效至\nK1,TOP,2099-12-31\n", "0 1 0 0 0 0",
      "SELECT class, until_day FROM customer_class ORDER BY id", "important|;top|47481" },
    { "客户编号,客户类别,类别有效至\nK1,重要,2099-12-31\n", "0 1 0 0 0 0",
      "SELECT class, until_day FROM customer_class ORDER BY id", "important|;important|47481" },
    { "客户编号,市,客户类别,类别有效至\nK1,苏州,重要,\n", "0 1 0 0 0 0",
      "SELECT class, until_day FROM customer_class ORDER BY id", "important|" },
    { "客户编号,市,客户类别,类别有效至\nK1,苏州,TOP,2020-01-01\n", "0 1 0 0 0 0",
      "SELECT class, until_day FROM customer_class ORDER BY id", "important|" },
    { "客户编号,客户类别,类别有效至\nK1,TOP,someday\n", "0 1 0 0 0 1",
      "SELECT class, until_day FROM customer_class ORDER BY id", "important|;top|" },
    { "客户编号,毛利率\nK1,0.35\nK2,200%\n", "0 1 1 0 0 1", "SELECT margin FROM customer ORDER BY code",
      "350000;" },
    /* A new name brings a new short name and reading. */
    { "客户编号,客户名称\nK1,南京柏舟机械有限公司\n", "0 1 0 0 0 0",
      "SELECT short_name, reading FROM customer WHERE code = 'K1'",
      "柏舟机械|nan jing bai zhou ji xie you xian gong si" },
    /* By name, however it is spelled, without renaming. */
    { "客户名称,电话\n江苏榆泽纺机有限公司,1\n　江苏榆泽纺机有限公司 ,2\n", "0 1 0 0 0 1",
      "SELECT code, phone FROM customer ORDER BY code", "K1|2;K2|021-1" },
    /* By code and by name in one file. */
    { "客户编号,客户名称,电话,市\nK1,,7,\n,江苏榆泽纺机有限公司,,无锡\n", "0 1 0 0 0 0",
      "SELECT code, phone, city FROM customer ORDER BY code", "K1|7|无锡;K2|021-1|上海" },
    { "客户名称,简称\n新客户,新\n", "1 0 0 0 0 0",
      "SELECT code, name, short_name FROM customer WHERE code LIKE 'C%'", "C0001|新客户|新" },
    { "客户编号,客户名称\n,\nK3,\n", "1 0 0 0 0 0", "SELECT name FROM customer WHERE code = 'K3'", "K3" },
    { "客户编号,市,区\nK1,a,\nK1,b,x\nK1,b,x\n", "0 1 0 0 0 1", "SELECT city FROM customer WHERE code = 'K1'",
      "b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = shop_new ();
      g_autofree char *first = shop_counts (path, list, CUSTOMERS);
      g_autofree char *before = shop_content (path);
      g_autofree char *counts = shop_counts (path, cases[i].text, CUSTOMERS);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (counts, ==, cases[i].counts);
      shop_assert (path, cases[i].sql, cases[i].rows);
      g_autoptr (PagodaImportResult) again = shop_import (path, cases[i].text, CUSTOMERS);
      g_assert_cmpint (again->history, ==, 0);
      shop_undo (path);
      g_autofree char *after = shop_content (path);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_existing (void)
{
  static const char text[] = "客户编号,市\nK1,苏州\nK1,无锡\nK9,南通\n";
  g_autofree char *path = shop_new ();
  g_autofree char *first = shop_counts (path, list, CUSTOMERS);
  g_autoptr (GError) error = NULL;
  PagodaImportRequest request = { .kind = PAGODA_IMPORT_CUSTOMERS, .on_existing = PAGODA_EXISTING_FAIL };

  g_assert_null (shop_try (path, text, request, &error));
  g_assert_error (error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "K1"));
  request.on_existing = PAGODA_EXISTING_SKIP;
  g_autofree char *counts = shop_counts (path, text, request);
  g_assert_cmpstr (counts, ==, "1 0 0 2 0 1");
  shop_assert (path, "SELECT code, city FROM customer ORDER BY code", "K1|南京;K2|上海;K9|南通");
}

/* New codes take the next that neither the store nor the file has. */
static void
test_codes (void)
{
  g_autofree char *path = shop_new ();
  g_autofree char *first = shop_counts (path, "Code,Name\nC0002,Two\n", CUSTOMERS);
  g_autofree char *second = shop_counts (path, "Code,Name\n,A\nC0003,Three\n,B\n,C\n", CUSTOMERS);

  g_assert_cmpstr (second, ==, "4 0 0 0 0 0");
  shop_assert (path, "SELECT code, name FROM customer ORDER BY code",
               "C0001|A;C0002|Two;C0003|Three;C0004|B;C0005|C");
}

static void
test_doubt (void)
{
  g_autofree char *path = shop_new ();
  g_autofree char *first = shop_counts (path, "Code,Name\n1,Same\n2,same\n", CUSTOMERS);
  g_autofree char *counts = shop_counts (path, "Name,City\nSAME,X\nOther,Y\nSame,Z\n", CUSTOMERS);

  g_assert_cmpstr (counts, ==, "1 0 0 2 2 1");
  shop_assert (path, "SELECT name, city FROM customer ORDER BY code", "Same|;same|;Other|Y");
}

/* A list with codes after orders that named their customers makes each a second time, and says so. */
static void
test_same_name (void)
{
  static const char coded[] = "客户编号,客户名称\nKH1,甲\nKH2,乙\n";
  static const char named[] = "客户名称,市\n甲,杭州\n";
  g_autofree char *path = shop_new ();
  g_autofree char *first = shop_counts (path, "客户名称\n甲\n", CUSTOMERS);
  PagodaImportRequest request = { .kind = PAGODA_IMPORT_CUSTOMERS, .dry_run = TRUE };
  g_autoptr (PagodaImportResult) tried = shop_import (path, coded, request);
  g_autofree char *by_name = shop_counts (path, named, CUSTOMERS);

  g_assert_cmpuint (tried->created, ==, 2);
  g_assert_cmpuint (tried->notices->len, ==, 1);
  const PagodaImportProblem *notice = g_ptr_array_index (tried->notices, 0);
  g_assert_cmpuint (notice->row, ==, 2);
  g_assert_cmpstr (notice->column, ==, "客户名称");
  g_assert_cmpstr (notice->value, ==, "甲");
  g_assert_cmpstr (by_name, ==, "0 1 0 0 0 0");
  /* Once it is there, it is no news. */
  g_autofree char *second = shop_counts (path, coded, CUSTOMERS);
  g_autofree char *third = shop_counts (path, coded, CUSTOMERS);
  g_assert_cmpstr (second, ==, "2 0 0 0 0 1");
  g_assert_cmpstr (third, ==, "0 0 2 0 0 0");
}

static void
test_dry_run (void)
{
  g_autofree char *path = shop_new ();
  PagodaImportRequest request = { .kind = PAGODA_IMPORT_CUSTOMERS, .dry_run = TRUE };
  g_autofree char *counts = shop_counts (path, list, request);

  g_assert_cmpstr (counts, ==, "2 0 0 0 0 0");
  shop_assert (path, "SELECT count (*) FROM customer", "0");
}

/* A corrected reading and short name survive a new name. */
static void
test_corrected_names (void)
{
  g_autofree char *path = shop_new ();
  g_autofree char *first = shop_counts (path, "编号,名称,简称\nK1,南京柏舟机械有限公司,大柏\n", CUSTOMERS);
  g_autofree char *second = shop_counts (path, "编号,名称\nK1,南京柏舟机械股份有限公司\n", CUSTOMERS);

  shop_assert (path, "SELECT name, short_name FROM customer", "南京柏舟机械股份有限公司|大柏");
}

static void
test_contacts (void)
{
  static const char text[] = "公司,姓名,职务,部门,电话,手机,邮箱,微信,生日,备注\n"
                             "江苏榆泽纺机有限公司,单丽,采购经理,采购部,025-1,138.0,a@b.cn,wx,1980/5/6,好\n"
                             "江苏榆泽纺机有限公司,王五,,,,,,,,\n"
                             "新公司,单丽,,,,,,,,\n"
                             ",赵六,,,,,,,,\n"                  /* 5 */
                             "新公司,,,,,,,,,\n"                /* 6 */
                             "新公司,钱七,,,,,,,0000-00-00,\n"; /* 7: without a birthday */
  g_autofree char *path = shop_new ();
  g_autofree char *first = shop_counts (path, list, CUSTOMERS);
  g_autofree char *before = shop_content (path);
  g_autoptr (PagodaImportResult) result = shop_import (path, text, CONTACTS);

  g_assert_cmpuint (result->created, ==, 4);
  g_assert_cmpuint (result->problems->len, ==, 2);
  g_assert_cmpuint (result->notices->len, ==, 1);
  shop_assert (path,
               "SELECT code, contact.name, contact.reading, title, department, mobile, birthday FROM contact "
               "JOIN customer ON customer.id = customer ORDER BY code, contact.id",
               "C0001|单丽|shan li||||;C0001|钱七|qian qi||||;K1|单丽|shan "
               "li|采购经理|采购部|138|3778;K1|王五|wang wu||||");
  g_autoptr (PagodaImportResult) again = shop_import (path, text, CONTACTS);
  g_assert_cmpuint (again->unchanged, ==, 4);
  g_assert_cmpint (again->history, ==, 0);

  g_autofree char *update
      = shop_counts (path, "客户编号,姓名,手机,职务\nK1,王五,139,\nK1,单丽,,\nK1,王五,137,主管\nK2,王五,1,\n",
                     CONTACTS);
  g_assert_cmpstr (update, ==, "1 1 1 0 0 0");
  shop_assert (path, "SELECT mobile, title FROM contact WHERE name = '王五' ORDER BY id", "137|主管;1|");
  shop_undo (path);
  shop_undo (path);
  g_autofree char *after = shop_content (path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_contacts_existing (void)
{
  static const char text[] = "公司,姓名,手机\n甲,张三,1\n乙,李四,2\n";
  g_autofree char *path = shop_new ();
  g_autofree char *first = shop_counts (path, "公司,姓名\n甲,张三\n", CONTACTS);
  g_autoptr (GError) error = NULL;
  PagodaImportRequest request = { .kind = PAGODA_IMPORT_CONTACTS, .on_existing = PAGODA_EXISTING_FAIL };

  g_assert_null (shop_try (path, text, request, &error));
  g_assert_error (error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_EXISTS);
  request.on_existing = PAGODA_EXISTING_SKIP;
  g_autofree char *counts = shop_counts (path, text, request);
  g_assert_cmpstr (counts, ==, "1 0 0 1 0 0");
  shop_assert (path, "SELECT name, mobile FROM contact ORDER BY id", "张三|;李四|2");
}

/* What a list of customers says about the contacts beside them, row by row and again. */
static const char rep[] = "客户名称,联系人,电话,职务,生日\n"
                          "江苏榆泽纺机有限公司,单丽,138.0,采购经理,1980/5/6\n"
                          "江苏榆泽纺机有限公司,王五,139,,\n"
                          "新公司,单丽,136,,\n"
                          "上海棠溪仪器有限公司,,021-9,,\n"   /* 5: of nobody, so the customer's */
                          "又一家公司,,,采购经理,1980-1-2\n"; /* 6: a title and a birthday of nobody */

#define PEOPLE                                                                                               \
  "SELECT customer.name, contact.name, contact.phone, title, birthday FROM contact "                         \
  "JOIN customer ON customer.id = customer ORDER BY contact.id"

static void
test_beside (void)
{
  g_autofree char *path = shop_new ();
  g_autofree char *first = shop_counts (path, list, CUSTOMERS);
  g_autofree char *before = shop_content (path);
  PagodaImportRequest trial = { .kind = PAGODA_IMPORT_CUSTOMERS, .dry_run = TRUE };
  g_autoptr (PagodaImportResult) tried = shop_import (path, rep, trial);
  g_autofree char *untouched = shop_content (path);
  g_autoptr (PagodaImportResult) result = shop_import (path, rep, CUSTOMERS);

  g_assert_cmpstr (untouched, ==, before);
  for (int i = 0; i < 2; i++)
    {
      const PagodaImportResult *counted = i == 0 ? tried : result;
      g_assert_cmpuint (counted->created, ==, 2);
      g_assert_cmpuint (counted->updated, ==, 1);
      g_assert_cmpuint (counted->unchanged, ==, 1);
      g_assert_cmpuint (counted->contacts.created, ==, 3);
      g_assert_cmpuint (counted->contacts.updated, ==, 0);
      g_assert_cmpuint (counted->problems->len, ==, 0);
      g_assert_cmpuint (counted->notices->len, ==, 2);
      g_assert_true (pagoda_import_has_contacts (counted));
    }
  shop_assert (path, PEOPLE,
               "江苏榆泽纺机有限公司|单丽|138|采购经理|3778;江苏榆泽纺机有限公司|王五|139||;"
               "新公司|单丽|136||");
  shop_assert (path, "SELECT phone FROM customer WHERE code IN ('K1', 'K2') ORDER BY code", "025-1;021-9");
  g_autoptr (PagodaImportResult) again = shop_import (path, rep, CUSTOMERS);
  g_assert_cmpuint (again->contacts.unchanged, ==, 3);
  g_assert_false (pagoda_import_would_change (again));
  g_assert_cmpint (again->history, ==, 0);

  /* A contact that changes is something to carry out, though its customer does not change. */
  g_autoptr (PagodaImportResult) changed
      = shop_import (path, "客户名称,联系人,电话\n新公司,单丽,135\n", CUSTOMERS);
  g_assert_cmpuint (changed->unchanged, ==, 1);
  g_assert_cmpuint (changed->contacts.updated, ==, 1);
  g_assert_true (pagoda_import_would_change (changed));
  shop_assert (path, "SELECT phone FROM contact ORDER BY id", "138;139;135");
  shop_undo (path);
  shop_undo (path);
  g_autofree char *after = shop_content (path);
  g_assert_cmpstr (after, ==, before);
}

/* A contact goes with its row: where the customer is skipped or in doubt, it is left alone too. */
static void
test_beside_existing (void)
{
  static const char text[] = "名称,联系人,手机\nSame,甲,1\nOld,乙,2\nNew,丙,3\n";
  g_autofree char *path = shop_new ();
  g_autofree char *first = shop_counts (path, "Code,Name\n1,Same\n2,same\n3,Old\n", CUSTOMERS);
  PagodaImportRequest request = { .kind = PAGODA_IMPORT_CUSTOMERS, .on_existing = PAGODA_EXISTING_SKIP };
  g_autoptr (PagodaImportResult) result = shop_import (path, text, request);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (result->skipped, ==, 2);
  g_assert_cmpuint (result->contacts.created, ==, 1);
  shop_assert (path, "SELECT name, mobile FROM contact", "丙|3");
  request.on_existing = PAGODA_EXISTING_FAIL;
  g_assert_null (shop_try (path, text, request, &error));
  g_assert_error (error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_EXISTS);
}

/* What is said about contacts needs their names. */
static void
test_beside_nameless (void)
{
  static const char *const mapping[] = { "微信=contact.wechat", NULL };
  g_autofree char *path = shop_new ();
  PagodaImportRequest request = { .kind = PAGODA_IMPORT_CUSTOMERS, .mapping = mapping };
  g_autoptr (GError) error = NULL;

  g_assert_null (shop_try (path, "客户名称,微信\n甲,wx\n", request, &error));
  g_assert_error (error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_FIELD_MISSING);
  g_assert_nonnull (strstr (error->message, "contact.name"));
}

/* A dormant customer is not dropped by a file either, nor one that still buys, since a file gives no reason;
 * nothing of its row is taken (G2). */
static void
test_never_a_customer (void)
{
  static const char marks[]
      = "客户编号,省,永不合作\nK1,江苏,是\nK2,浙江,否\nK3,上海,是\nK4,北京,是\nK5,天津,\nK6,重庆,是\n";
  static const char written[]
      = "SELECT c.code, o.other FROM customer_other o JOIN customer c ON c.id = o.customer ORDER BY c.code";
  g_autofree char *path = shop_new ();

  g_autofree char *today = pagoda_day_to_iso (pagoda_day_today ());
  g_autofree char *orders = g_strdup_printf ("订单编号,日期,客户编号,金额\n1,2022-01-05,K1,100\n"
                                             "2,2022-01-05,K2,100\n3,2022-01-05,K3,100\n4,%s,K6,100\n",
                                             today);

  shop_order (path, orders);
  shop_write (
      path, "INSERT INTO post_mortem SELECT 900, id, 19800, 'price', '价格实在', '涨价没有说' FROM customer "
            "WHERE code = 'K3'");
  g_autofree char *before = shop_content (path);
  PagodaImportRequest trial = CUSTOMERS;
  trial.dry_run = TRUE;
  g_autofree char *tried = shop_counts (path, marks, trial);
  g_autofree char *untouched = shop_content (path);
  g_assert_cmpstr (untouched, ==, before);

  g_autoptr (PagodaImportResult) result = shop_import (path, marks, CUSTOMERS);
  const PagodaImportProblem *problem = g_ptr_array_index (result->problems, 0);
  g_autofree char *counts = g_strdup_printf ("%d %d %d %d %u %u", (int)result->created, (int)result->updated,
                                             (int)result->unchanged, (int)result->skipped,
                                             result->problems->len, result->notices->len);
  g_assert_cmpstr (counts, ==, tried);
  g_assert_cmpstr (counts, ==, "2 2 0 2 2 0");
  g_assert_cmpuint (problem->row, ==, 2);
  g_assert_cmpstr (problem->value, ==, "K1");
  g_test_message ("%s", problem->reason);
  const PagodaImportProblem *buyer = g_ptr_array_index (result->problems, 1);
  g_assert_cmpstr (buyer->value, ==, "K6");
  g_assert_nonnull (strstr (buyer->reason, pagoda_dropping_describe (PAGODA_DROPPING_NO_REASON)));
  shop_assert (path, written, "K3|1;K4|1");
  shop_assert (path, "SELECT code, province FROM customer ORDER BY code",
               "K1|;K2|浙江;K3|上海;K4|北京;K5|天津;K6|");

  /* Once is enough, and it can be taken off. */
  g_autofree char *again = shop_counts (path, "客户编号,永不合作\nK3,是\nK4,否\n", CUSTOMERS);
  g_assert_cmpstr (again, ==, "0 1 1 0 0 0");
  shop_assert (path, written, "K3|1;K4|1;K4|0");
  shop_undo (path);
  shop_undo (path);
  g_autofree char *undone = shop_content (path);
  g_assert_cmpstr (undone, ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/customers/new", test_new);
  g_test_add_func ("/customers/again", test_again);
  g_test_add_func ("/customers/update", test_update);
  g_test_add_func ("/customers/existing", test_existing);
  g_test_add_func ("/customers/codes", test_codes);
  g_test_add_func ("/customers/doubt", test_doubt);
  g_test_add_func ("/customers/same-name", test_same_name);
  g_test_add_func ("/customers/dry-run", test_dry_run);
  g_test_add_func ("/customers/corrected-names", test_corrected_names);
  g_test_add_func ("/customers/contacts-beside", test_beside);
  g_test_add_func ("/customers/contacts-beside-existing", test_beside_existing);
  g_test_add_func ("/customers/contacts-beside-nameless", test_beside_nameless);
  g_test_add_func ("/customers/never-a-customer", test_never_a_customer);
  g_test_add_func ("/contacts/new-and-changed", test_contacts);
  g_test_add_func ("/contacts/existing", test_contacts_existing);
  return g_test_run ();
}
