/* referral_asks.h: who was asked to recommend us, in the store (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/referral_ask.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @ask and gives it an id, or overwrites it where it has one. */
gboolean pagoda_referral_asks_save (PagodaDatabase *database, PagodaReferralAsk *ask, GError **error);
gboolean pagoda_referral_asks_delete (PagodaDatabase *database, PagodaId ask, GError **error);

/** Deletes those at whichever end @customer is. */
gboolean
pagoda_referral_asks_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** Before a contact is deleted: they name nobody any more. */
gboolean pagoda_referral_asks_forget_contact (PagodaDatabase *database, PagodaId contact, GError **error);

/** Those at whichever end @customer is, by day, of PagodaReferralAsk (transfer full). */
GPtrArray *pagoda_referral_asks_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** Those to be come back to on @day, see pagoda_referral_ask_is_due(), the oldest first (transfer full). */
GPtrArray *pagoda_referral_asks_due (PagodaDatabase *database, PagodaDay day, GError **error);

/** All of them, by day (transfer full). */
GPtrArray *pagoda_referral_asks_list (PagodaDatabase *database, GError **error);

G_END_DECLS
