/* test-load-what-if.c: the load of a month, with fewer accounts and with longer cadences (V2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/load_what_if.h"

#define DAY(text) pagoda_day_from_iso (text)

#define S PAGODA_CLASS_STRATEGIC
#define T PAGODA_CLASS_TOP
#define I PAGODA_CLASS_IMPORTANT
#define O PAGODA_CLASS_ORDINARY
#define NONE PAGODA_NO_CLASS
#define ALL PAGODA_ALL_ACCOUNTS
#define NEVER PAGODA_NO_REMEDY

/* 10, 30, 60 and 100 accounts, strategic down to ordinary. */
static const int book[PAGODA_N_CLASSES] = { 10, 30, 60, 100 };

static PagodaLoadAccount *
make_accounts (const int *customers, gsize *n)
{
  GArray *accounts = g_array_new (FALSE, FALSE, sizeof (PagodaLoadAccount));

  for (int account_class = 0; account_class < PAGODA_N_CLASSES; account_class++)
    for (int i = 0; i < customers[account_class]; i++)
      {
        PagodaLoadAccount account = { .place = accounts->len,
                                      .cadence = { .account_class = (PagodaAccountClass)account_class,
                                                   .tier = PAGODA_TIER_SMALL,
                                                   .target = PAGODA_NO_TARGET,
                                                   .last_contact = PAGODA_DAY_NONE } };
        g_array_append_val (accounts, account);
      }
  return (PagodaLoadAccount *)(gpointer)g_array_steal (accounts, n);
}

/* October 2026 in China: rest from the 1st to the 7th, and the Saturday of the 10th is worked. */
static gboolean
is_workday_cb (PagodaDay day, gpointer data)
{
  if (day == DAY ("2026-10-10"))
    return TRUE;
  return day > DAY ("2026-10-07") && pagoda_day_weekday (day) <= 5;
}

/* Day by day and account by account: on a day that is worked, an account takes its part of a visit. */
static double
count_visits (const PagodaLoadAccount *accounts,
              gsize n,
              const PagodaLoadChange *change,
              const PagodaHouseRules *rules,
              PagodaPeriod period,
              PagodaAccountClass last)
{
  double visits = 0;

  for (PagodaDay day = period.first; day <= period.last; day++)
    {
      int of_class[PAGODA_N_CLASSES] = { 0 };
      for (gsize i = 0; i < n && is_workday_cb (day, NULL); i++)
        {
          PagodaAccountClass account_class = accounts[i].cadence.account_class;
          int nth = of_class[account_class]++;
          int days = change->days[account_class] > 0
                         ? change->days[account_class]
                         : (int)rules->values[pagoda_cadence_rule (account_class)];
          if (account_class <= last
              && (change->accounts[account_class] == ALL || nth < change->accounts[account_class]))
            visits += 1.0 / days;
        }
    }
  return visits;
}

static int
first_exceeded (const PagodaLoadAccount *accounts,
                gsize n,
                const PagodaLoadChange *change,
                const PagodaHouseRules *rules,
                PagodaPeriod period,
                double room)
{
  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    if (count_visits (accounts, n, change, rules, period, (PagodaAccountClass)i) > room + 1e-6)
      return i;
  return NONE;
}

static const struct
{
  const char *rule;
  PagodaLoadChange change;
  double needed;
  int exceeded;
} cases[] = {
  { "as the house rules say: 14, 14, 30 and 90 days", { { 0 }, { ALL, ALL, ALL, ALL } }, 107.4286, I },
  { "at 14, 30, 60 and 90 days there is room",
    { { 14, 30, 60, 90 }, { ALL, ALL, ALL, ALL } },
    68.8571,
    NONE },
  { "TOP seldom enough, and important is still too much",
    { { 0, 30, 0, 0 }, { ALL, ALL, ALL, ALL } },
    86.8571,
    O },
  { "a class is thinned", { { 0 }, { ALL, ALL, 0, ALL } }, 71.4286, NONE },
  { "one account more than there is room for", { { 0 }, { ALL, ALL, 1, ALL } }, 72.0286, O },
  { "thinned to more than there are", { { 0 }, { ALL, ALL, 1000, ALL } }, 107.4286, I },
  { "both at once", { { 0, 30, 45, 0 }, { ALL, 20, 45, ALL } }, 62.8571, NONE },
  { "every day for everybody", { { 1, 1, 1, 1 }, { ALL, ALL, ALL, ALL } }, 3600, S },
  { "nobody at all", { { 0 }, { 0, 0, 0, 0 } }, 0, NONE },
};

static void
test_what_if (void)
{
  PagodaHouseRules rules = pagoda_house_rules_usual ();
  PagodaPeriod october = { DAY ("2026-10-01"), DAY ("2026-10-31") };
  int workdays = pagoda_workdays_count (october, is_workday_cb, NULL);
  gsize n;
  g_autofree PagodaLoadAccount *accounts = make_accounts (book, &n);

  g_assert_cmpint (workdays, ==, 18);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PagodaLoadChange *change = &cases[i].change;
      PagodaVisitLoad load = pagoda_load_what_if (accounts, n, change, workdays, &rules);
      g_test_message ("V2: %s", cases[i].rule);
      g_assert_cmpfloat_with_epsilon (load.capacity, 18 * 4, 1e-9);
      g_assert_cmpfloat_with_epsilon (load.needed_up_to[O], cases[i].needed, 1e-4);
      g_assert_cmpfloat_with_epsilon (load.needed_up_to[O],
                                      count_visits (accounts, n, change, &rules, october, O), 1e-6);
      g_assert_cmpint (load.exceeded, ==, cases[i].exceeded);
      g_assert_cmpint (load.exceeded, ==,
                       first_exceeded (accounts, n, change, &rules, october, load.capacity));
    }
}

/* A cadence of the class is one of those that may hold (V1). */
static void
test_other_cadences_stay (void)
{
  static const struct
  {
    const char *rule;
    PagodaCadenceInput input;
    int days; /* of the class; 0: as it is */
    double needed;
  } others[] = {
    { "its own",
      { .own = 10, .account_class = O, .tier = PAGODA_TIER_SMALL, .target = PAGODA_NO_TARGET },
      180,
      2 },
    { "a target's",
      { .account_class = O, .tier = PAGODA_TIER_SMALL, .target = PAGODA_TARGET_TIER_C },
      180,
      20 / 30.0 },
    { "inactive, until the class asks for more",
      { .account_class = O, .tier = PAGODA_TIER_INACTIVE, .target = PAGODA_NO_TARGET },
      180,
      20 / 60.0 },
    { "more of the class",
      { .account_class = O, .tier = PAGODA_TIER_INACTIVE, .target = PAGODA_NO_TARGET },
      5,
      4 },
    { "never a customer",
      { .account_class = S, .tier = PAGODA_TIER_OTHER, .target = PAGODA_NO_TARGET },
      5,
      0 },
  };
  PagodaHouseRules rules = pagoda_house_rules_usual ();

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      PagodaLoadAccount account = { 0, others[i].input };
      PagodaLoadChange change = pagoda_load_change_none ();
      change.days[others[i].input.account_class] = others[i].days;
      g_test_message ("V1: %s", others[i].rule);
      g_assert_cmpfloat_with_epsilon (pagoda_load_what_if (&account, 1, &change, 20, &rules).needed_up_to[O],
                                      others[i].needed, 1e-9);
    }
}

/* What it takes, against every number of accounts and every number of days, one after the other. */
static void
test_remedies (void)
{
  static const struct
  {
    PagodaLoadChange change;
    PagodaAccountClass account_class;
    int accounts, days;
  } remedies[] = {
    { { { 0 }, { ALL, ALL, ALL, ALL } }, S, NEVER, NEVER },
    { { { 0 }, { ALL, ALL, ALL, ALL } }, T, 2, 172 },
    { { { 0 }, { ALL, ALL, ALL, ALL } }, I, 0, NEVER },
    { { { 0 }, { ALL, ALL, ALL, ALL } }, O, NEVER, NEVER },
    { { { 0, 30, 0, 0 }, { ALL, ALL, ALL, ALL } }, I, 35, 52 },
    { { { 0, 30, 0, 0 }, { ALL, ALL, ALL, ALL } }, O, 25, 350 },
    { { { 14, 30, 60, 90 }, { ALL, ALL, ALL, ALL } }, O, 100, 78 },
  };
  PagodaHouseRules rules = pagoda_house_rules_usual ();
  gsize n;
  g_autofree PagodaLoadAccount *accounts = make_accounts (book, &n);

  for (gsize i = 0; i < G_N_ELEMENTS (remedies); i++)
    {
      PagodaAccountClass account_class = remedies[i].account_class;
      PagodaLoadChange change = remedies[i].change;
      PagodaLoadRemedy remedy = pagoda_load_remedy (accounts, n, &change, account_class, 18, &rules);
      int most = NEVER, shortest = NEVER;

      for (int k = 0; k <= book[account_class]; k++)
        {
          change.accounts[account_class] = k;
          if (pagoda_load_what_if (accounts, n, &change, 18, &rules).exceeded == NONE)
            most = k;
        }
      change = remedies[i].change;
      for (int days = 366; days > 0; days--)
        {
          change.days[account_class] = days;
          if (pagoda_load_what_if (accounts, n, &change, 18, &rules).exceeded == NONE)
            shortest = days;
        }
      g_assert_cmpint (remedy.accounts, ==, most);
      g_assert_cmpint (remedy.days, ==, shortest);
      g_assert_cmpint (remedy.accounts, ==, remedies[i].accounts);
      g_assert_cmpint (remedy.days, ==, remedies[i].days);
    }
}

static void
test_changes (void)
{
  PagodaHouseRules rules = pagoda_house_rules_usual ();
  PagodaLoadChange change = pagoda_load_change_none ();

  g_assert_true (pagoda_load_change_is_none (&change, &rules));
  change.days[I] = 30;
  g_assert_true (pagoda_load_change_is_none (&change, &rules));
  change.days[I] = 45;
  g_assert_false (pagoda_load_change_is_none (&change, &rules));
  PagodaHouseRules changed = pagoda_load_change_rules (&change, &rules);
  g_assert_cmpint (changed.values[PAGODA_RULE_CADENCE_IMPORTANT], ==, 45);
  g_assert_cmpint (changed.values[PAGODA_RULE_CADENCE_TOP], ==, 14);
  change = pagoda_load_change_none ();
  change.accounts[O] = 0;
  g_assert_false (pagoda_load_change_is_none (&change, &rules));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load-what-if/what-if", test_what_if);
  g_test_add_func ("/load-what-if/other-cadences-stay", test_other_cadences_stay);
  g_test_add_func ("/load-what-if/remedies", test_remedies);
  g_test_add_func ("/load-what-if/changes", test_changes);
  return g_test_run ();
}
