/* project.h: one purchase of a customer that we compete for, and the stages it runs through (L3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/money.h"
#include "domain/activity.h"
#include "domain/closing_analysis.h"
#include "domain/condition.h"
#include "domain/decision_maker.h"
#include "domain/influence_line.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_PROJECT_OPEN,
  PAGODA_PROJECT_WON, /* the contract is signed (stage 7); supply and acceptance may follow */
  PAGODA_PROJECT_LOST,
  PAGODA_PROJECT_ABANDONED,
} PagodaProjectState;
#define PAGODA_N_PROJECT_STATES 4

PAGODA_DECLARE_WORDS (PagodaProjectState, project_state)

/** What became known of a stage on a day: reached without us, or joined.  It holds until a later row of the
 * same stage. */
typedef struct
{
  PagodaId id;
  PagodaId project;
  PagodaStage stage;
  PagodaDay from;
  PagodaAnswer joined; /* PAGODA_ANSWER_UNKNOWN takes back that the stage was reached */
  char *evidence;      /* NULL where none is given */
} PagodaProjectStage;

PagodaProjectStage *pagoda_project_stage_copy (const PagodaProjectStage *stage);
void pagoda_project_stage_free (PagodaProjectStage *stage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaProjectStage, pagoda_project_stage_free)

/** Somebody who competes with us for a project. */
typedef struct
{
  PagodaId id;
  PagodaId project;
  char *name;
  PagodaDay from;  /* known of from this day on */
  PagodaDay until; /* the last day it competes; PAGODA_DAY_NONE: until further notice */
} PagodaRival;

PagodaRival *pagoda_rival_copy (const PagodaRival *rival);
void pagoda_rival_free (PagodaRival *rival);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaRival, pagoda_rival_free)

/** TRUE where @rival was known to compete on @day. */
gboolean pagoda_rival_is_on (const PagodaRival *rival, PagodaDay day);

#define PAGODA_AMOUNT_UNKNOWN G_MININT64

typedef struct
{
  PagodaId id;
  PagodaId customer;
  char *name;
  char *code;         /* its number in a list of deals, or NULL */
  char *product;      /* what it is about; this and the next three may be NULL */
  char *seller;       /* who of us has it, where that is not who owns the account */
  char *source;       /* where it came from */
  char *region;       /* where that is not the customer's */
  PagodaMoney amount; /* in @currency; PAGODA_AMOUNT_UNKNOWN where unknown */
  char *currency;     /* NULL is the store's */
  PagodaDecimal rate; /* store currency per unit of @currency; one where it is the store's */
  PagodaDay opened;
  PagodaDay expected_close; /* PAGODA_DAY_NONE where nobody knows */
  PagodaProjectState state;
  PagodaDay closed; /* when it was won, lost or abandoned; PAGODA_DAY_NONE while open */
  char *reason;     /* why it was lost, abandoned or won; NULL where none was given, see below */
  char *note;
  char *follow_up;                 /* the need seen while supplying; NULL: none yet */
  PagodaDay follow_up_day;         /* when it is looked at again, or PAGODA_DAY_NONE */
  PagodaId follows;                /* the project whose follow-up need this one is, or PAGODA_ID_NONE */
  PagodaClosingAnalysis *analysis; /* what was learnt when it closed; NULL where nothing was written down */
  GPtrArray *stages;               /* of PagodaProjectStage, by stage, day and id */
  GPtrArray *rivals;               /* of PagodaRival, by id */
  GPtrArray *condition_weights;    /* of PagodaConditionWeight, by day and id */
  GPtrArray *condition_standings;  /* of PagodaConditionStanding, by day and id */
  GPtrArray *decision_makers;      /* of PagodaDecisionMaker, by id */
  GPtrArray *influence_lines;      /* of PagodaInfluenceLine, by id */
} PagodaProject;

/** The reason of a project that ended, and of which somebody has said that nobody knows yet why. */
#define PAGODA_REASON_UNKNOWN "?"

/** Why @project ended so, or NULL where nobody knows (transfer none). */
const char *pagoda_project_reason (const PagodaProject *project);

/** An open project without a name, amount or day (transfer full). */
PagodaProject *pagoda_project_new (void);
/** A copy without stages, rivals, conditions, decision makers, influence lines and analysis, which are saved
 * apart (transfer full). */
PagodaProject *pagoda_project_copy (const PagodaProject *project);
void pagoda_project_free (PagodaProject *project);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaProject, pagoda_project_free)

/** FALSE where @project was not opened yet on @day; @state is then left alone. */
gboolean pagoda_project_state_on (const PagodaProject *project, PagodaDay day, PagodaProjectState *state);

/** What was known of @stage on @day, or NULL where it was not reached (transfer none). */
const PagodaProjectStage *
pagoda_project_stage_on (const PagodaProject *project, PagodaStage stage, PagodaDay day);

/** TRUE where @expected_close has passed while @project is still open on @day. */
gboolean pagoda_project_is_overdue (const PagodaProject *project, PagodaDay day);

/** TRUE where something is needed after @project, one of @projects, and none of them has been made of it. */
gboolean pagoda_project_awaits_follow_up (const PagodaProject *project, const GPtrArray *projects);

/** An analysis that is missing is asked for during so many days after the end; later on nobody remembers. */
#define PAGODA_ANALYSIS_DAYS 30

/** TRUE where @project, won or lost up to @day, has no analysis (R1). */
gboolean pagoda_project_lacks_analysis (const PagodaProject *project, PagodaDay day);

/** TRUE where it is still asked for on @day. */
gboolean pagoda_project_awaits_analysis (const PagodaProject *project, PagodaDay day);

/** The amount in @currency, the store's, or PAGODA_AMOUNT_UNKNOWN. */
PagodaMoney pagoda_project_value (const PagodaProject *project, const char *currency);

G_END_DECLS
