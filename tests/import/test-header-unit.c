/* test-header-unit.c: the unit that a header names.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/header_unit.h"

static void
test_scale (void)
{
  static const struct
  {
    const char *header;
    PagodaFieldId id;
    gint64 times, divisor;
  } cases[] = {
    { "金额", PAGODA_FIELD_LINE_AMOUNT, 1, 1 },
    { "金额(万元)", PAGODA_FIELD_LINE_AMOUNT, 10000, 1 },
    { "金额（万元）", PAGODA_FIELD_LINE_AMOUNT, 10000, 1 },
    { "金额【单位：万元】", PAGODA_FIELD_LINE_AMOUNT, 10000, 1 },
    { "金额/万元", PAGODA_FIELD_LINE_AMOUNT, 10000, 1 },
    { "金额_千元", PAGODA_FIELD_LINE_AMOUNT, 1000, 1 },
    { "金额万元", PAGODA_FIELD_LINE_AMOUNT, 10000, 1 },
    { "销售额（百万美元）", PAGODA_FIELD_LINE_AMOUNT, 1000000, 1 },
    { "销售额(亿)", PAGODA_FIELD_LINE_AMOUNT, 100000000, 1 },
    { "金额(元)", PAGODA_FIELD_LINE_AMOUNT, 1, 1 },
    { "金额(CNY)", PAGODA_FIELD_LINE_AMOUNT, 1, 1 },
    { "金额(w)", PAGODA_FIELD_LINE_AMOUNT, 10000, 1 },
    { "万达金额", PAGODA_FIELD_LINE_AMOUNT, 1, 1 },
    { "百货金额", PAGODA_FIELD_LINE_AMOUNT, 1, 1 },
    { "2024年金额", PAGODA_FIELD_LINE_AMOUNT, 1, 1 },
    { "Amount (k)", PAGODA_FIELD_LINE_AMOUNT, 1000, 1 },
    { "Amount, k CNY", PAGODA_FIELD_LINE_AMOUNT, 1000, 1 },
    { "Amount kUSD", PAGODA_FIELD_LINE_AMOUNT, 1000, 1 },
    { "Amount [USD k]", PAGODA_FIELD_LINE_AMOUNT, 1000, 1 },
    { "Amount (USDm)", PAGODA_FIELD_LINE_AMOUNT, 1000000, 1 },
    { "Amount (k€)", PAGODA_FIELD_LINE_AMOUNT, 1000, 1 },
    { "Amount ('000)", PAGODA_FIELD_LINE_AMOUNT, 1000, 1 },
    { "Amount (thousands, 000s)", PAGODA_FIELD_LINE_AMOUNT, 1000, 1 },
    { "Sales in Million", PAGODA_FIELD_LINE_AMOUNT, 1000000, 1 },
    { "Revenue (bn)", PAGODA_FIELD_LINE_AMOUNT, 1000000000, 1 },
    { "Amount (x1000)", PAGODA_FIELD_LINE_AMOUNT, 1000, 1 },
    { "Amount 2024", PAGODA_FIELD_LINE_AMOUNT, 1, 1 },
    { "Market amount", PAGODA_FIELD_LINE_AMOUNT, 1, 1 },
    { "单价(元/件)", PAGODA_FIELD_LINE_PRICE, 1, 1 },
    { "单价(元/千件)", PAGODA_FIELD_LINE_PRICE, 1, 1000 },
    { "单价(元/100支)", PAGODA_FIELD_LINE_PRICE, 1, 100 },
    { "每千件单价", PAGODA_FIELD_LINE_PRICE, 1, 1000 },
    { "单价(万元/台)", PAGODA_FIELD_LINE_PRICE, 10000, 1 },
    { "单价(元/千克)", PAGODA_FIELD_LINE_PRICE, 1, 1 },
    { "Price (USD/kg)", PAGODA_FIELD_LINE_PRICE, 1, 1 },
    { "Price per 1000", PAGODA_FIELD_LINE_PRICE, 1, 1000 },
    { "Unit price (USD/k)", PAGODA_FIELD_LINE_PRICE, 1, 1000 },
    { "数量(千件)", PAGODA_FIELD_LINE_QUANTITY, 1000, 1 },
    { "数量/万只", PAGODA_FIELD_LINE_QUANTITY, 10000, 1 },
    { "数量(千克)", PAGODA_FIELD_LINE_QUANTITY, 1, 1 },
    { "时长(分钟)", PAGODA_FIELD_ACTIVITY_DURATION, 1, 1 },
    { "时长(小时)", PAGODA_FIELD_ACTIVITY_DURATION, 60, 1 },
    { "Duration (h)", PAGODA_FIELD_ACTIVITY_DURATION, 60, 1 },
    { "Amount (k)", PAGODA_FIELD_ORDER_NUMBER, 1, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaScale scale;
      g_test_message ("%s", cases[i].header);
      g_assert_true (pagoda_header_scale (cases[i].header, cases[i].id, &scale));
      g_assert_cmpint (scale.times, ==, cases[i].times);
      g_assert_cmpint (scale.divisor, ==, cases[i].divisor);
    }
}

static void
test_two_units (void)
{
  PagodaScale scale;

  g_assert_false (pagoda_header_scale ("金额(万元)(千元)", PAGODA_FIELD_LINE_AMOUNT, &scale));
  g_assert_false (pagoda_header_scale ("Amount k (million)", PAGODA_FIELD_LINE_AMOUNT, &scale));
}

static void
test_currencies (void)
{
  static const struct
  {
    const char *header;
    const char *first; /* NULL: names none */
  } cases[] = {
    { "金额", NULL },          { "金额（元）", "CNY" },
    { "金额(万美元)", "USD" }, { "Amount (usd)", "USD" },
    { "Amount, kEUR", "EUR" }, { "Amount €", "EUR" },
    { "金额（￥）", "CNY" },   { "人民币金额", "CNY" },
    { "Amount (RMB)", "CNY" }, { "Amount (incl. VAT)", NULL },
    { "销售单元", NULL },      { "Price US$", "USD" },
    { "港币金额", "HKD" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *codes = pagoda_header_currencies (cases[i].header);
      g_test_message ("%s", cases[i].header);
      if (cases[i].first == NULL)
        g_assert_null (codes);
      else
        g_assert_true (codes != NULL && g_str_has_prefix (codes, cases[i].first));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/header-unit/scale", test_scale);
  g_test_add_func ("/header-unit/two-units", test_two_units);
  g_test_add_func ("/header-unit/currencies", test_currencies);
  return g_test_run ();
}
