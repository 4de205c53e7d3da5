/* decision_rows.c: how a customer decides, its main questions, and what that means, as rows (R4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/closing/decision_rows.h"

#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "method/decision_advice.h"
#include "session/next_action.h"

#include <glib/gi18n-lib.h>

/* Words */

static const char *
label_consulted (int bit)
{
  return pagoda_consulted_label ((PagodaConsulted)bit, pagoda_language_current ());
}

static const char *
label_mover (int bit)
{
  return pagoda_mover_label ((PagodaMover)bit, pagoda_language_current ());
}

/* The labels of the @n bits of @bits as a list; "" where none is set. */
static char *
word_bits (guint bits, int n, const char *(*label) (int bit))
{
  GString *text = g_string_new (NULL);

  for (int bit = 0; bit < n; bit++)
    if ((bits >> bit & 1) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? C_ ("list", ", ") : "", label (bit));
  return g_string_free (text, FALSE);
}

static char *
word_kind (const PagodaDecisionMode *mode)
{
  const char *kind = pagoda_decision_kind_label (mode->kind, pagoda_language_current ());
  g_autofree char *whom = word_bits (mode->consulted, PAGODA_N_CONSULTED, label_consulted);
  g_autofree char *day = pagoda_wording_day (mode->from, PAGODA_DAY_NONE);
  g_autofree char *since = g_strdup_printf (_ ("known since %s"), day);
  g_autofree char *named
      = *whom != '\0' ? pagoda_pair_in_words (kind, whom, pagoda_language_current ()) : g_strdup (kind);

  return g_strdup_printf ("%s · %s", named, since);
}

static char *
word_next_move (const PagodaDecisionMode *mode)
{
  g_autofree char *day = pagoda_wording_day (mode->next_day, PAGODA_DAY_NONE);

  if (mode->next_move == NULL)
    return NULL;
  return mode->next_day != PAGODA_DAY_NONE ? g_strdup_printf ("%s · %s", mode->next_move, day)
                                           : g_strdup (mode->next_move);
}

/* Rows */

static GtkWidget *
add_row (AdwPreferencesGroup *group,
         const char *title,
         const char *text,
         const char *action,
         GVariant *target)
{
  GtkWidget *row = pagoda_text_row_new (title, text);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  pagoda_text_row_set_action (row, action, target);
  adw_preferences_group_add (group, row);
  return row;
}

static void
add_known (AdwPreferencesGroup *group, const char *title, char *text)
{
  add_row (group, title, text != NULL && *text != '\0' ? text : _ ("Unknown ?"), "customer.decision-mode",
           NULL);
  g_free (text);
}

static void
add_mode (AdwPreferencesPage *page, const PagodaDossier *dossier, PagodaDay day)
{
  const PagodaDecisionMode *mode = pagoda_decision_mode_on (dossier->decision_modes, day);
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, _ ("How they decide"), NULL);

  if (mode == NULL)
    {
      add_row (group, _ ("Who decides, and how"), _ ("Nobody knows yet ?"), "customer.decision-mode", NULL);
      return;
    }
  add_known (group, _ ("Decides"), word_kind (mode));
  add_known (group, _ ("Moved by"), word_bits (mode->movers, PAGODA_N_MOVERS, label_mover));
  add_known (group, _ ("Who influences"), g_strdup (mode->influencers));
  add_known (group, _ ("Expected next move"), word_next_move (mode));
}

static void
add_question (AdwPreferencesGroup *group, const PagodaMainQuestion *question, PagodaDay day)
{
  gboolean open = pagoda_main_question_is_open (question, day);
  g_autofree char *since = pagoda_wording_day (open ? question->day : question->answered, PAGODA_DAY_NONE);
  g_autofree char *text = open ? g_strdup_printf (_ ("open since %s"), since)
                               : g_strdup_printf ("%s · %s", question->answer, since);
  GtkWidget *row
      = add_row (group, question->question, text, "customer.question", g_variant_new_int64 (question->id));
  GtkWidget *mark = gtk_label_new (open ? "○" : "✓");

  gtk_widget_add_css_class (mark, open ? "secondary" : "done");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
}

static void
add_questions (AdwPreferencesPage *page, const PagodaDossier *dossier, PagodaDay day)
{
  AdwPreferencesGroup *group
      = pagoda_text_row_add_group (page, _ ("Main questions"),
                                   dossier->questions->len == 0 ? _ ("What they always ask before they buy.")
                                                                : NULL);

  pagoda_text_row_add_group_button (group, _ ("Add question"), "customer.new-question", NULL);
  for (guint i = 0; i < dossier->questions->len; i++)
    add_question (group, g_ptr_array_index (dossier->questions, i), day);
}

static void
add_advice (AdwPreferencesPage *page, const PagodaDossier *dossier, PagodaDay day)
{
  PagodaLanguage language = pagoda_language_current ();
  guint topics = pagoda_decision_advice (dossier->decision_modes, dossier->questions, day);
  AdwPreferencesGroup *group
      = pagoda_text_row_add_group (page, _ ("What it means for the next step"),
                                   _ ("Plain rules, the same for all customers. Open one to rewrite it."));

  for (int topic = 0; topic < PAGODA_N_DECISION_TOPICS; topic++)
    if ((topics >> topic & 1) != 0)
      add_row (group, pagoda_decision_topic_label ((PagodaDecisionTopic)topic, language),
               pagoda_decision_rules_get (dossier->decision_rules, (PagodaDecisionTopic)topic, language),
               "customer.decision-rule", g_variant_new_int32 (topic));
}

void
pagoda_decision_rows_fill (AdwPreferencesPage *page, const PagodaDossier *dossier, PagodaDay day)
{
  add_mode (page, dossier, day);
  add_questions (page, dossier, day);
  add_advice (page, dossier, day);
}
