/* phase_rows.h: in which phase an account is, why, and its share of wallet (L6, O5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "session/board.h"

G_BEGIN_DECLS

/** Adds the rows of phase and share of wallet. */
void
pagoda_phase_rows_add (AdwPreferencesGroup *group, const PagodaBoard *board, const PagodaBoardCard *card);

/** Adds to @page share and profit over time against the lock-ins, as a chart with its table; @open has the
 * bit PAGODA_N_LAYERS where the table is open. */
void pagoda_phase_rows_add_chart (AdwPreferencesPage *page,
                                  const PagodaBoard *board,
                                  const PagodaBoardCard *card,
                                  guint *open);

/** Asks for the phase of the customer called @name instead of the suggested one; @by_hand is what was said of
 * it, or PAGODA_DATED_NONE. */
void pagoda_editing_phase (PagodaWindow *window, PagodaId customer, const char *name, int by_hand);

G_END_DECLS
