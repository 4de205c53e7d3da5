/* test-charset.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/charset.h"

#include "format/table.h"

#include <string.h>

static const char chinese[] = "客户,金额\n榆泽纺机有限公司,12.5\n一,丁\n";

static void
assert_reads_as (GBytes *bytes, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = pagoda_charset_to_utf8 (bytes, &error);

  g_assert_no_error (error);
  gsize length = 0;
  const char *data = g_bytes_get_data (text, &length);
  g_assert_cmpmem (data, length, expected, strlen (expected));
}

/* iconv writes each character set, with and without its mark. */
static void
test_character_sets (void)
{
  static const struct
  {
    const char *charset;
    const char *mark;
    const char *text;
  } cases[] = {
    { "UTF-8", "", chinese },
    { "UTF-8", "\xEF\xBB\xBF", chinese },
    { "UTF-16LE", "\xFF\xFE", chinese },
    { "UTF-16BE", "\xFE\xFF", chinese },
    { "UTF-16LE", "", chinese },
    { "UTF-16BE", "", chinese },
    { "GB18030", "", chinese },
    { "GBK", "", chinese },
    { "GB2312", "", "客户,金额\n张三,12.5\n" },
    { "GBK", "", "name\n镕基\nA镕b,朱镕基\n" }, /* the second byte of 镕 is a letter */
    { "GBK", "", "A4纸,T恤衫X,αβ\n" },
    { "GB18030", "\x84\x31\x95\x33", chinese },
    { "GB18030", "", "𠮷野家,€5\n" },
    { "UTF-16LE", "", "𠮷野家,€5\n" },
    { "UTF-8", "", "Müller,Łódź,𠮷\n" },
    { "UTF-16LE", "", "plain\tASCII\r\n" },
    { "UTF-16BE", "", "plain\tASCII\r\n" },
    { "UTF-8", "", "" },
    { "UTF-8", "\xEF\xBB\xBF", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length = 0;
      g_autofree char *converted
          = g_convert (cases[i].text, -1, cases[i].charset, "UTF-8", NULL, &length, NULL);
      g_assert_nonnull (converted);
      GByteArray *array = g_byte_array_new ();
      g_byte_array_append (array, (const guint8 *)cases[i].mark, (guint)strlen (cases[i].mark));
      g_byte_array_append (array, (const guint8 *)converted, (guint)length);
      g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (array);
      assert_reads_as (bytes, cases[i].text);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    PagodaFormatError code;
  } cases[] = {
    { "caf\xE9,1\n", 7, PAGODA_FORMAT_ERROR_ENCODING },                /* Latin-1 that is no GBK */
    { "Code,Name\nK1,M\xFCller\n", 19, PAGODA_FORMAT_ERROR_ENCODING }, /* Latin-1 that is GBK: 黮 */
    { "K1,M\xFCller\nK2,Gr\xF6\xDF"
      "e\n",
      19, PAGODA_FORMAT_ERROR_ENCODING },
    { "a\xFF\xFF", 3, PAGODA_FORMAT_ERROR_ENCODING },             /* no lead byte */
    { "\xEF\xBB\xBF\xC3(", 5, PAGODA_FORMAT_ERROR_ENCODING },     /* a mark that lies */
    { "\xFF\xFE\x00\xD8,\x00", 6, PAGODA_FORMAT_ERROR_ENCODING }, /* half a surrogate pair */
    { "\xFF\xFE"
      "a\0b",
      5, PAGODA_FORMAT_ERROR_ENCODING }, /* half a character */
    { "\xFF\xFE"
      "a\0\0\0",
      6, PAGODA_FORMAT_ERROR_ENCODING },                         /* U+0000 */
    { "\xE5\xAE\xA2\xE6\x88", 5, PAGODA_FORMAT_ERROR_ENCODING }, /* cut inside a character */
    { "a\0\0b\0\0c\0", 8, PAGODA_FORMAT_ERROR_NOT_A_TABLE },
    { "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16, PAGODA_FORMAT_ERROR_NOT_A_TABLE },
    { "%PDF-1.4\n", 9, PAGODA_FORMAT_ERROR_NOT_A_TABLE },
    { "\x1F\x8B\x08text", 7, PAGODA_FORMAT_ERROR_NOT_A_TABLE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, cases[i].length);
      g_autoptr (GError) error = NULL;
      g_assert_null (pagoda_charset_to_utf8 (bytes, &error));
      g_assert_error (error, PAGODA_FORMAT_ERROR, (int)cases[i].code);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charset/character-sets", test_character_sets);
  g_test_add_func ("/charset/refused", test_refused);
  return g_test_run ();
}
