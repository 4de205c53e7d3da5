/* test-activities.c: a log of calls and visits becomes activities.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "shop.h"

#define ACTIVITIES ((PagodaImportRequest){ .kind = PAGODA_IMPORT_ACTIVITIES })

static const char log_text[]
    = "日期,时间,客户,联系人,类型,负责人,接通,需求,需求金额,态度,可拜访,拒绝,异议,信心,下一步,下次日期,时长,"
      "备注\n"
      "2024-01-05,9:30,甲,单丽,call,张三,是,stated,1.5万,+1,yes,否,太贵,-2,报价,2024-02-01,15,很好\n"
      "2024-01-05 14:00:00,,甲,,visit,张三,,,,,,,,,,,,\n"
      "2024-07-05,,甲,单丽,visit,张三,,,,,,,,,,,,\n" /* lies ahead */
      "2024-01-05,9:30,乙,,call,,否,,,,,,,,,,,\n"
      "2024-01-05,9:30,乙,,call,,否,,,,,,,,,,,\n"; /* twice the same */

static void
test_new (void)
{
  g_autofree char *path = shop_new ();
  g_autofree char *counts = shop_counts (path, log_text, ACTIVITIES);

  g_assert_cmpstr (counts, ==, "5 0 0 0 0 0");
  shop_assert (
      path,
      "SELECT kind, state, day, minute, zone, duration, person, reached, need, need_amount, attitude, "
      "visit_chance, rejection, objection, confidence, next_step, next_day, note, contact IS NOT NULL "
      "FROM activity ORDER BY id LIMIT 3",
      "call|done|19727|570|Asia/Shanghai|15|张三|1|stated|1500000|1|1|0|太贵|-2|报价|19754|很好|1;"
      "visit|done|19727|840|Asia/Shanghai||张三|||||||||||"
      "|0;"
      "visit|planned|19909||||张三|||||||||||"
      "|1");
  shop_assert (path, "SELECT name, reading FROM contact", "单丽|shan li");
  shop_assert (path, "SELECT code, name FROM customer ORDER BY code", "C0001|甲;C0002|乙");
}

static void
test_again (void)
{
  g_autofree char *path = shop_new ();
  g_autofree char *first = shop_counts (path, log_text, ACTIVITIES);
  g_autofree char *content = shop_content (path);
  g_autoptr (PagodaImportResult) again = shop_import (path, log_text, ACTIVITIES);
  g_autofree char *after = shop_content (path);

  g_assert_cmpuint (again->unchanged, ==, 5);
  g_assert_cmpint (again->history, ==, 0);
  g_assert_cmpstr (after, ==, content);

  /* A third of the same is a new one. */
  g_autofree char *third
      = shop_counts (path,
                     "日期,时间,客户,类型\n2024-01-05,9:30,乙,call\n2024-01-05,9:30,乙,call\n"
                     "2024-01-05,9:30,乙,call\n",
                     ACTIVITIES);
  g_assert_cmpstr (third, ==, "1 0 2 0 0 0");
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
    { "日期,时间,客户,类型,状态\n2024-01-05,9:30,乙,call,cancelled\n", "0 1 0 0 0 0",
      "SELECT state FROM activity JOIN customer ON customer.id = customer WHERE name = '乙' ORDER BY "
      "activity.id",
      "cancelled;done" },
    { "日期,客户,类型,负责人,联系人\n2024-01-05 14:00,甲,visit,张三,新人\n", "0 1 0 0 0 0",
      "SELECT contact.name FROM activity JOIN contact ON contact.id = contact ORDER BY activity.id",
      "单丽;新人;单丽" },
    { "日期,客户,类型,负责人,联系人\n2024-07-05,甲,visit,张三,单丽\n", "0 0 1 0 0 0",
      "SELECT count (*) FROM contact", "1" },
    { "日期,客户,类型,负责人,态度,时长\n2024-01-05 14:00,甲,visit,张三,2,30\n", "0 1 0 0 0 0",
      "SELECT attitude, duration FROM activity WHERE minute = 840", "2|30" },
    { "日期,客户,类型,负责人\n2024-01-05 14:01,甲,visit,张三\n", "1 0 0 0 0 0",
      "SELECT count (*) FROM activity", "6" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = shop_new ();
      g_autofree char *first = shop_counts (path, log_text, ACTIVITIES);
      g_autofree char *before = shop_content (path);
      g_autofree char *counts = shop_counts (path, cases[i].text, ACTIVITIES);
      g_autofree char *imported = shop_content (path);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (counts, ==, cases[i].counts);
      shop_assert (path, cases[i].sql, cases[i].rows);
      g_autoptr (PagodaImportResult) again = shop_import (path, cases[i].text, ACTIVITIES);
      g_assert_cmpint (again->history, ==, 0);
      if (g_strcmp0 (imported, before) == 0)
        continue;
      shop_undo (path);
      g_autofree char *after = shop_content (path);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_problems (void)
{
  static const char text[] = "日期,时间,客户,类型,状态,接通,态度,需求,时长\n"
                             "2024-01-05,,甲,call,,,,,\n"
                             ",,甲,call,,,,,\n"
                             "2024-01-05,,,call,,,,,\n"
                             "2024-01-05,,甲,,,,,,\n"
                             "2024-01-05,,甲,dance,,,,,\n"
                             "2024-01-05,25:00,甲,call,,,,,\n"
                             "2024-01-05,,甲,call,maybe,,,,\n"
                             "2024-01-05,,甲,call,,perhaps,,,\n"
                             "2024-01-05,,甲,call,,,3,,\n"
                             "2024-01-05,,甲,call,,,1.5,,\n"
                             "2024-01-05,,甲,call,,,,huge,\n"
                             "2024-01-05,,甲,call,,,,,-5\n";
  static const struct
  {
    guint row;
    const char *column;
  } problems[] = { { 3, "日期" }, { 4, "客户" }, { 5, "类型" }, { 6, "类型" }, { 8, "状态" } },
    notices[]
    = { { 7, "时间" }, { 9, "接通" }, { 10, "态度" }, { 11, "态度" }, { 12, "需求" }, { 13, "时长" } };
  g_autofree char *path = shop_new ();
  g_autoptr (PagodaImportResult) result = shop_import (path, text, ACTIVITIES);

  g_assert_cmpuint (result->created, ==, 1 + G_N_ELEMENTS (notices));
  g_assert_cmpuint (result->problems->len, ==, G_N_ELEMENTS (problems));
  for (guint i = 0; i < G_N_ELEMENTS (problems); i++)
    {
      const PagodaImportProblem *problem = g_ptr_array_index (result->problems, i);
      g_assert_cmpuint (problem->row, ==, problems[i].row);
      g_assert_cmpstr (problem->column, ==, problems[i].column);
    }
  /* What a row can do without does not take the row with it. */
  g_assert_cmpuint (result->notices->len, ==, G_N_ELEMENTS (notices));
  for (guint i = 0; i < G_N_ELEMENTS (notices); i++)
    {
      const PagodaImportProblem *notice = g_ptr_array_index (result->notices, i);
      g_assert_cmpuint (notice->row, ==, notices[i].row);
      g_assert_cmpstr (notice->column, ==, notices[i].column);
    }
  g_autoptr (PagodaImportResult) again = shop_import (path, text, ACTIVITIES);
  g_assert_cmpint (again->history, ==, 0);
}

/* A birthday-like optional date waits for the order of the dates like any other, and is taken once. */
static void
test_optional_date_waits (void)
{
  static const char text[] = "日期,客户,类型,下一步日期\n"
                             "2024-01-05,甲,call,3/4/2024\n"
                             "2024-01-06,甲,call,25/4/2024\n"
                             "2024-01-07,甲,call,someday\n";
  g_autofree char *path = shop_new ();
  g_autofree char *counts = shop_counts (path, text, ACTIVITIES);

  g_assert_cmpstr (counts, ==, "3 0 0 0 0 1");
  shop_assert (path, "SELECT date (next_day * 86400, 'unixepoch') FROM activity ORDER BY day",
               "2024-04-03;2024-04-25;");
}

static void
test_units (void)
{
  g_autofree char *path = shop_new ();
  g_autofree char *counts
      = shop_counts (path, "日期,客户,类型,需求金额(万元),时长(小时)\n2024-01-05,甲,visit,1.5,2\n",
                     ACTIVITIES);

  g_assert_cmpstr (counts, ==, "1 0 0 0 0 2");
  shop_assert (path, "SELECT need_amount, duration FROM activity", "1500000|120");

  g_autoptr (GError) error = NULL;
  g_assert_null (shop_try (path, "日期,客户,类型,金额(USD)\n2024-01-05,甲,visit,1\n", ACTIVITIES, &error));
  g_assert_error (error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_MAPPING);
}

static void
test_existing (void)
{
  g_autofree char *path = shop_new ();
  g_autofree char *first = shop_counts (path, log_text, ACTIVITIES);
  g_autoptr (GError) error = NULL;
  PagodaImportRequest request = { .kind = PAGODA_IMPORT_ACTIVITIES, .on_existing = PAGODA_EXISTING_FAIL };

  g_assert_null (shop_try (path, log_text, request, &error));
  g_assert_error (error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_EXISTS);
  request.on_existing = PAGODA_EXISTING_SKIP;
  g_autofree char *counts = shop_counts (path, log_text, request);
  g_assert_cmpstr (counts, ==, "0 0 0 5 0 0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/activities/new", test_new);
  g_test_add_func ("/activities/again", test_again);
  g_test_add_func ("/activities/update", test_update);
  g_test_add_func ("/activities/problems", test_problems);
  g_test_add_func ("/activities/optional-date-waits", test_optional_date_waits);
  g_test_add_func ("/activities/units", test_units);
  g_test_add_func ("/activities/existing", test_existing);
  return g_test_run ();
}
