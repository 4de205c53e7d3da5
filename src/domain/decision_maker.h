/* decision_maker.h: a contact with a say in a project (L4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/dated.h"

G_BEGIN_DECLS

/** The nine stages of a project (L3), in their order. */
typedef enum
{
  PAGODA_STAGE_SITUATION,
  PAGODA_STAGE_PROBLEM,
  PAGODA_STAGE_NEED,
  PAGODA_STAGE_SOLUTION,
  PAGODA_STAGE_APPROVAL,
  PAGODA_STAGE_PROCUREMENT,
  PAGODA_STAGE_CONTRACT,
  PAGODA_STAGE_SUPPLY,
  PAGODA_STAGE_ACCEPTANCE,
} PagodaStage;
#define PAGODA_N_STAGES 9

typedef enum
{
  PAGODA_ROLE_UNKNOWN,
  PAGODA_ROLE_ECONOMIC,
  PAGODA_ROLE_USER,
  PAGODA_ROLE_TECHNICAL,
  PAGODA_ROLE_PROCUREMENT,
  PAGODA_ROLE_COACH,
  PAGODA_ROLE_GATEKEEPER,
} PagodaRole;
#define PAGODA_N_ROLES 7

/** Where somebody stands in the organisation, from the top down. */
typedef enum
{
  PAGODA_LEVEL_UNKNOWN,
  PAGODA_LEVEL_DECISION,
  PAGODA_LEVEL_MANAGEMENT,
  PAGODA_LEVEL_USE,
} PagodaLevel;
#define PAGODA_N_LEVELS 4

PAGODA_DECLARE_WORDS (PagodaStage, stage)
PAGODA_DECLARE_WORDS (PagodaRole, role)
PAGODA_DECLARE_WORDS (PagodaLevel, level)

/** A set of stages: bit n is stage n. */
typedef guint32 PagodaStageSet;
#define PAGODA_STAGE_BIT(stage) ((PagodaStageSet)1 << (stage))
#define PAGODA_ALL_STAGES (PAGODA_STAGE_BIT (PAGODA_N_STAGES) - 1)

/**
 * The stages that @text names by their numbers from 1 on, alone or as ranges: `2–4, 6`, `2到4、6`.  An empty
 * set where it names none, or is not written like that.
 */
PagodaStageSet pagoda_stage_set_parse (const char *text);

#define PAGODA_MAX_WEIGHT 100

/** A place across the people map, 0 … PAGODA_MAX_PLACE; PAGODA_PLACE_FREE leaves it to the map. */
#define PAGODA_MAX_PLACE 1000
#define PAGODA_PLACE_FREE (-1)

/** How somebody stands to us or to a rival, from a day on. */
typedef struct
{
  PagodaId id;
  PagodaId decision_maker;
  PagodaId rival; /* PAGODA_ID_NONE: us */
  PagodaDay from;
  int support; /* −2 … +2, or PAGODA_MARK_UNKNOWN: unknown again, which is not 0 */
} PagodaSupport;

typedef struct
{
  PagodaId id;
  PagodaId project;
  PagodaId contact;
  PagodaDay from;        /* known to have a say from this day on */
  PagodaDay until;       /* the last day with a say; PAGODA_DAY_NONE: until further notice */
  PagodaStageSet stages; /* that the person decides in */
  PagodaRole role;
  char *basis; /* what the person decides by; NULL where unknown, as below */
  char *organisational_need;
  char *personal_need;
  char *contacted_by;  /* who of us; NULL where nobody has */
  PagodaDay contacted; /* when first; PAGODA_DAY_NONE where not yet */
  PagodaId reports_to; /* a contact of the customer; PAGODA_ID_NONE where unknown */
  PagodaLevel level;   /* in the organisation; unknown: the role suggests one */
  int place;           /* across the people map, or PAGODA_PLACE_FREE */
  GPtrArray *weights;  /* of PagodaDated, 0 … PAGODA_MAX_WEIGHT */
  GPtrArray *supports; /* of PagodaSupport, by day and id */
} PagodaDecisionMaker;

/** Somebody of whom nothing is known yet (transfer full). */
PagodaDecisionMaker *pagoda_decision_maker_new (void);
PagodaDecisionMaker *pagoda_decision_maker_copy (const PagodaDecisionMaker *person);
void pagoda_decision_maker_free (PagodaDecisionMaker *person);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaDecisionMaker, pagoda_decision_maker_free)

/** TRUE where the person was known to have a say on @day. */
gboolean pagoda_decision_maker_is_on (const PagodaDecisionMaker *person, PagodaDay day);

/** The level as it is known, else the one that the role suggests; never PAGODA_LEVEL_UNKNOWN. */
PagodaLevel pagoda_decision_maker_guess_level (const PagodaDecisionMaker *person);

/** The weight in force on @day, 0 where none was given. */
int pagoda_decision_maker_weight_on (const PagodaDecisionMaker *person, PagodaDay day);

/** The support for @rival (PAGODA_ID_NONE: for us) on @day, or PAGODA_MARK_UNKNOWN. */
int pagoda_decision_maker_support_on (const PagodaDecisionMaker *person, PagodaId rival, PagodaDay day);

/** TRUE where one of us had been in touch by @day. */
gboolean pagoda_decision_maker_is_contacted (const PagodaDecisionMaker *person, PagodaDay day);

G_END_DECLS
