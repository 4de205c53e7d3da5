/* dormant_forms.c: the forms of what is on record of a dormant account (G1, G2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/dormant_editing.h"

#include "app/customer/editing-private.h"
#include "app/record/objection_rows.h"
#include "app/wording.h"
#include "session/edit_dormant.h"

#include <glib/gi18n-lib.h>

/* What is planned already. */
typedef struct
{
  PagodaId id;
  PagodaDay day;
  PagodaTouchKind kind;
} Plan;

/* A subject with the name of its customer, for the history. */
typedef struct
{
  char *name;
  GArray *customers; /* PagodaId */
  gpointer record;
  GDestroyNotify free_record;
  GArray *plans; /* of Plan */
} Subject;

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  g_free (subject->name);
  g_clear_pointer (&subject->customers, g_array_unref);
  g_clear_pointer (&subject->plans, g_array_unref);
  if (subject->free_record != NULL)
    subject->free_record (subject->record);
  g_free (subject);
}

static Subject *
create_subject (const char *name, gpointer record, GDestroyNotify free_record)
{
  Subject *subject = g_new0 (Subject, 1);

  subject->name = g_strdup (name);
  subject->record = record;
  subject->free_record = free_record;
  return subject;
}

static const Subject *
subject_of (PagodaFormDialog *form)
{
  return g_object_get_data (G_OBJECT (form), "subject");
}

static void
take_text (PagodaFormDialog *form, const char *key, char **text)
{
  g_free (*text);
  *text = pagoda_form_dialog_get_text (form, key);
}

/* Judgements */

static void
save_judgement_cb (PagodaFormDialog *form, const Subject *subject)
{
  int judgement = (int)pagoda_form_dialog_get_choice (form, "judgement") - 1;
  g_autofree char *reason = pagoda_form_dialog_get_text (form, "reason");

  pagoda_editing_save (form,
                       pagoda_edit_judge_dormant ((const PagodaId *)(gconstpointer)subject->customers->data,
                                                  subject->customers->len, subject->name, pagoda_day_today (),
                                                  judgement >= 0 ? judgement : PAGODA_DATED_NONE, reason),
                       g_strdup_printf (_ ("Judged: %s"), subject->name));
}

void
pagoda_editing_dormant_judgement (PagodaWindow *window,
                                  const PagodaId *customers,
                                  gsize n,
                                  const char *name,
                                  int judgement)
{
  Subject *subject = create_subject (name, NULL, NULL);
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);

  subject->customers = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  g_array_append_vals (subject->customers, customers, (guint)n);
  PagodaFormDialog *form = pagoda_editing_open (window, _ ("Which of the dormant?"),
                                                G_CALLBACK (save_judgement_cb), subject, free_subject);
  gtk_string_list_append (offers, C_ ("dormant", "Not judged yet"));
  for (int i = 0; i < PAGODA_N_DORMANT_JUDGEMENTS; i++)
    gtk_string_list_append (offers, pagoda_dormant_judgement_label ((PagodaDormantJudgement)i,
                                                                    pagoda_language_current ()));
  pagoda_form_dialog_add_choice (form, "judgement", _ ("Judgement"), offers,
                                 judgement == PAGODA_DATED_NONE ? 0 : (guint)judgement + 1);
  pagoda_form_dialog_add_text (form, "reason", _ ("How we know"), NULL);
  pagoda_form_dialog_allow_long (form, "reason");
  gtk_window_present (GTK_WINDOW (form));
}

/* Post-mortems */

static void
save_post_mortem_cb (PagodaFormDialog *form, const Subject *subject)
{
  g_autoptr (PagodaPostMortem) post_mortem = pagoda_post_mortem_copy (subject->record);

  /* The first offer is that none is chosen, with which nothing is saved. */
  post_mortem->cause = (PagodaBreakCause)(pagoda_form_dialog_get_choice (form, "cause") - 1);
  take_text (form, "attracted", &post_mortem->attracted);
  take_text (form, "broke", &post_mortem->broke);
  post_mortem->day = pagoda_form_dialog_get_day (form, "day");
  pagoda_editing_save (form, pagoda_edit_save_post_mortem (post_mortem, subject->name),
                       g_strdup_printf (_ ("Post-mortem saved: %s"), subject->name));
}

static void
delete_post_mortem_cb (PagodaFormDialog *form)
{
  const Subject *subject = subject_of (form);
  const PagodaPostMortem *post_mortem = subject->record;

  pagoda_editing_save (form, pagoda_edit_delete_post_mortem (post_mortem->id, subject->name),
                       g_strdup_printf (_ ("Post-mortem deleted: %s"), subject->name));
}

static GtkStringList *
list_causes (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _ ("Not known yet"));
  for (int cause = 0; cause < PAGODA_N_BREAK_CAUSES; cause++)
    gtk_string_list_append (list,
                            pagoda_break_cause_label ((PagodaBreakCause)cause, pagoda_language_current ()));
  return list;
}

void
pagoda_editing_post_mortem (PagodaWindow *window,
                            PagodaId customer,
                            const char *name,
                            const PagodaPostMortem *post_mortem)
{
  const PagodaPostMortem fresh = { .customer = customer, .day = pagoda_day_today () };
  PagodaPostMortem *copy = pagoda_post_mortem_copy (post_mortem != NULL ? post_mortem : &fresh);
  g_autofree char *title = g_strdup_printf (_ ("Post-mortem: %s"), name);
  g_autoptr (GtkStringList) causes = list_causes ();
  PagodaFormDialog *form
      = pagoda_editing_open (window, title, G_CALLBACK (save_post_mortem_cb),
                             create_subject (name, copy, (GDestroyNotify)pagoda_post_mortem_free),
                             free_subject);

  pagoda_form_dialog_add_choice (form, "cause", _ ("Cause of the break"), causes,
                                 post_mortem != NULL ? (guint)copy->cause + 1 : 0);
  pagoda_form_dialog_require (form, "cause");
  pagoda_form_dialog_add_text (form, "attracted", _ ("What attracted them at first; several with commas"),
                               copy->attracted);
  pagoda_form_dialog_allow_long (form, "attracted");
  pagoda_form_dialog_add_text (form, "broke", _ ("What broke it"), copy->broke);
  pagoda_form_dialog_allow_long (form, "broke");
  pagoda_form_dialog_add_day (form, "day", _ ("Day"), copy->day);
  pagoda_form_dialog_require (form, "day");
  pagoda_form_dialog_set_day_kind (form, "day", PAGODA_FORM_DAY_PAST);
  if (post_mortem != NULL)
    pagoda_form_dialog_add_delete (form, delete_post_mortem_cb);
  gtk_window_present (GTK_WINDOW (form));
}

/* Objections */

static void
save_objection_cb (PagodaFormDialog *form, const Subject *subject)
{
  g_autoptr (PagodaExpectedObjection) expected = pagoda_expected_objection_copy (subject->record);

  take_text (form, "objection", &expected->objection);
  take_text (form, "answer", &expected->answer);
  pagoda_editing_save (form, pagoda_edit_save_expected_objection (expected, subject->name),
                       g_strdup_printf (_ ("Saved: %s"), expected->objection));
}

static void
delete_objection_cb (PagodaFormDialog *form)
{
  const Subject *subject = subject_of (form);
  const PagodaExpectedObjection *expected = subject->record;

  pagoda_editing_save (form, pagoda_edit_delete_expected_objection (expected->id, subject->name),
                       g_strdup_printf (_ ("Deleted: %s"), expected->objection));
}

void
pagoda_editing_expected_objection (PagodaWindow *window,
                                   const PagodaDossier *dossier,
                                   const PagodaExpectedObjection *expected)
{
  const PagodaExpectedObjection fresh = { .customer = dossier->customer->id };
  PagodaExpectedObjection *copy = pagoda_expected_objection_copy (expected != NULL ? expected : &fresh);
  PagodaSession *session = pagoda_editing_session (window);
  PagodaFormDialog *form = pagoda_editing_open (
      window, expected != NULL ? expected->objection : _ ("Objection to expect"),
      G_CALLBACK (save_objection_cb),
      create_subject (dossier->customer->name, copy, (GDestroyNotify)pagoda_expected_objection_free),
      free_subject);

  pagoda_objection_rows_add (form, session, pagoda_snapshot_get_rules (pagoda_session_get_snapshot (session)),
                             copy->objection, copy->answer, _ ("What can be answered"));
  pagoda_form_dialog_require (form, "objection");
  if (expected != NULL)
    pagoda_form_dialog_add_delete (form, delete_objection_cb);
  gtk_window_present (GTK_WINDOW (form));
}

/* Steps */

/* What is planned and no step of its own yet is offered after the two first choices. */
#define N_OWN_CHOICES 2

static void
save_step_cb (PagodaFormDialog *form, const Subject *subject)
{
  g_autoptr (PagodaTouchStep) step = pagoda_touch_step_copy (subject->record);
  gboolean asked = step->activity == PAGODA_ID_NONE;
  guint calendar = asked ? pagoda_form_dialog_get_choice (form, "calendar") : 0;
  g_autofree char *person = asked ? pagoda_form_dialog_get_text (form, "person") : NULL;

  step->kind = (PagodaTouchKind)pagoda_form_dialog_get_choice (form, "kind");
  take_text (form, "title", &step->title);
  step->day = pagoda_form_dialog_get_day (form, "day");
  if (calendar >= N_OWN_CHOICES)
    {
      const Plan *plan = &g_array_index (subject->plans, Plan, calendar - N_OWN_CHOICES);
      step->activity = plan->id;
      step->day = plan->day;
      step->kind = plan->kind;
    }
  pagoda_editing_save (form,
                       pagoda_edit_save_touch_step (step, asked && calendar == 0, person, subject->name),
                       g_strdup_printf (_ ("Step saved: %s"), subject->name));
}

static void
delete_step_cb (PagodaFormDialog *form)
{
  const Subject *subject = subject_of (form);
  const PagodaTouchStep *step = subject->record;

  pagoda_editing_save (form, pagoda_edit_delete_touch_step (step->id, subject->name),
                       g_strdup_printf (_ ("Step deleted: %s"), subject->name));
}

static gboolean
is_step (const PagodaDossier *dossier, PagodaId activity)
{
  for (guint i = 0; i < dossier->dormant->steps->len; i++)
    if (((const PagodaTouchStep *)dossier->dormant->steps->pdata[i])->activity == activity)
      return TRUE;
  return FALSE;
}

static const PagodaActivity *
find_activity (const PagodaDossier *dossier, PagodaId id)
{
  for (guint i = 0; i < dossier->activities->len; i++)
    if (((const PagodaActivity *)dossier->activities->pdata[i])->id == id)
      return dossier->activities->pdata[i];
  return NULL;
}

/* Whether it goes into the calendar, or is something that stands there. */
static void
add_calendar (PagodaFormDialog *form, Subject *subject, const PagodaDossier *dossier)
{
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);

  subject->plans = g_array_new (FALSE, FALSE, sizeof (Plan));
  gtk_string_list_append (offers, _ ("Plan it there"));
  gtk_string_list_append (offers, _ ("Not yet"));
  for (guint i = 0; i < dossier->activities->len; i++)
    {
      const PagodaActivity *activity = dossier->activities->pdata[i];
      if (activity->state != PAGODA_ACTIVITY_PLANNED || is_step (dossier, activity->id))
        continue;
      g_autofree char *day = pagoda_day_to_iso (activity->day);
      g_autofree char *label
          = g_strdup_printf ("%s %s", day,
                             pagoda_activity_kind_label (activity->kind, pagoda_language_current ()));
      Plan plan = { activity->id, activity->day, pagoda_touch_kind_of_activity (activity->kind) };
      gtk_string_list_append (offers, label);
      g_array_append_val (subject->plans, plan);
    }
  pagoda_form_dialog_add_choice (form, "calendar", _ ("In the calendar"), offers, 0);
}

/* What stands in the calendar says itself what it is, and when. */
static void
step_changed_cb (PagodaFormDialog *form, const char *key)
{
  guint calendar = pagoda_form_dialog_get_choice (form, "calendar");

  pagoda_form_dialog_show_row (form, "person", calendar == 0);
  pagoda_form_dialog_show_row (form, "day", calendar < N_OWN_CHOICES);
  pagoda_form_dialog_show_row (form, "kind", calendar < N_OWN_CHOICES);
}

void
pagoda_editing_touch_step (PagodaWindow *window, const PagodaDossier *dossier, const PagodaTouchStep *step)
{
  const PagodaTouchStep fresh = { .customer = dossier->customer->id, .day = pagoda_day_today () + 7 };
  PagodaTouchStep *copy = pagoda_touch_step_copy (step != NULL ? step : &fresh);
  const PagodaActivity *activity = find_activity (dossier, copy->activity);
  Subject *subject = create_subject (dossier->customer->name, copy, (GDestroyNotify)pagoda_touch_step_free);
  PagodaFormDialog *form
      = pagoda_editing_open (window,
                             step != NULL ? _ ("Step of the touch plan") : _ ("New step of the touch plan"),
                             G_CALLBACK (save_step_cb), subject, free_subject);

  pagoda_form_dialog_add_labels (form, "kind", _ ("Kind"), (PagodaLabeller)pagoda_touch_kind_label,
                                 PAGODA_N_TOUCH_KINDS, copy->kind);
  pagoda_form_dialog_add_text (form, "title", _ ("What is sent, said or shown"), copy->title);
  pagoda_form_dialog_allow_long (form, "title");
  pagoda_form_dialog_add_day (form, "day", _ ("Day"), copy->day);
  pagoda_form_dialog_require (form, "day");
  if (activity == NULL)
    {
      add_calendar (form, subject, dossier);
      pagoda_editing_add_person (form, "person", _ ("Who of us"), NULL);
      g_signal_connect (form, "changed", G_CALLBACK (step_changed_cb), NULL);
    }
  if (step != NULL)
    pagoda_form_dialog_add_delete (form, delete_step_cb);
  gtk_window_present (GTK_WINDOW (form));
}
