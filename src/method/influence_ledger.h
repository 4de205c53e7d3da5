/* influence_ledger.h: what the customers that an account brought earn, and those whom they brought.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule Q5.  Referrals are taken in the order of their days (of one day, of their ids), and the first one of a
 * customer counts.  One that would make a customer a descendant of itself counts for nothing: who was there
 * already was not brought.  So those that count make trees, and every descendant is in one place of them.
 */
#pragma once

#include "base/day.h"
#include "base/money.h"
#include "domain/customer.h"

G_BEGIN_DECLS

/** A referral between customers known by their places. */
typedef struct
{
  PagodaId id;
  guint32 customer;
  guint32 referrer;
  PagodaDay from;
} PagodaReferralLink;

/** Whether a referral counts, and why not. */
typedef enum
{
  PAGODA_REFERRAL_COUNTS,
  PAGODA_REFERRAL_NOT_FIRST, /* another one brought the customer before */
  PAGODA_REFERRAL_CIRCLE,    /* the customer brought its referrer, directly or through others */
  PAGODA_REFERRAL_LATER,     /* after the day */
} PagodaReferralStanding;

#define PAGODA_NO_REFERRER (-1)

/** Customers are known by their places, 0 ≤ i < n. */
typedef struct
{
  gsize n;
  gint32 *referrers; /* n: whose referral counts, or PAGODA_NO_REFERRER */
  gsize *first;      /* n + 1: customer i brought brought[first[i]] … brought[first[i + 1] − 1] itself */
  guint32 *brought;  /* by place */
  guint32 *n_descendants; /* n: those brought by it, by them, and so on */
  PagodaMoney *profits;   /* n: of all its descendants, without its own */
  gsize n_links;
  PagodaReferralLink *links; /* n_links: the input, in its order */
  guint8 *standings;         /* n_links: PagodaReferralStanding of each of them */
} PagodaInfluenceLedger;

/** A descendant and how far down it is: 1 for those whom the account brought itself. */
typedef struct
{
  guint32 customer;
  guint depth;
} PagodaDescendant;

/**
 * The ledger of @n customers as of @as_of from @n_links referrals in any order (transfer full); profits[n]
 * are those of the trailing twelve months.
 */
PagodaInfluenceLedger *pagoda_influence_ledger_new (const PagodaReferralLink *links,
                                                    gsize n_links,
                                                    const PagodaMoney *profits,
                                                    gsize n,
                                                    PagodaDay as_of);

void pagoda_influence_ledger_free (PagodaInfluenceLedger *ledger);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaInfluenceLedger, pagoda_influence_ledger_free)

/** The descendants of @customer, each followed by its own: ledger->n_descendants[customer] entries (transfer
 * full). */
PagodaDescendant *pagoda_influence_ledger_descendants (const PagodaInfluenceLedger *ledger, guint32 customer);

G_END_DECLS
