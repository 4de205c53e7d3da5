/* decision_modes.c: how customers decide, their main questions, and the rules about them, in the store (R4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/decision_modes.h"

#include "store/layers-private.h"

static const char *const question_slots[] = { ":id", ":customer", NULL };

/* Modes */

gboolean
pagoda_decision_modes_insert (PagodaDatabase *database, PagodaDecisionMode *mode, GError **error)
{
  PagodaStatement *statement = pagoda_dated_row_begin (database, "decision-mode-insert", &mode->id,
                                                       ":customer", mode->customer, mode->from);
  gboolean known = mode->kind != PAGODA_DECISION_UNKNOWN;

  pagoda_statement_bind_text (statement, ":mode", known ? pagoda_decision_kind_word (mode->kind) : NULL);
  pagoda_statement_bind_int (statement, ":consulted", mode->consulted);
  pagoda_statement_bind_int (statement, ":movers", mode->movers);
  pagoda_statement_bind_text (statement, ":influencers", mode->influencers);
  pagoda_statement_bind_text (statement, ":next_move", mode->next_move);
  pagoda_statement_bind_optional (statement, ":next_day", mode->next_day, PAGODA_DAY_NONE);
  return pagoda_statement_run (statement, error);
}

static void
add_mode (PagodaStatement *statement, gpointer modes)
{
  PagodaDecisionMode *mode = pagoda_decision_mode_new (pagoda_statement_int (statement, "customer"));
  const char *word = pagoda_statement_text (statement, "mode");

  mode->id = pagoda_statement_int (statement, "id");
  mode->from = (PagodaDay)pagoda_statement_int (statement, "from_day");
  if (word != NULL)
    pagoda_decision_kind_parse (word, &mode->kind);
  mode->consulted = (guint)pagoda_statement_int (statement, "consulted");
  mode->movers = (guint)pagoda_statement_int (statement, "movers");
  mode->influencers = g_strdup (pagoda_statement_text (statement, "influencers"));
  mode->next_move = g_strdup (pagoda_statement_text (statement, "next_move"));
  mode->next_day = (PagodaDay)pagoda_statement_optional (statement, "next_day", PAGODA_DAY_NONE);
  g_ptr_array_add (modes, mode);
}

GPtrArray *
pagoda_decision_modes_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "decision-mode-of-customer", ":customer", customer, add_mode,
                                   (GDestroyNotify)pagoda_decision_mode_free, error);
}

/* Questions */

gboolean
pagoda_main_questions_save (PagodaDatabase *database, PagodaMainQuestion *question, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "main-question-insert", "main-question-update", &question->id);

  pagoda_statement_bind_int (statement, ":customer", question->customer);
  pagoda_statement_bind_text (statement, ":question", question->question);
  pagoda_statement_bind_int (statement, ":day", question->day);
  pagoda_statement_bind_text (statement, ":answer", question->answer);
  pagoda_statement_bind_optional (statement, ":answered_day", question->answered, PAGODA_DAY_NONE);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_main_questions_delete (PagodaDatabase *database, PagodaId question, GError **error)
{
  return pagoda_delete_where (database, "main-question-delete", question_slots, ":id", question, error);
}

static void
add_question (PagodaStatement *statement, gpointer questions)
{
  PagodaMainQuestion *question = pagoda_main_question_new (pagoda_statement_int (statement, "customer"));

  question->id = pagoda_statement_int (statement, "id");
  question->question = g_strdup (pagoda_statement_text (statement, "question"));
  question->day = (PagodaDay)pagoda_statement_int (statement, "day");
  question->answer = g_strdup (pagoda_statement_text (statement, "answer"));
  question->answered = (PagodaDay)pagoda_statement_optional (statement, "answered_day", PAGODA_DAY_NONE);
  g_ptr_array_add (questions, question);
}

GPtrArray *
pagoda_main_questions_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  return pagoda_statement_list_of (database, "main-question-of-customer", ":customer", customer, add_question,
                                   (GDestroyNotify)pagoda_main_question_free, error);
}

gboolean
pagoda_decision_modes_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error)
{
  static const char *const slots[] = { ":customer", NULL };

  return pagoda_delete_where (database, "decision-mode-delete", slots, ":customer", customer, error)
         && pagoda_delete_where (database, "main-question-delete", question_slots, ":customer", customer,
                                 error);
}

/* Rules */

static void
add_rule (PagodaStatement *statement, gpointer data)
{
  PagodaDecisionRules *rules = data;
  PagodaDecisionTopic topic = PAGODA_TOPIC_UNKNOWN;

  pagoda_decision_topic_parse (pagoda_statement_text (statement, "topic"), &topic);
  g_free (rules->advice[topic]);
  rules->advice[topic] = g_strdup (pagoda_statement_text (statement, "advice"));
}

PagodaDecisionRules *
pagoda_decision_rules_load (PagodaDatabase *database, GError **error)
{
  g_autoptr (PagodaDecisionRules) rules = pagoda_decision_rules_new ();

  return pagoda_statement_each (pagoda_statement (database, "decision-rule-list"), add_rule, rules, error)
             ? g_steal_pointer (&rules)
             : NULL;
}

static gboolean
delete_rule (PagodaDatabase *database, PagodaDecisionTopic topic, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "decision-rule-delete");

  pagoda_statement_bind_text (statement, ":topic", pagoda_decision_topic_word (topic));
  return pagoda_statement_run (statement, error);
}

static gboolean
insert_rule (PagodaDatabase *database, PagodaDecisionTopic topic, const char *advice, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "decision-rule-insert");

  pagoda_statement_bind_int (statement, ":id", pagoda_database_next_id (database));
  pagoda_statement_bind_text (statement, ":topic", pagoda_decision_topic_word (topic));
  pagoda_statement_bind_text (statement, ":advice", advice);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_decision_rules_set (PagodaDatabase *database,
                           PagodaDecisionTopic topic,
                           const char *advice,
                           GError **error)
{
  return delete_rule (database, topic, error)
         && (advice == NULL || insert_rule (database, topic, advice, error));
}
