/* lead_sentence.h: the support lead as a drawn meter with what it hangs on in words (L4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/board.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Adds a row with the lead of @project, which the L4 of @card looks at. */
void pagoda_lead_sentence_add_row (AdwPreferencesGroup *group,
                                   const PagodaBoard *board,
                                   const PagodaBoardCard *card,
                                   const PagodaProject *project);

G_END_DECLS
