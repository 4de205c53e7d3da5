/* referral_editing.h: the forms of which customers know each other, and of who was asked to recommend us
 * (N1). Copyright 2026 The Pagoda authors SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each change is one command, which a toast offers to take back (editing.h).
 */
#pragma once

#include "app/window.h"
#include "session/dossier.h"

G_BEGIN_DECLS

/** Asks whom the customer of @dossier has to do with; NULL for @link is a new one. */
void pagoda_editing_company_link (PagodaWindow *window,
                                  const PagodaDossier *dossier,
                                  const PagodaCompanyLink *link);
void pagoda_editing_delete_company_link (PagodaWindow *window, const PagodaCompanyLink *link);

/** Asks about @ask, which may be a new one, as soon as the people of who is asked are read. */
void pagoda_editing_referral_ask (PagodaWindow *window, const PagodaReferralAsk *ask);

G_END_DECLS
