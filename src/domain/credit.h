/* credit.h: what is known of a customer's credit: terms, capability, receivables and what was decided
 * (C1–C3). Copyright 2026 The Pagoda authors SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Amounts are minor units of the store's currency, those of a receivable and its payments of its own.
 */
#pragma once

#include "base/money.h"
#include "domain/dated.h"

G_BEGIN_DECLS

/** How the customer buys (C1). */
typedef enum
{
  PAGODA_CHANNEL_DIRECT,
  PAGODA_CHANNEL_DEALER,
  PAGODA_CHANNEL_ONLINE,
} PagodaChannel;
#define PAGODA_N_CHANNELS 3
#define PAGODA_CHANNEL_UNKNOWN (-1)

PAGODA_DECLARE_WORDS (PagodaChannel, channel)

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

/** No credit limit was set. */
#define PAGODA_NO_LIMIT G_MININT64
/** No payment days were agreed. */
#define PAGODA_NO_TERMS (-1)

/** What holds for a customer from a day on: all three together. */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaDay from;
  int channel;       /* a PagodaChannel, or PAGODA_CHANNEL_UNKNOWN */
  PagodaMoney limit; /* or PAGODA_NO_LIMIT */
  int payment_days;  /* or PAGODA_NO_TERMS */
  char *reason;      /* NULL where none was given */
} PagodaCreditTerms;

PagodaCreditTerms *pagoda_credit_terms_copy (const PagodaCreditTerms *terms);
void pagoda_credit_terms_free (PagodaCreditTerms *terms);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaCreditTerms, pagoda_credit_terms_free)

/** What is known of one capability from a day on. */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaCapability capability;
  PagodaDay from;
  int grade;    /* 0 … 3, or PAGODA_CAPABILITY_UNKNOWN */
  char *source; /* NULL where none was given */
} PagodaCapabilityGrade;

PagodaCapabilityGrade *pagoda_capability_grade_copy (const PagodaCapabilityGrade *grade);
void pagoda_capability_grade_free (PagodaCapabilityGrade *grade);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaCapabilityGrade, pagoda_capability_grade_free)

/** What was ordered and not delivered, as counted on a day. */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaDay from;
  PagodaMoney amount;
} PagodaUndelivered;

PagodaUndelivered *pagoda_undelivered_copy (const PagodaUndelivered *undelivered);
void pagoda_undelivered_free (PagodaUndelivered *undelivered);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaUndelivered, pagoda_undelivered_free)

/** Something that came in for a receivable. */
typedef struct
{
  PagodaId id;
  PagodaId receivable;
  PagodaDay day;
  PagodaMoney amount; /* above 0, in the currency of the receivable */
} PagodaReceivablePayment;

PagodaReceivablePayment *pagoda_receivable_payment_copy (const PagodaReceivablePayment *payment);
void pagoda_receivable_payment_free (PagodaReceivablePayment *payment);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaReceivablePayment, pagoda_receivable_payment_free)

/** An amount that a customer owes. */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  char *number;
  PagodaDay day;
  PagodaDay due;
  PagodaMoney amount; /* above 0 */
  char *currency;     /* NULL is the store's */
  PagodaDecimal rate; /* store currency per unit of @currency on @day; one where it is the store's */
  PagodaId order;     /* that it belongs to; PAGODA_ID_NONE where none is named */
  char *note;
  GPtrArray *payments; /* of PagodaReceivablePayment, by day */
} PagodaReceivable;

/** A receivable in the store's currency, without days (transfer full). */
PagodaReceivable *pagoda_receivable_new (void);
PagodaReceivable *pagoda_receivable_copy (const PagodaReceivable *receivable);
void pagoda_receivable_free (PagodaReceivable *receivable);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaReceivable, pagoda_receivable_free)

/** What is left to pay on @day, ≥ 0; 0 before its own day.  In its own currency. */
PagodaMoney pagoda_receivable_open_on (const PagodaReceivable *receivable, PagodaDay day);

/** @money of @receivable in the store's @currency. */
PagodaMoney
pagoda_receivable_worth (const PagodaReceivable *receivable, PagodaMoney money, const char *currency);

/** The payments up to @day, in its own currency. */
PagodaMoney pagoda_receivable_paid_on (const PagodaReceivable *receivable, PagodaDay day);

/** The orders of a customer with a positive total, up to the day that is asked for. */
typedef struct
{
  PagodaId customer;
  guint n;
  PagodaDay first; /* PAGODA_DAY_NONE before the first one */
} PagodaCreditOrders;

/** Why a request for terms is red, as bits (C3). */
typedef enum
{
  PAGODA_CREDIT_LONG_TERMS = 1 << 0, /* a new customer, and more payment days than the house rule has */
  PAGODA_CREDIT_BLIND_SPOT = 1 << 1, /* a new customer, and a capability that nobody knows */
  PAGODA_CREDIT_OVER_LIMIT = 1 << 2, /* the exposure is above the limit */
} PagodaCreditReasons;
#define PAGODA_N_CREDIT_REASONS 3

/** Word and label of one bit, by its number 0 …. */
typedef int PagodaCreditReason;
PAGODA_DECLARE_WORDS (PagodaCreditReason, credit_reason)

/** What was decided about terms, with the verdict as it was then. */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaDay day;
  PagodaMoney amount; /* of the order that the terms are for */
  int payment_days;
  PagodaMoney exposure;
  PagodaMoney limit; /* that held, or PAGODA_NO_LIMIT */
  gboolean is_new;
  guint reasons;     /* PagodaCreditReasons; 0: not red */
  guint blind_spots; /* as bits by PagodaCapability */
  char *reason;      /* why it was let through all the same; NULL where it was not red */
  char *second;      /* who else vouches for it; likewise */
} PagodaCreditDecision;

PagodaCreditDecision *pagoda_credit_decision_copy (const PagodaCreditDecision *decision);
void pagoda_credit_decision_free (PagodaCreditDecision *decision);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaCreditDecision, pagoda_credit_decision_free)

/** What came of an alert about overdue receivables or an exceeded limit. */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaDay day;
  char *answer;
  PagodaDay again; /* asked again on this day; PAGODA_DAY_NONE: only when it gets worse */
} PagodaCreditAnswer;

PagodaCreditAnswer *pagoda_credit_answer_copy (const PagodaCreditAnswer *answer);
void pagoda_credit_answer_free (PagodaCreditAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaCreditAnswer, pagoda_credit_answer_free)

/** All of it of one customer.  Every list is there, if empty, and by day and id. */
typedef struct
{
  PagodaId customer;
  GPtrArray *terms;        /* of PagodaCreditTerms */
  GPtrArray *capabilities; /* of PagodaCapabilityGrade */
  GPtrArray *undelivered;  /* of PagodaUndelivered */
  GPtrArray *receivables;  /* of PagodaReceivable, by due day */
  GPtrArray *decisions;    /* of PagodaCreditDecision */
  GPtrArray *answers;      /* of PagodaCreditAnswer */
} PagodaCreditRecord;

PagodaCreditRecord *pagoda_credit_record_new (PagodaId customer);
void pagoda_credit_record_free (PagodaCreditRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaCreditRecord, pagoda_credit_record_free)

/** What held on @day, or NULL where nothing was said (transfer none). */
const PagodaCreditTerms *pagoda_credit_record_terms_on (const PagodaCreditRecord *record, PagodaDay day);
const PagodaUndelivered *pagoda_credit_record_undelivered_on (const PagodaCreditRecord *record,
                                                              PagodaDay day);
const PagodaCapabilityGrade *
pagoda_credit_record_grade_on (const PagodaCreditRecord *record, PagodaCapability capability, PagodaDay day);

G_END_DECLS
