/* report_market.h: market surveys as a report (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "method/market_survey.h"
#include "report/report.h"

G_BEGIN_DECLS

/** Somebody on the list of a survey. */
typedef struct
{
  const char *survey;
  const PagodaSurveyEntry *entry;
  const char *code; /* NULL: only a name */
  const char *name;
  const char *region;
  PagodaDay contacted;
  const char *contacted_by; /* nullable */
  const char *next;         /* why it is to be talked to now or later; NULL: it was */
  char *big; /* why it might be the big buyer, in the report's language; NULL: nobody says so */
} PagodaReportSurveyed;

/** What was learnt, in the report's language. */
typedef struct
{
  const char *survey;
  const PagodaLearnt *learnt;
  const char *about;  /* NULL: the market */
  const char *other;  /* nullable */
  const char *source; /* NULL: seen ourselves */
} PagodaReportLearnt;

typedef struct
{
  PagodaReportSurveyed *surveyed;
  gsize n;
  PagodaReportLearnt *learnt;
  gsize n_learnt;
} PagodaReportMarket;

/** The lists of all surveys, with what is to be done next; a second sheet has what was learnt. */
gboolean pagoda_report_write_market (const PagodaReportContext *context,
                                     const PagodaReportMarket *market,
                                     PagodaReportCounts *counts,
                                     GError **error);

G_END_DECLS
