/* decline_forms.c: the forms of answers to alerts and of steps that support growth (O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/decline_editing.h"

#include "app/customer/editing-private.h"
#include "session/edit_declines.h"
#include "session/rhythm_words.h"

#include <glib/gi18n-lib.h>

static void
take_text (PagodaFormDialog *form, const char *key, char **text)
{
  g_free (*text);
  *text = pagoda_form_dialog_get_text (form, key);
}

/* The customer's name in the present snapshot; "" where it is not there. */
static const char *
name_of (PagodaWindow *window, PagodaId customer)
{
  const PagodaSnapshot *snapshot = pagoda_session_get_snapshot (pagoda_editing_session (window));
  gssize place = snapshot != NULL ? pagoda_snapshot_find (snapshot, customer) : -1;

  return place >= 0 ? pagoda_snapshot_get_name (snapshot, (gsize)place) : "";
}

/* Answers */

static void
save_answer_cb (PagodaFormDialog *form, PagodaDeclineAnswer *before)
{
  g_autoptr (PagodaDeclineAnswer) answer = pagoda_decline_answer_copy (before);
  const char *name = name_of (pagoda_editing_window (form), answer->customer);

  /* The first offer is that none is chosen, with which nothing is saved. */
  answer->cause = (PagodaDeclineCause)(pagoda_form_dialog_get_choice (form, "cause") - 1);
  answer->day = pagoda_form_dialog_get_day (form, "day");
  take_text (form, "note", &answer->note);
  pagoda_editing_save (form, pagoda_edit_save_decline_answer (answer, name),
                       g_strdup_printf (_ ("Answered: %s"), name));
}

static void
delete_answer_cb (PagodaFormDialog *form)
{
  const PagodaDeclineAnswer *answer = g_object_get_data (G_OBJECT (form), "subject");
  const char *name = name_of (pagoda_editing_window (form), answer->customer);

  pagoda_editing_save (form, pagoda_edit_delete_decline_answer (answer->id, name),
                       g_strdup_printf (_ ("Answer deleted: %s"), name));
}

/* Another cause says which. */
static void
changed_cb (PagodaFormDialog *form, const char *key)
{
  if (g_str_equal (key, "cause"))
    pagoda_form_dialog_show_row (form, "hint",
                                 pagoda_form_dialog_get_choice (form, "cause") == PAGODA_CAUSE_OTHER + 1);
}

static GtkStringList *
list_causes (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _ ("Not known yet"));
  for (int cause = 0; cause < PAGODA_N_DECLINE_CAUSES; cause++)
    gtk_string_list_append (list, pagoda_decline_cause_label ((PagodaDeclineCause)cause,
                                                              pagoda_language_current ()));
  return list;
}

static GtkWidget *
create_hint (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Say in the note what the cause is."));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static PagodaFormDialog *
open_answer (PagodaWindow *window, const PagodaDeclineAnswer *answer, guint chosen)
{
  g_autoptr (GtkStringList) causes = list_causes ();
  PagodaFormDialog *form
      = pagoda_editing_open (window, name_of (window, answer->customer), G_CALLBACK (save_answer_cb),
                             pagoda_decline_answer_copy (answer), (GDestroyNotify)pagoda_decline_answer_free);

  pagoda_form_dialog_add_choice (form, "cause", _ ("Why it buys less"), causes, chosen);
  pagoda_form_dialog_require (form, "cause");
  pagoda_form_dialog_add_row (form, "hint", create_hint ());
  pagoda_form_dialog_show_row (form, "hint", chosen == PAGODA_CAUSE_OTHER + 1);
  pagoda_form_dialog_add_text (form, "note", _ ("Note"), answer->note);
  pagoda_form_dialog_allow_long (form, "note");
  pagoda_form_dialog_add_day (form, "day", _ ("Answered on"), answer->day);
  pagoda_form_dialog_set_day_kind (form, "day", PAGODA_FORM_DAY_PAST);
  pagoda_form_dialog_require (form, "day");
  g_signal_connect (form, "changed", G_CALLBACK (changed_cb), NULL);
  return form;
}

void
pagoda_editing_answer_decline (PagodaWindow *window, PagodaId customer, const PagodaDecline *decline)
{
  PagodaSession *session = pagoda_editing_session (window);
  PagodaLanguage language = pagoda_language_current ();
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  const PagodaDeclineAnswer fresh
      = { .customer = customer, .day = pagoda_day_today (), .level = decline->level };
  PagodaFormDialog *form = open_answer (window, &fresh, 0);
  const char *level = pagoda_decline_level_label (decline->level, language);

  pagoda_decline_describe (decline, pagoda_snapshot_get_currency (pagoda_session_get_snapshot (session)),
                           language, sentences);
  for (guint i = 0; i < sentences->len; i++)
    pagoda_form_dialog_add_history (form, _ ("What the alert rests on"), i == 0 ? level : NULL,
                                    g_ptr_array_index (sentences, i));
  gtk_window_present (GTK_WINDOW (form));
}

void
pagoda_editing_decline_answer (PagodaWindow *window, PagodaId customer, const PagodaDeclineAnswer *answer)
{
  PagodaFormDialog *form = open_answer (window, answer, (guint)answer->cause + 1);

  pagoda_form_dialog_add_delete (form, delete_answer_cb);
  gtk_window_present (GTK_WINDOW (form));
}

/* Steps of growth */

static void
save_step_cb (PagodaFormDialog *form, PagodaGrowthStep *before)
{
  g_autoptr (PagodaGrowthStep) step = pagoda_growth_step_copy (before);

  take_text (form, "title", &step->title);
  take_text (form, "owner", &step->owner);
  take_text (form, "note", &step->note);
  step->due = pagoda_form_dialog_get_day (form, "due");
  step->done = pagoda_form_dialog_get_day (form, "done");
  pagoda_editing_save (form, pagoda_edit_save_growth_step (step),
                       g_strdup_printf (_ ("Saved: %s"), step->title));
}

static void
delete_step_cb (PagodaFormDialog *form)
{
  const PagodaGrowthStep *step = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_growth_step (step->id, step->title),
                       g_strdup_printf (_ ("Deleted: %s"), step->title));
}

void
pagoda_editing_growth_step (PagodaWindow *window, PagodaId customer, const PagodaGrowthStep *step)
{
  const PagodaGrowthStep fresh = { .customer = customer, .due = PAGODA_DAY_NONE, .done = PAGODA_DAY_NONE };
  PagodaGrowthStep *subject = pagoda_growth_step_copy (step != NULL ? step : &fresh);
  PagodaFormDialog *form
      = pagoda_editing_open (window, step != NULL ? step->title : _ ("New growth step"),
                             G_CALLBACK (save_step_cb), subject, (GDestroyNotify)pagoda_growth_step_free);

  pagoda_form_dialog_add_text (form, "title", _ ("What we do so that it grows"), subject->title);
  pagoda_form_dialog_require (form, "title");
  pagoda_editing_add_person (form, "owner", _ ("Who of us"), subject->owner);
  pagoda_form_dialog_add_day (form, "due", _ ("Due by"), subject->due);
  pagoda_form_dialog_add_day (form, "done", _ ("Done on"), subject->done);
  pagoda_form_dialog_set_day_kind (form, "done", PAGODA_FORM_DAY_PAST);
  pagoda_form_dialog_add_text (form, "note", _ ("Note"), subject->note);
  pagoda_form_dialog_allow_long (form, "note");
  if (step != NULL)
    pagoda_form_dialog_add_delete (form, delete_step_cb);
  gtk_window_present (GTK_WINDOW (form));
}

void
pagoda_editing_complete_growth_step (PagodaWindow *window, const PagodaGrowthStep *step)
{
  pagoda_editing_run (window, pagoda_edit_complete_growth_step (step, pagoda_day_today ()),
                      g_strdup_printf (_ ("Done: %s"), step->title));
}
