/* reporting-private.h: reports that are made of views.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "report/report_order_figures.h"
#include "session/board.h"
#include "session/reporting.h"
#include "session/sales_book.h"

G_BEGIN_DECLS

/** The board of the context's day (transfer full). */
PagodaBoard *pagoda_reporting_load_board (PagodaDatabase *database,
                                          PagodaSnapshot *snapshot,
                                          const PagodaReportRequest *request,
                                          const PagodaReportContext *context,
                                          GError **error);

/** The five-layer board of the context's day, or those of its cards that @request lists. */
gboolean pagoda_reporting_write_layers (PagodaDatabase *database,
                                        PagodaSnapshot *snapshot,
                                        const PagodaReportRequest *request,
                                        const PagodaReportContext *context,
                                        PagodaReportCounts *counts,
                                        GError **error);

/** The barriers of all accounts of that board, or those that @request lists. */
gboolean pagoda_reporting_write_barriers (PagodaDatabase *database,
                                          PagodaSnapshot *snapshot,
                                          const PagodaReportRequest *request,
                                          const PagodaReportContext *context,
                                          PagodaReportCounts *counts,
                                          GError **error);

/** What all accounts of that board are owed, or those that @request lists, in its order. */
gboolean pagoda_reporting_write_coverage (PagodaDatabase *database,
                                          PagodaSnapshot *snapshot,
                                          const PagodaReportRequest *request,
                                          const PagodaReportContext *context,
                                          PagodaReportCounts *counts,
                                          GError **error);

/** Who works the accounts of that board, or the one person whom @request names. */
gboolean pagoda_reporting_write_people (PagodaDatabase *database,
                                        PagodaSnapshot *snapshot,
                                        const PagodaReportRequest *request,
                                        const PagodaReportContext *context,
                                        PagodaReportCounts *counts,
                                        GError **error);

/** The law of averages of the request's person, period and segment. */
gboolean pagoda_reporting_write_averages (PagodaDatabase *database,
                                          PagodaSnapshot *snapshot,
                                          const PagodaReportRequest *request,
                                          const PagodaReportContext *context,
                                          PagodaReportCounts *counts,
                                          GError **error);

/** Share of wallet of all customers, as a table or as a drawing. */
gboolean pagoda_reporting_write_wallet (PagodaDatabase *database,
                                        PagodaSnapshot *snapshot,
                                        const PagodaReportContext *context,
                                        PagodaReportCounts *counts,
                                        GError **error);

/** The review of the request's year, or those of its customers that @request lists, in its order. */
gboolean pagoda_reporting_write_yearly_review (PagodaDatabase *database,
                                               PagodaSnapshot *snapshot,
                                               const PagodaReportRequest *request,
                                               const PagodaReportContext *context,
                                               PagodaReportCounts *counts,
                                               GError **error);

/** The closing roadmap of the request's period. */
gboolean pagoda_reporting_write_roadmap (PagodaDatabase *database,
                                         PagodaSnapshot *snapshot,
                                         const PagodaReportRequest *request,
                                         const PagodaReportContext *context,
                                         PagodaReportCounts *counts,
                                         GError **error);

/** What orders tell as of the context's day, for the report of the order lines: sales by month, reorder rates
 * of @period and share of wallet; to be freed with pagoda_report_order_figures_free(), and before @sales,
 * which receives whose names it shows (transfer full).  In a reading transaction. */
PagodaReportOrderFigures *pagoda_reporting_load_order_figures (PagodaDatabase *database,
                                                               PagodaSnapshot *snapshot,
                                                               PagodaPeriod period,
                                                               const PagodaReportContext *context,
                                                               PagodaSalesBook **sales,
                                                               GError **error);

/** Five years by month of the request's customers, product and measure, as a table or as a heat map. */
gboolean pagoda_reporting_write_months (PagodaDatabase *database,
                                        PagodaSnapshot *snapshot,
                                        const PagodaReportRequest *request,
                                        const PagodaReportContext *context,
                                        PagodaReportCounts *counts,
                                        GError **error);

/** The agenda of @period, or those of its activities that @request lists. */
gboolean pagoda_reporting_write_visits (PagodaDatabase *database,
                                        PagodaSnapshot *snapshot,
                                        const PagodaReportRequest *request,
                                        PagodaPeriod period,
                                        const PagodaReportContext *context,
                                        PagodaReportCounts *counts,
                                        GError **error);

/** The day sheets of @period as a PDF, all of its visits; no snapshot is needed (V6). */
gboolean pagoda_reporting_write_day_sheets (PagodaDatabase *database,
                                            const PagodaReportRequest *request,
                                            PagodaPeriod period,
                                            PagodaReportCounts *counts,
                                            GError **error);

/** The activities of @period, or those of them that @request lists, as an iCalendar file. */
gboolean pagoda_reporting_write_calendar (PagodaDatabase *database,
                                          PagodaSnapshot *snapshot,
                                          const PagodaReportRequest *request,
                                          PagodaPeriod period,
                                          const PagodaReportContext *context,
                                          PagodaReportCounts *counts,
                                          GError **error);

/** The ids of the activities that @request lists, or NULL where it lists none (transfer full). */
GHashTable *pagoda_reporting_index_listed (const PagodaReportRequest *request);

G_END_DECLS
