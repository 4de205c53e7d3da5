/* ladder_rows.h: the contact ladders of a customer's people as rows (R3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows activate the actions of the customer's page: `customer.rung` (x), `customer.start-ladder` (x: the
 * contact) …
 */
#pragma once

#include "session/dossier.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Adds to @page the ladders as of @day; @open, a set of texts, keeps which rows are open. */
void pagoda_ladder_rows_fill (AdwPreferencesPage *page,
                              const PagodaDossier *dossier,
                              PagodaDay day,
                              GHashTable *open);

/** The next rung of @contact in words, or NULL where there is no ladder; @late (nullable) tells whether it is
 * late or stalls (transfer full). */
char *pagoda_ladder_word_next (const PagodaDossier *dossier,
                               const PagodaContact *contact,
                               PagodaDay day,
                               gboolean *late);

G_END_DECLS
