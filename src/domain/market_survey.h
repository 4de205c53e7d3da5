/* market_survey.h: a market that somebody walks through, and what he hears there (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A territory has a list of entries: customers of the store, and names that are none yet.  What one of them
 * says is about another, or about the whole market.
 */
#pragma once

#include "domain/customer.h"

G_BEGIN_DECLS

/** The outer circle is least likely to buy and talks freely; the core might buy (R7). */
typedef enum
{
  PAGODA_CIRCLE_OUTER,
  PAGODA_CIRCLE_CORE,
} PagodaCircle;
#define PAGODA_N_CIRCLES 2

/** What is said of the size of an entry. */
typedef enum
{
  PAGODA_STATED_LARGE,
  PAGODA_STATED_MEDIUM,
  PAGODA_STATED_SMALL,
  PAGODA_STATED_UNKNOWN,
} PagodaStatedSize;
#define PAGODA_N_STATED_SIZES 4

/** What a statement is about. */
typedef enum
{
  PAGODA_LEARNT_BIG,     /* who is big */
  PAGODA_LEARNT_BRAND,   /* who seeks a brand */
  PAGODA_LEARNT_QUARREL, /* who quarrels with whom */
  PAGODA_LEARNT_OTHER,
} PagodaLearntKind;
#define PAGODA_N_LEARNT_KINDS 4

/** How sure one is of a statement: 1 is hearsay, 3 was seen. */
#define PAGODA_LEAST_SURE 1
#define PAGODA_MOST_SURE 3

/** What somebody decided about an entry: whether it might be the big buyer. */
typedef enum
{
  PAGODA_BIG_BUYER_OPEN,
  PAGODA_BIG_BUYER_YES,
  PAGODA_BIG_BUYER_NO,
} PagodaBigBuyer;
#define PAGODA_N_BIG_BUYERS 3

PAGODA_DECLARE_WORDS (PagodaCircle, circle)
PAGODA_DECLARE_WORDS (PagodaStatedSize, stated_size)
PAGODA_DECLARE_WORDS (PagodaLearntKind, learnt_kind)
PAGODA_DECLARE_WORDS (PagodaBigBuyer, big_buyer)
/** “sure 1–3” in a word. */
const char *pagoda_sureness_label (int sureness, PagodaLanguage language);

typedef struct
{
  PagodaId id;
  char *name;
  char *region;    /* in free words; nullable */
  char *owner;     /* one of us; nullable */
  PagodaDay began; /* a contact of a customer counts from this day on */
  PagodaDay ended; /* PAGODA_DAY_NONE while it is open */
  char *note;      /* nullable */
} PagodaTerritory;

PagodaTerritory *pagoda_territory_new (void);
PagodaTerritory *pagoda_territory_copy (const PagodaTerritory *territory);
void pagoda_territory_free (PagodaTerritory *territory);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaTerritory, pagoda_territory_free)

/** TRUE where it had begun and had not ended on @day. */
gboolean pagoda_territory_is_open (const PagodaTerritory *territory, PagodaDay day);

/** Somebody on the list of a territory. */
typedef struct
{
  PagodaId id;
  PagodaId territory;
  PagodaId customer; /* PAGODA_ID_NONE where it is only a name */
  char *name;        /* of the company or person; a customer is shown by its own name */
  char *place;       /* street, market, town: in free words; nullable */
  char *phone;       /* nullable */
  char *note;        /* nullable */
  PagodaCircle circle;
  char *rival; /* whose customer it is; NULL where it is nobody's that we know of */
  PagodaStatedSize size;
  PagodaDay contacted; /* by hand; PAGODA_DAY_NONE: not yet */
  char *contacted_by;  /* nullable */
  PagodaBigBuyer judgement;
  PagodaDay judged; /* PAGODA_DAY_NONE while it is open */
  char *reason;     /* of the judgement; NULL while it is open */
} PagodaSurveyEntry;

PagodaSurveyEntry *pagoda_survey_entry_new (PagodaId territory);
PagodaSurveyEntry *pagoda_survey_entry_copy (const PagodaSurveyEntry *entry);
void pagoda_survey_entry_free (PagodaSurveyEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaSurveyEntry, pagoda_survey_entry_free)

/** What was learnt. */
typedef struct
{
  PagodaId id;
  PagodaId territory;
  PagodaId about;  /* an entry; PAGODA_ID_NONE: the whole market */
  PagodaId other;  /* an entry that a quarrel is with; nullable likewise */
  PagodaId source; /* the entry that said it; PAGODA_ID_NONE: we saw or heard it ourselves */
  PagodaDay day;
  PagodaLearntKind kind;
  gboolean denied; /* it is said not to be so: not big, no quarrel */
  int sureness;
  char *text; /* the words behind it */
} PagodaLearnt;

PagodaLearnt *pagoda_learnt_new (PagodaId territory);
PagodaLearnt *pagoda_learnt_copy (const PagodaLearnt *learnt);
void pagoda_learnt_free (PagodaLearnt *learnt);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaLearnt, pagoda_learnt_free)

G_END_DECLS
