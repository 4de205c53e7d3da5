/* dormant.h: accounts that stopped buying, what they were worth, and who came back.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules G1 and G2.  Orders are given as columns, sorted by day.
 */
#pragma once

#include "base/money.h"
#include "base/period.h"
#include "domain/dormant.h"

G_BEGIN_DECLS

/** The year in which an account brought most. */
typedef struct
{
  int year; /* of the calendar; 0 without any order */
  PagodaMoney profit;
} PagodaBestYear;

/** The best of the years up to @until, by the profit of @n orders; of equal ones the latest. */
PagodaBestYear
pagoda_dormant_best_year (const PagodaDay *days, const PagodaMoney *profits, gsize n, PagodaDay until);

/** An account that was dormant and ordered again. */
typedef struct
{
  PagodaDay day;    /* of the order */
  PagodaDay before; /* of the last order before it */
} PagodaReactivation;

/**
 * Appends to @found (of PagodaReactivation) each order with a positive revenue up to @until before which the
 * account was inactive (P4): it had ordered, but not within the twelve months before.
 */
void pagoda_dormant_find_reactivations (const PagodaDay *days,
                                        const PagodaMoney *revenues,
                                        gsize n,
                                        PagodaDay until,
                                        GArray *found);

/** What attracted accounts at first. */
typedef struct
{
  char *title;
  GArray *customers; /* of PagodaId, each once */
} PagodaAttraction;

void pagoda_attraction_free (PagodaAttraction *attraction);

/** Tallies the attractions of @post_mortems (of PagodaPostMortem) written up to @day: of PagodaAttraction,
 * the one of most accounts first, then by text.  They are the same but for case, width and space (transfer
 * full).
 */
GPtrArray *pagoda_attractions_tally (const GPtrArray *post_mortems, PagodaDay day);

G_END_DECLS
