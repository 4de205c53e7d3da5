/* layer_owner_row.h: who works a layer of an account, as a row of its card.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/board.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Adds to @group who works @layer of the account of @card, and what does not fit (L8); the row activates
 * `customer.layer-owner` (i: layer). */
void pagoda_layer_owner_row_add (AdwPreferencesGroup *group,
                                 const PagodaBoard *board,
                                 const PagodaBoardCard *card,
                                 PagodaLayer layer);

G_END_DECLS
