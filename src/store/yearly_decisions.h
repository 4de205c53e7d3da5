/* yearly_decisions.h: what was decided in the reviews of years, in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h).
 */
#pragma once

#include "domain/yearly_decision.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @decision and gives it an id, or overwrites it where it has one. */
gboolean
pagoda_yearly_decisions_save (PagodaDatabase *database, PagodaYearlyDecision *decision, GError **error);

gboolean pagoda_yearly_decisions_delete (PagodaDatabase *database, PagodaId decision, GError **error);
gboolean
pagoda_yearly_decisions_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** What is on record of @year: PagodaYearlyDecision by customer (gint64 *), both owned by the table (transfer
 * full).  Of one customer the latest counts. */
GHashTable *pagoda_yearly_decisions_list (PagodaDatabase *database, int year, GError **error);

/** The years that anything is on record of, ascending, of int (transfer full). */
GArray *pagoda_yearly_decisions_years (PagodaDatabase *database, GError **error);

G_END_DECLS
