/* visit_times.c: what can be done about the time of a visit, a call or another activity on its day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/calendar/visit_times.h"

#include "app/calendar/visit_words.h"
#include "app/customer/activity_form.h"
#include "app/customer/editing-private.h"
#include "session/edit_activities.h"
#include "session/edit_times.h"

#include <glib/gi18n-lib.h>

/* What the actions of a page rest on. */
typedef struct
{
  GtkWidget *page; /* owns the group */
  PagodaAgendaFeed *feed;
} Times;

static PagodaWindow *
window_of (const Times *times)
{
  return PAGODA_WINDOW (gtk_widget_get_root (times->page));
}

/* NULL where it is gone or done in the meantime. */
static const PagodaActivity *
find_planned (const Times *times, PagodaId id)
{
  const PagodaAgenda *agenda = pagoda_agenda_feed_get (times->feed);
  const PagodaActivity *activity = agenda != NULL ? pagoda_agenda_find (agenda, id) : NULL;

  return activity != NULL && activity->state == PAGODA_ACTIVITY_PLANNED ? activity : NULL;
}

static const char *
name_of (const Times *times, const PagodaActivity *activity)
{
  return pagoda_visit_customer (pagoda_agenda_feed_get (times->feed)->snapshot, activity->customer);
}

static char *
local_zone (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return g_strdup (g_time_zone_get_identifier (zone));
}

static void
plan_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Times *times = data;
  PagodaDay day;
  PagodaId customer;
  int minute;

  g_variant_get (parameter, "(ixi)", &day, &customer, &minute);
  if (pagoda_agenda_feed_get (times->feed) != NULL)
    pagoda_activity_form_plan_at (window_of (times), customer, day, minute);
}

/* A time keeps the zone in which it was written down. */
static void
set_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PagodaId id;
  PagodaDay day;
  int minute;

  g_variant_get (parameter, "(xii)", &id, &day, &minute);
  const PagodaActivity *activity = find_planned (data, id);
  if (activity == NULL || (activity->day == day && activity->minute == minute))
    return;
  g_autofree char *local = local_zone ();
  const char *zone = activity->zone != NULL ? activity->zone : local;
  const char *name = name_of (data, activity);
  pagoda_editing_run (window_of (data),
                      pagoda_edit_move_activity (id, name, day, minute, minute >= 0 ? zone : NULL),
                      g_strdup_printf (_ ("Moved: %s"), name));
}

static void
shift_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PagodaId id;
  int minutes;

  g_variant_get (parameter, "(xi)", &id, &minutes);
  const PagodaActivity *activity = find_planned (data, id);
  if (activity == NULL)
    return;
  g_autofree char *zone = local_zone ();
  const char *name = name_of (data, activity);
  pagoda_editing_run (window_of (data), pagoda_edit_shift_activity (id, name, minutes, zone),
                      g_strdup_printf (_ ("Moved: %s"), name));
}

static void
lengthen_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PagodaId id;
  int minutes;

  g_variant_get (parameter, "(xi)", &id, &minutes);
  const PagodaActivity *activity = find_planned (data, id);
  if (activity == NULL)
    return;
  const char *name = name_of (data, activity);
  pagoda_editing_run (window_of (data), pagoda_edit_lengthen_activity (id, name, minutes),
                      minutes > 0 ? g_strdup_printf (_ ("Longer: %s"), name)
                                  : g_strdup_printf (_ ("Shorter: %s"), name));
}

static void
free_times (gpointer data, GClosure *closure)
{
  Times *times = data;

  g_object_unref (times->feed);
  g_free (times);
}

void
pagoda_visit_times_install (GtkWidget *page, PagodaAgendaFeed *feed)
{
  static const struct
  {
    const char *name;
    const char *type;
    void (*activate) (GSimpleAction *, GVariant *, gpointer);
  } entries[] = {
    { "plan", "(ixi)", plan_cb },
    { "set", "(xii)", set_cb },
    { "shift", "(xi)", shift_cb },
    { "lengthen", "(xi)", lengthen_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (GSimpleAction) action
          = g_simple_action_new (entries[i].name, G_VARIANT_TYPE (entries[i].type));
      Times *times = g_new (Times, 1);
      *times = (Times){ page, g_object_ref (feed) };
      g_signal_connect_data (action, "activate", G_CALLBACK (entries[i].activate), times, free_times, 0);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (page, "time", G_ACTION_GROUP (group));
}
