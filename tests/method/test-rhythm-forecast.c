/* test-rhythm-forecast.c: how many orders a customer will give, and on which day the next one (O2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/rhythm_forecast.h"

#include <math.h>

#include "rhythm_cases.h"

static PagodaRhythm
make_rhythm (const PagodaRhythmHistory *history)
{
  PagodaRhythmModel model = pagoda_rhythm_model_usual (RHYTHM_CASES_WEEKS);

  return pagoda_rhythm_of (&model, history);
}

static void
assert_near (double value, double wanted, double relative)
{
  if (!(fabs (value - wanted) <= relative * fabs (wanted)))
    g_error ("%.9g is not %.9g", value, wanted);
}

static void
test_cases (void)
{
  g_autoptr (PagodaRhythmClock) clock
      = pagoda_rhythm_clock_new ((PagodaPeriod){ 0, PAGODA_RHYTHM_YEAR }, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rhythm_cases); i++)
    {
      const RhythmCase *wanted = &rhythm_cases[i];
      PagodaRhythm rhythm = make_rhythm (&wanted->history);
      PagodaNextOrder next = pagoda_rhythm_next (&rhythm, clock, 0, PAGODA_RHYTHM_YEAR);
      g_test_message ("%" G_GSIZE_FORMAT, i);
      assert_near (pagoda_rhythm_expect (&rhythm, 13).mean, wanted->orders_13, 1e-5);
      assert_near (pagoda_rhythm_expect (&rhythm, 52).mean, wanted->orders_52, 1e-5);
      g_assert_cmpfloat_with_epsilon (next.chance, wanted->chance_52, 1e-6);
      g_assert_cmpint (ABS (next.from - wanted->days[0]), <=, 1);
      g_assert_cmpint (ABS (next.day - wanted->days[1]), <=, 1);
      g_assert_cmpint (ABS (next.to - wanted->days[2]), <=, 1);
    }
}

/* One customer lived forward many times, with a rate and a chance to lapse drawn from what is known of it. */

static double
draw_normal (GRand *dice)
{
  return sqrt (-2 * log (1 - g_rand_double (dice))) * cos (2 * G_PI * g_rand_double (dice));
}

/* Marsaglia and Tsang */
static double
draw_gamma (GRand *dice, double shape)
{
  if (shape < 1)
    return draw_gamma (dice, shape + 1) * pow (1 - g_rand_double (dice), 1 / shape);
  double d = shape - 1.0 / 3;
  double c = 1 / sqrt (9 * d);
  for (;;)
    {
      double z = draw_normal (dice);
      double v = pow (1 + c * z, 3);
      if (v > 0 && log (1 - g_rand_double (dice)) < z * z / 2 + d - d * v + d * log (v))
        return d * v;
    }
}

static double
draw_beta (GRand *dice, double a, double b)
{
  double one = draw_gamma (dice, a);

  return one / (one + draw_gamma (dice, b));
}

/* Orders within @weeks of one that has not lapsed at its last order, and has been silent since. */
static guint
live (GRand *dice, const PagodaRhythmModel *model, const PagodaRhythmHistory *history, int k, double weeks)
{
  double lapse = draw_beta (dice, model->lapse, model->stay + history->repeats + 1);
  double rate, gap;
  guint orders = 0;

  do
    {
      rate = draw_gamma (dice, model->r + k * (double)history->repeats) / (model->a_rate / k + history->span);
      gap = draw_gamma (dice, k) / rate;
    }
  while (gap <= history->silence);
  for (double time = gap - history->silence; time <= weeks; time += draw_gamma (dice, k) / rate)
    {
      orders++;
      if (g_rand_double (dice) < lapse)
        break;
    }
  return orders;
}

static void
test_simulation (void)
{
  enum
  {
    LIVES = 100000,
    MOST = 40
  };
  PagodaRhythmHistory history = { .repeats = 5, .span = 31, .silence = 7, .log_gaps = 9 };
  PagodaRhythm rhythm = make_rhythm (&history);
  const double weeks = 40;
  GRand *dice = g_rand_new_with_seed (20261122);
  guint counts[MOST] = { 0 };
  double sum = 0;

  for (guint i = 0; i < LIVES; i++)
    {
      double ticket = g_rand_double (dice);
      int k = ticket < rhythm.weights[0] ? 0 : ticket < rhythm.weights[0] + rhythm.weights[1] ? 1 : 2;
      int stages = pagoda_regularity_stages[k];
      guint orders = 0;
      if (g_rand_double (dice) < rhythm.active[k])
        orders = live (dice, &rhythm.model, &history, stages, weeks);
      else if (g_rand_double (dice) < pagoda_rhythm_return (&rhythm, weeks))
        {
          /* It comes back in the middle, on the average, and then may lapse or not. */
          PagodaRhythmHistory back
              = { history.repeats + 1, history.span + history.silence + weeks / 2, 0, history.log_gaps };
          double total = rhythm.model.lapse + rhythm.model.stay + back.repeats;
          orders = 1;
          if (g_rand_double (dice) < (rhythm.model.stay + back.repeats) / total)
            orders += live (dice, &rhythm.model, &back, stages, weeks / 2);
        }
      counts[MIN (orders, MOST - 1)]++;
      sum += orders;
    }
  g_rand_free (dice);

  PagodaExpectedOrders expected = pagoda_rhythm_expect (&rhythm, weeks);
  guint below = 0, low = 0, high = 0;
  while ((below += counts[low]) <= LIVES / 10)
    low++;
  for (below = counts[0]; below < LIVES * 9 / 10; below += counts[++high])
    ;
  assert_near (sum / LIVES, expected.mean, 0.01);
  g_assert_cmpuint (expected.low, ==, low);
  g_assert_cmpuint (expected.high, ==, high);
}

/* The same orders within no time, and ever more within more of it; all within what is possible. */
static void
test_growth (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rhythm_cases); i++)
    {
      PagodaRhythm rhythm = make_rhythm (&rhythm_cases[i].history);
      double before = 0;
      g_assert_cmpfloat (pagoda_rhythm_expect (&rhythm, 0).mean, <=, 0);
      for (double weeks = 0.25; weeks < 300; weeks *= 2)
        {
          PagodaExpectedOrders expected = pagoda_rhythm_expect (&rhythm, weeks);
          g_assert_cmpfloat (expected.mean, >, before);
          g_assert_cmpfloat (expected.mean, >=, pagoda_rhythm_chance (&rhythm, weeks) - 1e-6);
          g_assert_cmpuint (expected.low, <=, expected.high);
          before = expected.mean;
        }
    }
}

/* Where no order at all has a chance below every double: its customers buy as often as ever. */
static void
test_often (void)
{
  static const struct
  {
    PagodaRhythmHistory history;
    double weeks;
    double wanted;
  } cases[] = {
    { { 520, 520, 1, 0 }, 52, 52 },
    { { 520, 520, 0, 0 }, 520, 457 }, /* some lapse in ten years */
    { { 3640, 520, 0.2, 3640 * -1.9459101490553132 }, 52, 364 },
    { { 10000, 1428, 0.1, 10000 * -1.9459101490553132 }, 13, 91 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaRhythm rhythm = make_rhythm (&cases[i].history);
      PagodaExpectedOrders expected = pagoda_rhythm_expect (&rhythm, cases[i].weeks);
      g_test_message ("%" G_GSIZE_FORMAT ": %g", i, expected.mean);
      assert_near (expected.mean, cases[i].wanted, 0.05);
      g_assert_cmpfloat (expected.low, <=, expected.mean);
      g_assert_cmpfloat (expected.high, >=, expected.mean);
    }
}

/* With a season the same time passes faster or more slowly, and so the days move. */
static void
test_season (void)
{
  PagodaDay day = pagoda_day_from_iso ("2026-06-30");
  PagodaPeriod period = { day, day + PAGODA_RHYTHM_YEAR };
  PagodaMonthIndex strong = { { 0.5, 0.5, 0.5, 1, 1, 1, 2, 2, 1.5, 1, 0.5, 0.5 } };
  g_autoptr (PagodaRhythmClock) plain = pagoda_rhythm_clock_new (period, NULL);
  g_autoptr (PagodaRhythmClock) seasonal = pagoda_rhythm_clock_new (period, &strong);
  PagodaRhythm rhythm = make_rhythm (&(PagodaRhythmHistory){ 9, 54, 4, 16.1258352 });
  PagodaNextOrder usual = pagoda_rhythm_next (&rhythm, plain, day, PAGODA_RHYTHM_YEAR);
  PagodaNextOrder sooner = pagoda_rhythm_next (&rhythm, seasonal, day, PAGODA_RHYTHM_YEAR);

  g_assert_cmpfloat_with_epsilon (pagoda_rhythm_clock_weeks (seasonal, day, day + 31), 62.0 / 7, 1e-12);
  g_assert_cmpfloat_with_epsilon (pagoda_rhythm_clock_weeks (plain, day, day + 31), 31.0 / 7, 1e-12);
  g_assert_cmpint (ABS ((sooner.day - day) * 2 - (usual.day - day)), <=, 1);
  g_assert_cmpint (sooner.to, <, usual.to);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rhythm-forecast/cases", test_cases);
  g_test_add_func ("/rhythm-forecast/simulation", test_simulation);
  g_test_add_func ("/rhythm-forecast/growth", test_growth);
  g_test_add_func ("/rhythm-forecast/often", test_often);
  g_test_add_func ("/rhythm-forecast/season", test_season);
  return g_test_run ();
}
