/* test-conditions.c: where we stand on what a customer weighs, and what to do next (R2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/conditions.h"

#include <math.h>

#include "support/support.h"

#include <string.h>

#define DAY 20000
#define FIRST_RIVAL 11

/* A project with the weights in @weights, `profit 60, own=交期 40`, and for each standings, `4 1?`: ours,
 * then those of the rivals, where ? is unknown and - was never said. */
static PagodaProject *
make_project (const char *weights, const char *standings, int rivals)
{
  PagodaProject *project = pagoda_project_new ();
  g_auto (GStrv) parts = g_strsplit (weights, ", ", -1);
  g_auto (GStrv) marks = g_strsplit (standings, ", ", -1);

  project->opened = DAY - 10;
  for (int i = 0; i < rivals; i++)
    {
      PagodaRival *rival = g_new0 (PagodaRival, 1);
      *rival = (PagodaRival){ FIRST_RIVAL + i, 1, g_strdup ("恒力"), DAY - 10, PAGODA_DAY_NONE };
      g_ptr_array_add (project->rivals, rival);
    }
  for (int i = 0; parts[i] != NULL; i++)
    {
      char *space = strrchr (parts[i], ' '), *title = strchr (parts[i], '=');
      PagodaFactor factor = PAGODA_FACTOR_OWN;
      *space = '\0';
      if (title == NULL)
        g_assert_true (pagoda_factor_parse (parts[i], &factor));
      else
        title++;
      PagodaConditionWeight *weight = pagoda_condition_weight_new (factor, title, atoi (space + 1));
      weight->from = DAY - 5;
      g_ptr_array_add (project->condition_weights, weight);
      for (int k = 0; k <= rivals; k++)
        {
          PagodaConditionStanding *standing = g_new0 (PagodaConditionStanding, 1);
          char mark = marks[i][k];
          if (mark == '-')
            {
              g_free (standing);
              continue;
            }
          *standing = (PagodaConditionStanding){
            .factor = factor,
            .title = g_strdup (title),
            .rival = k == 0 ? PAGODA_ID_NONE : FIRST_RIVAL + k - 1,
            .from = DAY - 5,
            .standing = mark == '?' ? PAGODA_STANDING_UNKNOWN : mark - '0',
          };
          g_ptr_array_add (project->condition_standings, standing);
        }
    }
  return project;
}

static void
test_next (void)
{
  static const struct
  {
    const char *rule, *weights, *standings;
    int rivals;
    const char *next; /* label of the line; NULL: none */
    PagodaConditionStep step;
  } cases[] = {
    { "all strong: nothing to do", "profit 60, risk 40", "43, 54", 1, NULL, 0 },
    { "the heaviest weak one, not the weakest", "profit 60, risk 40", "34, 15", 1, "Profit",
      PAGODA_CONDITION_CATCH_UP },
    { "a strong heavy one is passed over", "profit 60, risk 40", "54, 15", 1, "Risk",
      PAGODA_CONDITION_CATCH_UP },
    { "a blind spot of ours is asked for first", "profit 60, risk 40", "?5, 15", 1, "Profit",
      PAGODA_CONDITION_FIND_OUT },
    { "never said is unknown", "profit 60, risk 40", "-5, 15", 1, "Profit", PAGODA_CONDITION_FIND_OUT },
    { "no rival does better, but we do badly", "profit 60, risk 40", "22, 55", 1, "Profit",
      PAGODA_CONDITION_IMPROVE },
    { "without a rival a bad standing is bad", "profit 60, risk 40", "2, 5", 0, "Profit",
      PAGODA_CONDITION_IMPROVE },
    { "strong ourselves, but blind for a rival", "profit 60, risk 40", "4?, 53", 1, "Profit",
      PAGODA_CONDITION_FIND_OUT_RIVALS },
    { "a rival known to be better counts more than one unknown", "profit 100", "3?4", 2, "Profit",
      PAGODA_CONDITION_CATCH_UP },
    { "of equal weight what is more urgent", "profit 50, risk 50", "22, ?1", 1, "Risk",
      PAGODA_CONDITION_FIND_OUT },
    { "of equal weight and urgency the order of the factors", "risk 50, profit 50", "22, 22", 1, "Profit",
      PAGODA_CONDITION_IMPROVE },
    { "own words", "profit 40, own=交期 60", "44, 35", 1, "交期", PAGODA_CONDITION_CATCH_UP },
    { "a weight of 0 does not count", "profit 100, risk 0", "44, 15", 1, NULL, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaProject) project
          = make_project (cases[i].weights, cases[i].standings, cases[i].rivals);
      g_autoptr (PagodaConditionSheet) sheet = pagoda_conditions_on (project, DAY);
      g_test_message ("R2: %s", cases[i].rule);
      g_assert_cmpint (sheet->sum, ==, 100);
      g_assert_cmpint (sheet->next >= 0, ==, cases[i].next != NULL);
      if (cases[i].next == NULL)
        continue;
      const PagodaConditionLine *line = &g_array_index (sheet->lines, PagodaConditionLine, sheet->next);
      g_assert_cmpstr (pagoda_condition_label (line->factor, line->title, PAGODA_LANGUAGE_EN), ==,
                       cases[i].next);
      g_assert_cmpint (line->step, ==, cases[i].step);
    }
}

static void
test_totals (void)
{
  g_autoptr (PagodaProject) project = make_project ("profit 60, risk 40", "43, ?5", 1);
  g_autoptr (PagodaConditionSheet) sheet = pagoda_conditions_on (project, DAY);
  const PagodaConditionTotal *ours = &g_array_index (sheet->totals, PagodaConditionTotal, 0);
  const PagodaConditionTotal *theirs = &g_array_index (sheet->totals, PagodaConditionTotal, 1);
  const PagodaConditionLine *heaviest = &g_array_index (sheet->lines, PagodaConditionLine, 0);

  /* A blind spot is a band from 1 to 5, not a middle. */
  g_assert_cmpfloat_with_epsilon (ours->low, (60 * 4 + 40) / 500.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (ours->high, (60 * 4 + 40 * 5) / 500.0, 1e-12);
  g_assert_cmpint (theirs->rival, ==, FIRST_RIVAL);
  g_assert_cmpfloat_with_epsilon (theirs->low, (60 * 3 + 40 * 5) / 500.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (theirs->high, theirs->low, 1e-12);
  g_assert_cmpint (heaviest->best, ==, 3);
  g_assert_cmpint (heaviest->leader, ==, FIRST_RIVAL);
}

/* What is known later does not change what was known, and a rival counts while it competes. */
static void
test_as_of (void)
{
  g_autoptr (PagodaProject) project = make_project ("profit 100", "25", 1);
  PagodaConditionWeight *gone = pagoda_condition_weight_new (PAGODA_FACTOR_PROFIT, NULL, 0);
  PagodaConditionWeight *fresh = pagoda_condition_weight_new (PAGODA_FACTOR_RISK, NULL, 100);

  gone->from = fresh->from = DAY + 3;
  g_ptr_array_add (project->condition_weights, gone);
  g_ptr_array_add (project->condition_weights, fresh);
  ((PagodaRival *)g_ptr_array_index (project->rivals, 0))->until = DAY + 1;
  g_autoptr (PagodaConditionSheet) early = pagoda_conditions_on (project, DAY - 6);
  g_autoptr (PagodaConditionSheet) then = pagoda_conditions_on (project, DAY);
  g_autoptr (PagodaConditionSheet) without = pagoda_conditions_on (project, DAY + 2);
  g_autoptr (PagodaConditionSheet) later = pagoda_conditions_on (project, DAY + 3);
  g_assert_cmpuint (early->lines->len, ==, 0);
  g_assert_cmpuint (early->totals->len, ==, 0);
  g_assert_cmpint (early->next, ==, -1);
  g_assert_cmpint (g_array_index (then->lines, PagodaConditionLine, 0).step, ==, PAGODA_CONDITION_CATCH_UP);
  g_assert_cmpint (g_array_index (without->lines, PagodaConditionLine, 0).step, ==, PAGODA_CONDITION_IMPROVE);
  g_assert_cmpuint (later->lines->len, ==, 1);
  g_assert_cmpint (g_array_index (later->lines, PagodaConditionLine, 0).factor, ==, PAGODA_FACTOR_RISK);
}

/* @won and @lost cases closed on @day, of which those won weigh profit by 60 and those lost by 20. */
static void
add_cases (GArray *cases, guint won, guint lost, PagodaDay day)
{
  for (guint i = 0; i < won + lost; i++)
    {
      PagodaConditionCase one = { .project = i, .won = i < won, .closed = day };
      one.weights[PAGODA_FACTOR_PROFIT] = i < won ? 60 : 20;
      one.weights[PAGODA_FACTOR_RISK] = 100 - one.weights[PAGODA_FACTOR_PROFIT];
      g_array_append_val (cases, one);
    }
}

static void
test_comparison (void)
{
  static const struct
  {
    guint won, lost;
    gboolean won_few, lost_few;
  } cases[] = { { 0, 0, TRUE, TRUE }, { 8, 7, FALSE, TRUE }, { 7, 8, TRUE, FALSE }, { 12, 9, FALSE, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (PagodaConditionCase));
      const PagodaConditionCase unweighed = { .won = TRUE, .closed = DAY };
      add_cases (list, cases[i].won, cases[i].lost, DAY);
      add_cases (list, 3, 3, DAY + 9);
      g_array_append_val (list, unweighed);
      PagodaFactorComparison comparison
          = pagoda_factor_comparison ((const PagodaConditionCase *)(const void *)list->data, list->len,
                                      (PagodaPeriod){ DAY - 1, DAY });
      g_test_message ("R5: %u won, %u lost", cases[i].won, cases[i].lost);
      g_assert_cmpuint (comparison.won.n, ==, cases[i].won);
      g_assert_cmpuint (comparison.lost.n, ==, cases[i].lost);
      g_assert_cmpint (comparison.won.too_few, ==, cases[i].won_few);
      g_assert_cmpint (comparison.lost.too_few, ==, cases[i].lost_few);
      if (cases[i].won > 0)
        g_assert_cmpfloat_with_epsilon (comparison.won.mean[PAGODA_FACTOR_PROFIT], 60, 1e-12);
      if (cases[i].lost > 0)
        g_assert_cmpfloat_with_epsilon (comparison.lost.mean[PAGODA_FACTOR_RISK], 80, 1e-12);
    }
}

static void
test_years (void)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (PagodaConditionCase));

  add_cases (list, 8, 1, pagoda_day_from_iso ("2024-12-31"));
  add_cases (list, 2, 8, pagoda_day_from_iso ("2026-01-01"));
  g_autoptr (GArray) years = pagoda_factor_years (
      (const PagodaConditionCase *)(const void *)list->data, list->len,
      (PagodaPeriod){ pagoda_day_from_iso ("2024-06-01"), pagoda_day_from_iso ("2026-06-01") });
  g_autoptr (GArray) none = pagoda_factor_years (NULL, 0, (PagodaPeriod){ DAY, DAY });
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (years->len, ==, 2);
  g_assert_cmpint (g_array_index (years, PagodaFactorYear, 0).year, ==, 2024);
  g_assert_false (g_array_index (years, PagodaFactorYear, 0).comparison.won.too_few);
  g_assert_cmpint (g_array_index (years, PagodaFactorYear, 1).year, ==, 2026);
  g_assert_true (g_array_index (years, PagodaFactorYear, 1).comparison.won.too_few);
  g_assert_false (g_array_index (years, PagodaFactorYear, 1).comparison.lost.too_few);
}

/* In all, then by year; a condition that nobody weighed has no line, and too few have no mean. */
static void
test_lines (void)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (PagodaConditionCase));
  PagodaPeriod period = { pagoda_day_from_iso ("2024-06-01"), pagoda_day_from_iso ("2026-06-01") };

  add_cases (list, 8, 1, pagoda_day_from_iso ("2024-12-31"));
  add_cases (list, 2, 8, pagoda_day_from_iso ("2026-01-01"));
  const PagodaConditionCase *cases = (const PagodaConditionCase *)(const void *)list->data;
  PagodaFactorComparison all = pagoda_factor_comparison (cases, list->len, period);
  g_autoptr (GArray) lines = pagoda_factor_lines (cases, list->len, period);
  guint weighed = 0;
  for (int factor = 0; factor < PAGODA_N_FACTORS; factor++)
    weighed += all.won.mean[factor] + all.lost.mean[factor] > 0;
  g_assert_cmpuint (weighed, >, 0);
  g_assert_cmpuint (lines->len, ==, 3 * weighed);
  static const struct
  {
    int year;
    guint won, lost;
  } expected[] = { { 0, 10, 9 }, { 2024, 8, 1 }, { 2026, 2, 8 } };
  for (guint i = 0; i < lines->len; i++)
    {
      const PagodaFactorLine *line = &g_array_index (lines, PagodaFactorLine, i);
      g_assert_cmpint (line->year, ==, expected[i / weighed].year);
      g_assert_cmpuint (line->n_won, ==, expected[i / weighed].won);
      g_assert_cmpuint (line->n_lost, ==, expected[i / weighed].lost);
      g_assert_cmpint (isnan (line->won) != 0, ==, line->n_won < 8);
      g_assert_cmpint (isnan (line->lost) != 0, ==, line->n_lost < 8);
    }
  g_autoptr (GArray) none = pagoda_factor_lines (NULL, 0, period);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/conditions/next", test_next);
  g_test_add_func ("/conditions/totals", test_totals);
  g_test_add_func ("/conditions/as-of", test_as_of);
  g_test_add_func ("/conditions/comparison", test_comparison);
  g_test_add_func ("/conditions/years", test_years);
  g_test_add_func ("/conditions/lines", test_lines);
  return g_test_run ();
}
