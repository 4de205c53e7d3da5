/* test-season.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/season.h"

#define DAY(text) (pagoda_day_from_iso (text))

/* The thirds of the cases below. */
#define EARLY(month) (3 * ((month)-1))
#define MID(month) (EARLY (month) + 1)
#define LATE(month) (EARLY (month) + 2)

static void
test_thirds (void)
{
  static const struct
  {
    const char *day;
    int third;
    const char *label;
  } cases[] = {
    { "2026-01-01", EARLY (1), "early Jan" }, { "2026-01-10", EARLY (1), "early Jan" },
    { "2026-01-11", MID (1), "mid Jan" },     { "2026-01-20", MID (1), "mid Jan" },
    { "2026-01-21", LATE (1), "late Jan" },   { "2026-01-31", LATE (1), "late Jan" },
    { "2026-02-28", LATE (2), "late Feb" },   { "2024-02-29", LATE (2), "late Feb" },
    { "2026-03-01", EARLY (3), "early Mar" }, { "2026-12-31", LATE (12), "late Dec" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int third = pagoda_season_third_of (DAY (cases[i].day));
      g_autofree char *label = pagoda_third_label (third, PAGODA_LANGUAGE_EN);
      g_assert_cmpint (third, ==, cases[i].third);
      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

/* A window, a day, whether it lies in it, until when, and when the next one begins. */
static void
test_windows (void)
{
  static const struct
  {
    int first, last;
    const char *day;
    const char *until; /* NULL: outside */
    const char *next;
  } cases[] = {
    /* Late June and early July. */
    { LATE (6), EARLY (7), "2026-06-20", NULL, "2026-06-21" },
    { LATE (6), EARLY (7), "2026-06-21", "2026-07-10", "2027-06-21" },
    { LATE (6), EARLY (7), "2026-07-10", "2026-07-10", "2027-06-21" },
    { LATE (6), EARLY (7), "2026-07-11", NULL, "2027-06-21" },
    { LATE (6), EARLY (7), "2027-01-01", NULL, "2027-06-21" },
    /* One third, the last of February of both lengths. */
    { LATE (2), LATE (2), "2026-02-21", "2026-02-28", "2027-02-21" },
    { LATE (2), LATE (2), "2024-02-21", "2024-02-29", "2025-02-21" },
    { LATE (2), LATE (2), "2024-03-01", NULL, "2025-02-21" },
    /* Over New Year. */
    { LATE (12), EARLY (2), "2026-12-20", NULL, "2026-12-21" },
    { LATE (12), EARLY (2), "2026-12-21", "2027-02-10", "2027-12-21" },
    { LATE (12), EARLY (2), "2026-12-31", "2027-02-10", "2027-12-21" },
    { LATE (12), EARLY (2), "2027-01-01", "2027-02-10", "2027-12-21" },
    { LATE (12), EARLY (2), "2027-02-10", "2027-02-10", "2027-12-21" },
    { LATE (12), EARLY (2), "2027-02-11", NULL, "2027-12-21" },
    /* To the end of the year, and from its beginning. */
    { EARLY (12), LATE (12), "2026-12-31", "2026-12-31", "2027-12-01" },
    { EARLY (1), EARLY (1), "2026-12-31", NULL, "2027-01-01" },
    { EARLY (1), EARLY (1), "2027-01-01", "2027-01-10", "2028-01-01" },
    /* The whole year. */
    { EARLY (1), LATE (12), "2026-05-05", "2026-12-31", "2027-01-01" },
    { EARLY (3), LATE (2), "2026-05-05", "2027-02-28", "2027-03-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaSeasonWindow window = { .first = cases[i].first, .last = cases[i].last };
      PagodaDay day = DAY (cases[i].day);
      g_test_message ("%d–%d on %s", cases[i].first, cases[i].last, cases[i].day);
      g_assert_cmpint (pagoda_season_holds (&window, day), ==, cases[i].until != NULL);
      g_assert_cmpint (pagoda_season_next_day (&window, day), ==, DAY (cases[i].next));
      if (cases[i].until != NULL)
        g_assert_cmpint (pagoda_season_last_day (&window, day), ==, DAY (cases[i].until));
    }
}

/* Day by day over three years: a season ends before a day that is none of it, and the next one begins with
 * the first that is. */
static void
test_against_days (void)
{
  PagodaDay first = DAY ("2023-06-01"), last = DAY ("2026-06-01");

  for (int begin = 0; begin < PAGODA_N_THIRDS; begin += 5)
    for (int end = 0; end < PAGODA_N_THIRDS; end += 7)
      {
        PagodaSeasonWindow window = { .first = begin, .last = end };
        gboolean all_year = (end + 1) % PAGODA_N_THIRDS == begin;
        for (PagodaDay day = first; day < last && !all_year; day++)
          if (pagoda_season_holds (&window, day))
            {
              PagodaDay until = pagoda_season_last_day (&window, day);
              for (PagodaDay each = day; each <= until; each++)
                g_assert_true (pagoda_season_holds (&window, each));
              g_assert_false (pagoda_season_holds (&window, until + 1));
              day = until;
            }
          else
            {
              PagodaDay next = pagoda_season_next_day (&window, day);
              for (PagodaDay each = day; each < next; each++)
                g_assert_false (pagoda_season_holds (&window, each));
              g_assert_true (pagoda_season_holds (&window, next));
              day = next - 1;
            }
      }
}

static void
test_several_windows (void)
{
  PagodaSeasonWindow windows[] = {
    { .purpose = PAGODA_SEASON_AVOID, .first = EARLY (8), .last = LATE (8) },
    { .purpose = PAGODA_SEASON_AVOID, .first = EARLY (7), .last = LATE (7) },
    { .purpose = PAGODA_SEASON_VISIT, .first = LATE (6), .last = EARLY (7) },
    { .purpose = PAGODA_SEASON_AVOID, .first = MID (2), .last = MID (2) },
  };
  static const struct
  {
    const char *day;
    const char *visit;
    const char *avoid;
  } cases[] = {
    { "2026-06-20", NULL, NULL },
    { "2026-06-25", "2026-07-10", NULL },
    { "2026-07-05", "2026-07-10", "2026-08-31" }, /* both, and two that follow each other */
    { "2026-08-31", NULL, "2026-08-31" },
    { "2026-09-01", NULL, NULL },
  };
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (windows); i++)
    g_ptr_array_add (all, &windows[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaSeason season = pagoda_season_on (all, DAY (cases[i].day));
      g_assert_cmpint (season.visit_until, ==, DAY (cases[i].visit));
      g_assert_cmpint (season.avoid_until, ==, DAY (cases[i].avoid));
    }
  g_assert_cmpint (pagoda_season_on (NULL, DAY ("2026-07-05")).avoid_until, ==, PAGODA_DAY_NONE);
}

/* Two that make a whole year end somewhere, or nothing would ever come back. */
static void
test_a_year_of_windows (void)
{
  PagodaSeasonWindow windows[]
      = { { .purpose = PAGODA_SEASON_AVOID, .first = EARLY (1), .last = LATE (6) },
          { .purpose = PAGODA_SEASON_AVOID, .first = EARLY (7), .last = LATE (12) } };
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  g_ptr_array_add (all, &windows[0]);
  g_ptr_array_add (all, &windows[1]);
  PagodaDay until = pagoda_season_on (all, DAY ("2026-03-01")).avoid_until;
  g_assert_cmpint (until, >, DAY ("2026-03-01"));
  g_assert_cmpint (until, <=, DAY ("2027-12-31"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/season/thirds", test_thirds);
  g_test_add_func ("/season/windows", test_windows);
  g_test_add_func ("/season/against-days", test_against_days);
  g_test_add_func ("/season/several-windows", test_several_windows);
  g_test_add_func ("/season/a-year-of-windows", test_a_year_of_windows);
  return g_test_run ();
}
