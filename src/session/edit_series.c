/* edit_series.c: edits of visits that come again.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_series.h"

#include "format/recurrence.h"
#include "session/edit-private.h"
#include "store/activities.h"
#include "store/activity_series.h"

#include <glib/gi18n-lib.h>

#define MONTHS_PER_YEAR 12

/* What a series is made or changed to. */
typedef struct
{
  PagodaActivity *plan;
  gboolean as_before; /* it comes again as it did */
  char *rule;
  PagodaDay until; /* NONE: it has no such end … */
  int times;       /* … 0: it has no such end */
} SeriesPlan;

static void
free_series_plan (gpointer data)
{
  SeriesPlan *series = data;

  pagoda_activity_free (series->plan);
  g_free (series->rule);
  g_free (series);
}

/* What the rule itself says of its end counts. */
static void
take_recurrence (SeriesPlan *series, const PagodaRecurrence *recurrence)
{
  PagodaDay end = pagoda_rule_get_end (recurrence->rule);
  int count = pagoda_rule_get_count (recurrence->rule);
  gboolean ends = end != PAGODA_DAY_NONE || count > 0;

  series->rule = pagoda_rule_without_end (recurrence->rule);
  series->until = ends ? end : recurrence->until;
  series->times = ends ? count : recurrence->times;
}

static SeriesPlan *
create_series_plan (const PagodaActivity *plan, const PagodaRecurrence *recurrence)
{
  SeriesPlan *series = g_new0 (SeriesPlan, 1);

  series->plan = pagoda_activity_copy (plan);
  series->as_before = recurrence == NULL;
  series->until = PAGODA_DAY_NONE;
  if (recurrence != NULL && recurrence->rule != NULL)
    take_recurrence (series, recurrence);
  return series;
}

/* Days */

/* The days of a series, NULL with REFUSED.  The day to which one was moved is one of them, though the rule
 * does not name it. */
static GArray *
find_days (const SeriesPlan *series, GError **error)
{
  PagodaDay first = series->plan->day, year = pagoda_day_add_months (first, MONTHS_PER_YEAR);
  PagodaDay last = series->until != PAGODA_DAY_NONE ? MIN (series->until, year) : year;
  guint most
      = series->times > 0 ? MIN ((guint)series->times, PAGODA_MOST_REPETITIONS) : PAGODA_MOST_REPETITIONS;
  g_autoptr (GArray) days = pagoda_recurrence_days (series->rule, first, first, last, most, NULL);

  if (days == NULL)
    {
      pagoda_edit_refuse (_ ("Nobody can tell from this rule on which days it comes again. Nothing was "
                             "changed. Write it like FREQ=WEEKLY;BYDAY=TU,FR."),
                          error);
      return NULL;
    }
  if (series->as_before && (days->len == 0 || g_array_index (days, PagodaDay, 0) != first))
    g_array_prepend_val (days, first);
  g_array_set_size (days, MIN (days->len, most));
  if (days->len > 1)
    return g_steal_pointer (&days);
  pagoda_edit_refuse (_ ("By then it does not come again. Nothing was changed. Choose a later end, or do not "
                         "repeat it."),
                      error);
  return NULL;
}

/* Adds the row of a series on @days; its rule ends with the last of them. */
static gboolean
insert_series (PagodaDatabase *database, const char *rule, const GArray *days, PagodaId *id, GError **error)
{
  g_autofree char *bare = pagoda_rule_without_end (rule);
  g_autofree char *ended = pagoda_rule_with_end (bare, g_array_index (days, PagodaDay, days->len - 1));
  PagodaActivitySeries series = { .rule = ended, .first = g_array_index (days, PagodaDay, 0) };
  gboolean inserted = pagoda_activity_series_insert (database, &series, error);

  *id = series.id;
  return inserted;
}

/* Planning */

/* Writes the plan on each of @days of the series @id: over @later, then as new ones; what is left of @later
 * goes. */
static gboolean
write_days (PagodaDatabase *database,
            PagodaActivity *plan,
            PagodaId id,
            const GArray *days,
            const GPtrArray *later,
            GError **error)
{
  guint n_later = later != NULL ? later->len : 0;

  for (guint i = 0; i < MAX (days->len, n_later); i++)
    {
      const PagodaActivity *old = i < n_later ? g_ptr_array_index (later, i) : NULL;
      g_autoptr (PagodaActivity) one = pagoda_activity_copy (plan);
      one->id = old != NULL ? old->id : PAGODA_ID_NONE;
      one->series = id;
      one->day = i < days->len ? g_array_index (days, PagodaDay, i) : plan->day;
      gboolean written = i >= days->len ? pagoda_activities_delete (database, one->id, error)
                         : old != NULL  ? pagoda_activities_update (database, one, error)
                                        : pagoda_activities_insert (database, one, error);
      if (!written)
        return FALSE;
      if (i == 0)
        plan->id = one->id;
    }
  return TRUE;
}

static gboolean
plan_series (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  SeriesPlan *series = edit->data;
  PagodaId id;
  g_autoptr (GArray) days = find_days (series, error);

  if (days == NULL || !insert_series (database, series->rule, days, &id, error)
      || !write_days (database, series->plan, id, days, NULL, error))
    return FALSE;
  edit->id = series->plan->id;
  return TRUE;
}

PagodaEdit *
pagoda_edit_plan_series (const PagodaActivity *plan, const PagodaRecurrence *recurrence, const char *name)
{
  g_return_val_if_fail (recurrence->rule != NULL, NULL);

  return pagoda_edit_create_with ("plan-series", name, plan_series, create_series_plan (plan, recurrence),
                                  free_series_plan);
}

/* This and all later ones */

/* The plan @id and, after it, those of its series that are later, by day; NULL with REFUSED. */
static GPtrArray *
load_later (PagodaDatabase *database, PagodaId id, GError **error)
{
  g_autoptr (PagodaActivity) first = pagoda_edit_load_plan (database, id, error);
  g_autoptr (GPtrArray) later = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_activity_free);

  if (first == NULL)
    return NULL;
  PagodaId series = first->series;
  PagodaDay day = first->day;
  g_ptr_array_add (later, g_steal_pointer (&first));
  if (series == PAGODA_ID_NONE)
    return g_steal_pointer (&later);
  g_autoptr (GPtrArray) all = pagoda_activities_planned_in_series (database, series, day, error);
  if (all == NULL)
    return NULL;
  for (guint i = 0; i < all->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (all, i);
      if (activity->id != id)
        g_ptr_array_add (later, pagoda_activity_copy (activity));
    }
  return g_steal_pointer (&later);
}

/* As it came again before, from the plan's day on, which may be another now. */
static gboolean
recur_as_before (PagodaDatabase *database, SeriesPlan *series, const PagodaActivity *old, GError **error)
{
  g_autoptr (PagodaActivitySeries) before
      = old->series != PAGODA_ID_NONE ? pagoda_activity_series_load (database, old->series, error) : NULL;

  if (old->series == PAGODA_ID_NONE)
    return TRUE;
  if (before == NULL)
    return FALSE;
  PagodaDay end = pagoda_rule_get_end (before->rule);
  series->rule
      = pagoda_repetition_rule (pagoda_repetition_of (before->rule), series->plan->day, before->rule);
  series->until = end != PAGODA_DAY_NONE ? end + series->plan->day - old->day : PAGODA_DAY_NONE;
  return TRUE;
}

/* All that is @plan's and not one day's, on each of @later where it is. */
static gboolean
update_each (PagodaDatabase *database, const PagodaActivity *plan, const GPtrArray *later, GError **error)
{
  for (guint i = 0; i < later->len; i++)
    {
      const PagodaActivity *old = g_ptr_array_index (later, i);
      g_autoptr (PagodaActivity) one = pagoda_activity_copy (plan);
      one->id = old->id;
      one->series = old->series;
      one->day = old->day;
      if (!pagoda_activities_update (database, one, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
plan_anew (PagodaDatabase *database, SeriesPlan *series, const GPtrArray *later, GError **error)
{
  PagodaId id = PAGODA_ID_NONE;
  g_autoptr (GArray) days = NULL;

  if (series->rule != NULL)
    days = find_days (series, error);
  else
    days = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (PagodaDay)), &series->plan->day, 1);
  return days != NULL && (series->rule == NULL || insert_series (database, series->rule, days, &id, error))
         && write_days (database, series->plan, id, days, later, error)
         && pagoda_activity_series_delete_unused (database, error);
}

static gboolean
change_series (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  SeriesPlan *series = edit->data;
  g_autoptr (GPtrArray) later = load_later (database, series->plan->id, error);

  if (later == NULL)
    return FALSE;
  const PagodaActivity *old = g_ptr_array_index (later, 0);
  edit->id = old->id;
  if (series->as_before && series->plan->day == old->day)
    return update_each (database, series->plan, later, error);
  return (!series->as_before || recur_as_before (database, series, old, error))
         && plan_anew (database, series, later, error);
}

PagodaEdit *
pagoda_edit_change_series (const PagodaActivity *plan, const PagodaRecurrence *recurrence, const char *name)
{
  g_return_val_if_fail (plan->id != PAGODA_ID_NONE, NULL);

  return pagoda_edit_create_with ("change-series", name, change_series, create_series_plan (plan, recurrence),
                                  free_series_plan);
}

static gboolean
cancel_series (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  g_autoptr (GPtrArray) later = NULL;

  if (pagoda_edit_is_blank (edit->text))
    return pagoda_edit_refuse (
        _ ("Cancelling needs a reason. Nothing was changed. Say why it came to nothing."), error);
  if ((later = load_later (database, edit->id, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < later->len; i++)
    {
      PagodaActivity *plan = g_ptr_array_index (later, i);
      plan->state = PAGODA_ACTIVITY_CANCELLED;
      plan->cancelled = edit->from;
      g_free (plan->cancel_reason);
      plan->cancel_reason = g_strdup (edit->text);
      if (!pagoda_activities_update (database, plan, error))
        return FALSE;
    }
  return TRUE;
}

PagodaEdit *
pagoda_edit_cancel_series (PagodaId activity, const char *name, PagodaDay day, const char *reason)
{
  PagodaEdit *edit = pagoda_edit_create ("cancel-series", name, cancel_series);

  edit->id = activity;
  edit->from = day;
  edit->text = g_strdup (reason);
  return edit;
}

static gboolean
delete_series (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  g_autoptr (GPtrArray) later = load_later (database, edit->id, error);

  for (guint i = 0; later != NULL && i < later->len; i++)
    if (!pagoda_activities_delete (database, ((PagodaActivity *)g_ptr_array_index (later, i))->id, error))
      return FALSE;
  return later != NULL && pagoda_activity_series_delete_unused (database, error);
}

PagodaEdit *
pagoda_edit_delete_series (PagodaId activity, const char *name)
{
  PagodaEdit *edit = pagoda_edit_create ("delete-series", name, delete_series);

  edit->id = activity;
  return edit;
}
