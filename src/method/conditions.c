/* conditions.c: where we stand on what a customer weighs, and what to do next (R2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/conditions.h"

#include "method/roadmap.h"

#include <math.h>

#define WEAK 2

/* Lines */

static int
standing_on (const PagodaProject *project, const PagodaConditionLine *line, PagodaId rival, PagodaDay day)
{
  const PagodaConditionStanding *standing
      = pagoda_condition_standing_on (project->condition_standings, line->factor, line->title, rival, day);

  return standing != NULL ? standing->standing : PAGODA_STANDING_UNKNOWN;
}

static void
weigh_rivals (PagodaConditionLine *line, const PagodaProject *project, PagodaDay day)
{
  for (guint i = 0; i < project->rivals->len; i++)
    {
      const PagodaRival *rival = g_ptr_array_index (project->rivals, i);
      if (!pagoda_rival_is_on (rival, day))
        continue;
      int standing = standing_on (project, line, rival->id, day);
      line->unknown += standing == PAGODA_STANDING_UNKNOWN;
      if (standing > line->best)
        {
          line->best = standing;
          line->leader = rival->id;
        }
    }
}

static PagodaConditionStep
choose_step (const PagodaConditionLine *line)
{
  if (line->ours == PAGODA_STANDING_UNKNOWN)
    return PAGODA_CONDITION_FIND_OUT;
  if (line->best > line->ours)
    return PAGODA_CONDITION_CATCH_UP;
  if (line->ours <= WEAK)
    return PAGODA_CONDITION_IMPROVE;
  return line->unknown > 0 ? PAGODA_CONDITION_FIND_OUT_RIVALS : PAGODA_CONDITION_HOLD;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const PagodaConditionLine *one = a, *other = b;

  if (one->weight != other->weight)
    return other->weight - one->weight;
  return one->factor != other->factor ? (int)one->factor - (int)other->factor
                                      : g_strcmp0 (one->title, other->title);
}

static void
add_lines (PagodaConditionSheet *sheet, const PagodaProject *project, PagodaDay day)
{
  g_autoptr (GPtrArray) weights = pagoda_condition_weights_on (project->condition_weights, day);

  for (guint i = 0; i < weights->len; i++)
    {
      const PagodaConditionWeight *weight = g_ptr_array_index (weights, i);
      PagodaConditionLine line
          = { .factor = weight->factor, .title = weight->title, .weight = weight->weight };
      line.leader = PAGODA_ID_NONE;
      line.ours = standing_on (project, &line, PAGODA_ID_NONE, day);
      weigh_rivals (&line, project, day);
      line.step = choose_step (&line);
      sheet->sum += line.weight;
      g_array_append_val (sheet->lines, line);
    }
  g_array_sort (sheet->lines, compare_lines);
}

/* Totals */

static void
add_total (PagodaConditionSheet *sheet, const PagodaProject *project, PagodaId rival, PagodaDay day)
{
  PagodaConditionTotal total = { .rival = rival };

  for (guint i = 0; i < sheet->lines->len; i++)
    {
      const PagodaConditionLine *line = &g_array_index (sheet->lines, PagodaConditionLine, i);
      int standing = standing_on (project, line, rival, day);
      gboolean known = standing != PAGODA_STANDING_UNKNOWN;
      total.low += line->weight * (known ? standing : 1);
      total.high += line->weight * (known ? standing : PAGODA_N_STANDINGS);
    }
  total.low /= sheet->sum * PAGODA_N_STANDINGS;
  total.high /= sheet->sum * PAGODA_N_STANDINGS;
  g_array_append_val (sheet->totals, total);
}

static void
add_totals (PagodaConditionSheet *sheet, const PagodaProject *project, PagodaDay day)
{
  if (sheet->sum <= 0)
    return;
  add_total (sheet, project, PAGODA_ID_NONE, day);
  for (guint i = 0; i < project->rivals->len; i++)
    {
      const PagodaRival *rival = g_ptr_array_index (project->rivals, i);
      if (pagoda_rival_is_on (rival, day))
        add_total (sheet, project, rival->id, day);
    }
}

/* The heaviest that is not strong; of equal weight the one whose step is more urgent. */
static int
find_next (const PagodaConditionSheet *sheet)
{
  int next = -1;

  for (guint i = 0; i < sheet->lines->len; i++)
    {
      const PagodaConditionLine *line = &g_array_index (sheet->lines, PagodaConditionLine, i);
      const PagodaConditionLine *best
          = next >= 0 ? &g_array_index (sheet->lines, PagodaConditionLine, next) : NULL;
      if (line->step != PAGODA_CONDITION_HOLD
          && (best == NULL || (line->weight == best->weight && line->step < best->step)))
        next = (int)i;
    }
  return next;
}

PagodaConditionSheet *
pagoda_conditions_on (const PagodaProject *project, PagodaDay day)
{
  PagodaConditionSheet *sheet = g_new0 (PagodaConditionSheet, 1);

  sheet->lines = g_array_new (FALSE, FALSE, sizeof (PagodaConditionLine));
  sheet->totals = g_array_new (FALSE, FALSE, sizeof (PagodaConditionTotal));
  add_lines (sheet, project, day);
  add_totals (sheet, project, day);
  sheet->next = find_next (sheet);
  return sheet;
}

void
pagoda_condition_sheet_free (PagodaConditionSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_array_unref (sheet->lines);
  g_array_unref (sheet->totals);
  g_free (sheet);
}

/* Won against lost */

static gboolean
is_weighed (const PagodaConditionCase *one)
{
  int sum = 0;

  for (int factor = 0; factor < PAGODA_N_FACTORS; factor++)
    sum += one->weights[factor];
  return sum > 0;
}

static void
finish (PagodaFactorWeights *weights)
{
  weights->too_few = weights->n < PAGODA_ROADMAP_FEWEST;
  for (int factor = 0; factor < PAGODA_N_FACTORS && weights->n > 0; factor++)
    weights->mean[factor] /= weights->n;
}

PagodaFactorComparison
pagoda_factor_comparison (const PagodaConditionCase *cases, gsize n, PagodaPeriod period)
{
  PagodaFactorComparison comparison = { 0 };

  for (gsize i = 0; i < n; i++)
    {
      PagodaFactorWeights *weights = cases[i].won ? &comparison.won : &comparison.lost;
      if (!pagoda_period_contains (period, cases[i].closed) || !is_weighed (&cases[i]))
        continue;
      weights->n++;
      for (int factor = 0; factor < PAGODA_N_FACTORS; factor++)
        weights->mean[factor] += cases[i].weights[factor];
    }
  finish (&comparison.won);
  finish (&comparison.lost);
  return comparison;
}

static int
year_of (PagodaDay day)
{
  int year = 0;

  pagoda_day_to_ymd (day, &year, NULL, NULL);
  return year;
}

GArray *
pagoda_factor_years (const PagodaConditionCase *cases, gsize n, PagodaPeriod period)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (PagodaFactorYear));
  int first = G_MAXINT, last = G_MININT;

  for (gsize i = 0; i < n; i++)
    if (pagoda_period_contains (period, cases[i].closed))
      {
        first = MIN (first, year_of (cases[i].closed));
        last = MAX (last, year_of (cases[i].closed));
      }
  for (int year = first; year <= last; year++)
    {
      PagodaPeriod part = { MAX (period.first, pagoda_day_from_ymd (year, 1, 1)),
                            MIN (period.last, pagoda_day_from_ymd (year, 12, 31)) };
      PagodaFactorYear entry = { year, pagoda_factor_comparison (cases, n, part) };
      if (entry.comparison.won.n + entry.comparison.lost.n > 0)
        g_array_append_val (years, entry);
    }
  return years;
}

/* The factors that anybody weighed at all. */
static void
add_factor_lines (GArray *lines,
                  int year,
                  const PagodaFactorComparison *comparison,
                  const PagodaFactorComparison *all)
{
  const PagodaFactorWeights *won = &comparison->won, *lost = &comparison->lost;

  for (int factor = 0; factor < PAGODA_N_FACTORS; factor++)
    {
      PagodaFactorLine line = { .year = year,
                                .factor = (PagodaFactor)factor,
                                .n_won = won->n,
                                .n_lost = lost->n,
                                .won = won->too_few ? (double)NAN : won->mean[factor],
                                .lost = lost->too_few ? (double)NAN : lost->mean[factor] };
      if (all->won.mean[factor] + all->lost.mean[factor] > 0)
        g_array_append_val (lines, line);
    }
}

GArray *
pagoda_factor_lines (const PagodaConditionCase *cases, gsize n, PagodaPeriod period)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (PagodaFactorLine));
  g_autoptr (GArray) years = pagoda_factor_years (cases, n, period);
  PagodaFactorComparison all = pagoda_factor_comparison (cases, n, period);

  add_factor_lines (lines, 0, &all, &all);
  for (guint i = 0; i < years->len; i++)
    {
      const PagodaFactorYear *year = &g_array_index (years, PagodaFactorYear, i);
      add_factor_lines (lines, year->year, &year->comparison, &all);
    }
  return lines;
}
