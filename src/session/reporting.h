/* reporting.h: a report from an open store to a file.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/sheet.h"
#include "domain/frozen_quarter.h"
#include "report/report.h"
#include "method/sales_months.h"
#include "session/snapshot.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_REPORT_CUSTOMERS,
  PAGODA_REPORT_PYRAMID,
  PAGODA_REPORT_ORDERS,
  PAGODA_REPORT_LAYERS,
  PAGODA_REPORT_VISITS,
  PAGODA_REPORT_BARRIERS,
  PAGODA_REPORT_COVERAGE,
  PAGODA_REPORT_PEOPLE,
  PAGODA_REPORT_AVERAGES,
  PAGODA_REPORT_WALLET,
  PAGODA_REPORT_REVIEW,
  PAGODA_REPORT_MONTHS,
  PAGODA_REPORT_ROADMAP,
  PAGODA_REPORT_PROFILE,
  PAGODA_REPORT_QUARTER,
  PAGODA_REPORT_MARKET,
  PAGODA_REPORT_HANDOVER,
  PAGODA_REPORT_REFERRALS,
} PagodaReportName;

gboolean pagoda_report_name_parse (const char *word, PagodaReportName *name);

/** The word of the report, as a command names it (transfer none). */
const char *pagoda_report_name_word (PagodaReportName name);

/** What the report is called (transfer none). */
const char *pagoda_report_name_label (PagodaReportName name, PagodaLanguage language);

/** The words of all reports, as a command names them: `customers, pyramid …` (transfer full). */
char *pagoda_report_name_list (void);

/** The endings that the file of the report @name may have, such as `.xlsx`, NULL-terminated (transfer none).
 */
const char *const *pagoda_report_name_endings (PagodaReportName name);

/** TRUE where @path has one of them, in any case. */
gboolean pagoda_report_name_takes (PagodaReportName name, const char *path);

typedef struct
{
  PagodaReportName name;
  const char *path; /* the ending decides, one of pagoda_report_name_endings(); as a picture the layers are
                       the people map of @customer, as .pdf the visits are the day sheets */
  PagodaLanguage language;
  PagodaDay as_of;
  PagodaDay worked; /* up to which the five layers are looked at; @as_of where that is later */
  PagodaBasis basis;
  PagodaDay compare;   /* PAGODA_DAY_NONE: no comparison */
  PagodaId customer;   /* of the people map and the profile sheet */
  PagodaId project;    /* likewise; PAGODA_ID_NONE: the one that the layers look at */
  PagodaPeriod period; /* of order lines, all where last < first; of visits, a week from @as_of there; of
                          attempts */

  /* What a customer list, the board or the calendar shows, exactly as a view does. */
  const PagodaId *listed; /* customers or barriers in their order, or the activities of visits; NULL: all;
                             what is no longer in the store is left out */
  gsize n_listed;
  const PagodaReportColumn
      *columns; /* in their order; NULL: the usual ones, with @layers theirs after them */
  gsize n_columns;
  const char *person;   /* of the handover book: whose accounts; of the people's report: whose work, "" for
                           nobody's; of the averages: whose attempts;   NULL: everybody's */
  const char *search;   /* of the averages: what customers are searched for, NULL: nothing */
  const char *segment;  /* of the averages: what pagoda_segment_parse() reads; of the months: whose they are,
                           as  sales_book.h says; NULL: all customers */
  gboolean one_product; /* of the months: not all products but */
  PagodaId product;     /* this one; PAGODA_ID_NONE: lines that name none */
  PagodaSalesMeasure measure; /* of the months */
  guint deals;                /* of the averages: for how many the attempts needed are told */
  int year;                   /* of the review; 0: the usual one */
  PagodaQuarter quarter;      /* of the pack; year 0: the last complete one */
  PagodaSheetFormat paper;    /* of what is written sheet by sheet */
  gboolean layers;            /* the columns of the five layers have something to show */
} PagodaReportRequest;

/** A request with its own copies of what it points to (transfer full). */
PagodaReportRequest *pagoda_report_request_copy (const PagodaReportRequest *request);
void pagoda_report_request_free (PagodaReportRequest *request);

typedef struct
{
  char *file;
  guint sheets;
  guint64 rows;
} PagodaReportResult;

void pagoda_report_result_free (PagodaReportResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaReportResult, pagoda_report_result_free)

/** FALSE where the report reads what it needs from the store by itself: the day sheets. */
gboolean pagoda_reporting_needs_snapshot (const PagodaReportRequest *request);

/** The report that @request asks for as it lies on paper, drawing and tables; its path means nothing.  Else
 * as pagoda_reporting_run() (transfer full). */
PagodaPaper *pagoda_reporting_make_paper (PagodaDatabase *database,
                                          const PagodaSnapshot *snapshot,
                                          const PagodaReportRequest *request,
                                          GCancellable *cancellable,
                                          GError **error);

/** Writes the report @request asks for from @database and a @snapshot of it with figures, NULL where none is
 * needed (transfer full). */
PagodaReportResult *pagoda_reporting_run (PagodaDatabase *database,
                                          const PagodaSnapshot *snapshot,
                                          const PagodaReportRequest *request,
                                          GCancellable *cancellable,
                                          GError **error);

G_END_DECLS
