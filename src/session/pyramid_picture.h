/* pyramid_picture.h: a pyramid as a chart with its texts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one place where the figures of a pyramid become words for its drawings, on screen and on paper.
 */
#pragma once

#include "chart/lorenz_chart.h"
#include "chart/pyramid_chart.h"
#include "method/pyramid.h"

G_BEGIN_DECLS

/** Charts that own their texts. */
typedef struct
{
  PagodaPyramidChart pyramid;
  PagodaLorenzChart lorenz; /* n is 0 where the active total is ≤ 0 */
  const char *title;
  const char *subtitle; /* the twelve months and the basis */
  const char *note;     /* on what margin some profit rests; NULL where none does */
  GPtrArray *texts;
  double *shares;
} PagodaPyramidPicture;

/** The charts of @pyramid, no tier selected, in @language and @currency (transfer full). */
PagodaPyramidPicture *
pagoda_pyramid_picture_new (const PagodaPyramid *pyramid, const char *currency, PagodaLanguage language);

/** Says on @picture that some profit rests on the store's assumed @margin. */
void pagoda_pyramid_picture_note_margin (PagodaPyramidPicture *picture,
                                         PagodaDecimal margin,
                                         PagodaLanguage language);

void pagoda_pyramid_picture_free (PagodaPyramidPicture *picture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaPyramidPicture, pagoda_pyramid_picture_free)

/** Draws a page with title, pyramid and note into 0 … @width, 0 … @height, as a PagodaChartDrawFunc. */
void pagoda_pyramid_picture_draw_page (cairo_t *cr, double width, double height, gpointer picture);

G_END_DECLS
