/* care_section.h: what an account is worth beyond what it buys, and what is owed to it (Q1–Q6).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/standings.h"
#include "session/board.h"
#include "session/dossier.h"
#include "session/referral_book.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** What the section is made of; @card is NULL until the board is read. */
typedef struct
{
  const PagodaDossier *dossier;
  PagodaStandings *standings;
  const PagodaBoard *board;
  const PagodaBoardCard *card;
  const PagodaInfluenceLedger *ledger;          /* of all customers */
  const PagodaRecommendations *recommendations; /* to this customer; NULL until they are read */
  PagodaDay day;
} PagodaCareView;

/** Fills @page with class and coverage, effort, influence, referrals, care items, offers and discounts. */
void pagoda_care_section_fill (AdwPreferencesPage *page, const PagodaCareView *view);

/** Why @card has its class, in words: set by hand, until when and why; or what suggests it (Q2; transfer
 * full). */
char *pagoda_care_word_class (const PagodaCareView *view);

/** Shows whom the customer brought, whom they brought, and so on, over @page; a name opens the customer. */
void pagoda_ledger_dialog_show (GtkWidget *page,
                                PagodaStandings *standings,
                                const PagodaInfluenceLedger *ledger,
                                PagodaId customer);

/** Shows what was done for the customer in @period over @page (Q4); a line opens the activity. */
void pagoda_work_dialog_show (GtkWidget *page, const PagodaDossier *dossier, PagodaPeriod period);

G_END_DECLS
