/* decision_forms.c: the forms of how a customer decides (R4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/closing/decision_editing.h"

#include "app/customer/editing-private.h"
#include "app/widgets/mark_row.h"
#include "session/edit_decisions.h"

#include <glib/gi18n-lib.h>

#define CONSULTED_KEYS "QWE"
#define MOVER_KEYS "ASDFG"

static void
take_text (PagodaFormDialog *form, const char *key, char **text)
{
  g_free (*text);
  *text = pagoda_form_dialog_get_text (form, key);
}

/* Modes */

typedef struct
{
  PagodaDecisionMode *before;
  char *name;
} Subject;

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  pagoda_decision_mode_free (subject->before);
  g_free (subject->name);
  g_free (subject);
}

/* The first offer is that nobody knows. */
static PagodaDecisionKind
chosen_kind (PagodaFormDialog *form)
{
  return (PagodaDecisionKind)((int)pagoda_form_dialog_get_choice (form, "kind") - 1);
}

static PagodaMarkRow *
get_marks (PagodaFormDialog *form, const char *key)
{
  return PAGODA_MARK_ROW (pagoda_form_dialog_get_row (form, key));
}

static void
save_mode_cb (PagodaFormDialog *form, const Subject *subject)
{
  g_autoptr (PagodaDecisionMode) mode = pagoda_decision_mode_copy (subject->before);

  mode->kind = chosen_kind (form);
  mode->consulted = pagoda_mark_row_get_many (get_marks (form, "consulted"));
  mode->movers = pagoda_mark_row_get_many (get_marks (form, "movers"));
  take_text (form, "influencers", &mode->influencers);
  take_text (form, "next-move", &mode->next_move);
  mode->next_day = pagoda_form_dialog_get_day (form, "next-day");
  mode->from = pagoda_form_dialog_get_day (form, "from");
  pagoda_editing_save (form, pagoda_edit_set_decision_mode (mode, subject->name),
                       g_strdup_printf (_ ("Saved: %s"), subject->name));
}

/* What cannot be known yet is there, so that the form has its height from the beginning. */
static void
show_rows (PagodaFormDialog *form)
{
  PagodaDecisionKind kind = chosen_kind (form);
  const char *const keys[] = { "movers", "influencers", "next-move", "next-day" };

  gtk_widget_set_sensitive (pagoda_form_dialog_get_row (form, "consulted"), kind == PAGODA_DECISION_CONSULTS);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_set_sensitive (pagoda_form_dialog_get_row (form, keys[i]), kind != PAGODA_DECISION_UNKNOWN);
}

static void
kind_changed_cb (PagodaFormDialog *form, const char *key)
{
  if (g_str_equal (key, "kind"))
    show_rows (form);
}

static void
add_kinds (PagodaFormDialog *form, PagodaDecisionKind kind)
{
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);

  gtk_string_list_append (offers, _ ("Nobody knows"));
  for (int i = 0; i < PAGODA_N_DECISION_KINDS; i++)
    gtk_string_list_append (offers,
                            pagoda_decision_kind_label ((PagodaDecisionKind)i, pagoda_language_current ()));
  pagoda_form_dialog_add_choice (form, "kind", _ ("Decides"), offers, (guint)(kind + 1));
}

/* A mark for each of @labels, which ends with NULL. */
static void
add_marks (PagodaFormDialog *form,
           const char *key,
           const char *title,
           const char *const *labels,
           const char *keys,
           guint set)
{
  GtkWidget *row = pagoda_mark_row_new (title, labels, keys);

  pagoda_mark_row_allow_many (PAGODA_MARK_ROW (row));
  pagoda_mark_row_set_many (PAGODA_MARK_ROW (row), set);
  pagoda_form_dialog_add_row (form, key, row);
}

static void
add_rows (PagodaFormDialog *form, const PagodaDecisionMode *mode)
{
  PagodaLanguage language = pagoda_language_current ();
  const char *consulted[PAGODA_N_CONSULTED + 1] = { NULL }, *movers[PAGODA_N_MOVERS + 1] = { NULL };

  for (int i = 0; i < PAGODA_N_CONSULTED; i++)
    consulted[i] = pagoda_consulted_label ((PagodaConsulted)i, language);
  for (int i = 0; i < PAGODA_N_MOVERS; i++)
    movers[i] = pagoda_mover_label ((PagodaMover)i, language);
  add_kinds (form, mode->kind);
  add_marks (form, "consulted", _ ("Whom they consult"), consulted, CONSULTED_KEYS, mode->consulted);
  add_marks (form, "movers", _ ("What moves them"), movers, MOVER_KEYS, mode->movers);
  pagoda_form_dialog_add_text (form, "influencers", _ ("Who influences"), mode->influencers);
  pagoda_form_dialog_allow_long (form, "influencers");
  pagoda_form_dialog_add_text (form, "next-move", _ ("What they will do next"), mode->next_move);
  pagoda_form_dialog_allow_long (form, "next-move");
  pagoda_form_dialog_add_day (form, "next-day", _ ("When they will do it"), mode->next_day);
  pagoda_form_dialog_add_day (form, "from", _ ("Known since"), pagoda_day_today ());
  pagoda_form_dialog_require (form, "from");
  pagoda_form_dialog_set_day_kind (form, "from", PAGODA_FORM_DAY_PAST);
}

void
pagoda_editing_decision_mode (PagodaWindow *window, const PagodaDossier *dossier)
{
  const PagodaDecisionMode *held = pagoda_decision_mode_on (dossier->decision_modes, pagoda_day_today ());
  Subject *subject = g_new (Subject, 1);
  PagodaFormDialog *form
      = pagoda_editing_open (window, _ ("How they decide"), G_CALLBACK (save_mode_cb), subject, free_subject);

  *subject = (Subject){ held != NULL ? pagoda_decision_mode_copy (held)
                                     : pagoda_decision_mode_new (dossier->customer->id),
                        g_strdup (dossier->customer->name) };
  add_rows (form, subject->before);
  show_rows (form);
  g_signal_connect (form, "changed", G_CALLBACK (kind_changed_cb), NULL);
  pagoda_mark_row_install_keys (GTK_WIDGET (form));
  gtk_window_present (GTK_WINDOW (form));
}

/* Questions */

static void
save_question_cb (PagodaFormDialog *form, const PagodaMainQuestion *before)
{
  g_autoptr (PagodaMainQuestion) question = pagoda_main_question_copy (before);

  take_text (form, "question", &question->question);
  question->day = pagoda_form_dialog_get_day (form, "day");
  take_text (form, "answer", &question->answer);
  question->answered
      = question->answer != NULL ? pagoda_form_dialog_get_day (form, "answered") : PAGODA_DAY_NONE;
  pagoda_editing_save (form, pagoda_edit_save_main_question (question),
                       g_strdup_printf (_ ("Saved: %s"), question->question));
}

static void
delete_question_cb (PagodaFormDialog *form)
{
  const PagodaMainQuestion *question = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_main_question (question->id, question->question),
                       g_strdup_printf (_ ("Deleted: %s"), question->question));
}

/* What is answered has a day. */
static void
answer_changed_cb (PagodaFormDialog *form)
{
  g_autofree char *answer = pagoda_form_dialog_get_text (form, "answer");

  pagoda_form_dialog_show_row (form, "answered", answer != NULL);
}

void
pagoda_editing_main_question (PagodaWindow *window, PagodaId customer, const PagodaMainQuestion *question)
{
  PagodaMainQuestion *subject
      = question != NULL ? pagoda_main_question_copy (question) : pagoda_main_question_new (customer);
  PagodaFormDialog *form
      = pagoda_editing_open (window, question != NULL ? question->question : _ ("New main question"),
                             G_CALLBACK (save_question_cb), subject,
                             (GDestroyNotify)pagoda_main_question_free);
  PagodaDay today = pagoda_day_today ();

  pagoda_form_dialog_add_text (form, "question", _ ("What they ask"), subject->question);
  pagoda_form_dialog_require (form, "question");
  pagoda_form_dialog_allow_long (form, "question");
  pagoda_form_dialog_add_day (form, "day", _ ("Known since"), question != NULL ? subject->day : today);
  pagoda_form_dialog_require (form, "day");
  pagoda_form_dialog_set_day_kind (form, "day", PAGODA_FORM_DAY_PAST);
  pagoda_form_dialog_add_text (form, "answer", _ ("What we answered, empty while it is open"),
                               subject->answer);
  pagoda_form_dialog_allow_long (form, "answer");
  pagoda_form_dialog_add_day (form, "answered", _ ("Answered on"),
                              subject->answered != PAGODA_DAY_NONE ? subject->answered : today);
  pagoda_form_dialog_require (form, "answered");
  pagoda_form_dialog_set_day_kind (form, "answered", PAGODA_FORM_DAY_PAST);
  pagoda_form_dialog_order_days (form, "day", "answered");
  g_signal_connect (form, "changed", G_CALLBACK (answer_changed_cb), NULL);
  answer_changed_cb (form);
  if (question != NULL)
    pagoda_form_dialog_add_delete (form, delete_question_cb);
  gtk_window_present (GTK_WINDOW (form));
}

/* Rules */

static void
save_rule_cb (PagodaFormDialog *form, gpointer topic)
{
  PagodaDecisionTopic about = (PagodaDecisionTopic)GPOINTER_TO_INT (topic);
  const char *usual = pagoda_decision_topic_usual (about, pagoda_language_current ());
  g_autofree char *text = pagoda_form_dialog_get_text (form, "rule");
  gboolean own = text != NULL && !g_str_equal (text, usual);

  pagoda_editing_save (form, pagoda_edit_set_decision_rule (about, own ? text : NULL),
                       g_strdup_printf (_ ("Saved: %s"),
                                        pagoda_decision_topic_label (about, pagoda_language_current ())));
}

void
pagoda_editing_decision_rule (PagodaWindow *window,
                              const PagodaDecisionRules *rules,
                              PagodaDecisionTopic topic)
{
  PagodaLanguage language = pagoda_language_current ();
  PagodaFormDialog *form = pagoda_editing_open (window, pagoda_decision_topic_label (topic, language),
                                                G_CALLBACK (save_rule_cb), GINT_TO_POINTER (topic), NULL);

  pagoda_form_dialog_add_text (form, "rule", _ ("What it means for the next step"),
                               pagoda_decision_rules_get (rules, topic, language));
  pagoda_form_dialog_allow_long (form, "rule");
  pagoda_form_dialog_add_history (form, _ ("The usual rule stands where yours is empty"), _ ("Usual rule"),
                                  pagoda_decision_topic_usual (topic, language));
  gtk_window_present (GTK_WINDOW (form));
}
