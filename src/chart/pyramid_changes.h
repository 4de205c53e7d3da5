/* pyramid_changes.h: the columns of a pyramid that compares two days.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Part of the pyramid drawing: before → after, risen into the tier, fallen into it.
 */
#pragma once

#include "chart/pyramid_chart.h"

G_BEGIN_DECLS

/** Places the columns at the right of @area beside the rows of @layout; x where the first one begins. */
double
pagoda_pyramid_changes_place (const PagodaPyramidChart *chart, PagodaRect area, PagodaPyramidLayout *layout);

/** Draws the columns, and a line under each row from its shape to the right edge. */
void pagoda_pyramid_changes_draw (const PagodaPyramidChart *chart,
                                  const PagodaPyramidLayout *layout,
                                  const PagodaPalette *palette,
                                  cairo_t *cr);

G_END_DECLS
