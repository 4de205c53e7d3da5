/* session_hand_ins.c: hand-ins as the window asks for them (T3, T4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/hand_ins.h"

#include "session/session-private.h"

#include <glib/gi18n-lib.h>

/* What a job is about. */
typedef struct
{
  char *path;
  char *owner;
  PagodaDay day;
} Request;

static Request *
request_new (const char *path, const char *owner, PagodaDay day)
{
  Request request = { g_strdup (path), g_strdup (owner), day };

  return g_memdup2 (&request, sizeof request);
}

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->path);
  g_free (request->owner);
  g_free (request);
}

/* Handing in */

static gboolean
find_accounts (PagodaDatabase *database, const Request *request, GArray *customers, GError **error)
{
  if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  gboolean read = pagoda_hand_in_find_accounts (database, request->owner, request->day, customers, error);
  pagoda_database_rollback (database);
  if (!read || customers->len > 0)
    return read;
  g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOTHING,
               _ ("“%s” looks after no account. Nothing was written."), request->owner);
  return FALSE;
}

static void
hand_in_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  const Request *request = data;
  g_autoptr (GArray) customers = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  PagodaHandInCounts counts;
  GError *error = NULL;

  if (!pagoda_session_check_open (*database, task))
    return;
  if ((request->owner != NULL && !find_accounts (*database, request, customers, &error))
      || !pagoda_hand_in_write (*database, request->path,
                                request->owner != NULL ? (const PagodaId *)(gpointer)customers->data : NULL,
                                customers->len, &counts, g_task_get_cancellable (task), &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_memdup2 (&counts, sizeof counts), g_free);
}

void
pagoda_session_hand_in_async (PagodaSession *session,
                              const char *path,
                              const char *owner,
                              PagodaDay day,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);

  pagoda_session_run (session, hand_in_job, task, request_new (path, owner, day), request_free);
}

gboolean
pagoda_session_hand_in_finish (PagodaSession *session,
                               GAsyncResult *result,
                               PagodaHandInCounts *counts,
                               GError **error)
{
  g_autofree PagodaHandInCounts *written = g_task_propagate_pointer (G_TASK (result), error);

  if (written != NULL)
    *counts = *written;
  return written != NULL;
}

/* Merging */

static void
preview_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  const Request *request = data;
  const char *const paths[] = { request->path, NULL };
  PagodaMergeChoices choices = { 0 };
  GError *error = NULL;

  if (!pagoda_session_check_open (*database, task))
    return;
  PagodaMerge *merge = pagoda_merge_preview (*database, paths, &choices, pagoda_language_current (),
                                             g_task_get_cancellable (task), &error);
  pagoda_session_answer (task, merge, (GDestroyNotify)pagoda_merge_free, &error);
}

void
pagoda_session_merge_preview_async (PagodaSession *session,
                                    const char *path,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);

  pagoda_session_run (session, preview_job, task, request_new (path, NULL, PAGODA_DAY_NONE), request_free);
}

PagodaMerge *
pagoda_session_merge_preview_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
