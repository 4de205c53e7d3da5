/* test-yearly-review.c: what a year with a customer suggests, and what follows for the next (G5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/yearly_review.h"

#include <math.h>

#define DAY(text) pagoda_day_from_iso (text)
#define NONE PAGODA_REVIEW_UNDECIDED

static void
test_years (void)
{
  static const struct
  {
    int year;
    const char *day;
    const char *last, *before_first, *before_last; /* @last NULL: it has not begun */
    gboolean whole;
  } cases[] = {
    { 2025, "2026-11-22", "2025-12-31", "2024-01-01", "2024-12-31", TRUE },
    { 2025, "2025-12-31", "2025-12-31", "2024-01-01", "2024-12-31", TRUE },
    { 2026, "2026-11-22", "2026-11-22", "2025-01-01", "2025-11-22", FALSE },
    { 2026, "2026-01-01", "2026-01-01", "2025-01-01", "2025-01-01", FALSE },
    { 2024, "2024-02-29", "2024-02-29", "2023-01-01", "2023-02-28", FALSE },
    { 2026, "2025-12-31", NULL, NULL, NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaReviewYears years = { 0 };
      g_test_message ("%d as of %s", cases[i].year, cases[i].day);
      g_assert_true (pagoda_review_years (cases[i].year, DAY (cases[i].day), &years)
                     == (cases[i].last != NULL));
      if (cases[i].last == NULL)
        continue;
      g_assert_cmpint (years.now.first, ==, pagoda_day_from_ymd (cases[i].year, 1, 1));
      g_assert_cmpint (years.now.last, ==, DAY (cases[i].last));
      g_assert_cmpint (years.before.first, ==, DAY (cases[i].before_first));
      g_assert_cmpint (years.before.last, ==, DAY (cases[i].before_last));
      g_assert_cmpint (years.whole, ==, cases[i].whole);
    }
}

static void
test_growth (void)
{
  g_assert_cmpfloat_with_epsilon (pagoda_review_growth (120, 100), 0.2, 1e-9);
  g_assert_cmpfloat_with_epsilon (pagoda_review_growth (-50, 100), -1.5, 1e-9);
  g_assert_true (isnan (pagoda_review_growth (100, 0)));
  g_assert_true (isnan (pagoda_review_growth (100, -5)));
}

/* A year in a row of a table: order days (each one order), revenue, profit, visits, cost. */
#define YEAR(days, money, gain, met, spent)                                                                  \
  {                                                                                                          \
    .orders = days, .order_days = days, .revenue = money, .profit = gain, .visits = met, .cost = spent       \
  }

static void
test_suggestions (void)
{
  static const struct
  {
    const char *what;
    PagodaReviewFigures now, before;
    PagodaAccountClass account_class;
    gboolean active;
    int decision;
    PagodaReviewReason reason;
  } cases[] = {
    { "grows just enough", YEAR (4, 1200, 240, 2, 0), YEAR (4, 1000, 200, 2, 0), PAGODA_CLASS_ORDINARY, TRUE,
      PAGODA_REVIEW_PROMOTE, PAGODA_REVIEW_GROWS },
    { "grows a little less", YEAR (4, 1199, 240, 2, 0), YEAR (4, 1000, 200, 2, 0), PAGODA_CLASS_ORDINARY,
      TRUE, PAGODA_REVIEW_KEEP, PAGODA_REVIEW_STEADY },
    { "new, and bought again", YEAR (3, 500, 100, 0, 0), YEAR (0, 0, 0, 0, 0), PAGODA_CLASS_ORDINARY, TRUE,
      PAGODA_REVIEW_PROMOTE, PAGODA_REVIEW_BECAME_REGULAR },
    { "one order day then, two now", YEAR (2, 500, 100, 0, 0), YEAR (1, 500, 100, 0, 0),
      PAGODA_CLASS_IMPORTANT, TRUE, PAGODA_REVIEW_PROMOTE, PAGODA_REVIEW_BECAME_REGULAR },
    { "TOP already", YEAR (4, 2000, 240, 2, 0), YEAR (4, 1000, 200, 2, 0), PAGODA_CLASS_TOP, TRUE,
      PAGODA_REVIEW_KEEP, PAGODA_REVIEW_GROWS },
    { "falls just enough", YEAR (4, 800, 160, 2, 0), YEAR (4, 1000, 200, 2, 0), PAGODA_CLASS_ORDINARY, TRUE,
      PAGODA_REVIEW_RUN_IN, PAGODA_REVIEW_SHRINKS },
    { "falls a little less", YEAR (4, 801, 160, 2, 0), YEAR (4, 1000, 200, 2, 0), PAGODA_CLASS_ORDINARY, TRUE,
      PAGODA_REVIEW_KEEP, PAGODA_REVIEW_STEADY },
    { "a TOP account that falls", YEAR (4, 500, 160, 2, 0), YEAR (4, 1000, 200, 2, 0), PAGODA_CLASS_TOP, TRUE,
      PAGODA_REVIEW_RUN_IN, PAGODA_REVIEW_SHRINKS },
    { "bought on one day", YEAR (1, 1000, 200, 2, 0), YEAR (2, 1000, 200, 2, 0), PAGODA_CLASS_ORDINARY, TRUE,
      PAGODA_REVIEW_RUN_IN, PAGODA_REVIEW_NO_REORDER },
    { "lapsed", YEAR (0, 0, 0, 3, 0), YEAR (3, 1000, 200, 2, 0), PAGODA_CLASS_ORDINARY, FALSE,
      PAGODA_REVIEW_RUN_IN, PAGODA_REVIEW_LAPSED },
    { "visited in vain", YEAR (0, 0, 0, 4, 0), YEAR (3, 1000, 200, 2, 0), PAGODA_CLASS_ORDINARY, FALSE,
      PAGODA_REVIEW_DROP, PAGODA_REVIEW_VISITED_IN_VAIN },
    { "visited in vain, strategic", YEAR (0, 0, 0, 9, 0), YEAR (0, 0, 0, 0, 0), PAGODA_CLASS_STRATEGIC, FALSE,
      PAGODA_REVIEW_KEEP, PAGODA_REVIEW_VISITED_IN_VAIN },
    /* Early in a running year it has not bought yet, but is active still. */
    { "nothing yet", YEAR (0, 0, 0, 9, 0), YEAR (1, 100, 20, 0, 0), PAGODA_CLASS_ORDINARY, TRUE, NONE,
      PAGODA_REVIEW_TOO_FEW },
    { "two order days in two years", YEAR (1, 9000, 900, 0, 0), YEAR (1, 100, 20, 0, 0),
      PAGODA_CLASS_ORDINARY, TRUE, NONE, PAGODA_REVIEW_TOO_FEW },
    { "no profit in both years", YEAR (4, 1000, -100, 2, 0), YEAR (4, 1000, 100, 2, 0), PAGODA_CLASS_ORDINARY,
      TRUE, PAGODA_REVIEW_DROP, PAGODA_REVIEW_EARNS_NOTHING },
    { "costs more than it earns", YEAR (4, 1000, 200, 2, 201), YEAR (4, 1000, 200, 2, 0),
      PAGODA_CLASS_ORDINARY, TRUE, PAGODA_REVIEW_DROP, PAGODA_REVIEW_COSTS_MORE },
    { "costs as much as it earns", YEAR (4, 1000, 200, 2, 200), YEAR (4, 1000, 200, 2, 0),
      PAGODA_CLASS_ORDINARY, TRUE, PAGODA_REVIEW_KEEP, PAGODA_REVIEW_STEADY },
    { "costs more, but grows", YEAR (4, 1200, 200, 2, 201), YEAR (4, 1000, 200, 2, 0), PAGODA_CLASS_ORDINARY,
      TRUE, PAGODA_REVIEW_PROMOTE, PAGODA_REVIEW_GROWS },
    { "costs more, and strategic", YEAR (4, 1000, 200, 2, 900), YEAR (4, 1000, 200, 2, 0),
      PAGODA_CLASS_STRATEGIC, TRUE, PAGODA_REVIEW_KEEP, PAGODA_REVIEW_COSTS_MORE },
    { "costs, sells at a loss this year", YEAR (4, 1000, -1, 2, 1), YEAR (4, 1000, 200, 2, 0),
      PAGODA_CLASS_ORDINARY, TRUE, PAGODA_REVIEW_DROP, PAGODA_REVIEW_COSTS_MORE },
  };
  PagodaHouseRules rules = pagoda_house_rules_usual ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaReviewCase review_case
          = { cases[i].now, cases[i].before, cases[i].account_class, cases[i].active };
      PagodaReviewSuggestion suggestion = pagoda_review_suggest (&review_case, &rules);
      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (suggestion.decision, ==, cases[i].decision);
      g_assert_cmpint (suggestion.reason, ==, cases[i].reason);
      g_assert_cmpint (suggestion.spared || suggestion.deep, ==,
                       cases[i].decision == PAGODA_REVIEW_KEEP && cases[i].reason != PAGODA_REVIEW_STEADY);
      g_assert_cmpint (pagoda_review_is_judged (&review_case, &rules), ==,
                       cases[i].now.order_days + cases[i].before.order_days >= 3);
    }
}

/* The thresholds are house rules. */
static void
test_rules (void)
{
  PagodaHouseRules rules = pagoda_house_rules_usual ();
  PagodaReviewCase review_case
      = { YEAR (1, 110, 20, 2, 0), YEAR (2, 100, 20, 0, 0), PAGODA_CLASS_ORDINARY, TRUE };

  g_assert_cmpint (pagoda_review_suggest (&review_case, &rules).reason, ==, PAGODA_REVIEW_NO_REORDER);
  rules.values[PAGODA_RULE_REVIEW_ORDER_DAYS] = 4;
  g_assert_cmpint (pagoda_review_suggest (&review_case, &rules).decision, ==, NONE);
  review_case.now.order_days = 2;
  g_assert_cmpint (pagoda_review_suggest (&review_case, &rules).decision, ==, PAGODA_REVIEW_KEEP);
  rules.values[PAGODA_RULE_REVIEW_CHANGE] = 10;
  g_assert_cmpint (pagoda_review_suggest (&review_case, &rules).decision, ==, PAGODA_REVIEW_PROMOTE);
  review_case.active = FALSE;
  review_case.now.orders = 0;
  rules.values[PAGODA_RULE_REVIEW_VISITS] = 2;
  g_assert_cmpint (pagoda_review_suggest (&review_case, &rules).decision, ==, PAGODA_REVIEW_DROP);
}

static void
test_carry (void)
{
  static const struct
  {
    int decision;
    PagodaAccountClass account_class;
    int cadence; /* that holds now */
    gboolean targeted, carried, lacking, unexplained;
    const char *day;
    PagodaReviewCarryKind kind;
    const char *from;
    int days;        /* of the new cadence */
    const char *due; /* of a target */
  } cases[] = {
    { PAGODA_REVIEW_PROMOTE, PAGODA_CLASS_ORDINARY, 90, FALSE, FALSE, FALSE, FALSE, "2026-11-22",
      PAGODA_CARRY_CADENCE, "2027-01-01", 30, NULL },
    { PAGODA_REVIEW_PROMOTE, PAGODA_CLASS_IMPORTANT, 30, FALSE, FALSE, FALSE, FALSE, "2026-11-22",
      PAGODA_CARRY_CADENCE, "2027-01-01", 14, NULL },
    { PAGODA_REVIEW_PROMOTE, PAGODA_CLASS_ORDINARY, 30, FALSE, FALSE, FALSE, FALSE, "2026-11-22",
      PAGODA_CARRY_OFTEN, "2027-01-01", 0, NULL },
    { PAGODA_REVIEW_PROMOTE, PAGODA_CLASS_ORDINARY, 0, FALSE, FALSE, FALSE, FALSE, "2026-11-22",
      PAGODA_CARRY_CADENCE, "2027-01-01", 30, NULL },
    { PAGODA_REVIEW_PROMOTE, PAGODA_CLASS_ORDINARY, 90, FALSE, TRUE, FALSE, FALSE, "2026-11-22",
      PAGODA_CARRY_CARRIED, "2027-01-01", 0, NULL },
    { PAGODA_REVIEW_RUN_IN, PAGODA_CLASS_ORDINARY, 90, FALSE, FALSE, FALSE, FALSE, "2026-11-22",
      PAGODA_CARRY_TARGET, "2027-01-01", 0, "2027-07-01" },
    /* The next year has begun: the plan begins with the day. */
    { PAGODA_REVIEW_RUN_IN, PAGODA_CLASS_ORDINARY, 90, FALSE, FALSE, FALSE, FALSE, "2027-08-31",
      PAGODA_CARRY_TARGET, "2027-08-31", 0, "2028-02-29" },
    { PAGODA_REVIEW_RUN_IN, PAGODA_CLASS_ORDINARY, 90, TRUE, FALSE, FALSE, FALSE, "2026-11-22",
      PAGODA_CARRY_PLANNED, "2027-01-01", 0, NULL },
    { PAGODA_REVIEW_DROP, PAGODA_CLASS_ORDINARY, 90, FALSE, FALSE, FALSE, FALSE, "2026-11-22",
      PAGODA_CARRY_OTHER, "2027-01-01", 0, NULL },
    { PAGODA_REVIEW_DROP, PAGODA_CLASS_ORDINARY, 90, FALSE, FALSE, TRUE, FALSE, "2026-11-22",
      PAGODA_CARRY_DROPPED, "2027-01-01", 0, NULL },
    { PAGODA_REVIEW_DROP, PAGODA_CLASS_ORDINARY, 90, FALSE, FALSE, FALSE, TRUE, "2026-11-22",
      PAGODA_CARRY_UNEXPLAINED, "2027-01-01", 0, NULL },
    { PAGODA_REVIEW_KEEP, PAGODA_CLASS_ORDINARY, 90, FALSE, TRUE, FALSE, FALSE, "2026-11-22",
      PAGODA_CARRY_NOTHING, "2027-01-01", 0, NULL },
    { NONE, PAGODA_CLASS_ORDINARY, 90, FALSE, FALSE, FALSE, FALSE, "2026-11-22", PAGODA_CARRY_NOTHING,
      "2027-01-01", 0, NULL },
  };
  PagodaHouseRules rules = pagoda_house_rules_usual ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaReviewCarryInput input
          = { cases[i].decision,      cases[i].carried ? DAY ("2026-11-01") : PAGODA_DAY_NONE,
              cases[i].account_class, cases[i].cadence,
              cases[i].targeted,      cases[i].lacking,
              cases[i].unexplained };
      PagodaReviewCarry carry = pagoda_review_carry (&input, 2026, DAY (cases[i].day), &rules);
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (carry.kind, ==, cases[i].kind);
      g_assert_cmpint (carry.from, ==, DAY (cases[i].from));
      g_assert_cmpint (carry.cadence, ==, cases[i].days);
      g_assert_cmpint (carry.due, ==, cases[i].due != NULL ? DAY (cases[i].due) : PAGODA_DAY_NONE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/yearly-review/years", test_years);
  g_test_add_func ("/yearly-review/growth", test_growth);
  g_test_add_func ("/yearly-review/suggestions", test_suggestions);
  g_test_add_func ("/yearly-review/rules", test_rules);
  g_test_add_func ("/yearly-review/carry", test_carry);
  return g_test_run ();
}
