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
  PagodaPlannedTarget *targets;    /* n */
  PagodaTargetStanding *standings; /* n: on the day */
  guint32 *places;                 /* n: of their customers in the snapshot */

  PagodaRenewal *renewal; /* of the quarter with the day */
  GArray *efforts;        /* of PagodaTargetEffort, the most first */
} PagodaTargets;

/** Makes the plan as of @day, in a reading transaction (transfer full). */
PagodaTargets *
pagoda_targets_load (PagodaDatabase *database, PagodaSnapshot *snapshot, PagodaDay day, GError **error);

PagodaTargets *pagoda_targets_ref (PagodaTargets *targets);
void pagoda_targets_unref (PagodaTargets *targets);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaTargets, pagoda_targets_unref)

/** TRUE where the target at @place is pursued on the day. */
gboolean pagoda_targets_is_pursued (const PagodaTargets *targets, gsize place);

/** Who has more A-targets than the house rule: effort is to be concentrated. */
gboolean pagoda_targets_is_too_much (const PagodaTargets *targets, const PagodaTargetEffort *effort);

G_END_DECLS
