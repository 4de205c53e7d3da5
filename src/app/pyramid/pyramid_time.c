/* pyramid_time.c: which day of the pyramid is looked at, and the scene of it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/pyramid/pyramid_time.h"

struct _PagodaPyramidTime
{
  GObject parent_instance;

  PagodaOutlook *outlook;
  PagodaPyramidScene *scene; /* NULL before there are figures */
  PagodaPeriod span;
  PagodaDay day;    /* PAGODA_DAY_NONE: the newest */
  PagodaDay before; /* PAGODA_DAY_NONE: a year before the day */
  PagodaBasis basis;
  gboolean comparing;
  gboolean computing;
  gboolean stale; /* something was chosen since computing began */
};

G_DEFINE_FINAL_TYPE (PagodaPyramidTime, pagoda_pyramid_time, G_TYPE_OBJECT)

enum
{
  CHOSEN,
  COMPUTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What one computation needs and makes. */
typedef struct
{
  PagodaStandings *standings;
  PagodaPyramidScene *last;
  PagodaPyramidMoment moment;
} Computation;

static void compute (PagodaPyramidTime *time);

static void
free_computation (Computation *computation)
{
  pagoda_standings_unref (computation->standings);
  pagoda_pyramid_scene_unref (computation->last);
  g_free (computation);
}

static void
replace_scene (PagodaPyramidTime *time, PagodaPyramidScene *scene)
{
  g_clear_pointer (&time->scene, pagoda_pyramid_scene_unref);
  time->scene = scene;
  g_signal_emit (time, signals[COMPUTED], 0);
}

static void
compute_in_pool (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Computation *computation = data;

  g_task_return_pointer (
      task, pagoda_pyramid_scene_new (computation->standings, &computation->moment, computation->last),
      (GDestroyNotify)pagoda_pyramid_scene_unref);
}

static void
computed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  PagodaPyramidTime *time = PAGODA_PYRAMID_TIME (source);
  PagodaPyramidScene *scene = g_task_propagate_pointer (G_TASK (result), NULL);
  gboolean stale = time->stale;

  time->computing = FALSE;
  time->stale = FALSE;
  /* One of older standings is never shown beside a list of newer ones; one of another day passes by. */
  if (time->scene != NULL
      && pagoda_pyramid_scene_get_standings (scene) == pagoda_pyramid_scene_get_standings (time->scene))
    {
      time->stale = stale;
      replace_scene (time, scene);
      time->stale = FALSE;
    }
  else
    pagoda_pyramid_scene_unref (scene);
  if (stale)
    compute (time);
}

static void
compute (PagodaPyramidTime *time)
{
  if (time->scene == NULL)
    return;
  if (time->computing)
    {
      time->stale = TRUE;
      return;
    }

  Computation *computation = g_new0 (Computation, 1);
  computation->standings = pagoda_standings_ref (pagoda_pyramid_scene_get_standings (time->scene));
  computation->last = pagoda_pyramid_scene_ref (time->scene);
  computation->moment = (PagodaPyramidMoment){ pagoda_pyramid_time_get_day (time),
                                               pagoda_pyramid_time_get_before (time), time->basis };
  g_autoptr (GTask) task = g_task_new (time, NULL, computed_cb, NULL);
  g_task_set_task_data (task, computation, (GDestroyNotify)free_computation);
  time->computing = TRUE;
  g_task_run_in_thread (task, compute_in_pool);
}

static void
choose (PagodaPyramidTime *time)
{
  g_signal_emit (time, signals[CHOSEN], 0);
  compute (time);
}

static void
take_standings (PagodaPyramidTime *time)
{
  PagodaStandings *standings = pagoda_outlook_get_standings (time->outlook);
  const PagodaPyramid *pyramid = standings != NULL ? pagoda_standings_get_pyramid (standings) : NULL;

  if (pyramid == NULL)
    {
      time->span = (PagodaPeriod){ 0, -1 };
      time->day = time->before = PAGODA_DAY_NONE;
      replace_scene (time, NULL);
      choose (time);
      return;
    }
  PagodaDay first = pagoda_snapshot_get_first_day (pagoda_standings_get_snapshot (standings));
  time->span = (PagodaPeriod){ first == PAGODA_DAY_NONE ? pyramid->as_of : MIN (first, pyramid->as_of),
                               pyramid->as_of };
  replace_scene (time, pagoda_pyramid_scene_glance (standings));
  choose (time);
}

static void
pagoda_pyramid_time_dispose (GObject *object)
{
  PagodaPyramidTime *time = PAGODA_PYRAMID_TIME (object);

  g_clear_object (&time->outlook);
  g_clear_pointer (&time->scene, pagoda_pyramid_scene_unref);
  G_OBJECT_CLASS (pagoda_pyramid_time_parent_class)->dispose (object);
}

static void
pagoda_pyramid_time_class_init (PagodaPyramidTimeClass *class)
{
  GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_pyramid_time_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COMPUTED] = g_signal_new ("computed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pagoda_pyramid_time_init (PagodaPyramidTime *time)
{
  time->span = (PagodaPeriod){ 0, -1 };
  time->day = time->before = PAGODA_DAY_NONE;
}

PagodaPyramidTime *
pagoda_pyramid_time_new (PagodaOutlook *outlook)
{
  PagodaPyramidTime *time = g_object_new (PAGODA_TYPE_PYRAMID_TIME, NULL);

  time->outlook = g_object_ref (outlook);
  g_signal_connect_object (outlook, "notify::standings", G_CALLBACK (take_standings), time,
                           G_CONNECT_SWAPPED);
  take_standings (time);
  return time;
}

PagodaPyramidScene *
pagoda_pyramid_time_get_scene (PagodaPyramidTime *time)
{
  return time->scene;
}

gboolean
pagoda_pyramid_time_is_settled (PagodaPyramidTime *time)
{
  return time->scene != NULL && !time->computing && !time->stale;
}

PagodaPeriod
pagoda_pyramid_time_get_span (PagodaPyramidTime *time)
{
  return time->span;
}

PagodaDay
pagoda_pyramid_time_get_day (PagodaPyramidTime *time)
{
  return time->day == PAGODA_DAY_NONE ? time->span.last
                                      : CLAMP (time->day, time->span.first, time->span.last);
}

void
pagoda_pyramid_time_set_day (PagodaPyramidTime *time, PagodaDay day)
{
  PagodaDay chosen = day >= time->span.last ? PAGODA_DAY_NONE : MAX (day, time->span.first);

  if (chosen == time->day)
    return;
  time->day = chosen;
  choose (time);
}

PagodaDay
pagoda_pyramid_time_get_before (PagodaPyramidTime *time)
{
  PagodaDay day = pagoda_pyramid_time_get_day (time);
  gboolean own = time->comparing && time->before != PAGODA_DAY_NONE;

  return MIN (own ? MAX (time->before, time->span.first) : pagoda_day_add_months (day, -12), day - 1);
}

void
pagoda_pyramid_time_set_before (PagodaPyramidTime *time, PagodaDay before)
{
  if (before == time->before)
    return;
  time->before = before;
  choose (time);
}

gboolean
pagoda_pyramid_time_get_comparing (PagodaPyramidTime *time)
{
  return time->comparing;
}

void
pagoda_pyramid_time_set_comparing (PagodaPyramidTime *time, gboolean comparing)
{
  if (comparing == time->comparing)
    return;
  time->comparing = comparing;
  choose (time);
}

PagodaBasis
pagoda_pyramid_time_get_basis (PagodaPyramidTime *time)
{
  return time->basis;
}

void
pagoda_pyramid_time_set_basis (PagodaPyramidTime *time, PagodaBasis basis)
{
  if (basis == time->basis)
    return;
  time->basis = basis;
  choose (time);
}
