/* rhythm_forecast.c: how many orders a customer will give, and on which day the next one.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A course is one of the ways in which things may go on: the customer buys with so many stages, or it sleeps
 * and comes back to buy so.  In each, the stages that will pass are NB-distributed, and after n k of them,
 * less those that have passed in silence, there are n orders, if it has not lapsed in between.
 */
#include "method/rhythm_forecast.h"

#include <math.h>

#define MOST_STAGES 4
/* A chance below which a course is not followed any longer, and one below which it is not begun. */
#define NEGLIGIBLE 1e-7
#define HOPELESS 1e-10
/* The smallest logarithm that is surely still a double. */
#define UNDERFLOW -650.0
/* How many standard deviations below its mode a count has no chance worth adding. */
#define FAR_BELOW 9.0
#define LOW_SHARE 0.1

/* The distribution function of NB (shape, q), walked upwards. */
typedef struct
{
  double shape;
  double q;
  double m;     /* stages */
  double pmf;   /* of m */
  double below; /* the chance of fewer than m */
} Count;

/* Where even none has a chance too small for a double, the walk begins below the mode, at what is no chance.
 */
static Count
begin_count (double shape, double q)
{
  double log_none = shape * log1p (-q);
  Count count = { .shape = shape, .q = q };

  if (log_none >= UNDERFLOW)
    {
      count.pmf = exp (log_none);
      return count;
    }
  count.m = floor (fmax (0, (shape - 1) * q - FAR_BELOW * sqrt (shape * q)) / (1 - q));
  count.pmf
      = exp (lgamma (shape + count.m) - lgamma (shape) - lgamma (count.m + 1) + log_none + count.m * log (q));
  return count;
}

/* The chance of @m or more; @m must not become smaller from call to call. */
static double
reach (Count *count, double m)
{
  while (count->m < m)
    {
      count->below += count->pmf;
      count->m += 1;
      count->pmf *= (count->shape + count->m - 1) / count->m * count->q;
    }
  return fmax (0, 1 - count->below);
}

typedef struct
{
  double weight; /* the chance of the course */
  int stages;
  int n_passed;               /* how many there can be to have passed in silence, none counted too */
  double passed[MOST_STAGES]; /* the chance that so many have */
  Count counts[MOST_STAGES];  /* of those to come, if so many have */
  double stays;               /* of `of` orders like the next one so many are no last ones */
  double of;
  double kept; /* the chance that none of the orders up to the next one is a last one */
  guint orders;
} Course;

/* A customer with @repeats whose stages have a rate of scale @scale, silent for @silence, over @weeks. */
static Course
begin_course (const PagodaRhythmModel *model,
              int stages,
              double repeats,
              double scale,
              double silence,
              double weeks)
{
  double shape = model->r + stages * repeats;
  double share = silence / (scale + silence);
  Course course = { .stages = stages,
                    .n_passed = silence > 0 ? stages : 1,
                    .stays = model->stay + repeats,
                    .of = model->lapse + model->stay + repeats,
                    .kept = 1 };
  double sum = 0;

  for (int j = 0; j < course.n_passed; j++)
    {
      course.passed[j] = j == 0 ? 1 : course.passed[j - 1] * (shape + j - 1) / j * share;
      sum += course.passed[j];
      course.counts[j] = begin_count (shape + j, weeks / (scale + silence + weeks));
    }
  for (int j = 0; j < course.n_passed; j++)
    course.passed[j] /= sum;
  return course;
}

/* The chance of one order more than at the last call. */
static double
follow (Course *course)
{
  double reached = 0;

  if (course->orders > 0)
    course->kept *= (course->stays + course->orders) / (course->of + course->orders);
  course->orders++;
  for (int j = 0; j < course->n_passed; j++)
    reached += course->passed[j] * reach (&course->counts[j], (double)course->orders * course->stages - j);
  return course->kept * reached;
}

/* The courses of a customer; of those that sleep the first order is the one they come back with. */
#define N_COURSES (2 * PAGODA_N_REGULARITIES)
#define SLEEPS(i) ((i) >= PAGODA_N_REGULARITIES)

static void
begin_courses (const PagodaRhythm *rhythm, double weeks, Course *courses)
{
  const PagodaRhythmModel *model = &rhythm->model;
  const PagodaRhythmHistory *history = &rhythm->history;
  double x = history->repeats;
  double back = pagoda_rhythm_return (rhythm, weeks);
  double stays = (model->stay + x + 1) / (model->lapse + model->stay + x + 1);

  for (int i = 0; i < PAGODA_N_REGULARITIES; i++)
    {
      int k = pagoda_regularity_stages[i];
      double scale = model->a_rate / k + history->span;
      Course *wakes = &courses[PAGODA_N_REGULARITIES + i];
      courses[i] = begin_course (model, k, x, scale, history->silence, weeks);
      courses[i].weight = rhythm->weights[i] * rhythm->active[i];
      *wakes = begin_course (model, k, x + 1, scale + history->silence + weeks / 2, 0, weeks / 2);
      wakes->weight = rhythm->weights[i] * (1 - rhythm->active[i]) * back * stays;
    }
}

PagodaExpectedOrders
pagoda_rhythm_expect (const PagodaRhythm *rhythm, double weeks)
{
  PagodaExpectedOrders expected = { 0 };
  Course courses[N_COURSES];
  double more = 1;

  if (weeks <= 0)
    return expected;
  begin_courses (rhythm, weeks, courses);
  double back = 0;
  for (int i = 0; i < PAGODA_N_REGULARITIES; i++)
    back += rhythm->weights[i] * (1 - rhythm->active[i]) * pagoda_rhythm_return (rhythm, weeks);
  for (guint n = 1; more > 0; n++)
    {
      more = n == 1 ? back : 0;
      for (int i = 0; i < N_COURSES; i++)
        {
          if (courses[i].weight < HOPELESS || (SLEEPS (i) && n == 1))
            continue;
          double chance = follow (&courses[i]);
          more += courses[i].weight * chance;
          if (chance < NEGLIGIBLE)
            courses[i].weight = 0;
        }
      expected.mean += more;
      expected.low = more >= 1 - LOW_SHARE ? n : expected.low;
      expected.high = more > LOW_SHARE ? n : expected.high;
    }
  return expected;
}

/* The first of the @days behind @day by which @share of the chance of an order within them has passed. */
static PagodaDay
find_quantile (const PagodaRhythm *rhythm,
               const PagodaRhythmClock *clock,
               PagodaDay day,
               int days,
               double share,
               double whole)
{
  PagodaDay before = day;
  PagodaDay by = day + days;

  while (by - before > 1)
    {
      PagodaDay middle = before + (by - before) / 2;
      if (pagoda_rhythm_chance (rhythm, pagoda_rhythm_clock_weeks (clock, day, middle)) < share * whole)
        before = middle;
      else
        by = middle;
    }
  return by;
}

PagodaNextOrder
pagoda_rhythm_next (const PagodaRhythm *rhythm, const PagodaRhythmClock *clock, PagodaDay day, int days)
{
  double chance = pagoda_rhythm_chance (rhythm, pagoda_rhythm_clock_weeks (clock, day, day + days));

  return (PagodaNextOrder){ .chance = chance,
                            .from = find_quantile (rhythm, clock, day, days, LOW_SHARE, chance),
                            .day = find_quantile (rhythm, clock, day, days, 0.5, chance),
                            .to = find_quantile (rhythm, clock, day, days, 1 - LOW_SHARE, chance) };
}
