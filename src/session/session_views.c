/* session_views.c: what the window shows of all customers: the board, the agenda and others, made by the
 * worker. Copyright 2026 The Pagoda authors SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/session-private.h"
#include "store/colleagues.h"

typedef struct _ViewJob ViewJob;

/* Makes a view in a reading transaction, or fails (transfer full). */
typedef gpointer (*LoadFunc) (PagodaDatabase *database,
                              const ViewJob *job,
                              GCancellable *cancellable,
                              GError **error);

/* What a view is asked for, and the snapshot that it is made over. */
struct _ViewJob
{
  LoadFunc load;
  GDestroyNotify free;      /* of what that makes */
  PagodaSnapshot *snapshot; /* NULL where nothing is open */
  PagodaId customer;
  PagodaDay day;
  PagodaDay ranked; /* of a board */
  PagodaPeriod period;
  int year;
  char *whom;            /* of sales */
  PagodaSalesBook *book; /* whose orders are listed */
  PagodaSoldWhat what;   /* likewise */
  guint most;            /* likewise */
};

static void
free_job (gpointer data)
{
  ViewJob *job = data;

  g_clear_pointer (&job->snapshot, pagoda_snapshot_unref);
  g_clear_pointer (&job->book, pagoda_sales_book_unref);
  g_free (job->whom);
  g_free (job);
}

static void
run_job (PagodaDatabase **database, GTask *task, gpointer data)
{
  const ViewJob *job = data;
  GError *error = NULL;

  if (!pagoda_session_begin_reading (*database, task))
    return;
  gpointer view = job->load (*database, job, g_task_get_cancellable (task), &error);
  pagoda_database_rollback (*database);
  if (view != NULL)
    g_task_return_pointer (task, view, job->free);
  else
    g_task_return_error (task, error);
}

/* Else the later stages are on their way, or nothing is open. */
static gboolean
has_figures (PagodaSession *session)
{
  return session->snapshot != NULL && pagoda_snapshot_get_stage (session->snapshot) == PAGODA_STAGE_FIGURES;
}

/* Takes what @job says and owns; the snapshot is the session's. */
static void
ask (PagodaSession *session,
     ViewJob job,
     GCancellable *cancellable,
     GAsyncReadyCallback callback,
     gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);

  job.snapshot = session->snapshot != NULL ? pagoda_snapshot_ref (session->snapshot) : NULL;
  pagoda_worker_add (session->worker, run_job, task, g_memdup2 (&job, sizeof job), free_job);
}

/* The board */

static gpointer
load_board (PagodaDatabase *database, const ViewJob *job, GCancellable *cancellable, GError **error)
{
  return pagoda_board_load (database, job->snapshot, job->customer, job->day, job->ranked, cancellable,
                            error);
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

  ask (session,
       (ViewJob){ load_board, (GDestroyNotify)pagoda_board_unref, .customer = customer, .day = day,
                  .ranked = ranked },
       cancellable, callback, data);
}

PagodaBoard *
pagoda_session_board_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The team */

static gpointer
load_team (PagodaDatabase *database, const ViewJob *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (PagodaBoard) board = load_board (database, job, cancellable, error);

  return board != NULL ? pagoda_team_load (database, board, error) : NULL;
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

  ask (session,
       (ViewJob){ load_team, (GDestroyNotify)pagoda_team_unref, .customer = PAGODA_ID_NONE, .day = day,
                  .ranked = ranked },
       cancellable, callback, data);
}

PagodaTeam *
pagoda_session_team_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
load_used_names (PagodaDatabase *database, const ViewJob *job, GCancellable *cancellable, GError **error)
{
  return pagoda_used_names_list (database, error);
}

void
pagoda_session_used_names_async (PagodaSession *session,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  ask (session, (ViewJob){ load_used_names, (GDestroyNotify)g_ptr_array_unref }, cancellable, callback, data);
}

GPtrArray *
pagoda_session_used_names_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The agenda */

static gpointer
load_agenda (PagodaDatabase *database, const ViewJob *job, GCancellable *cancellable, GError **error)
{
  return pagoda_agenda_load (database, job->snapshot, job->day, job->period, cancellable, error);
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

  ask (session, (ViewJob){ load_agenda, (GDestroyNotify)pagoda_agenda_unref, .day = day, .period = period },
       cancellable, callback, data);
}

PagodaAgenda *
pagoda_session_agenda_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The averages */

static gpointer
load_averages (PagodaDatabase *database, const ViewJob *job, GCancellable *cancellable, GError **error)
{
  return pagoda_averages_load (database, job->snapshot, job->day, cancellable, error);
}

void
pagoda_session_averages_async (PagodaSession *session,
                               PagodaDay day,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  g_return_if_fail (has_figures (session));

  ask (session, (ViewJob){ load_averages, (GDestroyNotify)pagoda_averages_unref, .day = day }, cancellable,
       callback, data);
}

PagodaAverages *
pagoda_session_averages_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The targets */

static gpointer
load_targets (PagodaDatabase *database, const ViewJob *job, GCancellable *cancellable, GError **error)
{
  return pagoda_targets_load (database, job->snapshot, job->day, error);
}

void
pagoda_session_targets_async (PagodaSession *session,
                              PagodaDay day,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  g_return_if_fail (has_figures (session));

  ask (session, (ViewJob){ load_targets, (GDestroyNotify)pagoda_targets_unref, .day = day }, cancellable,
       callback, data);
}

PagodaTargets *
pagoda_session_targets_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Potential large accounts */

static gpointer
load_potential (PagodaDatabase *database, const ViewJob *job, GCancellable *cancellable, GError **error)
{
  return pagoda_potential_load (database, job->snapshot, job->day, cancellable, error);
}

void
pagoda_session_potential_async (PagodaSession *session,
                                PagodaDay day,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data)
{
  g_return_if_fail (has_figures (session));

  ask (session, (ViewJob){ load_potential, (GDestroyNotify)pagoda_potential_unref, .day = day }, cancellable,
       callback, data);
}

PagodaPotential *
pagoda_session_potential_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Seasons */

static gpointer
load_season_plans (PagodaDatabase *database, const ViewJob *job, GCancellable *cancellable, GError **error)
{
  return pagoda_season_plans_load (database, job->snapshot, job->customer, job->day, cancellable, error);
}

void
pagoda_session_season_plans_async (PagodaSession *session,
                                   PagodaId customer,
                                   PagodaDay day,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data)
{
  g_return_if_fail (has_figures (session));

  ask (session,
       (ViewJob){ load_season_plans, (GDestroyNotify)pagoda_season_plans_unref, .customer = customer,
                  .day = day },
       cancellable, callback, data);
}

PagodaSeasonPlans *
pagoda_session_season_plans_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Reorder */

static gpointer
load_reorder (PagodaDatabase *database, const ViewJob *job, GCancellable *cancellable, GError **error)
{
  return pagoda_reorder_load (database, job->snapshot, job->day, cancellable, error);
}

void
pagoda_session_reorder_async (PagodaSession *session,
                              PagodaDay day,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  g_return_if_fail (has_figures (session));

  ask (session, (ViewJob){ load_reorder, (GDestroyNotify)pagoda_reorder_unref, .day = day }, cancellable,
       callback, data);
}

PagodaReorder *
pagoda_session_reorder_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The closing roadmap */

static gpointer
load_closings (PagodaDatabase *database, const ViewJob *job, GCancellable *cancellable, GError **error)
{
  return pagoda_closings_load (database, job->snapshot, job->day, cancellable, error);
}

void
pagoda_session_closings_async (PagodaSession *session,
                               PagodaDay day,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  g_return_if_fail (has_figures (session));

  ask (session, (ViewJob){ load_closings, (GDestroyNotify)pagoda_closings_unref, .day = day }, cancellable,
       callback, data);
}

PagodaClosings *
pagoda_session_closings_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Credit */

static gpointer
load_credit (PagodaDatabase *database, const ViewJob *job, GCancellable *cancellable, GError **error)
{
  return pagoda_credit_book_load (database, job->snapshot, job->day, error);
}

void
pagoda_session_credit_async (PagodaSession *session,
                             PagodaDay day,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  g_return_if_fail (has_figures (session));

  ask (session, (ViewJob){ load_credit, (GDestroyNotify)pagoda_credit_book_unref, .day = day }, cancellable,
       callback, data);
}

PagodaCreditBook *
pagoda_session_credit_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Dormant workshop */

static gpointer
load_workshop (PagodaDatabase *database, const ViewJob *job, GCancellable *cancellable, GError **error)
{
  return pagoda_workshop_load (database, job->snapshot, job->day, error);
}

void
pagoda_session_workshop_async (PagodaSession *session,
                               PagodaDay day,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  g_return_if_fail (has_figures (session));

  ask (session, (ViewJob){ load_workshop, (GDestroyNotify)pagoda_workshop_unref, .day = day }, cancellable,
       callback, data);
}

PagodaWorkshop *
pagoda_session_workshop_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Wallet */

static gpointer
load_wallet (PagodaDatabase *database, const ViewJob *job, GCancellable *cancellable, GError **error)
{
  return pagoda_wallet_map_load (database, job->snapshot, job->day, cancellable, error);
}

void
pagoda_session_wallet_async (PagodaSession *session,
                             PagodaDay day,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  g_return_if_fail (has_figures (session));

  ask (session, (ViewJob){ load_wallet, (GDestroyNotify)pagoda_wallet_map_unref, .day = day }, cancellable,
       callback, data);
}

PagodaWalletMap *
pagoda_session_wallet_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Sales by month */

static gpointer
load_sales (PagodaDatabase *database, const ViewJob *job, GCancellable *cancellable, GError **error)
{
  return pagoda_sales_book_load (database, job->snapshot, job->whom, job->day, cancellable, error);
}

void
pagoda_session_sales_async (PagodaSession *session,
                            const char *whom,
                            PagodaDay day,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  g_return_if_fail (has_figures (session));

  ask (session,
       (ViewJob){ load_sales, (GDestroyNotify)pagoda_sales_book_unref, .day = day, .whom = g_strdup (whom) },
       cancellable, callback, data);
}

PagodaSalesBook *
pagoda_session_sales_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
load_sold_orders (PagodaDatabase *database, const ViewJob *job, GCancellable *cancellable, GError **error)
{
  return pagoda_sales_book_list_orders (database, job->book, job->what, job->period, job->most, error);
}

void
pagoda_session_sold_orders_async (PagodaSession *session,
                                  PagodaSalesBook *book,
                                  PagodaSoldWhat what,
                                  PagodaPeriod period,
                                  guint most,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data)
{
  ask (session,
       (ViewJob){ load_sold_orders, (GDestroyNotify)pagoda_sold_orders_free,
                  .book = pagoda_sales_book_ref (book), .what = what, .period = period, .most = most },
       cancellable, callback, data);
}

PagodaSoldOrders *
pagoda_session_sold_orders_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The review of a year */

static gpointer
load_yearly_review (PagodaDatabase *database, const ViewJob *job, GCancellable *cancellable, GError **error)
{
  return pagoda_yearly_review_load (database, job->snapshot, job->year, job->day, cancellable, error);
}

void
pagoda_session_yearly_review_async (PagodaSession *session,
                                    int year,
                                    PagodaDay day,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data)
{
  g_return_if_fail (has_figures (session));

  ask (session,
       (ViewJob){ load_yearly_review, (GDestroyNotify)pagoda_yearly_review_unref, .day = day, .year = year },
       cancellable, callback, data);
}

PagodaYearlyReview *
pagoda_session_yearly_review_finish (PagodaSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
