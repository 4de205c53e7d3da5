/* test-words.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/company_link.h"
#include "domain/decision_mode.h"
#include "domain/dormant.h"
#include "domain/evidence.h"
#include "domain/ladder.h"
#include "domain/layer.h"
#include "domain/market_survey.h"
#include "domain/referral_ask.h"

static void
test_labels_are_read_in_every_language (void)
{
  static const struct
  {
    const char *typed;
    int kind; /* −1 where it is none */
  } cases[] = {
    { "Visit", PAGODA_ACTIVITY_VISIT },
    { "VISIT", PAGODA_ACTIVITY_VISIT },
    { "ｖｉｓｉｔ", PAGODA_ACTIVITY_VISIT },
    { "拜访", PAGODA_ACTIVITY_VISIT },
    { " 高层拜访 ", PAGODA_ACTIVITY_EXECUTIVE_VISIT },
    { "Executive visit", PAGODA_ACTIVITY_EXECUTIVE_VISIT },
    { "微信", PAGODA_ACTIVITY_MESSAGE },
    { "回访", PAGODA_ACTIVITY_SERVICE_VISIT },
    { "lunch", -1 },
    { "", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaActivityKind kind = PAGODA_ACTIVITY_SAMPLE;
      gboolean read = pagoda_activity_kind_parse (cases[i].typed, &kind);
      g_test_message ("%s", cases[i].typed);
      g_assert_cmpint (read ? (int)kind : -1, ==, cases[i].kind);
    }
}

/* Every value of an enumeration is known by its word and by its label in each language, with or without the
 * catalogue: what is shown can be typed. */
#define check_words(Type, name, n)                                                                           \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    for (int value = 0; value < (n); value++)                                                                \
      {                                                                                                      \
        const char *shown[]                                                                                  \
            = { pagoda_##name##_word ((Type)value), pagoda_##name##_label ((Type)value, PAGODA_LANGUAGE_EN), \
                pagoda_##name##_label ((Type)value, PAGODA_LANGUAGE_ZH_CN) };                                \
        for (gsize i = 0; i < G_N_ELEMENTS (shown); i++)                                                     \
          {                                                                                                  \
            Type parsed = (Type)(value == 0);                                                                \
            g_test_message ("%s", shown[i]);                                                                 \
            g_assert_true (pagoda_##name##_parse (shown[i], &parsed));                                       \
            g_assert_cmpint (parsed, ==, value);                                                             \
          }                                                                                                  \
      }                                                                                                      \
  }                                                                                                          \
  G_STMT_END

static void
test_what_is_shown_can_be_typed (void)
{
  check_words (PagodaActivityKind, activity_kind, PAGODA_N_ACTIVITY_KINDS);
  check_words (PagodaLinkKind, link_kind, PAGODA_N_LINK_KINDS);
  check_words (PagodaAskOutcome, ask_outcome, PAGODA_N_ASK_OUTCOMES);
  check_words (PagodaDormantJudgement, dormant_judgement, PAGODA_N_DORMANT_JUDGEMENTS);
  check_words (PagodaBreakCause, break_cause, PAGODA_N_BREAK_CAUSES);
  check_words (PagodaTouchKind, touch_kind, PAGODA_N_TOUCH_KINDS);
  check_words (PagodaTier, tier, PAGODA_N_TIERS);
  check_words (PagodaAccountClass, account_class, PAGODA_N_CLASSES);
  check_words (PagodaBarrierKind, barrier_kind, PAGODA_N_BARRIER_KINDS);
  check_words (PagodaBarrierSide, barrier_side, PAGODA_N_BARRIER_SIDES);
  check_words (PagodaBarrierState, barrier_state, PAGODA_N_BARRIER_STATES);
  check_words (PagodaBarrierWay, barrier_way, PAGODA_N_BARRIER_WAYS);
  check_words (PagodaLayer, layer, PAGODA_N_LAYERS);
  check_words (PagodaLockInKind, lock_in_kind, PAGODA_N_LOCK_IN_KINDS);
  check_words (PagodaPhase, phase, PAGODA_N_PHASES);
  check_words (PagodaProjectState, project_state, PAGODA_N_PROJECT_STATES);
  check_words (PagodaEvidenceKind, evidence_kind, PAGODA_N_EVIDENCE_KINDS);
  check_words (PagodaCircle, circle, PAGODA_N_CIRCLES);
  check_words (PagodaStatedSize, stated_size, PAGODA_N_STATED_SIZES);
  check_words (PagodaLearntKind, learnt_kind, PAGODA_N_LEARNT_KINDS);
  check_words (PagodaBigBuyer, big_buyer, PAGODA_N_BIG_BUYERS);
  check_words (PagodaFactor, factor, PAGODA_N_FACTORS);
  check_words (PagodaDecisionKind, decision_kind, PAGODA_N_DECISION_KINDS);
  check_words (PagodaConsulted, consulted, PAGODA_N_CONSULTED);
  check_words (PagodaMover, mover, PAGODA_N_MOVERS);
  check_words (PagodaDecisionTopic, decision_topic, PAGODA_N_DECISION_TOPICS);
  check_words (PagodaRungGoal, rung_goal, PAGODA_N_RUNGS);
  check_words (PagodaRole, role, PAGODA_N_ROLES);
  check_words (PagodaStage, stage, PAGODA_N_STAGES);
  check_words (PagodaStatementKind, statement_kind, PAGODA_N_STATEMENT_KINDS);
  check_words (PagodaStrategy, strategy, PAGODA_N_STRATEGIES);
  check_words (PagodaTargetOutcome, target_outcome, PAGODA_N_TARGET_OUTCOMES);
  check_words (PagodaTargetTier, target_tier, PAGODA_N_TARGET_TIERS);
  check_words (PagodaValueKind, value_kind, PAGODA_N_VALUE_KINDS);
  check_words (PagodaVerdict, verdict, PAGODA_N_VERDICTS);
}

static void
test_labels (void)
{
  g_assert_cmpstr (pagoda_tier_label (PAGODA_TIER_TOP, PAGODA_LANGUAGE_ZH_CN), ==, "超级");
  g_assert_cmpstr (pagoda_tier_label (PAGODA_TIER_TOP, PAGODA_LANGUAGE_EN), ==, "Top");
  g_assert_cmpstr (pagoda_need_label (PAGODA_NEED_STATED, PAGODA_LANGUAGE_ZH_CN), ==, "明确需求");
  g_assert_cmpstr (pagoda_account_class_label (PAGODA_CLASS_STRATEGIC, PAGODA_LANGUAGE_ZH_CN), ==, "战略");
}

static void
test_contacts_and_visits (void)
{
  g_assert_true (pagoda_activity_is_contact (PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_DONE, PAGODA_ANSWER_YES));
  g_assert_false (pagoda_activity_is_contact (PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_DONE, PAGODA_ANSWER_NO));
  g_assert_false (
      pagoda_activity_is_contact (PAGODA_ACTIVITY_VISIT, PAGODA_ACTIVITY_PLANNED, PAGODA_ANSWER_YES));
  g_assert_true (
      pagoda_activity_is_contact (PAGODA_ACTIVITY_SAMPLE, PAGODA_ACTIVITY_DONE, PAGODA_ANSWER_UNKNOWN));
  g_assert_true (pagoda_activity_is_visit (PAGODA_ACTIVITY_EXECUTIVE_VISIT));
  g_assert_false (pagoda_activity_is_visit (PAGODA_ACTIVITY_MESSAGE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/labels-are-read-in-every-language", test_labels_are_read_in_every_language);
  g_test_add_func ("/words/what-is-shown-can-be-typed", test_what_is_shown_can_be_typed);
  g_test_add_func ("/words/labels", test_labels);
  g_test_add_func ("/words/contacts-and-visits", test_contacts_and_visits);
  return g_test_run ();
}
