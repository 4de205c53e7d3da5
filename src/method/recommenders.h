/* recommenders.h: who of our customers could recommend us to one that we want (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who could is tied to the wanted one, by a link that somebody entered or by what is on record of both.  How
 * good a word it would put in is told by signs that are good, bad or unknown, and never by a number of
 * points.
 */
#pragma once

#include "base/day.h"
#include "base/money.h"
#include "domain/activity.h"
#include "domain/house_rules.h"
#include "domain/referral_ask.h"

G_BEGIN_DECLS

/** What ties two customers, the stronger first: entered links, what surely is on record of both, a hint. */
typedef enum
{
  PAGODA_TIE_SAME_PERSON,
  PAGODA_TIE_SAME_GROUP,
  PAGODA_TIE_PARTNER,
  PAGODA_TIE_OTHER,
  PAGODA_TIE_FOUND_PERSON,   /* a contact of one name and one phone or address at both */
  PAGODA_TIE_FOUND_DOMAIN,   /* their people write from one domain, which is of no public provider */
  PAGODA_TIE_FOUND_SUPPLIER, /* it supplies the wanted one */
  PAGODA_TIE_FOUND_RIVAL,    /* it is up against us in a project of the wanted one, and buys from us */
  PAGODA_TIE_COMPETITOR,     /* a reference in the trade, which may not want the other to be as well served */
  PAGODA_TIE_TRADE,          /* the same trade and province, nothing else */
} PagodaTieKind;
#define PAGODA_N_TIE_KINDS 10

/** How many are suggested that have nothing but trade and province in common. */
#define PAGODA_MOST_OF_TRADE 5

/** A customer, known by its place, that is tied to the wanted one. */
typedef struct
{
  guint32 customer;
  PagodaTieKind kind;
  const char *what; /* the person, the domain, the project, what was noted; nullable, of the caller */
} PagodaTie;

/** Something that a customer has; two that have the same are tied. */
typedef struct
{
  guint32 customer;
  PagodaTieKind kind;
  const char *key;
  const char *what; /* as people read it */
} PagodaTieKey;

typedef enum
{
  PAGODA_SIGN_BUYS,     /* it ordered in the trailing twelve months */
  PAGODA_SIGN_ORDERS,   /* its orders do not fall */
  PAGODA_SIGN_PROMISES, /* we kept what we promised */
  PAGODA_SIGN_PEOPLE,   /* its people are rather for us than for a rival */
  PAGODA_SIGN_PAYS,     /* nothing about credit is open */
} PagodaReferrerSign;
#define PAGODA_N_REFERRER_SIGNS 5

typedef enum
{
  PAGODA_REFERRER_SATISFIED, /* it buys, another sign is good, and none is bad */
  PAGODA_REFERRER_UNSURE,    /* none is bad */
  PAGODA_REFERRER_DOUBTFUL,  /* some are */
} PagodaReferrerStanding;

/** What is on record of somebody who could recommend us. */
typedef struct
{
  gboolean active;
  PagodaMoney profit;         /* of the trailing twelve months */
  PagodaMoney revenue;        /* likewise */
  PagodaMoney revenue_before; /* of the twelve months before those */
  guint promises_kept;        /* in the trailing twelve months, as in the next */
  guint promises_broken;
  gboolean lead_known;
  int lead; /* of our support over that of the strongest rival, in its latest project */
  gboolean credit_alert;
  PagodaDay asked; /* last, for whomever; PAGODA_DAY_NONE */
} PagodaReferrerFacts;

typedef struct
{
  guint32 customer;
  guint ties;                                  /* bit n: the PagodaTieKind n */
  const char *what[PAGODA_N_TIE_KINDS];        /* of each of them; nullable */
  PagodaReferrerFacts facts;                   /* filled in by the caller */
  PagodaAnswer signs[PAGODA_N_REFERRER_SIGNS]; /* yes: good */
  PagodaReferrerStanding standing;
  gboolean asked_lately; /* within PAGODA_ASK_AGAIN_DAYS */
} PagodaRecommender;

/** Appends to @ties (of PagodaTie) those customers that share one of @keys with @wanted. */
void pagoda_ties_find_shared (const PagodaTieKey *keys, gsize n_keys, guint32 wanted, GArray *ties);

/** One entry, of PagodaRecommender, for every customer of @ties but @wanted, without facts (transfer full).
 */
GArray *pagoda_recommenders_gather (const PagodaTie *ties, gsize n_ties, guint32 wanted);

/**
 * Judges each of @recommenders by its facts and puts them in order: the satisfied first, of those the
 * strongest tie, then the largest profit.  Of those with nothing but trade and province in common
 * PAGODA_MOST_OF_TRADE stay.
 */
void pagoda_recommenders_judge (GArray *recommenders, PagodaDay as_of, const PagodaHouseRules *rules);

/** The strongest tie of @recommender. */
PagodaTieKind pagoda_recommender_tie (const PagodaRecommender *recommender);

/** Asks and what came of them, as of a day. */
typedef struct
{
  guint asks;
  guint pending;
  guint introduced;
  guint declined;
  guint unanswered;
  guint won; /* of those introduced */
} PagodaAskTally;

/** Counts @ask as of @day; @won: the wanted one ordered since it was introduced. */
void pagoda_ask_tally_add (PagodaAskTally *tally, const PagodaReferralAsk *ask, gboolean won, PagodaDay day);

/** How many came to an end: the n of the shares. */
guint pagoda_ask_tally_ended (const PagodaAskTally *tally);

/** The shares of those ended that were introduced, and that were won; FALSE where they are too few (R5). */
gboolean pagoda_ask_tally_shares (const PagodaAskTally *tally,
                                  const PagodaHouseRules *rules,
                                  double *introduced,
                                  double *won);

G_END_DECLS
