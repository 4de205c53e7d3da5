/* wallet_picture.h: share of wallet as a drawing, in words of a language.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/quadrant_chart.h"
#include "session/wallet_map.h"

G_BEGIN_DECLS

/** A drawing that owns its texts. */
typedef struct
{
  PagodaQuadrantChart chart;
  char *title;
  char *subtitle;
  GArray *points; /* PagodaQuadrantPoint, one for each entry of the map */
  GArray *places; /* PagodaQuadrantPlace of their paths */
  GPtrArray *texts;
} PagodaWalletPicture;

/** The picture of @map, with the path of the entry @chosen, −1 for none (transfer full). */
PagodaWalletPicture *
pagoda_wallet_picture_new (const PagodaWalletMap *map, gssize chosen, PagodaLanguage language);
void pagoda_wallet_picture_free (PagodaWalletPicture *picture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaWalletPicture, pagoda_wallet_picture_free)

/** Draws a page with title and chart into 0 … @width, 0 … @height, as a PagodaChartDrawFunc. */
void pagoda_wallet_picture_draw_page (cairo_t *cr, double width, double height, gpointer picture);

G_END_DECLS
