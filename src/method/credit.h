/* credit.h: whether payment terms may be promised, and what one default would cost.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules C1 to C4.  Amounts are minor units of one currency.
 */
#pragma once

#include "base/money.h"
#include "base/period.h"
#include "domain/words.h"

G_BEGIN_DECLS

/** What a dealer is able to do (C2), each 0 … 3, or PAGODA_CAPABILITY_UNKNOWN. */
typedef enum
{
  PAGODA_CAPABILITY_COVERAGE, /* how many shelves it reaches */
  PAGODA_CAPABILITY_SELLING,
  PAGODA_CAPABILITY_FUNDS,
  PAGODA_CAPABILITY_YEARS, /* in this trade */
  PAGODA_CAPABILITY_REFERENCES,
  PAGODA_CAPABILITY_PAYMENT, /* its payment record */
} PagodaCapability;
#define PAGODA_N_CAPABILITIES 6
#define PAGODA_CAPABILITY_UNKNOWN (-1)
#define PAGODA_CAPABILITY_MOST 3

PAGODA_DECLARE_WORDS (PagodaCapability, capability)

/** An amount that a customer owes. */
typedef struct
{
  PagodaMoney amount; /* what is left to pay, ≥ 0 */
  PagodaDay due;
} PagodaReceivable;

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

/** Sums @n @receivables as of @day into sums[PAGODA_N_RECEIVABLE_AGES]. */
void pagoda_receivables_sum (const PagodaReceivable *receivables, gsize n, PagodaDay day, PagodaMoney *sums);

/** No credit limit was set. */
#define PAGODA_NO_LIMIT G_MININT64

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

/** Why a request is red, as bits. */
typedef enum
{
  PAGODA_CREDIT_LONG_TERMS = 1 << 0, /* a new customer, and more payment days than the house rule has */
  PAGODA_CREDIT_BLIND_SPOT = 1 << 1, /* a new customer, and a capability that nobody knows */
  PAGODA_CREDIT_OVER_LIMIT = 1 << 2, /* the exposure is above the limit */
} PagodaCreditReasons;

typedef struct
{
  gboolean is_new;
  PagodaMoney exposure;        /* open + undelivered + proposed */
  PagodaMoney limit;           /* that holds: 0 where a new customer has none, PAGODA_NO_LIMIT for others */
  guint blind_spots;           /* capabilities that nobody knows, as bits by PagodaCapability */
  PagodaCreditReasons reasons; /* 0: not red */
} PagodaCreditGate;

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
