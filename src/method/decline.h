/* decline.h: whether a customer has become quieter than its own rhythm, past and season let expect.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule O4.  An alert says that somebody should look, not that the customer is lost: on real orders about half
 * of those alerted come back by themselves.  There are two signs: no order comes although one is due by its
 * own rhythm, and the profit of half a year lies clearly below its own past and the same months before.
 */
#pragma once

#include "domain/decline_answer.h"
#include "method/rhythm_book.h"

G_BEGIN_DECLS

/** What an alert goes by. */
typedef enum
{
  PAGODA_DECLINE_BY_ORDERS, /* the chance of an order in the time that one is asked for */
  PAGODA_DECLINE_BY_PROFIT, /* the profit of half a year ÷ what was to be expected */
} PagodaDeclineSign;
#define PAGODA_N_DECLINE_SIGNS 2

/** Below which value of a sign each level begins; those of PAGODA_DECLINE_NONE are 1. */
typedef struct
{
  double of[PAGODA_N_DECLINE_SIGNS][PAGODA_N_DECLINE_LEVELS];
} PagodaDeclineLimits;

/** Those that hold until they are measured. */
PagodaDeclineLimits pagoda_decline_limits_usual (void);

/** The months over which profit is compared. */
#define PAGODA_DECLINE_MONTHS 6

/** The profit of half a year beside what was to be expected of it. */
typedef struct
{
  gboolean told; /* there is enough to compare with; else nothing else is set */
  PagodaMoney recent;
  PagodaMoney season; /* of the same months a year before */
  PagodaMoney past;   /* of half a year, on the mean of up to two years before */
  double share;       /* recent ÷ the smaller of the two */
  gboolean clear;     /* its orders hardly ever vary by so much */
} PagodaProfitSign;

/** That of the half-year up to @day. */
PagodaProfitSign pagoda_decline_weigh (const PagodaRhythmOrders *orders, gsize customer, PagodaDay day);

/** What is known of a customer that might have declined. */
typedef struct
{
  gboolean eligible; /* it has a rhythm of its own, and bought within a year; else nothing else is set */
  int days;          /* within which an order is asked for: two of its gaps, 60 … 270 */
  double chance;     /* of one */
  gboolean overdue;  /* the silence is longer than its gap, and not its season; else no alert by orders */
  PagodaProfitSign profit;
  PagodaDeclineLevel by[PAGODA_N_DECLINE_SIGNS]; /* the level of each sign */
  PagodaDeclineLevel level;                      /* the graver one */
  gboolean
      after_growth; /* alerted, and its orders had grown in the year up to the last one (O4: flagged first) */
  guint orders;     /* of the trailing twelve months */
  guint orders_before; /* of the twelve months before them */
  double expected;     /* orders of the trailing twelve months, by its rhythm */
  double gap;          /* days between its orders, as its rhythm has them */
  int silence;         /* days since the last */
  PagodaMoney stake;   /* profit of the year up to its last order, or to the half-year that is compared */
} PagodaDecline;

PagodaDecline pagoda_decline_judge (const PagodaRhythmBook *book,
                                    const PagodaRhythmOrders *orders,
                                    gsize customer,
                                    const PagodaRhythmJudgement *judgement,
                                    const PagodaDeclineLimits *limits);

/**
 * TRUE where @answer (nullable) still answers the alert on @day: no order and no return has come since.  That
 * time goes by is nothing new.
 */
gboolean pagoda_decline_is_answered (const PagodaDeclineAnswer *answer,
                                     const PagodaRhythmOrders *orders,
                                     gsize customer,
                                     PagodaDay day);

/** Which of two alerts is to be answered first: a drop after growth, then the graver one, then the larger
 * stake; < 0 where it is @one. */
int pagoda_decline_compare (const PagodaDecline *one, const PagodaDecline *other);

G_END_DECLS
