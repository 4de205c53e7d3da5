/* test-letter.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/letter.h"

#include <string.h>

static const char *const known[PAGODA_N_LETTER_PLACES] = {
  [PAGODA_PLACE_CUSTOMER] = "苏州精工",
  [PAGODA_PLACE_CONTACT] = "王芳",
  [PAGODA_PLACE_DEAL] = "四号线",
  [PAGODA_PLACE_AMOUNT] = "",
};

static void
test_fill (void)
{
  static const struct
  {
    const char *rule, *body, *text, *missing;
  } cases[] = {
    { "no place", "Hello\n", "Hello\n", "" },
    { "nothing", "", "", "" },
    { "known values", "{customer}: {contact}, {contact}", "苏州精工: 王芳, 王芳", "" },
    { "a place in Chinese", "{客户}，{联系人}", "苏州精工，王芳", "" },
    { "case and width", "{Customer}{ＤＥＡＬ}", "苏州精工四号线", "" },
    { "without a value, said once", "{title} {title}", "[title] [title]", "title" },
    { "an empty value", "{amount}", "[amount]", "amount" },
    { "several, in their order", "{me} {title} {me}", "[me] [title] [me]", "me, title" },
    { "nothing we know", "{colour} {customer}", "{colour} 苏州精工", "{colour}" },
    { "an open brace", "{customer", "{customer", "" },
    { "an open brace before a place", "{ {customer}", "{ 苏州精工", "" },
    { "over a line", "{cus\ntomer}", "{cus\ntomer}", "" },
    { "a closing brace alone", "a } b", "a } b", "" },
    { "empty braces", "{}", "{}", "{}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *text = pagoda_letter_fill (cases[i].body, known, PAGODA_LANGUAGE_EN, missing);
      g_test_message ("%s", cases[i].rule);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_ptr_array_add (missing, NULL);
      g_autofree char *said = g_strjoinv (", ", (char **)missing->pdata);
      g_assert_cmpstr (said, ==, cases[i].missing);
    }
}

static void
test_has_place (void)
{
  g_assert_true (pagoda_letter_has_place ("Dear {contact}", PAGODA_PLACE_CONTACT));
  g_assert_true (pagoda_letter_has_place ("{成交}", PAGODA_PLACE_DEAL));
  g_assert_false (pagoda_letter_has_place ("{colour} deal {customer}", PAGODA_PLACE_DEAL));
}

/* Nothing in them is a place that cannot be filled in. */
static void
test_ready_made (void)
{
  static const char *const all[PAGODA_N_LETTER_PLACES] = { "a", "b", "c", "d", "e", "f", "g" };

  for (int language = PAGODA_LANGUAGE_EN; language <= PAGODA_LANGUAGE_ZH_CN; language++)
    {
      g_autoptr (GPtrArray) letters = pagoda_letters_ready_made ((PagodaLanguage)language);
      g_assert_cmpuint (letters->len, ==, 2);
      for (guint i = 0; i < letters->len; i++)
        {
          const PagodaLetter *letter = g_ptr_array_index (letters, i);
          g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
          g_autofree char *text = pagoda_letter_fill (letter->body, all, (PagodaLanguage)language, missing);
          g_assert_cmpuint (missing->len, ==, 0);
          g_assert_null (strchr (text, '{'));
          g_assert_cmpstr (letter->name, !=, "");
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter/fill", test_fill);
  g_test_add_func ("/letter/has-place", test_has_place);
  g_test_add_func ("/letter/ready-made", test_ready_made);
  return g_test_run ();
}
