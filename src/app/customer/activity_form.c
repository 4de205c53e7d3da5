/* activity_form.c: the form of a call, a visit or another activity, planned or done (A1, A3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What came of it is asked only of what was done, a reason only of what was cancelled.
 */
#include "config.h"

#include "app/customer/editing-private.h"
#include "app/wording.h"
#include "session/edit_activities.h"

#include <glib/gi18n-lib.h>

#define MINUTES_PER_DAY (24 * 60)

/* A mark is offered after “unknown”, from the least to the most. */
#define LEAST_MARK (-2)
#define MOST_MARK 2

typedef struct
{
  PagodaActivity *before; /* a new one has no id */
  char *customer_name;
  GArray *contacts; /* PagodaId, in the order of the offers after “nobody” */
  char *currency;
} Subject;

static const PagodaTextField outcome_fields[] = {
  { "objection", N_ ("Objection"), G_STRUCT_OFFSET (PagodaActivity, objection) },
  { "next-step", N_ ("Next step"), G_STRUCT_OFFSET (PagodaActivity, next_step) },
};

/* Rows that only make sense for what was done. */
static const char *const outcome_rows[]
    = { "duration",  "reached",   "need",       "need-amount", "attitude", "visit-chance",
        "rejection", "objection", "confidence", "next-step",   "next-day" };

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  pagoda_activity_free (subject->before);
  g_array_unref (subject->contacts);
  g_free (subject->customer_name);
  g_free (subject->currency);
  g_free (subject);
}

/* Times and amounts */

/* `9:30`; −1 where it is no time. */
static int
parse_minute (const char *text)
{
  guint hour;
  guint minute;
  char rest;

  if (sscanf (text, "%2u:%2u%c", &hour, &minute, &rest) != 2 || minute > 59 || hour > 23)
    return -1;
  return (int)(hour * 60 + minute);
}

static gboolean
is_time (const char *text)
{
  return parse_minute (text) >= 0;
}

static gboolean
is_duration (const char *text)
{
  guint64 minutes;

  return g_ascii_string_to_unsigned (text, 10, 0, MINUTES_PER_DAY, &minutes, NULL);
}

static gboolean
is_amount (const char *text)
{
  PagodaDecimal amount;

  return pagoda_decimal_parse (text, &amount) && amount >= 0;
}

static int
take_number (PagodaFormDialog *form, const char *key, int (*parse) (const char *))
{
  g_autofree char *text = pagoda_form_dialog_get_text (form, key);

  return text != NULL ? parse (text) : -1;
}

static PagodaMoney
take_amount (PagodaFormDialog *form, const char *currency)
{
  g_autofree char *text = pagoda_form_dialog_get_text (form, "need-amount");
  PagodaDecimal decimal;
  PagodaMoney amount = 0;

  if (text != NULL && pagoda_decimal_parse (text, &decimal))
    pagoda_money_from_decimal (decimal, pagoda_currency_digits (currency), &amount);
  return amount;
}

/* Saving */

static void
take_outcome (PagodaFormDialog *form, const Subject *subject, PagodaActivity *activity)
{
  guint attitude = pagoda_form_dialog_get_choice (form, "attitude");
  guint confidence = pagoda_form_dialog_get_choice (form, "confidence");

  activity->duration = take_number (form, "duration", atoi);
  activity->reached = (PagodaAnswer)((int)pagoda_form_dialog_get_choice (form, "reached") - 1);
  activity->need = (PagodaNeed)pagoda_form_dialog_get_choice (form, "need");
  activity->need_amount = take_amount (form, subject->currency);
  activity->attitude = attitude == 0 ? PAGODA_MARK_UNKNOWN : (int)attitude - 1 + LEAST_MARK;
  activity->visit_chance = (PagodaAnswer)((int)pagoda_form_dialog_get_choice (form, "visit-chance") - 1);
  activity->rejection = (PagodaAnswer)((int)pagoda_form_dialog_get_choice (form, "rejection") - 1);
  activity->confidence = confidence == 0 ? PAGODA_MARK_UNKNOWN : (int)confidence - 1 + LEAST_MARK;
  pagoda_editing_take_fields (form, outcome_fields, G_N_ELEMENTS (outcome_fields), activity);
  activity->next_day = pagoda_form_dialog_get_day (form, "next-day");
}

static void
replace (char **text, char *with)
{
  g_free (*text);
  *text = with;
}

static PagodaActivity *
take_activity (PagodaFormDialog *form, const Subject *subject)
{
  PagodaActivity *activity = pagoda_activity_copy (subject->before);
  guint contact = pagoda_form_dialog_get_choice (form, "contact");

  activity->kind = (PagodaActivityKind)pagoda_form_dialog_get_choice (form, "kind");
  activity->state = (PagodaActivityState)pagoda_form_dialog_get_choice (form, "state");
  activity->day = pagoda_form_dialog_get_day (form, "day");
  activity->minute = take_number (form, "time", parse_minute);
  activity->contact = contact > 0 ? g_array_index (subject->contacts, PagodaId, contact - 1) : PAGODA_ID_NONE;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  replace (&activity->zone, activity->minute >= 0 ? g_strdup (g_time_zone_get_identifier (zone)) : NULL);
  replace (&activity->person, pagoda_form_dialog_get_text (form, "person"));
  replace (&activity->note, pagoda_form_dialog_get_text (form, "note"));
  replace (&activity->cancel_reason, pagoda_form_dialog_get_text (form, "cancel-reason"));
  take_outcome (form, subject, activity);
  return activity;
}

/* A plan is completed or cancelled by edits of their own, which keep the day it was planned for. */
static PagodaEdit *
make_edit (const Subject *subject, const PagodaActivity *activity)
{
  gboolean was_planned
      = subject->before->id != PAGODA_ID_NONE && subject->before->state == PAGODA_ACTIVITY_PLANNED;

  if (was_planned && activity->state == PAGODA_ACTIVITY_DONE)
    return pagoda_edit_complete_activity (activity, NULL, subject->customer_name);
  if (was_planned && activity->state == PAGODA_ACTIVITY_CANCELLED)
    return pagoda_edit_cancel_activity (activity->id, subject->customer_name, pagoda_day_today (),
                                        activity->cancel_reason);
  return pagoda_edit_save_activity (activity, subject->customer_name);
}

static void
save_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autoptr (PagodaActivity) activity = take_activity (form, subject);
  const char *label = pagoda_activity_kind_label (activity->kind, pagoda_language_current ());

  pagoda_editing_save (form, make_edit (subject, activity), g_strdup_printf (_ ("Saved: %s"), label));
}

static void
delete_cb (PagodaFormDialog *form)
{
  const Subject *subject = g_object_get_data (G_OBJECT (form), "subject");
  const char *label = pagoda_activity_kind_label (subject->before->kind, pagoda_language_current ());

  pagoda_editing_save (form, pagoda_edit_delete_activity (subject->before->id, subject->customer_name),
                       g_strdup_printf (_ ("Deleted: %s"), label));
}

/* Rows */

static void
show_rows (PagodaFormDialog *form)
{
  PagodaActivityState state = (PagodaActivityState)pagoda_form_dialog_get_choice (form, "state");

  for (gsize i = 0; i < G_N_ELEMENTS (outcome_rows); i++)
    pagoda_form_dialog_show_row (form, outcome_rows[i], state == PAGODA_ACTIVITY_DONE);
  pagoda_form_dialog_show_row (form, "cancel-reason", state == PAGODA_ACTIVITY_CANCELLED);
}

static void
changed_cb (PagodaFormDialog *form, const char *key, Subject *subject)
{
  if (g_str_equal (key, "state"))
    show_rows (form);
}

static void
add_contact_row (PagodaFormDialog *form, Subject *subject, const GPtrArray *contacts)
{
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);
  guint chosen = 0;

  gtk_string_list_append (offers, C_ ("contact", "nobody in particular"));
  for (guint i = 0; i < contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (contacts, i);
      gtk_string_list_append (offers, contact->name);
      g_array_append_val (subject->contacts, contact->id);
      if (contact->id == subject->before->contact)
        chosen = i + 1;
    }
  pagoda_form_dialog_add_choice (form, "contact", _ ("With"), offers, chosen);
}

/* What is to be done, when and with whom. */
static void
add_plan_rows (PagodaFormDialog *form, Subject *subject, const GPtrArray *contacts)
{
  const PagodaActivity *before = subject->before;
  g_autofree char *time
      = before->minute >= 0 ? g_strdup_printf ("%d:%02d", before->minute / 60, before->minute % 60) : NULL;

  pagoda_form_dialog_add_labels (form, "kind", _ ("Kind"), pagoda_activity_kind_label,
                                 PAGODA_N_ACTIVITY_KINDS, before->kind);
  pagoda_form_dialog_add_labels (form, "state", _ ("State"), pagoda_activity_state_label,
                                 PAGODA_N_ACTIVITY_STATES, before->state);
  pagoda_form_dialog_add_text (form, "cancel-reason", _ ("Reason"), before->cancel_reason);
  pagoda_form_dialog_require (form, "cancel-reason");
  pagoda_form_dialog_add_day (form, "day", _ ("Day"), before->day);
  pagoda_form_dialog_require (form, "day");
  pagoda_form_dialog_add_text (form, "time", _ ("Time (HH:MM)"), time);
  pagoda_form_dialog_check (form, "time", is_time);
  add_contact_row (form, subject, contacts);
  pagoda_form_dialog_add_text (form, "person", _ ("Who of us"), before->person);
  pagoda_form_dialog_add_text (form, "note", _ ("Note"), before->note);
}

static void
add_answer (PagodaFormDialog *form, const char *key, const char *title, PagodaAnswer answer)
{
  const char *const offers[] = { _ ("Unknown"), C_ ("answer", "No"), C_ ("answer", "Yes"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (offers);

  pagoda_form_dialog_add_choice (form, key, title, list, (guint)(answer + 1));
}

static void
add_mark (PagodaFormDialog *form, const char *key, const char *title, int mark)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _ ("Unknown"));
  for (int value = LEAST_MARK; value <= MOST_MARK; value++)
    gtk_string_list_take (list, pagoda_wording_mark (value));
  pagoda_form_dialog_add_choice (form, key, title, list,
                                 mark == PAGODA_MARK_UNKNOWN ? 0 : (guint)(mark - LEAST_MARK + 1));
}

/* What came of it. */
static void
add_outcome_rows (PagodaFormDialog *form, const Subject *subject)
{
  const PagodaActivity *before = subject->before;
  g_autofree char *duration = before->duration >= 0 ? g_strdup_printf ("%d", before->duration) : NULL;
  g_autofree char *amount
      = before->need_amount != 0
            ? pagoda_money_to_plain (before->need_amount, pagoda_currency_digits (subject->currency))
            : NULL;

  add_answer (form, "reached", _ ("Reached somebody"), before->reached);
  pagoda_form_dialog_add_labels (form, "need", _ ("Need"), pagoda_need_label, PAGODA_N_NEEDS, before->need);
  pagoda_form_dialog_add_text (form, "need-amount", _ ("Amount of the need"), amount);
  pagoda_form_dialog_check (form, "need-amount", is_amount);
  add_mark (form, "attitude", _ ("Attitude"), before->attitude);
  add_answer (form, "visit-chance", _ ("A chance to visit"), before->visit_chance);
  add_answer (form, "rejection", _ ("We were rejected"), before->rejection);
  pagoda_editing_add_fields (form, outcome_fields, G_N_ELEMENTS (outcome_fields), before);
  pagoda_form_dialog_add_day (form, "next-day", _ ("Day of the next step"), before->next_day);
  add_mark (form, "confidence", _ ("Their confidence afterwards"), before->confidence);
  pagoda_form_dialog_add_text (form, "duration", _ ("Duration in minutes"), duration);
  pagoda_form_dialog_check (form, "duration", is_duration);
}

static PagodaActivity *
make_fresh (PagodaId customer)
{
  PagodaActivity *activity = pagoda_activity_new ();

  activity->customer = customer;
  activity->state = PAGODA_ACTIVITY_DONE;
  activity->day = pagoda_day_today ();
  return activity;
}

void
pagoda_editing_activity (PagodaWindow *window,
                         const PagodaDossier *dossier,
                         const PagodaActivity *activity,
                         const char *currency)
{
  Subject *subject = g_new0 (Subject, 1);
  PagodaFormDialog *form
      = pagoda_editing_open (window, activity != NULL ? _ ("Activity") : _ ("New activity"),
                             G_CALLBACK (save_cb), subject, free_subject);

  subject->before = activity != NULL ? pagoda_activity_copy (activity) : make_fresh (dossier->customer->id);
  subject->customer_name = g_strdup (dossier->customer->name);
  subject->contacts = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  subject->currency = g_strdup (currency);
  add_plan_rows (form, subject, dossier->contacts);
  add_outcome_rows (form, subject);
  show_rows (form);
  g_signal_connect (form, "changed", G_CALLBACK (changed_cb), subject);
  if (activity != NULL)
    pagoda_form_dialog_add_delete (form, delete_cb);
  gtk_window_present (GTK_WINDOW (form));
}
