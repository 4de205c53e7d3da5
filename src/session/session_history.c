/* session_history.c: the record of what was done, as the window asks for it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/session-private.h"

/* The record */

static void
history_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  GError *error = NULL;

  if (!pagoda_session_begin_reading (*database, task))
    return;
  GPtrArray *entries = pagoda_history_list (*database, -1, &error);
  pagoda_database_rollback (*database);
  pagoda_session_answer (task, entries, (GDestroyNotify)g_ptr_array_unref, &error);
}

void
pagoda_session_history_async (PagodaSession *session, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);

  pagoda_worker_add (session->worker, history_job, task, NULL, NULL);
}

GPtrArray *
pagoda_session_history_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The command that undo would take back, 0 where there is none. */
static gboolean
peek_undo (PagodaDatabase *database, gint64 *id, GError **error)
{
  g_autoptr (PagodaHistoryEntry) undo = NULL;
  g_autoptr (PagodaHistoryEntry) redo = NULL;

  if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  gboolean peeked = pagoda_history_peek (database, &undo, &redo, error);
  pagoda_database_rollback (database);
  *id = undo != NULL ? undo->id : 0;
  return peeked;
}

/* Every step is an entry of its own, so that a failure half way leaves a state that redo leads back from. */
static int
undo_down_to (PagodaDatabase *database, gint64 entry, GError **error)
{
  int steps = 0;
  gint64 next = 0;

  while (peek_undo (database, &next, error) && next >= entry)
    {
      g_autoptr (PagodaHistoryEntry) step = pagoda_history_undo (database, error);
      if (step == NULL)
        return -1;
      steps++;
    }
  return error == NULL || *error == NULL ? steps : -1;
}

static void
undo_to_job (PagodaDatabase **database, GTask *task, gpointer entry)
{
  GError *error = NULL;

  if (!pagoda_session_check_open (*database, task))
    return;
  int steps = undo_down_to (*database, *(gint64 *)entry, &error);
  pagoda_session_reload (g_task_get_source_object (task));
  if (steps >= 0)
    g_task_return_int (task, steps);
  else
    g_task_return_error (task, error);
}

void
pagoda_session_undo_to_async (PagodaSession *session,
                              gint64 entry,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);

  pagoda_session_run (session, undo_to_job, task, g_memdup2 (&entry, sizeof entry), g_free);
}

int
pagoda_session_undo_to_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return (int)g_task_propagate_int (G_TASK (result), error);
}

/* What undoing would do */

static void
preview_undo_job (PagodaDatabase **database, GTask *task, gpointer entry)
{
  GError *error = NULL;

  if (!pagoda_session_begin_reading (*database, task))
    return;
  PagodaUndoPreview *preview
      = pagoda_undo_preview_load (*database, *(gint64 *)entry, g_task_get_cancellable (task), &error);
  pagoda_database_rollback (*database);
  pagoda_session_answer (task, preview, (GDestroyNotify)pagoda_undo_preview_free, &error);
}

void
pagoda_session_preview_undo_async (PagodaSession *session,
                                   gint64 entry,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);

  pagoda_worker_add (session->worker, preview_undo_job, task, g_memdup2 (&entry, sizeof entry), g_free);
}

PagodaUndoPreview *
pagoda_session_preview_undo_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* What happened to a customer */

static void
customer_changes_job (PagodaDatabase **database, GTask *task, gpointer customer)
{
  GError *error = NULL;

  if (!pagoda_session_begin_reading (*database, task))
    return;
  GPtrArray *changes
      = pagoda_customer_changes_load (*database, *(PagodaId *)customer, pagoda_language_current (),
                                      g_task_get_cancellable (task), &error);
  pagoda_database_rollback (*database);
  pagoda_session_answer (task, changes, (GDestroyNotify)g_ptr_array_unref, &error);
}

void
pagoda_session_customer_changes_async (PagodaSession *session,
                                       PagodaId customer,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);

  pagoda_worker_add (session->worker, customer_changes_job, task, g_memdup2 (&customer, sizeof customer),
                     g_free);
}

GPtrArray *
pagoda_session_customer_changes_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
