/* session_rhythms.c: the purchase rhythms of the present snapshot and the alerts made of them, in the pool.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They need no store, so nobody who waits for the worker waits for them.  The last ones are kept while no
 * order changes, because whoever looks at one customer looks at the next; only the answers to the alerts are
 * read again.
 */
#include "session/session-private.h"
#include "session/snapshot-private.h"

typedef struct
{
  PagodaSnapshot *snapshot;
  PagodaDay day;
  PagodaRhythms *rhythms; /* of an alert book: those that it is made of, or NULL */
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  pagoda_snapshot_unref (job->snapshot);
  pagoda_rhythms_unref (job->rhythms);
  g_free (job);
}

/* Columns are shared by the snapshots in which nothing of them differs. */
static gboolean
still_hold (const PagodaRhythms *rhythms, const PagodaSnapshot *snapshot, PagodaDay day)
{
  return rhythms != NULL && snapshot != NULL && snapshot->stage == PAGODA_STAGE_FIGURES
         && rhythms->book->as_of == day && rhythms->snapshot->rows[ROWS_ORDERS] == snapshot->rows[ROWS_ORDERS]
         && g_strcmp0 (rhythms->snapshot->currency, snapshot->currency) == 0;
}

void
pagoda_session_drop_stale_rhythms (PagodaSession *session)
{
  if (session->rhythms != NULL
      && !still_hold (session->rhythms, session->snapshot, session->rhythms->book->as_of))
    g_clear_pointer (&session->rhythms, pagoda_rhythms_unref);
  if (session->alerts != NULL
      && !still_hold (session->alerts->rhythms, session->snapshot, session->alerts->rhythms->book->as_of))
    g_clear_pointer (&session->alerts, pagoda_alert_book_unref);
}

static Job *
new_job (PagodaSession *session, PagodaDay day)
{
  Job *job = g_new0 (Job, 1);

  job->snapshot = pagoda_snapshot_ref (session->snapshot);
  job->day = day;
  if (still_hold (session->rhythms, session->snapshot, day))
    job->rhythms = pagoda_rhythms_ref (session->rhythms);
  return job;
}

static gboolean
has_figures (PagodaSession *session)
{
  return session->snapshot != NULL && pagoda_snapshot_get_stage (session->snapshot) == PAGODA_STAGE_FIGURES;
}

/* Rhythms */

static void
make_rhythms (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, pagoda_rhythms_new (job->snapshot, job->day),
                           (GDestroyNotify)pagoda_rhythms_unref);
}

void
pagoda_session_rhythms_async (PagodaSession *session,
                              PagodaDay day,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  g_return_if_fail (has_figures (session));

  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);
  if (still_hold (session->rhythms, session->snapshot, day))
    {
      g_task_return_pointer (task, pagoda_rhythms_ref (session->rhythms),
                             (GDestroyNotify)pagoda_rhythms_unref);
      return;
    }
  g_task_set_task_data (task, new_job (session, day), free_job);
  g_task_run_in_thread (task, make_rhythms);
}

static void
keep_rhythms (PagodaSession *session, PagodaRhythms *rhythms)
{
  if (rhythms == session->rhythms || !still_hold (rhythms, session->snapshot, rhythms->book->as_of))
    return;
  g_clear_pointer (&session->rhythms, pagoda_rhythms_unref);
  session->rhythms = pagoda_rhythms_ref (rhythms);
}

PagodaRhythms *
pagoda_session_rhythms_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  PagodaRhythms *rhythms = g_task_propagate_pointer (G_TASK (result), error);

  if (rhythms != NULL)
    keep_rhythms (session, rhythms);
  return rhythms;
}

/* Alerts */

static void
make_alerts (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  g_autoptr (PagodaRhythms) rhythms = job->rhythms != NULL ? pagoda_rhythms_ref (job->rhythms)
                                                           : pagoda_rhythms_new (job->snapshot, job->day);
  PagodaAlertBook *book = pagoda_alert_book_new (rhythms, cancellable, &error);
  if (book != NULL)
    g_task_return_pointer (task, book, (GDestroyNotify)pagoda_alert_book_unref);
  else
    g_task_return_error (task, error);
}

typedef gpointer (*Load) (PagodaDatabase *database, PagodaAlertBook *book, GTask *task, GError **error);

/* What is read of the alerts once they are there. */
typedef struct
{
  Load load;
  GDestroyNotify free_result;
  PagodaAlertBook *book; /* NULL before */
} Answering;

static void
free_answering (gpointer data)
{
  Answering *answering = data;

  pagoda_alert_book_unref (answering->book);
  g_free (answering);
}

static void
read_answers (PagodaDatabase **database, GTask *task, gpointer data)
{
  const Answering *answering = data;
  GError *error = NULL;

  if (!pagoda_session_begin_reading (*database, task))
    return;
  gpointer result = answering->load (*database, answering->book, task, &error);
  pagoda_database_rollback (*database);
  pagoda_session_answer (task, result, answering->free_result, &error);
}

static void
ask_for_answers (PagodaSession *session, GTask *task, PagodaAlertBook *book)
{
  Answering *answering = g_task_get_task_data (task);

  answering->book = pagoda_alert_book_ref (book);
  pagoda_worker_add (session->worker, read_answers, task, answering, NULL);
}

static void
alerts_made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  PagodaSession *session = PAGODA_SESSION (source);
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (PagodaAlertBook) book = g_task_propagate_pointer (G_TASK (result), &error);

  if (book == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  keep_rhythms (session, book->rhythms);
  if (still_hold (book->rhythms, session->snapshot, book->rhythms->book->as_of))
    {
      g_clear_pointer (&session->alerts, pagoda_alert_book_unref);
      session->alerts = pagoda_alert_book_ref (book);
    }
  ask_for_answers (session, task, book);
}

/* Takes over @answering. */
static void
ask (PagodaSession *session,
     Answering answering,
     PagodaDay day,
     GCancellable *cancellable,
     GAsyncReadyCallback callback,
     gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);

  g_task_set_task_data (task, g_memdup2 (&answering, sizeof answering), free_answering);
  if (session->alerts != NULL && still_hold (session->alerts->rhythms, session->snapshot, day))
    {
      ask_for_answers (session, task, session->alerts);
      return;
    }
  g_autoptr (GTask) making = g_task_new (session, cancellable, alerts_made_cb, g_object_ref (task));
  g_task_set_task_data (making, new_job (session, day), free_job);
  g_task_run_in_thread (making, make_alerts);
}

static gpointer
load_declines (PagodaDatabase *database, PagodaAlertBook *book, GTask *task, GError **error)
{
  return pagoda_declines_load (database, book, error);
}

void
pagoda_session_declines_async (PagodaSession *session,
                               PagodaDay day,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  g_return_if_fail (has_figures (session));

  ask (session, (Answering){ load_declines, (GDestroyNotify)pagoda_declines_unref, NULL }, day, cancellable,
       callback, data);
}

PagodaDeclines *
pagoda_session_declines_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
load_engagements (PagodaDatabase *database, PagodaAlertBook *book, GTask *task, GError **error)
{
  return pagoda_engagements_load (database, book, g_task_get_cancellable (task), error);
}

void
pagoda_session_engagements_async (PagodaSession *session,
                                  PagodaDay day,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data)
{
  g_return_if_fail (has_figures (session));

  ask (session, (Answering){ load_engagements, (GDestroyNotify)pagoda_engagements_unref, NULL }, day,
       cancellable, callback, data);
}

PagodaEngagements *
pagoda_session_engagements_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
