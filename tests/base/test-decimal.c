/* test-decimal.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/decimal.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *plain; /* NULL where it is no number */
  } cases[] = {
    { "2.55", "2.55" },
    { " 2.55 ", "2.55" },
    { "-3", "-3" },
    { "(3.5)", "-3.5" },
    { "\u22125", "-5" },
    { "1,234.5", "1234.5" },
    { "1.234,5", "1234.5" },
    { "1,234", "1234" },
    { "1,23", "1.23" },
    { "1,234,567", "1234567" },
    { "1.234.567", "1234567" },
    { "1 234", "1234" },
    { "１２３．４５", "123.45" },
    { "￥1,200", "1200" },
    { "¥1200元", "1200" },
    { "1.5万", "15000" },
    { "３亿", "300000000" },
    { "3千", "3000" },
    { "1亿亿亿亿", NULL },
    { "2千万", "20000000" },
    { "12%", "0.12" },
    { "£2.50", "2.5" },
    { "0.0000005", "0" },
    { "0.0000015", "0.000002" },
    { "0.0000025", "0.000002" },
    { "1'000", "1000" },
    { "", NULL },
    { "abc", NULL },
    { "1e5", NULL },
    { "-", NULL },
    { "1.2.3", NULL },
    { "99999999999999999999", NULL },
    { "1,2,3", NULL },
    { "2011.12.09", NULL },
    { "12 pcs", NULL },
    { "+7", "7" },
    { "2,5万", "25000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaDecimal decimal = 42;
      gboolean read = pagoda_decimal_parse (cases[i].text, &decimal);
      g_autofree char *plain = pagoda_decimal_to_plain (decimal);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (read ? plain : NULL, ==, cases[i].plain);
      if (!read)
        g_assert_cmpint (decimal, ==, 42);
    }
}

/* Plain numbers are read by a shorter way; a space before them leads to the long one. */
static void
test_parse_plain (void)
{
  static const char *const forms[]
      = { "%d", "%d.%d", "-%d.%d", "%d.0%d", "%d%07d", "%d%07d.%d", "0%d", "%d.", "-%d" };

  for (int i = 0; i < 5000; i++)
    {
      const char *form = forms[i % G_N_ELEMENTS (forms)];
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      g_autofree char *text = g_strdup_printf (form, i * 7919 % 100003, i * 104729 % 9999991, i);
#pragma GCC diagnostic pop
      g_autofree char *spaced = g_strconcat (" ", text, NULL);
      PagodaDecimal plain = 0, general = 1;
      g_test_message ("%s", text);
      g_assert_cmpint (pagoda_decimal_parse (text, &plain), ==, pagoda_decimal_parse (spaced, &general));
      g_assert_cmpint (plain, ==, general);
    }
}

static void
test_from_double (void)
{
  PagodaDecimal decimal;

  g_assert_true (pagoda_decimal_from_double (2.5499999999999998, &decimal));
  g_assert_cmpint (decimal, ==, 2550000);
  g_assert_false (pagoda_decimal_from_double (1e300, &decimal));
  g_assert_false (pagoda_decimal_from_double (0.0 / 0.0, &decimal));
}

static void
test_divide_half_even (void)
{
  static const int cases[][3]
      = { { 5, 2, 2 }, { 7, 2, 4 }, { -5, 2, -2 }, { -7, 2, -4 }, { 3, 2, 2 },   { 1, 2, 0 },  { -1, 2, 0 },
          { 8, 3, 3 }, { 7, 3, 2 }, { -8, 3, -3 }, { 25, 10, 2 }, { 35, 10, 4 }, { 26, 10, 3 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      /* The same ratio in numbers that do not fit into 64 bits is divided another way. */
      __int128 wide = (__int128)1 << 80;
      g_assert_cmpint ((int)pagoda_divide_half_even (cases[i][0], cases[i][1]), ==, cases[i][2]);
      g_assert_cmpint ((int)pagoda_divide_half_even (cases[i][0] * wide, cases[i][1] * wide), ==,
                       cases[i][2]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decimal/parse", test_parse);
  g_test_add_func ("/decimal/parse-plain", test_parse_plain);
  g_test_add_func ("/decimal/from-double", test_from_double);
  g_test_add_func ("/decimal/divide-half-even", test_divide_half_even);
  return g_test_run ();
}
