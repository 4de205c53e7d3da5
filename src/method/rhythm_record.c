/* rhythm_record.c: the track record of forecasts and alerts on the past month-ends of a book.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/rhythm_record.h"

#include "method/rhythm_track.h"

#include <math.h>
#include <stdlib.h>

/* A month-end is tried when at least so many days have passed since. */
#define FEWEST_DAYS 60
/* Below so many on either side, limits stay the usual ones. */
#define FEWEST_LOW 8
#define FEWEST_OTHERS 40
/* A half-year after an alert was low, too, below this part of what was to be expected. */
#define LOW_SHARE 0.75
/* The rules without a model. */
#define NAIVE_GAPS 2
#define NAIVE_SHARE 0.5

/* The share of those who came back that each level may alert: what the usual limits alert on real orders. */
static const double false_alarms[PAGODA_N_DECLINE_LEVELS] = { 1, 0.20, 0.10, 0.05 };

/* How far a measured limit may lie above and below the usual one: where nobody ever stays away the best
 * customers would be alerted, and where many do hardly anybody. */
#define MOST_ABOVE 0.10
#define MOST_BELOW 0.25

/* The orders of those who were drawn, by themselves. */
struct _PagodaRecordSample
{
  PagodaRhythmOrders orders;
  guint32 *places; /* orders.n */
  gsize *first;
  PagodaDay *days;
  PagodaMoney *revenues;
  PagodaMoney *profits;
  PagodaDay month_end; /* the next one to be tried */
};

static void
free_sample (PagodaRecordSample *sample)
{
  if (sample == NULL)
    return;
  g_free (sample->places);
  g_free (sample->first);
  g_free (sample->days);
  g_free (sample->revenues);
  g_free (sample->profits);
  g_free (sample);
}

/* By what was ordered, so that the same customers are drawn in whatever order they come. */
static int
compare_orders (gconstpointer a, gconstpointer b, gpointer data)
{
  const PagodaRhythmOrders *orders = data;
  guint32 one = *(const guint32 *)a, other = *(const guint32 *)b;
  gsize n = orders->first_order[one + 1] - orders->first_order[one];
  gsize n_other = orders->first_order[other + 1] - orders->first_order[other];
  int order = (n > n_other) - (n < n_other);

  for (gsize j = 0; j < n && order == 0; j++)
    {
      gsize mine = orders->first_order[one] + j, its = orders->first_order[other] + j;
      order = (orders->days[mine] > orders->days[its]) - (orders->days[mine] < orders->days[its]);
      if (order == 0)
        order
            = (orders->profits[mine] > orders->profits[its]) - (orders->profits[mine] < orders->profits[its]);
    }
  return order;
}

/* Every so manieth of those who have orders. */
static GArray *
draw (const PagodaRhythmOrders *orders, guint *n_all)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *drawn = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (gsize i = 0; i < orders->n; i++)
    if (orders->first_order[i] < orders->first_order[i + 1])
      {
        guint32 place = (guint32)i;
        g_array_append_val (all, place);
      }
  g_array_sort_with_data (all, compare_orders, (gpointer)orders);
  guint step = (all->len + PAGODA_RECORD_CUSTOMERS - 1) / PAGODA_RECORD_CUSTOMERS;
  for (guint i = 0; i < all->len; i += step)
    g_array_append_val (drawn, g_array_index (all, guint32, i));
  *n_all = all->len;
  return drawn;
}

static PagodaRecordSample *
copy_orders (const PagodaRhythmOrders *orders, GArray *drawn)
{
  PagodaRecordSample *sample = g_new0 (PagodaRecordSample, 1);
  gsize n = 0;

  sample->orders.n = drawn->len;
  sample->first = g_new (gsize, drawn->len + 1);
  for (guint i = 0; i < drawn->len; i++)
    {
      guint32 place = g_array_index (drawn, guint32, i);
      sample->first[i] = n;
      n += orders->first_order[place + 1] - orders->first_order[place];
    }
  sample->first[drawn->len] = n;
  sample->days = g_new (PagodaDay, n + 1);
  sample->revenues = g_new (PagodaMoney, n + 1);
  sample->profits = g_new (PagodaMoney, n + 1);
  for (guint i = 0; i < drawn->len; i++)
    {
      gsize from = orders->first_order[g_array_index (drawn, guint32, i)];
      gsize to = sample->first[i];
      for (gsize j = 0; j < sample->first[i + 1] - to; j++)
        {
          sample->days[to + j] = orders->days[from + j];
          sample->revenues[to + j] = orders->revenues[from + j];
          sample->profits[to + j] = orders->profits[from + j];
        }
    }
  sample->orders.first_order = sample->first;
  sample->orders.days = sample->days;
  sample->orders.revenues = sample->revenues;
  sample->orders.profits = sample->profits;
  sample->places = (guint32 *)(gpointer)g_array_free (drawn, FALSE);
  return sample;
}

static PagodaDay
previous_month_end (PagodaDay day)
{
  int year, month;

  pagoda_day_to_ymd (day, &year, &month, NULL);
  return pagoda_day_from_ymd (year, month, 1) - 1;
}

PagodaRhythmRecord *
pagoda_rhythm_record_begin (const PagodaRhythmOrders *orders, PagodaDay last)
{
  PagodaRhythmRecord *record = g_new0 (PagodaRhythmRecord, 1);
  GArray *drawn = draw (orders, &record->n_all);

  record->last = last;
  record->n_customers = drawn->len;
  record->rows = g_array_new (FALSE, TRUE, sizeof (PagodaToldRow));
  record->limits = pagoda_decline_limits_usual ();
  record->sample = copy_orders (orders, drawn);
  /* The day itself may be a month-end. */
  record->sample->month_end = previous_month_end (last + 1 - FEWEST_DAYS);
  return record;
}

void
pagoda_rhythm_record_free (PagodaRhythmRecord *record)
{
  if (record == NULL)
    return;
  free_sample (record->sample);
  g_array_unref (record->rows);
  g_free (record);
}

/* One month-end */

static PagodaDay
find_next (const PagodaRhythmOrders *orders, gsize customer, PagodaDay day, PagodaDay last)
{
  for (gsize j = orders->first_order[customer]; j < orders->first_order[customer + 1]; j++)
    if (orders->revenues[j] > 0 && orders->days[j] > day && orders->days[j] <= last)
      return orders->days[j];
  return PAGODA_DAY_NONE;
}

/* Days between two orders of @purchases; 0 where there are fewer. */
static double
mean_gap (const PagodaPurchases *purchases)
{
  return purchases->n > 1 ? (double)(purchases->last - purchases->first) / (purchases->n - 1) : 0;
}

static void
tell_alerts (PagodaToldRow *row,
             const PagodaRhythmBook *book,
             const PagodaRhythmOrders *orders,
             gsize customer,
             const PagodaRhythmJudgement *judgement,
             PagodaDay last)
{
  PagodaDeclineLimits usual = pagoda_decline_limits_usual ();
  PagodaDecline decline = pagoda_decline_judge (book, orders, customer, judgement, &usual);
  PagodaDay later = pagoda_day_add_months (row->day, PAGODA_DECLINE_MONTHS);
  double gap = mean_gap (&judgement->purchases);

  if (decline.eligible && row->day + decline.days <= last)
    {
      row->signs[PAGODA_DECLINE_BY_ORDERS].judged = TRUE;
      row->signs[PAGODA_DECLINE_BY_ORDERS].may = decline.overdue;
      row->signs[PAGODA_DECLINE_BY_ORDERS].value = decline.chance;
      row->signs[PAGODA_DECLINE_BY_ORDERS].low = !pagoda_told_row_came (row, decline.days);
      row->signs[PAGODA_DECLINE_BY_ORDERS].naive = decline.silence > NAIVE_GAPS * gap;
    }
  if (!decline.eligible || !decline.profit.told || later > last)
    return;
  PagodaProfitSign after = pagoda_decline_weigh (orders, customer, later);
  row->signs[PAGODA_DECLINE_BY_PROFIT].judged = TRUE;
  row->signs[PAGODA_DECLINE_BY_PROFIT].may = decline.profit.clear;
  row->signs[PAGODA_DECLINE_BY_PROFIT].value = decline.profit.share;
  row->signs[PAGODA_DECLINE_BY_PROFIT].low = !after.told || after.share < LOW_SHARE;
  row->signs[PAGODA_DECLINE_BY_PROFIT].naive = decline.profit.share < NAIVE_SHARE;
}

static void
tell (PagodaRhythmRecord *record, const PagodaRhythmBook *book, gsize customer)
{
  const PagodaRhythmOrders *orders = &record->sample->orders;
  PagodaRhythmJudgement judgement = pagoda_rhythm_book_judge (book, orders, customer);
  PagodaToldRow row = { .customer = record->sample->places[customer],
                        .day = book->as_of,
                        .next = { .day = PAGODA_DAY_NONE },
                        .naive = PAGODA_DAY_NONE };

  if (judgement.silence == PAGODA_RHYTHM_NO_ORDER)
    return;
  row.came = find_next (orders, customer, row.day, record->last);
  if (judgement.silence == PAGODA_RHYTHM_SPEAKS)
    row.next = pagoda_rhythm_next (&judgement.rhythm, book->clock, row.day, PAGODA_RECORD_DAYS);
  if (judgement.purchases.n > 1)
    row.naive = judgement.purchases.last + (PagodaDay)lrint (mean_gap (&judgement.purchases));
  row.near
      = pagoda_rhythm_chance (&judgement.rhythm, pagoda_rhythm_book_weeks (book, PAGODA_RECORD_NEAR_DAYS));
  tell_alerts (&row, book, orders, customer, &judgement, record->last);
  g_array_append_val (record->rows, row);
}

static int
compare_near (const void *a, const void *b)
{
  const PagodaToldRow *one = *(PagodaToldRow *const *)a;
  const PagodaToldRow *other = *(PagodaToldRow *const *)b;

  if (one->near > other->near || one->near < other->near)
    return one->near > other->near ? -1 : 1;
  return (one->customer > other->customer) - (one->customer < other->customer);
}

/* Both lists have as many customers, so that they can be compared. */
static void
engage (PagodaRhythmRecord *record, guint from)
{
  guint n = record->rows->len - from;
  g_autofree PagodaToldRow **rows = g_new (PagodaToldRow *, n + 1);
  guint listed = 0;

  for (guint i = 0; i < n; i++)
    {
      PagodaToldRow *row = &g_array_index (record->rows, PagodaToldRow, from + i);
      rows[i] = row;
      row->engaged_naively = row->naive != PAGODA_DAY_NONE && row->naive > row->day
                             && row->naive <= row->day + PAGODA_RECORD_NEAR_DAYS;
      listed += row->engaged_naively ? 1 : 0;
    }
  qsort (rows, n, sizeof *rows, compare_near);
  for (guint i = 0; i < listed; i++)
    rows[i]->engaged = TRUE;
}

/* Measures */

gboolean
pagoda_told_row_came (const PagodaToldRow *row, int days)
{
  return row->came != PAGODA_DAY_NONE && row->came <= row->day + days;
}

gboolean
pagoda_told_row_is_dated (const PagodaToldRow *row, gboolean *inside)
{
  gboolean dated = row->next.day != PAGODA_DAY_NONE && pagoda_told_row_came (row, PAGODA_RECORD_DAYS);

  *inside = dated && row->came >= row->next.from && row->came <= row->next.to;
  return dated;
}

PagodaDeclineLevel
pagoda_told_row_level (const PagodaToldRow *row, PagodaDeclineSign sign, const PagodaDeclineLimits *limits)
{
  PagodaDeclineLevel level = PAGODA_DECLINE_RED;

  if (!row->signs[sign].judged || !row->signs[sign].may)
    return PAGODA_DECLINE_NONE;
  while (level > PAGODA_DECLINE_NONE && row->signs[sign].value >= limits->of[sign][level])
    level--;
  return level;
}

static int
compare_values (const void *a, const void *b)
{
  double one = *(const double *)a;
  double other = *(const double *)b;

  return (one > other) - (one < other);
}

/* The value below which as many of the others are alerted as the level may. */
static double
measure_limit (const GArray *others, guint n_others, double part, double usual)
{
  guint allowed = (guint)floor (part * n_others);
  double limit = allowed < others->len ? g_array_index (others, double, allowed) : 1;

  return CLAMP (limit, usual - MOST_BELOW, usual + MOST_ABOVE);
}

static void
measure_limits (PagodaRhythmRecord *record, PagodaDeclineSign sign)
{
  PagodaSignRecord *track = &record->signs[sign];
  PagodaDeclineLimits usual = pagoda_decline_limits_usual ();
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (double));
  guint n_others = track->judged - track->low;

  track->measured = track->low >= FEWEST_LOW && n_others >= FEWEST_OTHERS;
  if (!track->measured)
    return;
  for (guint i = 0; i < record->rows->len; i++)
    {
      const PagodaToldRow *row = &g_array_index (record->rows, PagodaToldRow, i);
      if (row->signs[sign].judged && row->signs[sign].may && !row->signs[sign].low)
        g_array_append_val (others, row->signs[sign].value);
    }
  qsort (others->data, others->len, sizeof (double), compare_values);
  for (int level = PAGODA_DECLINE_YELLOW; level < PAGODA_N_DECLINE_LEVELS; level++)
    record->limits.of[sign][level]
        = measure_limit (others, n_others, false_alarms[level], usual.of[sign][level]);
}

static void
count (PagodaRecordCount *count, gboolean hit)
{
  count->cases++;
  count->hits += hit ? 1 : 0;
}

static void
count_sign (PagodaRhythmRecord *record, PagodaDeclineSign sign)
{
  PagodaSignRecord *track = &record->signs[sign];

  for (guint i = 0; i < record->rows->len; i++)
    {
      const PagodaToldRow *row = &g_array_index (record->rows, PagodaToldRow, i);
      track->judged += row->signs[sign].judged ? 1 : 0;
      track->low += row->signs[sign].judged && row->signs[sign].low ? 1 : 0;
    }
  measure_limits (record, sign);
  for (guint i = 0; i < record->rows->len; i++)
    {
      const PagodaToldRow *row = &g_array_index (record->rows, PagodaToldRow, i);
      PagodaDeclineLevel reached = pagoda_told_row_level (row, sign, &record->limits);
      for (PagodaDeclineLevel level = PAGODA_DECLINE_YELLOW; level <= reached; level++)
        count (&track->alerted[level], row->signs[sign].low);
      if (row->signs[sign].judged && row->signs[sign].naive)
        count (&track->naive, row->signs[sign].low);
    }
}

static void
end (PagodaRhythmRecord *record)
{
  g_autofree double *errors = g_new (double, record->rows->len + 1);
  g_autofree double *naive = g_new (double, record->rows->len + 1);
  gsize n = 0;
  gsize n_naive = 0;

  for (guint i = 0; i < record->rows->len; i++)
    {
      const PagodaToldRow *row = &g_array_index (record->rows, PagodaToldRow, i);
      gboolean inside;
      if (pagoda_told_row_is_dated (row, &inside) && row->day + PAGODA_RECORD_DAYS <= record->last)
        {
          count (&record->window, inside);
          errors[n++] = abs (row->next.day - row->came);
          naive[n_naive++] = abs (MAX (row->naive, row->day + 1) - row->came);
        }
      if (row->engaged)
        count (&record->engaged, pagoda_told_row_came (row, PAGODA_RECORD_NEAR_DAYS));
      if (row->engaged_naively)
        count (&record->engaged_naively, pagoda_told_row_came (row, PAGODA_RECORD_NEAR_DAYS));
    }
  record->date_error = pagoda_track_median (errors, n);
  record->naive_date_error = pagoda_track_median (naive, n_naive);
  for (int sign = 0; sign < PAGODA_N_DECLINE_SIGNS; sign++)
    count_sign (record, (PagodaDeclineSign)sign);
  g_clear_pointer (&record->sample, free_sample);
}

gboolean
pagoda_rhythm_record_go_on (PagodaRhythmRecord *record)
{
  if (record->sample == NULL)
    return FALSE;
  if (record->n_month_ends == PAGODA_RECORD_MONTH_ENDS)
    {
      end (record);
      return FALSE;
    }

  PagodaRecordSample *sample = record->sample;
  g_autoptr (PagodaRhythmBook) book = pagoda_rhythm_book_new (&sample->orders, sample->month_end);
  guint from = record->rows->len;
  for (gsize i = 0; i < sample->orders.n; i++)
    tell (record, book, i);
  engage (record, from);
  record->n_month_ends++;
  sample->month_end = previous_month_end (sample->month_end);
  return TRUE;
}
