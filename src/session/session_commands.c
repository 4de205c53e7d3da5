/* session_commands.c: what the window can ask a session to do.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each command is a pair: a job that runs in the worker, and the two public functions that start it and take
 * its result.  A command that changed the store lets a new snapshot follow.
 */
#include "config.h"

#include "session/session-private.h"

#include "sample/sample.h"
#include "store/orders.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#define DEFAULT_MARGIN (PAGODA_DECIMAL_ONE / 4)

gboolean
pagoda_session_check_open (PagodaDatabase *database, GTask *task)
{
  if (database != NULL)
    return TRUE;
  g_task_return_new_error (task, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOT_FOUND, _ ("No store is open."));
  return FALSE;
}

gboolean
pagoda_session_begin_reading (PagodaDatabase *database, GTask *task)
{
  GError *error = NULL;

  if (!pagoda_session_check_open (database, task))
    return FALSE;
  if (pagoda_database_begin (database, PAGODA_OPEN_READ, &error))
    return TRUE;
  g_task_return_error (task, error);
  return FALSE;
}

void
pagoda_session_answer (GTask *task, gpointer result, GDestroyNotify free_result, GError **error)
{
  if (result != NULL)
    g_task_return_pointer (task, result, free_result);
  else
    g_task_return_error (task, g_steal_pointer (error));
}

/* A fraction on its way to the main thread.  It has the priority of the task's own return, so that it arrives
 * before that; whoever waits for the task may then let go of the data. */
typedef struct
{
  PagodaImportProgress progress;
  gpointer data;
  double fraction;
} Step;

static gboolean
report_step_cb (gpointer data)
{
  Step *step = data;

  step->progress (step->fraction, step->data);
  return G_SOURCE_REMOVE;
}

void
pagoda_session_tell_progress (PagodaImportProgress progress, gpointer data, double fraction)
{
  Step step = { progress, data, fraction };

  if (progress != NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT, report_step_cb, g_memdup2 (&step, sizeof step), g_free);
}

/* Creating */

static const char *
locale_currency (void)
{
  static char currency[4];
  const struct lconv *convention = localeconv ();

  memcpy (currency, convention->int_curr_symbol, strnlen (convention->int_curr_symbol, 3));
  return pagoda_currency_is_valid (currency) ? currency : "CNY";
}

static void
create_job (PagodaDatabase **database, GTask *task, gpointer path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  GError *error = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (pagoda_database_create (path, locale_currency (), DEFAULT_MARGIN, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
pagoda_session_create_async (PagodaSession *session,
                             const char *path,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);

  pagoda_session_run (session, create_job, task, g_strdup (path), g_free);
}

gboolean
pagoda_session_create_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Edits */

/* What an edit did. */
typedef struct
{
  PagodaId id;
  gint64 entry;
} EditResult;

static void
edit_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  PagodaEdit *edit = data;
  GError *error = NULL;
  EditResult result = { 0 };

  if (!pagoda_session_check_open (*database, task))
    return;
  if (!pagoda_edit_run (edit, *database, &result.entry, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (result.entry != 0)
    pagoda_session_reload (g_task_get_source_object (task));
  result.id = pagoda_edit_get_id (edit);
  g_task_return_pointer (task, g_memdup2 (&result, sizeof result), g_free);
}

void
pagoda_session_edit_async (PagodaSession *session,
                           PagodaEdit *edit,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);

  pagoda_session_run (session, edit_job, task, edit, (GDestroyNotify)pagoda_edit_free);
}

PagodaId
pagoda_session_edit_finish (PagodaSession *session, GAsyncResult *result, gint64 *entry, GError **error)
{
  g_autofree EditResult *done = g_task_propagate_pointer (G_TASK (result), error);

  if (entry != NULL)
    *entry = done != NULL ? done->entry : 0;
  return done != NULL ? done->id : -1;
}

/* One customer */

static void
dossier_job (PagodaDatabase **database, GTask *task, gpointer id)
{
  GError *error = NULL;

  if (!pagoda_session_check_open (*database, task))
    return;
  PagodaDossier *dossier = pagoda_dossier_load (*database, *(PagodaId *)id, &error);
  pagoda_session_answer (task, dossier, (GDestroyNotify)pagoda_dossier_free, &error);
}

void
pagoda_session_dossier_async (PagodaSession *session,
                              PagodaId id,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);

  pagoda_worker_add (session->worker, dossier_job, task, g_memdup2 (&id, sizeof id), g_free);
}

PagodaDossier *
pagoda_session_dossier_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
order_items_job (PagodaDatabase **database, GTask *task, gpointer id)
{
  GError *error = NULL;

  if (!pagoda_session_begin_reading (*database, task))
    return;
  GPtrArray *items = pagoda_orders_list_items (*database, *(PagodaId *)id, &error);
  pagoda_database_rollback (*database);
  pagoda_session_answer (task, items, (GDestroyNotify)g_ptr_array_unref, &error);
}

void
pagoda_session_order_items_async (PagodaSession *session,
                                  PagodaId id,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);

  pagoda_worker_add (session->worker, order_items_job, task, g_memdup2 (&id, sizeof id), g_free);
}

GPtrArray *
pagoda_session_order_items_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Undo and redo */

typedef PagodaHistoryEntry *(*HistoryStep) (PagodaDatabase *database, GError **error);

static void
step_history (PagodaDatabase *database, GTask *task, HistoryStep step)
{
  GError *error = NULL;

  if (!pagoda_session_check_open (database, task))
    return;
  g_autoptr (PagodaHistoryEntry) entry = step (database, &error);
  if (entry == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  pagoda_session_reload (g_task_get_source_object (task));
  g_task_return_pointer (task, pagoda_history_label (entry, pagoda_language_current ()), g_free);
}

static void
undo_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  step_history (*database, task, pagoda_history_undo);
}

static void
redo_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  step_history (*database, task, pagoda_history_redo);
}

void
pagoda_session_undo_async (PagodaSession *session, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);

  pagoda_session_run (session, undo_job, task, NULL, NULL);
}

char *
pagoda_session_undo_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
pagoda_session_redo_async (PagodaSession *session, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);

  pagoda_session_run (session, redo_job, task, NULL, NULL);
}

char *
pagoda_session_redo_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Import */

static void
preview_in_pool (GTask *task, gpointer session, gpointer plan, GCancellable *cancellable)
{
  GError *error = NULL;
  PagodaImportPreview *preview = pagoda_import_plan_preview (plan, cancellable, &error);

  pagoda_session_answer (task, preview, (GDestroyNotify)pagoda_import_preview_free, &error);
}

void
pagoda_session_preview_async (PagodaSession *session,
                              const PagodaImportPlan *plan,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);

  g_task_set_task_data (task, pagoda_import_plan_copy (plan), (GDestroyNotify)pagoda_import_plan_free);
  g_task_run_in_thread (task, preview_in_pool);
}

PagodaImportPreview *
pagoda_session_preview_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  PagodaImportPlan *plan;
  gboolean dry_run;
  PagodaImportProgress progress;
  gpointer progress_data;
} ImportJob;

static void
free_import_job (gpointer data)
{
  ImportJob *job = data;

  pagoda_import_plan_free (job->plan);
  g_free (job);
}

static void
report_progress (double fraction, gpointer data)
{
  ImportJob *job = data;

  pagoda_session_tell_progress (job->progress, job->progress_data, fraction);
}

static void
import_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  ImportJob *job = data;
  GError *error = NULL;

  if (!pagoda_session_check_open (*database, task))
    return;
  PagodaImportResult *result = pagoda_import_plan_run (job->plan, *database, job->dry_run, report_progress,
                                                       job, g_task_get_cancellable (task), &error);
  if (result == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (result->history != 0)
    pagoda_session_reload (g_task_get_source_object (task));
  g_task_return_pointer (task, result, (GDestroyNotify)pagoda_import_result_free);
}

void
pagoda_session_import_async (PagodaSession *session,
                             const PagodaImportPlan *plan,
                             gboolean dry_run,
                             PagodaImportProgress progress,
                             gpointer progress_data,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);
  ImportJob *job = g_new0 (ImportJob, 1);

  *job = (ImportJob){ pagoda_import_plan_copy (plan), dry_run, progress, progress_data };
  pagoda_session_run (session, import_job, task, job, free_import_job);
}

PagodaImportResult *
pagoda_session_import_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Sample */

static void
sample_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  PagodaSampleRequest request = pagoda_sample_default ();
  PagodaSampleResult added;
  GError *error = NULL;

  if (!pagoda_session_check_open (*database, task))
    return;
  if (!pagoda_sample_add (*database, &request, &added, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  pagoda_session_reload (g_task_get_source_object (task));
  g_task_return_boolean (task, TRUE);
}

void
pagoda_session_sample_async (PagodaSession *session, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, callback, data);

  pagoda_session_run (session, sample_job, task, NULL, NULL);
}

gboolean
pagoda_session_sample_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
pagoda_session_remove_sample_async (PagodaSession *session,
                                    gboolean with_own,
                                    GAsyncReadyCallback callback,
                                    gpointer data)
{
  pagoda_session_edit_async (session, pagoda_edit_remove_sample (with_own), callback, data);
}

gboolean
pagoda_session_remove_sample_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return pagoda_session_edit_finish (session, result, NULL, error) >= 0;
}

/* Reports */

/* A request, and the snapshot that the report is made from. */
typedef struct
{
  PagodaReportRequest *request;
  PagodaSnapshot *snapshot;
} ReportJob;

static void
free_report_job (gpointer data)
{
  ReportJob *job = data;

  pagoda_report_request_free (job->request);
  g_clear_pointer (&job->snapshot, pagoda_snapshot_unref);
  g_free (job);
}

static void
report_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  ReportJob *job = data;
  GError *error = NULL;

  if (!pagoda_session_check_open (*database, task))
    return;
  PagodaReportResult *result
      = pagoda_reporting_run (*database, job->snapshot, job->request, g_task_get_cancellable (task), &error);
  pagoda_session_answer (task, result, (GDestroyNotify)pagoda_report_result_free, &error);
}

/* Asks for what @job makes of @request. */
static void
ask_for_report (PagodaSession *session, WorkerJob job, const PagodaReportRequest *request, GTask *task)
{
  ReportJob *data = g_new0 (ReportJob, 1);

  data->request = pagoda_report_request_copy (request);
  data->snapshot = session->snapshot != NULL ? pagoda_snapshot_ref (session->snapshot) : NULL;
  pagoda_session_run (session, job, task, data, free_report_job);
}

static gboolean
has_figures (const PagodaSession *session)
{
  return session->snapshot != NULL && pagoda_snapshot_get_stage (session->snapshot) == PAGODA_STAGE_FIGURES;
}

void
pagoda_session_report_async (PagodaSession *session,
                             const PagodaReportRequest *request,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  g_return_if_fail (has_figures (session));

  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);
  ask_for_report (session, report_job, request, task);
}

PagodaReportResult *
pagoda_session_report_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
paper_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  ReportJob *job = data;
  GError *error = NULL;

  if (!pagoda_session_check_open (*database, task))
    return;
  g_autoptr (PagodaPaper) paper = pagoda_reporting_make_paper (*database, job->snapshot, job->request,
                                                               g_task_get_cancellable (task), &error);
  PagodaPaperSheets *sheets = NULL;
  if (paper != NULL)
    {
      PagodaSheetSize size = pagoda_sheet_size (job->request->paper, pagoda_paper_is_landscape (paper));
      PagodaSheetSize room = pagoda_sheet_room (size);
      sheets = pagoda_paper_lay_out (paper, room.width, room.height);
    }
  pagoda_session_answer (task, sheets, (GDestroyNotify)pagoda_paper_sheets_unref, &error);
}

void
pagoda_session_paper_async (PagodaSession *session,
                            const PagodaReportRequest *request,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  g_return_if_fail (has_figures (session) || !pagoda_reporting_needs_snapshot (request));

  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);
  ask_for_report (session, paper_job, request, task);
}

PagodaPaperSheets *
pagoda_session_paper_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
