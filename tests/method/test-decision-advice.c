/* test-decision-advice.c: which rules apply to how a customer decides (R4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/decision_advice.h"

#include "support/support.h"

#define DAY 20000
#define BIT(topic) (1u << PAGODA_TOPIC_##topic)

static void
test_advice (void)
{
  static const struct
  {
    const char *rule;
    PagodaDecisionKind kind;
    guint consulted, movers;
    PagodaDay question, answered; /* PAGODA_DAY_NONE: none */
    PagodaDay day;
    guint topics;
  } cases[] = {
    { "nobody knows", PAGODA_DECISION_UNKNOWN, 0, 0, PAGODA_DAY_NONE, PAGODA_DAY_NONE, DAY, BIT (UNKNOWN) },
    { "before it was known nobody knew", PAGODA_DECISION_ALONE, 0, 1, PAGODA_DAY_NONE, PAGODA_DAY_NONE,
      DAY - 1, BIT (UNKNOWN) },
    { "alone", PAGODA_DECISION_ALONE, 0, 0, PAGODA_DAY_NONE, PAGODA_DAY_NONE, DAY, BIT (ALONE) },
    { "alone, moved by benefit and our boss", PAGODA_DECISION_ALONE, 0, 17, PAGODA_DAY_NONE, PAGODA_DAY_NONE,
      DAY, BIT (ALONE) | BIT (BENEFIT) | BIT (OUR_BOSS) },
    { "family and staff", PAGODA_DECISION_CONSULTS, 5, 0, PAGODA_DAY_NONE, PAGODA_DAY_NONE, DAY,
      BIT (FAMILY) | BIT (STAFF) },
    { "partners", PAGODA_DECISION_CONSULTS, 2, 6, PAGODA_DAY_NONE, PAGODA_DAY_NONE, DAY,
      BIT (PARTNERS) | BIT (PATIENCE) | BIT (PRESSURE) },
    { "nobody in particular is the staff", PAGODA_DECISION_CONSULTS, 0, 0, PAGODA_DAY_NONE, PAGODA_DAY_NONE,
      DAY, BIT (STAFF) },
    { "a board with a deadline", PAGODA_DECISION_BOARD, 0, 8, PAGODA_DAY_NONE, PAGODA_DAY_NONE, DAY,
      BIT (BOARD) | BIT (DEADLINE) },
    { "an open question", PAGODA_DECISION_ALONE, 0, 0, DAY, PAGODA_DAY_NONE, DAY,
      BIT (ALONE) | BIT (QUESTION) },
    { "one to come", PAGODA_DECISION_ALONE, 0, 0, DAY + 1, PAGODA_DAY_NONE, DAY, BIT (ALONE) },
    { "answered today", PAGODA_DECISION_ALONE, 0, 0, DAY - 3, DAY, DAY, BIT (ALONE) },
    { "answered tomorrow", PAGODA_DECISION_ALONE, 0, 0, DAY - 3, DAY + 1, DAY, BIT (ALONE) | BIT (QUESTION) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) modes
          = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_decision_mode_free);
      g_autoptr (GPtrArray) questions
          = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_main_question_free);
      PagodaDecisionMode *mode = pagoda_decision_mode_new (1);
      PagodaMainQuestion *question = pagoda_main_question_new (1);
      mode->from = DAY;
      mode->kind = cases[i].kind;
      mode->consulted = cases[i].consulted;
      mode->movers = cases[i].movers;
      g_ptr_array_add (modes, mode);
      question->day = cases[i].question;
      question->answered = cases[i].answered;
      g_ptr_array_add (questions, question);
      if (cases[i].question == PAGODA_DAY_NONE)
        g_ptr_array_set_size (questions, 0);
      g_test_message ("R4: %s", cases[i].rule);
      g_assert_cmpuint (pagoda_decision_advice (modes, questions, cases[i].day), ==, cases[i].topics);
    }
}

/* Every topic has a rule, and the user's goes before it. */
static void
test_rules (void)
{
  g_autoptr (PagodaDecisionRules) rules = pagoda_decision_rules_new ();

  for (int topic = 0; topic < PAGODA_N_DECISION_TOPICS; topic++)
    g_assert_cmpstr (pagoda_decision_rules_get (rules, (PagodaDecisionTopic)topic, PAGODA_LANGUAGE_EN), ==,
                     pagoda_decision_topic_usual ((PagodaDecisionTopic)topic, PAGODA_LANGUAGE_EN));
  rules->advice[PAGODA_TOPIC_BOARD] = g_strdup ("先见秘书");
  g_assert_cmpstr (pagoda_decision_rules_get (rules, PAGODA_TOPIC_BOARD, PAGODA_LANGUAGE_EN), ==, "先见秘书");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decision-advice/advice", test_advice);
  g_test_add_func ("/decision-advice/rules", test_rules);
  return g_test_run ();
}
