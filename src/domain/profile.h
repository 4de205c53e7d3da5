/* profile.h: what is known of a customer beyond its master data.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/day.h"
#include "domain/customer.h"

G_BEGIN_DECLS

/** The eight facts of the information layer (L1), then its three judgements of 1 … 5. */
typedef enum
{
  PAGODA_FACT_FOUNDED,
  PAGODA_FACT_HEADCOUNT,
  PAGODA_FACT_BUSINESS,
  PAGODA_FACT_REVENUE,
  PAGODA_FACT_BUDGET,
  PAGODA_FACT_SUPPLIERS,
  PAGODA_FACT_REGION,
  PAGODA_FACT_ADDRESS,
  PAGODA_FACT_BUYING_POWER,
  PAGODA_FACT_ATTRACTIVENESS,
  PAGODA_FACT_DIFFICULTY,
} PagodaFactKind;
#define PAGODA_N_FACT_KINDS 11
/** How many of them are facts; the rest are judgements. */
#define PAGODA_N_FACTS 8

PAGODA_DECLARE_WORDS (PagodaFactKind, fact_kind)

/**
 * One dated fact.  It is known when it has a value, a source and a day (L1).  Of a judgement the source is
 * its reason.
 */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaFactKind kind;
  PagodaDay from;
  char *value;  /* NULL: unknown again from this day on */
  char *source; /* where it is known from, without a value who was asked; NULL where not said */
} PagodaFact;

void pagoda_fact_free (PagodaFact *fact);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaFact, pagoda_fact_free)

/** TRUE where somebody asked and nobody knows: no value, but a source. */
gboolean pagoda_fact_is_asked (const PagodaFact *fact);

/**
 * TRUE where @value can be what @kind means on @day.  The budget is an amount above 0, because the share of
 * wallet is made of it (O5); a judgement is a mark from 1 to 5.  Year, headcount and revenue may be words,
 * since nothing is computed from them; as numbers they are those of something that there is.
 */
gboolean pagoda_fact_is_possible (PagodaFactKind kind, const char *value, PagodaDay day);

/** @value of @kind as people read it, large numbers in groups: `147,800,000`, but `1986` as a year (transfer
 * full). */
char *pagoda_fact_format (PagodaFactKind kind, const char *value);

/** Why an account matters beyond its volume (Q1). */
typedef enum
{
  PAGODA_INFLUENCE_BRAND_LEADER,
  PAGODA_INFLUENCE_INTERNATIONAL_RANKING,
  PAGODA_INFLUENCE_REFERENCE,
  PAGODA_INFLUENCE_STRATEGIC_PROJECT,
} PagodaInfluenceKind;
#define PAGODA_N_INFLUENCE_KINDS 4

PAGODA_DECLARE_WORDS (PagodaInfluenceKind, influence_kind)

typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaInfluenceKind kind;
  char *brings; /* promotion, image, public relations; NULL where not said */
  int strength; /* 1 … 5 */
  char *reason;
  PagodaDay from;
  PagodaDay until; /* the last day it is in force; PAGODA_DAY_NONE: until further notice */
} PagodaInfluence;

void pagoda_influence_free (PagodaInfluence *influence);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaInfluence, pagoda_influence_free)

/** TRUE where @influence is in force on @day. */
gboolean pagoda_influence_holds (const PagodaInfluence *influence, PagodaDay day);

/** A file kept with a customer. */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  char *name; /* as the user knows it */
  char *file; /* in the folder of attachments beside the store */
  gint64 size;
  PagodaDay day;
} PagodaAttachment;

void pagoda_attachment_free (PagodaAttachment *attachment);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaAttachment, pagoda_attachment_free)

G_END_DECLS
