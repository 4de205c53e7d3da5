/* report_layers.h: the five-layer board and the visits of a period for people to open elsewhere.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules of report.h hold here too.
 */
#pragma once

#include "method/five_layers.h"
#include "method/who_first.h"
#include "report/report.h"

G_BEGIN_DECLS

/** An account of the board.  Texts are "" or NULL where unknown. */
typedef struct
{
  const char *code;
  const char *name;
  const char *owner;
  PagodaAccountClass account_class;
  PagodaTier tier;
  const PagodaFiveLayers *layers;
  PagodaDay next;        /* the day of the next action, or PAGODA_DAY_NONE */
  const char *next_text; /* what it is */
  gboolean late;         /* that day has passed */
  PagodaMoney profit;
  PagodaMoney value; /* of its project, or PAGODA_AMOUNT_UNKNOWN */
} PagodaReportAccount;

typedef struct
{
  const PagodaReportAccount *accounts;
  gsize n;
  /** An item of the checklist of the account at @place in words (transfer full). */
  char *(*describe) (gsize place, const PagodaCheckItem *item, PagodaLanguage language, gpointer data);
  gpointer data;
} PagodaReportBoard;

/** A row per account, a sheet per layer with a row per item of each checklist, and the definitions; as `.csv`
 * the first alone. */
gboolean pagoda_report_write_layers (const PagodaReportContext *context,
                                     const PagodaReportBoard *board,
                                     PagodaReportCounts *counts,
                                     GError **error);

/** An activity with the names that belong to it. */
typedef struct
{
  const PagodaActivity *activity;
  const char *code;
  const char *name;
  char *region;
} PagodaReportVisit;

/** A customer who is due. */
typedef struct
{
  const char *code;
  const char *name;
  char *region;
  PagodaAccountClass account_class;
  PagodaTier tier;
  PagodaDay due;
  int overdue; /* days */
  PagodaNeed need;
  PagodaMoney need_amount; /* 0 where not stated */
  char *reason;
  PagodaDay planned;
} PagodaReportDue;

typedef struct
{
  const PagodaReportVisit *visits; /* of the period, by day */
  gsize n_visits;
  const PagodaReportVisit *overdue; /* planned before the day and still open (A3) */
  gsize n_overdue;
  const PagodaReportDue *due; /* whom first (V3) */
  gsize n_due;
} PagodaReportVisits;

/** The activities of a period, those overdue, and who is due, a sheet each; as `.csv` the first alone. */
gboolean pagoda_report_write_visits (const PagodaReportContext *context,
                                     const PagodaReportVisits *visits,
                                     PagodaReportCounts *counts,
                                     GError **error);

G_END_DECLS
