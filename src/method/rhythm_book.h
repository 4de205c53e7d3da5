/* rhythm_book.h: the purchase rhythm of all customers as of a day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules O2 and O3.  A purchase is a day with an order whose total is positive: several orders of a day are
 * one, and returns, zero orders and samples are none.
 */
#pragma once

#include "base/money.h"
#include "method/rhythm_forecast.h"

G_BEGIN_DECLS

/**
 * The orders of customers 0 … n − 1: those of customer i are first_order[i] ≤ j < first_order[i + 1], sorted
 * by day.  Money is in minor units of one currency.
 */
typedef struct
{
  gsize n;
  const gsize *first_order;    /* n + 1 */
  const PagodaDay *days;       /* first_order[n] */
  const PagodaMoney *revenues; /* first_order[n]; negative for a return */
  const PagodaMoney *profits;  /* first_order[n] */
} PagodaRhythmOrders;

/** What is known of all customers together. */
typedef struct
{
  PagodaDay as_of;
  PagodaPeriod known; /* from the first purchase to as_of; empty where there is none */
  gsize n_buyers;
  PagodaRhythmModel model;
  gboolean seasonal; /* the clock goes by `season` */
  PagodaMonthIndex season;
  gboolean low_confidence;  /* less than a year is known: totals may be too high by half */
  PagodaRhythmClock *clock; /* NULL without a purchase */
  double revenue_of_order;  /* the mean over customers of their mean order */
  double profit_of_order;
} PagodaRhythmBook;

/** The furthest behind its day that a book looks. */
#define PAGODA_RHYTHM_FURTHEST 1100

/** Fits the model to all purchases up to @as_of (transfer full). */
PagodaRhythmBook *pagoda_rhythm_book_new (const PagodaRhythmOrders *orders, PagodaDay as_of);
void pagoda_rhythm_book_free (PagodaRhythmBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaRhythmBook, pagoda_rhythm_book_free)

/** The purchases of one customer. */
typedef struct
{
  guint n; /* order days */
  PagodaDay first;
  PagodaDay last;
  PagodaMoney revenue; /* of all of them */
  PagodaMoney profit;
  PagodaRhythmHistory history; /* by the clock; where n > 0 */
} PagodaPurchases;

/** The purchases of @customer up to the day of @book. */
PagodaPurchases
pagoda_rhythm_book_read (const PagodaRhythmBook *book, const PagodaRhythmOrders *orders, gsize customer);

/** Why nothing is said of when a customer buys next. */
typedef enum
{
  PAGODA_RHYTHM_SPEAKS,
  PAGODA_RHYTHM_NO_ORDER,   /* nothing at all can be said */
  PAGODA_RHYTHM_FEW_ORDERS, /* fewer than three order days */
  PAGODA_RHYTHM_UNLIKELY,   /* there is hardly a chance of an order within a year */
} PagodaRhythmSilence;
#define PAGODA_N_RHYTHM_SILENCES 4

/** A word of an interface: `few orders`; NULL for PAGODA_RHYTHM_SPEAKS. */
const char *pagoda_rhythm_silence_word (PagodaRhythmSilence silence);

/** The next order of a customer. */
typedef struct
{
  PagodaPurchases purchases;
  PagodaRhythm rhythm; /* undefined where there is no order */
  PagodaRhythmSilence silence;
  PagodaNextOrder next; /* its days only where silence is PAGODA_RHYTHM_SPEAKS, else PAGODA_DAY_NONE */
  PagodaDay engage_by;  /* O3; PAGODA_DAY_NONE where it is silent */
} PagodaRhythmJudgement;

PagodaRhythmJudgement
pagoda_rhythm_book_judge (const PagodaRhythmBook *book, const PagodaRhythmOrders *orders, gsize customer);

/** The weeks of the @days behind the day of @book. */
double pagoda_rhythm_book_weeks (const PagodaRhythmBook *book, int days);

/** Whether @customer has a buying window that recurs every year (O3, season_plan.h). */
gboolean pagoda_rhythm_book_has_season (const PagodaRhythmBook *book,
                                        const PagodaRhythmOrders *orders,
                                        gsize customer);

/** What is expected of a customer. */
typedef struct
{
  double chance; /* of an order */
  PagodaExpectedOrders orders;
  PagodaMoney revenue;
  PagodaMoney profit;
  PagodaMoney profit_low; /* of orders.low and orders.high */
  PagodaMoney profit_high;
} PagodaRhythmForecast;

/** What is expected within @days ≤ PAGODA_RHYTHM_FURTHEST of a customer judged as @judgement; nothing of one
 * that has no order. */
PagodaRhythmForecast
pagoda_rhythm_book_forecast (const PagodaRhythmBook *book, const PagodaRhythmJudgement *judgement, int days);

G_END_DECLS
