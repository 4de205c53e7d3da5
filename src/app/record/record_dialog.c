/* record_dialog.c: a call or a visit is written down in seconds.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form like the others, whose subject is the rows of an activity.  What it says depends on what is marked:
 * it is shown anew (show()) with every change.
 */
#include "config.h"

#include "app/record/record-private.h"

#include "app/calendar/visit_words.h"
#include "app/customer/editing-private.h"
#include "app/evidence/evidence_rows.h"
#include "app/record/objection_rows.h"
#include "app/widgets/suggestions.h"
#include "method/earlier_call.h"
#include "method/rejections.h"
#include "session/edit_activities.h"

#include <glib/gi18n-lib.h>

#define RECORDING "recording"

PagodaRecording *
pagoda_recording_of (PagodaFormDialog *form)
{
  return g_object_get_data (G_OBJECT (form), RECORDING);
}

static void
free_recording (gpointer data)
{
  PagodaRecording *recording = data;

  g_clear_pointer (&recording->activities, g_ptr_array_unref);
  g_clear_pointer (&recording->opened, pagoda_activity_free);
  g_free (recording);
}

static PagodaActivityKind
chosen_kind (PagodaFormDialog *form)
{
  return (PagodaActivityKind)pagoda_form_dialog_get_choice (form, "kind");
}

/* A new one has no id. */
static gboolean
is_new (const PagodaActivityRows *rows)
{
  return rows->before->id == PAGODA_ID_NONE;
}

static gboolean
was_done (const PagodaActivityRows *rows)
{
  return !is_new (rows) && rows->before->state == PAGODA_ACTIVITY_DONE;
}

/* What is said about it */

/* Who called, and what was said. */
static char *
word_call (const PagodaActivity *call)
{
  g_autofree char *day = pagoda_visit_day (call->day, pagoda_day_today ());
  const char *parts[] = { call->person, call->note, call->objection };
  GString *text = g_string_new (day);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (text, " · %s", parts[i]);
  return g_string_free (text, FALSE);
}

/* A2: it is said and forbids nothing. */
static void
show_earlier_call (PagodaFormDialog *form, const PagodaRecording *recording, PagodaDay day)
{
  const PagodaHouseRules *rules = pagoda_snapshot_get_rules (recording->rows->snapshot);
  const PagodaActivity *call
      = recording->activities != NULL && chosen_kind (form) == PAGODA_ACTIVITY_CALL
            ? pagoda_earlier_call (recording->activities, recording->rows->before->id, day, rules)
            : NULL;
  g_autofree char *said = call != NULL ? word_call (call) : NULL;
  g_autofree char *text = NULL;

  if (call != NULL)
    /* Translators: a number of days; when, who and what was said. */
    text = g_strdup_printf (_ ("Already called within %1$d days: %2$s"),
                            (int)rules->values[PAGODA_RULE_RECENT_CALL_DAYS], said);
  pagoda_form_dialog_show_message (form, text);
}

/* Only what is not the first rejection, or is one, is worth a word; what was done is counted already. */
static void
show_rejection (PagodaFormDialog *form, const PagodaRecording *recording, PagodaDay day)
{
  PagodaAnswer rejected = pagoda_record_marks_get_rejection (form);
  guint number = recording->activities != NULL && !was_done (recording->rows) && rejected != PAGODA_ANSWER_NO
                     ? pagoda_rejections_next (recording->activities, day)
                     : 0;
  g_autofree char *note = NULL;

  if (number == PAGODA_REJECTION_MILESTONE)
    note = g_strdup_printf (
        _ ("This would be rejection %u, the milestone: sales start at it, and most give up "
           "before. Agree on the next step."),
        number);
  else if (number > 1 || (number == 1 && rejected == PAGODA_ANSWER_YES))
    note = g_strdup_printf (_ ("This would be rejection %u."), number);
  pagoda_record_marks_tell_rejection (form, note);
}

static void
show (PagodaFormDialog *form)
{
  const PagodaRecording *recording = pagoda_recording_of (form);
  gboolean rejected = pagoda_record_marks_get_rejection (form) == PAGODA_ANSWER_YES;
  PagodaDay day = pagoda_form_dialog_get_day (form, "day");
  g_autofree char *promise = pagoda_form_dialog_get_text (form, "promise");

  pagoda_form_dialog_show_row (form, "need-amount", pagoda_record_marks_is_stated (form));
  pagoda_form_dialog_show_row (form, "objection", rejected);
  pagoda_form_dialog_show_row (form, "answer", rejected);
  pagoda_form_dialog_show_row (form, "confidence", rejected);
  pagoda_form_dialog_show_row (form, "promise-day", promise != NULL);
  if (day == PAGODA_DAY_NONE)
    return;
  show_earlier_call (form, recording, day);
  show_rejection (form, recording, day);
}

static void
changed_cb (PagodaFormDialog *form, const char *key)
{
  static const char *const telling[] = { "need", "rejection", "kind", "day", "promise", NULL };

  if (g_strv_contains (telling, key))
    show (form);
}

/* The customer */

static void
suggest_customers (const char *typed, GPtrArray *suggestions, gpointer data)
{
  const PagodaSnapshot *snapshot = pagoda_recording_of (data)->rows->snapshot;
  guint32 found[PAGODA_MOST_SUGGESTIONS];
  gsize n
      = *typed != '\0' ? pagoda_snapshot_search_best (snapshot, typed, PAGODA_MOST_SUGGESTIONS, found) : 0;

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *why = pagoda_snapshot_explain_match (snapshot, found[i], typed);
      pagoda_suggestions_append (suggestions, pagoda_snapshot_get_name (snapshot, found[i]), why,
                                 pagoda_snapshot_get_id (snapshot, found[i]));
    }
}

static void
choose_customer (PagodaFormDialog *form, PagodaId customer)
{
  PagodaRecording *recording = pagoda_recording_of (form);

  g_clear_pointer (&recording->activities, g_ptr_array_unref);
  pagoda_activity_rows_choose_customer (form, recording->rows, customer);
  show (form);
}

static void
customer_taken (PagodaFormDialog *form, const PagodaSuggestedText *suggestion, gpointer data)
{
  choose_customer (form, suggestion->id);
  gtk_widget_grab_focus (pagoda_form_dialog_get_row (form, "note"));
}

/* Another name is being typed: the customer is not known any more. */
static void
name_changed_cb (GtkEditable *row, PagodaFormDialog *form)
{
  const PagodaActivityRows *rows = pagoda_recording_of (form)->rows;
  gssize place = pagoda_snapshot_find (rows->snapshot, rows->customer);

  if (place >= 0
      && !g_str_equal (gtk_editable_get_text (row), pagoda_snapshot_get_name (rows->snapshot, (gsize)place)))
    choose_customer (form, PAGODA_ID_NONE);
}

static void
read_cb (PagodaFormDialog *form, const PagodaDossier *dossier)
{
  PagodaRecording *recording = pagoda_recording_of (form);

  g_clear_pointer (&recording->activities, g_ptr_array_unref);
  recording->activities = g_ptr_array_ref (dossier->activities);
  pagoda_evidence_rows_fill (form, dossier, PAGODA_EVIDENCE_OF_ACTIVITY, recording->rows->before->id);
  show (form);
}

/* Saving */

static void
take_text (PagodaFormDialog *form, const char *key, char **text)
{
  g_free (*text);
  *text = pagoda_form_dialog_get_text (form, key);
}

/* What was said, how it was and what follows. */
static void
take_words (PagodaFormDialog *form, PagodaActivity *activity)
{
  take_text (form, "note", &activity->note);
  pagoda_record_marks_take (form, activity);
  g_clear_pointer (&activity->objection, g_free);
  g_clear_pointer (&activity->answer, g_free);
  if (activity->rejection == PAGODA_ANSWER_YES)
    {
      take_text (form, "objection", &activity->objection);
      take_text (form, "answer", &activity->answer);
    }
  take_text (form, "next-step", &activity->next_step);
  activity->next_day = pagoda_form_dialog_get_day (form, "next-day");
}

static void
take_all (PagodaFormDialog *form, const PagodaActivityRows *rows, PagodaActivity *activity)
{
  activity->customer = rows->customer;
  activity->kind = chosen_kind (form);
  activity->state = PAGODA_ACTIVITY_DONE;
  take_words (form, activity);
  pagoda_activity_rows_take_when (form, activity);
  pagoda_activity_rows_take_people (form, rows, activity);
  pagoda_activity_rows_take_duration (form, activity);
}

/* What was promised, or NULL (transfer full). */
static PagodaPromise *
take_promise (PagodaFormDialog *form, const PagodaActivity *activity)
{
  g_autofree char *title = pagoda_form_dialog_get_text (form, "promise");

  if (title == NULL)
    return NULL;
  PagodaPromise *promise = pagoda_promise_new ();
  promise->customer = activity->customer;
  promise->title = g_steal_pointer (&title);
  promise->owner = g_strdup (activity->person);
  promise->day = activity->day;
  promise->due = pagoda_form_dialog_get_day (form, "promise-day");
  return promise;
}

/* TRUE where something was said or marked; who and when is filled in of itself. */
static gboolean
holds_words (PagodaFormDialog *form)
{
  const PagodaRecording *recording = pagoda_recording_of (form);
  const PagodaActivity *before = recording->opened;
  g_autoptr (PagodaActivity) now = pagoda_activity_copy (before);
  g_autofree char *promise = pagoda_form_dialog_get_text (form, "promise");

  take_words (form, now);
  return promise != NULL || g_strcmp0 (now->note, before->note) != 0
         || g_strcmp0 (now->next_step, before->next_step) != 0
         || g_strcmp0 (now->objection, before->objection) != 0 || g_strcmp0 (now->answer, before->answer) != 0
         || now->next_day != before->next_day || now->reached != before->reached || now->need != before->need
         || now->need_amount != before->need_amount || now->attitude != before->attitude
         || now->visit_chance != before->visit_chance || now->rejection != before->rejection
         || now->confidence != before->confidence;
}

/* A plan is completed by an edit of its own, which keeps the day it was planned for. */
static void
save (PagodaFormDialog *form, const PagodaActivityRows *rows, const PagodaActivity *activity)
{
  const char *name = pagoda_activity_rows_name (rows, activity);

  if (was_done (rows))
    {
      pagoda_editing_save (form,
                           pagoda_evidence_rows_attach (form, pagoda_edit_save_activity (activity, name)),
                           g_strdup_printf (_ ("Saved: %s"), name));
      return;
    }
  g_autoptr (PagodaActivity) next = pagoda_activity_rows_make_next (form, activity);
  g_autoptr (PagodaPromise) promise = take_promise (form, activity);
  PagodaEdit *edit = is_new (rows) ? pagoda_edit_record_activity (activity, next, name)
                                   : pagoda_edit_complete_activity (activity, next, name);
  if (promise != NULL)
    pagoda_edit_add_promise (edit, promise);
  pagoda_editing_save (form, pagoda_evidence_rows_attach (form, edit),
                       g_strdup_printf (is_new (rows) ? _ ("Recorded: %s") : _ ("Done: %s"), name));
}

static void
save_cb (PagodaFormDialog *form, PagodaActivityRows *rows)
{
  g_autoptr (PagodaActivity) activity = pagoda_activity_copy (rows->before);

  if (rows->customer == PAGODA_ID_NONE)
    {
      pagoda_form_dialog_show_message (
          form, _ ("Whom was it? Nothing was saved. Type a part of the customer's name and press Enter."));
      gtk_widget_grab_focus (pagoda_form_dialog_get_row (form, "customer"));
      return;
    }
  take_all (form, rows, activity);
  save (form, rows, activity);
}

/* Opening */

static void
focus_note_cb (PagodaFormDialog *form)
{
  gtk_widget_grab_focus (pagoda_form_dialog_get_row (form, "note"));
}

static void
add_customer (PagodaFormDialog *form, const PagodaActivityRows *rows)
{
  pagoda_suggestions_add (form, "customer", _ ("Customer: name, initials, phone"),
                          pagoda_activity_rows_name (rows, rows->before), TRUE, suggest_customers,
                          customer_taken, form);
  g_signal_connect (pagoda_form_dialog_get_row (form, "customer"), "changed", G_CALLBACK (name_changed_cb),
                    form);
  if (!is_new (rows))
    gtk_editable_set_editable (GTK_EDITABLE (pagoda_form_dialog_get_row (form, "customer")), FALSE);
}

/* How the keys of the marks work. */
static void
explain_keys (PagodaFormDialog *form)
{
  GtkWidget *group
      = gtk_widget_get_ancestor (pagoda_form_dialog_get_row (form, "need"), ADW_TYPE_PREFERENCES_GROUP);

  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      _ ("Alt and its key sets a mark from anywhere, and takes it back again."));
}

static void
add_rows (PagodaFormDialog *form, PagodaActivityRows *rows)
{
  const PagodaActivity *before = rows->before;

  add_customer (form, rows);
  pagoda_form_dialog_add_text (form, "note", _ ("What was said"), before->note);
  pagoda_form_dialog_allow_long (form, "note");
  pagoda_form_dialog_begin_group (form, _ ("How it was"));
  pagoda_record_marks_add (form);
  explain_keys (form);
  pagoda_objection_rows_add (form, rows->session, pagoda_snapshot_get_rules (rows->snapshot),
                             before->objection, before->answer, _ ("What we answered"));
  pagoda_record_marks_add_confidence (form);
  pagoda_form_dialog_begin_group (form, _ ("What follows"));
  pagoda_record_marks_add_next (form);
  pagoda_form_dialog_add_text (form, "next-step", _ ("Next step"), before->next_step);
  pagoda_activity_rows_add_next_kind (form, PAGODA_ACTIVITY_CALL + 1);
  pagoda_form_dialog_show_row (form, "next-kind", !was_done (rows));
  pagoda_form_dialog_add_text (form, "promise", _ ("We promised"), NULL);
  pagoda_form_dialog_show_row (form, "promise", !was_done (rows));
  pagoda_form_dialog_add_day (form, "promise-day", _ ("Promised for"), PAGODA_DAY_NONE);
  pagoda_form_dialog_require (form, "promise-day");
  pagoda_form_dialog_begin_group (form, _ ("When and with whom"));
  pagoda_form_dialog_add_labels (form, "kind", _ ("Kind"), pagoda_activity_kind_label,
                                 PAGODA_N_ACTIVITY_KINDS, before->kind);
  pagoda_activity_rows_add_people (form, rows);
  pagoda_activity_rows_add_when (form, before->day, before->minute);
  pagoda_form_dialog_set_day_kind (form, "day", PAGODA_FORM_DAY_PAST);
  pagoda_activity_rows_add_duration (form, before->duration);
  pagoda_evidence_rows_add (form);
}

/* A call, done today, at this minute. */
static PagodaActivity *
create_activity (PagodaId customer)
{
  PagodaActivity *activity = pagoda_activity_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  activity->customer = customer;
  activity->state = PAGODA_ACTIVITY_DONE;
  activity->reached = PAGODA_ANSWER_YES;
  activity->day = pagoda_day_today ();
  activity->minute = g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);
  activity->zone = g_strdup (g_time_zone_get_identifier (g_date_time_get_timezone (now)));
  return activity;
}

static void
delete_cb (PagodaFormDialog *form)
{
  const PagodaActivityRows *rows = pagoda_recording_of (form)->rows;
  const char *name = pagoda_activity_rows_name (rows, rows->before);

  pagoda_editing_save (form, pagoda_edit_delete_activity (rows->before->id, name),
                       g_strdup_printf (_ ("Deleted: %s"), name));
}

/* Takes @known over: what is known of the activity already. */
static void
open_dialog (PagodaWindow *window, const char *title, PagodaActivity *known)
{
  PagodaActivityRows *rows = pagoda_activity_rows_new (pagoda_editing_session (window), known);
  PagodaRecording *recording = g_new0 (PagodaRecording, 1);
  PagodaFormDialog *form
      = pagoda_editing_open (window, title, G_CALLBACK (save_cb), rows, pagoda_activity_rows_free);

  recording->rows = rows;
  rows->read = read_cb;
  g_object_set_data_full (G_OBJECT (form), RECORDING, recording, free_recording);
  add_rows (form, rows);
  show (form);
  recording->opened = pagoda_activity_copy (known);
  take_words (form, recording->opened);
  pagoda_form_dialog_ask_before_closing (form, holds_words);
  g_signal_connect (form, "changed", G_CALLBACK (changed_cb), NULL);
  if (known->customer != PAGODA_ID_NONE)
    g_signal_connect_after (form, "map", G_CALLBACK (focus_note_cb), NULL);
  if (!is_new (rows))
    pagoda_form_dialog_add_delete (form, delete_cb);
  pagoda_mark_row_install_keys (GTK_WIDGET (form));
  gtk_window_present (GTK_WINDOW (form));
}

void
pagoda_record_dialog_open (PagodaWindow *window, PagodaId customer)
{
  open_dialog (window, _ ("Write down a call"), create_activity (customer));
}

/* It was done on the day it was planned for, or today where that has not come yet. */
void
pagoda_record_dialog_tell (PagodaWindow *window, const PagodaActivity *activity)
{
  PagodaActivity *known = pagoda_activity_copy (activity);

  if (known->state == PAGODA_ACTIVITY_PLANNED)
    {
      known->day = MIN (known->day, pagoda_day_today ());
      known->reached = PAGODA_ANSWER_YES;
    }
  open_dialog (window, pagoda_activity_kind_label (activity->kind, pagoda_language_current ()), known);
}
