/* backup.c: verified copies of a store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/backup-private.h"

#include "base/atomic_file.h"
#include "store/attachment_files.h"
#include "store/check.h"
#include "store/database-private.h"
#include "store/lock.h"
#include "store/statement.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define DAYS_KEPT 12
#define WEEKS_KEPT 10
#define MONTHS_KEPT 9
#define EXTENSION ".pagoda"

/* No copy takes that long: a temporary file that is older was left by a program that was ended. */
#define LONGEST_COPY (24 * 60 * 60)

/* So many steps of SQLite's between two questions; a fraction of a millisecond. */
#define STEPS 100

static gboolean
verify (const char *path, GError **error)
{
  g_autoptr (PagodaDatabase) copy = pagoda_database_connect (path, PAGODA_OPEN_READ, error);

  return copy != NULL && pagoda_check_file (copy, error);
}

/* VACUUM INTO reads through SQLite, so that our own locks on the store stay.  It writes only to its target,
 * but a connection that may only query is not allowed to. */
static gboolean
copy_into (PagodaDatabase *database, const char *path, GError **error)
{
  gboolean reader = pagoda_database_get_mode (database) == PAGODA_OPEN_READ;
  char *sql = sqlite3_mprintf ("VACUUM INTO %Q", path);

  gboolean copied = (!reader || pagoda_database_execute (database, "PRAGMA query_only = OFF", error))
                    && pagoda_database_execute (database, sql, error);
  if (reader)
    pagoda_database_execute (database, "PRAGMA query_only = ON", NULL);
  sqlite3_free (sql);
  return copied;
}

/* SQLite takes a damaged page for a full disk while it copies; whoever is told to make room looks in the
 * wrong place, so a copy that fails is followed by a look at the source. */
static gboolean
copy_sound (PagodaDatabase *database, const char *path, GError **error)
{
  GError *local = NULL;

  if (copy_into (database, path, &local))
    return TRUE;
  if (!g_error_matches (local, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_FULL)
      || pagoda_check_file (database, error))
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  g_error_free (local);
  return FALSE;
}

/* A checked copy under a temporary name beside @path; NULL on failure. */
static char *
write_temporary (PagodaDatabase *database, const char *path, GError **error)
{
  g_autofree char *temporary = pagoda_atomic_file_begin_private (path, error);

  if (temporary == NULL)
    return NULL;
  if (copy_sound (database, temporary, error) && verify (temporary, error))
    return g_steal_pointer (&temporary);
  g_unlink (temporary);
  return NULL;
}

gboolean
pagoda_backup_write (PagodaDatabase *database, const char *path, GError **error)
{
  g_autofree char *temporary = write_temporary (database, path, error);

  return temporary != NULL && pagoda_atomic_file_replace (temporary, path, error);
}

/* Dated backups */

/* A week or month of the calendar, as a number that is equal for its days. */
static gint
week_of (PagodaDay day)
{
  return (day + 3 + 7 * 200000) / 7;
}

static gint
month_of (PagodaDay day)
{
  int year, month;

  pagoda_day_to_ymd (day, &year, &month, NULL);
  return year * 12 + month;
}

static gint
day_of (PagodaDay day)
{
  return day;
}

/* Marks the newest of each of the first @most different spans. */
static void
keep_newest (const PagodaDay *days, gsize n, gint (*span) (PagodaDay), int most, gboolean *keep)
{
  for (gsize i = 0; i < n && most > 0; i++)
    if (i == 0 || span (days[i]) != span (days[i - 1]))
      {
        keep[i] = TRUE;
        most--;
      }
}

void
pagoda_backup_keep (const PagodaDay *days, gsize n, gboolean *keep)
{
  memset (keep, 0, n * sizeof *keep);
  keep_newest (days, n, day_of, DAYS_KEPT, keep);
  keep_newest (days, n, week_of, WEEKS_KEPT, keep);
  keep_newest (days, n, month_of, MONTHS_KEPT, keep);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)b, *(const char *const *)a);
}

/* The day at the head of a dated backup's name, or PAGODA_DAY_NONE for any other file. */
static PagodaDay
day_of_name (const char *name)
{
  g_autofree char *head = g_strndup (name, strlen ("YYYY-MM-DD"));

  return g_str_has_suffix (name, EXTENSION) ? pagoda_day_from_iso (head) : PAGODA_DAY_NONE;
}

/* Names of the dated backups, newest first. */
static GPtrArray *
list_dated (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    if (day_of_name (name) != PAGODA_DAY_NONE)
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_newest_first);
  return names;
}

static void
delete_expired (const char *folder)
{
  g_autoptr (GPtrArray) names = list_dated (folder);
  g_autofree PagodaDay *days = g_new (PagodaDay, names->len);
  g_autofree gboolean *keep = g_new (gboolean, names->len);

  for (guint i = 0; i < names->len; i++)
    days[i] = day_of_name (g_ptr_array_index (names, i));
  pagoda_backup_keep (days, names->len, keep);
  for (guint i = 0; i < names->len; i++)
    if (!keep[i])
      {
        g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
        g_unlink (path);
      }
}

/* A copy of a dated backup that was begun, by its name: a dot, what it was to be called, and letters. */
static gboolean
is_half_written (const char *folder, const char *name)
{
  g_autofree char *head = g_strndup (name + 1, strlen ("YYYY-MM-DD"));
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf status;

  return *name == '.' && strstr (name, EXTENSION ".") != NULL && pagoda_day_from_iso (head) != PAGODA_DAY_NONE
         && g_stat (path, &status) == 0
         && status.st_mtime + LONGEST_COPY < g_get_real_time () / G_USEC_PER_SEC;
}

static void
delete_half_written (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    if (is_half_written (folder, name))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        g_unlink (path);
      }
}

char *
pagoda_backup_write_dated (PagodaDatabase *database, const char *folder, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *name = g_date_time_format (now, "%Y-%m-%d %H%M%S" EXTENSION);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (folder, 0700);
  if (!pagoda_backup_write (database, path, error))
    return NULL;
  /* Only now that the new one is safe may older ones go. */
  delete_expired (folder);
  delete_half_written (folder);
  return g_steal_pointer (&path);
}

typedef struct
{
  PagodaStoreWanted wanted;
  gpointer data;
} Question;

static int
ask_cb (gpointer data)
{
  const Question *question = data;

  return question->wanted (question->data);
}

char *
pagoda_backup_write_dated_unless (PagodaDatabase *database,
                                  const char *folder,
                                  PagodaStoreWanted wanted,
                                  gpointer data,
                                  GError **error)
{
  Question question = { wanted, data };

  sqlite3_progress_handler (database->handle, STEPS, ask_cb, &question);
  char *path = pagoda_backup_write_dated (database, folder, error);
  sqlite3_progress_handler (database->handle, 0, NULL, NULL);
  return path;
}

static void
free_backup_file (gpointer data)
{
  PagodaBackupFile *file = data;

  g_free (file->path);
  g_free (file->time);
  g_free (file);
}

GPtrArray *
pagoda_backup_list (const char *folder)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (free_backup_file);
  g_autoptr (GPtrArray) names = list_dated (folder);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      const char *time = name + strlen ("YYYY-MM-DD ");
      PagodaBackupFile *file = g_new0 (PagodaBackupFile, 1);
      GStatBuf status = { 0 };

      file->path = g_build_filename (folder, name, NULL);
      file->day = day_of_name (name);
      file->time = strlen (time) >= 4 ? g_strdup_printf ("%.2s:%.2s", time, time + 2) : g_strdup ("");
      g_stat (file->path, &status);
      file->bytes = status.st_size;
      g_ptr_array_add (files, file);
    }
  return files;
}

static void
read_content (PagodaStatement *statement, gpointer data)
{
  PagodaBackupContent *content = data;

  content->customers = pagoda_statement_int (statement, "customers");
  content->orders = pagoda_statement_int (statement, "orders");
  content->last_day = (PagodaDay)pagoda_statement_optional (statement, "last_day", PAGODA_DAY_NONE);
}

gboolean
pagoda_backup_look (const char *path, PagodaBackupContent *content, GError **error)
{
  g_autoptr (PagodaDatabase) database = pagoda_database_open (path, PAGODA_OPEN_READ, error);

  if (database == NULL || !pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  gboolean read = pagoda_statement_first (pagoda_statement (database, "store-content"), read_content, content,
                                          NULL, error);
  pagoda_database_rollback (database);
  return read;
}

char *
pagoda_backup_find_good (const char *folder, PagodaBackupContent *content)
{
  g_autoptr (GPtrArray) names = list_dated (folder);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      if (verify (path, NULL) && pagoda_backup_look (path, content, NULL))
        return g_steal_pointer (&path);
    }
  return NULL;
}

/* Restoring */

static gboolean
unbind_device (const char *path, GError **error)
{
  g_autoptr (PagodaDatabase) copy = pagoda_database_connect (path, PAGODA_OPEN_WRITE, error);

  if (copy == NULL || !pagoda_database_begin (copy, PAGODA_OPEN_WRITE, error))
    return FALSE;
  if (pagoda_statement_run (pagoda_statement (copy, "device-unbind"), error))
    return pagoda_database_commit (copy, error);
  pagoda_database_rollback (copy);
  return FALSE;
}

/* Lets SQLite finish what a killed writer left behind, so that its journal cannot meet the restored file.  A
 * store that is too damaged for it is only put aside. */
static void
recover (const char *path)
{
  g_autoptr (PagodaDatabase) database = pagoda_database_connect (path, PAGODA_OPEN_WRITE, NULL);

  if (database != NULL && pagoda_database_begin (database, PAGODA_OPEN_WRITE, NULL))
    pagoda_database_rollback (database);
}

static char *
journal_of (const char *path)
{
  return g_strconcat (path, "-journal", NULL);
}

/* A name that no file has: two restores may fall into one second. */
char *
pagoda_backup_name_aside (const char *path, const char *why)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%d %H%M%S");
  gsize stem = strlen (path) - (g_str_has_suffix (path, EXTENSION) ? strlen (EXTENSION) : 0);
  char *aside = g_strdup_printf ("%.*s %s %s" EXTENSION, (int)stem, path, why, stamp);

  for (int i = 2; g_file_test (aside, G_FILE_TEST_EXISTS); i++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%.*s %s %s (%d)" EXTENSION, (int)stem, path, why, stamp, i);
    }
  return aside;
}

/* Gives the present store a second name, and its journal with it; where the file system knows no second
 * names, another one. */
static gboolean
put_aside (const char *path, const char *aside, GError **error)
{
  g_autofree char *journal = journal_of (path);
  g_autofree char *aside_journal = journal_of (aside);

  recover (path);
  if (link (path, aside) == 0 || (errno != ENOSPC && rename (path, aside) == 0))
    {
      g_rename (journal, aside_journal);
      return TRUE;
    }
  g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_IO,
               _ ("The present store could not be put aside: %s. Nothing was changed. Move it to another "
                  "place, then restore the backup."),
               g_strerror (errno));
  return FALSE;
}

static void
take_back (const char *path, const char *aside)
{
  g_autofree char *journal = journal_of (path);
  g_autofree char *aside_journal = journal_of (aside);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    g_unlink (aside);
  else
    g_rename (aside, path);
  g_rename (aside_journal, journal);
}

gboolean
pagoda_backup_replace_store (const char *path, const char *aside, const char *temporary, GError **error)
{
  if (!put_aside (path, aside, error))
    {
      g_unlink (temporary);
      return FALSE;
    }
  if (pagoda_atomic_file_replace (temporary, path, error))
    return TRUE;
  take_back (path, aside);
  return FALSE;
}

static gboolean
is_same_file (const char *path, const char *other)
{
  GStatBuf a, b;

  return g_stat (path, &a) == 0 && g_stat (other, &b) == 0 && a.st_ino == b.st_ino && a.st_dev == b.st_dev;
}

static gboolean
check_other_file (const char *path, const char *backup, GError **error)
{
  if (!is_same_file (path, backup))
    return TRUE;
  g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED,
               _ ("“%s” is the store itself. Nothing was changed. Choose one of its backups."), backup);
  return FALSE;
}

/* Opens the backup once it is known to be whole; what is wrong with it is not said of the store. */
static PagodaDatabase *
open_backup (const char *backup, GError **error)
{
  GError *local = NULL;
  g_autoptr (PagodaDatabase) source = pagoda_database_open (backup, PAGODA_OPEN_READ, &local);

  if (source != NULL && verify (backup, &local))
    return g_steal_pointer (&source);
  if (g_error_matches (local, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_DAMAGED))
    g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_DAMAGED,
                 _ ("The backup “%s” is damaged. The store was left as it is. Choose another backup."),
                 backup);
  else if (g_error_matches (local, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOT_A_STORE))
    g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOT_A_STORE,
                 _ ("“%s” is no Pagoda backup. The store was left as it is. Choose another file."), backup);
  else
    g_propagate_error (error, g_steal_pointer (&local));
  g_clear_error (&local);
  return NULL;
}

/* Who could read the store that is replaced can read the one in its place. */
static void
keep_rights (const char *path, const char *temporary)
{
  GStatBuf status;

  if (g_stat (path, &status) == 0)
    g_chmod (temporary, status.st_mode & 0777);
}

static gboolean
restore_locked (const char *path, const char *backup, char **replaced, GError **error)
{
  g_autoptr (PagodaDatabase) source
      = check_other_file (path, backup, error) ? open_backup (backup, error) : NULL;
  /* Files more than the store knows of do no harm, should it not come to the rest. */
  if (source == NULL || !pagoda_attachments_copy (backup, path, NULL, error))
    return FALSE;

  g_autofree char *temporary = write_temporary (source, path, error);
  if (temporary == NULL)
    return FALSE;
  if (!unbind_device (temporary, error))
    {
      g_unlink (temporary);
      return FALSE;
    }
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return pagoda_atomic_file_replace (temporary, path, error);

  keep_rights (path, temporary);
  g_autofree char *aside = pagoda_backup_name_aside (path, "before restore");
  if (!pagoda_backup_replace_store (path, aside, temporary, error))
    return FALSE;
  *replaced = g_steal_pointer (&aside);
  return TRUE;
}

gboolean
pagoda_backup_restore (const char *path, const char *backup, char **replaced, GError **error)
{
  int lock = pagoda_lock_take (path, error);

  *replaced = NULL;
  if (lock < 0)
    return FALSE;
  gboolean restored = restore_locked (path, backup, replaced, error);
  pagoda_lock_release (lock);
  return restored;
}
