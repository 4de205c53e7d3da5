/* test-activity-series.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/activity_series.h"

#define DAY(text) (pagoda_day_from_iso (text))

/* A rule is made of a first day, and knows afterwards how it was made. */
static void
test_rules (void)
{
  static const struct
  {
    PagodaRepetition repetition;
    const char *first;
    const char *rule;
  } cases[] = {
    { PAGODA_REPEAT_WEEKLY, "2026-03-10", "FREQ=WEEKLY" },
    { PAGODA_REPEAT_FORTNIGHTLY, "2026-03-10", "FREQ=WEEKLY;INTERVAL=2" },
    { PAGODA_REPEAT_MONTHLY_DAY, "2026-03-10", "FREQ=MONTHLY;BYMONTHDAY=10" },
    { PAGODA_REPEAT_MONTHLY_DAY, "2026-03-28", "FREQ=MONTHLY;BYMONTHDAY=28" },
    { PAGODA_REPEAT_MONTHLY_DAY, "2026-03-29", "FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1" },
    { PAGODA_REPEAT_MONTHLY_DAY, "2026-03-31", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1" },
    { PAGODA_REPEAT_MONTHLY_WEEKDAY, "2026-03-01", "FREQ=MONTHLY;BYDAY=1SU" },
    { PAGODA_REPEAT_MONTHLY_WEEKDAY, "2026-03-10", "FREQ=MONTHLY;BYDAY=2TU" },
    { PAGODA_REPEAT_MONTHLY_WEEKDAY, "2026-03-28", "FREQ=MONTHLY;BYDAY=4SA" },
    { PAGODA_REPEAT_MONTHLY_WEEKDAY, "2026-03-30", "FREQ=MONTHLY;BYDAY=-1MO" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rule = pagoda_repetition_rule (cases[i].repetition, DAY (cases[i].first), NULL);
      g_autofree char *ended = pagoda_rule_with_end (rule, DAY ("2026-12-31"));
      g_assert_cmpstr (rule, ==, cases[i].rule);
      g_assert_cmpint (pagoda_repetition_of (rule), ==, cases[i].repetition);
      g_assert_cmpint (pagoda_repetition_of (ended), ==, cases[i].repetition);
      g_assert_cmpint (pagoda_rule_get_end (ended), ==, DAY ("2026-12-31"));
    }
  g_assert_null (pagoda_repetition_rule (PAGODA_REPEAT_NEVER, 20000, NULL));
  g_assert_cmpint (pagoda_repetition_of (NULL), ==, PAGODA_REPEAT_NEVER);
}

/* What somebody types, and what it is without its end. */
static void
test_own_rules (void)
{
  static const struct
  {
    const char *typed;
    const char *bare;
    const char *until;
    PagodaRepetition repetition;
    int count;
  } cases[] = {
    { "freq=weekly; byday=tu,fr", "FREQ=WEEKLY;BYDAY=TU,FR", NULL, PAGODA_REPEAT_OWN },
    { "RRULE:FREQ=WEEKLY;COUNT=10", "FREQ=WEEKLY", NULL, PAGODA_REPEAT_WEEKLY, 10 },
    { "FREQ=MONTHLY;UNTIL=20270131;BYDAY=1MO", "FREQ=MONTHLY;BYDAY=1MO", "2027-01-31",
      PAGODA_REPEAT_MONTHLY_WEEKDAY },
    { "FREQ=WEEKLY;UNTIL=20261001T000000Z", "FREQ=WEEKLY", "2026-10-01", PAGODA_REPEAT_WEEKLY },
    { "FREQ=MONTHLY;BYDAY=1MO,3MO", "FREQ=MONTHLY;BYDAY=1MO,3MO", NULL, PAGODA_REPEAT_OWN },
    { "FREQ=MONTHLY;BYMONTHDAY=1,15", "FREQ=MONTHLY;BYMONTHDAY=1,15", NULL, PAGODA_REPEAT_OWN },
    { "FREQ=WEEKLY;COUNT=none", "FREQ=WEEKLY", NULL, PAGODA_REPEAT_WEEKLY, 0 },
    { "FREQ=WEEKLY;INTERVAL=3", "FREQ=WEEKLY;INTERVAL=3", NULL, PAGODA_REPEAT_OWN },
    { "", "", NULL, PAGODA_REPEAT_OWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *bare = pagoda_rule_without_end (cases[i].typed);
      g_autofree char *own = pagoda_repetition_rule (PAGODA_REPEAT_OWN, 20000, cases[i].typed);
      g_assert_cmpstr (bare, ==, cases[i].bare);
      g_assert_cmpstr (own, ==, cases[i].bare);
      g_assert_cmpint (pagoda_rule_get_end (cases[i].typed), ==, DAY (cases[i].until));
      g_assert_cmpint (pagoda_rule_get_count (cases[i].typed), ==, cases[i].count);
      g_assert_cmpint (pagoda_repetition_of (cases[i].typed), ==, cases[i].repetition);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/activity-series/rules", test_rules);
  g_test_add_func ("/activity-series/own-rules", test_own_rules);
  return g_test_run ();
}
