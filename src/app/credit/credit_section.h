/* credit_section.h: the tab of a customer's money: what it owes, its terms and capability, its wallet.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/standings.h"
#include "method/credit.h"
#include "session/dossier.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** What the tab shows, as of @day. */
typedef struct
{
  const PagodaDossier *dossier;
  PagodaStandings *standings;
  PagodaDay day;
  GHashTable *open; /* char *: which rows are open */
} PagodaCreditView;

/** Fills @page, which is empty. */
void pagoda_credit_section_fill (AdwPreferencesPage *page, const PagodaCreditView *view);

/** Where the credit of the customer of @dossier stands on @day. */
void pagoda_credit_section_read (const PagodaDossier *dossier,
                                 PagodaDay day,
                                 const char *currency,
                                 PagodaCreditAccount *account);

G_END_DECLS
