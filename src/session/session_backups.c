/* session_backups.c: backups and restoring, as the window asks for them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/session-private.h"

#include "store/check.h"
#include "store/sealed_backup.h"

#include <glib/gstdio.h>

/* Backups */

static void
backup_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  GError *error = NULL;

  if (!pagoda_session_check_open (*database, task))
    return;
  g_autofree char *folder = pagoda_installation_backups (pagoda_database_get_path (*database));
  char *path = pagoda_backup_write_dated (*database, folder, &error);
  pagoda_session_answer (task, path, g_free, &error);
}

void
pagoda_session_backup_async (PagodaSession *session, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);

  pagoda_session_run (session, backup_job, task, NULL, NULL);
}

char *
pagoda_session_backup_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  char *path = g_task_propagate_pointer (G_TASK (result), error);

  if (path != NULL)
    pagoda_session_set_backup_failure (session, NULL);
  return path;
}

/* Looking for damage */

static void
check_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  GError *error = NULL;

  if (!pagoda_session_check_open (*database, task))
    return;
  GStrv findings = pagoda_check_run (*database, &error);
  pagoda_session_answer (task, findings, (GDestroyNotify)g_strfreev, &error);
}

void
pagoda_session_check_async (PagodaSession *session, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);

  pagoda_session_run (session, check_job, task, NULL, NULL);
}

GStrv
pagoda_session_check_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* A file and its pass phrase, NULL for a plain one. */
typedef struct
{
  char *path;
  char *phrase;
} SealedFile;

static SealedFile *
sealed_file_new (const char *path, const char *phrase)
{
  SealedFile *file = g_new0 (SealedFile, 1);

  file->path = g_strdup (path);
  file->phrase = g_strdup (phrase);
  return file;
}

static void
sealed_file_free (gpointer data)
{
  SealedFile *file = data;

  g_free (file->path);
  g_free (file->phrase);
  g_free (file);
}

static void
seal_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  SealedFile *file = data;
  GError *error = NULL;

  if (!pagoda_session_check_open (*database, task))
    return;
  if (pagoda_sealed_backup_write (*database, file->path, file->phrase, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
pagoda_session_seal_async (PagodaSession *session,
                           const char *path,
                           const char *phrase,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);

  pagoda_session_run (session, seal_job, task, sealed_file_new (path, phrase), sealed_file_free);
}

gboolean
pagoda_session_seal_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Restoring */

/* The plain store that @file holds: itself, or what it unseals to beside @path, to be deleted after. */
static char *
open_plain (const SealedFile *file, const char *path, gboolean *temporary, GError **error)
{
  g_autofree char *plain = g_strconcat (path, ".unsealed", NULL);

  *temporary = file->phrase != NULL;
  if (!*temporary)
    return g_strdup (file->path);
  return pagoda_sealed_backup_open (file->path, plain, file->phrase, error) ? g_steal_pointer (&plain) : NULL;
}

/* The store is closed while its file is replaced, and opened again whatever came of it. */
static gboolean
replace_open_store (PagodaDatabase **database, const char *backup, GError **error)
{
  g_autofree char *path = g_strdup (pagoda_database_get_path (*database));
  g_autofree char *replaced = NULL;

  g_clear_pointer (database, pagoda_database_close);
  gboolean restored = pagoda_backup_restore (path, backup, &replaced, error);
  *database = pagoda_database_open (path, PAGODA_OPEN_WRITE, restored ? error : NULL);
  return restored && *database != NULL;
}

static gboolean
restore (PagodaDatabase **database, const SealedFile *file, GError **error)
{
  gboolean temporary = FALSE;
  g_autofree char *plain = open_plain (file, pagoda_database_get_path (*database), &temporary, error);

  if (plain == NULL)
    return FALSE;
  gboolean restored = replace_open_store (database, plain, error);
  if (temporary)
    g_unlink (plain);
  return restored;
}

static void
restore_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  GError *error = NULL;

  if (!pagoda_session_check_open (*database, task))
    return;
  if (!restore (database, data, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  pagoda_session_reload (g_task_get_source_object (task));
  g_task_return_boolean (task, TRUE);
}

void
pagoda_session_restore_async (PagodaSession *session,
                              const char *backup,
                              const char *phrase,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);

  pagoda_session_run (session, restore_job, task, sealed_file_new (backup, phrase), sealed_file_free);
}

gboolean
pagoda_session_restore_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Stores that are not open */

/* A store to be made at @path from a backup. */
typedef struct
{
  char *path;
  SealedFile *backup;
} Placing;

static void
free_placing (gpointer data)
{
  Placing *placing = data;

  g_free (placing->path);
  sealed_file_free (placing->backup);
  g_free (placing);
}

static gboolean
place (const Placing *placing, GError **error)
{
  gboolean temporary = FALSE;
  g_autofree char *folder = g_path_get_dirname (placing->path);
  g_autofree char *replaced = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_autofree char *plain = open_plain (placing->backup, placing->path, &temporary, error);
  if (plain == NULL)
    return FALSE;
  gboolean placed = pagoda_backup_restore (placing->path, plain, &replaced, error);
  if (temporary)
    g_unlink (plain);
  return placed;
}

static void
restore_to_job (PagodaDatabase **database, GTask *task, gpointer placing)
{
  GError *error = NULL;

  if (place (placing, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
pagoda_session_restore_to_async (PagodaSession *session,
                                 const char *path,
                                 const char *backup,
                                 const char *phrase,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);
  Placing *placing = g_new0 (Placing, 1);

  *placing = (Placing){ g_strdup (path), sealed_file_new (backup, phrase) };
  pagoda_session_run (session, restore_to_job, task, placing, free_placing);
}

gboolean
pagoda_session_restore_to_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
