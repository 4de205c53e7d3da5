/* layer_rows.h: what the layers rest on, as rows that open the forms.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/board.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Adds to @group how often the customer of @card is contacted, and whether it was screened (V1, V3). */
void pagoda_layer_rows_add_contact_rules (AdwPreferencesGroup *group, const PagodaBoardCard *card);

/** Earlier projects than the newest so many are only counted, or shown where people are known of them: a list
 * of deals can give a customer a thousand. */
#define PAGODA_MOST_PROJECT_ROWS 20

/** Adds to @group the rows of a layer of @card. */
void pagoda_layer_rows_add_barriers (AdwPreferencesGroup *group, const PagodaBoardCard *card);
void pagoda_layer_rows_add_projects (AdwPreferencesGroup *group,
                                     const PagodaBoard *board,
                                     const PagodaBoardCard *card);
void pagoda_layer_rows_add_decision_makers (AdwPreferencesGroup *group,
                                            const PagodaBoard *board,
                                            const PagodaProject *project);
void pagoda_layer_rows_add_rivals (AdwPreferencesGroup *group, const PagodaProject *project, PagodaDay day);
void pagoda_layer_rows_add_values (AdwPreferencesGroup *group, const PagodaBoardCard *card);
void pagoda_layer_rows_add_lock_ins (AdwPreferencesGroup *group, const PagodaBoardCard *card);

G_END_DECLS
