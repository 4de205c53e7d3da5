/* dormant_row.h: a dormant account as a row of the workshop, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/drawn_row.h"
#include "session/workshop.h"

G_BEGIN_DECLS

/** Of a PagodaWorkshop; `page.open`, `page.menu`. */
extern const PagodaDrawnKind pagoda_dormant_row_kind;

/** What it was judged to be, "Not judged yet" where nobody did (transfer none). */
const char *pagoda_dormant_word_judgement (int judgement);

/** Its best year and what that brought (transfer full). */
char *pagoda_dormant_word_best (const PagodaWorkshop *workshop, const PagodaDormantEntry *entry);

G_END_DECLS
