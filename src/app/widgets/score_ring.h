/* score_ring.h: a score of 0 to 100 as a ring with its number.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/drawing.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_SCORE_RING (pagoda_score_ring_get_type ())
G_DECLARE_FINAL_TYPE (PagodaScoreRing, pagoda_score_ring, PAGODA, SCORE_RING, PagodaDrawing)

/** The ring of @score, 0 … 100 (floating).  A screen reader hears it from what stands beside it. */
GtkWidget *pagoda_score_ring_new (int score);

G_END_DECLS
