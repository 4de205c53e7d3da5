/* test-schema.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/book.h"

#include "store/database-private.h"
#include "store/schema.h"
#include "store/sql_text.h"
#include "support/support.h"

static const char append_column[] = "-- A column that nothing uses.\n-- undo: kept\n"
                                    "ALTER TABLE customer ADD COLUMN extra TEXT;\n";
static const char rename_table[] = "-- A table of another name.\n-- undo: sealed\n"
                                   "ALTER TABLE customer_other RENAME TO customer_mark;\n";
static const char broken[] = "-- Stops half way.\n-- undo: kept\n"
                             "ALTER TABLE customer ADD COLUMN half TEXT; CREATE TABLE customer (x);\n";

/* Applies @migration as the one after the newest. */
static gboolean
migrate_with (PagodaDatabase *database, const char *migration, GError **error)
{
  int from = pagoda_schema_version ();
  g_autoptr (GPtrArray) migrations = g_ptr_array_new ();
  g_auto (GStrv) known = pagoda_sql_migrations ();

  for (char **sql = known; *sql != NULL; sql++)
    g_ptr_array_add (migrations, *sql);
  g_ptr_array_add (migrations, (char *)migration);
  g_ptr_array_add (migrations, NULL);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_WRITE, NULL));
  if (pagoda_schema_migrate (database, (const char *const *)migrations->pdata, from, error))
    return pagoda_database_commit (database, error);
  pagoda_database_rollback (database);
  return FALSE;
}

static void
test_appended_column_keeps_undo (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("append");
  GError *error = NULL;

  book_add_customer (database, "1", "一");
  g_assert_true (migrate_with (database, append_column, &error));
  g_assert_cmpint (pagoda_database_pragma (database, "user_version"), ==, pagoda_schema_version () + 1);
  pagoda_history_entry_free (pagoda_history_undo (database, &error));
  g_assert_no_error (error);
  pagoda_history_entry_free (pagoda_history_redo (database, &error));
  g_assert_no_error (error);
}

static void
test_other_migrations_seal (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("seal");
  g_autoptr (GError) error = NULL;

  book_add_customer (database, "1", "一");
  g_assert_true (migrate_with (database, rename_table, &error));
  g_assert_null (pagoda_history_undo (database, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOTHING);
}

static void
test_broken_migration_changes_nothing (void)
{
  g_autofree char *path = book_path ("broken");
  g_autoptr (PagodaDatabase) database = book_open ("broken");
  g_autoptr (GError) error = NULL;

  g_assert_false (migrate_with (database, broken, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (pagoda_database_pragma (database, "user_version"), ==, pagoda_schema_version ());
  pagoda_database_close (g_steal_pointer (&database));
  g_assert_cmpint (
      book_query (path, "SELECT count (*) FROM pragma_table_info ('customer') WHERE name = 'half'"), ==, 0);
}

/* A store of every released version is migrated on opening, after a backup beside it, and only for writing.
 */
static void
test_older_store_is_backed_up (void)
{
  g_autofree char *path = book_path ("older");
  g_autofree char *backup = g_strconcat (path, ".before-1", NULL);
  g_autoptr (GError) error = NULL;

  /* Version 0 is a store whose first migration is still to come. */
  book_execute (path,
                "PRAGMA application_id = 0x50474441; CREATE TABLE kept (x); INSERT INTO kept VALUES (7);");
  g_assert_null (pagoda_database_open (path, PAGODA_OPEN_READ, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_OLDER);
  g_clear_error (&error);
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));

  g_autoptr (PagodaDatabase) database = pagoda_database_open (path, PAGODA_OPEN_WRITE, &error);
  g_assert_no_error (error);
  pagoda_database_close (g_steal_pointer (&database));
  g_assert_cmpint (book_query (backup, "SELECT x FROM kept"), ==, 7);
  g_assert_cmpint (book_query (backup, "PRAGMA user_version"), ==, 0);
  g_assert_cmpint (book_query (path, "PRAGMA user_version"), ==, pagoda_schema_version ());
}

static gboolean
log_call (PagodaDatabase *database, gpointer data, GError **error)
{
  return pagoda_database_execute (
      database,
      "INSERT INTO customer (id, code, name, reading) VALUES (7, '1', '一', 'yi');"
      "INSERT INTO activity (id, customer, kind, state, day, note) "
      "VALUES (8, 7, 'call', 'planned', 15000, '约时间')",
      error);
}

/* A store as the first @version migrations left it, with one command on record. */
static void
make_released (const char *path, int version)
{
  g_auto (GStrv) known = pagoda_sql_migrations ();
  PagodaLabel label = { "import-activities", "记录.csv" };
  GError *error = NULL;

  for (char **later = known + version; *later != NULL; later++)
    g_clear_pointer (later, g_free);
  book_execute (path, "PRAGMA application_id = 0x50474441");
  g_autoptr (PagodaDatabase) database = pagoda_database_connect (path, PAGODA_OPEN_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_WRITE, NULL));
  g_assert_true (pagoda_schema_migrate (database, (const char *const *)known, 0, NULL));
  g_assert_true (pagoda_database_execute (database, "INSERT INTO identity VALUES (1, 'released')", NULL));
  g_assert_true (pagoda_database_commit (database, NULL));
  pagoda_history_do (database, &label, log_call, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Every released version opens with all its rows, and what was done in it can be taken back and repeated. */
static void
test_released_versions_migrate (void)
{
  for (int version = 1; version < pagoda_schema_version (); version++)
    {
      g_autofree char *name = g_strdup_printf ("released-%d", version);
      g_autofree char *path = book_path (name);
      GError *error = NULL;

      make_released (path, version);
      g_assert_cmpint (book_query (path, "PRAGMA user_version"), ==, version);
      g_autoptr (PagodaDatabase) database = pagoda_database_open (path, PAGODA_OPEN_WRITE, &error);
      g_assert_no_error (error);
      g_assert_cmpint (pagoda_database_pragma (database, "user_version"), ==, pagoda_schema_version ());

      g_autofree char *migrated = book_dump (database);
      pagoda_history_entry_free (pagoda_history_undo (database, &error));
      g_assert_no_error (error);
      g_autofree char *undone = book_dump (database);
      g_assert_cmpstr (undone, !=, migrated);
      pagoda_history_entry_free (pagoda_history_redo (database, &error));
      g_assert_no_error (error);
      g_autofree char *redone = book_dump (database);
      g_assert_cmpstr (redone, ==, migrated);
    }
}

/* What changesets cannot undo must not stand in the schema (architecture.md, fixed decisions). */
static void
test_recorded_tables_stay_recordable (void)
{
  g_autofree char *path = book_path ("recordable");
  g_autofree char *tables
      = g_strdup ("SELECT count (*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                  "AND name NOT LIKE 'sqlite_%' AND strict = 0");

  pagoda_database_close (book_open ("recordable"));
  g_assert_cmpint (book_query (path, tables), ==, 0);
  g_assert_cmpint (book_query (path, "SELECT count (*) FROM sqlite_schema WHERE type = 'trigger'"), ==, 0);
  g_assert_cmpint (
      book_query (path,
                  "SELECT count (*) FROM sqlite_schema AS s, pragma_foreign_key_list (s.name) AS f "
                  "WHERE s.type = 'table' AND (f.on_delete <> 'NO ACTION' OR f.on_update <> 'NO ACTION')"),
      ==, 0);
  g_assert_cmpint (book_query (path,
                               "SELECT count (*) FROM sqlite_schema AS s, pragma_table_xinfo (s.name) AS c "
                               "WHERE s.type = 'table' AND c.hidden <> 0"),
                   ==, 0);
  g_assert_cmpint (book_query (path,
                               "SELECT count (*) FROM sqlite_schema AS s, pragma_index_list (s.name) AS i "
                               "WHERE s.type = 'table' AND i.\"unique\" AND i.origin = 'u'"),
                   ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/schema/appended-column-keeps-undo", test_appended_column_keeps_undo);
  g_test_add_func ("/schema/other-migrations-seal", test_other_migrations_seal);
  g_test_add_func ("/schema/broken-migration-changes-nothing", test_broken_migration_changes_nothing);
  g_test_add_func ("/schema/older-store-is-backed-up", test_older_store_is_backed_up);
  g_test_add_func ("/schema/released-versions-migrate", test_released_versions_migrate);
  g_test_add_func ("/schema/recorded-tables-stay-recordable", test_recorded_tables_stay_recordable);
  return g_test_run ();
}
