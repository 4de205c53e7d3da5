/* pyramid_picture.h: a pyramid as a chart with its texts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one place where the figures of a pyramid become words for its drawings, on screen and on paper.
 */
#pragma once

#include "chart/lorenz_chart.h"
#include "chart/pyramid_chart.h"
#include "method/effort.h"
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
  const char *too_few;  /* instead of a curve: that customers are too few for one; else NULL */
  GPtrArray *texts;
  double *shares;
} PagodaPyramidPicture;

/** The charts of @pyramid, no tier selected, in @language and @currency (transfer full). */
PagodaPyramidPicture *
pagoda_pyramid_picture_new (const PagodaPyramid *pyramid, const char *currency, PagodaLanguage language);

/** The fewest active customers whose best fifth says anything (P6). */
#define PAGODA_LEAST_FOR_80_20 10

/**
 * Draws the share of the @effort of each tier beside what it brings (P8), in the unit of the values; nothing
 * where @pyramid brings nothing or nothing was done.
 */
void pagoda_pyramid_picture_add_effort (PagodaPyramidPicture *picture,
                                        const PagodaPyramid *pyramid,
                                        const PagodaEffort *effort,
                                        PagodaLanguage language);

/** The share of the effort that a tier gets, by its measure; NAN where there is none. */
double pagoda_pyramid_picture_effort_share (const PagodaEffort *effort, PagodaTier tier);

/** Makes of @picture, which is of @pyramid, the comparison with the pyramid of an earlier day (P7). */
void pagoda_pyramid_picture_compare (PagodaPyramidPicture *picture,
                                     const PagodaPyramid *pyramid,
                                     const PagodaPyramid *before,
                                     PagodaLanguage language);

/** Says on @picture that some profit rests on the store's assumed @margin. */
void pagoda_pyramid_picture_note_margin (PagodaPyramidPicture *picture,
                                         PagodaDecimal margin,
                                         PagodaLanguage language);

void pagoda_pyramid_picture_free (PagodaPyramidPicture *picture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaPyramidPicture, pagoda_pyramid_picture_free)

/** Draws a page with title, pyramid and note into 0 … @width, 0 … @height, as a PagodaChartDrawFunc. */
void pagoda_pyramid_picture_draw_page (cairo_t *cr, double width, double height, gpointer picture);

G_END_DECLS
