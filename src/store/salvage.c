/* salvage.c: what can still be read of a damaged store, as a new one.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All reading is done on a working copy, so that the damaged file stays as it was: SQLite may finish there
 * what a killed writer left behind, and a destroyed head of the file is written anew.
 */
#include "config.h"

#include "store/salvage.h"

#include "base/atomic_file.h"
#include "store/backup-private.h"
#include "store/check.h"
#include "store/database-private.h"
#include "store/failure.h"
#include "store/lock.h"
#include "store/salvage_rows.h"
#include "store/schema.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define HEAD_SIZE 100
#define PAGE_SIZE 4096
/* No Pagoda will come to a schema of this number: where a file names a higher one, its head is damaged. */
#define SCHEMA_LIMIT 1000

static void
free_table (gpointer data)
{
  PagodaSalvagedTable *table = data;

  g_free (table->table);
  g_free (table);
}

void
pagoda_salvage_free (PagodaSalvage *salvage)
{
  if (salvage == NULL)
    return;
  g_free (salvage->damaged);
  g_ptr_array_unref (salvage->tables);
  g_strfreev (salvage->findings);
  g_free (salvage);
}

gboolean
pagoda_salvage_is_whole (const PagodaSalvage *salvage)
{
  for (guint i = 0; i < salvage->tables->len; i++)
    {
      const PagodaSalvagedTable *table = g_ptr_array_index (salvage->tables, i);
      if (table->partial > 0 || table->lost > 0 || table->uncertain)
        return FALSE;
    }
  return salvage->placeholders == 0;
}

/* The working copy */

static gboolean
fail_file (GError *cause, GError **error)
{
  static const struct
  {
    int io;
    int file;
    int code;
  } causes[] = {
    { G_IO_ERROR_CANCELLED, -1, SQLITE_INTERRUPT },
    { G_IO_ERROR_NO_SPACE, G_FILE_ERROR_NOSPC, SQLITE_FULL },
    { G_IO_ERROR_PERMISSION_DENIED, G_FILE_ERROR_ACCES, SQLITE_PERM },
    { G_IO_ERROR_READ_ONLY, G_FILE_ERROR_ROFS, SQLITE_READONLY },
  };
  int code = SQLITE_IOERR;

  for (gsize i = 0; i < G_N_ELEMENTS (causes); i++)
    if (g_error_matches (cause, G_IO_ERROR, causes[i].io)
        || g_error_matches (cause, G_FILE_ERROR, causes[i].file))
      code = causes[i].code;
  pagoda_store_fail_with (code, cause->message, error);
  g_error_free (cause);
  return FALSE;
}

/* Nothing has the store open, so that its file may be read as one. */
static gboolean
copy_file (const char *from, const char *to, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  GError *local = NULL;

  return g_file_copy (source, target, G_FILE_COPY_OVERWRITE | G_FILE_COPY_NOFOLLOW_SYMLINKS, cancellable,
                      NULL, NULL, &local)
         || fail_file (local, error);
}

/* Writes the head of a SQLite file as ours begin. */
static gboolean
write_head (const char *path, GError **error)
{
  static const guint8 magic[16] = "SQLite format 3";
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GError *local = NULL;
  g_autoptr (GFileIOStream) stream = g_file_open_readwrite (file, NULL, &local);
  guint8 head[HEAD_SIZE] = { 0 };

  if (stream == NULL)
    return fail_file (local, error);
  g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_END, NULL, NULL);
  guint32 pages = GUINT32_TO_BE ((guint32)(g_seekable_tell (G_SEEKABLE (stream)) / PAGE_SIZE));

  memcpy (head, magic, sizeof magic);
  head[16] = PAGE_SIZE >> 8;
  head[18] = head[19] = 1;                 /* written with a rollback journal */
  head[21] = 64, head[22] = head[23] = 32; /* fixed payload fractions */
  memcpy (head + 28, &pages, sizeof pages);
  head[47] = 4; /* schema format */
  head[59] = 1; /* UTF-8 */
  g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, NULL, NULL);
  return g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (stream)), head, sizeof head,
                                    NULL, NULL, &local)
         || fail_file (local, error);
}

static char *
make_working_copy (const char *path, GCancellable *cancellable, GError **error)
{
  GError *local = NULL;
  g_autofree char *copy = pagoda_atomic_file_begin_private (path, &local);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  if (copy == NULL)
    {
      fail_file (local, error);
      return NULL;
    }
  g_autofree char *copy_journal = g_strconcat (copy, "-journal", NULL);
  if (copy_file (path, copy, cancellable, error)
      && (!g_file_test (journal, G_FILE_TEST_EXISTS)
          || copy_file (journal, copy_journal, cancellable, error)))
    return g_steal_pointer (&copy);
  g_unlink (copy);
  g_unlink (copy_journal);
  return NULL;
}

static void
drop_file (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  g_unlink (path);
  g_unlink (journal);
}

/* Damaged pages are what it is opened for, so that no setting may stop at them. */
static sqlite3 *
open_damaged (const char *path)
{
  sqlite3 *handle = NULL;

  sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX, NULL);
  sqlite3_exec (handle, "PRAGMA writable_schema = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;",
                NULL, NULL, NULL);
  return handle;
}

/* Whether the list of tables is there: without it nothing can be found. */
static gboolean
is_readable (sqlite3 *from)
{
  sqlite3_stmt *statement = NULL;
  gboolean readable
      = sqlite3_prepare_v2 (from, "SELECT 1 FROM sqlite_schema WHERE name = 'customer'", -1, &statement, NULL)
            == SQLITE_OK
        && sqlite3_step (statement) == SQLITE_ROW;

  sqlite3_finalize (statement);
  return readable;
}

/* Opens the working copy, with a new head where it cannot be read as it is. */
static sqlite3 *
open_readable (const char *copy, GError **error)
{
  sqlite3 *from = open_damaged (copy);

  if (is_readable (from))
    return from;
  sqlite3_close (from);
  if (!write_head (copy, error))
    return NULL;
  from = open_damaged (copy);
  if (is_readable (from))
    return from;
  sqlite3_close (from);
  g_set_error_literal (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_DAMAGED,
                       _ ("Nothing can be read of this store any more. It was left as it is. Restore the "
                          "newest backup."));
  return NULL;
}

static gint64
read_pragma (sqlite3 *from, const char *pragma)
{
  g_autofree char *sql = g_strconcat ("PRAGMA ", pragma, NULL);
  sqlite3_stmt *statement = NULL;
  gint64 value = 0;

  sqlite3_prepare_v2 (from, sql, -1, &statement, NULL);
  if (sqlite3_step (statement) == SQLITE_ROW)
    value = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  return value;
}

/* What a newer Pagoda wrote has tables and columns that would be left behind here. */
static gboolean
check_age (sqlite3 *from, GError **error)
{
  gint64 schema = read_pragma (from, "user_version");

  return read_pragma (from, "application_id") != PAGODA_STORE_APPLICATION_ID
         || schema <= pagoda_schema_version () || schema >= SCHEMA_LIMIT || pagoda_store_fail_newer (error);
}

/* Tables */

static int
add_table (void *tables, int n_columns, char **values, char **names)
{
  PagodaSalvagedTable *table = g_new0 (PagodaSalvagedTable, 1);

  table->table = g_strdup (values[0]);
  g_ptr_array_add (tables, table);
  return 0;
}

/* Those of the new store, parents first as the migrations made them.  A new device number is drawn. */
static gboolean
list_tables (PagodaSalvage *salvage, sqlite3 *to, GError **error)
{
  return sqlite3_exec (
             to,
             "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE "
             "'\\' AND name <> 'device' ORDER BY rowid",
             add_table, salvage->tables, NULL)
             == SQLITE_OK
         || pagoda_store_fail (to, error);
}

/* What one salvage shares. */
typedef struct
{
  PagodaSalvage *salvage;
  PagodaSalvageProgress progress;
  gpointer progress_data;
  GCancellable *cancellable;
} Run;

static gboolean
copy_tables (Run *run, sqlite3 *from, sqlite3 *to, GError **error)
{
  GPtrArray *tables = run->salvage->tables;

  for (guint i = 0; i < tables->len; i++)
    {
      if (run->progress != NULL)
        run->progress ((double)i / tables->len, run->progress_data);
      if (g_cancellable_set_error_if_cancelled (run->cancellable, error)
          || !pagoda_salvage_copy_table (from, to, g_ptr_array_index (tables, i), run->cancellable, error))
        return FALSE;
    }
  return TRUE;
}

/* Links to lost rows */

static PagodaSalvagedTable *
find_table (PagodaSalvage *salvage, const char *name)
{
  for (guint i = 0; i < salvage->tables->len; i++)
    {
      PagodaSalvagedTable *table = g_ptr_array_index (salvage->tables, i);
      if (strcmp (table->table, name) == 0)
        return table;
    }
  return NULL;
}

/* Runs one statement; how many rows it changed, −1 on failure. */
static gint64
execute (sqlite3 *to, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  char *sql = sqlite3_vmprintf (format, arguments);
  va_end (arguments);
  gint64 before = sqlite3_total_changes64 (to);
  int code = sqlite3_exec (to, sql, NULL, NULL, NULL);
  sqlite3_free (sql);
  return code == SQLITE_OK ? sqlite3_total_changes64 (to) - before : -1;
}

/* Where a link leads nowhere: a customer is replaced, another link taken away, or the row goes with it. */
static gint64
mend_link (PagodaSalvage *salvage,
           sqlite3 *to,
           PagodaSalvagedTable *child,
           const char *column,
           const char *parent)
{
  g_autofree char *dangling = g_strdup_printf ("\"%s\" IS NOT NULL AND \"%s\" NOT IN (SELECT id FROM \"%s\")",
                                               column, column, parent);

  if (strcmp (parent, "customer") == 0)
    {
      gint64 added
          = execute (to,
                     "INSERT INTO customer (id, code, name, reading) SELECT DISTINCT \"%w\", '?' || \"%w\", "
                     "%Q || ' ' || \"%w\", '' FROM \"%w\" WHERE %s",
                     column, column, _ ("Lost customer"), column, child->table, dangling);
      salvage->placeholders += MAX (added, 0);
      return added;
    }
  gint64 mended
      = execute (to, "UPDATE OR IGNORE \"%w\" SET \"%w\" = NULL WHERE %s", child->table, column, dangling);
  gint64 dropped = execute (to, "DELETE FROM \"%w\" WHERE %s", child->table, dangling);
  child->saved -= MAX (dropped, 0);
  child->lost += MAX (dropped, 0);
  return MAX (mended, 0) + dropped;
}

static gint64
mend_links_of (PagodaSalvage *salvage, sqlite3 *to, PagodaSalvagedTable *child)
{
  sqlite3_stmt *keys = NULL;
  char *sql = sqlite3_mprintf ("SELECT \"from\", \"table\" FROM pragma_foreign_key_list (%Q)", child->table);
  gint64 mended = 0;

  sqlite3_prepare_v2 (to, sql, -1, &keys, NULL);
  sqlite3_free (sql);
  while (sqlite3_step (keys) == SQLITE_ROW)
    mended += MAX (0, mend_link (salvage, to, child, (const char *)sqlite3_column_text (keys, 0),
                                 (const char *)sqlite3_column_text (keys, 1)));
  sqlite3_finalize (keys);
  return mended;
}

/* Again and again, because a row that goes may be what another one hangs on. */
static void
mend_links (PagodaSalvage *salvage, sqlite3 *to)
{
  gint64 mended = 1;

  while (mended > 0)
    {
      mended = 0;
      for (guint i = 0; i < salvage->tables->len; i++)
        mended += mend_links_of (salvage, to, g_ptr_array_index (salvage->tables, i));
    }
  /* A command whose rows are lost could not be undone; that is said at once instead of at the attempt. */
  if (!pagoda_salvage_is_whole (salvage))
    execute (to, "UPDATE history SET changeset = NULL");
}

/* The new store */

static gboolean
fill (Run *run, sqlite3 *from, const char *new_path, GError **error)
{
  g_autoptr (PagodaDatabase) to = pagoda_database_connect (new_path, PAGODA_OPEN_WRITE, error);

  if (to == NULL
      || !pagoda_database_execute (to, "PRAGMA foreign_keys = OFF; BEGIN; DELETE FROM identity", error)
      || !list_tables (run->salvage, to->handle, error) || !copy_tables (run, from, to->handle, error))
    return FALSE;
  execute (to->handle,
           "INSERT OR IGNORE INTO identity (one, store) VALUES (1, lower (hex (randomblob (16))))");
  mend_links (run->salvage, to->handle);
  if (!pagoda_database_execute (to, "COMMIT; PRAGMA foreign_keys = ON", error)
      || !pagoda_check_file (to, error))
    return FALSE;
  run->salvage->findings = pagoda_check_run (to, error);
  return run->salvage->findings != NULL;
}

static void
drop_empty (PagodaSalvage *salvage)
{
  static const char *const inner[] = { "identity", "history" };

  for (guint i = salvage->tables->len; i > 0; i--)
    {
      const PagodaSalvagedTable *table = g_ptr_array_index (salvage->tables, i - 1);
      if (table->saved == 0 && table->lost == 0 && !table->uncertain)
        g_ptr_array_remove_index (salvage->tables, i - 1);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (inner); i++)
    {
      PagodaSalvagedTable *table = find_table (salvage, inner[i]);
      if (table != NULL && table->lost == 0 && !table->uncertain)
        g_ptr_array_remove (salvage->tables, table);
    }
}

/* An empty store under a name of its own; its currency and margin are overwritten by what is found. */
static char *
make_new_store (const char *path, GError **error)
{
  g_autofree char *new_path = g_strconcat (path, ".salvaged", NULL);

  drop_file (new_path);
  return pagoda_database_create (new_path, "CNY", PAGODA_DECIMAL_ONE / 4, error) ? g_steal_pointer (&new_path)
                                                                                 : NULL;
}

static gboolean
salvage_into (Run *run, const char *copy, const char *new_path, const char *path, GError **error)
{
  sqlite3 *from = open_readable (copy, error);
  gboolean filled = from != NULL && check_age (from, error) && fill (run, from, new_path, error);

  sqlite3_close (from);
  if (!filled)
    return FALSE;
  drop_empty (run->salvage);
  run->salvage->damaged = pagoda_backup_name_aside (path, "damaged");
  return pagoda_backup_replace_store (path, run->salvage->damaged, new_path, error);
}

static gboolean
salvage_locked (Run *run, const char *path, GError **error)
{
  g_autofree char *copy = make_working_copy (path, run->cancellable, error);
  g_autofree char *new_path = copy != NULL ? make_new_store (path, error) : NULL;
  gboolean salvaged = new_path != NULL && salvage_into (run, copy, new_path, path, error);

  if (copy != NULL)
    drop_file (copy);
  if (new_path != NULL && !salvaged)
    drop_file (new_path);
  return salvaged;
}

PagodaSalvage *
pagoda_salvage_run (const char *path,
                    PagodaSalvageProgress progress,
                    gpointer progress_data,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autofree char *canonical = pagoda_database_canonical_path (path, error);
  g_autoptr (PagodaSalvage) salvage = g_new0 (PagodaSalvage, 1);
  Run run = { salvage, progress, progress_data, cancellable };

  salvage->tables = g_ptr_array_new_with_free_func (free_table);
  if (canonical == NULL || !pagoda_database_check_exists (path, error))
    return NULL;
  int lock = pagoda_lock_take (canonical, error);
  if (lock < 0)
    return NULL;
  gboolean salvaged = salvage_locked (&run, canonical, error);
  pagoda_lock_release (lock);
  if (salvaged && progress != NULL)
    progress (1.0, progress_data);
  return salvaged ? g_steal_pointer (&salvage) : NULL;
}
