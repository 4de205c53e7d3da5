/* edit_referrals.h: edits of which customers know each other, and of who was asked to recommend us (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is one command (edit.h).  What a rule forbids is PAGODA_STORE_ERROR_REFUSED, with a sentence that says
 * what to do.
 */
#pragma once

#include "domain/company_link.h"
#include "domain/referral.h"
#include "domain/referral_ask.h"
#include "session/edit.h"

G_BEGIN_DECLS

/** Saves @link between the customers that @names names. */
PagodaEdit *pagoda_edit_save_company_link (const PagodaCompanyLink *link, const char *names);
PagodaEdit *pagoda_edit_delete_company_link (PagodaId link, const char *names);

/** Saves @ask for a recommendation to the customer called @name. */
PagodaEdit *pagoda_edit_save_referral_ask (const PagodaReferralAsk *ask, const char *name);

/** Notes what came of @ask on @day; @note (nullable) replaces what was said before. */
PagodaEdit *pagoda_edit_end_referral_ask (const PagodaReferralAsk *ask,
                                          PagodaAskOutcome outcome,
                                          PagodaDay day,
                                          const char *note,
                                          const char *name);

/** Saves @ask, and in the same command that @referral came of it. */
PagodaEdit *
pagoda_edit_introduce (const PagodaReferralAsk *ask, const PagodaReferral *referral, const char *name);
PagodaEdit *pagoda_edit_delete_referral_ask (PagodaId ask, const char *name);

G_END_DECLS
