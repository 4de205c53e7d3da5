/* letters.c: the letters of the store, for the window.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/letters.h"

#include "session/session-private.h"
#include "store/letters.h"

static void
letters_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  GError *error = NULL;

  if (!pagoda_session_begin_reading (*database, task))
    return;
  GPtrArray *letters = pagoda_letters_list (*database, &error);
  pagoda_database_rollback (*database);
  if (letters != NULL)
    g_task_return_pointer (task, letters, (GDestroyNotify)g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
pagoda_session_letters_async (PagodaSession *session,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);

  pagoda_worker_add (session->worker, letters_job, task, NULL, NULL);
}

GPtrArray *
pagoda_session_letters_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
