/* activity_form.c: the forms in which a visit, a call or another activity is planned, told about, moved,
 * cancelled. Copyright 2026 The Pagoda authors SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan, its outcome, and everything about an activity are the same rows in three orders (A1, A3): what came
 * of it is asked only of what was done, a reason only of what was cancelled.
 */
#include "config.h"

#include "app/customer/activity_form.h"

#include "app/customer/activity_rows.h"
#include "app/customer/editing-private.h"
#include "app/customer/repeat_rows.h"
#include "app/evidence/evidence_rows.h"
#include "session/edit_activities.h"
#include "session/edit_series.h"

#include <glib/gi18n-lib.h>

static PagodaActivityRows *
rows_of (PagodaFormDialog *form)
{
  return g_object_get_data (G_OBJECT (form), "subject");
}

/* Takes @before over. */
static PagodaFormDialog *
open_form (PagodaWindow *window, const char *title, GCallback save, PagodaActivity *before)
{
  return pagoda_editing_open (window, title, save,
                              pagoda_activity_rows_new (pagoda_editing_session (window), before),
                              pagoda_activity_rows_free);
}

static gboolean
was_planned (const PagodaActivityRows *rows)
{
  return rows->before->id != PAGODA_ID_NONE && rows->before->state == PAGODA_ACTIVITY_PLANNED;
}

static void
take_text (PagodaFormDialog *form, const char *key, char **text)
{
  g_free (*text);
  *text = pagoda_form_dialog_get_text (form, key);
}

static void
delete_cb (PagodaFormDialog *form)
{
  const PagodaActivityRows *rows = rows_of (form);
  const char *name = pagoda_activity_rows_name (rows, rows->before);
  PagodaEdit *edit = pagoda_repeat_rows_means_later (form)
                         ? pagoda_edit_delete_series (rows->before->id, name)
                         : pagoda_edit_delete_activity (rows->before->id, name);

  pagoda_editing_save (form, edit, g_strdup_printf (_ ("Deleted: %s"), name));
}

static void
present (PagodaFormDialog *form)
{
  if (rows_of (form)->before->id != PAGODA_ID_NONE)
    pagoda_form_dialog_add_delete (form, delete_cb);
  gtk_window_present (GTK_WINDOW (form));
}

static void
add_note (PagodaFormDialog *form)
{
  pagoda_form_dialog_add_text (form, "note", _ ("Note"), rows_of (form)->before->note);
  pagoda_form_dialog_allow_long (form, "note");
}

static void
add_kind (PagodaFormDialog *form)
{
  pagoda_form_dialog_add_labels (form, "kind", _ ("Kind"), pagoda_activity_kind_label,
                                 PAGODA_N_ACTIVITY_KINDS, rows_of (form)->before->kind);
}

static void
offer_evidence (PagodaFormDialog *form, const PagodaDossier *dossier)
{
  pagoda_evidence_rows_fill (form, dossier, PAGODA_EVIDENCE_OF_ACTIVITY, rows_of (form)->before->id);
}

/* The pieces of the library are offered once the dossier is read. */
static void
add_evidence (PagodaFormDialog *form)
{
  pagoda_evidence_rows_add (form);
  rows_of (form)->read = offer_evidence;
}

/* Plans */

static void
save_plan_cb (PagodaFormDialog *form, PagodaActivityRows *rows)
{
  g_autoptr (PagodaActivity) plan = pagoda_activity_copy (rows->before);

  pagoda_activity_rows_take_customer (form, rows, plan);
  const char *name = pagoda_activity_rows_name (rows, plan);
  plan->kind = (PagodaActivityKind)pagoda_form_dialog_get_choice (form, "kind");
  pagoda_activity_rows_take_when (form, plan);
  pagoda_activity_rows_take_people (form, rows, plan);
  pagoda_activity_rows_take_duration (form, plan);
  pagoda_activity_rows_take_reminder (form, plan);
  take_text (form, "note", &plan->note);
  PagodaEdit *edit = pagoda_repeat_rows_make_edit (form, rows, plan, name);
  pagoda_editing_save (form, pagoda_evidence_rows_attach (form, edit),
                       g_strdup_printf (_ ("Planned: %s"), name));
}

/* Takes @plan over. */
static void
open_plan (PagodaWindow *window, const char *title, PagodaActivity *plan)
{
  PagodaFormDialog *form = open_form (window, title, G_CALLBACK (save_plan_cb), plan);

  pagoda_activity_rows_add_customer (form, rows_of (form));
  add_kind (form);
  pagoda_activity_rows_add_when (form, plan->day, plan->minute);
  pagoda_activity_rows_add_people (form, rows_of (form));
  pagoda_activity_rows_add_duration (form, plan->duration);
  pagoda_activity_rows_add_reminder (form, plan->reminder);
  add_note (form);
  add_evidence (form);
  pagoda_repeat_rows_add (form, rows_of (form));
  present (form);
}

void
pagoda_activity_form_plan (PagodaWindow *window, PagodaId customer, PagodaDay day)
{
  pagoda_activity_form_plan_at (window, customer, day, -1);
}

void
pagoda_activity_form_plan_at (PagodaWindow *window, PagodaId customer, PagodaDay day, int minute)
{
  PagodaActivity *plan = pagoda_activity_new ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  plan->customer = customer;
  plan->kind = PAGODA_ACTIVITY_VISIT;
  plan->state = PAGODA_ACTIVITY_PLANNED;
  plan->day = day;
  plan->minute = minute;
  plan->zone = minute >= 0 ? g_strdup (g_time_zone_get_identifier (zone)) : NULL;
  open_plan (window, _ ("Plan a visit"), plan);
}

void
pagoda_activity_form_plan_for (PagodaWindow *window,
                               PagodaId customer,
                               PagodaDay day,
                               PagodaActivityKind kind,
                               const char *note)
{
  PagodaActivity *plan = pagoda_activity_new ();

  plan->customer = customer;
  plan->kind = kind;
  plan->state = PAGODA_ACTIVITY_PLANNED;
  plan->day = day;
  plan->note = g_strdup (note);
  open_plan (window, _ ("Plan"), plan);
}

void
pagoda_activity_form_edit_plan (PagodaWindow *window, const PagodaActivity *activity)
{
  open_plan (window, _ ("Plan"), pagoda_activity_copy (activity));
}

/* What came of it */

/* A plan is completed or cancelled by edits of their own, which keep the day it was planned for. */
static PagodaEdit *
make_edit (PagodaFormDialog *form, const PagodaActivityRows *rows, const PagodaActivity *activity)
{
  const char *name = pagoda_activity_rows_name (rows, activity);

  if (was_planned (rows) && activity->state == PAGODA_ACTIVITY_DONE)
    {
      g_autoptr (PagodaActivity) next = pagoda_activity_rows_make_next (form, activity);
      return pagoda_edit_complete_activity (activity, next, name);
    }
  if (was_planned (rows) && activity->state == PAGODA_ACTIVITY_CANCELLED)
    return pagoda_edit_cancel_activity (activity->id, name, pagoda_day_today (), activity->cancel_reason);
  return pagoda_edit_save_activity (activity, name);
}

static void
save_activity (PagodaFormDialog *form, const PagodaActivityRows *rows, PagodaActivity *activity)
{
  const char *name = pagoda_activity_rows_name (rows, activity);
  gboolean completed = was_planned (rows) && activity->state == PAGODA_ACTIVITY_DONE;

  pagoda_activity_rows_take_when (form, activity);
  pagoda_activity_rows_take_people (form, rows, activity);
  pagoda_activity_rows_take_duration (form, activity);
  pagoda_activity_rows_take_outcome (form, rows, activity);
  take_text (form, "note", &activity->note);
  pagoda_editing_save (form, pagoda_evidence_rows_attach (form, make_edit (form, rows, activity)),
                       completed ? g_strdup_printf (_ ("Done: %s"), name)
                                 : g_strdup_printf (_ ("Saved: %s"), name));
}

/* Everything */

static PagodaActivityState
chosen_state (PagodaFormDialog *form)
{
  return (PagodaActivityState)pagoda_form_dialog_get_choice (form, "state");
}

static void
save_everything_cb (PagodaFormDialog *form, PagodaActivityRows *rows)
{
  g_autoptr (PagodaActivity) activity = pagoda_activity_copy (rows->before);

  activity->kind = (PagodaActivityKind)pagoda_form_dialog_get_choice (form, "kind");
  activity->state = chosen_state (form);
  take_text (form, "cancel-reason", &activity->cancel_reason);
  pagoda_activity_rows_take_reminder (form, activity);
  save_activity (form, rows, activity);
}

static void
show_rows (PagodaFormDialog *form)
{
  PagodaActivityState state = chosen_state (form);

  pagoda_activity_rows_show_outcome (form, state == PAGODA_ACTIVITY_DONE, was_planned (rows_of (form)));
  pagoda_form_dialog_show_row (form, "reminder", state == PAGODA_ACTIVITY_PLANNED);
  pagoda_form_dialog_show_row (form, "cancel-reason", state == PAGODA_ACTIVITY_CANCELLED);
  pagoda_form_dialog_set_day_kind (
      form, "day", state == PAGODA_ACTIVITY_DONE ? PAGODA_FORM_DAY_PAST : PAGODA_FORM_DAY_ANY);
}

static void
changed_cb (PagodaFormDialog *form, const char *key, gpointer data)
{
  if (g_str_equal (key, "state"))
    show_rows (form);
}

static void
add_state (PagodaFormDialog *form)
{
  const PagodaActivity *before = rows_of (form)->before;

  pagoda_form_dialog_add_labels (form, "state", _ ("State"), pagoda_activity_state_label,
                                 PAGODA_N_ACTIVITY_STATES, before->state);
  pagoda_form_dialog_add_text (form, "cancel-reason", _ ("Reason"), before->cancel_reason);
  pagoda_form_dialog_require (form, "cancel-reason");
}

/* Takes @activity over. */
static void
open_everything (PagodaWindow *window, const char *title, PagodaActivity *activity)
{
  PagodaFormDialog *form = open_form (window, title, G_CALLBACK (save_everything_cb), activity);
  PagodaActivityRows *rows = rows_of (form);

  add_kind (form);
  add_state (form);
  pagoda_activity_rows_add_when (form, activity->day, activity->minute);
  pagoda_activity_rows_add_reminder (form, activity->reminder);
  pagoda_activity_rows_add_people (form, rows);
  add_note (form);
  add_evidence (form);
  pagoda_activity_rows_add_outcome (form, rows);
  pagoda_activity_rows_add_duration (form, activity->duration);
  show_rows (form);
  g_signal_connect (form, "changed", G_CALLBACK (changed_cb), NULL);
  present (form);
}

/* Opened from a list of several customers, it says whose it is.  Takes @activity over. */
static void
open_new (PagodaWindow *window, PagodaActivity *activity)
{
  const PagodaSnapshot *snapshot = pagoda_session_get_snapshot (pagoda_editing_session (window));
  gssize place = pagoda_snapshot_find (snapshot, activity->customer);
  /* Translators: the title of a form; the name of a customer. */
  g_autofree char *title
      = g_strdup_printf (_ ("New activity: %s"),
                         place >= 0 ? pagoda_snapshot_get_name (snapshot, (gsize)place) : "");

  open_everything (window, title, activity);
}

void
pagoda_activity_form_record_kind (PagodaWindow *window,
                                  PagodaId customer,
                                  PagodaActivityKind kind,
                                  PagodaId contact,
                                  const char *note)
{
  PagodaActivity *activity = pagoda_activity_new ();

  activity->customer = customer;
  activity->kind = kind;
  activity->contact = contact;
  activity->note = g_strdup (note);
  activity->state = PAGODA_ACTIVITY_DONE;
  activity->day = pagoda_day_today ();
  open_new (window, activity);
}

void
pagoda_activity_form_edit (PagodaWindow *window, const PagodaActivity *activity)
{
  open_everything (window, _ ("Activity"), pagoda_activity_copy (activity));
}

/* Moving and cancelling */

static void
save_move_cb (PagodaFormDialog *form, PagodaActivityRows *rows)
{
  g_autoptr (PagodaActivity) moved = pagoda_activity_copy (rows->before);
  const char *name = pagoda_activity_rows_name (rows, moved);

  pagoda_activity_rows_take_when (form, moved);
  PagodaEdit *edit
      = pagoda_repeat_rows_means_later (form)
            ? pagoda_edit_change_series (moved, NULL, name)
            : pagoda_edit_move_activity (moved->id, name, moved->day, moved->minute, moved->zone);
  pagoda_editing_save (form, edit, g_strdup_printf (_ ("Moved: %s"), name));
}

void
pagoda_activity_form_move (PagodaWindow *window, const PagodaActivity *activity)
{
  PagodaFormDialog *form
      = open_form (window, _ ("Move to"), G_CALLBACK (save_move_cb), pagoda_activity_copy (activity));

  pagoda_activity_rows_add_when (form, activity->day, activity->minute);
  pagoda_repeat_rows_add_scope (form, activity);
  gtk_window_present (GTK_WINDOW (form));
}

static void
save_cancel_cb (PagodaFormDialog *form, PagodaActivityRows *rows)
{
  g_autofree char *reason = pagoda_form_dialog_get_text (form, "reason");
  const char *name = pagoda_activity_rows_name (rows, rows->before);
  PagodaEdit *edit = pagoda_repeat_rows_means_later (form)
                         ? pagoda_edit_cancel_series (rows->before->id, name, pagoda_day_today (), reason)
                         : pagoda_edit_cancel_activity (rows->before->id, name, pagoda_day_today (), reason);

  pagoda_editing_save (form, edit, g_strdup_printf (_ ("Cancelled: %s"), name));
}

void
pagoda_activity_form_cancel (PagodaWindow *window, const PagodaActivity *activity)
{
  PagodaFormDialog *form
      = open_form (window, _ ("Cancel it"), G_CALLBACK (save_cancel_cb), pagoda_activity_copy (activity));

  pagoda_form_dialog_add_text (form, "reason", _ ("Reason"), NULL);
  pagoda_form_dialog_require (form, "reason");
  pagoda_repeat_rows_add_scope (form, activity);
  gtk_window_present (GTK_WINDOW (form));
}

void
pagoda_activity_form_delete (PagodaWindow *window, const PagodaActivity *activity)
{
  PagodaFormDialog *form
      = open_form (window, _ ("Delete"), G_CALLBACK (delete_cb), pagoda_activity_copy (activity));

  pagoda_repeat_rows_add_scope (form, activity);
  pagoda_form_dialog_name_button (form, _ ("Delete"));
  gtk_window_present (GTK_WINDOW (form));
}
