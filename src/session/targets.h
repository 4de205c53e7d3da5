/* targets.h: the plan of customers to be won, as of a day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules G3 and G4.  Made by the worker from a snapshot and the store; never changed after.
 */
#pragma once

#include "method/target_plan.h"
#include "session/snapshot.h"
#include "store/layers.h"

G_BEGIN_DECLS

/** A target of the plan, as of the day.  What it points to belongs to the plan. */
typedef struct
{
  PagodaPlannedTarget planned;
  PagodaTargetStanding standing;
  guint32 place;     /* of its customer in the snapshot */
  const char *owner; /* of the account; "": nobody */
  PagodaTargetTier tier;
  PagodaDay due;
  int days_left; /* negative where the due day has passed */
  gboolean overdue;
} PagodaTargetEntry;

/** The A-targets of one of us (G3). */
typedef struct
{
  const char *owner; /* "": of nobody */
  guint a_targets;   /* pursued */
} PagodaTargetEffort;

typedef struct
{
  gatomicrefcount references;
  PagodaSnapshot *snapshot;
  PagodaDay as_of;
  GHashTable *records; /* PagodaLayerRecord by customer; the targets are theirs */

  /* All that entered up to the day, of customers that still exist: soonest due first. */
  gsize n;
  PagodaTargetEntry *entries;

  PagodaRenewal *renewal; /* of the quarter with the day; its places are those of @entries */
  GArray *efforts;        /* of PagodaTargetEffort, the most first */
} PagodaTargets;

/** Makes the plan as of @day, in a reading transaction (transfer full). */
PagodaTargets *
pagoda_targets_load (PagodaDatabase *database, PagodaSnapshot *snapshot, PagodaDay day, GError **error);

PagodaTargets *pagoda_targets_ref (PagodaTargets *targets);
void pagoda_targets_unref (PagodaTargets *targets);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaTargets, pagoda_targets_unref)

/** TRUE where it is to be won yet. */
gboolean pagoda_target_entry_is_pursued (const PagodaTargetEntry *entry);

/** The entry of the target @id, or NULL (transfer none). */
const PagodaTargetEntry *pagoda_targets_find (const PagodaTargets *targets, PagodaId id);

/** Who has more A-targets than the house rule: effort is to be concentrated. */
gboolean pagoda_targets_is_too_much (const PagodaTargets *targets, const PagodaTargetEffort *effort);

G_END_DECLS
