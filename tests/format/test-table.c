/* test-table.c: which file is what.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "archive.h"
#include "rows.h"

#include "support/support.h"

#include <string.h>

static void
assert_refused (const char *path, PagodaFormatError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pagoda_table_open (path, &error));
  g_assert_error (error, PAGODA_FORMAT_ERROR, (int)code);
  g_assert_cmpstr (error->message, !=, "");
}

static void
assert_bytes_refused (const void *bytes, gsize length, PagodaFormatError code)
{
  g_autofree char *path = write_bytes ("refused.xlsx", bytes, length);

  assert_refused (path, code);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *bytes;
    PagodaFormatError code;
  } cases[] = {
    { "", PAGODA_FORMAT_ERROR_EMPTY },
    { "\xEF\xBB\xBF", PAGODA_FORMAT_ERROR_EMPTY },
    { " \r\n\t\n", PAGODA_FORMAT_ERROR_EMPTY },
    { "<html><body><table><tr><td>1</td></tr></table>", PAGODA_FORMAT_ERROR_OLD_WORKBOOK },
    { "\xEF\xBB\xBF\n <?xml version=\"1.0\"?><Workbook/>", PAGODA_FORMAT_ERROR_OLD_WORKBOOK },
    { "<TABLE border=1>", PAGODA_FORMAT_ERROR_OLD_WORKBOOK },
    { "PK\003\004 and nothing more", PAGODA_FORMAT_ERROR_TRUNCATED },
    { "%PDF-1.7\n", PAGODA_FORMAT_ERROR_NOT_A_TABLE },
    { "caf\xE9,1\n", PAGODA_FORMAT_ERROR_ENCODING },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_bytes_refused (cases[i].bytes, strlen (cases[i].bytes), cases[i].code);
  g_autofree char *no_calendar = write_bytes ("refused.ICS", "hello, world\n", 13);
  assert_refused (no_calendar, PAGODA_FORMAT_ERROR_NO_EVENTS);
  assert_refused (pagoda_test_folder (), PAGODA_FORMAT_ERROR_READ);
  assert_refused ("/no/such/file.xlsx", PAGODA_FORMAT_ERROR_READ);
}

/* A compound file with one stream called @name; ASCII. */
static void
fill_compound (guint8 *file, gsize length, const char *name)
{
  memset (file, 0, length);
  memcpy (file, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  for (gsize i = 0; i < strlen (name); i++)
    file[640 + 2 * i] = (guint8)name[i];
  file[640 + 64] = (guint8)(2 * (strlen (name) + 1));
}

static void
test_compound_files (void)
{
  static const struct
  {
    const char *stream;
    PagodaFormatError code;
  } cases[] = {
    { "Workbook", PAGODA_FORMAT_ERROR_OLD_WORKBOOK },
    { "WORKBOOK", PAGODA_FORMAT_ERROR_OLD_WORKBOOK },
    { "Book", PAGODA_FORMAT_ERROR_OLD_WORKBOOK },
    { "EncryptedPackage", PAGODA_FORMAT_ERROR_ENCRYPTED },
    { "WordDocument", PAGODA_FORMAT_ERROR_NOT_A_TABLE },
    { "Bookmark", PAGODA_FORMAT_ERROR_NOT_A_TABLE },
  };
  guint8 file[1024];

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      fill_compound (file, sizeof file, cases[i].stream);
      assert_bytes_refused (file, sizeof file, cases[i].code);
    }
  /* Excel 2 to 4 wrote their records into the file itself. */
  assert_bytes_refused ("\x09\x00\x04\x00\x02\x00\x10\x00", 8, PAGODA_FORMAT_ERROR_OLD_WORKBOOK);
  assert_bytes_refused ("\x09\x04\x06\x00\x00\x00\x10\x00\x00\x00", 10, PAGODA_FORMAT_ERROR_OLD_WORKBOOK);
}

/* The content tells, not the name. */
static void
test_names (void)
{
  g_autoptr (GBytes) workbook = make_workbook (&(Workbook){ 0 });
  gsize length = 0;
  const void *data = g_bytes_get_data (workbook, &length);
  g_autofree char *csv = write_bytes ("workbook.csv", data, length);
  g_autofree char *xlsx = write_bytes ("text.xlsx",
                                       "\xFF\xFE"
                                       "a\0;\0b\0",
                                       8);
  const char *expected[][4] = { { csv, "Sheet1", "1:#1" }, { xlsx, "", "1:a|b" } };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PagodaTable) table = pagoda_table_open (expected[i][0], &error);
      g_assert_no_error (error);
      g_assert_cmpuint (pagoda_table_get_n_sheets (table), ==, 1);
      g_assert_cmpstr (pagoda_table_get_sheet_name (table, 0), ==, expected[i][1]);
      g_autofree char *rows = describe_rows (table, 0, &error);
      g_autofree char *again = describe_rows (table, 0, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (rows, ==, expected[i][2]);
      g_assert_cmpstr (again, ==, expected[i][2]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/refused", test_refused);
  g_test_add_func ("/table/compound-files", test_compound_files);
  g_test_add_func ("/table/names", test_names);
  return g_test_run ();
}
