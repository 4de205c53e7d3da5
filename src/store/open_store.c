/* open_store.c: a store is opened: locked, recognised, migrated, and given a device number.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/database-private.h"

#include "store/backup.h"
#include "store/failure.h"
#include "store/installation.h"
#include "store/lock.h"
#include "store/schema.h"
#include "store/sql_text.h"
#include "store/statement.h"

#include <glib/gi18n-lib.h>

static gboolean
check_identity (PagodaDatabase *database, GError **error)
{
  gint64 application = pagoda_database_pragma (database, "application_id");

  if (application < 0)
    return pagoda_store_fail (database->handle, error);
  if (application != PAGODA_STORE_APPLICATION_ID)
    return pagoda_store_fail_with (SQLITE_NOTADB, NULL, error);
  if (pagoda_database_pragma (database, "user_version") <= pagoda_schema_version ())
    return TRUE;
  return pagoda_store_fail_newer (error);
}

static gboolean
back_up_before_migration (PagodaDatabase *database, int from, GError **error)
{
  g_autofree char *backup = g_strdup_printf ("%s.before-%d", database->path, from + 1);

  return pagoda_backup_write (database, backup, error);
}

static gboolean
migrate (PagodaDatabase *database, GError **error)
{
  int from = (int)pagoda_database_pragma (database, "user_version");
  g_auto (GStrv) migrations = pagoda_sql_migrations ();

  if (from == pagoda_schema_version ())
    return TRUE;
  if (!back_up_before_migration (database, from, error)
      || !pagoda_database_begin (database, PAGODA_OPEN_WRITE, error))
    return FALSE;
  if (pagoda_schema_migrate (database, (const char *const *)migrations, from, error))
    return pagoda_database_commit (database, error);
  pagoda_database_rollback (database);
  return FALSE;
}

static gboolean
bind_new_device (PagodaDatabase *database, const char *binding, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "device-insert");

  database->device = g_random_int_range (1, G_MAXINT32);
  database->counter = 0;
  pagoda_statement_bind_int (statement, ":number", database->device);
  pagoda_statement_bind_text (statement, ":binding", binding);
  return pagoda_statement_run (statement, error);
}

static void
read_device (PagodaStatement *statement, gpointer data)
{
  PagodaDatabase *database = data;

  database->device = pagoda_statement_int (statement, "number");
  database->counter = database->saved_counter = pagoda_statement_int (statement, "counter");
}

/* The number bound to this file in this installation; drawn anew for a copy, so that ids never meet. */
static gboolean
find_device_in_transaction (PagodaDatabase *database, GError **error)
{
  g_autofree char *binding = pagoda_installation_binding (database->path);
  PagodaStatement *statement = pagoda_statement (database, "device-select");
  gboolean found = FALSE;

  pagoda_statement_bind_text (statement, ":binding", binding);
  return pagoda_statement_first (statement, read_device, database, &found, error)
         && (found || bind_new_device (database, binding, error));
}

static gboolean
find_device (PagodaDatabase *database, GError **error)
{
  if (!pagoda_database_begin (database, PAGODA_OPEN_WRITE, error))
    return FALSE;
  if (find_device_in_transaction (database, error))
    return pagoda_database_commit (database, error);
  pagoda_database_rollback (database);
  return FALSE;
}

/* A file that may not be written is opened all the same, and would refuse the first change only. */
static gboolean
prepare_for_writing (PagodaDatabase *database, GError **error)
{
  if (sqlite3_db_readonly (database->handle, "main") == 1)
    return pagoda_store_fail_with (SQLITE_READONLY, NULL, error);
  return migrate (database, error) && find_device (database, error);
}

static gboolean
prepare_for_reading (PagodaDatabase *database, GError **error)
{
  if (pagoda_database_pragma (database, "user_version") == pagoda_schema_version ())
    return TRUE;
  g_set_error_literal (
      error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_OLDER,
      _ ("The store was written by an older Pagoda. Open it once for writing, then try again."));
  return FALSE;
}

gboolean
pagoda_database_check_exists (const char *path, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOT_FOUND, _ ("There is no store at “%s”."),
               path);
  return FALSE;
}

PagodaDatabase *
pagoda_database_open (const char *path, PagodaOpenMode mode, GError **error)
{
  g_autofree char *canonical
      = pagoda_database_check_exists (path, error) ? pagoda_database_canonical_path (path, error) : NULL;
  if (canonical == NULL)
    return NULL;

  int lock = -1;
  if (mode == PAGODA_OPEN_WRITE)
    {
      lock = pagoda_lock_take (canonical, error);
      if (lock < 0)
        return NULL;
    }

  g_autoptr (PagodaDatabase) database = pagoda_database_connect (canonical, mode, error);
  if (database == NULL)
    {
      pagoda_lock_release (lock);
      return NULL;
    }
  database->lock = lock;
  if (!check_identity (database, error))
    return NULL;

  gboolean prepared = mode == PAGODA_OPEN_WRITE ? prepare_for_writing (database, error)
                                                : prepare_for_reading (database, error);
  return prepared ? g_steal_pointer (&database) : NULL;
}
