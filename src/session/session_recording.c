/* session_recording.c: what is needed where a call or a visit is written down, and what is to be reminded of.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/objections.h"
#include "session/session-private.h"
#include "store/activities.h"
#include "store/objections.h"

static void
return_list (GTask *task, GPtrArray *list, GError *error)
{
  if (list != NULL)
    g_task_return_pointer (task, list, (GDestroyNotify)g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/* Objections */

static GPtrArray *
count_objections (PagodaDatabase *database, PagodaDay day, GError **error)
{
  g_autoptr (GPtrArray) heard = pagoda_objections_heard (database, day, error);
  g_autoptr (GPtrArray) prepared = heard != NULL ? pagoda_objection_answers_list (database, error) : NULL;

  return prepared != NULL ? pagoda_objections_count (heard, prepared, day) : NULL;
}

static void
objections_job (PagodaDatabase **database, GTask *task, gpointer day)
{
  GError *error = NULL;

  if (!pagoda_session_begin_reading (*database, task))
    return;
  GPtrArray *records = count_objections (*database, GPOINTER_TO_INT (day), &error);
  pagoda_database_rollback (*database);
  return_list (task, records, error);
}

void
pagoda_session_objections_async (PagodaSession *session,
                                 PagodaDay day,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);

  pagoda_worker_add (session->worker, objections_job, task, GINT_TO_POINTER (day), NULL);
}

GPtrArray *
pagoda_session_objections_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Reminders */

static void
reminders_job (PagodaDatabase **database, GTask *task, gpointer day)
{
  GError *error = NULL;

  if (!pagoda_session_begin_reading (*database, task))
    return;
  GPtrArray *activities = pagoda_activities_with_reminder (*database, GPOINTER_TO_INT (day), &error);
  pagoda_database_rollback (*database);
  return_list (task, activities, error);
}

void
pagoda_session_reminders_async (PagodaSession *session,
                                PagodaDay day,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);

  pagoda_worker_add (session->worker, reminders_job, task, GINT_TO_POINTER (day), NULL);
}

GPtrArray *
pagoda_session_reminders_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* One activity */

static void
activity_job (PagodaDatabase **database, GTask *task, gpointer id)
{
  GError *error = NULL;

  if (!pagoda_session_begin_reading (*database, task))
    return;
  PagodaActivity *activity = pagoda_activities_load (*database, *(PagodaId *)id, &error);
  pagoda_database_rollback (*database);
  if (activity != NULL)
    g_task_return_pointer (task, activity, (GDestroyNotify)pagoda_activity_free);
  else
    g_task_return_error (task, error);
}

void
pagoda_session_activity_async (PagodaSession *session,
                               PagodaId id,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);

  pagoda_worker_add (session->worker, activity_job, task, g_memdup2 (&id, sizeof id), g_free);
}

PagodaActivity *
pagoda_session_activity_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
