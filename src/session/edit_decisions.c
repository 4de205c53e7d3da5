/* edit_decisions.c: edits of how customers decide, of their main questions, and of the rules about them (R4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_decisions.h"

#include "session/edit-private.h"
#include "store/decision_modes.h"

#include <glib/gi18n-lib.h>

/* Modes */

static gboolean
check_mode (PagodaDatabase *database, const PagodaDecisionMode *mode, GError **error)
{
  if (mode->from == PAGODA_DAY_NONE)
    return pagoda_edit_refuse (
        _ ("How a customer decides holds from a day on. Nothing was changed. Enter the "
           "day."),
        error);
  return mode->next_day == PAGODA_DAY_NONE || !pagoda_edit_is_blank (mode->next_move)
         || pagoda_edit_refuse (_ ("A day needs a move that is expected on it. Nothing was changed. Say what "
                                   "they will do next."),
                                error);
}

static const PagodaAggregate modes = {
  PAGODA_AGGREGATE (PagodaDecisionMode, pagoda_decision_mode, check_mode, pagoda_decision_modes_insert, NULL)
};

PagodaEdit *
pagoda_edit_set_decision_mode (const PagodaDecisionMode *mode, const char *name)
{
  PagodaEdit *edit = pagoda_edit_create_saving (&modes, "set-decision-mode", name, mode);
  PagodaDecisionMode *saved = edit->data;

  if (saved->kind != PAGODA_DECISION_CONSULTS)
    saved->consulted = 0;
  return edit;
}

/* Questions */

static gboolean
check_question (PagodaDatabase *database, const PagodaMainQuestion *question, GError **error)
{
  gboolean answered = !pagoda_edit_is_blank (question->answer);

  if (pagoda_edit_is_blank (question->question) || question->day == PAGODA_DAY_NONE)
    return pagoda_edit_refuse (_ ("A question needs words and the day since when we know of it. Nothing was "
                                  "changed. Enter both."),
                               error);
  return (answered == (question->answered != PAGODA_DAY_NONE)
          && (!answered || question->answered >= question->day))
         || pagoda_edit_refuse (
             _ ("A question that was answered has an answer and its day, not before it came "
                "up. Nothing was changed. Enter both, or neither."),
             error);
}

static const PagodaAggregate questions = { PAGODA_AGGREGATE (PagodaMainQuestion,
                                                             pagoda_main_question,
                                                             check_question,
                                                             pagoda_main_questions_save,
                                                             pagoda_main_questions_delete) };

PagodaEdit *
pagoda_edit_save_main_question (const PagodaMainQuestion *question)
{
  return pagoda_edit_create_saving (&questions, "save-main-question", question->question, question);
}

PagodaEdit *
pagoda_edit_delete_main_question (PagodaId question, const char *text)
{
  return pagoda_edit_create_deletion ("delete-main-question", text, question, pagoda_main_questions_delete);
}

/* Rules */

typedef struct
{
  PagodaDecisionTopic topic;
  char *advice;
} Rule;

static void
free_rule (gpointer data)
{
  Rule *rule = data;

  g_free (rule->advice);
  g_free (rule);
}

static gboolean
set_rule (PagodaDatabase *database, gpointer data, GError **error)
{
  const Rule *rule = ((PagodaEdit *)data)->data;

  return pagoda_decision_rules_set (database, rule->topic, rule->advice, error);
}

PagodaEdit *
pagoda_edit_set_decision_rule (PagodaDecisionTopic topic, const char *advice)
{
  Rule *rule = g_new (Rule, 1);

  *rule = (Rule){ topic, pagoda_edit_is_blank (advice) ? NULL : g_strdup (advice) };
  return pagoda_edit_create_with ("set-decision-rule",
                                  pagoda_decision_topic_label (topic, pagoda_language_current ()), set_rule,
                                  rule, free_rule);
}
