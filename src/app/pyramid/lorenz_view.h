/* lorenz_view.h: the 80/20 curve.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/pyramid_picture.h"
#include "app/widgets/drawing.h"

G_BEGIN_DECLS

/** The numbers of the curve that open into customers. */
typedef enum
{
  PAGODA_LORENZ_TOP20,  /* what the first 20 % bring */
  PAGODA_LORENZ_FOR_80, /* how many bring 80 % */
} PagodaLorenzNumber;
#define PAGODA_N_LORENZ_NUMBERS 2

/** A part is a PagodaLorenzNumber, which opens into the customers behind it. */
#define PAGODA_TYPE_LORENZ_VIEW (pagoda_lorenz_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaLorenzView, pagoda_lorenz_view, PAGODA, LORENZ_VIEW, PagodaDrawing)

/** Draws the curve of @picture (nullable), which is taken over; hidden where there is none. */
void pagoda_lorenz_view_show (PagodaLorenzView *view, PagodaPyramidPicture *picture);

G_END_DECLS
