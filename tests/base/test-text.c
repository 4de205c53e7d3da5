/* test-text.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/text.h"

static void
test_fold (void)
{
  static const char *const cases[][2] = {
    { "  ABC  Def ", "abc def" }, { "ＡＢＣ　科技", "abc 科技" }, { "Straße", "strasse" },
    { "（上海）", "(上海)" },     { "\tx\n y", "x y" },           { "", "" },
    { "ÉCOLE", "école" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = pagoda_text_fold (cases[i][0]);
      g_assert_cmpstr (folded, ==, cases[i][1]);
    }
  g_autofree char *nothing = pagoda_text_fold (NULL);
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_narrow (void)
{
  static const char *const cases[][2] = {
    { "１７８５０", "17850" },
    { "Ｋ１－ａ／Ｂ", "K1-a/B" },
    { "K1", "K1" },
    { "榆泽Ａ1号", "榆泽A1号" },
    { "￥", "￥" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup (cases[i][0]);
      g_assert_true (pagoda_text_narrow (text) == text);
      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

static void
test_reading (void)
{
  static const struct
  {
    const char *name;
    PagodaReadingKind kind;
    const char *reading, *initials;
  } cases[] = {
    { "榆泽纺机", PAGODA_READING_COMPANY, "yu ze fang ji", "yzfj" },
    { "ABC科技", PAGODA_READING_COMPANY, "abc ke ji", "akj" },
    { "重庆长安", PAGODA_READING_COMPANY, "chong qing chang an", "cqca" },
    { "Smith & Sons", PAGODA_READING_COMPANY, "smith sons", "ss" },
    { "3M中国", PAGODA_READING_COMPANY, "3m zhong guo", "3zg" },
    { "17850", PAGODA_READING_COMPANY, "17850", "17850" },
    { "单雄信", PAGODA_READING_PERSON, "shan xiong xin", "sxx" },
    { "", PAGODA_READING_PERSON, "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *reading = pagoda_text_reading (cases[i].name, cases[i].kind);
      g_autofree char *initials = pagoda_text_initials (reading);
      g_assert_cmpstr (reading, ==, cases[i].reading);
      g_assert_cmpstr (initials, ==, cases[i].initials);
    }
}

static void
test_is_valid (void)
{
  g_assert_true (pagoda_text_is_valid ("塔客", -1));
  g_assert_false (pagoda_text_is_valid ("\xff\xfe", -1));
  g_assert_false (pagoda_text_is_valid ("a\0b", 3));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/narrow", test_narrow);
  g_test_add_func ("/text/reading", test_reading);
  g_test_add_func ("/text/is-valid", test_is_valid);
  return g_test_run ();
}
