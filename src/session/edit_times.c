/* edit_times.c: edits of when on its day something begins and how long it takes.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_times.h"

#include "session/edit-private.h"
#include "session/edit_activities.h"
#include "store/activities.h"

#define MINUTES_PER_DAY (24 * 60)

int
pagoda_activity_minutes (const PagodaActivity *activity)
{
  return activity->duration > 0 ? activity->duration : PAGODA_USUAL_DURATION;
}

/* Civil time alone: an hour that the clock leaves out or shows twice is a step like any other. */
static gboolean
shift_activity (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  const int *minutes = edit->data;
  g_autoptr (PagodaActivity) plan = pagoda_edit_load_plan (database, edit->id, error);

  if (plan == NULL)
    return FALSE;
  if (plan->minute < 0)
    {
      plan->minute = PAGODA_FIRST_MINUTE;
      plan->zone = g_strdup (edit->text);
    }
  else
    plan->minute = CLAMP (plan->minute + *minutes, 0, MINUTES_PER_DAY - PAGODA_TIME_STEP);
  return pagoda_activities_update (database, plan, error);
}

PagodaEdit *
pagoda_edit_shift_activity (PagodaId activity, const char *name, int minutes, const char *zone)
{
  g_return_val_if_fail (zone != NULL, NULL);

  PagodaEdit *edit = pagoda_edit_create_with ("move-activity", name, shift_activity,
                                              g_memdup2 (&minutes, sizeof minutes), g_free);
  edit->id = activity;
  edit->text = g_strdup (zone);
  return edit;
}

static gboolean
lengthen_activity (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  const int *minutes = edit->data;
  g_autoptr (PagodaActivity) plan = pagoda_edit_load_plan (database, edit->id, error);

  if (plan == NULL)
    return FALSE;
  int most = MAX (MINUTES_PER_DAY - MAX (plan->minute, 0), PAGODA_TIME_STEP);
  plan->duration = CLAMP (pagoda_activity_minutes (plan) + *minutes, PAGODA_TIME_STEP, most);
  return pagoda_activities_update (database, plan, error);
}

PagodaEdit *
pagoda_edit_lengthen_activity (PagodaId activity, const char *name, int minutes)
{
  PagodaEdit *edit = pagoda_edit_create_with ("lengthen-activity", name, lengthen_activity,
                                              g_memdup2 (&minutes, sizeof minutes), g_free);

  edit->id = activity;
  return edit;
}
