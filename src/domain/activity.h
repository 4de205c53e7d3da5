/* activity.h: what was done for a customer, or is planned.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/money.h"
#include "domain/customer.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_ACTIVITY_CALL,
  PAGODA_ACTIVITY_VISIT,
  PAGODA_ACTIVITY_MESSAGE,
  PAGODA_ACTIVITY_SAMPLE,
  PAGODA_ACTIVITY_QUOTE,
  PAGODA_ACTIVITY_THANK_YOU,
  PAGODA_ACTIVITY_EXECUTIVE_VISIT,
  PAGODA_ACTIVITY_TECHNICAL_EXCHANGE,
  PAGODA_ACTIVITY_SERVICE_VISIT,
} PagodaActivityKind;
#define PAGODA_N_ACTIVITY_KINDS 9

typedef enum
{
  PAGODA_ACTIVITY_PLANNED,
  PAGODA_ACTIVITY_DONE,
  PAGODA_ACTIVITY_CANCELLED,
} PagodaActivityState;
#define PAGODA_N_ACTIVITY_STATES 3

typedef enum
{
  PAGODA_NEED_UNKNOWN,
  PAGODA_NEED_NONE,
  PAGODA_NEED_LATENT,
  PAGODA_NEED_STATED,
} PagodaNeed;
#define PAGODA_N_NEEDS 4

PAGODA_DECLARE_WORDS (PagodaActivityKind, activity_kind)

PAGODA_DECLARE_WORDS (PagodaActivityState, activity_state)

PAGODA_DECLARE_WORDS (PagodaNeed, need)

/** A yes/no that may be unknown. */
typedef enum
{
  PAGODA_ANSWER_UNKNOWN = -1,
  PAGODA_ANSWER_NO = 0,
  PAGODA_ANSWER_YES = 1,
} PagodaAnswer;

/** A mark from −2 to +2 that may be unknown. */
#define PAGODA_MARK_UNKNOWN G_MININT

/** One call, visit or other activity (method.md A1).  It keeps civil date and local time, never an instant.
 */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaId contact; /* PAGODA_ID_NONE where nobody is named */
  PagodaActivityKind kind;
  PagodaActivityState state;
  PagodaDay day;       /* when it was done; before that, and of a cancelled one, when it is planned */
  PagodaDay planned;   /* of a done one, the day it was planned for; PAGODA_DAY_NONE where it was not */
  PagodaDay cancelled; /* when it was cancelled; PAGODA_DAY_NONE where it was not, or nobody wrote it down */
  int minute;          /* of the day, local time; −1 where only the day is known */
  char *zone;          /* time zone name, NULL where @minute is −1 */
  int duration;        /* minutes; −1 where unknown */
  char *person;        /* who of us */
  PagodaAnswer reached;
  PagodaNeed need;
  PagodaMoney need_amount; /* 0 where not stated */
  int attitude;            /* −2…+2 or PAGODA_MARK_UNKNOWN */
  PagodaAnswer visit_chance;
  PagodaAnswer rejection;
  char *objection;
  char *answer;   /* what was answered to it */
  int confidence; /* theirs after the rejection, −2…+2 or PAGODA_MARK_UNKNOWN */
  char *next_step;
  PagodaDay next_day;
  char *cancel_reason;
  char *note;
  int reminder;    /* minutes before it begins; −1 for none */
  PagodaId series; /* the one it comes again in, or PAGODA_ID_NONE */
  char *uid;       /* in somebody else's calendar; NULL where it began here */
} PagodaActivity;

PagodaActivity *pagoda_activity_new (void);
PagodaActivity *pagoda_activity_copy (const PagodaActivity *activity);
void pagoda_activity_free (PagodaActivity *activity);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaActivity, pagoda_activity_free)

/** What @activity is called in a calendar: its UID there, or one made of its id, which no other laptop gives
 * out (transfer full). */
char *pagoda_activity_make_uid (const PagodaActivity *activity);

/** The id that a UID made by us was made of; PAGODA_ID_NONE of any other. */
PagodaId pagoda_activity_read_uid (const char *uid);

/** TRUE for the kinds that meet face to face: visits of every sort and technical exchanges (P5, P8). */
gboolean pagoda_activity_is_visit (PagodaActivityKind kind);

/** TRUE where the activity is a first contact in the sense of P4: done, and a call only when it reached
 * somebody. */
gboolean
pagoda_activity_is_contact (PagodaActivityKind kind, PagodaActivityState state, PagodaAnswer reached);

G_END_DECLS
