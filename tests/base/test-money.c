/* test-money.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/money.h"

static void
test_line_total (void)
{
  static const struct
  {
    PagodaDecimal quantity, price;
    int digits;
    PagodaMoney total;
  } cases[] = {
    { 6000000, 2550000, 2, 1530 }, { 1000000, 25000, 2, 2 },       { 1000000, 35000, 2, 4 },
    { 3000000, -5000, 2, -2 },     { 1000000, 1500000, 0, 2 },     { 1000000, 2500000, 0, 2 },
    { 1000000, 1234500, 3, 1234 }, { -1000000, 2550000, 2, -255 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaMoney total;
      g_assert_true (pagoda_money_line_total (cases[i].quantity, cases[i].price, cases[i].digits, &total));
      g_assert_cmpint (total, ==, cases[i].total);
    }
  PagodaMoney untouched = 7;
  g_assert_false (pagoda_money_line_total (G_MAXINT64, G_MAXINT64, 2, &untouched));
  g_assert_cmpint (untouched, ==, 7);
}

static void
test_format (void)
{
  static const struct
  {
    PagodaMoney money;
    const char *currency, *full, *chinese, *english;
  } cases[] = {
    { 186200000, "CNY", "¥1,862,000.00", "¥186.2万", "¥1.86M" },
    { 2846000000, "CNY", "¥28,460,000.00", "¥2,846万", "¥28.46M" },
    { 86000000, "CNY", "¥860,000.00", "¥86.0万", "¥860K" },
    { 950, "CNY", "¥9.50", "¥10", "¥10" },
    { -123456, "GBP", "−£1,234.56", "−£1,235", "−£1,235" },
    { 0, "JPY", "¥0", "¥0", "¥0" },
    { 999960000, "CNY", "¥9,999,600.00", "¥1,000万", "¥10.00M" },
    { 12345600000, "CNY", "¥123,456,000.00", "¥1.2亿", "¥123.46M" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *full = pagoda_money_format (cases[i].money, cases[i].currency);
      g_autofree char *chinese
          = pagoda_money_format_short (cases[i].money, cases[i].currency, PAGODA_LANGUAGE_ZH_CN);
      g_autofree char *english
          = pagoda_money_format_short (cases[i].money, cases[i].currency, PAGODA_LANGUAGE_EN);
      g_assert_cmpstr (full, ==, cases[i].full);
      g_assert_cmpstr (chinese, ==, cases[i].chinese);
      g_assert_cmpstr (english, ==, cases[i].english);
    }
}

static void
test_plain (void)
{
  g_autofree char *cents = pagoda_money_to_plain (-5, 2);
  g_autofree char *yen = pagoda_money_to_plain (120, 0);

  g_assert_cmpstr (cents, ==, "-0.05");
  g_assert_cmpstr (yen, ==, "120");
}

static void
test_currency (void)
{
  g_assert_cmpint (pagoda_currency_digits ("CNY"), ==, 2);
  g_assert_cmpint (pagoda_currency_digits ("JPY"), ==, 0);
  g_assert_cmpint (pagoda_currency_digits ("KWD"), ==, 3);
  g_assert_false (pagoda_currency_is_valid ("RMB "));
  g_assert_false (pagoda_currency_is_valid ("eur"));
  g_assert_false (pagoda_currency_is_valid (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money/line-total", test_line_total);
  g_test_add_func ("/money/format", test_format);
  g_test_add_func ("/money/plain", test_plain);
  g_test_add_func ("/money/currency", test_currency);
  return g_test_run ();
}
