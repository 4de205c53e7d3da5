/* market_survey.h: in which order a market is walked, and what is known of it by then (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/market_survey.h"

G_BEGIN_DECLS

/** So many talks in the outer circle, or all of a shorter one, come before the core. */
#define PAGODA_ENOUGH_OUTER_TALKS 5

/** An entry with what the rest of the store knows about it. */
typedef struct
{
  const PagodaSurveyEntry *entry;
  PagodaDay contacted; /* by hand or by an activity; PAGODA_DAY_NONE: not yet */
  const char *region;  /* of a customer its own, else where it is said to be; "": not known */
} PagodaSurveyed;

typedef struct
{
  guint entries;
  guint contacted;
} PagodaSurveyCount;

/** How many of each circle were contacted. */
typedef struct
{
  PagodaSurveyCount circles[PAGODA_N_CIRCLES];
  PagodaSurveyCount rivals; /* customers of rivals, whose circle is counted, too */
  guint outer_needed;       /* talks of the outer circle that are still to come before the core */
} PagodaSurveyProgress;

PagodaSurveyProgress pagoda_survey_progress (const PagodaSurveyed *surveyed, gsize n);

/** Why somebody is to be talked to at its place. */
typedef enum
{
  PAGODA_SURVEY_TALKS_FREELY, /* outer circle: asked before the core */
  PAGODA_SURVEY_MIGHT_BUY,    /* core: everybody who might buy is contacted once */
  PAGODA_SURVEY_WAITS,        /* core: more talks of the outer circle come first */
  PAGODA_SURVEY_REST,         /* outer circle, when enough of it were talked to */
} PagodaSurveyReason;
#define PAGODA_N_SURVEY_REASONS 4

PAGODA_DECLARE_WORDS (PagodaSurveyReason, survey_reason)

/** Where somebody stands in the order of work. */
typedef struct
{
  guint place; /* among those surveyed */
  PagodaSurveyReason reason;
} PagodaSurveyTurn;

/**
 * Who is to be contacted next, of PagodaSurveyTurn (transfer full): only who was not yet.  The outer circle
 * comes before the core until enough of it were talked to, then behind it; within a circle those of one
 * region stand together, the larger ones first.
 */
GArray *pagoda_survey_order (const PagodaSurveyed *surveyed, gsize n);

/** What the sources say of one question, “is it big”: what each said last, about each entry. */
typedef struct
{
  guint statements; /* all that were made, and not only the last ones */
  guint sources;    /* that say so now; what we saw ourselves is one */
  guint denials;    /* sources that deny it now */
  gboolean own;     /* it says so itself, which counts as hearsay */
  int weight;       /* how sure those who say so are, less how sure those who deny it are */
} PagodaSurveyVoices;

/** What @learnt (PagodaLearnt) says by @day about the entry @about: whether it is @kind. */
PagodaSurveyVoices
pagoda_survey_voices (const GPtrArray *learnt, PagodaId about, PagodaLearntKind kind, PagodaDay day);

/** Who might be the big buyer. */
typedef struct
{
  guint place;
  PagodaBigBuyer judgement; /* by hand, as of the day */
  PagodaSurveyVoices voices;
} PagodaBigBuyerRank;

/**
 * Those of whom somebody said that they are big or are not, and those judged, of PagodaBigBuyerRank (transfer
 * full).  Who was judged to be one comes first, and who was judged not to be one last; then the weight of
 * what is said decides, the number of sources, and the size stated.
 */
GArray *
pagoda_survey_big_buyers (const PagodaSurveyed *surveyed, gsize n, const GPtrArray *learnt, PagodaDay day);

/** What a survey lacks. */
typedef enum
{
  PAGODA_SURVEY_NO_OUTER,      /* nobody of the outer circle is on the list */
  PAGODA_SURVEY_NO_CORE,       /* nobody who might buy is */
  PAGODA_SURVEY_NO_RIVALS,     /* no customer of a rival is */
  PAGODA_SURVEY_UNCONTACTED,   /* who might buy and was never contacted; how many is told */
  PAGODA_SURVEY_NOBODY_BIG,    /* nobody said who is big */
  PAGODA_SURVEY_ONE_SOURCE,    /* who is big rests on the word of one source; about whom is told */
  PAGODA_SURVEY_CONTRADICTION, /* sources contradict each other; about whom is told */
} PagodaSurveyGapKind;
#define PAGODA_N_SURVEY_GAP_KINDS 7

PAGODA_DECLARE_WORDS (PagodaSurveyGapKind, survey_gap_kind)

typedef struct
{
  PagodaSurveyGapKind kind;
  guint count;             /* of those not contacted */
  guint place;             /* about whom, where the kind tells */
  PagodaLearntKind learnt; /* what is contradicted */
} PagodaSurveyGap;

/** What is missing by @day, in the order of the kinds, of PagodaSurveyGap (transfer full).  Nothing is
 * missing from an empty list but its circles. */
GArray *pagoda_survey_gaps (const PagodaSurveyed *surveyed, gsize n, const GPtrArray *learnt, PagodaDay day);

G_END_DECLS
