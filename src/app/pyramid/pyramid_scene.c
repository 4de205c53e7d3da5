/* pyramid_scene.c: all that the pyramid page shows of a day, computed once.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/pyramid/pyramid_scene.h"

/* More points than this cannot be told apart in the drawing. */
#define TREND_POINTS 160

struct _PagodaPyramidScene
{
  gatomicrefcount references;
  PagodaStandings *standings;
  PagodaPyramid *pyramid; /* NULL at a glance: that of the standings */
  PagodaPyramid *before;
  PagodaEffort *effort;
  PagodaActiveTrend *trend; /* counted by itself (g_atomic_rc_box) */
  gboolean assumed;
};

static void
clear_trend (gpointer data)
{
  PagodaActiveTrend *trend = data;

  g_free (trend->days);
  g_free (trend->counts);
}

static PagodaActiveTrend *
create_trend (PagodaStandings *standings)
{
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (standings);
  PagodaDay first = pagoda_snapshot_get_first_day (snapshot);
  PagodaDay last = pagoda_standings_get_pyramid (standings)->as_of;
  PagodaActiveTrend *trend = g_atomic_rc_box_new0 (PagodaActiveTrend);

  if (first == PAGODA_DAY_NONE || first > last)
    return trend;
  trend->n = (gsize)MIN (last - first + 1, TREND_POINTS);
  trend->days = g_new (PagodaDay, trend->n);
  trend->counts = g_new (guint32, trend->n);
  for (gsize i = 0; i < trend->n; i++)
    trend->days[i]
        = last
          - (PagodaDay)((gint64)(last - first) * (gint64)(trend->n - 1 - i) / (gint64)MAX (trend->n - 1, 1));
  pagoda_snapshot_count_active (snapshot, trend->days, trend->n, trend->counts);
  return trend;
}

PagodaPyramidScene *
pagoda_pyramid_scene_glance (PagodaStandings *standings)
{
  g_return_val_if_fail (pagoda_standings_get_pyramid (standings) != NULL, NULL);

  PagodaPyramidScene *scene = g_new0 (PagodaPyramidScene, 1);
  g_atomic_ref_count_init (&scene->references);
  scene->standings = pagoda_standings_ref (standings);
  return scene;
}

PagodaPyramidScene *
pagoda_pyramid_scene_new (PagodaStandings *standings,
                          const PagodaPyramidMoment *moment,
                          const PagodaPyramidScene *last)
{
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (standings);
  PagodaPyramidScene *scene = pagoda_pyramid_scene_glance (standings);

  scene->pyramid = pagoda_snapshot_make_pyramid (snapshot, moment->day, moment->basis);
  scene->before = pagoda_snapshot_make_pyramid (snapshot, moment->before, moment->basis);
  scene->effort = pagoda_snapshot_make_effort (snapshot, scene->pyramid);
  scene->assumed = pagoda_snapshot_any_assumed (snapshot, pagoda_period_trailing_year (moment->day));
  if (last != NULL && last->standings == standings && last->trend != NULL)
    scene->trend = g_atomic_rc_box_acquire (last->trend);
  else
    scene->trend = create_trend (standings);
  return scene;
}

PagodaPyramidScene *
pagoda_pyramid_scene_ref (PagodaPyramidScene *scene)
{
  g_atomic_ref_count_inc (&scene->references);
  return scene;
}

void
pagoda_pyramid_scene_unref (PagodaPyramidScene *scene)
{
  if (!g_atomic_ref_count_dec (&scene->references))
    return;
  g_clear_pointer (&scene->pyramid, pagoda_pyramid_free);
  g_clear_pointer (&scene->before, pagoda_pyramid_free);
  g_clear_pointer (&scene->effort, pagoda_effort_free);
  if (scene->trend != NULL)
    g_atomic_rc_box_release_full (scene->trend, clear_trend);
  pagoda_standings_unref (scene->standings);
  g_free (scene);
}

PagodaStandings *
pagoda_pyramid_scene_get_standings (const PagodaPyramidScene *scene)
{
  return scene->standings;
}

const PagodaSnapshot *
pagoda_pyramid_scene_get_snapshot (const PagodaPyramidScene *scene)
{
  return pagoda_standings_get_snapshot (scene->standings);
}

const PagodaPyramid *
pagoda_pyramid_scene_get_pyramid (const PagodaPyramidScene *scene)
{
  return scene->pyramid != NULL ? scene->pyramid : pagoda_standings_get_pyramid (scene->standings);
}

const PagodaPyramid *
pagoda_pyramid_scene_get_before (const PagodaPyramidScene *scene)
{
  return scene->before;
}

const PagodaEffort *
pagoda_pyramid_scene_get_effort (const PagodaPyramidScene *scene)
{
  return scene->effort;
}

const PagodaActiveTrend *
pagoda_pyramid_scene_get_trend (const PagodaPyramidScene *scene)
{
  return scene->trend;
}

gboolean
pagoda_pyramid_scene_is_assumed (const PagodaPyramidScene *scene)
{
  return scene->assumed;
}

PagodaPyramidPicture *
pagoda_pyramid_scene_describe (const PagodaPyramidScene *scene, gboolean comparing)
{
  const PagodaPyramid *pyramid = pagoda_pyramid_scene_get_pyramid (scene);
  const PagodaSnapshot *snapshot = pagoda_pyramid_scene_get_snapshot (scene);
  PagodaLanguage language = pagoda_language_current ();
  PagodaPyramidPicture *picture
      = pagoda_pyramid_picture_new (pyramid, pagoda_snapshot_get_currency (snapshot), language);

  if (scene->effort != NULL)
    pagoda_pyramid_picture_add_effort (picture, pyramid, scene->effort, language);
  if (comparing && scene->before != NULL)
    pagoda_pyramid_picture_compare (picture, pyramid, scene->before, language);
  if (scene->assumed && pyramid->basis == PAGODA_BASIS_PROFIT)
    pagoda_pyramid_picture_note_margin (picture, pagoda_snapshot_get_margin (snapshot), language);
  return picture;
}

PagodaMoney
pagoda_pyramid_scene_value (const PagodaPyramid *pyramid, gsize customer)
{
  return pyramid->basis == PAGODA_BASIS_PROFIT ? pyramid->profits[customer] : pyramid->revenues[customer];
}
