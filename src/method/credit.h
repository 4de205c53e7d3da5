/* credit.h: whether payment terms may be promised, and what one default would cost.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules C1 to C4.  Amounts are minor units of one currency.
 */
#pragma once

#include "base/period.h"
#include "domain/credit.h"

G_BEGIN_DECLS

/** By how much open receivables are overdue (C1). */
typedef enum
{
  PAGODA_AGE_NOT_DUE, /* due on the day itself or later */
  PAGODA_AGE_TO_30,   /* 1 … 30 days */
  PAGODA_AGE_TO_60,
  PAGODA_AGE_TO_90,
  PAGODA_AGE_OVER_90,
} PagodaReceivableAge;
#define PAGODA_N_RECEIVABLE_AGES 5

PAGODA_DECLARE_WORDS (PagodaReceivableAge, receivable_age)

PagodaReceivableAge pagoda_receivable_age (PagodaDay due, PagodaDay day);

/** Sums what of @receivables (PagodaReceivable) is open on @day into sums[PAGODA_N_RECEIVABLE_AGES], in the
 * store's @currency. */
void
pagoda_receivables_sum (const GPtrArray *receivables, PagodaDay day, const char *currency, PagodaMoney *sums);

/** Where the credit of one customer stands on a day (C1, C2).  What it points to belongs to the record. */
typedef struct
{
  const PagodaCreditTerms *terms;              /* in force; NULL where nothing was said */
  const PagodaUndelivered *undelivered_source; /* NULL where nobody counted */
  PagodaMoney ages[PAGODA_N_RECEIVABLE_AGES];
  PagodaMoney open;
  PagodaMoney overdue;
  PagodaMoney undelivered;
  PagodaReceivableAge worst; /* of what is open */
  guint paid_orders;
  PagodaDay first_order;
  int capabilities[PAGODA_N_CAPABILITIES];
  PagodaMoney limit; /* that was set, or PAGODA_NO_LIMIT */
} PagodaCreditAccount;

/**
 * Reads @record as of @day.  An order counts as paid unless a receivable is open for it; an open receivable
 * that names no order holds back one of them.
 */
void pagoda_credit_account_read (const PagodaCreditRecord *record,
                                 const PagodaCreditOrders *orders,
                                 PagodaDay day,
                                 const char *currency,
                                 PagodaCreditAccount *account);

/** Why somebody is to look at a customer's credit. */
typedef struct
{
  PagodaReceivableAge worst; /* PAGODA_AGE_NOT_DUE where nothing is overdue */
  gboolean over_limit;       /* more is open and undelivered than the limit that was set */
} PagodaCreditAlert;

/**
 * TRUE where the credit of a customer is to be looked at on @day: something is overdue, or its limit is
 * exceeded, and nobody answered that yet.  An answer holds until it gets worse, or until its day to ask
 * again.
 */
gboolean pagoda_credit_alert (const PagodaCreditRecord *record,
                              PagodaDay day,
                              const char *currency,
                              PagodaCreditAlert *alert);

/** What is known where terms are asked for. */
typedef struct
{
  PagodaMoney limit;       /* PAGODA_NO_LIMIT where none was set */
  PagodaMoney open;        /* invoiced and not paid */
  PagodaMoney undelivered; /* ordered and not delivered */
  PagodaMoney proposed;    /* the order that the terms are for */
  int terms;               /* payment days asked for */
  guint paid_orders;
  PagodaDay first_order;                   /* PAGODA_DAY_NONE before the first one */
  int capabilities[PAGODA_N_CAPABILITIES]; /* by PagodaCapability */
} PagodaCreditRequest;

typedef struct
{
  gboolean is_new;
  PagodaMoney exposure;        /* open + undelivered + proposed */
  PagodaMoney limit;           /* that holds: 0 where a new customer has none, PAGODA_NO_LIMIT for others */
  guint blind_spots;           /* capabilities that nobody knows, as bits by PagodaCapability */
  PagodaCreditReasons reasons; /* 0: not red */
} PagodaCreditGate;

/** What is to be known where terms of @payment_days are asked for an order of @proposed. */
PagodaCreditRequest
pagoda_credit_account_request (const PagodaCreditAccount *account, PagodaMoney proposed, int payment_days);

/**
 * The gate before terms are promised (C3), on @day.  A customer is new before its first paid order and until
 * twelve months after its first order.  @long_terms: payment days above which a new one is red.
 */
PagodaCreditGate pagoda_credit_gate (const PagodaCreditRequest *request, PagodaDay day, int long_terms);

/** Why a red request may not be let through. */
typedef enum
{
  PAGODA_RELEASE_GOOD,
  PAGODA_RELEASE_NO_REASON,
  PAGODA_RELEASE_NO_SECOND, /* nobody else vouches */
  PAGODA_RELEASE_SAME_NAME, /* the second is the account's own seller */
} PagodaReleaseCheck;

/** Whether a red request may be let through with @reason by @second, while @owner works the account (C3); all
 * nullable.  Names are compared without case and outer spaces. */
PagodaReleaseCheck pagoda_credit_check_release (const char *reason, const char *second, const char *owner);

/**
 * How many months' profit of all customers a default of @amount costs (C4), where @profit is theirs of twelve
 * months; NAN where that is not positive.
 */
double pagoda_credit_months_lost (PagodaMoney amount, PagodaMoney profit);

G_END_DECLS
