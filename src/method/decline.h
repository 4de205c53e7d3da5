/* decline.h: whether a customer has become quieter than its own rhythm and season let expect.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule O4.  An alert says that somebody should look, not that the customer is lost: on real orders about half
 * of those alerted come back by themselves.
 */
#pragma once

#include "method/rhythm_book.h"

G_BEGIN_DECLS

/** Levels of an alert, the gravest last. */
typedef enum
{
  PAGODA_DECLINE_NONE,
  PAGODA_DECLINE_YELLOW,
  PAGODA_DECLINE_ORANGE,
  PAGODA_DECLINE_RED,
} PagodaDeclineLevel;
#define PAGODA_N_DECLINE_LEVELS 4

/** A word of an interface: `yellow`; NULL for PAGODA_DECLINE_NONE. */
const char *pagoda_decline_level_word (PagodaDeclineLevel level);

/** What is known of a customer that might have declined. */
typedef struct
{
  gboolean eligible; /* it has a rhythm of its own, and bought within a year; else nothing else is set */
  int days;          /* within which an order is asked for: two of its gaps, 60 … 270 */
  double chance;     /* of one */
  PagodaDeclineLevel level; /* none while the silence is no longer than its gap */
  gboolean
      after_growth; /* alerted, and its orders had grown in the year up to the last one (O4: flagged first) */
  guint orders;     /* of the trailing twelve months */
  guint orders_before; /* of the twelve months before them */
  double gap;          /* days between its orders, as its rhythm has them */
  int silence;         /* days since the last */
} PagodaDecline;

PagodaDecline pagoda_decline_judge (const PagodaRhythmBook *book,
                                    const PagodaRhythmOrders *orders,
                                    gsize customer,
                                    const PagodaRhythmJudgement *judgement);

G_END_DECLS
