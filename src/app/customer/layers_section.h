/* layers_section.h: the five layers of a customer, each with its checklist and what it rests on.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/board.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * Fills @page with the layers of @card, which is on @board.  The checklist of layer l is open where bit l of
 * @open is set, which follows what the user opens and must outlive the rows.
 */
void pagoda_layers_section_fill (AdwPreferencesPage *page,
                                 const PagodaBoard *board,
                                 const PagodaBoardCard *card,
                                 guint *open);

G_END_DECLS
