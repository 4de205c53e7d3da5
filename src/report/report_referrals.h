/* report_referrals.h: who brought whom and whom we asked, as a report (N1, Q5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/referral_ask.h"
#include "report/report.h"

G_BEGIN_DECLS

/** A customer in its tree; who brought it stands above. */
typedef struct
{
  guint depth; /* 0: nobody brought it */
  const char *code;
  const char *name;
  const char *referrer; /* nullable */
  PagodaDay brought;    /* PAGODA_DAY_NONE where nobody brought it */
  PagodaMoney profit;   /* of the trailing twelve months */
  guint descendants;
  PagodaMoney profit_through; /* of those, without its own */
} PagodaReportReferral;

typedef struct
{
  const PagodaReferralAsk *ask;
  PagodaAskOutcome outcome; /* as of the report's day */
  const char *asked;
  const char *wanted;
  gboolean won;
} PagodaReportAsk;

typedef struct
{
  const PagodaReportReferral *tree; /* n_tree, each tree from its top down */
  gsize n_tree;
  const PagodaReportAsk *asks; /* n_asks */
  gsize n_asks;
} PagodaReportReferrals;

/** The trees; a second sheet has the asks. */
gboolean pagoda_report_write_referrals (const PagodaReportContext *context,
                                        const PagodaReportReferrals *referrals,
                                        PagodaReportCounts *counts,
                                        GError **error);

G_END_DECLS
