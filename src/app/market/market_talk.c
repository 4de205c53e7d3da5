/* market_talk.c: the forms of a talk in a market, and of what was learnt (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/market/market_forms-private.h"

#include "session/edit_market_survey.h"

#include <glib/gi18n-lib.h>

/* How a talk with a customer stands in its timeline. */
enum
{
  TALK_ONLY, /* not at all */
  TALK_VISIT,
  TALK_CALL,
};

/* What was learnt */

static void
add_learnt_rows (PagodaFormDialog *form, const PagodaLearnt *learnt)
{
  pagoda_form_dialog_add_labels (form, "kind", _ ("What it tells"), pagoda_learnt_kind_label,
                                 PAGODA_N_LEARNT_KINDS, learnt->kind);
  pagoda_market_form_add_entries (form, "about", _ ("About whom"), _ ("The market as a whole"),
                                  learnt->about);
  pagoda_market_form_add_entries (form, "other", _ ("With whom"), _ ("Not known"), learnt->other);
  pagoda_form_dialog_show_row (form, "other", learnt->kind == PAGODA_LEARNT_QUARREL);
}

static const char *
label_sureness (guint value, PagodaLanguage language)
{
  return pagoda_sureness_label ((int)value + PAGODA_LEAST_SURE, language);
}

static const char *
label_denied (guint value, PagodaLanguage language)
{
  return pagoda_translate (language,
                           value != 0 ? N_ ("It is said not to be so") : N_ ("It is said to be so"));
}

static void
add_judging_rows (PagodaFormDialog *form, const PagodaLearnt *learnt)
{
  pagoda_form_dialog_add_labels (form, "denied", _ ("Is it so?"), label_denied, 2, learnt->denied);
  pagoda_form_dialog_add_labels (form, "sureness", _ ("How sure"), label_sureness,
                                 PAGODA_MOST_SURE - PAGODA_LEAST_SURE + 1,
                                 (guint)(learnt->sureness - PAGODA_LEAST_SURE));
}

/* Two sides only where a quarrel is told. */
static void
kind_changed_cb (PagodaFormDialog *form, const char *key)
{
  if (g_str_equal (key, "kind"))
    pagoda_form_dialog_show_row (form, "other",
                                 pagoda_form_dialog_get_choice (form, "kind") == PAGODA_LEARNT_QUARREL);
}

/* How sure is what was heard from @source, where nobody says more. */
static int
usual_sureness (PagodaId source)
{
  return source == PAGODA_ID_NONE ? PAGODA_MOST_SURE : PAGODA_LEAST_SURE;
}

/* Of something new: what was seen is certain, what is told is hearsay, until somebody judges it. */
static void
source_changed_cb (PagodaFormDialog *form, const char *key)
{
  if (g_str_equal (key, "source"))
    pagoda_form_dialog_set_choice (form, "sureness",
                                   (guint)(usual_sureness (pagoda_market_form_get_entry (form, "source"))
                                           - PAGODA_LEAST_SURE));
}

static void
take_learnt (PagodaFormDialog *form, PagodaLearnt *learnt)
{
  g_free (learnt->text);
  learnt->text = pagoda_form_dialog_get_text (form, "text");
  learnt->kind = (PagodaLearntKind)pagoda_form_dialog_get_choice (form, "kind");
  learnt->about = pagoda_market_form_get_entry (form, "about");
  learnt->other
      = learnt->kind == PAGODA_LEARNT_QUARREL ? pagoda_market_form_get_entry (form, "other") : PAGODA_ID_NONE;
  learnt->denied = pagoda_form_dialog_get_choice (form, "denied") != 0;
  learnt->sureness = (int)pagoda_form_dialog_get_choice (form, "sureness") + PAGODA_LEAST_SURE;
}

static void
learnt_save_cb (PagodaFormDialog *form, const PagodaMarketSubject *subject)
{
  g_autoptr (PagodaLearnt) learnt = pagoda_learnt_copy (subject->learnt);

  take_learnt (form, learnt);
  learnt->source = pagoda_market_form_get_entry (form, "source");
  learnt->day = pagoda_form_dialog_get_day (form, "day");
  pagoda_editing_save (form, pagoda_edit_save_learnt (learnt),
                       g_strdup_printf (_ ("Saved: %s"), learnt->text));
}

static void
learnt_delete_cb (PagodaFormDialog *form)
{
  const PagodaLearnt *learnt = pagoda_market_form_subject (form)->learnt;

  pagoda_editing_save (form, pagoda_edit_delete_learnt (learnt->id, learnt->text),
                       g_strdup_printf (_ ("Deleted: %s"), learnt->text));
}

void
pagoda_market_editing_learnt (PagodaWindow *window,
                              PagodaMarketSurveys *surveys,
                              const PagodaMarketSurvey *survey,
                              const PagodaLearnt *learnt)
{
  PagodaLearnt *subject
      = learnt != NULL ? pagoda_learnt_copy (learnt) : pagoda_learnt_new (survey->territory->id);

  if (learnt == NULL)
    {
      subject->day = pagoda_day_today ();
      /* Nobody in particular is big in the market as a whole. */
      subject->kind = PAGODA_LEARNT_OTHER;
      subject->sureness = usual_sureness (subject->source);
    }
  PagodaFormDialog *form
      = pagoda_market_form_open (window, learnt != NULL ? _ ("What was learnt") : _ ("Something learnt"),
                                 G_CALLBACK (learnt_save_cb), surveys, survey, NULL, subject);
  pagoda_form_dialog_add_text (form, "text", _ ("What was said"), subject->text);
  pagoda_form_dialog_require (form, "text");
  pagoda_form_dialog_allow_long (form, "text");
  add_learnt_rows (form, subject);
  pagoda_market_form_add_entries (form, "source", _ ("Who said it"), _ ("Seen ourselves"), subject->source);
  add_judging_rows (form, subject);
  pagoda_form_dialog_add_day (form, "day", _ ("Day"), subject->day);
  pagoda_form_dialog_require (form, "day");
  pagoda_form_dialog_set_day_kind (form, "day", PAGODA_FORM_DAY_PAST);
  g_signal_connect (form, "changed", G_CALLBACK (kind_changed_cb), NULL);
  if (learnt != NULL)
    pagoda_form_dialog_add_delete (form, learnt_delete_cb);
  else
    g_signal_connect (form, "changed", G_CALLBACK (source_changed_cb), NULL);
  gtk_window_present (GTK_WINDOW (form));
}

/* Talks */

static PagodaActivity *
make_activity (PagodaFormDialog *form, const PagodaSurveyEntry *entry, const PagodaLearnt *learnt)
{
  guint as = entry->customer != PAGODA_ID_NONE ? pagoda_form_dialog_get_choice (form, "as") : TALK_ONLY;

  if (as == TALK_ONLY)
    return NULL;
  PagodaActivity *activity = pagoda_activity_new ();
  activity->kind = as == TALK_VISIT ? PAGODA_ACTIVITY_VISIT : PAGODA_ACTIVITY_CALL;
  if (as == TALK_CALL)
    activity->reached = PAGODA_ANSWER_YES;
  activity->person = g_strdup (entry->contacted_by);
  activity->note = g_strdup (learnt->text);
  return activity;
}

static void
talk_save_cb (PagodaFormDialog *form, const PagodaMarketSubject *subject)
{
  g_autoptr (PagodaSurveyEntry) entry = pagoda_survey_entry_copy (subject->entry);
  g_autoptr (PagodaLearnt) learnt = pagoda_learnt_copy (subject->learnt);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  take_learnt (form, learnt);
  entry->contacted = learnt->day = pagoda_form_dialog_get_day (form, "day");
  g_free (entry->contacted_by);
  entry->contacted_by = pagoda_form_dialog_get_text (form, "by");
  if (learnt->text != NULL)
    g_ptr_array_add (list, learnt);
  g_autoptr (PagodaActivity) activity = make_activity (form, entry, learnt);
  pagoda_editing_save (form, pagoda_edit_record_survey_talk (entry, list, activity, entry->name),
                       g_strdup_printf (_ ("Talked to: %s"), entry->name));
}

static const char *
label_as (guint value, PagodaLanguage language)
{
  static const char *const labels[]
      = { N_ ("In the survey only"), N_ ("Also as a visit"), N_ ("Also as a call") };

  return pagoda_translate (language, labels[value]);
}

void
pagoda_market_editing_talk (PagodaWindow *window,
                            PagodaMarketSurveys *surveys,
                            const PagodaMarketSurvey *survey,
                            gsize place)
{
  PagodaSurveyEntry *entry = pagoda_survey_entry_copy (survey->surveyed[place].entry);
  PagodaLearnt *learnt = pagoda_learnt_new (survey->territory->id);
  const char *name = pagoda_market_survey_name (surveys, survey, place);

  learnt->source = entry->id;
  g_autofree char *title = g_strdup_printf (_ ("Talked to %s"), name);
  PagodaFormDialog *form
      = pagoda_market_form_open (window, title, G_CALLBACK (talk_save_cb), surveys, survey, entry, learnt);
  pagoda_form_dialog_add_text (form, "text", _ ("What was said"), NULL);
  pagoda_form_dialog_allow_long (form, "text");
  add_learnt_rows (form, learnt);
  add_judging_rows (form, learnt);
  pagoda_form_dialog_add_day (form, "day", _ ("Day"), pagoda_day_today ());
  pagoda_form_dialog_require (form, "day");
  pagoda_form_dialog_set_day_kind (form, "day", PAGODA_FORM_DAY_PAST);
  pagoda_editing_add_person (form, "by", _ ("Who of us"), survey->territory->owner);
  if (entry->customer != PAGODA_ID_NONE)
    pagoda_form_dialog_add_labels (form, "as", _ ("Write it down"), label_as, 3, TALK_VISIT);
  g_signal_connect (form, "changed", G_CALLBACK (kind_changed_cb), NULL);
  gtk_window_present (GTK_WINDOW (form));
}
