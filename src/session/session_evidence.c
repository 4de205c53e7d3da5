/* session_evidence.c: the evidence library, for the window (R9).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/evidence_library.h"

#include "session/session-private.h"

static void
library_job (PagodaDatabase **database, GTask *task, gpointer day)
{
  GError *error = NULL;

  if (!pagoda_session_begin_reading (*database, task))
    return;
  PagodaEvidenceLibrary *library = pagoda_evidence_library_load (*database, GPOINTER_TO_INT (day), &error);
  pagoda_database_rollback (*database);
  if (library != NULL)
    g_task_return_pointer (task, library, (GDestroyNotify)pagoda_evidence_library_free);
  else
    g_task_return_error (task, error);
}

void
pagoda_session_evidence_async (PagodaSession *session,
                               PagodaDay day,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);

  pagoda_worker_add (session->worker, library_job, task, GINT_TO_POINTER (day), NULL);
}

PagodaEvidenceLibrary *
pagoda_session_evidence_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
