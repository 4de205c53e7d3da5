/* five_layers.h: how far an account is worked, from the outside in.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules L1–L7 for one account as of a day.  Everything follows from what is on record; nothing is kept.
 *
 * A score is a whole number from 0 to 100, rounded down, so that 100 means that nothing is missing; a
 * threshold is compared with the exact share.  Each layer has a checklist: the items that its score and
 * verdict rest on, each naming the record behind it, done or missing.
 */
#pragma once

#include "domain/house_rules.h"
#include "domain/layer.h"
#include "method/project_support.h"

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

typedef struct
{
  PagodaCheckKind kind;
  gboolean done;
  gboolean required; /* to pass; the others only raise the score or show the way */
  PagodaId id;       /* PAGODA_ID_NONE where no record stands behind it */
  int which;         /* 0 where the kind names nothing */
  PagodaDay day;     /* of the record; when missing, the day it is due or reviewed; else PAGODA_DAY_NONE */
} PagodaCheckItem;

typedef struct
{
  int score; /* 0 … 100 */
  PagodaVerdict verdict;
  PagodaCheckItem *items; /* n_items, in the order of the rule */
  gsize n_items;
  guint *missing; /* n_missing: places of the items not done, the next one to do first */
  gsize n_missing;
} PagodaLayerJudgement;

/** One account as the five layers see it. */
typedef struct
{
  const PagodaLayerRecord *record;
  const char *currency;          /* the store's */
  PagodaDay first_order;         /* the first positive order up to the day, or PAGODA_DAY_NONE */
  PagodaMoney revenue;           /* of the trailing twelve months */
  PagodaContactNameFunc name_of; /* NULL: ids decide in ties */
  gpointer name_data;
} PagodaAccountInput;

typedef struct
{
  PagodaDay as_of;
  PagodaLayerJudgement layers[PAGODA_N_LAYERS];
  PagodaLayer current;   /* by the checklists: the first layer not passed, the last one where all are */
  gboolean complete;     /* all five are passed */
  PagodaLayer shown;     /* where the card stands: @current, or where it was moved by hand */
  gboolean overridden;   /* moved by hand, and the checklists have not agreed since (L7) */
  PagodaDay moved;       /* when it was moved there; PAGODA_DAY_NONE where it is not overridden */
  PagodaDay since;       /* the first day of @shown; PAGODA_DAY_NONE where nothing is on record */
  int days_in_layer;     /* since then; 0 on the day itself */
  PagodaDay evidence;    /* the last day on which any was added, or PAGODA_DAY_NONE */
  gboolean stalled;      /* more days have passed since then than the house rule allows (L7) */
  PagodaPhase phase;     /* L6, by hand where somebody said so */
  PagodaPhase suggested; /* what the record alone says */
  gboolean phase_by_hand;
  double wallet_share;          /* of the stated budget (O5); NAN where that is unknown */
  gboolean waiting;             /* on watch: it waits in the barrier layer (L2) … */
  PagodaDay review;             /* … until this day; PAGODA_DAY_NONE where none is set */
  PagodaId project;             /* that L3 and L4 look at, PAGODA_ID_NONE without one */
  PagodaProjectSupport support; /* of that project; all 0 without one */
} PagodaFiveLayers;

/** Judges one account as of @as_of (transfer full).  What is dated later counts for nothing. */
PagodaFiveLayers *
pagoda_five_layers_new (const PagodaAccountInput *account, PagodaDay as_of, const PagodaHouseRules *rules);

void pagoda_five_layers_free (PagodaFiveLayers *layers);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaFiveLayers, pagoda_five_layers_free)

/** What @layer misses next, or NULL where nothing is missing (transfer none). */
const PagodaCheckItem *pagoda_five_layers_next (const PagodaFiveLayers *layers, PagodaLayer layer);

/**
 * The project of @record that L3 and L4 look at as of @day: the open one with the highest value (unknown ones
 * last, then the newest), else the one closed last; NULL without any (transfer none).
 */
const PagodaProject *
pagoda_five_layers_project (const PagodaLayerRecord *record, const char *currency, PagodaDay day);

G_END_DECLS
