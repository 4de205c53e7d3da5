/* handover.h: what names one of us, given to somebody else, and what an account has, in the store (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "base/decimal.h"
#include "domain/handover.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** What names one of us as of @day or later and is still to be done, at all accounts (PagodaHolding; transfer
 * full), or NULL.  Of dated facts the ones in force on @day, and those that begin after it. */
GPtrArray *pagoda_holdings_list (PagodaDatabase *database, PagodaDay day, GError **error);

/** What is over and names one of us, by account (PagodaEndedWork; transfer full), or NULL. */
GPtrArray *pagoda_ended_work_list (PagodaDatabase *database, GError **error);

/** Gives @holding to @person; a dated fact from @day on, or from its own first day where that is later, as a
 * new row wherever that wins over the one that is there. */
gboolean pagoda_holding_move (PagodaDatabase *database,
                              const PagodaHolding *holding,
                              const char *person,
                              PagodaDay day,
                              GError **error);

/** Counts all that @customer has, PAGODA_N_ACCOUNT_COUNTS of them; @margin is that of its orders. */
gboolean pagoda_account_counts_load (PagodaDatabase *database,
                                     PagodaId customer,
                                     PagodaDecimal margin,
                                     gint64 *counts,
                                     GError **error);

G_END_DECLS
