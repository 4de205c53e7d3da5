/* people_mending.h: where what a key account misses on record is entered.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "method/monitoring.h"
#include "session/board.h"

G_BEGIN_DECLS

/** Opens the form, or the place on the customer's page, where @item of the account of @card is entered (T1).
 */
void pagoda_people_mend (PagodaWindow *window,
                         const PagodaBoard *board,
                         const PagodaBoardCard *card,
                         PagodaMonitorItem item);

G_END_DECLS
