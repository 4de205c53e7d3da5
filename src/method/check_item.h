/* check_item.h: one line of a layer's checklist.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/layer.h"

G_BEGIN_DECLS

/** What an item of a checklist is about; behind each: what @id and @which of the item name. */
typedef enum
{
  /* L1 */
  PAGODA_CHECK_FACT,      /* which: PagodaFactKind; id: the fact, known or lacking its source */
  PAGODA_CHECK_JUDGEMENT, /* which: PagodaFactKind; id: the fact */
  /* L2 */
  PAGODA_CHECK_BARRIERS_SOUGHT, /* barriers are on record, or it is stated that there are none */
  PAGODA_CHECK_STRATEGY,        /* done where it is to attack; which: PagodaStrategy; id: the choice */
  PAGODA_CHECK_BREAKTHROUGH,    /* the breakthrough point; id: the choice of strategy */
  PAGODA_CHECK_BARRIER,         /* which: PagodaBarrierState; id: the barrier */
  /* L3 */
  PAGODA_CHECK_PROJECT,  /* id: the project that L3 and L4 look at */
  PAGODA_CHECK_STAGE,    /* which: PagodaStage; id: the project */
  PAGODA_CHECK_CONTRACT, /* signed not too long ago; id: its project */
  /* L4 */
  PAGODA_CHECK_DECIDERS,       /* anybody with a say is named; id: the project */
  PAGODA_CHECK_STAGE_CONTACT,  /* which: PagodaStage; id: the project */
  PAGODA_CHECK_LEAD,           /* the low end of the band is positive; id: the flip person */
  PAGODA_CHECK_HEAVIEST,       /* the heaviest decider is positive; id: who is not */
  PAGODA_CHECK_PERSON_CONTACT, /* id: the decision maker */
  PAGODA_CHECK_PERSON_SUPPORT, /* is it known; id: the decision maker */
  /* L5 */
  PAGODA_CHECK_BUSINESS_VALUE, /* id: the value, with or lacking evidence */
  PAGODA_CHECK_PERSONAL_VALUE,
  PAGODA_CHECK_LOCK_IN, /* id: the lock-in */
  PAGODA_CHECK_STRATEGIC_VALUE,
} PagodaCheckKind;
#define PAGODA_N_CHECK_KINDS 19

PAGODA_DECLARE_WORDS (PagodaCheckKind, check_kind)

typedef struct
{
  PagodaCheckKind kind;
  gboolean done;
  gboolean required; /* to pass; the others only raise the score or show the way */
  gboolean asked;    /* of what is missing: somebody asked and nobody knows, so the others come first */
  PagodaId id;       /* PAGODA_ID_NONE where no record stands behind it */
  int which;         /* 0 where the kind names nothing */
  PagodaDay day;     /* of the record; when missing, the day it is due or reviewed; else PAGODA_DAY_NONE */
} PagodaCheckItem;

G_END_DECLS
