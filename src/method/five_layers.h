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
#include "method/check_item.h"
#include "method/project_support.h"

G_BEGIN_DECLS

typedef struct
{
  int score; /* 0 … 100 */
  PagodaVerdict verdict;
  PagodaCheckItem *items; /* n_items, in the order of the rule */
  gsize n_items;
  guint *missing; /* n_missing: places of the items not done, the next one to do first */
  gsize n_missing;
} PagodaLayerJudgement;

/** What the suggested phase rests on (L6). */
typedef struct
{
  PagodaDay contract; /* the first one: signed, or a positive order; PAGODA_DAY_NONE without any */
  PagodaId
      contract_project; /* whose stage 7 was signed on that day; PAGODA_ID_NONE where an order was first */
  PagodaMoney budget;   /* PAGODA_AMOUNT_UNKNOWN where nobody knows it */
  gboolean share_is_enough;    /* at least what the house rule asks for */
  const PagodaLockIn *lock_in; /* the first one that holds, of the record; NULL without any */
} PagodaPhaseGround;

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
  PagodaPhaseGround ground;     /* of the suggested one */
  double wallet_share;          /* of the stated budget (O5); NAN where that is unknown */
  gboolean waiting;             /* on watch: it waits in the barrier layer (L2) … */
  PagodaDay review;             /* … until this day; PAGODA_DAY_NONE where none is set … */
  gboolean to_review;           /* … which has come: it is back until somebody chooses anew */
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
