/* care_editing.h: the forms of care items, non-price offers, discounts and referrals.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each change is one command, which a toast offers to take back (editing.h).  NULL for the record is a new
 * one.
 */
#pragma once

#include "app/window.h"
#include "session/dossier.h"

G_BEGIN_DECLS

void pagoda_editing_care_item (PagodaWindow *window, PagodaId customer, const PagodaCareItem *item);

/** Says at once that @item was done today. */
void pagoda_editing_complete_care_item (PagodaWindow *window, const PagodaCareItem *item);

void pagoda_editing_offer (PagodaWindow *window, PagodaId customer, const PagodaNonPriceOffer *offer);

/** Asks how much and why; shows what was offered before, and warns where that is nothing (Q6). */
void
pagoda_editing_discount (PagodaWindow *window, const PagodaDossier *dossier, const PagodaDiscount *discount);

/** Asks who brought the customer of @dossier. */
void
pagoda_editing_referral (PagodaWindow *window, const PagodaDossier *dossier, const PagodaReferral *referral);

/** What was offered, and that no rival can match it (transfer full). */
char *pagoda_editing_word_offer (const PagodaNonPriceOffer *offer);

G_END_DECLS
