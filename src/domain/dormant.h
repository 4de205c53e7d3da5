/* dormant.h: what is on record of an account that has stopped buying (G1, G2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything here belongs to one break: what was written before the last order is about an earlier one and no
 * longer counts.
 */
#pragma once

#include "domain/activity.h"
#include "domain/dated.h"

G_BEGIN_DECLS

/** Which of the dormant it is (G1). */
typedef enum
{
  PAGODA_DORMANT_WORKSHOP, /* a problem ended it, and it still buys elsewhere */
  PAGODA_DORMANT_OUTGROWN, /* it no longer buys this kind of goods, and becomes Other */
} PagodaDormantJudgement;
#define PAGODA_N_DORMANT_JUDGEMENTS 2

/** Why it stopped buying. */
typedef enum
{
  PAGODA_BREAK_DELIVERY,
  PAGODA_BREAK_QUALITY,
  PAGODA_BREAK_PRICE,
  PAGODA_BREAK_SERVICE,
  PAGODA_BREAK_OTHER,
} PagodaBreakCause;
#define PAGODA_N_BREAK_CAUSES 5

/** How a dormant account is touched. */
typedef enum
{
  PAGODA_TOUCH_NEWS,
  PAGODA_TOUCH_PRODUCT_NEWS,
  PAGODA_TOUCH_SAMPLES,
  PAGODA_TOUCH_CALL,
  PAGODA_TOUCH_VISIT,
  PAGODA_TOUCH_TECHNICAL_EXCHANGE,
} PagodaTouchKind;
#define PAGODA_N_TOUCH_KINDS 6

PAGODA_DECLARE_WORDS (PagodaDormantJudgement, dormant_judgement)
PAGODA_DECLARE_WORDS (PagodaBreakCause, break_cause)
PAGODA_DECLARE_WORDS (PagodaTouchKind, touch_kind)

/** What was found out about a break.  It may be unfinished. */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaDay day;
  PagodaBreakCause cause;
  char *attracted; /* what attracted them at first: one or more, see pagoda_post_mortem_list_attractions() */
  char *broke;     /* what broke it; NULL where nobody knows yet, like @attracted */
} PagodaPostMortem;

PagodaPostMortem *pagoda_post_mortem_copy (const PagodaPostMortem *post_mortem);
void pagoda_post_mortem_free (PagodaPostMortem *post_mortem);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaPostMortem, pagoda_post_mortem_free)

/** TRUE where it says what attracted them at first and what broke it; without both nobody is dropped. */
gboolean pagoda_post_mortem_is_complete (const PagodaPostMortem *post_mortem);

/** The attractions of a post-mortem, which people write separated by commas, semicolons or lines (transfer
 * full). */
GStrv pagoda_post_mortem_list_attractions (const PagodaPostMortem *post_mortem);

/** An objection to expect, with the answer that is prepared for it. */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  char *objection;
  char *answer; /* NULL while none is prepared */
} PagodaExpectedObjection;

PagodaExpectedObjection *pagoda_expected_objection_copy (const PagodaExpectedObjection *expected);
void pagoda_expected_objection_free (PagodaExpectedObjection *expected);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaExpectedObjection, pagoda_expected_objection_free)

/** A step of the plan of touches.  Once it has an activity, that says what it is, when, and what became of
 * it.
 */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaTouchKind kind;
  PagodaDay day;
  char *title;       /* NULL: its kind says all */
  PagodaId activity; /* PAGODA_ID_NONE: not in the calendar yet */

  /* Read with it, of the activity. */
  PagodaActivityKind activity_kind;
  PagodaActivityState state;
} PagodaTouchStep;

PagodaTouchStep *pagoda_touch_step_copy (const PagodaTouchStep *step);
void pagoda_touch_step_free (PagodaTouchStep *step);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaTouchStep, pagoda_touch_step_free)

/** The kind of activity that a step of @kind becomes. */
PagodaActivityKind pagoda_touch_kind_activity (PagodaTouchKind kind);

/** What an activity of @kind is as a step. */
PagodaTouchKind pagoda_touch_kind_of_activity (PagodaActivityKind kind);

gboolean pagoda_touch_step_is_done (const PagodaTouchStep *step);

/** TRUE where the step meets them face to face, and has not come to nothing. */
gboolean pagoda_touch_step_is_meeting (const PagodaTouchStep *step);

/** All that is on record of one account.  Every list is there, if empty. */
typedef struct
{
  PagodaId customer;
  GPtrArray *judgements;   /* of PagodaDated with PagodaDormantJudgement */
  GPtrArray *post_mortems; /* of PagodaPostMortem, by day */
  GPtrArray *objections;   /* of PagodaExpectedObjection, as they were entered */
  GPtrArray *steps;        /* of PagodaTouchStep, by day */
} PagodaDormantRecord;

PagodaDormantRecord *pagoda_dormant_record_new (PagodaId customer);
void pagoda_dormant_record_free (PagodaDormantRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaDormantRecord, pagoda_dormant_record_free)

/** The judgement in force on @day of an account that last ordered on @last_order; PAGODA_DATED_NONE where
 * nobody judged it yet. */
int
pagoda_dormant_record_judgement_on (const PagodaDormantRecord *record, PagodaDay last_order, PagodaDay day);

/** The newest post-mortem up to @day of the break after @last_order, finished or not; NULL without one
 * (transfer none). */
const PagodaPostMortem *
pagoda_dormant_record_post_mortem_on (const PagodaDormantRecord *record, PagodaDay last_order, PagodaDay day);

/** TRUE where no step of the plan that is to come or was done since @last_order is face to face (G2). */
gboolean pagoda_dormant_record_misses_meeting (const PagodaDormantRecord *record, PagodaDay last_order);

/** The first step since @last_order that is not done, or NULL (transfer none). */
const PagodaTouchStep *pagoda_dormant_record_next_step (const PagodaDormantRecord *record,
                                                        PagodaDay last_order);

G_END_DECLS
