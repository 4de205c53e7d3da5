/* rhythm_record.h: the track record of forecasts and alerts on the past month-ends of a book.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules O2 and O4.  On each of the last month-ends everything is told from what was known then, and laid
 * beside what came after; from this the limits of the alerts are measured.  Of many customers some are drawn,
 * always the same ones.
 */
#pragma once

#include "method/decline.h"

G_BEGIN_DECLS

#define PAGODA_RECORD_MONTH_ENDS 12
/** Customers at the most. */
#define PAGODA_RECORD_CUSTOMERS 400
/** The days within which a next order is compared, and those that the engage list is ranked by. */
#define PAGODA_RECORD_DAYS 91
#define PAGODA_RECORD_NEAR_DAYS 60

/** What was told of a customer on a month-end, and what came. */
typedef struct
{
  guint32 customer;         /* the place in the orders that the record is of */
  PagodaDay day;            /* the month-end */
  PagodaDay came;           /* of the first order after it; PAGODA_DAY_NONE */
  PagodaNextOrder next;     /* within PAGODA_RECORD_DAYS; its day is PAGODA_DAY_NONE where nothing was told */
  PagodaDay naive;          /* a mean gap after the last order; PAGODA_DAY_NONE after a single one */
  double near;              /* the chance of an order within PAGODA_RECORD_NEAR_DAYS */
  gboolean engaged;         /* in the engage list; only where those days have passed */
  gboolean engaged_naively; /* in that of the rule without a model */
  struct
  {
    gboolean judged; /* and the time that it had has passed */
    gboolean may;    /* be alerted: it is overdue, or the drop is clear */
    double value;
    gboolean low;   /* it stayed so: no order came, or the profit of the next half-year was low, too */
    gboolean naive; /* alerted by the rule without a model: two mean gaps, or half the profit */
  } signs[PAGODA_N_DECLINE_SIGNS];
} PagodaToldRow;

typedef struct
{
  guint cases;
  guint hits;
} PagodaRecordCount;

/** How good the alerts of one sign were, by level: that one or a graver one. */
typedef struct
{
  guint judged;
  guint low;                                          /* of them: those that stayed so, alerted or not */
  gboolean measured;                                  /* there were enough to set the limits by */
  PagodaRecordCount alerted[PAGODA_N_DECLINE_LEVELS]; /* of whom so many stayed low */
  PagodaRecordCount naive;
} PagodaSignRecord;

typedef struct _PagodaRecordSample PagodaRecordSample;

typedef struct
{
  PagodaDay last;    /* up to which orders are known */
  guint n_customers; /* drawn, of n_all */
  guint n_all;
  guint n_month_ends;       /* tried */
  GArray *rows;             /* PagodaToldRow, by month-end, the newest first */
  PagodaRecordCount window; /* next orders that came within PAGODA_RECORD_DAYS, in the window told */
  double date_error;        /* their median, days; NAN without any */
  double naive_date_error;
  PagodaRecordCount engaged; /* that gave an order within PAGODA_RECORD_NEAR_DAYS */
  PagodaRecordCount engaged_naively;
  PagodaSignRecord signs[PAGODA_N_DECLINE_SIGNS];
  PagodaDeclineLimits limits; /* measured where there was enough, else the usual ones */
  PagodaRecordSample *sample; /* while it is made */
} PagodaRhythmRecord;

/** Begins the record of @orders, which are known up to @last and are not needed after (transfer full). */
PagodaRhythmRecord *pagoda_rhythm_record_begin (const PagodaRhythmOrders *orders, PagodaDay last);

/** Tries one month-end more; FALSE where none was left and all measures are there. */
gboolean pagoda_rhythm_record_go_on (PagodaRhythmRecord *record);

void pagoda_rhythm_record_free (PagodaRhythmRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaRhythmRecord, pagoda_rhythm_record_free)

/** The level at which @row was alerted by @sign under @limits. */
PagodaDeclineLevel
pagoda_told_row_level (const PagodaToldRow *row, PagodaDeclineSign sign, const PagodaDeclineLimits *limits);

/** TRUE where an order came within @days of the month-end of @row. */
gboolean pagoda_told_row_came (const PagodaToldRow *row, int days);

/** TRUE where a next day was told of @row and one came within PAGODA_RECORD_DAYS; @inside: in the window. */
gboolean pagoda_told_row_is_dated (const PagodaToldRow *row, gboolean *inside);

G_END_DECLS
