/* visit_actions.c: what can be done about a visit, a call or another activity, wherever it is shown.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/calendar/visit_actions.h"

#include "app/calendar/calendar_grid.h"
#include "app/calendar/group_plan.h"
#include "app/calendar/visit_words.h"
#include "app/customer/activity_form.h"
#include "app/customer/editing-private.h"
#include "app/page.h"
#include "app/record/record_dialog.h"
#include "app/widgets/popup_menu.h"
#include "session/edit_activities.h"

#include <glib/gi18n-lib.h>

/* What the actions of a page rest on, shared by them. */
typedef struct
{
  GtkWidget *page; /* owns the group */
  PagodaAgendaFeed *feed;

  /* The plan that was moved last, until an agenda tells where it is: keys are faster than the store, and the
   * next one counts from where the plan is going to be. */
  PagodaId moved; /* PAGODA_ID_NONE: none */
  PagodaDay moved_to;
  guint moving;       /* moves on their way */
  PagodaAgenda *seen; /* that of the moment when the last of them came back */
} Actions;

static PagodaWindow *
window_of (const Actions *actions)
{
  return PAGODA_WINDOW (gtk_widget_get_root (actions->page));
}

/* NULL where it is gone in the meantime. */
static const PagodaActivity *
find (const Actions *actions, PagodaId id)
{
  const PagodaAgenda *agenda = pagoda_agenda_feed_get (actions->feed);

  return agenda != NULL ? pagoda_agenda_find (agenda, id) : NULL;
}

static const PagodaActivity *
find_planned (const Actions *actions, PagodaId id)
{
  const PagodaActivity *activity = find (actions, id);

  return activity != NULL && activity->state == PAGODA_ACTIVITY_PLANNED ? activity : NULL;
}

static const char *
name_of (const Actions *actions, const PagodaActivity *activity)
{
  return pagoda_visit_customer (pagoda_agenda_feed_get (actions->feed)->snapshot, activity->customer);
}

static void
plan_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Actions *actions = data;
  PagodaDay day;
  PagodaId customer;

  g_variant_get (parameter, "(ix)", &day, &customer);
  if (pagoda_agenda_feed_get (actions->feed) != NULL)
    pagoda_activity_form_plan (window_of (actions), customer, day);
}

static void
plan_for_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Actions *actions = data;
  const char *note;
  PagodaDay day;
  PagodaId customer;
  int kind;

  g_variant_get (parameter, "(ixi&s)", &day, &customer, &kind, &note);
  if (pagoda_agenda_feed_get (actions->feed) != NULL)
    pagoda_activity_form_plan_for (window_of (actions), customer, day, (PagodaActivityKind)kind, note);
}

static void
plan_all_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const PagodaAgenda *agenda = pagoda_agenda_feed_get (((Actions *)data)->feed);
  g_autoptr (GVariant) customers = g_variant_get_child_value (parameter, 2);
  const char *name;
  PagodaDay day;
  gsize n;

  g_variant_get_child (parameter, 0, "i", &day);
  g_variant_get_child (parameter, 1, "&s", &name);
  const PagodaId *ids = g_variant_get_fixed_array (customers, &n, sizeof *ids);
  if (agenda != NULL)
    pagoda_group_plan_open (window_of (data), agenda, name, ids, n, day);
}

/* What was cancelled says why in its menu; there is nothing more to ask. */
static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const PagodaActivity *activity = find (data, g_variant_get_int64 (parameter));

  if (activity == NULL)
    return;
  if (activity->state == PAGODA_ACTIVITY_DONE)
    pagoda_record_dialog_tell (window_of (data), activity);
  else if (activity->state == PAGODA_ACTIVITY_PLANNED)
    pagoda_activity_form_edit_plan (window_of (data), activity);
}

static void
complete_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const PagodaActivity *activity = find_planned (data, g_variant_get_int64 (parameter));

  if (activity != NULL)
    pagoda_record_dialog_tell (window_of (data), activity);
}

static void
move_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const PagodaActivity *activity = find_planned (data, g_variant_get_int64 (parameter));

  if (activity != NULL)
    pagoda_activity_form_move (window_of (data), activity);
}

/* The day on which @activity is, or is going to be as soon as all is written. */
static PagodaDay
day_of (const Actions *actions, const PagodaActivity *activity)
{
  gboolean ahead = actions->moving > 0 || actions->seen == pagoda_agenda_feed_get (actions->feed);

  return actions->moved == activity->id && ahead ? actions->moved_to : activity->day;
}

static void
free_actions (gpointer data)
{
  Actions *actions = data;

  g_clear_pointer (&actions->seen, pagoda_agenda_unref);
  g_object_unref (actions->feed);
}

static void
release_actions (gpointer actions)
{
  g_rc_box_release_full (actions, free_actions);
}

/* An agenda that comes from now on has been made after the move. */
static void
moved_cb (gboolean done, gpointer data)
{
  Actions *actions = data;
  const PagodaAgenda *agenda = pagoda_agenda_feed_get (actions->feed);

  if (!done)
    actions->moved = PAGODA_ID_NONE;
  actions->moving--;
  g_clear_pointer (&actions->seen, pagoda_agenda_unref);
  actions->seen = agenda != NULL ? pagoda_agenda_ref ((PagodaAgenda *)agenda) : NULL;
  release_actions (actions);
}

/* The time of day stays. */
static void
move_to (Actions *actions, const PagodaActivity *activity, PagodaDay day)
{
  const char *name = name_of (actions, activity);
  g_autofree char *when = pagoda_visit_day (day, pagoda_agenda_feed_get_today (actions->feed));
  /* Translators: a customer, and the day to which the visit was moved. */
  char *text = g_strdup_printf (_ ("Moved: %s → %s"), name, when);

  actions->moved = activity->id;
  actions->moved_to = day;
  actions->moving++;
  pagoda_editing_run_then (window_of (actions),
                           pagoda_edit_move_activity (activity->id, name, day, activity->minute,
                                                      activity->zone),
                           text, moved_cb, g_rc_box_acquire (actions));
}

static void
move_by_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PagodaId id;
  int days;

  g_variant_get (parameter, "(xi)", &id, &days);
  const PagodaActivity *activity = find_planned (data, id);
  if (activity != NULL)
    move_to (data, activity, day_of (data, activity) + days);
}

static void
move_to_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PagodaId id;
  PagodaDay day;

  g_variant_get (parameter, "(xi)", &id, &day);
  const PagodaActivity *activity = find_planned (data, id);
  if (activity != NULL && day_of (data, activity) != day)
    move_to (data, activity, day);
}

static void
cancel_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const PagodaActivity *activity = find_planned (data, g_variant_get_int64 (parameter));

  if (activity != NULL)
    pagoda_activity_form_cancel (window_of (data), activity);
}

static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const PagodaActivity *activity = find (data, g_variant_get_int64 (parameter));

  if (activity == NULL)
    return;
  if (activity->series != PAGODA_ID_NONE && activity->state == PAGODA_ACTIVITY_PLANNED)
    {
      pagoda_activity_form_delete (window_of (data), activity);
      return;
    }
  const char *name = name_of (data, activity);
  pagoda_editing_run (window_of (data), pagoda_edit_delete_activity (activity->id, name),
                      g_strdup_printf (_ ("Deleted: %s"), name));
}

static void
customer_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const PagodaActivity *activity = find (data, g_variant_get_int64 (parameter));

  if (activity != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window_of (data)), "win.customer", "x", activity->customer);
}

static void
release_closure (gpointer data, GClosure *closure)
{
  release_actions (data);
}

void
pagoda_visit_actions_install (GtkWidget *page, PagodaAgendaFeed *feed)
{
  static const struct
  {
    const char *name;
    const char *type;
    void (*activate) (GSimpleAction *, GVariant *, gpointer);
  } entries[] = {
    { "plan", "(ix)", plan_cb },           { "plan-for", "(ixis)", plan_for_cb },
    { "plan-all", "(isax)", plan_all_cb }, { "open", "x", open_cb },
    { "complete", "x", complete_cb },      { "move", "x", move_cb },
    { "move-by", "(xi)", move_by_cb },     { "move-to", "(xi)", move_to_cb },
    { "cancel", "x", cancel_cb },          { "delete", "x", delete_cb },
    { "customer", "x", customer_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  Actions *actions = g_rc_box_new0 (Actions);

  actions->page = page;
  actions->feed = g_object_ref (feed);
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (GSimpleAction) action
          = g_simple_action_new (entries[i].name, G_VARIANT_TYPE (entries[i].type));
      g_signal_connect_data (action, "activate", G_CALLBACK (entries[i].activate), g_rc_box_acquire (actions),
                             release_closure, 0);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  release_actions (actions);
  gtk_widget_insert_action_group (page, "visit", G_ACTION_GROUP (group));
}

static void
add_item (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
add_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

GMenuModel *
pagoda_visit_actions_menu (const PagodaActivity *activity)
{
  gboolean planned = activity->state == PAGODA_ACTIVITY_PLANNED;
  GMenu *menu = g_menu_new ();
  GMenu *steps = g_menu_new ();
  GMenu *rest = g_menu_new ();

  if (planned)
    {
      add_item (steps, _ ("Done…"), "visit.complete", g_variant_new_int64 (activity->id));
      add_item (steps, _ ("Move…"), "visit.move", g_variant_new_int64 (activity->id));
      add_item (steps, _ ("Move to tomorrow"), "visit.move-to",
                g_variant_new ("(xi)", activity->id, pagoda_day_today () + 1));
      add_item (steps, _ ("Cancel it…"), "visit.cancel", g_variant_new_int64 (activity->id));
    }
  if (activity->state != PAGODA_ACTIVITY_CANCELLED)
    add_item (rest, _ ("Edit…"), "visit.open", g_variant_new_int64 (activity->id));
  add_item (rest, _ ("Open the customer"), "visit.customer", g_variant_new_int64 (activity->id));
  add_item (rest, _ ("Delete"), "visit.delete", g_variant_new_int64 (activity->id));
  add_section (menu, steps);
  add_section (menu, rest);
  return G_MENU_MODEL (menu);
}

void
pagoda_visit_actions_popup (GtkWidget *widget, const PagodaActivity *activity)
{
  g_autoptr (GMenuModel) menu = pagoda_visit_actions_menu (activity);

  pagoda_popup_menu_open (gtk_widget_get_ancestor (widget, PAGODA_TYPE_PAGE), widget, menu);
}

int
pagoda_calendar_days_of_arrow (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return -1;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return 1;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return -PAGODA_DAYS_PER_WEEK;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return PAGODA_DAYS_PER_WEEK;
    default:
      return 0;
    }
}
