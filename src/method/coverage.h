/* coverage.h: what each account is owed by its class, and who should work for it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules Q3 and L8.
 */
#pragma once

#include "domain/colleague.h"
#include "method/five_layers.h"

G_BEGIN_DECLS

/** Who answers for an account (Q3). */
typedef enum
{
  PAGODA_MANAGED_BY_COMPANY,
  PAGODA_MANAGED_BY_REP,
  PAGODA_MANAGED_BY_DEALER, /* or an online shop */
} PagodaManagement;
#define PAGODA_N_MANAGEMENTS 3

PAGODA_DECLARE_WORDS (PagodaManagement, management)

/** What an account of some class is owed, and what of it is missing; bit n is layer n. */
typedef struct
{
  PagodaManagement management;
  guint owed;
  guint missing;     /* owed and not passed */
  guint not_started; /* of those missing, the layers that nobody has begun */
} PagodaCoverage;

/** @verdicts are those of the five layers. */
PagodaCoverage pagoda_coverage_of (PagodaAccountClass account_class,
                                   const PagodaVerdict verdicts[PAGODA_N_LAYERS],
                                   const PagodaHouseRules *rules);

/** Who should work @layer. */
PagodaSkill pagoda_skill_for_layer (PagodaLayer layer);

/** Who should do @kind in @layer: executive visits are for the general manager wherever they fall. */
PagodaSkill pagoda_skill_for_activity (PagodaActivityKind kind, PagodaLayer layer);

/** Who should build @kind: a strategic agreement is for the general manager. */
PagodaSkill pagoda_skill_for_lock_in (PagodaLockInKind kind);

G_END_DECLS
