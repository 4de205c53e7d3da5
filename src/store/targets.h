/* targets.h: targets in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); layers.h reads.
 */
#pragma once

#include "domain/target.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @target and gives it an id, or overwrites it where it has one.  Of its tiers those without an id are
 * appended. */
gboolean pagoda_targets_save (PagodaDatabase *database, PagodaTarget *target, GError **error);

/** Appends a tier set by hand, a dated PagodaTargetTier or PAGODA_DATED_NONE, and gives it an id. */
gboolean
pagoda_targets_add_tier (PagodaDatabase *database, PagodaId target, PagodaDated *tier, GError **error);

/** Deletes a target with its tiers. */
gboolean pagoda_targets_delete (PagodaDatabase *database, PagodaId target, GError **error);
gboolean pagoda_targets_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

G_END_DECLS
