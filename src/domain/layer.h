/* layer.h: the five layers of an account, and all that is on record for them (L1 … L9).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/barrier.h"
#include "domain/past_supplier.h"
#include "domain/profile.h"
#include "domain/project.h"
#include "domain/target.h"
#include "domain/value.h"

G_BEGIN_DECLS

/** From the outside in. */
typedef enum
{
  PAGODA_LAYER_INFORMATION,
  PAGODA_LAYER_BARRIER,
  PAGODA_LAYER_BUSINESS,
  PAGODA_LAYER_RELATIONSHIP,
  PAGODA_LAYER_INTEREST,
} PagodaLayer;
#define PAGODA_N_LAYERS 5

typedef enum
{
  PAGODA_VERDICT_NOT_STARTED,
  PAGODA_VERDICT_WORKING,
  PAGODA_VERDICT_PASSED,
} PagodaVerdict;
#define PAGODA_N_VERDICTS 3

/** Phase of an account (L6). */
typedef enum
{
  PAGODA_PHASE_BREAK_THROUGH,
  PAGODA_PHASE_CONSOLIDATE,
  PAGODA_PHASE_OCCUPY,
} PagodaPhase;
#define PAGODA_N_PHASES 3

/** What we do about an account's barriers (L2). */
typedef enum
{
  PAGODA_STRATEGY_UNDECIDED,
  PAGODA_STRATEGY_ATTACK,
  PAGODA_STRATEGY_WATCH,
} PagodaStrategy;
#define PAGODA_N_STRATEGIES 3

PAGODA_DECLARE_WORDS (PagodaLayer, layer)
PAGODA_DECLARE_WORDS (PagodaVerdict, verdict)
PAGODA_DECLARE_WORDS (PagodaPhase, phase)
PAGODA_DECLARE_WORDS (PagodaStrategy, strategy)

/** A strategy that holds from a day on. */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaDay from;
  PagodaStrategy strategy;
  PagodaDay review;   /* when a watched account is looked at again; PAGODA_DAY_NONE where none is set */
  char *breakthrough; /* where we get in; NULL where not known yet */
} PagodaStrategyChoice;

PagodaStrategyChoice *pagoda_strategy_choice_copy (const PagodaStrategyChoice *choice);
void pagoda_strategy_choice_free (PagodaStrategyChoice *choice);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaStrategyChoice, pagoda_strategy_choice_free)

/** The dealer who shares the account and what was agreed with it, from a day on (L9). */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaDay from;
  char *dealer;    /* NULL: no dealer from this day on */
  char *agreement; /* NULL where nothing was agreed */
} PagodaDealerAgreement;

PagodaDealerAgreement *pagoda_dealer_agreement_copy (const PagodaDealerAgreement *agreement);
void pagoda_dealer_agreement_free (PagodaDealerAgreement *agreement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaDealerAgreement, pagoda_dealer_agreement_free)

/** Who of us works a layer, from a day on (T1). */
typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaLayer layer;
  PagodaDay from;
  char *owner; /* NULL: the account's owner again */
} PagodaLayerOwner;

PagodaLayerOwner *pagoda_layer_owner_copy (const PagodaLayerOwner *owner);
void pagoda_layer_owner_free (PagodaLayerOwner *owner);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaLayerOwner, pagoda_layer_owner_free)

/** What is said of a customer by hand, dated; each has a list of its own in the record. */
typedef enum
{
  PAGODA_STATEMENT_NO_BARRIER, /* 1: no barrier was found (L2); taken back with PAGODA_DATED_NONE */
  PAGODA_STATEMENT_PHASE,      /* a PagodaPhase instead of the derived one (L6) */
  PAGODA_STATEMENT_LAYER,      /* a PagodaLayer: the card was moved there by hand (L7) */
  PAGODA_STATEMENT_CADENCE,    /* days between contacts, at least 1 (V1) */
  PAGODA_STATEMENT_SCREENED,   /* 1: somebody looked at it, so that it may enter a call list (V3) */
} PagodaStatementKind;
#define PAGODA_N_STATEMENT_KINDS 5

PAGODA_DECLARE_WORDS (PagodaStatementKind, statement_kind)

/** All that is on record for the five layers of one customer.  Every list is there, if empty. */
typedef struct
{
  PagodaId customer;
  GPtrArray *facts;                                /* of PagodaFact, by kind and day */
  GPtrArray *past_suppliers;                       /* of PagodaPastSupplier, by day */
  GPtrArray *statements[PAGODA_N_STATEMENT_KINDS]; /* of PagodaDated */
  GPtrArray *strategies;                           /* of PagodaStrategyChoice, by day */
  GPtrArray *dealers;                              /* of PagodaDealerAgreement, by day */
  GPtrArray *owners;                               /* of PagodaLayerOwner, by layer and day */
  GPtrArray *barriers;                             /* of PagodaBarrier, by id */
  GPtrArray *projects;                             /* of PagodaProject, by day opened */
  GPtrArray *values;                               /* of PagodaValue, by day */
  GPtrArray *lock_ins;                             /* of PagodaLockIn, by day */
  GPtrArray *targets;                              /* of PagodaTarget, by day entered */
} PagodaLayerRecord;

/** An empty record (transfer full). */
PagodaLayerRecord *pagoda_layer_record_new (PagodaId customer);
void pagoda_layer_record_free (PagodaLayerRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaLayerRecord, pagoda_layer_record_free)

/**
 * What was last found out about @kind up to @day, or NULL where nobody tried (transfer none).  Without a
 * value it says that somebody asked and nobody knows, or, without a source too, that the fact was taken back.
 */
const PagodaFact *
pagoda_layer_record_finding_on (const PagodaLayerRecord *record, PagodaFactKind kind, PagodaDay day);

/** The fact of @kind in force on @day, or NULL where it is unknown (transfer none). */
const PagodaFact *
pagoda_layer_record_fact_on (const PagodaLayerRecord *record, PagodaFactKind kind, PagodaDay day);

/**
 * TRUE where @kind is known on @day (L1): it has a value that can be one and a source; for a judgement, a
 * mark from 1 to 5; for the past suppliers, one with a source on record does as well.
 */
gboolean pagoda_layer_record_knows (const PagodaLayerRecord *record, PagodaFactKind kind, PagodaDay day);

/** The first supplier with a source that was known on @day, or NULL (transfer none). */
const PagodaPastSupplier *pagoda_layer_record_supplier_on (const PagodaLayerRecord *record, PagodaDay day);

/** The strategy in force on @day, or NULL where none was ever chosen (transfer none). */
const PagodaStrategyChoice *pagoda_layer_record_strategy_on (const PagodaLayerRecord *record, PagodaDay day);

/** The agreement in force on @day, or NULL where there is no dealer (transfer none). */
const PagodaDealerAgreement *pagoda_layer_record_dealer_on (const PagodaLayerRecord *record, PagodaDay day);

/** The layer's own owner on @day, or NULL where it is the account's (transfer none). */
const char *pagoda_layer_record_owner_on (const PagodaLayerRecord *record, PagodaLayer layer, PagodaDay day);

G_END_DECLS
