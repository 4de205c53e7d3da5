/* session_views.c: what the window shows of all customers: the board, the agenda and others.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The worker makes them, each in a reading transaction of its own.
 */
#include "config.h"

#include "session/session-private.h"
#include "store/colleagues.h"
#include "store/frozen_quarters.h"

#include <glib/gi18n-lib.h>

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
  PagodaQuarter quarter;
  gboolean frozen;       /* its pack may be as it was frozen */
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

/* What the view @name, a @Type, is handed over by. */
#define DEFINE_FINISH(Type, name)                                                                            \
  Type *pagoda_session_##name##_finish (PagodaSession *session, GAsyncResult *result, GError **error)        \
  {                                                                                                          \
    return g_task_propagate_pointer (G_TASK (result), error);                                                \
  }

/* Views of all customers as of a day */

/* The functions of the view @name, a @Type that is let go by @type##_unref and made by @load_it, an
 * expression of @database, @job, @cancellable and @error. */
#define DEFINE_VIEW_OF_DAY(Type, type, name, load_it)                                                        \
  static gpointer load_##name (PagodaDatabase *database, const ViewJob *job, GCancellable *cancellable,      \
                               GError **error)                                                               \
  {                                                                                                          \
    return load_it;                                                                                          \
  }                                                                                                          \
                                                                                                             \
  void pagoda_session_##name##_async (PagodaSession *session, PagodaDay day, GCancellable *cancellable,      \
                                      GAsyncReadyCallback callback, gpointer data)                           \
  {                                                                                                          \
    g_return_if_fail (has_figures (session));                                                                \
                                                                                                             \
    ask (session, (ViewJob){ load_##name, (GDestroyNotify)type##_unref, .day = day }, cancellable, callback, \
         data);                                                                                              \
  }                                                                                                          \
                                                                                                             \
  DEFINE_FINISH (Type, name)

DEFINE_VIEW_OF_DAY (PagodaAverages,
                    pagoda_averages,
                    averages,
                    pagoda_averages_load (database, job->snapshot, job->day, cancellable, error))
DEFINE_VIEW_OF_DAY (PagodaTargets,
                    pagoda_targets,
                    targets,
                    pagoda_targets_load (database, job->snapshot, job->day, error))
DEFINE_VIEW_OF_DAY (PagodaPotential,
                    pagoda_potential,
                    potential,
                    pagoda_potential_load (database, job->snapshot, job->day, cancellable, error))
DEFINE_VIEW_OF_DAY (PagodaReorder,
                    pagoda_reorder,
                    reorder,
                    pagoda_reorder_load (database, job->snapshot, job->day, cancellable, error))
DEFINE_VIEW_OF_DAY (PagodaClosings,
                    pagoda_closings,
                    closings,
                    pagoda_closings_load (database, job->snapshot, job->day, cancellable, error))
DEFINE_VIEW_OF_DAY (PagodaCreditBook,
                    pagoda_credit_book,
                    credit,
                    pagoda_credit_book_load (database, job->snapshot, job->day, error))
DEFINE_VIEW_OF_DAY (PagodaWorkshop,
                    pagoda_workshop,
                    workshop,
                    pagoda_workshop_load (database, job->snapshot, job->day, error))
DEFINE_VIEW_OF_DAY (PagodaReferralBook,
                    pagoda_referral_book,
                    referrals,
                    pagoda_referral_book_load (database, job->snapshot, job->day, error))
DEFINE_VIEW_OF_DAY (PagodaMarketSurveys,
                    pagoda_market_surveys,
                    market_surveys,
                    pagoda_market_surveys_load (database, job->snapshot, job->day, error))
DEFINE_VIEW_OF_DAY (PagodaWalletMap,
                    pagoda_wallet_map,
                    wallet,
                    pagoda_wallet_map_load (database, job->snapshot, job->day, cancellable, error))

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

DEFINE_FINISH (PagodaBoard, board)

/* Who could recommend us */

static gpointer
load_recommendations (PagodaDatabase *database, const ViewJob *job, GCancellable *cancellable, GError **error)
{
  gssize place = pagoda_snapshot_find (job->snapshot, job->customer);

  if (place < 0)
    {
      g_set_error_literal (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_UNKNOWN,
                           _ ("This customer is no longer in the store."));
      return NULL;
    }
  g_autoptr (PagodaReferralBook) book = pagoda_referral_book_load (database, job->snapshot, job->day, error);
  return book != NULL ? pagoda_recommendations_load (database, book, (guint32)place, error) : NULL;
}

void
pagoda_session_recommendations_async (PagodaSession *session,
                                      PagodaId customer,
                                      PagodaDay day,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer data)
{
  g_return_if_fail (has_figures (session));

  ask (session,
       (ViewJob){ load_recommendations, (GDestroyNotify)pagoda_recommendations_unref, .customer = customer,
                  .day = day },
       cancellable, callback, data);
}

DEFINE_FINISH (PagodaRecommendations, recommendations)

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

DEFINE_FINISH (PagodaTeam, team)

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

DEFINE_FINISH (GPtrArray, used_names)

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

DEFINE_FINISH (PagodaAgenda, agenda)

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

DEFINE_FINISH (PagodaSeasonPlans, season_plans)

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

DEFINE_FINISH (PagodaSalesBook, sales)

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

DEFINE_FINISH (PagodaSoldOrders, sold_orders)

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

DEFINE_FINISH (PagodaYearlyReview, yearly_review)

/* Quarters */

static gpointer
load_quarter (PagodaDatabase *database, const ViewJob *job, GCancellable *cancellable, GError **error)
{
  return job->frozen
             ? pagoda_quarter_open (database, job->snapshot, job->quarter, job->day, cancellable, error)
             : pagoda_quarter_compute (database, job->snapshot, job->quarter, job->day, cancellable, error);
}

void
pagoda_session_quarter_async (PagodaSession *session,
                              PagodaQuarter quarter,
                              PagodaDay day,
                              gboolean frozen,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  g_return_if_fail (has_figures (session));

  ask (session,
       (ViewJob){ load_quarter, (GDestroyNotify)pagoda_quarter_pack_unref, .day = day, .quarter = quarter,
                  .frozen = frozen },
       cancellable, callback, data);
}

DEFINE_FINISH (PagodaQuarterPack, quarter)

static gpointer
load_frozen_quarters (PagodaDatabase *database, const ViewJob *job, GCancellable *cancellable, GError **error)
{
  return pagoda_frozen_quarters_list (database, error);
}

void
pagoda_session_frozen_quarters_async (PagodaSession *session,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer data)
{
  ask (session, (ViewJob){ load_frozen_quarters, (GDestroyNotify)g_ptr_array_unref }, cancellable, callback,
       data);
}

DEFINE_FINISH (GPtrArray, frozen_quarters)
