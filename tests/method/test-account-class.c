/* test-account-class.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/account_class.h"

static void
test_suggestion (void)
{
  static const struct
  {
    PagodaTier tier;
    int influence;
    PagodaAccountClass suggested;
  } cases[] = {
    { PAGODA_TIER_TOP, 0, PAGODA_CLASS_TOP },
    { PAGODA_TIER_TOP, 3, PAGODA_CLASS_TOP },
    { PAGODA_TIER_TOP, 4, PAGODA_CLASS_STRATEGIC },
    { PAGODA_TIER_LARGE, 0, PAGODA_CLASS_TOP },
    { PAGODA_TIER_MEDIUM, 0, PAGODA_CLASS_IMPORTANT },
    { PAGODA_TIER_MEDIUM, 5, PAGODA_CLASS_STRATEGIC },
    { PAGODA_TIER_SMALL, 0, PAGODA_CLASS_ORDINARY },
    { PAGODA_TIER_SMALL, 3, PAGODA_CLASS_ORDINARY },
    { PAGODA_TIER_INACTIVE, 0, PAGODA_CLASS_ORDINARY },
    { PAGODA_TIER_PROSPECT, 1, PAGODA_CLASS_ORDINARY },
    { PAGODA_TIER_PROSPECT, 4, PAGODA_CLASS_STRATEGIC },
    { PAGODA_TIER_SUSPECT, 0, PAGODA_CLASS_ORDINARY },
    { PAGODA_TIER_OTHER, 0, PAGODA_CLASS_ORDINARY },
  };

  PagodaHouseRules rules = pagoda_house_rules_usual ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (pagoda_account_class_suggest (cases[i].tier, cases[i].influence, &rules), ==,
                     cases[i].suggested);
}

/* Strategic from which influence on, how many tiers are TOP, and how many after those important. */
static void
test_house_rules (void)
{
  static const struct
  {
    int influence, top, important;
    PagodaTier tier;
    int given;
    PagodaAccountClass suggested;
  } cases[] = {
    { 5, 2, 1, PAGODA_TIER_SMALL, 4, PAGODA_CLASS_ORDINARY },
    { 5, 2, 1, PAGODA_TIER_SMALL, 5, PAGODA_CLASS_STRATEGIC },
    { 1, 2, 1, PAGODA_TIER_SUSPECT, 1, PAGODA_CLASS_STRATEGIC },
    { 1, 2, 1, PAGODA_TIER_SUSPECT, 0, PAGODA_CLASS_ORDINARY },
    { 4, 1, 1, PAGODA_TIER_LARGE, 0, PAGODA_CLASS_IMPORTANT },
    { 4, 1, 0, PAGODA_TIER_LARGE, 0, PAGODA_CLASS_ORDINARY },
    { 4, 1, 3, PAGODA_TIER_SMALL, 0, PAGODA_CLASS_IMPORTANT },
    { 4, 4, 3, PAGODA_TIER_SMALL, 0, PAGODA_CLASS_TOP },
    { 4, 4, 3, PAGODA_TIER_INACTIVE, 0, PAGODA_CLASS_ORDINARY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaHouseRules rules = pagoda_house_rules_usual ();
      rules.values[PAGODA_RULE_STRATEGIC_INFLUENCE] = cases[i].influence;
      rules.values[PAGODA_RULE_TOP_TIERS] = cases[i].top;
      rules.values[PAGODA_RULE_IMPORTANT_TIERS] = cases[i].important;
      g_assert_cmpint (pagoda_account_class_suggest (cases[i].tier, cases[i].given, &rules), ==,
                       cases[i].suggested);
    }
}

static void
test_hand_set_class_wins (void)
{
  PagodaHouseRules rules = pagoda_house_rules_usual ();

  for (PagodaTier tier = PAGODA_TIER_TOP; tier < PAGODA_N_TIERS; tier++)
    for (int influence = 0; influence <= 5; influence++)
      {
        PagodaAccountClass suggested = pagoda_account_class_suggest (tier, influence, &rules);
        g_assert_cmpint (pagoda_account_class_effective (NULL, tier, influence, &rules), ==, suggested);
        for (PagodaAccountClass set = PAGODA_CLASS_STRATEGIC; set < PAGODA_N_CLASSES; set++)
          g_assert_cmpint (pagoda_account_class_effective (&set, tier, influence, &rules), ==, set);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/account-class/suggestion", test_suggestion);
  g_test_add_func ("/account-class/house-rules", test_house_rules);
  g_test_add_func ("/account-class/hand-set-class-wins", test_hand_set_class_wins);
  return g_test_run ();
}
