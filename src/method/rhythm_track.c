/* rhythm_track.c: how good forecasts of purchases have been.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/rhythm_track.h"

#include <math.h>
#include <stdlib.h>

#define ALMOST 1e-6
#define KEY_ORDERS 5
#define FEWEST_DECLINE_DAYS 60

/* Measures */

static int
compare_chances (const void *a, const void *b)
{
  double one = ((const PagodaToldChance *)a)->chance;
  double other = ((const PagodaToldChance *)b)->chance;

  return (one > other) - (one < other);
}

static int
compare_values (const void *a, const void *b)
{
  double one = *(const double *)a;
  double other = *(const double *)b;

  return (one > other) - (one < other);
}

/* By ranks (Mann and Whitney); equal chances share theirs. */
double
pagoda_track_auc (PagodaToldChance *told, gsize n)
{
  double came = 0;
  double ranks = 0;

  qsort (told, n, sizeof *told, compare_chances);
  for (gsize first = 0, end; first < n; first = end)
    {
      gsize of_them = 0;
      for (end = first; end < n && !(told[end].chance > told[first].chance); end++)
        of_them += told[end].came ? 1 : 0;
      came += (double)of_them;
      ranks += (double)of_them * (double)(first + 1 + end) / 2;
    }
  double others = (double)n - came;
  return came > 0 && others > 0 ? (ranks - came * (came + 1) / 2) / (came * others) : NAN;
}

double
pagoda_track_log_loss (const PagodaToldChance *told, gsize n)
{
  double sum = 0;

  for (gsize i = 0; i < n; i++)
    {
      double chance = CLAMP (told[i].chance, ALMOST, 1 - ALMOST);
      sum -= told[i].came ? log (chance) : log1p (-chance);
    }
  return n > 0 ? sum / (double)n : NAN;
}

double
pagoda_track_median (double *values, gsize n)
{
  qsort (values, n, sizeof *values, compare_values);
  return n == 0 ? NAN : (values[(n - 1) / 2] + values[n / 2]) / 2;
}

/* Forecasts beside what came */

/* Collects what was told of some customers and what came. */
typedef struct
{
  guint customers;
  GArray *chances; /* PagodaToldChance */
  double error;
  double expected;
  double came;
  GArray *misses; /* double: days between the next order and the one told */
  GArray *widths; /* double */
  guint covered;
} Tally;

static Tally
begin_tally (void)
{
  return (Tally){ .chances = g_array_new (FALSE, FALSE, sizeof (PagodaToldChance)),
                  .misses = g_array_new (FALSE, FALSE, sizeof (double)),
                  .widths = g_array_new (FALSE, FALSE, sizeof (double)) };
}

static PagodaTrack
end_tally (Tally *tally)
{
  PagodaToldChance *chances = (PagodaToldChance *)(gpointer)tally->chances->data;
  guint n = tally->chances->len;
  guint dated = tally->misses->len;
  PagodaTrack track
      = { .customers = n,
          .auc = pagoda_track_auc (chances, n),
          .log_loss = pagoda_track_log_loss (chances, n),
          .mae = n > 0 ? tally->error / n : NAN,
          .bias = tally->came > 0 ? tally->expected / tally->came - 1 : NAN,
          .dated = dated,
          .date_median_error = pagoda_track_median ((double *)(gpointer)tally->misses->data, dated),
          .coverage = dated > 0 ? (double)tally->covered / dated : NAN,
          .width = pagoda_track_median ((double *)(gpointer)tally->widths->data, tally->widths->len) };
  g_array_unref (tally->chances);
  g_array_unref (tally->misses);
  g_array_unref (tally->widths);
  return track;
}

/* Order days behind @day, up to @last, and the first of them. */
static guint
count_after (const PagodaRhythmOrders *orders, gsize customer, PagodaDay day, PagodaDay last, PagodaDay *next)
{
  PagodaDay before = day;
  guint n = 0;

  *next = PAGODA_DAY_NONE;
  for (gsize j = orders->first_order[customer]; j < orders->first_order[customer + 1]; j++)
    if (orders->revenues[j] > 0 && orders->days[j] > before && orders->days[j] <= last)
      {
        before = orders->days[j];
        if (n++ == 0)
          *next = before;
      }
  return n;
}

/* What was told of one customer, and what came. */
typedef struct
{
  double chance;
  double expected;
  PagodaNextOrder next; /* PAGODA_DAY_NONE where none was told */
  guint came;
  PagodaDay came_on;
} Told;

static void
tally_up (Tally *tally, const Told *told)
{
  PagodaToldChance chance = { told->chance, told->came > 0 };

  g_array_append_val (tally->chances, chance);
  tally->error += fabs (told->expected - told->came);
  tally->expected += told->expected;
  tally->came += told->came;
  if (told->next.day == PAGODA_DAY_NONE || told->came == 0)
    return;
  double miss = abs (told->next.day - told->came_on);
  double width = told->next.to - told->next.from;
  g_array_append_val (tally->misses, miss);
  g_array_append_val (tally->widths, width);
  tally->covered += told->came_on >= told->next.from && told->came_on <= told->next.to ? 1 : 0;
}

/* The rule without a model. */
static Told
tell_naively (const PagodaRhythmOrders *orders,
              gsize customer,
              const PagodaPurchases *purchases,
              PagodaDay day,
              int days)
{
  PagodaDay unused;
  guint n = count_after (orders, customer, day - days, day, &unused);
  Told told = { .chance = (n + 0.5) / (n + 1), .expected = n, .next = { .day = PAGODA_DAY_NONE } };

  if (purchases->n > 1)
    {
      PagodaDay gap = (purchases->last - purchases->first) / (PagodaDay)(purchases->n - 1);
      told.next.day = MAX (purchases->last + gap, day + 1);
      told.next.from = told.next.to = told.next.day;
    }
  return told;
}

PagodaBacktest
pagoda_track_backtest (const PagodaRhythmOrders *orders, PagodaDay day, int days)
{
  g_autoptr (PagodaRhythmBook) book = pagoda_rhythm_book_new (orders, day);
  Tally all = begin_tally ();
  Tally key = begin_tally ();
  Tally naive = begin_tally ();

  for (gsize i = 0; i < orders->n; i++)
    {
      PagodaRhythmJudgement judgement = pagoda_rhythm_book_judge (book, orders, i);
      if (judgement.silence == PAGODA_RHYTHM_NO_ORDER)
        continue;
      PagodaRhythmForecast forecast = pagoda_rhythm_book_forecast (book, &judgement, days);
      Told told = { .chance = forecast.chance, .expected = forecast.orders.mean, .next = judgement.next };
      if (judgement.silence == PAGODA_RHYTHM_SPEAKS)
        told.next = pagoda_rhythm_next (&judgement.rhythm, book->clock, day, MIN (days, PAGODA_RHYTHM_YEAR));
      Told simple = tell_naively (orders, i, &judgement.purchases, day, days);
      told.came = simple.came = count_after (orders, i, day, day + days, &told.came_on);
      simple.came_on = told.came_on;
      tally_up (&all, &told);
      tally_up (&naive, &simple);
      if (judgement.purchases.n >= KEY_ORDERS)
        tally_up (&key, &told);
    }
  PagodaBacktest backtest = { .all = end_tally (&all), .key = end_tally (&key), .naive = end_tally (&naive) };
  backtest.naive.log_loss = backtest.naive.coverage = backtest.naive.width = NAN;
  return backtest;
}

/* Alerts beside what came */

/* The month-end of the month that lies @months before that of @day. */
static PagodaDay
find_month_end (PagodaDay day, int months)
{
  int year, month;

  pagoda_day_to_ymd (day, &year, &month, NULL);
  return pagoda_day_add_months (pagoda_day_from_ymd (year, month, 1), 1 - months) - 1;
}

typedef struct
{
  GArray *chances; /* PagodaToldChance of staying quiet */
  guint quiet;
  guint alerted[PAGODA_N_DECLINE_LEVELS];
  guint right[PAGODA_N_DECLINE_LEVELS];
} Alerts;

static void
try_alerts (Alerts *alerts, const PagodaRhythmOrders *orders, PagodaDay day, PagodaDay last)
{
  g_autoptr (PagodaRhythmBook) book = pagoda_rhythm_book_new (orders, day);
  PagodaDeclineLimits usual = pagoda_decline_limits_usual ();

  for (gsize i = 0; i < orders->n; i++)
    {
      PagodaRhythmJudgement judgement = pagoda_rhythm_book_judge (book, orders, i);
      PagodaDecline decline = pagoda_decline_judge (book, orders, i, &judgement, &usual);
      PagodaDay unused;
      if (!decline.eligible || day + decline.days > last)
        continue;
      gboolean quiet = count_after (orders, i, day, day + decline.days, &unused) == 0;
      PagodaToldChance told = { 1 - decline.chance, quiet };
      g_array_append_val (alerts->chances, told);
      alerts->quiet += quiet ? 1 : 0;
      for (PagodaDeclineLevel level = PAGODA_DECLINE_NONE; level <= decline.by[PAGODA_DECLINE_BY_ORDERS];
           level++)
        {
          alerts->alerted[level]++;
          alerts->right[level] += quiet ? 1 : 0;
        }
    }
}

static double
divide (double part, double whole)
{
  return whole > 0 ? part / whole : NAN;
}

/* Where a tenth of those that were not quiet are alerted; the chances are sorted. */
static void
find_limit (PagodaDeclineTrack *track, const PagodaToldChance *told, guint n)
{
  double others = track->judged - track->quiet;
  double alarms = 0;
  double right = 0;
  guint i = n;

  while (i > 0 && (told[i - 1].came || alarms + 1 <= PAGODA_DECLINE_FALSE_ALARMS * others))
    {
      i--;
      if (told[i].came)
        right++;
      else
        alarms++;
    }
  track->limit = i < n ? 1 - told[i].chance : NAN;
  track->precision_at_limit = divide (right, right + alarms);
  track->hit_at_limit = divide (right, track->quiet);
}

PagodaDeclineTrack
pagoda_track_declines (const PagodaRhythmOrders *orders, PagodaDay last, int n)
{
  Alerts alerts = { .chances = g_array_new (FALSE, FALSE, sizeof (PagodaToldChance)) };
  int skipped = 0;

  while (find_month_end (last, skipped) + FEWEST_DECLINE_DAYS > last)
    skipped++;
  for (int i = 0; i < n; i++)
    try_alerts (&alerts, orders, find_month_end (last, skipped + i), last);

  PagodaToldChance *told = (PagodaToldChance *)(gpointer)alerts.chances->data;
  PagodaDeclineTrack track = { .judged = alerts.chances->len, .quiet = alerts.quiet };
  track.auc = pagoda_track_auc (told, track.judged);
  for (int level = 0; level < PAGODA_N_DECLINE_LEVELS; level++)
    {
      guint right = alerts.right[level];
      track.alerted[level] = alerts.alerted[level];
      track.precision[level] = divide (right, alerts.alerted[level]);
      track.hit[level] = divide (right, track.quiet);
      track.false_alarm[level] = divide (alerts.alerted[level] - right, track.judged - track.quiet);
    }
  find_limit (&track, told, track.judged);
  g_array_unref (alerts.chances);
  return track;
}
