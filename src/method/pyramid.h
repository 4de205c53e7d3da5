/* pyramid.h: the customer pyramid of one day, and what moved between two.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules P1–P7.  Arrays in, a result out; nothing here knows where the figures are kept.
 */
#pragma once

#include "base/money.h"
#include "base/period.h"
#include "domain/customer.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_BASIS_PROFIT,
  PAGODA_BASIS_REVENUE,
} PagodaBasis;

/**
 * Everything that a pyramid is computed from, by customer 0 … n − 1.
 *
 * The orders of customer i are those with first_order[i] ≤ j < first_order[i + 1], sorted by day; visits
 * alike. No array may be NULL, except those marked.  All money is in minor units of one currency.
 */
typedef struct
{
  gsize n;
  const char *const *codes;        /* n; the last word in ties */
  const gsize *first_order;        /* n + 1 */
  const PagodaDay *order_days;     /* first_order[n] */
  const PagodaMoney *revenues;     /* first_order[n]; negative for a return */
  const PagodaMoney *profits;      /* first_order[n] */
  const gsize *first_visit;        /* n + 1; NULL where visits are not counted */
  const PagodaDay *visit_days;     /* first_visit[n]; done visits */
  const PagodaDay *first_contacts; /* n; day of the first contact (P4) or PAGODA_DAY_NONE */
  const guint8 *other;             /* n; 1 where the customer is marked Other as of the day asked for */
} PagodaPyramidInput;

typedef struct
{
  guint customers;
  double customer_share; /* of all customers; 0 without any */
  PagodaMoney profit;    /* of the trailing twelve months */
  PagodaMoney revenue;
  double profit_share;  /* of the active total; NAN below the active tiers, and where the total is ≤ 0 */
  double revenue_share; /* likewise; shares may exceed 1 and be negative */
  guint orders;         /* positive ones in the window */
  guint visits;         /* in the window */
} PagodaPyramidTier;

typedef struct
{
  PagodaDay as_of;
  PagodaBasis basis;
  gsize n;
  gsize n_active;
  guint8 *tiers;           /* n, PagodaTier */
  guint32 *ranked;         /* n_active: indices of the active customers, best first (P2) */
  guint32 *ranks;          /* n: place among the active, from 1; 0 where not active */
  PagodaMoney *profits;    /* n: trailing twelve months */
  PagodaMoney *revenues;   /* n */
  guint32 *orders;         /* n: positive orders in the window */
  guint32 *visits;         /* n: visits in the window */
  PagodaDay *first_orders; /* n: first positive order up to as_of, or PAGODA_DAY_NONE */
  PagodaDay *last_orders;  /* n: last positive order up to as_of, or PAGODA_DAY_NONE */
  PagodaPyramidTier summary[PAGODA_N_TIERS];
  PagodaMoney profit; /* of all active customers */
  PagodaMoney revenue;
  double top20_share; /* what the first ceil(20 %·n) bring by the basis (P6); NAN where the total is ≤ 0 */
  guint customers_for_80; /* the smallest number of customers that bring 80 %; 0 where the total is ≤ 0 */
} PagodaPyramid;

/** The pyramid as of @as_of.  Orders and contacts after that day count for nothing (transfer full). */
PagodaPyramid *pagoda_pyramid_new (const PagodaPyramidInput *input, PagodaDay as_of, PagodaBasis basis);

void pagoda_pyramid_free (PagodaPyramid *pyramid);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaPyramid, pagoda_pyramid_free)

/** How many of @n active customers the cumulative cut of @percent holds: ceil(percent %·n) (P3). */
gsize pagoda_pyramid_cut (gsize n, guint percent);

/**
 * The sum of the first @n_tiers tiers of @pyramid (P5).  Only all active ones have shares of profit and
 * revenue: 1, or NAN where there is nothing to share.
 */
PagodaPyramidTier pagoda_pyramid_sum (const PagodaPyramid *pyramid, guint n_tiers);

/** customers[from tier][to tier] between two days of the same customers (P7). */
typedef struct
{
  guint customers[PAGODA_N_TIERS][PAGODA_N_TIERS];
} PagodaMovement;

/** Both pyramids must be over the same customers in the same order. */
PagodaMovement pagoda_pyramid_movement (const PagodaPyramid *from, const PagodaPyramid *to);

/**
 * The customers behind one cell of the movement, @n of them in the order of customers (P7; transfer full,
 * NULL where there are none).
 */
guint32 *pagoda_pyramid_movers (const PagodaPyramid *from,
                                const PagodaPyramid *to,
                                PagodaTier from_tier,
                                PagodaTier to_tier,
                                gsize *n);

/**
 * The Lorenz curve: shares[k] is what the best k customers bring of the total, k = 0 … n_active, so n_active
 * + 1 points that begin at 0 and end at 1; NULL where the total is ≤ 0, or where only sums are kept of the
 * customers (transfer full).  It may pass 1 before its end.
 */
double *pagoda_pyramid_lorenz (const PagodaPyramid *pyramid);

/** Reads `profit` or `revenue`. */
gboolean pagoda_basis_parse (const char *word, PagodaBasis *basis);
const char *pagoda_basis_word (PagodaBasis basis);

G_END_DECLS
