/* card_drawing.h: the shapes of a card: score ring, evidence, signs.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In the units of @cr and the colours of @palette; texts are drawn by whoever places the shapes.
 */
#pragma once

#include "app/board/card_words.h"
#include "chart/geometry.h"
#include "chart/palette.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_SIGN_CLOCK,     /* overdue */
  PAGODA_SIGN_HOURGLASS, /* stalled */
  PAGODA_SIGN_PENCIL,    /* moved by hand */
} PagodaSign;

/** A ring in the square @box that is closed at a @score of 100. */
void pagoda_card_draw_ring (cairo_t *cr, PagodaRect box, int score, const PagodaPalette *palette);

/** The steps or bars of @words from the left edge of @box; returns the width drawn. */
double pagoda_card_draw_marks (cairo_t *cr,
                               PagodaRect box,
                               const PagodaCardWords *words,
                               const PagodaPalette *palette);

/** The lead of @words with its band, across @box; what is beyond two steps either way stops at its end. */
void pagoda_card_draw_meter (cairo_t *cr,
                             PagodaRect box,
                             const PagodaCardWords *words,
                             const PagodaPalette *palette);

/** @sign in the square @box. */
void pagoda_card_draw_sign (cairo_t *cr, PagodaRect box, PagodaSign sign, PagodaColor color);

G_END_DECLS
