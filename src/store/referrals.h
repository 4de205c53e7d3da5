/* referrals.h: who brought whom, in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/referral.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @referral and gives it an id, or overwrites it where it has one. */
gboolean pagoda_referrals_save (PagodaDatabase *database, PagodaReferral *referral, GError **error);
gboolean pagoda_referrals_delete (PagodaDatabase *database, PagodaId referral, GError **error);

/** Deletes those in which @customer was brought, and those in which it brought another. */
gboolean pagoda_referrals_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** Who brought @customer, by day, of PagodaReferral (transfer full). */
GPtrArray *pagoda_referrals_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

G_END_DECLS
