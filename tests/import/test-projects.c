/* test-projects.c: a list of deals becomes projects, open and closed.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "shop.h"

#define PROJECTS ((PagodaImportRequest){ .kind = PAGODA_IMPORT_PROJECTS })

#define ALL                                                                                                  \
  "SELECT project.code, customer.name, project.name, product, seller, amount, "                              \
  "date (opened_day * 86400, 'unixepoch'), date (closed_day * 86400, 'unixepoch'), state, reason "           \
  "FROM project JOIN customer ON customer.id = customer ORDER BY project.code"

static const char deals[]
    = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n"
      "A1,Moses  Frase,GTX Basic,Cancity,Won,2016-10-20,2017-03-01,1054\n"
      "A2,Moses Frase,GTXPro,,Lost,2016-10-25,2017-03-11,0\n"
      "A3,Anna Snelling,MG Special,Isdom,Engaging,2016-10-25,,\n"
      "A4,Anna Snelling,MG Special,,Prospecting,,,\n";

static const char chinese[]
    = "商机编号,客户名称,产品,业务员,阶段,创建日期,关闭日期,成交金额(万元),丢单原因,来源,大区\n"
      "B1,甲公司,机床,张三,赢单,2024-01-05,2024-02-05,1.5,,展会,华东\n"
      "B2,乙公司,机床,李四,丢单,2024-01-05,2024-03-05,,价格高,转介绍,华南\n"
      "B3,乙公司,刀具,李四,方案与利益,2024-03-01,,,,,\n";

static void
test_deals (void)
{
  g_autofree char *path = shop_new ();
  g_autofree char *counts = shop_counts (path, deals, PROJECTS);

  /* One of a project without a day, one that tells how many have no customer. */
  g_assert_cmpstr (counts, ==, "4 0 0 0 0 2");
  shop_assert (path, ALL,
               "A1|Cancity|GTX Basic A1|GTX Basic|Moses Frase|105400|2016-10-20|2017-03-01|won|;"
               "A2|Customers without a name|GTXPro A2|GTXPro|Moses Frase||2016-10-25|2017-03-11|lost|?;"
               "A3|Isdom|MG Special A3|MG Special|Anna Snelling||2016-10-25||open|;"
               "A4|Customers without a name|MG Special A4|MG Special|Anna Snelling||2024-06-01||open|");
  /* Whoever is not named is never a customer, from the day of the first such project on. */
  shop_assert (path,
               "SELECT code, other, date (from_day * 86400, 'unixepoch') FROM customer_other "
               "JOIN customer ON customer.id = customer",
               "?|1|2016-10-25");
}

static void
test_chinese (void)
{
  g_autofree char *path = shop_new ();
  g_autofree char *counts = shop_counts (path, chinese, PROJECTS);

  /* The notice: the header names a unit. */
  g_assert_cmpstr (counts, ==, "3 0 0 0 0 1");
  shop_assert (
      path,
      "SELECT project.code, customer.name, seller, source, region, amount, state, reason FROM project "
      "JOIN customer ON customer.id = customer ORDER BY project.code",
      "B1|甲公司|张三|展会|华东|1500000|won|;"
      "B2|乙公司|李四|转介绍|华南||lost|价格高;"
      "B3|乙公司|李四||||open|");
  shop_assert (path, "SELECT stage, joined, date (from_day * 86400, 'unixepoch') FROM project_stage",
               "solution|1|2024-03-01");
}

static void
assert_unchanged (const char *path, const char *text)
{
  g_autofree char *before = shop_content (path);
  g_autoptr (PagodaImportResult) again = shop_import (path, text, PROJECTS);
  g_autofree char *after = shop_content (path);

  g_assert_cmpuint (again->created + again->updated, ==, 0);
  g_assert_cmpuint (again->notices->len, <=, 1);
  g_assert_cmpint (again->history, ==, 0);
  g_assert_cmpstr (after, ==, before);
}

static void
test_again (void)
{
  g_autofree char *path = shop_new ();
  g_autofree char *empty = shop_content (path);

  g_free (shop_counts (path, deals, PROJECTS));
  assert_unchanged (path, deals);
  g_free (shop_counts (path, chinese, PROJECTS));
  assert_unchanged (path, chinese);
  assert_unchanged (path, deals);

  /* The open one is won meanwhile. */
  g_autofree char *won = shop_counts (path,
                                      "opportunity_id,account,deal_stage,engage_date,close_date,close_value\n"
                                      "A3,Isdom,Won,2016-10-25,2017-01-25,60\n",
                                      PROJECTS);
  g_assert_cmpstr (won, ==, "0 1 0 0 0 0");
  shop_assert (path, "SELECT state, amount, closed_day - opened_day, seller FROM project WHERE code = 'A3'",
               "won|6000|92|Anna Snelling");

  for (int i = 0; i < 3; i++)
    shop_undo (path);
  g_autofree char *undone = shop_content (path);
  g_assert_cmpstr (undone, ==, empty);
}

static void
test_problems (void)
{
  static const struct
  {
    const char *row;
    const char *column;
  } cases[] = {
    { "C1,甲,won,2024-01-05,,5", "close_date" },           /* when? */
    { "C2,甲,won,2024-01-05,2024-01-04,5", "close_date" }, /* before it was opened */
    { "C3,甲,won,,2024-01-04,5", "engage_date" },
    { "C4,甲,wandering,2024-01-05,2024-01-06,5", "deal_stage" },
    { "C5,甲,won,2024-01-05,2024-01-06,-5", "close_value" },
    { "C6,甲,won,2024-01-05,2024-13-06,5", "close_date" },
    { ",甲,won,2024-01-05,2024-01-06,5", "opportunity_id" },
    { "a1,甲,won,2024-01-05,2024-01-06,5", "opportunity_id" }, /* twice */
  };
  g_autofree char *path = shop_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text
          = g_strdup_printf ("opportunity_id,account,deal_stage,engage_date,close_date,close_value\n"
                             "A1,甲,lost,2024-01-05,2024-01-06,0\n%s\n",
                             cases[i].row);
      g_autoptr (PagodaImportResult) result = shop_import (path, text, PROJECTS);
      g_assert_cmpuint (result->problems->len, ==, 1);
      const PagodaImportProblem *problem = g_ptr_array_index (result->problems, 0);
      g_assert_cmpstr (problem->column, ==, cases[i].column);
      g_assert_cmpuint (problem->row, ==, 3);
    }
  shop_assert (path, "SELECT count (*) FROM project", "1");
}

static void
test_alias (void)
{
  static const char *const aliases[] = { "GTXPro=GTX Pro", NULL };
  static const char *const nonsense[] = { "GTXPro", NULL };
  static const char later[] = "opportunity_id,account,product,deal_stage,engage_date\n"
                              "A7,Isdom,GTXPro,Engaging,2024-01-05\nA8,Isdom,GTX  Pro,Engaging,2024-01-05\n"
                              "A9,Isdom,MGSpecial,Engaging,2024-01-05\n";
  g_autofree char *path = shop_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (shop_try (
      path, deals, (PagodaImportRequest){ .kind = PAGODA_IMPORT_PROJECTS, .aliases = nonsense }, &error));
  g_assert_error (error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_MAPPING);

  g_free (
      shop_counts (path, deals, (PagodaImportRequest){ .kind = PAGODA_IMPORT_PROJECTS, .aliases = aliases }));
  shop_assert (path, "SELECT product FROM project WHERE code = 'A2'", "GTX Pro");
  shop_assert (path, "SELECT written, meant FROM name_alias", "GTXPro|GTX Pro");
  assert_unchanged (path, deals);

  /* It is remembered; what was never asked is told and stays apart. */
  g_autoptr (PagodaImportResult) result = shop_import (path, later, PROJECTS);
  g_assert_cmpuint (result->alike->len, ==, 1);
  const PagodaAlikeName *alike = g_ptr_array_index (result->alike, 0);
  g_assert_cmpstr (alike->written, ==, "MGSpecial");
  g_assert_cmpstr (alike->meant, ==, "MG Special");
  g_assert_cmpuint (result->notices->len, ==, 1);
  g_assert_cmpuint (((const PagodaImportProblem *)g_ptr_array_index (result->notices, 0))->row, ==, 4);
  shop_assert (path, "SELECT product FROM project WHERE code > 'A6' ORDER BY code",
               "GTX Pro;GTX Pro;MGSpecial");
  shop_undo (path);
  shop_undo (path);
  shop_assert (path, "SELECT count (*) FROM name_alias", "0");
}

/* Of what is said row by row the first row is shown, and how many there are. */
static void
test_grouped (void)
{
  GString *text = g_string_new ("opportunity_id,account,deal_stage,engage_date\n");
  g_autofree char *path = shop_new ();

  for (int i = 0; i < 30; i++)
    g_string_append_printf (text, "A%d,甲,%s,%s\n", i, i == 4 ? "somewhere" : "Prospecting",
                            i == 7 ? "2024-01-05" : "");
  g_autoptr (PagodaImportResult) result = shop_import (path, text->str, PROJECTS);
  g_autoptr (GArray) problems = pagoda_import_group_problems (result->problems);
  g_autoptr (GArray) groups = pagoda_import_group_problems (result->notices);
  const PagodaImportProblemGroup *group = &g_array_index (groups, PagodaImportProblemGroup, 0);
  g_assert_cmpuint (problems->len, ==, result->problems->len);
  g_assert_cmpuint (groups->len, ==, 1);
  g_assert_true (group->first == g_ptr_array_index (result->notices, 0));
  g_assert_cmpuint (group->count, ==, result->notices->len);
  g_assert_cmpuint (group->count, >, 20);
  g_string_free (text, TRUE);
}

/* Without numbers a project is known by its customer, name and day. */
static void
test_no_numbers (void)
{
  static const char text[] = "客户,项目名称,阶段,开始日期,成交天数,金额\n"
                             "甲,二期,赢单,2024-01-05,30,5000\n甲,二期,丢单,2024-03-05,10,\n";
  g_autofree char *path = shop_new ();
  g_autofree char *counts = shop_counts (path, text, PROJECTS);

  g_assert_cmpstr (counts, ==, "2 0 0 0 0 0");
  shop_assert (path, "SELECT state, closed_day - opened_day FROM project ORDER BY opened_day",
               "won|30;lost|10");
  assert_unchanged (path, text);
}

static void
test_foreign_currency (void)
{
  g_autofree char *path = shop_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (shop_try (path, "商机编号,客户,阶段,开始日期,金额（美元）\nA1,甲,跟进中,2024-01-05,5\n",
                           PROJECTS, &error));
  g_assert_error (error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_MAPPING);
}

static void
test_guess (void)
{
  static const struct
  {
    const char *header;
    PagodaImportKind kind;
  } cases[] = {
    { "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value",
      PAGODA_IMPORT_PROJECTS },
    { "商机编号,客户名称,产品,业务员,阶段,创建日期,关闭日期,成交金额", PAGODA_IMPORT_PROJECTS },
    { "order_id,sales_agent,product,account,order_date", PAGODA_IMPORT_PROJECTS },
    { "订单号,客户名称,产品,业务员,日期,数量,单价", PAGODA_IMPORT_ORDERS },
    { "客户名称,地址,业务员,创建日期,产品,金额,来源", PAGODA_IMPORT_CUSTOMERS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (cases[i].header, "\n1,2,3,4,5,6,7,8\n", NULL);
      g_autoptr (PagodaTable) table = shop_table (text);
      g_assert_cmpstr (pagoda_import_kind_word (pagoda_import_guess_kind (table, 0, NULL)), ==,
                       pagoda_import_kind_word (cases[i].kind));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/projects/deals", test_deals);
  g_test_add_func ("/projects/chinese", test_chinese);
  g_test_add_func ("/projects/again", test_again);
  g_test_add_func ("/projects/problems", test_problems);
  g_test_add_func ("/projects/alias", test_alias);
  g_test_add_func ("/projects/grouped", test_grouped);
  g_test_add_func ("/projects/no-numbers", test_no_numbers);
  g_test_add_func ("/projects/foreign-currency", test_foreign_currency);
  g_test_add_func ("/projects/guess", test_guess);
  return g_test_run ();
}
