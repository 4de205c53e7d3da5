/* test-house-rules.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/house_rules.h"

/* What the method says, by the key in the store. */
static void
test_usual_values (void)
{
  static const struct
  {
    const char *key;
    const char *id;
    gint64 usual;
  } cases[] = {
    { "class.strategic-influence", "Q2", 4 },
    { "class.ordinary-layers", "Q3", 1 },
    { "layer.known-facts", "L1", 80 },
    { "layer.joined-stages", "L3", 4 },
    { "layer.contract-months", "L3", 24 },
    { "phase.occupy-share", "L6", 50 },
    { "board.stalled-days", "L7", 30 },
    { "call.recent-days", "A2", 7 },
    { "averages.chain-days", "A4", 180 },
    { "averages.judged-attempts", "A8", 30 },
    { "cadence.strategic", "V1", 14 },
    { "cadence.top", "V1", 14 },
    { "cadence.important", "V1", 30 },
    { "cadence.ordinary", "V1", 90 },
    { "cadence.inactive", "V1", 60 },
    { "cadence.target-a", "V1", 7 },
    { "cadence.target-b", "V1", 14 },
    { "cadence.target-c", "V1", 30 },
    { "wallet.share", "O5", 50 },
    { "target.most-a", "G3", 10 },
    { "roadmap.enough-cases", "R5", 8 },
    { "credit.long-terms", "C3", 60 },
  };
  PagodaHouseRules usual = pagoda_house_rules_usual ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaHouseRule rule = PAGODA_RULE_STRATEGIC_INFLUENCE;
      g_assert_true (pagoda_house_rule_find (cases[i].key, &rule));
      g_assert_cmpstr (pagoda_house_rule_info (rule)->id, ==, cases[i].id);
      g_assert_cmpint (usual.values[rule], ==, cases[i].usual);
    }
}

static void
test_every_rule_is_whole (void)
{
  PagodaHouseRules usual = pagoda_house_rules_usual ();

  for (int i = 0; i < PAGODA_N_HOUSE_RULES; i++)
    {
      PagodaHouseRule rule = (PagodaHouseRule)i;
      const PagodaHouseRuleInfo *info = pagoda_house_rule_info (rule);
      PagodaHouseRule found = PAGODA_RULE_STRATEGIC_INFLUENCE;
      g_assert_true (pagoda_house_rule_find (info->key, &found));
      g_assert_cmpint (found, ==, i);
      g_assert_true (pagoda_house_rule_accepts (rule, usual.values[i]));
      g_assert_true (pagoda_house_rule_accepts (rule, info->least));
      g_assert_true (pagoda_house_rule_accepts (rule, info->most));
      g_assert_false (pagoda_house_rule_accepts (rule, info->least - 1));
      g_assert_false (pagoda_house_rule_accepts (rule, info->most + 1));
      g_assert_cmpstr (pagoda_house_rule_label (rule, PAGODA_LANGUAGE_EN), !=, "");
    }
}

static void
test_unknown_key (void)
{
  PagodaHouseRule rule = PAGODA_RULE_LONG_TERMS;

  g_assert_false (pagoda_house_rule_find ("cadence.weekly", &rule));
  g_assert_cmpint (rule, ==, PAGODA_RULE_LONG_TERMS);
}

static void
test_working_days (void)
{
  PagodaHouseRules rules = pagoda_house_rules_usual ();

  for (int weekday = 1; weekday <= 7; weekday++)
    g_assert_cmpint (pagoda_house_rules_is_working (&rules, weekday), ==, weekday <= 5);
  rules.values[PAGODA_RULE_WORKING_DAYS] = 1 << 6;
  for (int weekday = 1; weekday <= 7; weekday++)
    g_assert_cmpint (pagoda_house_rules_is_working (&rules, weekday), ==, weekday == 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/house-rules/usual-values", test_usual_values);
  g_test_add_func ("/house-rules/every-rule-is-whole", test_every_rule_is_whole);
  g_test_add_func ("/house-rules/unknown-key", test_unknown_key);
  g_test_add_func ("/house-rules/working-days", test_working_days);
  return g_test_run ();
}
