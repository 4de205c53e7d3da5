/* handover.h: what one of us holds at the accounts, and how much each account has (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/day.h"
#include "domain/customer.h"
#include "domain/words.h"

G_BEGIN_DECLS

/** Where a record names one of us. */
typedef enum
{
  PAGODA_HOLDING_ACCOUNT, /* the owner of the account */
  PAGODA_HOLDING_LAYER,
  PAGODA_HOLDING_BARRIER,
  PAGODA_HOLDING_PROJECT,
  PAGODA_HOLDING_ACTIVITY,
  PAGODA_HOLDING_PROMISE,
  PAGODA_HOLDING_CARE_ITEM,
  PAGODA_HOLDING_GROWTH_STEP,
  PAGODA_HOLDING_DECISION_MAKER, /* who contacted the person, which is a log and never open */
} PagodaHoldingKind;
#define PAGODA_N_HOLDING_KINDS 9

PAGODA_DECLARE_WORDS (PagodaHoldingKind, holding_kind)

/** Something still to be done, or a dated fact that is in force or will be, which names one of us. */
typedef struct
{
  PagodaHoldingKind kind;
  PagodaId id; /* of the row */
  PagodaId customer;
  char *person;
  PagodaDay from; /* of a dated fact, else PAGODA_DAY_NONE */
  PagodaDay due;  /* PAGODA_DAY_NONE: no day was set */
} PagodaHolding;

void pagoda_holding_free (PagodaHolding *holding);

/** What is over at one account and names one of us. */
typedef struct
{
  PagodaHoldingKind kind;
  PagodaId customer;
  char *person;
  guint n;
} PagodaEndedWork;

void pagoda_ended_work_free (PagodaEndedWork *ended);

/** What is counted of an account before and after a handover. */
typedef enum
{
  PAGODA_ACCOUNT_CONTACTS,
  PAGODA_ACCOUNT_DECISION_MAKERS,
  PAGODA_ACCOUNT_FACTS,
  PAGODA_ACCOUNT_OPEN_BARRIERS,
  PAGODA_ACCOUNT_ENDED_BARRIERS,
  PAGODA_ACCOUNT_PROJECTS_BEGUN, /* open, with no stage reached */
  PAGODA_ACCOUNT_PROJECTS_SITUATION,
  PAGODA_ACCOUNT_PROJECTS_PROBLEM,
  PAGODA_ACCOUNT_PROJECTS_NEED,
  PAGODA_ACCOUNT_PROJECTS_SOLUTION,
  PAGODA_ACCOUNT_PROJECTS_APPROVAL,
  PAGODA_ACCOUNT_PROJECTS_PROCUREMENT,
  PAGODA_ACCOUNT_PROJECTS_CONTRACT,
  PAGODA_ACCOUNT_PROJECTS_SUPPLY,
  PAGODA_ACCOUNT_PROJECTS_ACCEPTANCE,
  PAGODA_ACCOUNT_PROJECTS_WON,
  PAGODA_ACCOUNT_PROJECTS_LOST,
  PAGODA_ACCOUNT_PROJECTS_ABANDONED,
  PAGODA_ACCOUNT_VALUES, /* and lock-ins */
  PAGODA_ACCOUNT_VISITS_DONE,
  PAGODA_ACCOUNT_VISITS_PLANNED,
  PAGODA_ACCOUNT_CONTACTS_DONE, /* calls, messages … */
  PAGODA_ACCOUNT_CONTACTS_PLANNED,
  PAGODA_ACCOUNT_CANCELLED,
  PAGODA_ACCOUNT_ORDERS,
  PAGODA_ACCOUNT_REVENUE, /* minor units, of all orders */
  PAGODA_ACCOUNT_PROFIT,  /* likewise */
  PAGODA_ACCOUNT_RECEIVABLES,
  PAGODA_ACCOUNT_OPEN_PROMISES,
  PAGODA_ACCOUNT_ENDED_PROMISES,
  PAGODA_ACCOUNT_CARE_ITEMS,
  PAGODA_ACCOUNT_GROWTH_STEPS,
  PAGODA_ACCOUNT_NURTURE_STEPS,
  PAGODA_ACCOUNT_TOUCH_STEPS,
  PAGODA_ACCOUNT_ASKS,
  PAGODA_ACCOUNT_EVIDENCE,
  PAGODA_ACCOUNT_ATTACHMENTS,
} PagodaAccountCount;
#define PAGODA_N_ACCOUNT_COUNTS 37

PAGODA_DECLARE_WORDS (PagodaAccountCount, account_count)

/** TRUE where @count is an amount of the store's currency. */
gboolean pagoda_account_count_is_money (PagodaAccountCount count);

G_END_DECLS
