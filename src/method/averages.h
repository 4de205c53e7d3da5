/* averages.h: what became of attempts: the chain from call to deal, counted.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules A4, A5 and A8.  An attempt is a done call.  It has come as far as the furthest step that it reached,
 * and so through all the steps before that one, recorded or not: the levels of the chain are nested.
 *
 * What brings it further: its own record says that somebody was reached, and that there is a chance to visit
 * (an appointment).  A visit in the calendar, even one that was cancelled, is an appointment, unless it only
 * comes again in a series; the one that a call told of is no other.  A visit that was done is a visit, a
 * quote a proposal, a project won or the orders of a day a deal.  Each of these counts once.  It goes to the
 * attempt of the same customer, at most so many days (a house rule) before it, that had come furthest and not
 * that far yet; of several to the latest.  An attempt that reached nobody has led to nothing.
 *
 * An order goes on with what was bought before, and is no deal, where that is no longer ago than those days:
 * the first order is a deal, and one after a long silence, but not the next of somebody who buys every month,
 * nor the supply of a project that was won.
 */
#pragma once

#include "base/period.h"
#include "domain/activity.h"
#include "method/posterior.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_STEP_ATTEMPT,
  PAGODA_STEP_REACHED,
  PAGODA_STEP_APPOINTMENT,
  PAGODA_STEP_VISIT,
  PAGODA_STEP_PROPOSAL,
  PAGODA_STEP_DEAL,
} PagodaChainStep;
#define PAGODA_N_CHAIN_STEPS 6

PAGODA_DECLARE_WORDS (PagodaChainStep, chain_step)

/** What kind of record an event is. */
typedef enum
{
  PAGODA_EVENT_ACTIVITY,
  PAGODA_EVENT_PROJECT, /* won */
  PAGODA_EVENT_ORDERS,  /* of one day; it has no id */
} PagodaEventKind;

/** Something that happened with a customer: an attempt, or what may bring one further. */
typedef struct
{
  PagodaDay day;
  int minute; /* of the day; −1 where only the day is known */
  PagodaEventKind kind;
  PagodaId id;
  PagodaChainStep step; /* ATTEMPT of a call, else how far it brings an attempt */
  PagodaChainStep said; /* of a call: how far its own record says that it came */
  gboolean in_vain;     /* of a call: it reached nobody */
  const char *person;   /* who of us; NULL where unknown.  It is not copied. */
} PagodaChainEvent;

/** A call and how far it came. */
typedef struct
{
  PagodaId customer;
  PagodaId activity;
  PagodaDay day;
  int minute;
  const char *person;
  gboolean in_vain; /* it reached nobody */
  PagodaChainStep furthest;
  guint promotion; /* of the chain's promotions the latest of this attempt, plus one; 0 where it has none */
} PagodaAttempt;

/** What brought an attempt further. */
typedef struct
{
  PagodaChainStep step;
  PagodaDay day;
  PagodaEventKind kind;
  PagodaId id;
  guint before; /* the promotion before it of the same attempt, plus one; 0 for the first */
} PagodaPromotion;

/** A deal, whether an attempt led to it or not. */
typedef struct
{
  PagodaId customer;
  PagodaDay day;
  PagodaEventKind kind;
  PagodaId id;
  PagodaId activity;  /* the attempt that led to it, or PAGODA_ID_NONE */
  const char *person; /* who made that attempt; NULL where unknown */
} PagodaChainDeal;

typedef struct
{
  GArray *attempts;   /* PagodaAttempt; by day and time once settled */
  GArray *promotions; /* PagodaPromotion */
  GArray *deals;      /* PagodaChainDeal; by day once settled */
} PagodaChain;

/** An empty chain (transfer full). */
PagodaChain *pagoda_chain_new (void);
void pagoda_chain_free (PagodaChain *chain);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaChain, pagoda_chain_free)

/** Makes an event of @activity as of @day; FALSE where it is none (A4).  Its person is @activity's. */
gboolean pagoda_chain_event_of (const PagodaActivity *activity, PagodaDay day, PagodaChainEvent *event);

/**
 * Adds all that happened with one @customer; sorts @events (@n).  On one day attempts come before what they
 * may have led to.  @reach is how many days an event reaches back.
 */
void pagoda_chain_add (PagodaChain *chain, PagodaId customer, PagodaChainEvent *events, gsize n, int reach);

/** Sorts the chain, when all customers are in it. */
void pagoda_chain_settle (PagodaChain *chain);

/** What brought @attempt to @step, or beyond it where nothing brought it just there; NULL where it did not
 * come so far (transfer none). */
const PagodaPromotion *
pagoda_chain_promotion (const PagodaChain *chain, const PagodaAttempt *attempt, PagodaChainStep step);

/** Successes of attempts with the interval of 80 % (A4). */
typedef struct
{
  guint64 attempts;
  guint64 successes;
  double share; /* NAN without attempts */
  double low;
  double high;
  gboolean judged; /* there are enough attempts for it to say something (A8) */
} PagodaRatio;

/** @successes of @attempts; @enough is the number from which a ratio is judged. */
PagodaRatio pagoda_ratio (guint64 attempts, guint64 successes, gint64 enough);

/** How many of the @n attempts came to each step or further, into counts[PAGODA_N_CHAIN_STEPS]. */
void pagoda_chain_count (const PagodaAttempt *const *attempts, gsize n, guint64 *counts);

/** The cumulative successes (A5): how many of the first i + 1 of @n attempts, in their order, came to @step,
 * into successes[i]. */
void pagoda_chain_cumulate (const PagodaAttempt *const *attempts,
                            gsize n,
                            PagodaChainStep step,
                            guint32 *successes);

/** The next number of attempts after @n at which the cumulative ratio is told: 10, 20, 50, 100 … */
gsize pagoda_chain_next_mark (gsize n);

G_END_DECLS
