/* report.h: what Pagoda writes for people to open in Excel, WPS or LibreOffice.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ending of the path decides: `.csv` (in any case) is delimited text, everything else a workbook.  A file
 * appears whole and read back, or not at all: after a failure, and after a cancel, an older file of that name
 * is as it was and nothing is left beside it.  Figures come in as plain arrays; where they are kept is not
 * known here.
 *
 * A workbook needs room for about twice its inflated content in the folder of its target while it is written:
 * some 1.5 GB for a million order lines.
 */
#pragma once

#include "base/day.h"
#include "base/money.h"
#include "chart/paper.h"
#include "domain/customer.h"
#include "method/five_layers.h"
#include "method/pyramid.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PAGODA_REPORT_ERROR (pagoda_report_error_quark ())
GQuark pagoda_report_error_quark (void);

/** A report that is cancelled fails with G_IO_ERROR_CANCELLED; `.csv` may fail with PAGODA_FORMAT_ERROR_WRITE
 * too. */
typedef enum
{
  PAGODA_REPORT_ERROR_FULL,      /* no room in the folder of the target */
  PAGODA_REPORT_ERROR_WRITE,     /* the file cannot be written for another reason, which the message names */
  PAGODA_REPORT_ERROR_VERIFY,    /* what was written did not read back as it was given */
  PAGODA_REPORT_ERROR_TOO_LARGE, /* more rows than a sheet, or more content than a workbook, can hold */
  PAGODA_REPORT_ERROR_NUMBER,    /* a figure that is no number (not finite) was to be written */
} PagodaReportError;

/** @done is 0 … 1 and never falls; called in the thread that writes. */
typedef void (*PagodaReportProgressFunc) (double done, gpointer data);

/** A rule behind figures. */
typedef struct
{
  const char *term; /* marked with N_, and so is the other */
  const char *meaning;
} PagodaReportTerm;

/** What a workbook says of itself. */
typedef struct
{
  const char *title;             /* translated */
  char *subject;                 /* likewise */
  const PagodaReportTerm *rules; /* where the report writes none itself, else NULL; ends with a NULL term */
  char **filters;                /* term, meaning, term …, translated, NULL-terminated */
} PagodaReportAbout;

/** What every report needs besides its figures. */
typedef struct
{
  const char *path;                  /* of the file; means nothing where there is a paper */
  PagodaPaper *paper;                /* which gets the tables; NULL: a file is written */
  PagodaLanguage language;           /* of headers, labels and sheet names */
  const PagodaReportAbout *about;    /* NULL: a workbook says nothing of itself */
  const char *currency;              /* of the store, in which all figures are */
  PagodaDay as_of;                   /* the day that the figures hold for */
  gboolean assumed;                  /* TRUE where some profit rests on an assumed margin */
  PagodaDecimal margin;              /* that of the store, 0 … 1; used where @assumed is set */
  GCancellable *cancellable;         /* nullable */
  PagodaReportProgressFunc progress; /* nullable */
  gpointer progress_data;
} PagodaReportContext;

/** What a report holds. */
typedef struct
{
  guint sheets; /* 1 for delimited text */
  guint64 rows; /* of all sheets but the definitions, headers and totals not counted */
} PagodaReportCounts;

/** The columns that a customer list can have. */
typedef enum
{
  PAGODA_REPORT_COLUMN_RANK,
  PAGODA_REPORT_COLUMN_CODE,
  PAGODA_REPORT_COLUMN_NAME,
  PAGODA_REPORT_COLUMN_TIER,
  PAGODA_REPORT_COLUMN_CLASS,
  PAGODA_REPORT_COLUMN_BY_HAND,
  PAGODA_REPORT_COLUMN_CLASS_UNTIL,
  PAGODA_REPORT_COLUMN_OWNER,
  PAGODA_REPORT_COLUMN_COUNTRY,
  PAGODA_REPORT_COLUMN_PROVINCE,
  PAGODA_REPORT_COLUMN_CITY,
  PAGODA_REPORT_COLUMN_PROFIT,
  PAGODA_REPORT_COLUMN_REVENUE,
  PAGODA_REPORT_COLUMN_ORDERS,
  PAGODA_REPORT_COLUMN_VISITS,
  PAGODA_REPORT_COLUMN_FIRST_ORDER,
  PAGODA_REPORT_COLUMN_LAST_ORDER,
  PAGODA_REPORT_COLUMN_ASSUMED,
  PAGODA_REPORT_COLUMN_LAST_CONTACT,
  PAGODA_REPORT_COLUMN_TAGS,
  PAGODA_REPORT_COLUMN_LAYER, /* from here on: empty for whom the board (L7) has no card */
  PAGODA_REPORT_COLUMN_INFORMATION,
  PAGODA_REPORT_COLUMN_BARRIER,
  PAGODA_REPORT_COLUMN_BUSINESS,
  PAGODA_REPORT_COLUMN_RELATIONSHIP,
  PAGODA_REPORT_COLUMN_INTEREST,
  PAGODA_REPORT_COLUMN_LEAD,
  PAGODA_REPORT_COLUMN_NEXT_ACTION,
  PAGODA_REPORT_COLUMN_PHONE, /* from here on: of a workbook that can come back */
  PAGODA_REPORT_COLUMN_NOTE,
  PAGODA_REPORT_COLUMN_ID,
} PagodaReportColumn;
#define PAGODA_N_REPORT_COLUMNS 31
/** Those of a list that asks for none: up to ASSUMED. */
#define PAGODA_N_USUAL_REPORT_COLUMNS 18

/** What a workbook of customers needs to be imported again when somebody has edited it, see
 * domain/customer_sheet.h. */
typedef struct
{
  const char *store;   /* the mark of the store */
  const PagodaId *ids; /* by customer, and so are the others; NULL where unknown */
  const char *const *phones;
  const char *const *notes;
  const char *const *persons; /* who is offered as an owner, NULL-terminated */
} PagodaReportReturn;

/**
 * The customers of a report, columns parallel to those of @pyramid (all of length pyramid->n).  Texts are ""
 * or NULL where unknown.
 */
typedef struct
{
  const PagodaPyramid *pyramid;
  const char *const *codes;
  const char *const *names;
  const char *const *owners;
  const char *const *countries;
  const char *const *provinces;
  const char *const *cities;
  const PagodaAccountClass *classes;     /* the class that holds on the day (Q2) */
  const guint8 *by_hand;                 /* 1 where that class was set by hand */
  const PagodaDay *class_untils;         /* its last day, PAGODA_DAY_NONE: for good; NULL: nobody has one */
  const guint8 *assumed;                 /* 1 where some of the customer's profit is assumed */
  const PagodaDay *last_contacts;        /* PAGODA_DAY_NONE: never; needed where its column is asked for */
  const char *const *tags;               /* likewise; of one customer in one text */
  const PagodaFiveLayers *const *layers; /* NULL for whom the board has no card; needed from LAYER on */
  const PagodaDay *next_actions;         /* of whom it has; PAGODA_DAY_NONE: nothing comes next */
  const guint32 *listed;                 /* which ones a customer list shows, in its order; NULL shows all */
  gsize n_listed;                        /* only where @listed is not NULL */
  const PagodaReportColumn *columns; /* of the list, in their order; NULL: the usual ones, then those of the
                                      * five layers where @layers is set */
  gsize n_columns;                   /* only where @columns is not NULL; at least 1 */
  const PagodaReportReturn *coming_back; /* NULL: a workbook is only to be read */
} PagodaReportCustomers;

/**
 * The customer list: sheet 1 a row per customer, the ranked ones first and the others by tier; sheet 2 the
 * definitions; behind them, hidden, what is needed to import it again.  As `.csv` sheet 1 alone.
 */
gboolean pagoda_report_write_customers (const PagodaReportContext *context,
                                        const PagodaReportCustomers *customers,
                                        PagodaReportCounts *counts,
                                        GError **error);

/**
 * The pyramid: the eight tiers with a native chart; every ranked customer with its cumulative share; where
 * @before (nullable; an earlier day, the same customers in the same order) is given, the 8 × 8 movement and
 * the names behind it; the definitions.  As `.csv` the eight tiers alone, with what they held on the
 * earlier day and who rose and fell into them.
 *
 * @customers->listed and columns mean nothing here.
 */
gboolean pagoda_report_write_pyramid (const PagodaReportContext *context,
                                      const PagodaReportCustomers *customers,
                                      const PagodaPyramid *before,
                                      PagodaReportCounts *counts,
                                      GError **error);

/** One order line.  Texts are "" or NULL where unknown and valid until the next line is asked for. */
typedef struct
{
  const char *order;
  PagodaDay day;
  const char *customer_code;
  const char *customer_name;
  const char *product_code;
  const char *product_name;
  PagodaDecimal quantity;
  PagodaDecimal price;  /* per unit, in major units of @currency */
  PagodaMoney amount;   /* in minor units of @currency */
  PagodaMoney cost;     /* likewise; PAGODA_COST_UNKNOWN leaves the cell empty */
  const char *currency; /* NULL is the store's */
} PagodaReportLine;

/** Fills @line with the next one.  FALSE ends: as a failure where @error is set, else because there are no
 * more. */
typedef gboolean (*PagodaReportLineFunc) (PagodaReportLine *line, gpointer data, GError **error);

typedef struct _PagodaReportOrderFigures PagodaReportOrderFigures;

typedef struct
{
  PagodaReportLineFunc next;
  gpointer data;
  const PagodaReportOrderFigures *figures; /* what they tell, on sheets of a workbook; NULL: nothing */
  guint64 expected;    /* how many lines there will be, for the progress; 0 where unknown */
  guint rows_of_sheet; /* rows of a sheet, header included; 0 is Excel's limit, 1,048,576 */
} PagodaReportLines;

/** The order lines as they come, on as many sheets as the limit wants ("Order lines", "Order lines 2" …); as
 * `.csv` all in one. */
gboolean pagoda_report_write_orders (const PagodaReportContext *context,
                                     const PagodaReportLines *lines,
                                     PagodaReportCounts *counts,
                                     GError **error);

G_END_DECLS
