/* pyramid_scene.h: all that the pyramid page shows of a day, computed once.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Immutable and counted by reference, so that the pool can make one while the page shows another.
 */
#pragma once

#include "app/standings.h"
#include "session/pyramid_picture.h"

G_BEGIN_DECLS

/** The numbers of active customers through the days that anything is recorded for. */
typedef struct
{
  gsize n; /* 0 where nothing is recorded */
  PagodaDay *days;
  guint32 *counts;
} PagodaActiveTrend;

typedef struct _PagodaPyramidScene PagodaPyramidScene;

/** What a scene is of. */
typedef struct
{
  PagodaDay day;
  PagodaDay before; /* the day to compare with */
  PagodaBasis basis;
} PagodaPyramidMoment;

/** A scene of the newest day of @standings, whose pyramid is there, without what takes long (transfer full).
 */
PagodaPyramidScene *pagoda_pyramid_scene_glance (PagodaStandings *standings);

/**
 * The whole scene of @moment (transfer full).  The trend is taken from @last (nullable), a scene before,
 * where that is of the same standings.  Takes long where there are many orders: not for the main thread.
 */
PagodaPyramidScene *pagoda_pyramid_scene_new (PagodaStandings *standings,
                                              const PagodaPyramidMoment *moment,
                                              const PagodaPyramidScene *last);

PagodaPyramidScene *pagoda_pyramid_scene_ref (PagodaPyramidScene *scene);
void pagoda_pyramid_scene_unref (PagodaPyramidScene *scene);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaPyramidScene, pagoda_pyramid_scene_unref)

PagodaStandings *pagoda_pyramid_scene_get_standings (const PagodaPyramidScene *scene);
const PagodaSnapshot *pagoda_pyramid_scene_get_snapshot (const PagodaPyramidScene *scene);

/** The pyramid of the day; those of the day before it, the effort check and the trend are NULL at a glance.
 */
const PagodaPyramid *pagoda_pyramid_scene_get_pyramid (const PagodaPyramidScene *scene);
const PagodaPyramid *pagoda_pyramid_scene_get_before (const PagodaPyramidScene *scene);
const PagodaEffort *pagoda_pyramid_scene_get_effort (const PagodaPyramidScene *scene);
const PagodaActiveTrend *pagoda_pyramid_scene_get_trend (const PagodaPyramidScene *scene);

/** TRUE where some profit of the twelve months rests on an assumed margin. */
gboolean pagoda_pyramid_scene_is_assumed (const PagodaPyramidScene *scene);

/** The drawings of @scene, or the comparison with the day before where @comparing and that is there (transfer
 * full). */
PagodaPyramidPicture *pagoda_pyramid_scene_describe (const PagodaPyramidScene *scene, gboolean comparing);

/** What the basis ranks by, for customer @customer of @pyramid. */
PagodaMoney pagoda_pyramid_scene_value (const PagodaPyramid *pyramid, gsize customer);

G_END_DECLS
