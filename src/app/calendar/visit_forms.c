/* visit_forms.c: the forms in which a visit, a call or another activity is planned and told about.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/calendar/visit_forms.h"

#include "app/calendar/calendar_grid.h"
#include "app/calendar/visit_words.h"
#include "app/customer/editing-private.h"
#include "app/wording.h"
#include "session/edit_activities.h"

#include <glib/gi18n-lib.h>

#define MINUTES_PER_DAY (24 * 60)

/* How many customers are offered at once. */
#define MOST_OFFERS 20

/* A mark is offered after “unknown”, from the least to the most. */
#define LEAST_MARK (-2)
#define MOST_MARK 2

/* What a form is about. */
typedef struct
{
  PagodaActivity *before;
  PagodaSnapshot *snapshot;
  GtkStringList *offers; /* of customers; NULL where the customer is known */
  GArray *offered;       /* guint32: their places in the snapshot */
} Subject;

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  pagoda_activity_free (subject->before);
  pagoda_snapshot_unref (subject->snapshot);
  g_clear_object (&subject->offers);
  g_clear_pointer (&subject->offered, g_array_unref);
  g_free (subject);
}

/* Takes @before over. */
static PagodaFormDialog *
open_form (PagodaWindow *window, const char *title, GCallback save, PagodaActivity *before)
{
  Subject *subject = g_new0 (Subject, 1);

  subject->before = before;
  subject->snapshot = pagoda_snapshot_ref (pagoda_session_get_snapshot (pagoda_editing_session (window)));
  return pagoda_editing_open (window, title, save, subject, free_subject);
}

static Subject *
subject_of (PagodaFormDialog *form)
{
  return g_object_get_data (G_OBJECT (form), "subject");
}

static const char *
name_of (const Subject *subject, PagodaId customer)
{
  return pagoda_visit_customer (subject->snapshot, customer);
}

static void
take_text (PagodaFormDialog *form, const char *key, char **text)
{
  g_free (*text);
  *text = pagoda_form_dialog_get_text (form, key);
}

/* Rows that several forms have */

static gboolean
is_time (const char *text)
{
  return pagoda_calendar_parse_minute (text) >= 0;
}

static gboolean
is_duration (const char *text)
{
  guint64 minutes;

  return g_ascii_string_to_unsigned (text, 10, 0, MINUTES_PER_DAY, &minutes, NULL);
}

static void
add_when (PagodaFormDialog *form, PagodaDay day, int minute)
{
  g_autofree char *time = minute >= 0 ? g_strdup_printf ("%d:%02d", minute / 60, minute % 60) : NULL;

  pagoda_form_dialog_add_day (form, "day", _ ("Day"), day);
  pagoda_form_dialog_require (form, "day");
  pagoda_form_dialog_add_text (form, "time", _ ("Time (HH:MM)"), time);
  pagoda_form_dialog_check (form, "time", is_time);
}

/* A time of day belongs to the zone in which it was written down; it is shown as it was. */
static void
take_when (PagodaFormDialog *form, PagodaActivity *activity)
{
  g_autofree char *time = pagoda_form_dialog_get_text (form, "time");
  int minute = time != NULL ? pagoda_calendar_parse_minute (time) : -1;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  activity->day = pagoda_form_dialog_get_day (form, "day");
  if (minute == activity->minute)
    return;
  activity->minute = minute;
  g_free (activity->zone);
  activity->zone = minute >= 0 ? g_strdup (g_time_zone_get_identifier (zone)) : NULL;
}

static void
add_duration (PagodaFormDialog *form, int duration)
{
  g_autofree char *text = duration >= 0 ? g_strdup_printf ("%d", duration) : NULL;

  pagoda_form_dialog_add_text (form, "duration", _ ("Duration in minutes"), text);
  pagoda_form_dialog_check (form, "duration", is_duration);
}

static void
take_duration (PagodaFormDialog *form, PagodaActivity *activity)
{
  g_autofree char *text = pagoda_form_dialog_get_text (form, "duration");

  activity->duration = text != NULL ? atoi (text) : -1;
}

/* The customer of a plan */

static void
offer_customers (PagodaFormDialog *form, Subject *subject)
{
  gsize n = pagoda_snapshot_get_n_customers (subject->snapshot);
  g_autofree guint32 *found = g_new (guint32, MAX (n, 1));
  g_autofree char *text = pagoda_form_dialog_get_text (form, "search");
  gsize n_found = pagoda_snapshot_search (subject->snapshot, text != NULL ? text : "", found);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_array_set_size (subject->offered, 0);
  g_array_append_vals (subject->offered, found, (guint)MIN (n_found, MOST_OFFERS));
  for (guint i = 0; i < subject->offered->len; i++)
    g_ptr_array_add (names, (gpointer)pagoda_snapshot_get_name (subject->snapshot, found[i]));
  g_ptr_array_add (names, NULL);
  gtk_string_list_splice (subject->offers, 0, g_list_model_get_n_items (G_LIST_MODEL (subject->offers)),
                          (const char *const *)names->pdata);
}

static void
search_changed_cb (PagodaFormDialog *form, const char *key, Subject *subject)
{
  if (g_str_equal (key, "search"))
    offer_customers (form, subject);
}

/* The first of those found is chosen, so that typing and Enter are enough. */
static void
add_customer_rows (PagodaFormDialog *form, Subject *subject)
{
  const char *const known[] = { name_of (subject, subject->before->customer), NULL };

  if (subject->before->customer != PAGODA_ID_NONE)
    {
      g_autoptr (GtkStringList) offers = gtk_string_list_new (known);
      pagoda_form_dialog_add_choice (form, "customer", _ ("Customer"), offers, 0);
      return;
    }
  subject->offers = gtk_string_list_new (NULL);
  subject->offered = g_array_new (FALSE, FALSE, sizeof (guint32));
  pagoda_form_dialog_add_text (form, "search", _ ("Find the customer: name, initials, phone"), NULL);
  offer_customers (form, subject);
  pagoda_form_dialog_add_choice (form, "customer", _ ("Customer"), subject->offers, 0);
  g_signal_connect (form, "changed", G_CALLBACK (search_changed_cb), subject);
}

/* FALSE where nobody was found. */
static gboolean
take_customer (PagodaFormDialog *form, const Subject *subject, PagodaActivity *activity)
{
  if (subject->offered == NULL)
    return TRUE;
  guint chosen = pagoda_form_dialog_get_choice (form, "customer");
  if (chosen >= subject->offered->len)
    return FALSE;
  guint32 place = g_array_index (subject->offered, guint32, chosen);
  activity->customer = pagoda_snapshot_get_id (subject->snapshot, place);
  return TRUE;
}

/* Plans */

static void
save_plan_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autoptr (PagodaActivity) plan = pagoda_activity_copy (subject->before);

  if (!take_customer (form, subject, plan))
    {
      pagoda_form_dialog_show_message (
          form, _ ("Nobody was found. Nothing was saved. Search for another part of the name."));
      return;
    }
  plan->kind = (PagodaActivityKind)pagoda_form_dialog_get_choice (form, "kind");
  take_when (form, plan);
  take_duration (form, plan);
  take_text (form, "note", &plan->note);
  pagoda_editing_save (form, pagoda_edit_save_activity (plan, name_of (subject, plan->customer)),
                       g_strdup_printf (_ ("Planned: %s"), name_of (subject, plan->customer)));
}

static void
delete_cb (PagodaFormDialog *form)
{
  const Subject *subject = subject_of (form);
  const PagodaActivity *before = subject->before;

  pagoda_editing_save (form, pagoda_edit_delete_activity (before->id, name_of (subject, before->customer)),
                       g_strdup_printf (_ ("Deleted: %s"), name_of (subject, before->customer)));
}

/* Takes @plan over. */
static void
open_plan (PagodaWindow *window, const char *title, PagodaActivity *plan)
{
  PagodaFormDialog *form = open_form (window, title, G_CALLBACK (save_plan_cb), plan);

  add_customer_rows (form, subject_of (form));
  pagoda_form_dialog_add_labels (form, "kind", _ ("Kind"), pagoda_activity_kind_label,
                                 PAGODA_N_ACTIVITY_KINDS, plan->kind);
  add_when (form, plan->day, plan->minute);
  add_duration (form, plan->duration);
  pagoda_form_dialog_add_text (form, "note", _ ("Note"), plan->note);
  if (plan->id != PAGODA_ID_NONE)
    pagoda_form_dialog_add_delete (form, delete_cb);
  gtk_window_present (GTK_WINDOW (form));
}

void
pagoda_visit_forms_plan (PagodaWindow *window, PagodaId customer, PagodaDay day)
{
  PagodaActivity *plan = pagoda_activity_new ();

  plan->customer = customer;
  plan->kind = PAGODA_ACTIVITY_VISIT;
  plan->state = PAGODA_ACTIVITY_PLANNED;
  plan->day = day;
  open_plan (window, _ ("Plan a visit"), plan);
}

void
pagoda_visit_forms_edit_plan (PagodaWindow *window, const PagodaActivity *activity)
{
  open_plan (window, _ ("Plan"), pagoda_activity_copy (activity));
}

/* Outcomes */

/* The next step as a plan of its own, or NULL where it is only written down (transfer full). */
static PagodaActivity *
make_next (PagodaFormDialog *form, const PagodaActivity *outcome)
{
  guint choice = pagoda_form_dialog_get_choice (form, "next-kind");

  if (choice == 0 || outcome->next_day == PAGODA_DAY_NONE)
    return NULL;
  PagodaActivity *next = pagoda_activity_new ();
  next->customer = outcome->customer;
  next->contact = outcome->contact;
  next->kind = (PagodaActivityKind)(choice - 1);
  next->state = PAGODA_ACTIVITY_PLANNED;
  next->day = outcome->next_day;
  next->person = g_strdup (outcome->person);
  next->note = g_strdup (outcome->next_step);
  return next;
}

static void
take_outcome (PagodaFormDialog *form, const Subject *subject, PagodaActivity *outcome)
{
  guint attitude = pagoda_form_dialog_get_choice (form, "attitude");
  g_autofree char *amount = pagoda_form_dialog_get_text (form, "need-amount");
  PagodaDecimal decimal;

  outcome->reached = (PagodaAnswer)((int)pagoda_form_dialog_get_choice (form, "reached") - 1);
  outcome->need = (PagodaNeed)pagoda_form_dialog_get_choice (form, "need");
  outcome->need_amount = 0;
  if (amount != NULL && pagoda_decimal_parse (amount, &decimal))
    pagoda_money_from_decimal (decimal,
                               pagoda_currency_digits (pagoda_snapshot_get_currency (subject->snapshot)),
                               &outcome->need_amount);
  outcome->attitude = attitude == 0 ? PAGODA_MARK_UNKNOWN : (int)attitude - 1 + LEAST_MARK;
  outcome->visit_chance = (PagodaAnswer)((int)pagoda_form_dialog_get_choice (form, "visit-chance") - 1);
  take_text (form, "note", &outcome->note);
  take_text (form, "next-step", &outcome->next_step);
  outcome->next_day = pagoda_form_dialog_get_day (form, "next-day");
  take_when (form, outcome);
  take_duration (form, outcome);
}

static void
save_outcome_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autoptr (PagodaActivity) outcome = pagoda_activity_copy (subject->before);
  const char *name = name_of (subject, outcome->customer);

  take_outcome (form, subject, outcome);
  if (subject->before->state == PAGODA_ACTIVITY_DONE)
    {
      pagoda_editing_save (form, pagoda_edit_save_activity (outcome, name),
                           g_strdup_printf (_ ("Saved: %s"), name_of (subject, outcome->customer)));
      return;
    }
  g_autoptr (PagodaActivity) next = make_next (form, outcome);
  pagoda_editing_save (form, pagoda_edit_complete_activity (outcome, next, name),
                       g_strdup_printf (_ ("Done: %s"), name_of (subject, outcome->customer)));
}

static void
add_answer (PagodaFormDialog *form, const char *key, const char *title, PagodaAnswer answer)
{
  const char *const offers[] = { _ ("Unknown"), C_ ("answer", "No"), C_ ("answer", "Yes"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (offers);

  pagoda_form_dialog_add_choice (form, key, title, list, (guint)(answer + 1));
}

static void
add_attitude (PagodaFormDialog *form, int attitude)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _ ("Unknown"));
  for (int value = LEAST_MARK; value <= MOST_MARK; value++)
    gtk_string_list_take (list, pagoda_wording_mark (value));
  pagoda_form_dialog_add_choice (form, "attitude", _ ("Attitude"), list,
                                 attitude == PAGODA_MARK_UNKNOWN ? 0 : (guint)(attitude - LEAST_MARK + 1));
}

static gboolean
is_amount (const char *text)
{
  PagodaDecimal amount;

  return pagoda_decimal_parse (text, &amount) && amount >= 0;
}

static void
add_need (PagodaFormDialog *form, const Subject *subject)
{
  const PagodaActivity *before = subject->before;
  int digits = pagoda_currency_digits (pagoda_snapshot_get_currency (subject->snapshot));
  g_autofree char *amount
      = before->need_amount != 0 ? pagoda_money_to_plain (before->need_amount, digits) : NULL;

  pagoda_form_dialog_add_labels (form, "need", _ ("Need"), pagoda_need_label, PAGODA_N_NEEDS, before->need);
  pagoda_form_dialog_add_text (form, "need-amount", _ ("Amount of the need"), amount);
  pagoda_form_dialog_check (form, "need-amount", is_amount);
}

static void
add_next (PagodaFormDialog *form, const PagodaActivity *before)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  pagoda_form_dialog_add_text (form, "next-step", _ ("Next step"), before->next_step);
  pagoda_form_dialog_add_day (form, "next-day", _ ("Day of the next step"), before->next_day);
  gtk_string_list_append (kinds, C_ ("next step", "only write it down"));
  for (guint kind = 0; kind < PAGODA_N_ACTIVITY_KINDS; kind++)
    gtk_string_list_append (kinds, pagoda_activity_kind_label ((PagodaActivityKind)kind,
                                                               pagoda_language_current ()));
  pagoda_form_dialog_add_choice (form, "next-kind", _ ("Plan the next step as"), kinds, 0);
  pagoda_form_dialog_show_row (form, "next-kind", before->state == PAGODA_ACTIVITY_PLANNED);
}

/* It was done on the day it was planned for, or today where that has not come yet. */
void
pagoda_visit_forms_outcome (PagodaWindow *window, const PagodaActivity *activity)
{
  PagodaActivity *before = pagoda_activity_copy (activity);
  const char *kind = pagoda_activity_kind_label (activity->kind, pagoda_language_current ());
  PagodaFormDialog *form = open_form (window, kind, G_CALLBACK (save_outcome_cb), before);

  add_answer (form, "reached", _ ("Reached somebody"), before->reached);
  add_need (form, subject_of (form));
  add_attitude (form, before->attitude);
  add_answer (form, "visit-chance", _ ("A chance to visit"), before->visit_chance);
  pagoda_form_dialog_add_text (form, "note", _ ("Note"), before->note);
  add_next (form, before);
  add_when (form, MIN (before->day, pagoda_day_today ()), before->minute);
  add_duration (form, before->duration);
  if (before->state == PAGODA_ACTIVITY_DONE)
    pagoda_form_dialog_add_delete (form, delete_cb);
  gtk_window_present (GTK_WINDOW (form));
}

/* Moving and cancelling */

static void
save_move_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autoptr (PagodaActivity) moved = pagoda_activity_copy (subject->before);
  const char *name = name_of (subject, moved->customer);

  take_when (form, moved);
  pagoda_editing_save (form,
                       pagoda_edit_move_activity (moved->id, name, moved->day, moved->minute, moved->zone),
                       g_strdup_printf (_ ("Moved: %s"), name_of (subject, moved->customer)));
}

void
pagoda_visit_forms_move (PagodaWindow *window, const PagodaActivity *activity)
{
  PagodaFormDialog *form
      = open_form (window, _ ("Move to"), G_CALLBACK (save_move_cb), pagoda_activity_copy (activity));

  add_when (form, activity->day, activity->minute);
  gtk_window_present (GTK_WINDOW (form));
}

static void
save_cancel_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autofree char *reason = pagoda_form_dialog_get_text (form, "reason");
  const PagodaActivity *before = subject->before;

  pagoda_editing_save (form,
                       pagoda_edit_cancel_activity (before->id, name_of (subject, before->customer),
                                                    pagoda_day_today (), reason),
                       g_strdup_printf (_ ("Cancelled: %s"), name_of (subject, before->customer)));
}

void
pagoda_visit_forms_cancel (PagodaWindow *window, const PagodaActivity *activity)
{
  PagodaFormDialog *form
      = open_form (window, _ ("Cancel"), G_CALLBACK (save_cancel_cb), pagoda_activity_copy (activity));

  pagoda_form_dialog_add_text (form, "reason", _ ("Reason"), NULL);
  pagoda_form_dialog_require (form, "reason");
  gtk_window_present (GTK_WINDOW (form));
}
