/* test-csv-writer.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rows.h"

#include "format/csv_writer.h"
#include "support/support.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

static char *
target (const char *name)
{
  return g_build_filename (pagoda_test_folder (), name, NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_bytes (void)
{
  g_autofree char *path = target ("bytes.csv");
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaCsvWriter) writer = pagoda_csv_writer_new (path, &error);

  g_assert_no_error (error);
  pagoda_csv_writer_add_text (writer, "客户");
  pagoda_csv_writer_add_text (writer, "a,b");
  pagoda_csv_writer_add_text (writer, "say \"hi\"");
  pagoda_csv_writer_add_text (writer, NULL);
  pagoda_csv_writer_end_row (writer);
  pagoda_csv_writer_add_text (writer, "=1+1");
  pagoda_csv_writer_add_text (writer, "-5");
  pagoda_csv_writer_add_plain (writer, "-5.50");
  pagoda_csv_writer_add_text (writer, "+86\n1");
  pagoda_csv_writer_add_text (writer, "'@x");
  pagoda_csv_writer_end_row (writer);
  g_assert_true (pagoda_csv_writer_finish (writer, &error));
  g_assert_no_error (error);

  g_autofree char *content = NULL;
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==,
                   "\xEF\xBB\xBF客户,\"a,b\",\"say \"\"hi\"\"\",\r\n"
                   "'=1+1,'-5,-5.50,\"'+86\n1\",''@x\r\n");
}

/* Whatever is written comes back as it was. */
static void
test_round_trip (void)
{
  static const char *const texts[]
      = { "a",  "a,b", "\"", "\"\"", "'",    "''", "=x",  "'=x", "''=x", "-1",  "+",  "@",     "a\nb",
          "\r", " a ", "\t", "a;b",  "客户", "'a", "=\"", "sep", "a\"b", "1.5", "\n", "'\"=1", "x'=y" };
  g_autofree char *path = target ("round.csv");
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaCsvWriter) writer = pagoda_csv_writer_new (path, &error);
  g_autoptr (GString) expected = g_string_new (NULL);
  guint64 line = 1;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      pagoda_csv_writer_add_text (writer, texts[i]);
      pagoda_csv_writer_add_text (writer, "end");
      pagoda_csv_writer_end_row (writer);

      g_autoptr (GString) shown = g_string_new (texts[i]);
      guint breaks = g_string_replace (shown, "\n", "␊", 0) + g_string_replace (shown, "\r", "␍", 0);
      g_string_append_printf (expected, "%s%" G_GUINT64_FORMAT ":%s|end", i > 0 ? "/" : "", line, shown->str);
      line += 1 + breaks;
    }
  g_assert_true (pagoda_csv_writer_finish (writer, &error));

  g_autoptr (PagodaTable) table = pagoda_table_open (path, &error);
  g_assert_no_error (error);
  g_autofree char *rows = describe_rows (table, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rows, ==, expected->str);
}

static void
write_rows (PagodaCsvWriter *writer, int n)
{
  for (int i = 0; i < n; i++)
    {
      pagoda_csv_writer_add_text (writer, "a customer with a name of some length");
      pagoda_csv_writer_end_row (writer);
    }
}

/* What is not finished leaves the old file and no other. */
static void
test_given_up (void)
{
  g_autofree char *folder = target ("given-up");
  g_autofree char *path = g_build_filename (folder, "old.csv", NULL);
  g_autofree char *content = NULL;

  g_mkdir (folder, 0700);
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  PagodaCsvWriter *writer = pagoda_csv_writer_new (path, NULL);
  write_rows (writer, 10000);
  g_assert_cmpuint (count_files (folder), ==, 2);
  pagoda_csv_writer_free (writer);
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
}

/* A limit on the size of files stands for the full disk. */
static void
test_full_disk (void)
{
  g_autofree char *folder = target ("full");
  g_autofree char *path = g_build_filename (folder, "old.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  struct rlimit whole, limited;

  g_mkdir (folder, 0700);
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &whole), ==, 0);
  limited = whole;
  limited.rlim_cur = 100000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limited), ==, 0);
  PagodaCsvWriter *writer = pagoda_csv_writer_new (path, &error);
  write_rows (writer, 10000);
  g_assert_false (pagoda_csv_writer_finish (writer, &error));
  g_assert_error (error, PAGODA_FORMAT_ERROR, PAGODA_FORMAT_ERROR_WRITE);
  pagoda_csv_writer_free (writer);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &whole), ==, 0);

  g_assert_cmpuint (count_files (folder), ==, 1);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
}

static void
test_failures (void)
{
  g_autofree char *missing = target ("no/such/folder/x.csv");
  g_autofree char *folder = target ("is-a-folder.csv");
  g_autoptr (GError) error = NULL;

  g_assert_null (pagoda_csv_writer_new (missing, &error));
  g_assert_error (error, PAGODA_FORMAT_ERROR, PAGODA_FORMAT_ERROR_WRITE);
  g_clear_error (&error);

  /* The rename fails, since a folder has the name. */
  g_autofree char *inside = g_build_filename (folder, "x", NULL);
  g_mkdir_with_parents (inside, 0700);
  g_autoptr (PagodaCsvWriter) writer = pagoda_csv_writer_new (folder, &error);
  g_assert_no_error (error);
  guint before = count_files (pagoda_test_folder ());
  write_rows (writer, 1);
  g_assert_false (pagoda_csv_writer_finish (writer, &error));
  g_assert_error (error, PAGODA_FORMAT_ERROR, PAGODA_FORMAT_ERROR_WRITE);
  g_clear_pointer (&writer, pagoda_csv_writer_free);
  g_assert_cmpuint (count_files (pagoda_test_folder ()), ==, before - 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-writer/bytes", test_bytes);
  g_test_add_func ("/csv-writer/round-trip", test_round_trip);
  g_test_add_func ("/csv-writer/given-up", test_given_up);
  g_test_add_func ("/csv-writer/full-disk", test_full_disk);
  g_test_add_func ("/csv-writer/failures", test_failures);
  return g_test_run ();
}
