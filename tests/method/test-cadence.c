/* test-cadence.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/cadence.h"

#define DAY(text) pagoda_day_from_iso (text)
#define AS_OF DAY ("2026-06-30")

static void
test_days (void)
{
  enum
  {
    NO_TARGET = PAGODA_NO_TARGET,
    A = PAGODA_TARGET_TIER_A,
    B = PAGODA_TARGET_TIER_B,
    C = PAGODA_TARGET_TIER_C,
  };
  static const struct
  {
    const char *rule;
    int own;
    PagodaAccountClass account_class;
    PagodaTier tier;
    int target, days;
    PagodaCadenceReason reason;
  } cases[] = {
    { "strategic 14", 0, PAGODA_CLASS_STRATEGIC, PAGODA_TIER_SMALL, NO_TARGET, 14, PAGODA_CADENCE_CLASS },
    { "TOP 14", 0, PAGODA_CLASS_TOP, PAGODA_TIER_TOP, NO_TARGET, 14, PAGODA_CADENCE_CLASS },
    { "important 30", 0, PAGODA_CLASS_IMPORTANT, PAGODA_TIER_MEDIUM, NO_TARGET, 30, PAGODA_CADENCE_CLASS },
    { "ordinary 90", 0, PAGODA_CLASS_ORDINARY, PAGODA_TIER_SMALL, NO_TARGET, 90, PAGODA_CADENCE_CLASS },
    { "prospects by their class", 0, PAGODA_CLASS_ORDINARY, PAGODA_TIER_PROSPECT, NO_TARGET, 90,
      PAGODA_CADENCE_CLASS },
    { "inactive 60", 0, PAGODA_CLASS_ORDINARY, PAGODA_TIER_INACTIVE, NO_TARGET, 60, PAGODA_CADENCE_INACTIVE },
    { "the shortest that applies: inactive and strategic", 0, PAGODA_CLASS_STRATEGIC, PAGODA_TIER_INACTIVE,
      NO_TARGET, 14, PAGODA_CADENCE_CLASS },
    { "target A 7", 0, PAGODA_CLASS_ORDINARY, PAGODA_TIER_SUSPECT, A, 7, PAGODA_CADENCE_TARGET },
    { "target B 14", 0, PAGODA_CLASS_ORDINARY, PAGODA_TIER_SUSPECT, B, 14, PAGODA_CADENCE_TARGET },
    { "target C 30", 0, PAGODA_CLASS_ORDINARY, PAGODA_TIER_SUSPECT, C, 30, PAGODA_CADENCE_TARGET },
    { "the shortest that applies: target C and inactive", 0, PAGODA_CLASS_ORDINARY, PAGODA_TIER_INACTIVE, C,
      30, PAGODA_CADENCE_TARGET },
    { "of equal ones the class is named", 0, PAGODA_CLASS_TOP, PAGODA_TIER_TOP, B, 14, PAGODA_CADENCE_CLASS },
    { "target A beats strategic", 0, PAGODA_CLASS_STRATEGIC, PAGODA_TIER_TOP, A, 7, PAGODA_CADENCE_TARGET },
    { "the customer's own value wins, if longer", 120, PAGODA_CLASS_STRATEGIC, PAGODA_TIER_TOP, A, 120,
      PAGODA_CADENCE_OWN },
    { "the customer's own value wins, if shorter", 3, PAGODA_CLASS_ORDINARY, PAGODA_TIER_SMALL, NO_TARGET, 3,
      PAGODA_CADENCE_OWN },
    { "Other never", 0, PAGODA_CLASS_ORDINARY, PAGODA_TIER_OTHER, NO_TARGET, 0, PAGODA_CADENCE_NEVER },
    { "Other never, not even by its own value", 5, PAGODA_CLASS_STRATEGIC, PAGODA_TIER_OTHER, A, 0,
      PAGODA_CADENCE_NEVER },
  };
  PagodaHouseRules rules = pagoda_house_rules_usual ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaCadenceInput input = { .own = cases[i].own,
                                   .account_class = cases[i].account_class,
                                   .tier = cases[i].tier,
                                   .target = cases[i].target,
                                   .last_contact = AS_OF };
      PagodaCadence cadence = pagoda_cadence_of (&input, AS_OF, &rules);
      g_test_message ("V1: %s", cases[i].rule);
      g_assert_cmpint (cadence.days, ==, cases[i].days);
      g_assert_cmpint (cadence.reason, ==, cases[i].reason);
      g_assert_cmpint (cadence.due, ==, cases[i].days > 0 ? AS_OF + cases[i].days : PAGODA_DAY_NONE);
      g_assert_false (pagoda_cadence_is_due (&cadence, AS_OF));
    }
}

static void
test_due (void)
{
  static const struct
  {
    const char *rule;
    const char *last_contact; /* NULL: never */
    const char *due;
    int overdue;
    gboolean is_due;
  } cases[] = {
    { "contacted today", "2026-06-30", "2026-07-14", 0, FALSE },
    { "a day is left", "2026-06-17", "2026-07-01", 0, FALSE },
    { "due today", "2026-06-16", "2026-06-30", 0, TRUE },
    { "a day overdue", "2026-06-15", "2026-06-29", 1, TRUE },
    { "a year overdue", "2025-06-16", "2025-06-30", 365, TRUE },
    { "never contacted: due at once", NULL, "2026-06-30", 0, TRUE },
  };
  PagodaHouseRules rules = pagoda_house_rules_usual ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaCadenceInput input = { .account_class = PAGODA_CLASS_TOP,
                                   .tier = PAGODA_TIER_TOP,
                                   .target = PAGODA_NO_TARGET,
                                   .last_contact = pagoda_day_from_iso (cases[i].last_contact) };
      PagodaCadence cadence = pagoda_cadence_of (&input, AS_OF, &rules);
      g_test_message ("V1: %s", cases[i].rule);
      g_assert_cmpint (cadence.due, ==, DAY (cases[i].due));
      g_assert_cmpint (cadence.overdue, ==, cases[i].overdue);
      g_assert_cmpint (pagoda_cadence_is_due (&cadence, AS_OF), ==, cases[i].is_due);
      g_assert_cmpint (cadence.contacted, ==, cases[i].last_contact != NULL);
    }
}

static void
test_house_rules (void)
{
  PagodaHouseRules rules = pagoda_house_rules_usual ();
  PagodaCadenceInput input = { .account_class = PAGODA_CLASS_IMPORTANT,
                               .tier = PAGODA_TIER_MEDIUM,
                               .target = PAGODA_NO_TARGET,
                               .last_contact = AS_OF };

  rules.values[PAGODA_RULE_CADENCE_IMPORTANT] = 21;
  g_assert_cmpint (pagoda_cadence_of (&input, AS_OF, &rules).days, ==, 21);
}

/* The week of the house rules, with a holiday on a Friday and a Sunday to make up for it. */
static gboolean
is_workday_cb (PagodaDay day, gpointer data)
{
  if (day == DAY ("2026-06-19"))
    return FALSE;
  if (day == DAY ("2026-06-21"))
    return TRUE;
  return pagoda_house_rules_is_working (data, pagoda_day_weekday (day));
}

static void
test_workdays (void)
{
  static const struct
  {
    const char *first, *last;
    int workdays;
  } cases[] = {
    { "2026-06-01", "2026-06-30", 22 }, { "2026-06-19", "2026-06-19", 0 }, { "2026-06-20", "2026-06-21", 1 },
    { "2026-06-22", "2026-06-26", 5 },  { "2026-06-26", "2026-06-22", 0 }, { "2026-02-01", "2026-02-28", 20 },
  };
  PagodaHouseRules rules = pagoda_house_rules_usual ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaPeriod period = { DAY (cases[i].first), DAY (cases[i].last) };
      g_assert_cmpint (pagoda_workdays_count (period, is_workday_cb, &rules), ==, cases[i].workdays);
    }
}

/* 20 working days with one visit a day: room for 20 visits. */
static void
test_load (void)
{
  enum
  {
    NONE = PAGODA_NO_CLASS,
  };
  static const struct
  {
    const char *rule;
    int customers[PAGODA_N_CLASSES]; /* with the usual cadences 14, 14, 30, 90 */
    double needed;
    int exceeded;
  } cases[] = {
    { "nobody", { 0, 0, 0, 0 }, 0, NONE },
    { "14 of every 14 days take each day", { 14, 0, 0, 0 }, 20, NONE },
    { "one more exceeds", { 15, 0, 0, 0 }, 300 / 14.0, PAGODA_CLASS_STRATEGIC },
    { "classes are added from strategic downward", { 7, 7, 0, 0 }, 20, NONE },
    { "the first that exceeds is named", { 7, 8, 0, 0 }, 300 / 14.0, PAGODA_CLASS_TOP },
    { "thirds that sum to the whole do not exceed", { 0, 0, 10, 60 }, 20, NONE },
    { "ordinary on top", { 7, 0, 15, 1 }, 20 + 20 / 90.0, PAGODA_CLASS_ORDINARY },
    { "a class without customers is not blamed", { 15, 0, 0, 0 }, 300 / 14.0, PAGODA_CLASS_STRATEGIC },
    { "the rest above capacity names the first only",
      { 14, 1, 30, 90 },
      20 + 20 / 14.0 + 20 + 20,
      PAGODA_CLASS_TOP },
  };
  static const int usual[PAGODA_N_CLASSES] = { 14, 14, 30, 90 };
  PagodaHouseRules rules = pagoda_house_rules_usual ();

  rules.values[PAGODA_RULE_VISITS_PER_DAY] = 1;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) classes = g_array_new (FALSE, FALSE, sizeof (PagodaAccountClass));
      g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (int));
      /* From ordinary up, because the order of the customers must not matter. */
      for (int account_class = PAGODA_N_CLASSES - 1; account_class >= 0; account_class--)
        for (int k = 0; k < cases[i].customers[account_class]; k++)
          {
            PagodaAccountClass kept = (PagodaAccountClass)account_class;
            g_array_append_val (classes, kept);
            g_array_append_val (days, usual[account_class]);
          }
      PagodaVisitLoad load = pagoda_visit_load (classes->len, (PagodaAccountClass *)(gpointer)classes->data,
                                                (int *)(gpointer)days->data, 20, &rules);
      g_test_message ("V2: %s", cases[i].rule);
      g_assert_cmpfloat_with_epsilon (load.capacity, 20, 1e-12);
      g_assert_cmpfloat_with_epsilon (load.needed_up_to[PAGODA_CLASS_ORDINARY], cases[i].needed, 1e-9);
      g_assert_cmpint (load.exceeded, ==, cases[i].exceeded);
      for (guint k = 0; k < PAGODA_N_CLASSES; k++)
        g_assert_cmpuint (load.customers[k], ==, (guint)cases[i].customers[k]);
    }
}

static void
test_load_of_never (void)
{
  static const PagodaAccountClass classes[] = { PAGODA_CLASS_STRATEGIC, PAGODA_CLASS_TOP };
  static const int days[] = { 0, 10 };
  PagodaHouseRules rules = pagoda_house_rules_usual ();
  PagodaVisitLoad load = pagoda_visit_load (2, classes, days, 22, &rules);

  g_assert_cmpuint (load.customers[PAGODA_CLASS_STRATEGIC], ==, 0);
  g_assert_cmpfloat_with_epsilon (load.needed[PAGODA_CLASS_TOP], 2.2, 1e-12);
  g_assert_cmpfloat_with_epsilon (load.capacity, 88, 1e-12);
  /* In a month without working days there is neither work nor room. */
  load = pagoda_visit_load (2, classes, days, 0, &rules);
  g_assert_cmpint (load.exceeded, ==, PAGODA_NO_CLASS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cadence/days", test_days);
  g_test_add_func ("/cadence/due", test_due);
  g_test_add_func ("/cadence/house-rules", test_house_rules);
  g_test_add_func ("/cadence/workdays", test_workdays);
  g_test_add_func ("/cadence/load", test_load);
  g_test_add_func ("/cadence/load-of-never", test_load_of_never);
  return g_test_run ();
}
