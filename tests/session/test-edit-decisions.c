/* test-edit-decisions.c: how customers decide, their questions, and the rules about them (R4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_decisions.h"

#include "session/dossier.h"
#include "session/edits.h"
#include "store/book.h"
#include "support/support.h"

#define TODAY (pagoda_day_from_iso ("2026-09-22"))
#define NAME "一"

static PagodaDossier *
load (PagodaDatabase *database, PagodaId customer)
{
  GError *error = NULL;
  PagodaDossier *dossier = pagoda_dossier_load (database, customer, &error);

  g_assert_no_error (error);
  return dossier;
}

static void
test_modes (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("modes");
  PagodaId customer = book_add_customer (database, "1", NAME);
  g_autoptr (PagodaDecisionMode) mode = pagoda_decision_mode_new (customer);

  mode->kind = PAGODA_DECISION_CONSULTS;
  edits_refuse (database, pagoda_edit_set_decision_mode (mode, NAME));
  mode->from = TODAY;
  mode->consulted = 3;
  mode->movers = 9;
  mode->influencers = g_strdup ("岳父");
  mode->next_day = TODAY + 9;
  edits_refuse (database, pagoda_edit_set_decision_mode (mode, NAME));
  mode->next_move = g_strdup ("去对手厂里看样");
  edits_run (&database, pagoda_edit_set_decision_mode (mode, NAME));
  /* Who decides alone consults nobody. */
  mode->kind = PAGODA_DECISION_ALONE;
  mode->from = TODAY + 5;
  edits_run (&database, pagoda_edit_set_decision_mode (mode, NAME));

  g_autoptr (PagodaDossier) dossier = load (database, customer);
  const PagodaDecisionMode *then = pagoda_decision_mode_on (dossier->decision_modes, TODAY + 4);
  const PagodaDecisionMode *later = pagoda_decision_mode_on (dossier->decision_modes, TODAY + 5);
  g_assert_null (pagoda_decision_mode_on (dossier->decision_modes, TODAY - 1));
  g_assert_cmpint (then->kind, ==, PAGODA_DECISION_CONSULTS);
  g_assert_cmpuint (then->consulted, ==, 3);
  g_assert_cmpuint (then->movers, ==, 9);
  g_assert_cmpstr (then->influencers, ==, "岳父");
  g_assert_cmpstr (then->next_move, ==, "去对手厂里看样");
  g_assert_cmpint (then->next_day, ==, TODAY + 9);
  g_assert_cmpint (later->kind, ==, PAGODA_DECISION_ALONE);
  g_assert_cmpuint (later->consulted, ==, 0);

  mode->kind = PAGODA_DECISION_UNKNOWN;
  mode->from = TODAY + 6;
  edits_run (&database, pagoda_edit_set_decision_mode (mode, NAME));
  g_autoptr (PagodaDossier) unknown = load (database, customer);
  g_assert_null (pagoda_decision_mode_on (unknown->decision_modes, TODAY + 6));
  edits_run (&database, pagoda_edit_delete_customers (&customer, 1, NAME));
}

static void
test_questions (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("questions");
  PagodaId customer = book_add_customer (database, "1", NAME);
  g_autoptr (PagodaMainQuestion) question = pagoda_main_question_new (customer);
  g_autoptr (PagodaMainQuestion) second = pagoda_main_question_new (customer);

  question->question = g_strdup (" ");
  question->day = TODAY;
  edits_refuse (database, pagoda_edit_save_main_question (question));
  g_free (question->question);
  question->question = g_strdup ("坏了谁来修?");
  question->id = edits_run (&database, pagoda_edit_save_main_question (question));
  second->question = g_strdup ("能否分期?");
  second->day = TODAY + 1;
  edits_run (&database, pagoda_edit_save_main_question (second));
  question->answered = TODAY - 1;
  edits_refuse (database, pagoda_edit_save_main_question (question));
  question->answer = g_strdup ("驻厂工程师，4 小时到场");
  edits_refuse (database, pagoda_edit_save_main_question (question));
  question->answered = TODAY + 2;
  edits_run (&database, pagoda_edit_save_main_question (question));

  g_autoptr (PagodaDossier) dossier = load (database, customer);
  const PagodaMainQuestion *open = g_ptr_array_index (dossier->questions, 0);
  const PagodaMainQuestion *answered = g_ptr_array_index (dossier->questions, 1);
  g_assert_cmpstr (open->question, ==, "能否分期?");
  g_assert_cmpstr (answered->answer, ==, "驻厂工程师，4 小时到场");
  g_assert_true (pagoda_main_question_is_open (answered, TODAY + 1));
  g_assert_false (pagoda_main_question_is_open (answered, TODAY + 2));
  edits_run (&database, pagoda_edit_delete_main_question (question->id, question->question));
}

static void
test_rules (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("rules");
  PagodaId customer = book_add_customer (database, "1", NAME);

  edits_run (&database, pagoda_edit_set_decision_rule (PAGODA_TOPIC_BOARD, "先见秘书"));
  edits_run (&database, pagoda_edit_set_decision_rule (PAGODA_TOPIC_BOARD, "先见董事长秘书"));
  g_autoptr (PagodaDossier) own = load (database, customer);
  g_assert_cmpstr (own->decision_rules->advice[PAGODA_TOPIC_BOARD], ==, "先见董事长秘书");
  g_assert_null (own->decision_rules->advice[PAGODA_TOPIC_ALONE]);
  edits_run (&database, pagoda_edit_set_decision_rule (PAGODA_TOPIC_BOARD, " "));
  g_autoptr (PagodaDossier) usual = load (database, customer);
  g_assert_null (usual->decision_rules->advice[PAGODA_TOPIC_BOARD]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-decisions/modes", test_modes);
  g_test_add_func ("/edit-decisions/questions", test_questions);
  g_test_add_func ("/edit-decisions/rules", test_rules);
  return g_test_run ();
}
