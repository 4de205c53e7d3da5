/* activities.c: activities in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/activities.h"

#include "store/dormant.h"
#include "store/evidence.h"

#include <glib/gi18n-lib.h>

static gboolean
write_activity (PagodaDatabase *database, const char *name, const PagodaActivity *activity, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, name);
  const char *need = activity->need == PAGODA_NEED_UNKNOWN ? NULL : pagoda_need_word (activity->need);

  pagoda_statement_bind_int (statement, ":id", activity->id);
  pagoda_statement_bind_int (statement, ":customer", activity->customer);
  pagoda_statement_bind_optional (statement, ":contact", activity->contact, PAGODA_ID_NONE);
  pagoda_statement_bind_text (statement, ":kind", pagoda_activity_kind_word (activity->kind));
  pagoda_statement_bind_text (statement, ":state", pagoda_activity_state_word (activity->state));
  pagoda_statement_bind_int (statement, ":day", activity->day);
  pagoda_statement_bind_optional (statement, ":planned_day", activity->planned, PAGODA_DAY_NONE);
  pagoda_statement_bind_optional (statement, ":cancelled_day", activity->cancelled, PAGODA_DAY_NONE);
  pagoda_statement_bind_optional (statement, ":minute", activity->minute, -1);
  pagoda_statement_bind_text (statement, ":zone", activity->zone);
  pagoda_statement_bind_optional (statement, ":duration", activity->duration, -1);
  pagoda_statement_bind_text (statement, ":person", activity->person);
  pagoda_statement_bind_optional (statement, ":reached", activity->reached, PAGODA_ANSWER_UNKNOWN);
  pagoda_statement_bind_text (statement, ":need", need);
  pagoda_statement_bind_optional (statement, ":need_amount", activity->need_amount, 0);
  pagoda_statement_bind_optional (statement, ":attitude", activity->attitude, PAGODA_MARK_UNKNOWN);
  pagoda_statement_bind_optional (statement, ":visit_chance", activity->visit_chance, PAGODA_ANSWER_UNKNOWN);
  pagoda_statement_bind_optional (statement, ":rejection", activity->rejection, PAGODA_ANSWER_UNKNOWN);
  pagoda_statement_bind_text (statement, ":objection", activity->objection);
  pagoda_statement_bind_text (statement, ":answer", activity->answer);
  pagoda_statement_bind_optional (statement, ":confidence", activity->confidence, PAGODA_MARK_UNKNOWN);
  pagoda_statement_bind_text (statement, ":next_step", activity->next_step);
  pagoda_statement_bind_optional (statement, ":next_day", activity->next_day, PAGODA_DAY_NONE);
  pagoda_statement_bind_text (statement, ":cancel_reason", activity->cancel_reason);
  pagoda_statement_bind_text (statement, ":note", activity->note);
  pagoda_statement_bind_optional (statement, ":reminder", activity->reminder, -1);
  pagoda_statement_bind_optional (statement, ":series", activity->series, PAGODA_ID_NONE);
  pagoda_statement_bind_text (statement, ":uid", activity->uid);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_activities_insert (PagodaDatabase *database, PagodaActivity *activity, GError **error)
{
  activity->id = pagoda_database_next_id (database);
  return write_activity (database, "activity-insert", activity, error);
}

gboolean
pagoda_activities_update (PagodaDatabase *database, const PagodaActivity *activity, GError **error)
{
  return write_activity (database, "activity-update", activity, error);
}

static void
read_activity (PagodaStatement *statement, gpointer data)
{
  PagodaActivity *activity = data;
  const char *need = pagoda_statement_text (statement, "need");

  activity->id = pagoda_statement_int (statement, "id");
  activity->customer = pagoda_statement_int (statement, "customer");
  activity->contact = pagoda_statement_optional (statement, "contact", PAGODA_ID_NONE);
  pagoda_activity_kind_parse (pagoda_statement_text (statement, "kind"), &activity->kind);
  pagoda_activity_state_parse (pagoda_statement_text (statement, "state"), &activity->state);
  activity->day = (PagodaDay)pagoda_statement_int (statement, "day");
  activity->planned = (PagodaDay)pagoda_statement_optional (statement, "planned_day", PAGODA_DAY_NONE);
  activity->cancelled = (PagodaDay)pagoda_statement_optional (statement, "cancelled_day", PAGODA_DAY_NONE);
  activity->minute = (int)pagoda_statement_optional (statement, "minute", -1);
  activity->zone = g_strdup (pagoda_statement_text (statement, "zone"));
  activity->duration = (int)pagoda_statement_optional (statement, "duration", -1);
  activity->person = g_strdup (pagoda_statement_text (statement, "person"));
  activity->reached = (PagodaAnswer)pagoda_statement_optional (statement, "reached", PAGODA_ANSWER_UNKNOWN);
  if (need != NULL)
    pagoda_need_parse (need, &activity->need);
  activity->need_amount = pagoda_statement_optional (statement, "need_amount", 0);
  activity->attitude = (int)pagoda_statement_optional (statement, "attitude", PAGODA_MARK_UNKNOWN);
  activity->visit_chance
      = (PagodaAnswer)pagoda_statement_optional (statement, "visit_chance", PAGODA_ANSWER_UNKNOWN);
  activity->rejection
      = (PagodaAnswer)pagoda_statement_optional (statement, "rejection", PAGODA_ANSWER_UNKNOWN);
  activity->objection = g_strdup (pagoda_statement_text (statement, "objection"));
  activity->answer = g_strdup (pagoda_statement_text (statement, "answer"));
  activity->confidence = (int)pagoda_statement_optional (statement, "confidence", PAGODA_MARK_UNKNOWN);
  activity->next_step = g_strdup (pagoda_statement_text (statement, "next_step"));
  activity->next_day = (PagodaDay)pagoda_statement_optional (statement, "next_day", PAGODA_DAY_NONE);
  activity->cancel_reason = g_strdup (pagoda_statement_text (statement, "cancel_reason"));
  activity->note = g_strdup (pagoda_statement_text (statement, "note"));
  activity->reminder = (int)pagoda_statement_optional (statement, "reminder", -1);
  activity->series = pagoda_statement_optional (statement, "series", PAGODA_ID_NONE);
  activity->uid = g_strdup (pagoda_statement_text (statement, "uid"));
}

static void
add_activity (PagodaStatement *statement, gpointer activities)
{
  PagodaActivity *activity = pagoda_activity_new ();

  read_activity (statement, activity);
  g_ptr_array_add (activities, activity);
}

gboolean
pagoda_activities_delete (PagodaDatabase *database, PagodaId activity, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "activity-delete");

  if (!pagoda_touch_steps_forget_activity (database, activity, error)
      || !pagoda_evidence_uses_delete_where (database, ":activity", activity, error))
    return FALSE;
  pagoda_statement_bind_int (statement, ":id", activity);
  return pagoda_statement_run (statement, error);
}

PagodaActivity *
pagoda_activities_load (PagodaDatabase *database, PagodaId id, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "activity-select");
  g_autoptr (PagodaActivity) activity = pagoda_activity_new ();
  gboolean found = FALSE;

  pagoda_statement_bind_int (statement, ":id", id);
  if (!pagoda_statement_first (statement, read_activity, activity, &found, error))
    return NULL;
  if (found)
    return g_steal_pointer (&activity);
  g_set_error_literal (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_UNKNOWN,
                       _ ("This activity is no longer in the store. Nothing was changed."));
  return NULL;
}

static void
read_id (PagodaStatement *statement, gpointer id)
{
  *(PagodaId *)id = pagoda_statement_int (statement, "id");
}

gboolean
pagoda_activities_find_uid (PagodaDatabase *database, const char *uid, PagodaId *id, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "activity-of-uid");
  gboolean found = FALSE;

  *id = PAGODA_ID_NONE;
  pagoda_statement_bind_text (statement, ":uid", uid);
  pagoda_statement_bind_int (statement, ":own", pagoda_activity_read_uid (uid));
  return pagoda_statement_first (statement, read_id, id, &found, error);
}

/* The rows of @statement, whose slots are bound. */
static GPtrArray *
list_activities (PagodaStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) activities = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_activity_free);

  return pagoda_statement_each (statement, add_activity, activities, error) ? g_steal_pointer (&activities)
                                                                            : NULL;
}

GPtrArray *
pagoda_activities_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "activity-of-customer", ":customer", customer, add_activity,
                                   (GDestroyNotify)pagoda_activity_free, error);
}

GPtrArray *
pagoda_activities_of_period (PagodaDatabase *database, PagodaPeriod period, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "activity-of-period");

  pagoda_statement_bind_int (statement, ":first", period.first);
  pagoda_statement_bind_int (statement, ":last", period.last);
  return list_activities (statement, error);
}

GPtrArray *
pagoda_activities_overdue_on (PagodaDatabase *database, PagodaDay day, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "activity-planned-before");

  pagoda_statement_bind_int (statement, ":day", day);
  return list_activities (statement, error);
}

GPtrArray *
pagoda_activities_with_reminder (PagodaDatabase *database, PagodaDay day, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "activity-reminders");

  pagoda_statement_bind_int (statement, ":day", day);
  return list_activities (statement, error);
}

typedef struct
{
  PagodaActivityVisitor visitor;
  gpointer data;
} Visit;

static void
show_activity (PagodaStatement *statement, gpointer data)
{
  const Visit *visit = data;
  PagodaActivity activity
      = { .id = pagoda_statement_int (statement, "id"),
          .customer = pagoda_statement_int (statement, "customer"),
          .day = (PagodaDay)pagoda_statement_int (statement, "day"),
          .minute = (int)pagoda_statement_optional (statement, "minute", -1),
          .person = (char *)pagoda_statement_text (statement, "person"),
          .reached = (PagodaAnswer)pagoda_statement_optional (statement, "reached", PAGODA_ANSWER_UNKNOWN),
          .visit_chance
          = (PagodaAnswer)pagoda_statement_optional (statement, "visit_chance", PAGODA_ANSWER_UNKNOWN),
          .series = pagoda_statement_optional (statement, "series", PAGODA_ID_NONE) };

  pagoda_activity_kind_parse (pagoda_statement_text (statement, "kind"), &activity.kind);
  pagoda_activity_state_parse (pagoda_statement_text (statement, "state"), &activity.state);
  visit->visitor (&activity, visit->data);
}

gboolean
pagoda_activities_visit_chain (PagodaDatabase *database,
                               PagodaDay day,
                               PagodaActivityVisitor visitor,
                               gpointer data,
                               GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "activity-chain");
  Visit visit = { visitor, data };

  pagoda_statement_bind_int (statement, ":day", day);
  return pagoda_statement_each (statement, show_activity, &visit, error);
}

GPtrArray *
pagoda_activities_planned_in_series (PagodaDatabase *database, PagodaId series, PagodaDay day, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "activity-planned-in-series");

  pagoda_statement_bind_int (statement, ":series", series);
  pagoda_statement_bind_int (statement, ":day", day);
  return list_activities (statement, error);
}
