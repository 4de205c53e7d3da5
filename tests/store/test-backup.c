/* test-backup.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/book.h"

#include "store/attachment_files.h"
#include "store/backup.h"
#include "store/check.h"
#include "store/sealed_backup.h"
#include "store/database-private.h"
#include "support/support.h"

#include <glib/gstdio.h>
#include <utime.h>
#include <string.h>

static void
test_beside_a_writer (void)
{
  g_autofree char *path = book_path ("live");
  g_autofree char *copy = book_path ("live-copy");
  g_autoptr (PagodaDatabase) writer = book_open ("live");
  GError *error = NULL;

  book_add_customer (writer, "1", "一");
  g_autoptr (PagodaDatabase) reader = pagoda_database_open (path, PAGODA_OPEN_READ, &error);
  g_assert_true (pagoda_backup_write (reader, copy, &error));
  g_assert_no_error (error);

  /* The writer's own locks are still there, and it goes on. */
  book_add_customer (writer, "2", "二");
  g_assert_cmpint (book_query (copy, "SELECT count (*) FROM customer"), ==, 1);
}

static void
test_replaces_only_when_whole (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("whole");
  g_autoptr (GError) error = NULL;

  g_assert_false (pagoda_backup_write (database, "/nowhere/at/all.pagoda", &error));
  g_assert_nonnull (error);
}

static void
write_attached (const char *store, const char *name, const char *content)
{
  g_autofree char *folder = pagoda_attachment_folder (store);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static void
assert_attached (const char *store, const char *name, const char *content)
{
  PagodaAttachment attachment = { .file = (char *)name };
  g_autofree char *path = pagoda_attachment_path (store, &attachment);
  g_autofree char *found = NULL;

  g_file_get_contents (path, &found, NULL, NULL);
  g_assert_cmpstr (found, ==, content);
}

/* A backup that goes elsewhere takes the attached files along, and restoring brings them back; none that is
 * there already is touched. */
static void
test_attached_files (void)
{
  g_autofree char *path = book_path ("attached");
  g_autofree char *backup = book_path ("attached-backup");
  g_autofree char *elsewhere = book_path ("attached-elsewhere");
  g_autofree char *replaced = NULL;
  GError *error = NULL;
  guint n = 99;

  g_assert_true (pagoda_attachments_copy (path, backup, &n, &error));
  g_assert_cmpuint (n, ==, 0);
  write_attached (path, "1 合同.pdf", "contract");
  write_attached (path, "2 plan.txt", "plan");
  write_attached (backup, "2 plan.txt", "mine");
  PagodaDatabase *database = book_open ("attached");
  g_assert_true (pagoda_attachments_copy (path, backup, &n, &error));
  g_assert_true (pagoda_backup_write (database, backup, &error));
  pagoda_database_close (database);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 1);
  assert_attached (backup, "2 plan.txt", "mine");

  g_assert_true (pagoda_backup_restore (elsewhere, backup, &replaced, &error));
  assert_attached (elsewhere, "1 合同.pdf", "contract");
  assert_attached (elsewhere, "2 plan.txt", "mine");
  g_assert_true (pagoda_attachments_copy (path, backup, &n, &error));
  g_assert_cmpuint (n, ==, 0);

  g_assert_false (pagoda_attachments_copy (path, "/nowhere/at/all.pagoda", &n, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  assert_attached (path, "1 合同.pdf", "contract");
}

static void
test_restore (void)
{
  g_autofree char *path = book_path ("restore");
  g_autofree char *backup = book_path ("restore-backup");
  g_autofree char *replaced = NULL;
  g_autoptr (PagodaDatabase) database = book_open ("restore");
  GError *error = NULL;

  PagodaId old = book_add_customer (database, "1", "一");
  g_assert_true (pagoda_backup_write (database, backup, &error));
  book_add_customer (database, "2", "二");

  /* Not while it is open. */
  g_assert_false (pagoda_backup_restore (path, backup, &replaced, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_LOCKED);
  g_clear_error (&error);
  pagoda_database_close (g_steal_pointer (&database));

  g_assert_true (pagoda_backup_restore (path, backup, &replaced, &error));
  g_assert_no_error (error);
  g_assert_cmpint (book_query (path, "SELECT count (*) FROM customer"), ==, 1);
  g_assert_cmpint (book_query (replaced, "SELECT count (*) FROM customer"), ==, 2);

  /* Ids given out after the backup are not in it, so the device number is another one. */
  database = pagoda_database_open (path, PAGODA_OPEN_WRITE, &error);
  g_assert_cmpint (book_add_customer (database, "3", "三") >> 32, !=, old >> 32);
  g_autofree char *content = book_dump (database);
  g_assert_nonnull (strstr (content, "三"));
}

static void
test_restore_refuses_damage (void)
{
  g_autofree char *path = book_path ("refuse");
  g_autofree char *backup = book_path ("refuse-backup");
  g_autofree char *replaced = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  pagoda_database_close (book_open ("refuse"));
  pagoda_database_close (book_open ("refuse-backup"));
  g_assert_true (g_file_get_contents (backup, &bytes, &length, NULL));
  memset (bytes + length - 3000, 0x5a, 2000);
  memset (bytes + 4096, 0x5a, 4096);
  g_assert_true (g_file_set_contents (backup, bytes, (gssize)length, NULL));
  g_assert_false (pagoda_backup_restore (path, backup, &replaced, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_DAMAGED);
  g_assert_null (replaced);
  g_assert_cmpint (book_query (path, "SELECT count (*) FROM preference"), ==, 2);
}

static PagodaDay
day (const char *iso)
{
  return pagoda_day_from_iso (iso);
}

/* The obvious way: for every span its newest backup, then the newest spans. */
static gboolean
is_wanted (const PagodaDay *days, gsize n, gsize i, int (*span) (PagodaDay), int most)
{
  int newer_spans = 0;

  for (gsize j = 0; j < i; j++)
    {
      if (span (days[j]) == span (days[i]))
        return FALSE;
      newer_spans += j == 0 || span (days[j]) != span (days[j - 1]);
    }
  return newer_spans < most;
}

static int
by_day (PagodaDay value)
{
  return value;
}

static int
by_week (PagodaDay value)
{
  return value - pagoda_day_weekday (value);
}

static int
by_month (PagodaDay value)
{
  int year, month;
  pagoda_day_to_ymd (value, &year, &month, NULL);
  return year * 100 + month;
}

static void
test_retention (void)
{
  enum
  {
    N = 700
  };
  PagodaDay days[N];
  gboolean keep[N];
  guint kept = 0;

  /* Two a day for a year, newest first. */
  for (gsize i = 0; i < N; i++)
    days[i] = day ("2026-11-21") - (PagodaDay)i / 2;
  pagoda_backup_keep (days, N, keep);
  for (gsize i = 0; i < N; i++)
    {
      g_assert_cmpint (keep[i], ==,
                       is_wanted (days, N, i, by_day, 12) || is_wanted (days, N, i, by_week, 10)
                           || is_wanted (days, N, i, by_month, 9));
      kept += keep[i];
    }
  g_assert_true (keep[0]);
  g_assert_false (keep[1]);
  g_assert_cmpuint (kept, >=, 12 + 8 + 6);
  g_assert_cmpuint (kept, <=, 12 + 10 + 9);
}

static void
test_dated (void)
{
  g_autofree char *folder = g_build_filename (pagoda_test_folder (), "dated", NULL);
  g_autofree char *ancient = g_build_filename (folder, "2001-01-01 120000.pagoda", NULL);
  g_autofree char *foreign = g_build_filename (folder, "2001-01-01 notes.txt", NULL);
  g_autofree char *left = g_build_filename (folder, ".2025-01-15 120000.pagoda.Ab3dEf", NULL);
  g_autofree char *written = g_build_filename (folder, ".2025-01-16 120000.pagoda.Ab3dEf", NULL);
  struct utimbuf long_ago = { 0 };
  g_autoptr (PagodaDatabase) database = book_open ("dated");
  GError *error = NULL;

  /* Of one month more than are kept only the oldest goes; files of others are never touched. */
  g_mkdir (folder, 0700);
  g_file_set_contents (ancient, "", 0, NULL);
  g_file_set_contents (foreign, "", 0, NULL);
  /* What a program that was ended has left goes, what another one is writing stays. */
  g_file_set_contents (left, "", 0, NULL);
  g_file_set_contents (written, "", 0, NULL);
  g_utime (left, &long_ago);
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *path = g_strdup_printf ("%s/2025-%02d-15 120000.pagoda", folder, month);
      g_file_set_contents (path, "", 0, NULL);
    }
  g_autofree char *made = pagoda_backup_write_dated (database, folder, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (made, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (ancient, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (foreign, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (written, G_FILE_TEST_EXISTS));
}

/* TRUE from the question on that @left counts down to. */
static gboolean
count_down (gpointer left)
{
  return (*(int *)left)-- <= 0;
}

/* So many that copying them takes more steps than are between two questions. */
#define CUSTOMERS 60

/* A backup that gives way leaves nothing, and can be made after it. */
static void
test_gives_way (void)
{
  g_autofree char *folder = g_build_filename (pagoda_test_folder (), "gives-way", NULL);
  g_autoptr (PagodaDatabase) database = book_open ("gives-way");
  g_autoptr (GError) cancelled = NULL;
  GError *error = NULL;
  int at_once = 0, never = G_MAXINT;

  for (int i = 0; i < CUSTOMERS; i++)
    {
      g_autofree char *code = g_strdup_printf ("%d", i);
      book_add_customer (database, code, "一");
    }
  g_assert_null (pagoda_backup_write_dated_unless (database, folder, count_down, &at_once, &cancelled));
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
  g_autofree char *made = pagoda_backup_write_dated_unless (database, folder, count_down, &never, &error);
  g_assert_no_error (error);
  g_assert_cmpint (book_query (made, "SELECT count (*) FROM customer"), ==, CUSTOMERS);
}

static void
test_check (void)
{
  static const struct
  {
    const char *harm;
    const char *finding;
  } cases[] = {
    { "SELECT 1", NULL },
    { "UPDATE orders SET revenue = revenue + 1", "The total of order N1 is not the sum of its lines." },
    { "UPDATE customer SET code = 'same'", "The customer code same is used more than once." },
    { "UPDATE orders SET number = 'same'", "The order number same is used more than once." },
    { "INSERT INTO history (id, kind, label, arguments, actor, at, changes, changeset) "
      "VALUES (77, 'do', 'sample', '{}', 'a', 0, 1, x'789c00')",
      "The record of step 77 in the history is damaged, so that it cannot be undone or repeated." },
    { "PRAGMA foreign_keys = OFF; DELETE FROM customer WHERE code = '2'",
      "A record of “Order” points to a record of “Customer” that is not there." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("check-%zu", i);
      g_autoptr (PagodaDatabase) database = book_open (name);
      GError *error = NULL;
      PagodaId one = book_add_customer (database, "1", "一");
      PagodaId two = book_add_customer (database, "2", "二");
      book_add_order (database, one, "N1", "2011-12-09", 1000, 600);
      book_add_order (database, two, "N2", "2011-12-09", 1000, PAGODA_COST_UNKNOWN);
      g_assert_true (pagoda_database_execute (database, cases[i].harm, &error));
      g_auto (GStrv) findings = pagoda_check_run (database, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (findings[0], ==, cases[i].finding);
    }
}

static void
test_sealed (void)
{
  g_autofree char *sealed = g_build_filename (pagoda_test_folder (), "x" PAGODA_SEALED_ENDING, NULL);
  g_autofree char *opened = book_path ("unsealed");
  g_autoptr (PagodaDatabase) database = book_open ("to-seal");
  g_autofree char *bytes = NULL;
  GError *error = NULL;
  gsize length;

  book_add_customer (database, "1", "江苏榆泽纺机");
  g_assert_true (pagoda_sealed_backup_write (database, sealed, "短语 phrase", &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (sealed, &bytes, &length, NULL));
  g_assert_null (memmem (bytes, length, "榆泽", strlen ("榆泽")));
  g_assert_null (memmem (bytes, length, "SQLite", 6));

  g_assert_false (pagoda_sealed_backup_open (sealed, opened, "wrong", &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (g_file_test (opened, G_FILE_TEST_EXISTS));
  g_assert_true (pagoda_sealed_backup_open (sealed, opened, "短语 phrase", &error));
  g_assert_no_error (error);
  g_assert_cmpint (book_query (opened, "SELECT count (*) FROM customer"), ==, 1);

  /* It never overwrites a store. */
  g_assert_false (pagoda_sealed_backup_open (sealed, opened, "短语 phrase", &error));
  g_clear_error (&error);
  g_assert_cmpint (book_query (opened, "SELECT count (*) FROM customer"), ==, 1);
}

/* Cut at any place or with any bit turned, it does not open, and leaves nothing behind. */
static void
test_sealed_damaged (void)
{
  g_autofree char *sealed = g_build_filename (pagoda_test_folder (), "y" PAGODA_SEALED_ENDING, NULL);
  g_autofree char *opened = book_path ("damaged-unsealed");
  g_autoptr (PagodaDatabase) database = book_open ("to-damage");
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (pagoda_sealed_backup_write (database, sealed, "p", NULL));
  g_assert_true (g_file_get_contents (sealed, &bytes, &length, NULL));
  for (int i = 0; i < 12; i++)
    {
      gsize at = length * (gsize)i / 12;
      g_autofree char *changed = g_memdup2 (bytes, length);
      changed[at] ^= 1;
      g_assert_true (g_file_set_contents (sealed, changed, (gssize)length, NULL));
      g_assert_false (pagoda_sealed_backup_open (sealed, opened, "p", NULL));
      g_assert_true (g_file_set_contents (sealed, bytes, (gssize)at, NULL));
      g_assert_false (pagoda_sealed_backup_open (sealed, opened, "p", NULL));
      g_assert_false (g_file_test (opened, G_FILE_TEST_EXISTS));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/backup/beside-a-writer", test_beside_a_writer);
  g_test_add_func ("/backup/gives-way", test_gives_way);
  g_test_add_func ("/backup/replaces-only-when-whole", test_replaces_only_when_whole);
  g_test_add_func ("/backup/attached-files", test_attached_files);
  g_test_add_func ("/backup/restore", test_restore);
  g_test_add_func ("/backup/restore-refuses-damage", test_restore_refuses_damage);
  g_test_add_func ("/backup/retention", test_retention);
  g_test_add_func ("/backup/dated", test_dated);
  g_test_add_func ("/backup/check", test_check);
  g_test_add_func ("/backup/sealed", test_sealed);
  g_test_add_func ("/backup/sealed-damaged", test_sealed_damaged);
  return g_test_run ();
}
