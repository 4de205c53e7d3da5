/* account.h: one customer of a sample with all that belongs to it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing here has an id yet.  A line's product and an activity's contact are places from 1: in the wares of
 * the words, and in the account's own contacts; the contacts of decision makers and rungs, and the rivals of
 * supports and standings, are places from 1 too, and the activities of steps in the account's own; the pieces
 * of uses are places in the words, and what they are attached to in the account's own.  A referral's referrer
 * is the place of an earlier account, from 1.
 */
#pragma once

#include "domain/care.h"
#include "domain/credit.h"
#include "domain/decision_mode.h"
#include "domain/decline_answer.h"
#include "domain/evidence.h"
#include "domain/growth_step.h"
#include "domain/dormant.h"
#include "domain/promise.h"
#include "domain/ladder.h"
#include "domain/layer.h"
#include "domain/month_span.h"
#include "domain/nurture_step.h"
#include "domain/order.h"
#include "domain/referral.h"
#include "domain/yearly_decision.h"
#include "sample/calendar.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_SAMPLE_ACTIVE,
  PAGODA_SAMPLE_INACTIVE,
  PAGODA_SAMPLE_PROSPECT,
  PAGODA_SAMPLE_SUSPECT,
  PAGODA_SAMPLE_OTHER,
} PagodaSampleRole;

/** What kind of customer it is, from which all else follows. */
typedef struct
{
  PagodaSampleRole role;
  int size;             /* place among all by what they buy, 0 … 99,999 */
  gint64 revenue;       /* yuan in the last year of buying */
  int orders;           /* tenths of orders a year */
  int growth;           /* percent a year */
  int price_percent;    /* of list prices */
  PagodaDay known_from; /* first day on record */
  PagodaPeriod buying;  /* empty where it never ordered */
} PagodaSampleLife;

/** A value that holds from a day on. */
typedef struct
{
  PagodaDay from;
  const char *text; /* an owner or a reason (transfer none) */
  PagodaAccountClass account_class;
} PagodaSampleFact;

typedef struct
{
  PagodaSampleLife life;
  PagodaCustomer *customer;
  GPtrArray *contacts;   /* of PagodaContact */
  GArray *owners;        /* of PagodaSampleFact, by day */
  GArray *classes;       /* of PagodaSampleFact */
  GArray *others;        /* of PagodaSampleFact: marked Other from then on */
  GArray *orders;        /* of PagodaOrder; a return follows its order */
  GArray *first_line;    /* of gsize, one more than orders: where each order's lines begin */
  GArray *lines;         /* of PagodaOrderLine */
  GPtrArray *activities; /* of PagodaActivity, by day */
  PagodaLayerRecord *layers;
  PagodaCreditRecord *credit;  /* the orders of its receivables are places in @orders, from 1 */
  PagodaReferral *referral;    /* NULL where nobody brought it */
  GPtrArray *promises;         /* of PagodaPromise, by day */
  GPtrArray *care_items;       /* of PagodaCareItem */
  GPtrArray *non_price_offers; /* of PagodaNonPriceOffer, by day */
  GPtrArray *discounts;        /* of PagodaDiscount */
  GPtrArray *growth_steps;     /* of PagodaGrowthStep */
  GPtrArray *decline_answers;  /* of PagodaDeclineAnswer */
  GPtrArray *months;           /* of PagodaMonthSpan */
  GPtrArray *nurture;          /* of PagodaNurtureStep, by due day */
  GPtrArray *rungs;            /* of PagodaRung, by person and goal */
  GPtrArray *evidence_uses;    /* of PagodaEvidenceUse */
  GPtrArray *decision_modes;   /* of PagodaDecisionMode, by day */
  GPtrArray *questions;        /* of PagodaMainQuestion */
  PagodaDormantRecord *dormant;
  PagodaYearlyDecision *review; /* of the last whole year; NULL where nobody decided yet */
} PagodaSampleAccount;

/** What accounts are drawn from. */
typedef struct
{
  const PagodaSampleWords *words;
  const PagodaSampleCalendar *calendar;
  GRand *dice;
  int digits;           /* of the currency's minor unit */
  guint32 *numbers;     /* the last order number given out, by day of the calendar's history */
  GArray *known_from;   /* of PagodaDay, by index: since when the accounts so far were known */
  GHashTable *names;    /* names given out, so that none comes twice */
  GHashTable *readings; /* how words are read, by word; see pagoda_sample_read_word() */
} PagodaSampleSource;

PagodaSampleAccount *pagoda_sample_account_new (void);

void pagoda_sample_account_free (PagodaSampleAccount *account);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaSampleAccount, pagoda_sample_account_free)

/**
 * Overwrites @account with the customer that has @index from 0, a @role, and a place by size that @spread
 * picks out of the whole range of guint32.
 */
void pagoda_sample_account_draw (PagodaSampleAccount *account,
                                 PagodaSampleSource *source,
                                 guint index,
                                 PagodaSampleRole role,
                                 guint32 spread);

/** Who looks after the account on @day; NULL before it was known (transfer none). */
const char *pagoda_sample_account_owner (const PagodaSampleAccount *account, PagodaDay day);

G_END_DECLS
