/* potential.h: potential large accounts and their nurture plans, as of a day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules N2 and N3 over a store.  Made by the worker, immutable.
 */
#pragma once

#include "domain/nurture_step.h"
#include "method/potential.h"
#include "session/snapshot.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 place; /* in the snapshot */
  PagodaTier tier;
  PagodaMoney revenue; /* of the trailing twelve months */
  PagodaMoney need;
  PagodaDay stated;              /* when it was stated … */
  PagodaId activity;             /* … and in which activity */
  const GPtrArray *steps;        /* of PagodaNurtureStep by due day; NULL without a plan */
  const PagodaNurtureStep *next; /* the first that is planned, or NULL */
  PagodaMoney cost;              /* of its services and concessions */
  PagodaMoney limit;             /* what these may cost */
} PagodaPotentialEntry;

typedef struct
{
  gatomicrefcount references;
  PagodaDay as_of;
  PagodaSnapshot *snapshot;
  gboolean has_large; /* somebody is Large; else no need can be called strong */
  PagodaMoney strong; /* from which a need is */
  GHashTable *steps;  /* GPtrArray of PagodaNurtureStep by customer */
  GArray *entries;    /* PagodaPotentialEntry, the largest need first */
} PagodaPotential;

/** Makes the list as of @day, in a reading transaction.  @snapshot is of stage FIGURES (transfer full). */
PagodaPotential *pagoda_potential_load (PagodaDatabase *database,
                                        PagodaSnapshot *snapshot,
                                        PagodaDay day,
                                        GCancellable *cancellable,
                                        GError **error);

PagodaPotential *pagoda_potential_ref (PagodaPotential *potential);
void pagoda_potential_unref (PagodaPotential *potential);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaPotential, pagoda_potential_unref)

/** Who is on the list, in words (transfer full). */
char *pagoda_potential_describe (const PagodaPotential *potential, PagodaLanguage language);

/** `Need ¥800K, stated on 2026-05-01 · Small · revenue of 12 months ¥12K` (transfer full). */
char *pagoda_potential_describe_entry (const PagodaPotential *potential,
                                       const PagodaPotentialEntry *entry,
                                       PagodaLanguage language);

/** What its services and concessions cost and may cost (transfer full). */
char *pagoda_potential_describe_limit (const PagodaPotential *potential,
                                       const PagodaPotentialEntry *entry,
                                       PagodaLanguage language);

G_END_DECLS
