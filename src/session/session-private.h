/* session-private.h: a session's fields, and what its files share.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/session.h"
#include "session/worker.h"

G_BEGIN_DECLS

typedef struct _SessionLink SessionLink;

struct _PagodaSession
{
  GObject parent_instance;

  /* Main thread. */
  Worker *worker;
  SessionLink *link; /* what jobs know of the session */
  char *path;
  PagodaSnapshot *snapshot;
  PagodaRhythms *rhythms;  /* the last ones that were asked for, while no order changes; NULL before */
  PagodaAlertBook *alerts; /* likewise */
  gboolean read_only;
  char *holder;
  char *backup_failure; /* why there is no backup of today, or NULL */
  int n_busy;
  guint watch;   /* source: looks for another process's changes */
  guint loading; /* source: begins to load the later stages */

  /* Worker thread. */
  gint64 watched_version;
};

/** Tells why there is no backup of today; NULL once there is one. */
void pagoda_session_set_backup_failure (PagodaSession *session, const char *message);

/** Forgets rhythms and alerts that are not those of the present snapshot. */
void pagoda_session_drop_stale_rhythms (PagodaSession *session);

/** Adds @job, during which the session is busy. */
void pagoda_session_run (PagodaSession *session,
                         WorkerJob job,
                         GTask *task,
                         gpointer data,
                         GDestroyNotify free_data);

/** Builds a new snapshot after the store changed; from any thread. */
void pagoda_session_reload (PagodaSession *session);

/** For the head of every job that needs a store: FALSE after failing @task where none is open. */
gboolean pagoda_session_check_open (PagodaDatabase *database, GTask *task);

/** The same, and begins a reading transaction, which the job ends with pagoda_database_rollback(). */
gboolean pagoda_session_begin_reading (PagodaDatabase *database, GTask *task);

/** For the end of a job: returns @result (transfer full, freed by @free_result), or @error where it is NULL.
 */
void pagoda_session_answer (GTask *task, gpointer result, GDestroyNotify free_result, GError **error);

/** Calls @progress (nullable) on the main thread with @fraction, before the job's own end arrives there. */
void pagoda_session_tell_progress (PagodaImportProgress progress, gpointer data, double fraction);

G_END_DECLS
