/* session_views.c: the board, the agenda and the averages, as the window asks for them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/session-private.h"
#include "store/colleagues.h"

/* What a view is asked for, and the snapshot that it is made over. */
typedef struct
{
  PagodaSnapshot *snapshot;
  PagodaId customer;
  PagodaDay day;
  PagodaDay ranked; /* of a board */
  PagodaPeriod period;
} ViewJob;

static void
free_view_job (gpointer data)
{
  ViewJob *job = data;

  pagoda_snapshot_unref (job->snapshot);
  g_free (job);
}

static ViewJob *
new_view_job (PagodaSession *session, PagodaDay day)
{
  ViewJob *job = g_new0 (ViewJob, 1);

  job->snapshot = pagoda_snapshot_ref (session->snapshot);
  job->day = day;
  return job;
}

/* The later stages are on their way, or nothing is open. */
static gboolean
has_figures (PagodaSession *session)
{
  return session->snapshot != NULL && pagoda_snapshot_get_stage (session->snapshot) == PAGODA_STAGE_FIGURES;
}

static void
board_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  ViewJob *job = data;
  GError *error = NULL;

  if (!pagoda_session_begin_reading (*database, task))
    return;
  PagodaBoard *board = pagoda_board_load (*database, job->snapshot, job->customer, job->day, job->ranked,
                                          g_task_get_cancellable (task), &error);
  pagoda_database_rollback (*database);
  if (board != NULL)
    g_task_return_pointer (task, board, (GDestroyNotify)pagoda_board_unref);
  else
    g_task_return_error (task, error);
}

void
pagoda_session_board_async (PagodaSession *session,
                            PagodaId customer,
                            PagodaDay day,
                            PagodaDay ranked,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  g_return_if_fail (has_figures (session));

  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);
  ViewJob *job = new_view_job (session, day);
  job->customer = customer;
  job->ranked = ranked;
  pagoda_worker_add (session->worker, board_job, task, job, free_view_job);
}

PagodaBoard *
pagoda_session_board_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
team_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  ViewJob *job = data;
  GError *error = NULL;

  if (!pagoda_session_begin_reading (*database, task))
    return;
  g_autoptr (PagodaBoard) board = pagoda_board_load (*database, job->snapshot, PAGODA_ID_NONE, job->day,
                                                     job->ranked, g_task_get_cancellable (task), &error);
  PagodaTeam *team = board != NULL ? pagoda_team_load (*database, board, &error) : NULL;
  pagoda_database_rollback (*database);
  if (team != NULL)
    g_task_return_pointer (task, team, (GDestroyNotify)pagoda_team_unref);
  else
    g_task_return_error (task, error);
}

void
pagoda_session_team_async (PagodaSession *session,
                           PagodaDay day,
                           PagodaDay ranked,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  g_return_if_fail (has_figures (session));

  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);
  ViewJob *job = new_view_job (session, day);
  job->ranked = ranked;
  pagoda_worker_add (session->worker, team_job, task, job, free_view_job);
}

PagodaTeam *
pagoda_session_team_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
used_names_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  GError *error = NULL;

  if (!pagoda_session_begin_reading (*database, task))
    return;
  GPtrArray *names = pagoda_used_names_list (*database, &error);
  pagoda_database_rollback (*database);
  if (names != NULL)
    g_task_return_pointer (task, names, (GDestroyNotify)g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
pagoda_session_used_names_async (PagodaSession *session,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);

  pagoda_worker_add (session->worker, used_names_job, task, NULL, NULL);
}

GPtrArray *
pagoda_session_used_names_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
agenda_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  ViewJob *job = data;
  GError *error = NULL;

  if (!pagoda_session_begin_reading (*database, task))
    return;
  PagodaAgenda *agenda = pagoda_agenda_load (*database, job->snapshot, job->day, job->period,
                                             g_task_get_cancellable (task), &error);
  pagoda_database_rollback (*database);
  if (agenda != NULL)
    g_task_return_pointer (task, agenda, (GDestroyNotify)pagoda_agenda_unref);
  else
    g_task_return_error (task, error);
}

void
pagoda_session_agenda_async (PagodaSession *session,
                             PagodaDay day,
                             PagodaPeriod period,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  g_return_if_fail (has_figures (session));

  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);
  ViewJob *job = new_view_job (session, day);
  job->period = period;
  pagoda_worker_add (session->worker, agenda_job, task, job, free_view_job);
}

PagodaAgenda *
pagoda_session_agenda_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
averages_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  ViewJob *job = data;
  GError *error = NULL;

  if (!pagoda_session_begin_reading (*database, task))
    return;
  PagodaAverages *averages
      = pagoda_averages_load (*database, job->snapshot, job->day, g_task_get_cancellable (task), &error);
  pagoda_database_rollback (*database);
  if (averages != NULL)
    g_task_return_pointer (task, averages, (GDestroyNotify)pagoda_averages_unref);
  else
    g_task_return_error (task, error);
}

void
pagoda_session_averages_async (PagodaSession *session,
                               PagodaDay day,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  g_return_if_fail (has_figures (session));

  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);
  pagoda_worker_add (session->worker, averages_job, task, new_view_job (session, day), free_view_job);
}

PagodaAverages *
pagoda_session_averages_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
