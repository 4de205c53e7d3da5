/* test-coverage.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/coverage.h"

#define ALL 0x1fu

static void
test_coverage (void)
{
  static const struct
  {
    const char *rule;
    PagodaAccountClass account_class;
    const char *verdicts; /* P passed, W working, N not started */
    PagodaManagement management;
    guint owed, missing, not_started;
  } cases[] = {
    { "strategic owes all five, managed by the company", PAGODA_CLASS_STRATEGIC, "NNNNN",
      PAGODA_MANAGED_BY_COMPANY, ALL, ALL, ALL },
    { "TOP too", PAGODA_CLASS_TOP, "PPWNN", PAGODA_MANAGED_BY_COMPANY, ALL, 0x1c, 0x18 },
    { "important owes all five, at the level of the rep", PAGODA_CLASS_IMPORTANT, "PPPPW",
      PAGODA_MANAGED_BY_REP, ALL, 0x10, 0 },
    { "all passed: nothing is missing", PAGODA_CLASS_IMPORTANT, "PPPPP", PAGODA_MANAGED_BY_REP, ALL, 0, 0 },
    { "ordinary owes layer 1 only", PAGODA_CLASS_ORDINARY, "NNNNN", PAGODA_MANAGED_BY_DEALER, 1, 1, 1 },
    { "ordinary with layer 1 passed", PAGODA_CLASS_ORDINARY, "PWNNN", PAGODA_MANAGED_BY_DEALER, 1, 0, 0 },
  };
  PagodaHouseRules rules = pagoda_house_rules_usual ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaVerdict verdicts[PAGODA_N_LAYERS];
      for (guint k = 0; k < PAGODA_N_LAYERS; k++)
        verdicts[k] = cases[i].verdicts[k] == 'P'   ? PAGODA_VERDICT_PASSED
                      : cases[i].verdicts[k] == 'W' ? PAGODA_VERDICT_WORKING
                                                    : PAGODA_VERDICT_NOT_STARTED;
      PagodaCoverage coverage = pagoda_coverage_of (cases[i].account_class, verdicts, &rules);
      g_test_message ("Q3: %s", cases[i].rule);
      g_assert_cmpint (coverage.management, ==, cases[i].management);
      g_assert_cmphex (coverage.owed, ==, cases[i].owed);
      g_assert_cmphex (coverage.missing, ==, cases[i].missing);
      g_assert_cmphex (coverage.not_started, ==, cases[i].not_started);
    }
}

static void
test_ordinary_layers (void)
{
  static const PagodaVerdict verdicts[PAGODA_N_LAYERS] = { PAGODA_VERDICT_PASSED };

  for (guint layers = 0; layers <= PAGODA_N_LAYERS; layers++)
    {
      PagodaHouseRules rules = pagoda_house_rules_usual ();
      rules.values[PAGODA_RULE_ORDINARY_LAYERS] = layers;
      g_assert_cmphex (pagoda_coverage_of (PAGODA_CLASS_ORDINARY, verdicts, &rules).owed, ==,
                       (1u << layers) - 1);
      g_assert_cmphex (pagoda_coverage_of (PAGODA_CLASS_IMPORTANT, verdicts, &rules).owed, ==, ALL);
    }
}

static void
test_skills (void)
{
  static const PagodaSkill by_layer[PAGODA_N_LAYERS]
      = { PAGODA_SKILL_JUNIOR_REP, PAGODA_SKILL_JUNIOR_REP, PAGODA_SKILL_SOLUTION_SELLER,
          PAGODA_SKILL_SALES_MANAGER, PAGODA_SKILL_SALES_MANAGER };

  for (PagodaLayer layer = PAGODA_LAYER_INFORMATION; layer < PAGODA_N_LAYERS; layer++)
    {
      g_assert_cmpint (pagoda_skill_for_layer (layer), ==, by_layer[layer]);
      g_assert_cmpint (pagoda_skill_for_activity (PAGODA_ACTIVITY_VISIT, layer), ==, by_layer[layer]);
      g_assert_cmpint (pagoda_skill_for_activity (PAGODA_ACTIVITY_EXECUTIVE_VISIT, layer), ==,
                       PAGODA_SKILL_GENERAL_MANAGER);
    }
  g_assert_cmpint (pagoda_skill_for_lock_in (PAGODA_LOCK_IN_CUSTOMISATION), ==, PAGODA_SKILL_SALES_MANAGER);
  g_assert_cmpint (pagoda_skill_for_lock_in (PAGODA_LOCK_IN_STRATEGIC_AGREEMENT), ==,
                   PAGODA_SKILL_GENERAL_MANAGER);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coverage/coverage", test_coverage);
  g_test_add_func ("/coverage/ordinary-layers", test_ordinary_layers);
  g_test_add_func ("/coverage/skills", test_skills);
  return g_test_run ();
}
