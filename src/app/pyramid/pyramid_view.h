/* pyramid_view.h: the pyramid drawing with a button per tier.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/outlook.h"
#include "app/pyramid/pyramid_time.h"
#include "app/widgets/drawing.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_PYRAMID_VIEW (pagoda_pyramid_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaPyramidView, pagoda_pyramid_view, PAGODA, PYRAMID_VIEW, PagodaDrawing)

/** Draws the scenes of @time, and chooses the tier of @outlook. */
void pagoda_pyramid_view_follow (PagodaPyramidView *view, PagodaOutlook *outlook, PagodaPyramidTime *time);

/** What the widths of the tiers mean. */
PagodaPyramidWidth pagoda_pyramid_view_get_width (PagodaPyramidView *view);
void pagoda_pyramid_view_set_width (PagodaPyramidView *view, PagodaPyramidWidth width);

G_END_DECLS
