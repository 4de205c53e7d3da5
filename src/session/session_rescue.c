/* session_rescue.c: what is left when a store cannot be opened: its backups, and salvage.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/session-private.h"

/* Backups */

static void
backups_job (PagodaDatabase **database, GTask *task, gpointer path)
{
  g_autofree char *folder = pagoda_installation_backups (path);

  g_task_return_pointer (task, pagoda_backup_list (folder), (GDestroyNotify)g_ptr_array_unref);
}

void
pagoda_session_backups_async (PagodaSession *session,
                              const char *path,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);

  pagoda_worker_add (session->worker, backups_job, task, g_strdup (path), g_free);
}

GPtrArray *
pagoda_session_backups_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* A sound backup and what it holds. */
typedef struct
{
  char *path;
  PagodaBackupContent content;
} GoodBackup;

static void
free_good_backup (gpointer data)
{
  GoodBackup *good = data;

  g_free (good->path);
  g_free (good);
}

static void
good_backup_job (PagodaDatabase **database, GTask *task, gpointer path)
{
  g_autofree char *folder = pagoda_installation_backups (path);
  GoodBackup *good = g_new0 (GoodBackup, 1);

  good->path = pagoda_backup_find_good (folder, &good->content);
  g_task_return_pointer (task, good, free_good_backup);
}

void
pagoda_session_good_backup_async (PagodaSession *session,
                                  const char *path,
                                  GAsyncReadyCallback callback,
                                  gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);

  pagoda_worker_add (session->worker, good_backup_job, task, g_strdup (path), g_free);
}

char *
pagoda_session_good_backup_finish (PagodaSession *session, GAsyncResult *result, PagodaBackupContent *content)
{
  GoodBackup *good = g_task_propagate_pointer (G_TASK (result), NULL);

  if (good == NULL)
    return NULL;
  char *path = g_steal_pointer (&good->path);
  *content = good->content;
  free_good_backup (good);
  return path;
}

/* Salvage */

typedef struct
{
  char *path;
  PagodaSalvageProgress progress;
  gpointer progress_data;
} SalvageJob;

static void
free_salvage_job (gpointer data)
{
  SalvageJob *job = data;

  g_free (job->path);
  g_free (job);
}

static void
tell_salvage (double fraction, gpointer data)
{
  SalvageJob *job = data;

  pagoda_session_tell_progress (job->progress, job->progress_data, fraction);
}

static void
salvage_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  SalvageJob *job = data;
  GError *error = NULL;
  PagodaSalvage *salvage
      = pagoda_salvage_run (job->path, tell_salvage, job, g_task_get_cancellable (task), &error);

  pagoda_session_answer (task, salvage, (GDestroyNotify)pagoda_salvage_free, &error);
}

void
pagoda_session_salvage_async (PagodaSession *session,
                              const char *path,
                              PagodaSalvageProgress progress,
                              gpointer progress_data,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);
  SalvageJob *job = g_new0 (SalvageJob, 1);

  *job = (SalvageJob){ g_strdup (path), progress, progress_data };
  pagoda_session_run (session, salvage_job, task, job, free_salvage_job);
}

PagodaSalvage *
pagoda_session_salvage_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
