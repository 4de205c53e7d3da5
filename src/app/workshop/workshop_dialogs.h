/* workshop_dialogs.h: what the numbers of the dormant workshop open into.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "session/workshop.h"

G_BEGIN_DECLS

/** What attracted accounts at first, with n; each opens into its accounts. */
void pagoda_workshop_show_attractions (PagodaWindow *window, const PagodaWorkshop *workshop);

/** Who came back this quarter and this year, each opening into the orders (G2). */
void pagoda_workshop_show_comebacks (PagodaWindow *window, const PagodaWorkshop *workshop);

/** How many came back in the quarter and the year, in short (transfer full). */
char *pagoda_workshop_word_comebacks (const PagodaWorkshop *workshop);

G_END_DECLS
