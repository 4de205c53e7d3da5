/* evidence_library.c: the evidence of the store, and in which deals each piece was used, for the window (R9).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/evidence_library.h"

#include "session/session-private.h"
#include "store/evidence.h"

void
pagoda_evidence_library_free (PagodaEvidenceLibrary *library)
{
  g_clear_pointer (&library->pieces, g_ptr_array_unref);
  g_clear_pointer (&library->cases, g_array_unref);
  g_free (library);
}

PagodaEvidenceLibrary *
pagoda_evidence_library_load (PagodaDatabase *database, PagodaDay day, GError **error)
{
  g_autoptr (PagodaEvidenceLibrary) library = g_new0 (PagodaEvidenceLibrary, 1);

  library->pieces = pagoda_evidence_list (database, error);
  library->cases = library->pieces != NULL ? pagoda_evidence_cases_list (database, day, error) : NULL;
  return library->cases != NULL ? g_steal_pointer (&library) : NULL;
}

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
