/* database.c: an open store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/changeset_stream.h"
#include "store/database-private.h"

#include "store/failure.h"
#include "store/lock.h"
#include "store/sql_functions.h"
#include "store/statement.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#define BUSY_MILLISECONDS 10000
#define DEVICE_BITS 32

static int n_opened;

/* Every connection: nothing in the file is trusted, and a commit is on the disk when it returns. */
static const char *const connection_settings = "PRAGMA journal_mode = DELETE;"
                                               "PRAGMA synchronous = EXTRA;"
                                               "PRAGMA foreign_keys = ON;"
                                               "PRAGMA cell_size_check = ON;"
                                               "PRAGMA mmap_size = 0;"
                                               "PRAGMA cache_size = -65536;"
                                               "PRAGMA cache_spill = OFF;"
                                               "PRAGMA temp_store = MEMORY;";

/* Little enough to stay in the processor's cache. */
static const char *const read_once_settings = "PRAGMA cache_size = -256";

char *
pagoda_database_canonical_path (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  char *canonical = realpath (folder, NULL);

  if (canonical == NULL)
    {
      g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOT_FOUND, _ ("There is no folder “%s”."),
                   folder);
      return NULL;
    }
  char *joined = g_build_filename (canonical, name, NULL);
  free (canonical);
  return joined;
}

/* SQLite counts its memory behind a lock that every allocation takes, and nobody asks for the count.  Only
 * before the first connection can that be said. */
static void
prepare_sqlite (void)
{
  static gsize prepared;
  int piece = PAGODA_CHANGESET_PIECE;

  if (!g_once_init_enter (&prepared))
    return;
  sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
  sqlite3session_config (SQLITE_SESSION_CONFIG_STRMSIZE, &piece);
  g_once_init_leave (&prepared, 1);
}

static void
harden (sqlite3 *handle)
{
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_busy_timeout (handle, BUSY_MILLISECONDS);
}

PagodaDatabase *
pagoda_database_connect (const char *path, PagodaOpenMode mode, GError **error)
{
  g_autoptr (PagodaDatabase) database = g_new0 (PagodaDatabase, 1);
  database->lock = -1;
  database->serial = (guint)g_atomic_int_add (&n_opened, 1) + 1;
  database->path = g_strdup (path);
  database->mode = mode;
  database->statements = pagoda_statement_cache_new ();

  prepare_sqlite ();
  /* A reader opens the file for writing too, so that SQLite can finish what a killed writer left behind. */
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
  if (sqlite3_open_v2 (path, &database->handle, flags, NULL) != SQLITE_OK)
    {
      pagoda_store_fail (database->handle, error);
      return NULL;
    }
  harden (database->handle);
  if (!pagoda_sql_functions_add (database->handle))
    {
      pagoda_store_fail (database->handle, error);
      return NULL;
    }
  if (!pagoda_database_execute (database, connection_settings, error)
      || (mode == PAGODA_OPEN_READ && !pagoda_database_execute (database, "PRAGMA query_only = ON", error)))
    return NULL;
  return g_steal_pointer (&database);
}

gboolean
pagoda_database_execute (PagodaDatabase *database, const char *sql, GError **error)
{
  return sqlite3_exec (database->handle, sql, NULL, NULL, NULL) == SQLITE_OK
         || pagoda_store_fail (database->handle, error);
}

gint64
pagoda_database_pragma (PagodaDatabase *database, const char *pragma)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA %s", pragma);
  sqlite3_stmt *statement = NULL;
  gint64 value = -1;

  if (sqlite3_prepare_v2 (database->handle, sql, -1, &statement, NULL) == SQLITE_OK
      && sqlite3_step (statement) == SQLITE_ROW)
    value = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  return value;
}

void
pagoda_database_close (PagodaDatabase *database)
{
  if (database == NULL)
    return;
  g_hash_table_unref (database->statements);
  sqlite3_close (database->handle);
  pagoda_lock_release (database->lock);
  g_free (database->path);
  g_free (database);
}

const char *
pagoda_database_get_path (PagodaDatabase *database)
{
  return database->path;
}

PagodaOpenMode
pagoda_database_get_mode (PagodaDatabase *database)
{
  return database->mode;
}

void
pagoda_database_read_once (PagodaDatabase *database)
{
  pagoda_database_execute (database, read_once_settings, NULL);
}

guint
pagoda_database_get_serial (PagodaDatabase *database)
{
  return database->serial;
}

gint64
pagoda_database_get_data_version (PagodaDatabase *database)
{
  return pagoda_database_pragma (database, "data_version");
}

/* Transactions */

static gboolean
check_writable (PagodaDatabase *database, GError **error)
{
  int moved = 0;

  if (database->mode == PAGODA_OPEN_READ)
    return pagoda_store_fail_with (SQLITE_READONLY, NULL, error);
  sqlite3_file_control (database->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  if (!moved)
    return TRUE;
  g_set_error_literal (
      error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_MOVED,
      _ ("The store's file was moved or deleted. Nothing was changed. Open it where it is now."));
  return FALSE;
}

gboolean
pagoda_database_begin (PagodaDatabase *database, PagodaOpenMode mode, GError **error)
{
  if (mode == PAGODA_OPEN_READ)
    return pagoda_database_execute (database, "BEGIN", error);
  return check_writable (database, error) && pagoda_database_execute (database, "BEGIN IMMEDIATE", error);
}

static gboolean
save_counter (PagodaDatabase *database, GError **error)
{
  if (database->counter == database->saved_counter)
    return TRUE;

  PagodaStatement *statement = pagoda_statement (database, "device-update");
  pagoda_statement_bind_int (statement, ":number", database->device);
  pagoda_statement_bind_int (statement, ":counter", database->counter);
  return pagoda_statement_run (statement, error);
}

/* SQLite syncs the folder after it has deleted the journal, when the change is there already: where that
 * fails, a power loss right now could at the most bring the state before it back, whole. */
static gboolean
commit_transaction (PagodaDatabase *database, GError **error)
{
  return sqlite3_exec (database->handle, "COMMIT", NULL, NULL, NULL) == SQLITE_OK
         || sqlite3_extended_errcode (database->handle) == SQLITE_IOERR_DIR_FSYNC
         || pagoda_store_fail (database->handle, error);
}

gboolean
pagoda_database_commit (PagodaDatabase *database, GError **error)
{
  if (save_counter (database, error) && commit_transaction (database, error))
    {
      database->saved_counter = database->counter;
      return TRUE;
    }
  pagoda_database_rollback (database);
  return FALSE;
}

void
pagoda_database_rollback (PagodaDatabase *database)
{
  /* SQLite rolls back by itself after some failures. */
  if (!sqlite3_get_autocommit (database->handle))
    sqlite3_exec (database->handle, "ROLLBACK", NULL, NULL, NULL);
  database->counter = database->saved_counter;
}

PagodaId
pagoda_database_next_id (PagodaDatabase *database)
{
  g_assert (database->device > 0 && database->counter < G_MAXUINT32);
  return database->device << DEVICE_BITS | ++database->counter;
}

void
pagoda_database_interrupt (PagodaDatabase *database)
{
  sqlite3_interrupt (database->handle);
}
