/* test-words.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/activity.h"

static void
test_words_round_trip (void)
{
  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    {
      PagodaTier parsed = PAGODA_TIER_OTHER;
      g_assert_true (pagoda_tier_parse (pagoda_tier_word ((PagodaTier)tier), &parsed));
      g_assert_cmpint (parsed, ==, tier);
    }
  for (int kind = 0; kind < PAGODA_N_ACTIVITY_KINDS; kind++)
    {
      PagodaActivityKind parsed = PAGODA_ACTIVITY_CALL;
      g_assert_true (
          pagoda_activity_kind_parse (pagoda_activity_kind_word ((PagodaActivityKind)kind), &parsed));
      g_assert_cmpint (parsed, ==, kind);
    }
}

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

/* What is shown in Chinese must be readable again, with or without the catalogue. */
static void
test_chinese_labels_are_typed_forms (void)
{
  for (int kind = 0; kind < PAGODA_N_ACTIVITY_KINDS; kind++)
    {
      const char *label = pagoda_activity_kind_label ((PagodaActivityKind)kind, PAGODA_LANGUAGE_ZH_CN);
      PagodaActivityKind parsed = PAGODA_ACTIVITY_CALL;
      g_assert_true (pagoda_activity_kind_parse (label, &parsed));
      g_assert_cmpint (parsed, ==, kind);
    }
  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    {
      PagodaTier parsed = PAGODA_TIER_OTHER;
      g_assert_true (
          pagoda_tier_parse (pagoda_tier_label ((PagodaTier)tier, PAGODA_LANGUAGE_ZH_CN), &parsed));
      g_assert_cmpint (parsed, ==, tier);
    }
  for (int account_class = 0; account_class < PAGODA_N_CLASSES; account_class++)
    {
      PagodaAccountClass parsed = PAGODA_CLASS_ORDINARY;
      const char *label
          = pagoda_account_class_label ((PagodaAccountClass)account_class, PAGODA_LANGUAGE_ZH_CN);
      g_assert_true (pagoda_account_class_parse (label, &parsed));
      g_assert_cmpint (parsed, ==, account_class);
    }
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
  g_test_add_func ("/words/round-trip", test_words_round_trip);
  g_test_add_func ("/words/labels-are-read-in-every-language", test_labels_are_read_in_every_language);
  g_test_add_func ("/words/chinese-labels-are-typed-forms", test_chinese_labels_are_typed_forms);
  g_test_add_func ("/words/labels", test_labels);
  g_test_add_func ("/words/contacts-and-visits", test_contacts_and_visits);
  return g_test_run ();
}
