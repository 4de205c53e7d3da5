/* edit_activities.c: edits of visits, calls and other activities, planned and done.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_activities.h"

#include "session/edit-private.h"
#include "session/edit_promises.h"
#include "store/activities.h"
#include "store/promises.h"

#include <glib/gi18n-lib.h>

static gboolean
check_activity (const PagodaActivity *activity, GError **error)
{
  if (activity->day == PAGODA_DAY_NONE)
    return pagoda_edit_refuse (_ ("An activity needs a day. Nothing was changed. Enter the day."), error);
  return activity->state != PAGODA_ACTIVITY_CANCELLED || !pagoda_edit_is_blank (activity->cancel_reason)
         || pagoda_edit_refuse (
             _ ("Cancelling needs a reason. Nothing was changed. Say why it came to nothing."), error);
}

static gboolean
write_activity (PagodaDatabase *database, PagodaActivity *activity, GError **error)
{
  if (!check_activity (activity, error))
    return FALSE;
  return activity->id == PAGODA_ID_NONE ? pagoda_activities_insert (database, activity, error)
                                        : pagoda_activities_update (database, activity, error);
}

static const PagodaAggregate activities
    = { PAGODA_AGGREGATE (PagodaActivity, pagoda_activity, NULL, write_activity, pagoda_activities_delete) };

PagodaEdit *
pagoda_edit_save_activity (const PagodaActivity *activity, const char *name)
{
  static const char *const keys[PAGODA_N_ACTIVITY_STATES] = {
    [PAGODA_ACTIVITY_PLANNED] = "plan-activity",
    [PAGODA_ACTIVITY_DONE] = "record-activity",
    [PAGODA_ACTIVITY_CANCELLED] = "cancel-activity",
  };

  return pagoda_edit_create_saving (&activities, keys[activity->state], name, activity);
}

static gboolean
plan_for_all (PagodaDatabase *database, gpointer data, GError **error)
{
  const PagodaEdit *edit = data;

  for (gsize i = 0; i < edit->n; i++)
    {
      g_autoptr (PagodaActivity) plan = pagoda_activity_copy (edit->data);
      plan->customer = edit->customers[i];
      if (!write_activity (database, plan, error))
        return FALSE;
    }
  return TRUE;
}

PagodaEdit *
pagoda_edit_plan_for_all (const PagodaActivity *plan, const PagodaId *customers, gsize n, const char *name)
{
  g_return_val_if_fail (plan->id == PAGODA_ID_NONE && plan->state == PAGODA_ACTIVITY_PLANNED, NULL);

  PagodaEdit *edit = pagoda_edit_create_with ("plan-for-all", name, plan_for_all, pagoda_activity_copy (plan),
                                              (GDestroyNotify)pagoda_activity_free);
  edit->customers = g_memdup2 (customers, n * sizeof *customers);
  edit->n = n;
  return edit;
}

PagodaEdit *
pagoda_edit_delete_activity (PagodaId activity, const char *name)
{
  return pagoda_edit_create_deletion ("delete-activity", name, activity, pagoda_activities_delete);
}

PagodaActivity *
pagoda_edit_load_plan (PagodaDatabase *database, PagodaId id, GError **error)
{
  g_autoptr (PagodaActivity) plan = pagoda_activities_load (database, id, error);

  if (plan == NULL || plan->state == PAGODA_ACTIVITY_PLANNED)
    return g_steal_pointer (&plan);
  pagoda_edit_refuse (
      _ ("This is done or cancelled already, and no plan any more. Nothing was changed. Plan it "
         "anew."),
      error);
  return NULL;
}

static gboolean
move_activity (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  const PagodaActivity *where = edit->data;
  g_autoptr (PagodaActivity) plan = pagoda_edit_load_plan (database, edit->id, error);

  if (plan == NULL)
    return FALSE;
  plan->day = where->day;
  plan->minute = where->minute;
  g_free (plan->zone);
  plan->zone = g_strdup (where->zone);
  return write_activity (database, plan, error);
}

PagodaEdit *
pagoda_edit_move_activity (PagodaId activity, const char *name, PagodaDay day, int minute, const char *zone)
{
  g_return_val_if_fail ((minute < 0) == (zone == NULL), NULL);

  PagodaActivity *where = pagoda_activity_new ();
  PagodaEdit *edit = pagoda_edit_create_with ("move-activity", name, move_activity, where,
                                              (GDestroyNotify)pagoda_activity_free);
  where->day = day;
  where->minute = minute;
  where->zone = g_strdup (zone);
  edit->id = activity;
  return edit;
}

/* What was done, and what follows. */
typedef struct
{
  PagodaActivity *outcome;
  PagodaActivity *next;   /* NULL where nothing follows */
  PagodaPromise *promise; /* NULL where nothing was promised */
} Completion;

static Completion *
create_completion (const PagodaActivity *outcome, const PagodaActivity *next)
{
  Completion *completion = g_new0 (Completion, 1);

  completion->outcome = pagoda_activity_copy (outcome);
  completion->next = next != NULL ? pagoda_activity_copy (next) : NULL;
  return completion;
}

static void
free_completion (gpointer data)
{
  Completion *completion = data;

  pagoda_activity_free (completion->outcome);
  pagoda_activity_free (completion->next);
  pagoda_promise_free (completion->promise);
  g_free (completion);
}

static gboolean
write_promise (PagodaDatabase *database, PagodaPromise *promise, GError **error)
{
  return pagoda_edit_check_promise (promise, error) && pagoda_promises_save (database, promise, error);
}

static gboolean
write_completion (PagodaDatabase *database, const Completion *completion, GError **error)
{
  return write_activity (database, completion->outcome, error)
         && (completion->next == NULL || write_activity (database, completion->next, error))
         && (completion->promise == NULL || write_promise (database, completion->promise, error));
}

void
pagoda_edit_add_promise (PagodaEdit *edit, const PagodaPromise *promise)
{
  g_return_if_fail (edit->free_data == free_completion);

  Completion *completion = edit->data;
  g_clear_pointer (&completion->promise, pagoda_promise_free);
  completion->promise = pagoda_promise_copy (promise);
}

static gboolean
record_activity (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  const Completion *completion = edit->data;
  gboolean recorded = write_completion (database, completion, error);

  edit->id = completion->outcome->id;
  return recorded;
}

PagodaEdit *
pagoda_edit_record_activity (const PagodaActivity *outcome, const PagodaActivity *next, const char *name)
{
  return pagoda_edit_create_with ("record-activity", name, record_activity, create_completion (outcome, next),
                                  free_completion);
}

static gboolean
complete_activity (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  Completion *completion = edit->data;
  g_autoptr (PagodaActivity) plan = pagoda_edit_load_plan (database, edit->id, error);

  if (plan == NULL)
    return FALSE;
  completion->outcome->state = PAGODA_ACTIVITY_DONE;
  completion->outcome->planned = plan->day;
  return write_completion (database, completion, error);
}

PagodaEdit *
pagoda_edit_complete_activity (const PagodaActivity *outcome, const PagodaActivity *next, const char *name)
{
  PagodaEdit *edit = pagoda_edit_create_with ("complete-activity", name, complete_activity,
                                              create_completion (outcome, next), free_completion);

  edit->id = outcome->id;
  return edit;
}

static gboolean
cancel_activity (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  g_autoptr (PagodaActivity) plan = pagoda_edit_load_plan (database, edit->id, error);

  if (plan == NULL)
    return FALSE;
  plan->state = PAGODA_ACTIVITY_CANCELLED;
  plan->cancelled = edit->from;
  g_free (plan->cancel_reason);
  plan->cancel_reason = g_strdup (edit->text);
  return write_activity (database, plan, error);
}

PagodaEdit *
pagoda_edit_cancel_activity (PagodaId activity, const char *name, PagodaDay day, const char *reason)
{
  PagodaEdit *edit = pagoda_edit_create ("cancel-activity", name, cancel_activity);

  edit->id = activity;
  edit->from = day;
  edit->text = g_strdup (reason);
  return edit;
}
