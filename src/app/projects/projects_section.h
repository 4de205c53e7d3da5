/* projects_section.h: the projects of a customer, each with its stages, rivals and what follows (L3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows and buttons activate the actions of the customer's page: `customer.project`, `customer.close-project`
 * … (x).
 */
#pragma once

#include "method/account_class.h"
#include "session/dossier.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Fills @page with the projects of @dossier as of @day, open ones first, for an account of that class;
 * @currency is the store's.  @open, a set of texts, keeps which rows are open. */
void pagoda_projects_section_fill (AdwPreferencesPage *page,
                                   const PagodaDossier *dossier,
                                   PagodaAccountClass account_class,
                                   const char *currency,
                                   PagodaDay day,
                                   GHashTable *open);

G_END_DECLS
