/* session_handover.c: what would become of a handover, for the window (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/session_handover.h"

#include "session/session-private.h"

/* A request with its own copies of what it points to. */
static PagodaHandoverRequest *
copy_request (const PagodaHandoverRequest *request)
{
  PagodaHandoverRequest *copy = g_memdup2 (request, sizeof *request);

  copy->from = g_strdup (request->from);
  copy->to = g_strdup (request->to);
  /* An empty list is one of no account. */
  if (request->customers != NULL)
    {
      PagodaId *customers = g_new0 (PagodaId, request->n + 1);
      for (gsize i = 0; i < request->n; i++)
        customers[i] = request->customers[i];
      copy->customers = customers;
    }
  return copy;
}

static void
free_request (gpointer data)
{
  PagodaHandoverRequest *request = data;

  g_free ((char *)request->from);
  g_free ((char *)request->to);
  g_free ((PagodaId *)request->customers);
  g_free (request);
}

static void
preview_job (PagodaDatabase **database, GTask *task, gpointer request)
{
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task) || !pagoda_session_check_open (*database, task))
    return;
  PagodaHandover *handover = pagoda_handover_preview (*database, request, &error);
  pagoda_session_answer (task, handover, (GDestroyNotify)pagoda_handover_free, &error);
}

void
pagoda_session_handover_async (PagodaSession *session,
                               const PagodaHandoverRequest *request,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);

  pagoda_worker_add (session->worker, preview_job, task, copy_request (request), free_request);
}

PagodaHandover *
pagoda_session_handover_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
