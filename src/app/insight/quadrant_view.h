/* quadrant_view.h: share of wallet against budget, drawn, each customer a button.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/drawing.h"
#include "session/wallet_picture.h"

G_BEGIN_DECLS

/** A part is a place in the entries of the map.  The path of whoever has the focus, or is
 * pointed at, is drawn. */
#define PAGODA_TYPE_QUADRANT_VIEW (pagoda_quadrant_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaQuadrantView, pagoda_quadrant_view, PAGODA, QUADRANT_VIEW, PagodaDrawing)

/** Shows @map, of which the view keeps a reference. */
void pagoda_quadrant_view_show (PagodaQuadrantView *view, PagodaWalletMap *map);

/** The entry whose path is drawn, −1 for none. */
gssize pagoda_quadrant_view_get_chosen (PagodaQuadrantView *view);

G_END_DECLS
