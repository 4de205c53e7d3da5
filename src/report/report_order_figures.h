/* report_order_figures.h: what orders tell, as sheets: sales by month, who buys again, share of wallet.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "method/reorder.h"
#include "method/sales_months.h"
#include "method/wallet.h"
#include "report/report_output.h"

G_BEGIN_DECLS

/** The sales of a customer or product in a year, month by month (O1). */
typedef struct
{
  const char *code;
  const char *name;
  int year;
  PagodaMoney months[12];
  PagodaMoney whole;
} PagodaReportYear;

/** The season index of a product, or of all of them (O1). */
typedef struct
{
  const char *code; /* NULL: of all, or of lines that name none */
  const char *name;
  guint purchases;
  PagodaDay first; /* of the purchases; PAGODA_DAY_NONE where there is none */
  gboolean told;
  PagodaMonthIndex index; /* where it is told */
} PagodaReportSeason;

/** A rate, of all or of a part (O6). */
typedef struct
{
  char *by; /* `Tier`; NULL: of all */
  char *part;
  char *rate;
  int window; /* days; 0 where the rate has none */
  PagodaReorderCount now;
  PagodaReorderCount before;
  gboolean judged; /* there are cases enough for a percentage */
} PagodaReportRate;

/** A customer and its budget (O5). */
typedef struct
{
  const char *code;
  const char *name;
  PagodaMoney revenue;
  PagodaMoney budget; /* PAGODA_AMOUNT_UNKNOWN: not known, and with it the rest */
  double share;
  PagodaMoney gap;
  const char *quadrant;
  char *path; /* how the share went, in words; NULL where it has no past */
} PagodaReportWallet;

/** All of it; the texts that are not const are owned. */
struct _PagodaReportOrderFigures
{
  GArray *years;    /* PagodaReportYear, of customers */
  GArray *products; /* PagodaReportYear, of products */
  GArray *seasons;  /* PagodaReportSeason */
  GArray *rates;    /* PagodaReportRate */
  GArray *wallets;  /* PagodaReportWallet */
};

PagodaReportOrderFigures *pagoda_report_order_figures_new (void);
void pagoda_report_order_figures_free (PagodaReportOrderFigures *figures);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaReportOrderFigures, pagoda_report_order_figures_free)

/** Adds a sheet of each; FALSE where there is no use in going on. */
gboolean pagoda_report_order_figures_add (PagodaReportOutput *output,
                                          const PagodaReportOrderFigures *figures);

/** Five years by month, a row for each, and a row with their season index where it is told. */
gboolean pagoda_report_write_months (const PagodaReportContext *context,
                                     const PagodaSalesMonths *months,
                                     PagodaSalesMeasure measure,
                                     PagodaReportCounts *counts,
                                     GError **error);

/** The wallet alone, as a report of its own. */
gboolean pagoda_report_write_wallet (const PagodaReportContext *context,
                                     const PagodaReportOrderFigures *figures,
                                     PagodaReportCounts *counts,
                                     GError **error);

G_END_DECLS
