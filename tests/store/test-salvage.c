/* test-salvage.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages of real stores are destroyed; what is saved is compared with a copy of the store made before.
 */
#include "store/salvage.h"

#include "store/backup.h"
#include "store/book.h"
#include "support/support.h"

#include <glib/gstdio.h>
#include <string.h>

#define PAGE 4096
#define CUSTOMERS 600

/* A store of many pages: each customer with two orders of two lines, each tenth with a note of several pages.
 */
static char *
make_store (const char *name)
{
  g_autoptr (PagodaDatabase) database = book_open (name);
  char *path = book_path (name);

  g_clear_pointer (&database, pagoda_database_close);
  book_execute (
      path, "WITH RECURSIVE i (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < 600) "
            "INSERT INTO customer (id, code, name, reading, note) "
            "SELECT 1000 + n, 'K' || n, 'Customer ' || n, 'customer', "
            "iif (n % 10 = 0, replace (hex (zeroblob (3000)), '00', 'note ' || n || ' '), 'short') FROM i");
  book_execute (path,
                "INSERT INTO orders (id, customer, number, day, revenue, cost, uncosted, estimated, rate) "
                "SELECT id + 5000, id, 'A' || id, 19000, 30, 20, 0, 0, 1000000 FROM customer UNION ALL "
                "SELECT id + 9000, id, 'B' || id, 19001, 30, 20, 0, 0, 1000000 FROM customer");
  book_execute (path, "INSERT INTO order_line (order_id, position, quantity, price, amount, cost) "
                      "SELECT id, 1, 1000000, 100000, 10, 10 FROM orders UNION ALL "
                      "SELECT id, 2, 1000000, 200000, 20, 10 FROM orders");
  book_execute (path, "INSERT INTO customer_tag (customer, tag) SELECT id, 'tagged' FROM customer");
  return path;
}

static GByteArray *
read_bytes (const char *path)
{
  char *bytes = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  return g_byte_array_new_take ((guint8 *)bytes, size);
}

static void
write_bytes (const char *path, const GByteArray *bytes)
{
  g_assert_true (g_file_set_contents (path, (const char *)bytes->data, bytes->len, NULL));
}

static guint
big_endian (const guint8 *bytes, guint n)
{
  guint number = 0;

  for (guint i = 0; i < n; i++)
    number = number << 8 | bytes[i];
  return number;
}

static guint8 *
page_of (GByteArray *file, guint number)
{
  return file->data + (gsize)(number - 1) * PAGE;
}

static guint
root_of (const char *path, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT rootpage FROM sqlite_schema WHERE name = '%s'", table);

  return (guint)book_query (path, sql);
}

/* The page of the @child-th leaf under an interior root. */
static guint
leaf_of (GByteArray *file, guint root, guint child)
{
  const guint8 *page = page_of (file, root);

  g_assert_true (page[0] == 5 || page[0] == 2);
  g_assert_cmpuint (child, <, big_endian (page + 3, 2));
  return big_endian (page + big_endian (page + 12 + 2 * child, 2), 4);
}

static PagodaSalvage *
salvage (const char *path)
{
  GError *error = NULL;
  PagodaSalvage *made = pagoda_salvage_run (path, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (made);
  return made;
}

static const PagodaSalvagedTable *
table_of (const PagodaSalvage *made, const char *name)
{
  for (guint i = 0; i < made->tables->len; i++)
    {
      const PagodaSalvagedTable *table = g_ptr_array_index (made->tables, i);
      if (g_str_equal (table->table, name))
        return table;
    }
  return NULL;
}

/* How many rows of @table are now exactly as they were in the store at @before. */
static gint64
count_same (const char *path, const char *before, const char *table)
{
  g_autofree char *sql
      = g_strdup_printf ("ATTACH '%s' AS before; SELECT count (*) FROM (SELECT * FROM main.%s "
                         "INTERSECT SELECT * FROM before.%s)",
                         before, table, table);

  return book_query (path, sql);
}

static char *
keep_copy (const char *path)
{
  char *copy = g_strconcat (path, ".before", NULL);
  g_autoptr (GByteArray) bytes = read_bytes (path);

  write_bytes (copy, bytes);
  return copy;
}

/* The damaged file is kept to the byte, and what took its place is a sound store. */
static void
assert_kept (const char *path, const PagodaSalvage *made, const GByteArray *damaged)
{
  g_autoptr (GByteArray) kept = read_bytes (made->damaged);
  PagodaBackupContent content;

  g_assert_cmpmem (kept->data, kept->len, damaged->data, damaged->len);
  g_assert_true (pagoda_backup_look (path, &content, NULL));
  g_assert_cmpint (book_query (path, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
  g_autoptr (PagodaDatabase) opened = pagoda_database_open (path, PAGODA_OPEN_WRITE, NULL);
  g_assert_nonnull (opened);
}

static void
test_sound_store (void)
{
  g_autofree char *path = make_store ("sound");
  g_autofree char *before = keep_copy (path);
  g_autoptr (GByteArray) file = read_bytes (path);
  g_autoptr (PagodaSalvage) made = salvage (path);

  g_assert_true (pagoda_salvage_is_whole (made));
  g_assert_null (made->findings[0]);
  g_assert_cmpint (count_same (path, before, "customer"), ==, CUSTOMERS);
  g_assert_cmpint (count_same (path, before, "orders"), ==, 2 * CUSTOMERS);
  g_assert_cmpint (count_same (path, before, "order_line"), ==, 4 * CUSTOMERS);
  g_assert_cmpint (count_same (path, before, "customer_tag"), ==, CUSTOMERS);
  g_assert_cmpint (count_same (path, before, "preference"), ==, 2);
  g_assert_cmpint (count_same (path, before, "identity"), ==, 1);
  assert_kept (path, made, file);
}

static void
test_head (void)
{
  g_autofree char *path = make_store ("head");
  g_autofree char *before = keep_copy (path);
  g_autoptr (GByteArray) file = read_bytes (path);

  memset (file->data, 0, 100);
  write_bytes (path, file);
  g_autoptr (PagodaSalvage) made = salvage (path);
  g_assert_true (pagoda_salvage_is_whole (made));
  g_assert_cmpint (count_same (path, before, "customer"), ==, CUSTOMERS);
  g_assert_cmpint (count_same (path, before, "order_line"), ==, 4 * CUSTOMERS);
  assert_kept (path, made, file);
}

/* Only the rows of the page are lost, and it is known how many; their orders keep a customer. */
static void
test_leaf (void)
{
  g_autofree char *path = make_store ("leaf");
  g_autofree char *before = keep_copy (path);
  g_autoptr (GByteArray) file = read_bytes (path);
  guint leaf = leaf_of (file, root_of (path, "customer"), 3);
  guint8 *page = page_of (file, leaf);
  guint rows = big_endian (page + 3, 2);

  g_assert_cmpuint (page[0], ==, 13);
  memset (page, 0xa5, PAGE);
  write_bytes (path, file);
  g_autoptr (PagodaSalvage) made = salvage (path);
  const PagodaSalvagedTable *customers = table_of (made, "customer");
  g_assert_cmpint (customers->lost, ==, rows);
  g_assert_cmpint (customers->saved, ==, CUSTOMERS - rows);
  g_assert_false (customers->uncertain);
  g_assert_cmpint (made->placeholders, ==, rows);
  g_assert_cmpint (count_same (path, before, "customer"), ==, CUSTOMERS - rows);
  g_assert_cmpint (count_same (path, before, "orders"), ==, 2 * CUSTOMERS);
  g_assert_cmpint (book_query (path, "SELECT count (*) FROM customer WHERE name LIKE 'Lost customer %'"), ==,
                   rows);
  assert_kept (path, made, file);
}

static void
test_interior (void)
{
  g_autofree char *path = make_store ("interior");
  g_autofree char *before = keep_copy (path);
  g_autoptr (GByteArray) file = read_bytes (path);

  memset (page_of (file, root_of (path, "customer")), 0, PAGE);
  write_bytes (path, file);
  g_autoptr (PagodaSalvage) made = salvage (path);
  g_assert_cmpint (table_of (made, "customer")->lost, ==, CUSTOMERS);
  g_assert_cmpint (made->placeholders, ==, CUSTOMERS);
  g_assert_cmpint (count_same (path, before, "orders"), ==, 2 * CUSTOMERS);
  g_assert_cmpint (count_same (path, before, "order_line"), ==, 4 * CUSTOMERS);
  assert_kept (path, made, file);
}

/* Where a page of the list of tables is lost, nobody knows what was in those that stood on it: that is said,
 * and all others are saved. */
static void
test_list_of_tables (void)
{
  g_autofree char *path = make_store ("list");
  g_autofree char *before = keep_copy (path);
  g_autoptr (GByteArray) file = read_bytes (path);
  const guint8 *root = file->data + 100;

  g_assert_cmpuint (root[0], ==, 5);
  memset (page_of (file, big_endian (root + 8, 4)), 0xaa, PAGE);
  write_bytes (path, file);
  g_autoptr (PagodaSalvage) made = salvage (path);
  const PagodaSalvagedTable *last = g_ptr_array_index (made->tables, made->tables->len - 1);
  g_assert_false (pagoda_salvage_is_whole (made));
  g_assert_true (last->uncertain);
  g_assert_cmpint (last->saved, ==, 0);
  g_assert_cmpint (count_same (path, before, "customer"), ==, CUSTOMERS);
  g_assert_cmpint (count_same (path, before, "order_line"), ==, 4 * CUSTOMERS);
  assert_kept (path, made, file);
}

/* A table by its key: a lost page costs its rows alone, for the orders lead to the others. */
static void
test_keyed_leaf (void)
{
  g_autofree char *path = make_store ("keyed");
  g_autofree char *before = keep_copy (path);
  g_autoptr (GByteArray) file = read_bytes (path);
  guint8 *page = page_of (file, leaf_of (file, root_of (path, "order_line"), 2));
  guint rows = big_endian (page + 3, 2);

  memset (page, 0, PAGE);
  write_bytes (path, file);
  g_autoptr (PagodaSalvage) made = salvage (path);
  const PagodaSalvagedTable *lines = table_of (made, "order_line");
  g_assert_true (lines->uncertain);
  /* Beyond the page itself go at the most the lines of an order that begins or ends on it. */
  g_assert_cmpint (lines->saved, <=, 4 * CUSTOMERS - rows);
  g_assert_cmpint (lines->saved, >=, 4 * CUSTOMERS - rows - 4);
  g_assert_cmpint (count_same (path, before, "order_line"), ==, lines->saved);
  g_assert_nonnull (made->findings[0]);
  assert_kept (path, made, file);
}

/* A text on a lost page is missing, the row it belongs to is not. */
static void
test_overflow (void)
{
  g_autofree char *path = make_store ("overflow");
  g_autofree char *before = keep_copy (path);
  g_autoptr (GByteArray) file = read_bytes (path);
  guint destroyed = 0;

  for (guint number = 2; number <= file->len / PAGE && destroyed == 0; number++)
    {
      guint8 *page = page_of (file, number);
      if (page[0] != 0 || memmem (page, PAGE, "note 70 ", 8) == NULL || big_endian (page, 4) == 0)
        continue;
      memset (page, 0, PAGE);
      destroyed = number;
    }
  g_assert_cmpuint (destroyed, >, 0);
  write_bytes (path, file);
  g_autoptr (PagodaSalvage) made = salvage (path);
  const PagodaSalvagedTable *customers = table_of (made, "customer");
  g_assert_cmpint (customers->saved, ==, CUSTOMERS);
  g_assert_cmpint (customers->partial, ==, 1);
  g_assert_cmpint (customers->lost, ==, 0);
  g_assert_cmpint (count_same (path, before, "customer"), ==, CUSTOMERS - 1);
  g_assert_cmpint (book_query (path, "SELECT count (*) FROM customer WHERE code = 'K70' AND note IS NULL"),
                   ==, 1);
  assert_kept (path, made, file);
}

/* What cannot be read at all is left as it is. */
static void
test_nothing_to_save (void)
{
  g_autofree char *path = make_store ("nothing");
  g_autoptr (GByteArray) file = read_bytes (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  memset (file->data, 0, PAGE);
  write_bytes (path, file);
  g_assert_null (pagoda_salvage_run (path, NULL, NULL, NULL, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_DAMAGED);
  g_autoptr (GByteArray) after = read_bytes (path);
  g_assert_cmpmem (after->data, after->len, file->data, file->len);
  g_autofree char *leftover = g_strconcat (path, ".salvaged", NULL);
  g_assert_false (g_file_test (leftover, G_FILE_TEST_EXISTS));
}

/* What a newer Pagoda wrote is left as it is; a number that no Pagoda will come to is damage. */
static void
test_newer (void)
{
  static const struct
  {
    const char *version;
    gboolean refused;
  } cases[] = { { "PRAGMA user_version = 99", TRUE }, { "PRAGMA user_version = 1515870810", FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("newer-%zu", i);
      g_autofree char *path = make_store (name);
      g_autoptr (GError) error = NULL;

      book_execute (path, cases[i].version);
      g_autoptr (GByteArray) before = read_bytes (path);
      g_autoptr (PagodaSalvage) salvage = pagoda_salvage_run (path, NULL, NULL, NULL, &error);
      g_autoptr (GByteArray) after = read_bytes (path);
      g_assert_true ((salvage == NULL) == cases[i].refused);
      if (!cases[i].refused)
        continue;
      g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NEWER);
      g_assert_cmpmem (after->data, after->len, before->data, before->len);
    }
}

static void
test_absent (void)
{
  g_autofree char *path = book_path ("absent");
  g_autofree char *sidecar = g_strconcat (path, "-lock", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (pagoda_salvage_run (path, NULL, NULL, NULL, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (sidecar, G_FILE_TEST_EXISTS));
}

static void
test_cancelled (void)
{
  g_autofree char *path = make_store ("stopped");
  g_autoptr (GByteArray) file = read_bytes (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (pagoda_salvage_run (path, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_autoptr (GByteArray) after = read_bytes (path);
  g_assert_cmpmem (after->data, after->len, file->data, file->len);
}

static void
test_open_store_is_refused (void)
{
  g_autofree char *path = make_store ("open");
  g_autoptr (PagodaDatabase) database = pagoda_database_open (path, PAGODA_OPEN_WRITE, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (pagoda_salvage_run (path, NULL, NULL, NULL, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_LOCKED);
}

static void
test_newest_good_backup (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("backed-up");
  g_autofree char *folder = g_build_filename (pagoda_test_folder (), "good", NULL);
  g_autofree char *good = g_build_filename (folder, "2026-01-05 120000.pagoda", NULL);
  g_autofree char *bad = g_build_filename (folder, "2026-01-06 120000.pagoda", NULL);
  PagodaBackupContent content;

  g_assert_null (pagoda_backup_find_good (folder, &content));
  g_mkdir_with_parents (folder, 0700);
  book_add_customer (database, "A", "A");
  g_assert_true (pagoda_backup_write (database, good, NULL));
  g_assert_true (g_file_set_contents (bad, "SQLite format 3 no more", -1, NULL));
  g_autofree char *found = pagoda_backup_find_good (folder, &content);
  g_assert_cmpstr (found, ==, good);
  g_assert_cmpint (content.customers, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/salvage/sound-store", test_sound_store);
  g_test_add_func ("/salvage/head", test_head);
  g_test_add_func ("/salvage/leaf", test_leaf);
  g_test_add_func ("/salvage/interior", test_interior);
  g_test_add_func ("/salvage/list-of-tables", test_list_of_tables);
  g_test_add_func ("/salvage/keyed-leaf", test_keyed_leaf);
  g_test_add_func ("/salvage/overflow", test_overflow);
  g_test_add_func ("/salvage/nothing-to-save", test_nothing_to_save);
  g_test_add_func ("/salvage/newer", test_newer);
  g_test_add_func ("/salvage/absent", test_absent);
  g_test_add_func ("/salvage/cancelled", test_cancelled);
  g_test_add_func ("/salvage/open-store-is-refused", test_open_store_is_refused);
  g_test_add_func ("/salvage/newest-good-backup", test_newest_good_backup);
  return g_test_run ();
}
