/* test-cell-text.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "report/cell_text.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *cell; /* NULL: the text itself */
} Row;

static const Row rows[] = {
  { "", NULL },
  { "Acme", NULL },
  { "江苏榆泽纺机有限公司", NULL },
  { "𠮷野家 😀", NULL },
  { "two\nlines\tand a tab", NULL },
  { "=1+1", NULL },
  { " kept ", NULL },
  { "a_b _x _x12 _xAB12 _xZZZZ_", NULL },
  { "\r\n", "\n" },
  { "old\rMac", "old\nMac" },
  { "a\x01z\x1f", "a z " },
  { "page\x0c", "page " },
  { "\xff\xfe", "\xEF\xBF\xBD\xEF\xBF\xBD" },
  { "cut \xe5\xae", "cut \xEF\xBF\xBD\xEF\xBF\xBD" },
  { "\xed\xa0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD" },
  { "\xef\xbf\xbe|\xef\xbf\xbf", "\xEF\xBF\xBD|\xEF\xBF\xBD" },
  { "_x0041_", "_x005F_x0041_" },
  { "客_x005f_户", "客_x005F_x005f_户" },
  { "\xEF\xBF\xBD", NULL },
};

static void
test_clean (void)
{
  g_autoptr (GString) scratch = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *cell = pagoda_cell_text_clean (rows[i].text, scratch);
      if (rows[i].cell == NULL)
        g_assert_true (cell == rows[i].text);
      g_assert_cmpstr (cell, ==, rows[i].cell != NULL ? rows[i].cell : rows[i].text);
    }
}

static char *
repeat (const char *piece, gsize times)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < times; i++)
    g_string_append (text, piece);
  return g_string_free (text, FALSE);
}

/* How long @text is for Excel, in UTF-16 units. */
static glong
count_units (const char *text)
{
  glong units = -1;
  g_autofree gunichar2 *utf16 = g_utf8_to_utf16 (text, -1, NULL, &units, NULL);

  return units;
}

static void
test_long (void)
{
  static const struct
  {
    const char *piece;
    gsize times;
    glong units; /* of the cell */
  } cases[] = {
    { "a", 32766, 32766 },  { "a", 32767, 32767 },     { "a", 32768, 32767 },
    { "客", 32767, 32767 }, { "客", 32768, 32767 },    { "😀", 16383, 32766 },
    { "😀", 16384, 32767 },  { "a\x01", 20000, 32767 }, { "客", 1000000, 32767 },
  };
  g_autoptr (GString) scratch = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = repeat (cases[i].piece, cases[i].times);
      const char *cell = pagoda_cell_text_clean (text, scratch);
      g_assert_true (g_utf8_validate (cell, -1, NULL));
      g_assert_cmpint (count_units (cell), ==, cases[i].units);
      g_assert_cmpint (g_str_has_suffix (cell, "…"), ==, count_units (text) > PAGODA_CELL_TEXT_MOST);
    }
}

static void
test_width (void)
{
  g_assert_cmpuint (pagoda_cell_text_width (""), ==, 0);
  g_assert_cmpuint (pagoda_cell_text_width ("Acme"), ==, 4);
  g_assert_cmpuint (pagoda_cell_text_width ("榆泽纺机"), ==, 8);
  g_assert_cmpuint (pagoda_cell_text_width ("榆泽 Ltd"), ==, 8);
  g_assert_cmpuint (pagoda_cell_text_width ("é"), ==, 1);
  g_assert_cmpuint (pagoda_cell_text_width ("long line\nb"), ==, 9);
}

static void
test_sheet_name (void)
{
  static const struct
  {
    const char *name;
    const char *legal;
  } cases[] = {
    { "Order lines", "Order lines" },
    { "订单明细", "订单明细" },
    { "a[b]c:d*e?f/g\\h", "a b c d e f g h" },
    { "'quoted'", " quoted " },
    { "a name that is longer than Excel allows", "a name that is longer than Exce" },
    { "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三",
      "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一" },
    { "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀" },
    { "x\xff", "x\xEF\xBF\xBD" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *legal = pagoda_cell_text_sheet_name (cases[i].name);
      g_assert_cmpstr (legal, ==, cases[i].legal);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cell-text/clean", test_clean);
  g_test_add_func ("/cell-text/long", test_long);
  g_test_add_func ("/cell-text/width", test_width);
  g_test_add_func ("/cell-text/sheet-name", test_sheet_name);
  return g_test_run ();
}
