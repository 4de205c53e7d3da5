/* test-wording.c: figures and days as the window words them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/wording.h"

#include <math.h>

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_counts (void)
{
  assert_text (pagoda_count_format (0), "0");
  assert_text (pagoda_count_format (999), "999");
  assert_text (pagoda_count_format (5878), "5,878");
  assert_text (pagoda_count_format (1067371), "1,067,371");
}

static void
test_facts (void)
{
  static const struct
  {
    PagodaFactKind kind;
    const char *value, *text;
  } cases[] = { { PAGODA_FACT_REVENUE, "147800000", "147,800,000" },
                { PAGODA_FACT_BUDGET, "0", "0" },
                { PAGODA_FACT_BUDGET, "1.5亿", "1.5亿" },
                { PAGODA_FACT_BUDGET, "99999999999999999999999", "99999999999999999999999" },
                { PAGODA_FACT_HEADCOUNT, "1259", "1,259" },
                { PAGODA_FACT_HEADCOUNT, "1200 – 1300", "1200 – 1300" },
                { PAGODA_FACT_FOUNDED, "1986", "1986" },
                { PAGODA_FACT_BUYING_POWER, "4", "4" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (pagoda_fact_format (cases[i].kind, cases[i].value), cases[i].text);
}

static void
test_lines (void)
{
  g_autoptr (GString) longest = g_string_new (NULL);

  assert_text (pagoda_wording_line (""), "");
  assert_text (pagoda_wording_line ("保存：\n宏远\t机械"), "保存： 宏远 机械");
  for (int i = 0; i < 120; i++)
    g_string_append (longest, "汉");
  assert_text (pagoda_wording_line (longest->str), longest->str);
  g_autofree char *cut = g_strdup_printf ("%.*s…", 119 * 3, longest->str);
  g_string_append (longest, "字");
  assert_text (pagoda_wording_line (longest->str), cut);
}

static void
test_shares (void)
{
  assert_text (pagoda_wording_share (0.2969), "29.7%");
  assert_text (pagoda_wording_share (1), "100.0%");
  assert_text (pagoda_wording_share (-0.0312), "\xe2\x88\x92"
                                               "3.1%");
  g_assert_null (pagoda_wording_share (NAN));
}

static void
test_days (void)
{
  PagodaDay today = pagoda_day_from_iso ("2026-09-22");

  assert_text (pagoda_wording_day (pagoda_day_from_iso ("2026-09-15"), today), "15 Sep");
  assert_text (pagoda_wording_day (pagoda_day_from_iso ("2025-12-31"), today), "31 Dec 2025");
  assert_text (pagoda_wording_day (today, PAGODA_DAY_NONE), "22 Sep 2026");
  assert_text (pagoda_wording_day (PAGODA_DAY_NONE, today), "");
  assert_text (pagoda_wording_column_day (pagoda_day_from_iso ("2026-09-15"), today), "15 Sep");
  assert_text (pagoda_wording_column_day (pagoda_day_from_iso ("2025-12-31"), today), "2025-12-31");
  assert_text (pagoda_wording_column_day (PAGODA_DAY_NONE, today), "");
  assert_text (pagoda_wording_full_day (today), "22 Sep 2026, Tue");
}

static void
test_marks (void)
{
  static const struct
  {
    int mark;
    const char *text;
  } cases[] = { { 2, "+2" },
                { 0, "0" },
                { -1, "\xe2\x88\x92"
                      "1" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = pagoda_wording_mark (cases[i].mark);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_leads (void)
{
  static const struct
  {
    double lead;
    const char *text;
  } cases[] = { { 0.21, "+0.21" },
                { -1.5, "\xe2\x88\x92"
                        "1.50" },
                { 0, "0.00" },
                { -0.001, "0.00" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = pagoda_wording_lead (cases[i].lead);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_stages (void)
{
  static const struct
  {
    PagodaStageSet stages;
    const char *text;
  } cases[] = {
    { 0, "" }, { 1, "1" }, { PAGODA_ALL_STAGES, "1–9" }, { 0x2e, "2–4, 6" }, { 0x155, "1, 3, 5, 7, 9" }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = pagoda_wording_stages (cases[i].stages);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
  /* What a form shows can be saved again. */
  for (PagodaStageSet set = 1; set <= PAGODA_ALL_STAGES; set++)
    {
      g_autofree char *text = pagoda_wording_stages (set);
      g_assert_cmphex (pagoda_stage_set_parse (text), ==, set);
    }
}

/* A wide character takes two columns. */
static void
test_items (void)
{
  static const struct
  {
    const char *text;
    const char *item;
  } cases[] = {
    { "", "" },
    { "abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyz" },
    { "abcdefghijklmnopqrstuvwxyz1", "abcdefghijklmnopqrstuvwxy…" },
    { "abcdefghijklmnopqrstuvwx yz", "abcdefghijklmnopqrstuvwx…" },
    { "一二三四五六七八九十一二三", "一二三四五六七八九十一二三" },
    { "一二三四五六七八九十一二三四", "一二三四五六七八九十一二…" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *item = pagoda_wording_item (cases[i].text);
      g_assert_cmpstr (item, ==, cases[i].item);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording/counts", test_counts);
  g_test_add_func ("/wording/facts", test_facts);
  g_test_add_func ("/wording/lines", test_lines);
  g_test_add_func ("/wording/items", test_items);
  g_test_add_func ("/wording/shares", test_shares);
  g_test_add_func ("/wording/days", test_days);
  g_test_add_func ("/wording/marks", test_marks);
  g_test_add_func ("/wording/leads", test_leads);
  g_test_add_func ("/wording/stages", test_stages);
  return g_test_run ();
}
