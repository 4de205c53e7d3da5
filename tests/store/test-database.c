/* test-database.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/book.h"

#include "store/database-private.h"
#include "store/lock.h"
#include "store/schema.h"
#include "support/support.h"

#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

static void
assert_refused (const char *path, PagodaOpenMode mode, PagodaStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaDatabase) database = pagoda_database_open (path, mode, &error);

  g_assert_null (database);
  g_assert_error (error, PAGODA_STORE_ERROR, (int)code);
}

static void
test_settings (void)
{
  static const struct
  {
    const char *pragma;
    gint64 value;
  } cases[] = {
    { "synchronous", 3 }, { "foreign_keys", 1 },   { "cell_size_check", 1 },
    { "mmap_size", 0 },   { "trusted_schema", 0 }, { "application_id", 0x50474441 },
  };
  g_autoptr (PagodaDatabase) database = book_open ("settings");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].pragma);
      g_assert_cmpint (pagoda_database_pragma (database, cases[i].pragma), ==, cases[i].value);
    }
  g_assert_cmpint (pagoda_database_pragma (database, "user_version"), ==, pagoda_schema_version ());
}

static void
test_create_refuses_existing (void)
{
  g_autofree char *path = book_path ("existing");
  g_autofree char *content = NULL;
  GError *error = NULL;

  g_assert_true (g_file_set_contents (path, "precious", -1, NULL));
  g_assert_false (pagoda_database_create (path, "CNY", 0, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_EXISTS);
  g_error_free (error);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "precious");
}

static void
test_refuses_other_files (void)
{
  g_autofree char *text = book_path ("text");
  g_autofree char *empty = book_path ("empty");
  g_autofree char *foreign = book_path ("foreign");
  g_autofree char *missing = book_path ("missing");

  g_file_set_contents (text,
                       "Not a database at all, but long enough to have a page header in it, one would say.",
                       -1, NULL);
  g_file_set_contents (empty, "", 0, NULL);
  book_execute (foreign, "CREATE TABLE mine (x)");
  assert_refused (text, PAGODA_OPEN_WRITE, PAGODA_STORE_ERROR_NOT_A_STORE);
  assert_refused (text, PAGODA_OPEN_READ, PAGODA_STORE_ERROR_NOT_A_STORE);
  assert_refused (empty, PAGODA_OPEN_WRITE, PAGODA_STORE_ERROR_NOT_A_STORE);
  assert_refused (foreign, PAGODA_OPEN_WRITE, PAGODA_STORE_ERROR_NOT_A_STORE);
  assert_refused (missing, PAGODA_OPEN_WRITE, PAGODA_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
  g_assert_cmpint (book_query (foreign, "SELECT count (*) FROM sqlite_schema"), ==, 1);
}

static void
test_refuses_newer_untouched (void)
{
  g_autofree char *path = book_path ("newer");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_length, after_length;

  pagoda_database_close (book_open ("newer"));
  book_execute (path, "PRAGMA user_version = 999");
  g_assert_true (g_file_get_contents (path, &before, &before_length, NULL));
  assert_refused (path, PAGODA_OPEN_WRITE, PAGODA_STORE_ERROR_NEWER);
  assert_refused (path, PAGODA_OPEN_READ, PAGODA_STORE_ERROR_NEWER);
  g_assert_true (g_file_get_contents (path, &after, &after_length, NULL));
  g_assert_cmpmem (before, before_length, after, after_length);
}

static void
test_refuses_links (void)
{
  g_autofree char *path = book_path ("target");
  g_autofree char *link_path = book_path ("link");
  g_autofree char *folder_link = g_build_filename (pagoda_test_folder (), "folder-link", NULL);
  g_autofree char *through = g_build_filename (folder_link, "target.pagoda", NULL);
  GError *error = NULL;

  pagoda_database_close (book_open ("target"));
  g_assert_cmpint (symlink (path, link_path), ==, 0);
  g_assert_cmpint (symlink (pagoda_test_folder (), folder_link), ==, 0);
  assert_refused (link_path, PAGODA_OPEN_WRITE, PAGODA_STORE_ERROR_IO);

  /* A linked folder, as many home folders are, is followed. */
  g_autoptr (PagodaDatabase) database = pagoda_database_open (through, PAGODA_OPEN_WRITE, &error);
  g_assert_no_error (error);
}

static void
test_one_writer (void)
{
  g_autofree char *path = book_path ("locked");
  g_autoptr (PagodaDatabase) writer = book_open ("locked");
  g_autofree char *holder = pagoda_lock_holder (path);
  GError *error = NULL;

  g_assert_nonnull (holder);
  g_assert_nonnull (strstr (holder, g_get_user_name ()));
  assert_refused (path, PAGODA_OPEN_WRITE, PAGODA_STORE_ERROR_LOCKED);

  g_autoptr (PagodaDatabase) reader = pagoda_database_open (path, PAGODA_OPEN_READ, &error);
  g_assert_no_error (error);
  gint64 version = pagoda_database_get_data_version (reader);
  book_add_customer (writer, "1", "一");
  g_assert_cmpint (pagoda_database_get_data_version (reader), !=, version);

  g_assert_false (pagoda_database_begin (reader, PAGODA_OPEN_WRITE, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (pagoda_database_execute (reader, "DELETE FROM customer", &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);

  pagoda_database_close (g_steal_pointer (&writer));
  g_assert_null (pagoda_lock_holder (path));
}

static void
test_moved_under_us (void)
{
  g_autofree char *path = book_path ("moved");
  g_autofree char *elsewhere = book_path ("elsewhere");
  g_autoptr (PagodaDatabase) database = book_open ("moved");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rename (path, elsewhere), ==, 0);
  g_assert_false (pagoda_database_begin (database, PAGODA_OPEN_WRITE, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_MOVED);
}

static guint
device_of (PagodaId id)
{
  return (guint)(id >> 32);
}

static void
test_ids (void)
{
  g_autofree char *path = book_path ("ids");
  g_autofree char *copy = book_path ("ids-copy");
  g_autoptr (PagodaDatabase) database = book_open ("ids");
  g_autofree char *content = NULL;
  GError *error = NULL;
  gsize length;

  PagodaId first = book_add_customer (database, "1", "一");
  PagodaId second = book_add_customer (database, "2", "二");
  g_assert_cmpint (second, ==, first + 1);
  g_assert_cmpuint (device_of (first), >, 0);

  /* Undo takes the row back, but never the id. */
  pagoda_history_entry_free (pagoda_history_undo (database, &error));
  g_assert_no_error (error);
  g_assert_cmpint (book_add_customer (database, "3", "三"), ==, second + 1);
  pagoda_database_close (g_steal_pointer (&database));

  /* The same file goes on counting; a copy draws another device number. */
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_true (g_file_set_contents (copy, content, (gssize)length, NULL));
  database = pagoda_database_open (path, PAGODA_OPEN_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (book_add_customer (database, "4", "四"), ==, second + 2);
  g_autoptr (PagodaDatabase) copied = pagoda_database_open (copy, PAGODA_OPEN_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (device_of (book_add_customer (copied, "5", "五")), !=, device_of (first));
}

static gboolean
fail_command (PagodaDatabase *database, gpointer data, GError **error)
{
  g_autoptr (PagodaCustomer) customer = pagoda_customer_new ();
  customer->code = g_strdup ("x");
  customer->name = g_strdup ("x");

  g_assert_true (pagoda_customers_insert (database, customer, NULL));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
  return FALSE;
}

static void
test_failed_command_changes_nothing (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("failed");
  g_autofree char *before = book_dump (database);
  PagodaLabel label = { "save-customer", "x" };
  g_autoptr (GError) error = NULL;
  gint64 entry = 42;

  g_assert_false (pagoda_history_do (database, &label, fail_command, NULL, &entry, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_autofree char *after = book_dump (database);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (entry, ==, 42);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/database/settings", test_settings);
  g_test_add_func ("/database/create-refuses-existing", test_create_refuses_existing);
  g_test_add_func ("/database/refuses-other-files", test_refuses_other_files);
  g_test_add_func ("/database/refuses-newer-untouched", test_refuses_newer_untouched);
  g_test_add_func ("/database/refuses-links", test_refuses_links);
  g_test_add_func ("/database/one-writer", test_one_writer);
  g_test_add_func ("/database/moved-under-us", test_moved_under_us);
  g_test_add_func ("/database/ids", test_ids);
  g_test_add_func ("/database/failed-command-changes-nothing", test_failed_command_changes_nothing);
  return g_test_run ();
}
