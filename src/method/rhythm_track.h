/* rhythm_track.h: how good forecasts of purchases have been.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules O2 and O4.  Forecasts are made from what was known on a past day and compared with what came after
 * it.
 */
#pragma once

#include "method/decline.h"

G_BEGIN_DECLS

/** A chance that was told, and whether what it was of came true. */
typedef struct
{
  double chance;
  gboolean came;
} PagodaToldChance;

/** How often one of which it came true was told a larger chance than one of which it did not, ties by half;
 * NAN where all came true or none.  Sorts @told (@n). */
double pagoda_track_auc (PagodaToldChance *told, gsize n);

/** The mean surprise: −ln of the chance of what came; NAN without any.  A chance of 0 or 1 is taken for
 * one in a million beside it. */
double pagoda_track_log_loss (const PagodaToldChance *told, gsize n);

/** The middle of @n @values, which are sorted; NAN without any. */
double pagoda_track_median (double *values, gsize n);

/** How good the forecasts of some customers were; NAN where nothing tells. */
typedef struct
{
  guint customers;
  double auc;               /* of the chance of an order within the horizon */
  double log_loss;          /* of that chance */
  double mae;               /* mean absolute error of the expected order days */
  double bias;              /* all expected order days ÷ all that came, less 1 */
  guint dated;              /* customers that were told a next order and gave one within the horizon */
  double date_median_error; /* of their next order, days */
  double coverage;          /* share of them whose order came within the window */
  double width;             /* of the windows, days: the middle one */
} PagodaTrack;

typedef struct
{
  PagodaTrack all;   /* who had bought */
  PagodaTrack key;   /* who had bought on five days */
  PagodaTrack naive; /* all, by a rule without a model: as many orders as in the same time before, the next
                        one a mean gap after the last */
} PagodaBacktest;

/** Tries the forecasts of @day over the @days ≤ PAGODA_RHYTHM_FURTHEST behind it, of which @orders must tell.
 */
PagodaBacktest pagoda_track_backtest (const PagodaRhythmOrders *orders, PagodaDay day, int days);

/** The share of customers alerted in vain that a limit is told for. */
#define PAGODA_DECLINE_FALSE_ALARMS 0.1

/** How good the alerts of past month-ends were. */
typedef struct
{
  guint judged; /* eligible customers whose time has passed, each month-end by itself */
  guint quiet;  /* of them those that gave no order in the time that they had for it */
  double auc;
  /* By level, that one or a graver one: */
  guint alerted[PAGODA_N_DECLINE_LEVELS];
  double precision[PAGODA_N_DECLINE_LEVELS];   /* share of the alerted that stayed quiet */
  double hit[PAGODA_N_DECLINE_LEVELS];         /* share of the quiet that were alerted */
  double false_alarm[PAGODA_N_DECLINE_LEVELS]; /* share of the others that were alerted */
  /* At the limit that alerts a tenth of the others: */
  double limit;
  double precision_at_limit;
  double hit_at_limit;
} PagodaDeclineTrack;

/** Tries the alerts of the last @n month-ends on which any customer had the time it was given up to @last,
 * the last day of which @orders tell; those that had it not yet are left out. */
PagodaDeclineTrack pagoda_track_declines (const PagodaRhythmOrders *orders, PagodaDay last, int n);

G_END_DECLS
