/* test-target-plan.c: the tiers of targets, and the renewal of a quarter.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/target_plan.h"

#include <string.h>

#define DAY(text) ((text) != NULL ? pagoda_day_from_iso (text) : PAGODA_DAY_NONE)

typedef struct
{
  const char *entered, *due;
  PagodaTargetOutcome outcome;
  const char *ended;
  const char *ordered;
  const char *extended, *extended_due;
  int by_hand; /* 1 + tier; 0 for none */
} Row;

static PagodaTarget *
create_target (const Row *row)
{
  PagodaTarget *target = pagoda_target_new ();

  target->entered = DAY (row->entered);
  target->due = DAY (row->due);
  target->outcome = row->outcome;
  target->ended = DAY (row->ended);
  target->extended = DAY (row->extended);
  target->extended_due = DAY (row->extended_due);
  if (row->by_hand > 0)
    g_ptr_array_add (target->tiers, pagoda_dated_new (target->entered, row->by_hand - 1, NULL));
  return target;
}

static void
test_tiers (void)
{
  static const struct
  {
    Row row;
    const char *day;
    PagodaTargetTier tier;
    int days_left;
    gboolean overdue;
  } cases[] = {
    { { "2026-01-05", "2026-06-30" }, "2026-03-29", PAGODA_TARGET_TIER_B, 93, FALSE },
    { { "2026-01-05", "2026-06-30" }, "2026-03-30", PAGODA_TARGET_TIER_A, 92, FALSE },
    { { "2026-01-05", "2026-12-31" }, "2026-06-29", PAGODA_TARGET_TIER_C, 185, FALSE },
    { { "2026-01-05", "2026-12-30" }, "2026-06-30", PAGODA_TARGET_TIER_B, 183, FALSE },
    { { "2026-01-05", "2028-01-05" }, "2026-06-30", PAGODA_TARGET_TIER_C, 554, FALSE },
    { { "2026-01-05", "2026-06-30" }, "2026-06-30", PAGODA_TARGET_TIER_A, 0, FALSE },
    { { "2026-01-05", "2026-06-30" }, "2026-07-01", PAGODA_TARGET_TIER_A, -1, TRUE },
    /* Extended on the day itself: from then on there is time again. */
    { { .entered = "2026-01-05",
        .due = "2026-06-30",
        .extended = "2026-07-01",
        .extended_due = "2026-12-01" },
      "2026-07-01",
      PAGODA_TARGET_TIER_B,
      153,
      FALSE },
    { { .entered = "2026-01-05",
        .due = "2026-06-30",
        .extended = "2026-07-03",
        .extended_due = "2026-12-01" },
      "2026-07-02",
      PAGODA_TARGET_TIER_A,
      -2,
      TRUE },
    { { .entered = "2026-01-05", .due = "2026-06-30", .by_hand = 1 + PAGODA_TARGET_TIER_C },
      "2026-06-30",
      PAGODA_TARGET_TIER_C,
      0,
      FALSE },
    /* To be won now, whatever was set. */
    { { .entered = "2026-01-05", .due = "2026-06-30", .by_hand = 1 + PAGODA_TARGET_TIER_C },
      "2026-07-01",
      PAGODA_TARGET_TIER_A,
      -1,
      TRUE },
    /* Nothing is overdue that was won or given up, or has ordered without a word. */
    { { "2026-01-05", "2026-06-30", PAGODA_TARGET_DROPPED, "2026-06-01" },
      "2026-07-01",
      PAGODA_TARGET_TIER_A,
      -1,
      FALSE },
    { { .entered = "2026-01-05", .due = "2026-06-30", .ordered = "2026-05-01" },
      "2026-07-01",
      PAGODA_TARGET_TIER_A,
      -1,
      FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaDay day = DAY (cases[i].day);
      g_autoptr (PagodaTarget) target = create_target (&cases[i].row);
      PagodaPlannedTarget planned = { target, DAY (cases[i].row.ordered) };
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (pagoda_target_tier_on (target, day), ==, cases[i].tier);
      g_assert_cmpint (pagoda_target_days_left (target, day), ==, cases[i].days_left);
      g_assert_cmpint (pagoda_target_is_overdue (&planned, day), ==, cases[i].overdue);
    }
}

static void
test_standings (void)
{
  static const struct
  {
    const char *what;
    Row row;
    const char *day;
    gboolean entered;
    PagodaTargetOutcome outcome;
    const char *since;
  } cases[] = {
    { "not yet in the plan",
      { "2026-01-05", "2026-06-30" },
      "2026-01-04",
      FALSE,
      PAGODA_TARGET_PURSUED,
      NULL },
    { "pursued", { "2026-01-05", "2026-06-30" }, "2026-01-05", TRUE, PAGODA_TARGET_PURSUED, "2026-01-05" },
    { "dropped",
      { "2026-01-05", "2026-06-30", PAGODA_TARGET_DROPPED, "2026-03-01" },
      "2026-03-01",
      TRUE,
      PAGODA_TARGET_DROPPED,
      "2026-03-01" },
    { "not dropped yet",
      { "2026-01-05", "2026-06-30", PAGODA_TARGET_DROPPED, "2026-03-01" },
      "2026-02-28",
      TRUE,
      PAGODA_TARGET_PURSUED,
      "2026-01-05" },
    { "ordered, which nobody noted",
      { "2026-01-05", "2026-06-30", PAGODA_TARGET_PURSUED, NULL, "2026-02-10" },
      "2026-02-10",
      TRUE,
      PAGODA_TARGET_CONVERTED,
      "2026-02-10" },
    { "the order is later than the day",
      { "2026-01-05", "2026-06-30", PAGODA_TARGET_PURSUED, NULL, "2026-02-10" },
      "2026-02-09",
      TRUE,
      PAGODA_TARGET_PURSUED,
      "2026-01-05" },
    { "ordered, and noted later",
      { "2026-01-05", "2026-06-30", PAGODA_TARGET_CONVERTED, "2026-03-01", "2026-02-10" },
      "2026-04-01",
      TRUE,
      PAGODA_TARGET_CONVERTED,
      "2026-02-10" },
    { "won by hand before the first order",
      { "2026-01-05", "2026-06-30", PAGODA_TARGET_CONVERTED, "2026-03-01", "2026-03-20" },
      "2026-04-01",
      TRUE,
      PAGODA_TARGET_CONVERTED,
      "2026-03-01" },
    { "ordered after it was dropped",
      { "2026-01-05", "2026-06-30", PAGODA_TARGET_DROPPED, "2026-03-01", "2026-03-20" },
      "2026-04-01",
      TRUE,
      PAGODA_TARGET_DROPPED,
      "2026-03-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaTarget) target = create_target (&cases[i].row);
      PagodaPlannedTarget planned = { target, DAY (cases[i].row.ordered) };
      PagodaTargetStanding standing = pagoda_target_standing_on (&planned, DAY (cases[i].day));
      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (standing.entered, ==, cases[i].entered);
      if (!standing.entered)
        continue;
      g_assert_cmpint (standing.outcome, ==, cases[i].outcome);
      g_assert_cmpint (standing.since, ==, DAY (cases[i].since));
    }
}

/* A plan drawn as letters, one for each target: what it was when the quarter began and what happened in it.
 * p pursued all the time; c converted by hand; o ordered; d dropped; e entered; x entered and ordered;
 * - won the quarter before; l enters the quarter after. */
static GPtrArray *
draw_plan (const char *plan, GArray *planned)
{
  static const struct
  {
    char letter;
    Row row;
  } kinds[] = {
    { 'p', { "2026-01-05", "2026-12-31" } },
    { 'c', { "2026-01-05", "2026-12-31", PAGODA_TARGET_CONVERTED, "2026-06-30" } },
    { 'o', { "2026-01-05", "2026-12-31", PAGODA_TARGET_PURSUED, NULL, "2026-04-01" } },
    { 'd', { "2026-01-05", "2026-12-31", PAGODA_TARGET_DROPPED, "2026-05-01" } },
    { 'e', { "2026-04-01", "2026-12-31" } },
    { 'x', { "2026-06-30", "2026-12-31", PAGODA_TARGET_PURSUED, NULL, "2026-06-30" } },
    { '-', { "2026-01-05", "2026-12-31", PAGODA_TARGET_CONVERTED, "2026-03-31" } },
    { 'l', { "2026-07-01", "2026-12-31" } },
  };
  GPtrArray *targets = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_target_free);

  for (; *plan != '\0'; plan++)
    for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
      if (kinds[i].letter == *plan)
        {
          PagodaPlannedTarget one = { create_target (&kinds[i].row), DAY (kinds[i].row.ordered) };
          g_ptr_array_add (targets, (gpointer)one.target);
          g_array_append_val (planned, one);
        }
  return targets;
}

static char *
repeat (char letter, guint n)
{
  return g_strnfill (n, letter);
}

static void
check_renewal (const char *plan,
               guint start,
               guint entered,
               guint converted,
               guint dropped,
               guint entered_missing,
               guint converted_missing)
{
  g_autoptr (GArray) planned = g_array_new (FALSE, FALSE, sizeof (PagodaPlannedTarget));
  g_autoptr (GPtrArray) targets = draw_plan (plan, planned);
  PagodaPeriod quarter = pagoda_period_quarter (DAY ("2026-05-15"));
  g_autoptr (PagodaRenewal) renewal = pagoda_renewal_of ((const PagodaPlannedTarget *)planned->data,
                                                         planned->len, quarter, DAY ("2026-08-01"));

  g_assert_cmpuint (renewal->start->len, ==, start);
  g_assert_cmpuint (renewal->entered->len, ==, entered);
  g_assert_cmpuint (renewal->converted->len, ==, converted);
  g_assert_cmpuint (renewal->dropped->len, ==, dropped);
  g_assert_cmpuint (renewal->left->len, ==, start - converted - dropped);
  g_assert_cmpuint (renewal->entered_missing, ==, entered_missing);
  g_assert_cmpuint (renewal->converted_missing, ==, converted_missing);
}

static void
test_renewal (void)
{
  static const struct
  {
    const char *what, *plan;
    guint start, entered, converted, dropped, entered_missing, converted_missing;
  } cases[] = {
    { "an empty plan asks for nothing", "", 0, 0, 0, 0, 0, 0 },
    { "one target asks for a new one", "p", 1, 0, 0, 0, 1, 0 },
    { "who entered is to be matched by one who orders", "pe", 1, 1, 0, 0, 0, 1 },
    { "an order converts as the hand does", "coe", 2, 1, 2, 0, 0, 0 },
    { "who was dropped converts nobody", "dpe", 2, 1, 0, 1, 0, 1 },
    { "a new one that orders at once is none of the old ones", "px", 1, 1, 0, 0, 0, 1 },
    { "other quarters do not count", "-pl", 1, 0, 0, 0, 1, 0 },
    { "20 ask for one", "ppppppppppppppppppppe", 20, 1, 0, 0, 0, 1 },
    { "21 ask for two", "pppppppppppppppppppppe", 21, 1, 0, 0, 1, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].what);
      check_renewal (cases[i].plan, cases[i].start, cases[i].entered, cases[i].converted, cases[i].dropped,
                     cases[i].entered_missing, cases[i].converted_missing);
    }
}

/* The pool of the article: 100 targets, 5 come in and 5 become customers. */
static void
test_textbook (void)
{
  g_autofree char *pursued = repeat ('p', 95);
  g_autofree char *converted = repeat ('o', 5);
  g_autofree char *entered = repeat ('e', 5);
  g_autofree char *plan = g_strconcat (pursued, converted, entered, NULL);
  g_autofree char *few = g_strconcat (pursued, converted, "e", NULL);

  check_renewal (plan, 100, 5, 5, 0, 0, 0);
  check_renewal (few, 100, 1, 5, 0, 4, 0);
}

/* What happens after the day asked for is not known on it. */
static void
test_running (void)
{
  g_autoptr (GArray) planned = g_array_new (FALSE, FALSE, sizeof (PagodaPlannedTarget));
  g_autoptr (GPtrArray) targets = draw_plan ("codpe", planned);
  PagodaPeriod quarter = pagoda_period_quarter (DAY ("2026-05-15"));
  g_autoptr (PagodaRenewal) renewal = pagoda_renewal_of ((const PagodaPlannedTarget *)planned->data,
                                                         planned->len, quarter, DAY ("2026-04-20"));

  g_assert_cmpuint (renewal->start->len, ==, 4);
  g_assert_cmpuint (renewal->converted->len, ==, 1);
  g_assert_cmpuint (renewal->dropped->len, ==, 0);
  g_assert_cmpuint (renewal->entered->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/target-plan/tiers", test_tiers);
  g_test_add_func ("/target-plan/standings", test_standings);
  g_test_add_func ("/target-plan/renewal", test_renewal);
  g_test_add_func ("/target-plan/textbook", test_textbook);
  g_test_add_func ("/target-plan/running", test_running);
  return g_test_run ();
}
