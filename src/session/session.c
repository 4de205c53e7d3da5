/* session.c: an open store as the window sees it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Main thread: the properties.  Worker thread: the database and the building of snapshots.  A snapshot
 * crosses from the worker to the main thread once, by an idle source, and is never changed after.
 */
#include "config.h"

#include "session/session.h"

#include "session/session-private.h"
#include "session/snapshot-private.h"
#include "store/lock.h"

#define WATCH_SECONDS 2

G_DEFINE_FINAL_TYPE (PagodaSession, pagoda_session, G_TYPE_OBJECT)

/* So often the backup of the day begins anew. */
#define MOST_GIVEN_WAY 50

enum
{
  PROP_0,
  PROP_SNAPSHOT,
  PROP_READ_ONLY,
  PROP_BUSY,
  PROP_BACKUP_FAILURE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* From the worker to the main thread */

/* A session's link is what its jobs in the worker know of it: the session may be gone by then, so that it is
 * only looked for on the main thread.  The latest snapshot is the worker's, which makes the next one from it.
 */
struct _SessionLink
{
  GWeakRef session;
  Worker *worker; /* whose jobs have the link */
  PagodaSnapshot *latest;
  guint given_way; /* how often the backup of the day has */
};

static SessionLink *
link_new (PagodaSession *session)
{
  SessionLink *link = g_atomic_rc_box_new0 (SessionLink);

  g_weak_ref_init (&link->session, session);
  link->worker = session->worker;
  return link;
}

static void
clear_link (gpointer data)
{
  SessionLink *link = data;

  g_weak_ref_clear (&link->session);
  g_clear_pointer (&link->latest, pagoda_snapshot_unref);
}

static void
link_unref (gpointer link)
{
  g_atomic_rc_box_release_full (link, clear_link);
}

typedef struct
{
  SessionLink *link;
  PagodaSnapshot *snapshot;
} Publication;

static void
free_publication (gpointer data)
{
  Publication *publication = data;

  link_unref (publication->link);
  pagoda_snapshot_unref (publication->snapshot);
  g_free (publication);
}

static gboolean
publish_cb (gpointer data)
{
  Publication *publication = data;
  g_autoptr (PagodaSession) session = g_weak_ref_get (&publication->link->session);

  if (session == NULL)
    return G_SOURCE_REMOVE;
  g_clear_pointer (&session->snapshot, pagoda_snapshot_unref);
  session->snapshot = g_steal_pointer (&publication->snapshot);
  pagoda_session_drop_stale_rhythms (session);
  g_object_notify_by_pspec (G_OBJECT (session), properties[PROP_SNAPSHOT]);
  return G_SOURCE_REMOVE;
}

/* Takes over @snapshot. */
static void
publish (SessionLink *link, PagodaSnapshot *snapshot)
{
  Publication *publication = g_new0 (Publication, 1);

  publication->link = g_atomic_rc_box_acquire (link);
  publication->snapshot = snapshot;
  g_idle_add_full (G_PRIORITY_DEFAULT, publish_cb, publication, free_publication);
}

/* Takes over @snapshot, which the next one will follow. */
static void
publish_latest (SessionLink *link, PagodaSnapshot *snapshot)
{
  g_clear_pointer (&link->latest, pagoda_snapshot_unref);
  link->latest = pagoda_snapshot_ref (snapshot);
  publish (link, snapshot);
}

/* Failures */

typedef struct
{
  SessionLink *link;
  GError *error;
} Failure;

static void
free_failure (gpointer data)
{
  Failure *failure = data;

  link_unref (failure->link);
  g_error_free (failure->error);
  g_free (failure);
}

/* Whoever hears of it finds a session without a store, as before one is opened. */
static gboolean
fail_cb (gpointer data)
{
  Failure *failure = data;
  g_autoptr (PagodaSession) session = g_weak_ref_get (&failure->link->session);

  if (session == NULL)
    return G_SOURCE_REMOVE;
  g_autofree char *path = g_steal_pointer (&session->path);
  g_clear_handle_id (&session->watch, g_source_remove);
  g_clear_pointer (&session->snapshot, pagoda_snapshot_unref);
  pagoda_session_drop_stale_rhythms (session);
  g_signal_emit (session, signals[SIGNAL_FAILED], 0, path, failure->error);
  g_object_notify_by_pspec (G_OBJECT (session), properties[PROP_SNAPSHOT]);
  return G_SOURCE_REMOVE;
}

/* A store that can no longer be read is closed: nothing is written to it, and salvage finds it free.  Takes
 * over @error. */
static void
fail (SessionLink *link, PagodaDatabase **database, GError *error)
{
  Failure *failure = g_new0 (Failure, 1);

  g_clear_pointer (&link->latest, pagoda_snapshot_unref);
  g_clear_pointer (database, pagoda_database_close);
  failure->link = g_atomic_rc_box_acquire (link);
  failure->error = error;
  g_idle_add_full (G_PRIORITY_DEFAULT, fail_cb, failure, free_failure);
}

/* The store is well, and stays open. */
static gboolean
backup_failed_cb (gpointer data)
{
  Failure *failure = data;
  g_autoptr (PagodaSession) session = g_weak_ref_get (&failure->link->session);

  if (session != NULL)
    pagoda_session_set_backup_failure (session, failure->error->message);
  return G_SOURCE_REMOVE;
}

/* Takes over @error. */
static void
tell_backup_failure (SessionLink *link, GError *error)
{
  Failure *failure = g_new0 (Failure, 1);

  failure->link = g_atomic_rc_box_acquire (link);
  failure->error = error;
  g_idle_add_full (G_PRIORITY_DEFAULT, backup_failed_cb, failure, free_failure);
}

/* Snapshots */

/* The later stages, one after the other, each as soon as it is there. */
static void
load_stages_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  SessionLink *link = data;
  g_autoptr (PagodaSnapshot) names = NULL;
  GError *error = NULL;

  if (*database == NULL)
    return;
  names = pagoda_snapshot_load (*database, PAGODA_STAGE_NAMES, NULL, &error);
  if (names == NULL)
    {
      fail (link, database, error);
      return;
    }
  pagoda_snapshot_prepare_search (names);
  publish (link, pagoda_snapshot_ref (names));

  PagodaSnapshot *figures = pagoda_snapshot_load (*database, PAGODA_STAGE_FIGURES, names, &error);
  if (figures != NULL)
    publish_latest (link, figures);
  else
    fail (link, database, error);
}

static gboolean
is_wanted (gpointer link)
{
  return pagoda_worker_is_wanted (((SessionLink *)link)->worker);
}

/* Of many customers a backup takes seconds, and nobody who opens one of them waits for it: it begins anew
 * when that is done.  Where somebody is never at rest it is made at last. */
static char *
back_up (PagodaDatabase *database, SessionLink *link, const char *folder, GError **error)
{
  return link->given_way < MOST_GIVEN_WAY
             ? pagoda_backup_write_dated_unless (database, folder, is_wanted, link, error)
             : pagoda_backup_write_dated (database, folder, error);
}

/* One backup a day by itself, when everything is shown already.  It reads the whole file, and so is the first
 * to meet damage where nothing is shown of. */
static void
daily_backup_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  SessionLink *link = data;
  g_autoptr (GError) error = NULL;

  if (*database == NULL || pagoda_database_get_mode (*database) == PAGODA_OPEN_READ)
    return;
  g_autofree char *folder = pagoda_installation_backups (pagoda_database_get_path (*database));
  g_autoptr (GPtrArray) files = pagoda_backup_list (folder);
  const PagodaBackupFile *newest = files->len > 0 ? g_ptr_array_index (files, 0) : NULL;
  if (newest != NULL && newest->day >= pagoda_day_today ())
    return;
  g_autofree char *path = back_up (*database, link, folder, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      link->given_way++;
      pagoda_worker_add (link->worker, daily_backup_job, NULL, g_atomic_rc_box_acquire (link), link_unref);
    }
  else if (g_error_matches (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_DAMAGED))
    fail (link, database, g_steal_pointer (&error));
  else if (error != NULL)
    tell_backup_failure (link, g_steal_pointer (&error));
}

/* After a change: one snapshot with everything, so that lists do not pass through a state without figures.
 * Where another process writes just now, the change after it is the next occasion. */
static void
reload_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  SessionLink *link = data;
  GError *error = NULL;
  PagodaSnapshot *snapshot
      = *database != NULL ? pagoda_snapshot_follow (*database, link->latest, &error) : NULL;

  if (snapshot != NULL)
    publish_latest (link, snapshot);
  else if (g_error_matches (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_LOCKED))
    g_error_free (error);
  else if (error != NULL)
    fail (link, database, error);
}

void
pagoda_session_reload (PagodaSession *session)
{
  pagoda_worker_add (session->worker, reload_job, NULL, g_atomic_rc_box_acquire (session->link), link_unref);
}

/* Another process's changes, seen while we may only read */

static void
watch_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  PagodaSession *session = g_task_get_source_object (task);
  gint64 version = *database != NULL ? pagoda_database_get_data_version (*database) : 0;

  if (version != session->watched_version)
    {
      session->watched_version = version;
      pagoda_session_reload (session);
    }
  g_task_return_boolean (task, TRUE);
}

static gboolean
watch_cb (gpointer data)
{
  PagodaSession *session = data;
  g_autoptr (GTask) task = g_task_new (session, NULL, NULL, NULL);

  pagoda_worker_add (session->worker, watch_job, task, NULL, NULL);
  return G_SOURCE_CONTINUE;
}

/* Busy */

static void
change_busy (PagodaSession *session, int by)
{
  gboolean before = session->n_busy > 0;

  session->n_busy += by;
  if (before != (session->n_busy > 0))
    g_object_notify_by_pspec (G_OBJECT (session), properties[PROP_BUSY]);
}

static void
job_completed_cb (GTask *task, GParamSpec *pspec, gpointer data)
{
  change_busy (g_task_get_source_object (task), -1);
}

void
pagoda_session_run (PagodaSession *session,
                    WorkerJob job,
                    GTask *task,
                    gpointer data,
                    GDestroyNotify free_data)
{
  change_busy (session, +1);
  g_signal_connect (task, "notify::completed", G_CALLBACK (job_completed_cb), NULL);
  pagoda_worker_add (session->worker, job, task, data, free_data);
}

/* Opening */

/* What opening finds out in the worker and the main thread takes over. */
typedef struct
{
  char *path;
  gboolean read_only;
  char *holder;
  PagodaSnapshot *first_rows;
} Opening;

static void
free_opening (gpointer data)
{
  Opening *opening = data;

  g_free (opening->path);
  g_free (opening->holder);
  pagoda_snapshot_unref (opening->first_rows);
  g_free (opening);
}

static PagodaDatabase *
open_as_allowed (Opening *opening, GError **error)
{
  GError *local = NULL;
  PagodaDatabase *database = pagoda_database_open (opening->path, PAGODA_OPEN_WRITE, &local);

  if (database != NULL)
    return database;
  if (!g_error_matches (local, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_LOCKED)
      && !g_error_matches (local, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_READ_ONLY))
    {
      g_propagate_error (error, local);
      return NULL;
    }
  g_error_free (local);
  opening->read_only = TRUE;
  opening->holder = pagoda_lock_holder (opening->path);
  return pagoda_database_open (opening->path, PAGODA_OPEN_READ, error);
}

static void
open_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  Opening *opening = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (PagodaDatabase) opened = open_as_allowed (opening, &error);

  if (opened != NULL)
    opening->first_rows = pagoda_snapshot_load (opened, PAGODA_STAGE_FIRST_ROWS, NULL, &error);
  if (opening->first_rows == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  /* From here on the store goes by its canonical name, as its backups do. */
  g_free (opening->path);
  opening->path = g_strdup (pagoda_database_get_path (opened));
  pagoda_database_close (*database);
  *database = g_steal_pointer (&opened);
  g_task_return_boolean (task, TRUE);
}

void
pagoda_session_open_async (PagodaSession *session,
                           const char *path,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);
  Opening *opening = g_new0 (Opening, 1);

  opening->path = g_strdup (path);
  g_task_set_task_data (task, opening, free_opening);
  pagoda_session_run (session, open_job, task, NULL, NULL);
}

/* Only when there is nothing better to do: the first rows are painted before the worker takes the processor.
 */
static gboolean
load_stages_cb (gpointer data)
{
  PagodaSession *session = data;

  session->loading = 0;
  pagoda_worker_add (session->worker, load_stages_job, NULL, g_atomic_rc_box_acquire (session->link),
                     link_unref);
  pagoda_worker_add (session->worker, daily_backup_job, NULL, g_atomic_rc_box_acquire (session->link),
                     link_unref);
  return G_SOURCE_REMOVE;
}

void
pagoda_session_set_backup_failure (PagodaSession *session, const char *message)
{
  if (g_strcmp0 (session->backup_failure, message) == 0)
    return;
  g_free (session->backup_failure);
  session->backup_failure = g_strdup (message);
  g_object_notify_by_pspec (G_OBJECT (session), properties[PROP_BACKUP_FAILURE]);
}

gboolean
pagoda_session_open_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  Opening *opening = g_task_get_task_data (G_TASK (result));
  g_free (session->path);
  g_free (session->holder);
  session->path = g_steal_pointer (&opening->path);
  session->holder = g_steal_pointer (&opening->holder);
  session->read_only = opening->read_only;
  pagoda_session_set_backup_failure (session, NULL);
  g_clear_pointer (&session->snapshot, pagoda_snapshot_unref);
  session->snapshot = g_steal_pointer (&opening->first_rows);
  pagoda_session_drop_stale_rhythms (session);

  g_clear_handle_id (&session->watch, g_source_remove);
  g_clear_handle_id (&session->loading, g_source_remove);
  if (session->read_only)
    session->watch = g_timeout_add_seconds (WATCH_SECONDS, watch_cb, session);
  g_object_notify_by_pspec (G_OBJECT (session), properties[PROP_READ_ONLY]);
  g_object_notify_by_pspec (G_OBJECT (session), properties[PROP_SNAPSHOT]);
  session->loading = g_idle_add_full (G_PRIORITY_LOW, load_stages_cb, session, NULL);
  return TRUE;
}

/* The object */

static void
pagoda_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PagodaSession *session = PAGODA_SESSION (object);

  switch (id)
    {
    case PROP_SNAPSHOT:
      g_value_set_pointer (value, session->snapshot);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, session->read_only);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, session->n_busy > 0);
      break;
    case PROP_BACKUP_FAILURE:
      g_value_set_string (value, session->backup_failure);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pagoda_session_dispose (GObject *object)
{
  PagodaSession *session = PAGODA_SESSION (object);

  g_clear_handle_id (&session->watch, g_source_remove);
  g_clear_handle_id (&session->loading, g_source_remove);
  g_clear_pointer (&session->worker, pagoda_worker_free);
  G_OBJECT_CLASS (pagoda_session_parent_class)->dispose (object);
}

static void
pagoda_session_finalize (GObject *object)
{
  PagodaSession *session = PAGODA_SESSION (object);

  g_free (session->path);
  g_free (session->holder);
  g_free (session->backup_failure);
  pagoda_snapshot_unref (session->snapshot);
  pagoda_rhythms_unref (session->rhythms);
  pagoda_alert_book_unref (session->alerts);
  link_unref (session->link);
  G_OBJECT_CLASS (pagoda_session_parent_class)->finalize (object);
}

static void
pagoda_session_class_init (PagodaSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = pagoda_session_get_property;
  object_class->dispose = pagoda_session_dispose;
  object_class->finalize = pagoda_session_finalize;

  properties[PROP_SNAPSHOT] = g_param_spec_pointer ("snapshot", NULL, NULL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_BACKUP_FAILURE] = g_param_spec_string ("backup-failure", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_ERROR);
}

static void
pagoda_session_init (PagodaSession *session)
{
  session->worker = pagoda_worker_new ();
  session->link = link_new (session);
}

PagodaSession *
pagoda_session_new (void)
{
  return g_object_new (PAGODA_TYPE_SESSION, NULL);
}

const char *
pagoda_session_get_path (PagodaSession *session)
{
  return session->path;
}

PagodaSnapshot *
pagoda_session_get_snapshot (PagodaSession *session)
{
  return session->snapshot;
}

gboolean
pagoda_session_get_read_only (PagodaSession *session)
{
  return session->read_only;
}

const char *
pagoda_session_get_holder (PagodaSession *session)
{
  return session->holder;
}

const char *
pagoda_session_get_backup_failure (PagodaSession *session)
{
  return session->backup_failure;
}

gboolean
pagoda_session_get_busy (PagodaSession *session)
{
  return session->n_busy > 0;
}
