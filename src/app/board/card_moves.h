/* card_moves.h: cards are moved by hand (L7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/**
 * Moves the customer of @card to @layer, as one command that a toast offers to take back.  Away from where
 * the checklists have it a form asks why; back there nothing is asked, and the mark goes.
 */
void pagoda_card_moves_run (PagodaWindow *window,
                            const PagodaBoard *board,
                            const PagodaBoardCard *card,
                            PagodaLayer layer);

G_END_DECLS
