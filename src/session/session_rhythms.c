/* session_rhythms.c: the purchase rhythms of the present snapshot, made in the pool.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They need no store, so nobody who waits for the worker waits for them; the last ones are kept, because
 * whoever looks at one customer looks at the next.
 */
#include "session/session-private.h"

typedef struct
{
  PagodaSnapshot *snapshot;
  PagodaDay day;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  pagoda_snapshot_unref (job->snapshot);
  g_free (job);
}

static void
make (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
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
  g_return_if_fail (session->snapshot != NULL
                    && pagoda_snapshot_get_stage (session->snapshot) == PAGODA_STAGE_FIGURES);

  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);
  PagodaRhythms *last = session->rhythms;
  if (last != NULL && last->snapshot == session->snapshot && last->book->as_of == day)
    {
      g_task_return_pointer (task, pagoda_rhythms_ref (last), (GDestroyNotify)pagoda_rhythms_unref);
      return;
    }
  Job *job = g_new (Job, 1);
  *job = (Job){ pagoda_snapshot_ref (session->snapshot), day };
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, make);
}

PagodaRhythms *
pagoda_session_rhythms_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  PagodaRhythms *rhythms = g_task_propagate_pointer (G_TASK (result), error);

  if (rhythms != NULL && rhythms != session->rhythms && rhythms->snapshot == session->snapshot)
    {
      g_clear_pointer (&session->rhythms, pagoda_rhythms_unref);
      session->rhythms = pagoda_rhythms_ref (rhythms);
    }
  return rhythms;
}
