/* pyramid_time.h: which day of the pyramid is looked at, and the scene of it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A choice takes effect at once; its scene is computed in the pool and follows.  While one is computed,
 * further choices wait, and only the last of them is computed next, so that a dragged slider never leaves a
 * queue behind.
 */
#pragma once

#include "app/outlook.h"
#include "app/pyramid/pyramid_scene.h"

G_BEGIN_DECLS

/**
 * Signals: `chosen`, a day, the basis or whether two days are compared was changed; `computed`, there is
 * another scene.
 */
#define PAGODA_TYPE_PYRAMID_TIME (pagoda_pyramid_time_get_type ())
G_DECLARE_FINAL_TYPE (PagodaPyramidTime, pagoda_pyramid_time, PAGODA, PYRAMID_TIME, GObject)

/** Follows the standings of @outlook, as of their newest day until another one is chosen. */
PagodaPyramidTime *pagoda_pyramid_time_new (PagodaOutlook *outlook);

/** The newest scene, or NULL before there are figures (transfer none). */
PagodaPyramidScene *pagoda_pyramid_time_get_scene (PagodaPyramidTime *time);

/** TRUE where the scene is that of the present choice, and whole. */
gboolean pagoda_pyramid_time_is_settled (PagodaPyramidTime *time);

/** The days that can be chosen; empty before there are figures. */
PagodaPeriod pagoda_pyramid_time_get_span (PagodaPyramidTime *time);

/** The day that is looked at, within the span. */
PagodaDay pagoda_pyramid_time_get_day (PagodaPyramidTime *time);

/** Looks at @day; one outside the span is moved to its nearest end.  The last one follows the standings. */
void pagoda_pyramid_time_set_day (PagodaPyramidTime *time, PagodaDay day);

/** The earlier day: a year before, or the one chosen; always before the day that is looked at. */
PagodaDay pagoda_pyramid_time_get_before (PagodaPyramidTime *time);
void pagoda_pyramid_time_set_before (PagodaPyramidTime *time, PagodaDay before);

gboolean pagoda_pyramid_time_get_comparing (PagodaPyramidTime *time);
void pagoda_pyramid_time_set_comparing (PagodaPyramidTime *time, gboolean comparing);

PagodaBasis pagoda_pyramid_time_get_basis (PagodaPyramidTime *time);
void pagoda_pyramid_time_set_basis (PagodaPyramidTime *time, PagodaBasis basis);

G_END_DECLS
