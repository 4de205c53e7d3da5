/* target.h: a customer in the plan to be won by a day (G1, G3, G4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/dated.h"

G_BEGIN_DECLS

/** By the time left until the due day, or as set by hand (G3). */
typedef enum
{
  PAGODA_TARGET_TIER_A,
  PAGODA_TARGET_TIER_B,
  PAGODA_TARGET_TIER_C,
} PagodaTargetTier;
#define PAGODA_N_TARGET_TIERS 3

typedef enum
{
  PAGODA_TARGET_PURSUED,
  PAGODA_TARGET_CONVERTED,
  PAGODA_TARGET_DROPPED,
} PagodaTargetOutcome;
#define PAGODA_N_TARGET_OUTCOMES 3

/** A target is to be won within so many months of entering the plan, or of getting more time (G3). */
#define PAGODA_TARGET_MOST_MONTHS 12

PAGODA_DECLARE_WORDS (PagodaTargetTier, target_tier)
PAGODA_DECLARE_WORDS (PagodaTargetOutcome, target_outcome)

typedef struct
{
  PagodaId id;
  PagodaId customer;
  PagodaDay entered;      /* into the plan */
  PagodaDay due;          /* as first set */
  PagodaDay extended;     /* when it was extended, which happens once; PAGODA_DAY_NONE where it was not */
  PagodaDay extended_due; /* the new due day, later than @due */
  char *extension_reason;
  PagodaTargetOutcome outcome;
  PagodaDay ended;  /* when it was converted or dropped; PAGODA_DAY_NONE while pursued */
  char *reason;     /* of the outcome; a dropped one has one */
  GPtrArray *tiers; /* of PagodaDated with PagodaTargetTier: set by hand */
} PagodaTarget;

/** A target without days (transfer full). */
PagodaTarget *pagoda_target_new (void);
PagodaTarget *pagoda_target_copy (const PagodaTarget *target);
void pagoda_target_free (PagodaTarget *target);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaTarget, pagoda_target_free)

/** The due day as it was on @day. */
PagodaDay pagoda_target_due_on (const PagodaTarget *target, PagodaDay day);

/** FALSE where @target had not entered the plan on @day; @outcome is then left alone. */
gboolean pagoda_target_outcome_on (const PagodaTarget *target, PagodaDay day, PagodaTargetOutcome *outcome);

G_END_DECLS
