/* reporting-private.h: reports that are made of views.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/export.h"
#include "report/report_order_figures.h"
#include "session/board.h"
#include "session/reporting.h"
#include "session/sales_book.h"

G_BEGIN_DECLS

/** A report while it is written. */
typedef struct
{
  PagodaDatabase *database;
  PagodaSnapshot *snapshot; /* with figures; NULL where none is needed */
  const PagodaReportRequest *request;
  PagodaReportContext context; /* with its paper, tables go there instead of into a file */
  gboolean drawn;              /* the drawing is asked for, where the report has one, not the tables */
  PagodaReportCounts counts;   /* filled in by what writes it */
} PagodaReporting;

/** Puts what @draw draws with @data on the paper, or writes it as a picture of the usual size. */
gboolean
pagoda_reporting_draw (PagodaReporting *run, PagodaChartDrawFunc draw, gpointer data, GError **error);

/** All customers, or those that the request lists, in its order. */
gboolean pagoda_reporting_write_customers (PagodaReporting *run, GError **error);

/** The pyramid as a workbook or as a drawing. */
gboolean pagoda_reporting_write_pyramid (PagodaReporting *run, GError **error);

/** The order lines of the request's period. */
gboolean pagoda_reporting_write_orders (PagodaReporting *run, GError **error);

/** The board of the context's day (transfer full). */
PagodaBoard *pagoda_reporting_load_board (PagodaReporting *run, GError **error);

/** The people map as a picture, else the five-layer board of the context's day, or those of its cards that
 * @request lists. */
gboolean pagoda_reporting_write_layers (PagodaReporting *run, GError **error);

/** The people map of the request's customer and project as a drawing. */
gboolean pagoda_reporting_write_people_map (PagodaReporting *run, GError **error);

/** The profile sheet of the request's customer (V8; transfer full). */
PagodaPaper *pagoda_reporting_make_profile (PagodaReporting *run, GError **error);

/** The day sheets of the request's visits (V6; transfer full). */
PagodaPaper *pagoda_reporting_make_day_sheets (PagodaReporting *run, GError **error);

/** The barriers of all accounts of that board, or those that @request lists. */
gboolean pagoda_reporting_write_barriers (PagodaReporting *run, GError **error);

/** What all accounts of that board are owed, or those that @request lists, in its order. */
gboolean pagoda_reporting_write_coverage (PagodaReporting *run, GError **error);

/** Who works the accounts of that board, or the one person whom @request names. */
gboolean pagoda_reporting_write_people (PagodaReporting *run, GError **error);

/** The law of averages of the request's person, period and segment. */
gboolean pagoda_reporting_write_averages (PagodaReporting *run, GError **error);

/** Share of wallet of all customers, as a table or as a drawing. */
gboolean pagoda_reporting_write_wallet (PagodaReporting *run, GError **error);

/** The review of the request's year, or those of its customers that @request lists, in its order. */
gboolean pagoda_reporting_write_yearly_review (PagodaReporting *run, GError **error);

/** The closing roadmap of the request's period. */
gboolean pagoda_reporting_write_roadmap (PagodaReporting *run, GError **error);

/** All of it on paper (transfer full). */
PagodaPaper *pagoda_reporting_make_roadmap (PagodaReporting *run, GError **error);

/** The pack of the request's quarter, frozen or as the data say now. */
gboolean pagoda_reporting_write_quarter (PagodaReporting *run, GError **error);

/** The same on paper (transfer full). */
PagodaPaper *pagoda_reporting_make_quarter (PagodaReporting *run, GError **error);

/** The handover book of the request's person, or of the accounts that it lists (T3). */
gboolean pagoda_reporting_write_handover (PagodaReporting *run, GError **error);

/** The same on paper (transfer full). */
PagodaPaper *pagoda_reporting_make_handover (PagodaReporting *run, GError **error);

/** The lists of all market surveys, and what was learnt. */
gboolean pagoda_reporting_write_market (PagodaReporting *run, GError **error);

/** Who brought whom, as a drawing or as a table, and the asks. */
gboolean pagoda_reporting_write_referrals (PagodaReporting *run, GError **error);

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
gboolean pagoda_reporting_write_months (PagodaReporting *run, GError **error);

/** The visits of the request's period, or of a week from its day on. */
gboolean pagoda_reporting_write_visits (PagodaReporting *run, GError **error);

/** The agenda of @period, or those of its activities that @request lists. */
gboolean pagoda_reporting_write_agenda (PagodaReporting *run, PagodaPeriod period, GError **error);

/** The activities of @period, or those of them that @request lists, as an iCalendar file. */
gboolean pagoda_reporting_write_calendar (PagodaReporting *run, PagodaPeriod period, GError **error);

/** The ids of the activities that @request lists, or NULL where it lists none (transfer full). */
GHashTable *pagoda_reporting_index_listed (const PagodaReportRequest *request);

G_END_DECLS
