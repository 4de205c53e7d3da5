/* session.h: an open store as the window sees it: asynchronous, with a snapshot to read.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A session owns the store's database on one worker thread; jobs run there one after the other.  Everything
 * here is called on the main thread and never waits.  When a job has changed the store, a new snapshot
 * follows and `notify::snapshot` is emitted.
 */
#pragma once

#include "import/import.h"
#include "session/agenda.h"
#include "session/averages.h"
#include "session/board.h"
#include "session/closings.h"
#include "session/engagements.h"
#include "session/dossier.h"
#include "session/referral_book.h"
#include "session/targets.h"
#include "session/team.h"
#include "session/edit.h"
#include "session/import_plan.h"
#include "session/reporting.h"
#include "session/market_surveys.h"
#include "session/potential.h"
#include "session/quarter.h"
#include "session/reorder.h"
#include "session/rhythms.h"
#include "session/sales_book.h"
#include "session/season_plans.h"
#include "session/snapshot.h"
#include "session/credit_book.h"
#include "session/wallet_map.h"
#include "session/workshop.h"
#include "session/yearly_review.h"
#include "store/backup.h"
#include "store/changes.h"
#include "store/installation.h"
#include "store/salvage.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_SESSION (pagoda_session_get_type ())
G_DECLARE_FINAL_TYPE (PagodaSession, pagoda_session, PAGODA, SESSION, GObject)

/*
 * Signal `failed` (path, error): the open store can no longer be read, DAMAGED or another of
 * PAGODA_STORE_ERROR.  It was closed; the session has no store now.
 */

/** A session without a store yet. */
PagodaSession *pagoda_session_new (void);

/**
 * Makes a new empty store at @path in the currency of the process's locale, with a margin of 25 %; the folder
 * is created when missing.  It is not opened.
 */
void pagoda_session_create_async (PagodaSession *session,
                                  const char *path,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
gboolean pagoda_session_create_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/**
 * Opens the store at @path for writing, or for reading where another process has it (see
 * pagoda_session_get_holder()).  The operation ends when the first rows are there; the later stages of the
 * snapshot follow by themselves.  PAGODA_STORE_ERROR.
 */
void pagoda_session_open_async (PagodaSession *session,
                                const char *path,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data);
gboolean pagoda_session_open_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** Path of the open store, or NULL. */
const char *pagoda_session_get_path (PagodaSession *session);

/** Property `snapshot`: the newest snapshot, or NULL before there is one (transfer none). */
PagodaSnapshot *pagoda_session_get_snapshot (PagodaSession *session);

/** Property `read-only`; the holder is who writes instead of us, or NULL. */
gboolean pagoda_session_get_read_only (PagodaSession *session);
const char *pagoda_session_get_holder (PagodaSession *session);

/** Property `backup-failure`: why the backup of the day could not be written, or NULL where there is one or
 * it is not due yet.  The store itself is well. */
const char *pagoda_session_get_backup_failure (PagodaSession *session);

/** Property `busy`: a job is running that changes the store or takes long. */
gboolean pagoda_session_get_busy (PagodaSession *session);

/**
 * Runs @edit, which is taken over.  Returns the id of the row it saved, or PAGODA_ID_NONE; −1 on failure.
 * @entry (nullable) receives the history's entry, 0 where nothing changed.
 */
void pagoda_session_edit_async (PagodaSession *session,
                                PagodaEdit *edit,
                                GAsyncReadyCallback callback,
                                gpointer data);
PagodaId
pagoda_session_edit_finish (PagodaSession *session, GAsyncResult *result, gint64 *entry, GError **error);

/** Reads all about the customer @id (transfer full). */
void pagoda_session_dossier_async (PagodaSession *session,
                                   PagodaId id,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
PagodaDossier *pagoda_session_dossier_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** The lines of the order @id with their products, of PagodaOrderItem (transfer full). */
void pagoda_session_order_items_async (PagodaSession *session,
                                       PagodaId id,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer data);
GPtrArray *pagoda_session_order_items_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/**
 * The five-layer board as of @day, with the tiers of @ranked, over the present snapshot (stage FIGURES);
 * @customer leaves it at this one customer, PAGODA_ID_NONE takes all key accounts (transfer full).
 */
void pagoda_session_board_async (PagodaSession *session,
                                 PagodaId customer,
                                 PagodaDay day,
                                 PagodaDay ranked,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
PagodaBoard *pagoda_session_board_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** Who works the key accounts, over the board of the same days. */
void pagoda_session_team_async (PagodaSession *session,
                                PagodaDay day,
                                PagodaDay ranked,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data);
/** The names of ours that records hold, PagodaUsedName (store/colleagues.h). */
void pagoda_session_used_names_async (PagodaSession *session,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer data);
GPtrArray *pagoda_session_used_names_finish (PagodaSession *session, GAsyncResult *result, GError **error);
PagodaTeam *pagoda_session_team_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** What is done and planned in @period, what is overdue and who is due, as of @day, over the present snapshot
 * (stage FIGURES; transfer full). */
void pagoda_session_agenda_async (PagodaSession *session,
                                  PagodaDay day,
                                  PagodaPeriod period,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
PagodaAgenda *pagoda_session_agenda_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** The objections heard up to @day and the answers to them, PagodaObjectionRecord (method/objections.h;
 * transfer full). */
void pagoda_session_objections_async (PagodaSession *session,
                                      PagodaDay day,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer data);
GPtrArray *pagoda_session_objections_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** What is planned from @day on and is to be reminded of, PagodaActivity (transfer full). */
void pagoda_session_reminders_async (PagodaSession *session,
                                     PagodaDay day,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer data);
GPtrArray *pagoda_session_reminders_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** The activity @id (transfer full). */
void pagoda_session_activity_async (PagodaSession *session,
                                    PagodaId id,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data);
PagodaActivity *pagoda_session_activity_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** The law of averages as of @day, over the present snapshot (stage FIGURES; transfer full). */
void pagoda_session_averages_async (PagodaSession *session,
                                    PagodaDay day,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data);
PagodaAverages *pagoda_session_averages_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** The purchase rhythms as of @day, over the present snapshot (stage FIGURES; transfer full).  They are made
 * in the pool, and kept until others are asked for. */
void pagoda_session_rhythms_async (PagodaSession *session,
                                   PagodaDay day,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
PagodaRhythms *pagoda_session_rhythms_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** Which customers have become quieter as of @day, and which of those alerts are to be answered (transfer
 * full).  Alerts are made in the pool and kept while no order changes. */
void pagoda_session_declines_async (PagodaSession *session,
                                    PagodaDay day,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data);
PagodaDeclines *pagoda_session_declines_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** The same with whom to engage, which takes the seasons of all customers. */
void pagoda_session_engagements_async (PagodaSession *session,
                                       PagodaDay day,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer data);
PagodaEngagements *
pagoda_session_engagements_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** The plan of customers to be won as of @day, likewise. */
void pagoda_session_targets_async (PagodaSession *session,
                                   PagodaDay day,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
PagodaTargets *pagoda_session_targets_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** Who could recommend us to @customer as of @day, likewise. */
void pagoda_session_recommendations_async (PagodaSession *session,
                                           PagodaId customer,
                                           PagodaDay day,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer data);
PagodaRecommendations *
pagoda_session_recommendations_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** The potential large accounts and their nurture plans as of @day, likewise. */
void pagoda_session_potential_async (PagodaSession *session,
                                     PagodaDay day,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer data);
PagodaPotential *
pagoda_session_potential_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** The buying windows and milestones of @customer, or of all where it is PAGODA_ID_NONE, as of @day,
 * likewise.
 */
void pagoda_session_season_plans_async (PagodaSession *session,
                                        PagodaId customer,
                                        PagodaDay day,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer data);
PagodaSeasonPlans *
pagoda_session_season_plans_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** Reorder and retention as of @day, over the present snapshot (stage FIGURES; transfer full). */
void pagoda_session_reorder_async (PagodaSession *session,
                                   PagodaDay day,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
PagodaReorder *pagoda_session_reorder_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** The projects of all customers as cases of the closing roadmap as of @day, likewise. */
void pagoda_session_closings_async (PagodaSession *session,
                                    PagodaDay day,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data);
PagodaClosings *pagoda_session_closings_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** Limits and receivables of all customers as of @day, likewise. */
void pagoda_session_credit_async (PagodaSession *session,
                                  PagodaDay day,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
PagodaCreditBook *pagoda_session_credit_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** The dormant accounts as of @day, likewise. */
void pagoda_session_workshop_async (PagodaSession *session,
                                    PagodaDay day,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data);
PagodaWorkshop *pagoda_session_workshop_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** The market surveys as of @day, likewise. */
void pagoda_session_market_surveys_async (PagodaSession *session,
                                          PagodaDay day,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer data);
PagodaMarketSurveys *
pagoda_session_market_surveys_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** Who brought whom and who was asked as of @day, likewise. */
void pagoda_session_referrals_async (PagodaSession *session,
                                     PagodaDay day,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer data);

/** The book of pagoda_session_referrals_async() (transfer full). */
PagodaReferralBook *
pagoda_session_referrals_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** Share of wallet of all customers as of @day, likewise. */
void pagoda_session_wallet_async (PagodaSession *session,
                                  PagodaDay day,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
PagodaWalletMap *pagoda_session_wallet_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** Five years of sales by month of @whom (sales_book.h) as of @day, likewise. */
void pagoda_session_sales_async (PagodaSession *session,
                                 const char *whom,
                                 PagodaDay day,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
PagodaSalesBook *pagoda_session_sales_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** At most @most of the orders with @what in @period of the customers of @book, likewise. */
void pagoda_session_sold_orders_async (PagodaSession *session,
                                       PagodaSalesBook *book,
                                       PagodaSoldWhat what,
                                       PagodaPeriod period,
                                       guint most,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer data);
PagodaSoldOrders *
pagoda_session_sold_orders_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** The review of @year as of @day (G5), likewise. */
void pagoda_session_yearly_review_async (PagodaSession *session,
                                         int year,
                                         PagodaDay day,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer data);
PagodaYearlyReview *
pagoda_session_yearly_review_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** Takes the last command back, or repeats it.  The sentence of what was undone (transfer full), or NULL. */
void pagoda_session_undo_async (PagodaSession *session, GAsyncReadyCallback callback, gpointer data);
char *pagoda_session_undo_finish (PagodaSession *session, GAsyncResult *result, GError **error);
void pagoda_session_redo_async (PagodaSession *session, GAsyncReadyCallback callback, gpointer data);
char *pagoda_session_redo_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** Reads what the source of @plan holds, aside from the store's own jobs (transfer full). */
void pagoda_session_preview_async (PagodaSession *session,
                                   const PagodaImportPlan *plan,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
PagodaImportPreview *
pagoda_session_preview_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/**
 * Carries out @plan, or only counts where @dry_run is set; @progress (nullable) is called on the main thread,
 * and not any more once the operation has ended.  Its end is pagoda_session_import_finish().
 */
void pagoda_session_import_async (PagodaSession *session,
                                  const PagodaImportPlan *plan,
                                  gboolean dry_run,
                                  PagodaImportProgress progress,
                                  gpointer progress_data,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
PagodaImportResult *
pagoda_session_import_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** Adds the sample to an empty store, with its defaults. */
void pagoda_session_sample_async (PagodaSession *session, GAsyncReadyCallback callback, gpointer data);
gboolean pagoda_session_sample_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** Removes the sample as one command, whenever it was added, see pagoda_edit_remove_sample(); whether there
 * is one is told by pagoda_snapshot_has_sample(). */
void pagoda_session_remove_sample_async (PagodaSession *session,
                                         gboolean with_own,
                                         GAsyncReadyCallback callback,
                                         gpointer data);
gboolean pagoda_session_remove_sample_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/**
 * Copies the file at @source into the store's folder and attaches it to @customer as of @day, as one command
 * (attachment_files.h).
 */
void pagoda_session_attach_async (PagodaSession *session,
                                  PagodaId customer,
                                  const char *source,
                                  PagodaDay day,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
gboolean pagoda_session_attach_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** The path of an attachment's file, to be opened; NOT_FOUND where it is missing, which is normal (transfer
 * full). */
void pagoda_session_locate_attachment_async (PagodaSession *session,
                                             const PagodaAttachment *attachment,
                                             GAsyncReadyCallback callback,
                                             gpointer data);
char *pagoda_session_locate_attachment_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** Makes a dated backup of the open store; its path (transfer full). */
void pagoda_session_backup_async (PagodaSession *session, GAsyncReadyCallback callback, gpointer data);
char *pagoda_session_backup_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** Looks for damage in the open store: findings as sentences, none where all is well (transfer full). */
void pagoda_session_check_async (PagodaSession *session, GAsyncReadyCallback callback, gpointer data);
GStrv pagoda_session_check_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** Writes a backup sealed with @phrase to @path. */
void pagoda_session_seal_async (PagodaSession *session,
                                const char *path,
                                const char *phrase,
                                GAsyncReadyCallback callback,
                                gpointer data);
gboolean pagoda_session_seal_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/**
 * Puts the backup at @backup in the place of the open store, which is kept beside it, and opens it.  @phrase
 * opens a sealed one; NULL for a plain one.
 */
void pagoda_session_restore_async (PagodaSession *session,
                                   const char *backup,
                                   const char *phrase,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
gboolean pagoda_session_restore_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/**
 * Puts the backup at @backup at @path, where no store is open: for a first run from a backup, and in the
 * place of a damaged store, which is kept beside it.  It is not opened.
 */
void pagoda_session_restore_to_async (PagodaSession *session,
                                      const char *path,
                                      const char *backup,
                                      const char *phrase,
                                      GAsyncReadyCallback callback,
                                      gpointer data);
gboolean pagoda_session_restore_to_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** The dated backups of the store at @path, which need not be open, the newest first, of PagodaBackupFile
 * (transfer full). */
void pagoda_session_backups_async (PagodaSession *session,
                                   const char *path,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
GPtrArray *pagoda_session_backups_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** The newest sound backup of the store at @path, which need not be open, and what it holds; NULL where there
 * is none (transfer full). */
void pagoda_session_good_backup_async (PagodaSession *session,
                                       const char *path,
                                       GAsyncReadyCallback callback,
                                       gpointer data);
char *pagoda_session_good_backup_finish (PagodaSession *session,
                                         GAsyncResult *result,
                                         PagodaBackupContent *content);

/** Salvages the damaged store at @path (salvage.h), which is not open; it is not opened after.  @progress
 * (nullable) is called on the main thread (transfer full). */
void pagoda_session_salvage_async (PagodaSession *session,
                                   const char *path,
                                   PagodaSalvageProgress progress,
                                   gpointer progress_data,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
PagodaSalvage *pagoda_session_salvage_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** The record, newest first, of PagodaHistoryEntry (transfer full). */
void pagoda_session_history_async (PagodaSession *session, GAsyncReadyCallback callback, gpointer data);
GPtrArray *pagoda_session_history_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** What taking back everything down to the entry @entry would do (transfer full). */
void pagoda_session_preview_undo_async (PagodaSession *session,
                                        gint64 entry,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer data);
PagodaUndoPreview *
pagoda_session_preview_undo_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** What was changed of @customer, newest first, of PagodaCustomerChange (transfer full). */
void pagoda_session_customer_changes_async (PagodaSession *session,
                                            PagodaId customer,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer data);
GPtrArray *
pagoda_session_customer_changes_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** Takes back everything from the newest command down to the entry @entry; how many commands that were, −1 on
 * failure. */
void pagoda_session_undo_to_async (PagodaSession *session,
                                   gint64 entry,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
int pagoda_session_undo_to_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** The pack of @quarter: as it was frozen where @frozen is set and it was, else as the data say on @day
 * (quarter.h; transfer full). */
void pagoda_session_quarter_async (PagodaSession *session,
                                   PagodaQuarter quarter,
                                   PagodaDay day,
                                   gboolean frozen,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
PagodaQuarterPack *
pagoda_session_quarter_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** Which quarters were closed (store/frozen_quarters.h; transfer full). */
void pagoda_session_frozen_quarters_async (PagodaSession *session,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer data);
GPtrArray *
pagoda_session_frozen_quarters_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** Makes the paper of a report (reporting.h) and lays it out for the format that @request says; its path
 * means nothing. */
void pagoda_session_paper_async (PagodaSession *session,
                                 const PagodaReportRequest *request,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);

/** Its sheets (transfer full). */
PagodaPaperSheets *pagoda_session_paper_finish (PagodaSession *session, GAsyncResult *result, GError **error);

/** Writes a report (reporting.h).  Its result is (transfer full). */
void pagoda_session_report_async (PagodaSession *session,
                                  const PagodaReportRequest *request,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
PagodaReportResult *
pagoda_session_report_finish (PagodaSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
