/* yearly_review.c: the review of a year over a store: figures, suggestion and decision of each customer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/yearly_review.h"

#include "domain/activity.h"
#include "method/cadence.h"
#include "method/effort.h"
#include "method/target_plan.h"
#include "method/wallet.h"
#include "session/snapshot-private.h"
#include "store/dropping.h"
#include "store/layers.h"
#include "store/yearly_decisions.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define FIRST_MONTH_OF_RUNNING_YEAR 4

PagodaYearlyReview *
pagoda_yearly_review_ref (PagodaYearlyReview *review)
{
  g_atomic_ref_count_inc (&review->references);
  return review;
}

void
pagoda_yearly_review_unref (PagodaYearlyReview *review)
{
  if (review == NULL || !g_atomic_ref_count_dec (&review->references))
    return;
  g_clear_pointer (&review->decisions, g_hash_table_unref);
  g_free (review->entries);
  pagoda_snapshot_unref (review->snapshot);
  g_free (review);
}

/* Figures */

/* The orders of a customer are sorted by day, so that the days of a year are counted as they come. */
static void
add_orders (PagodaReviewFigures *figures, const PagodaSnapshot *snapshot, gsize place, PagodaPeriod period)
{
  const SnapshotRows *orders = snapshot->rows[ROWS_ORDERS];
  PagodaDay last = PAGODA_DAY_NONE;

  for (gsize j = orders->first[place]; j < orders->first[place + 1]; j++)
    {
      PagodaDay day = COLUMN (orders, COLUMN_DAY, PagodaDay)[j];
      PagodaMoney revenue = COLUMN (orders, ORDER_REVENUE, PagodaMoney)[j];
      if (!pagoda_period_contains (period, day))
        continue;
      figures->revenue += revenue;
      figures->profit += COLUMN (orders, ORDER_PROFIT, PagodaMoney)[j];
      if (revenue <= 0)
        continue;
      figures->orders++;
      figures->order_days += day != last;
      last = day;
    }
}

static void
add_efforts (PagodaReviewFigures *figures, const PagodaSnapshot *snapshot, gsize place, PagodaPeriod period)
{
  const SnapshotRows *efforts = snapshot->rows[ROWS_EFFORTS];
  const char *currency = pagoda_snapshot_get_currency (snapshot);
  gint64 rate = pagoda_snapshot_get_rules (snapshot)->values[PAGODA_RULE_HOURLY_RATE];

  for (gsize j = efforts->first[place]; j < efforts->first[place + 1]; j++)
    if (pagoda_period_contains (period, COLUMN (efforts, COLUMN_DAY, PagodaDay)[j]))
      {
        figures->visits
            += (guint)pagoda_activity_is_visit ((PagodaActivityKind)COLUMN (efforts, EFFORT_KIND, guint8)[j]);
        figures->minutes += MAX (COLUMN (efforts, EFFORT_MINUTES, gint32)[j], 0);
      }
  figures->cost = rate > 0 ? pagoda_work_cost (figures->minutes, rate, pagoda_currency_digits (currency))
                           : PAGODA_AMOUNT_UNKNOWN;
}

static PagodaReviewFigures
gather (const PagodaSnapshot *snapshot, gsize place, PagodaPeriod period)
{
  PagodaReviewFigures figures = { 0 };

  add_orders (&figures, snapshot, place, period);
  add_efforts (&figures, snapshot, place, period);
  return figures;
}

/* Entries */

/* What an entry is made of. */
typedef struct
{
  PagodaDatabase *database;
  PagodaYearlyReview *review;
  PagodaPyramid *pyramid; /* of the last day of the period */
  GHashTable *records;    /* PagodaLayerRecord by customer */
  GArray *entries;
  GError *error; /* NULL while all can be read */
} Making;

static double
find_share (const Making *making, const PagodaLayerRecord *record, gsize place)
{
  const PagodaSnapshot *snapshot = making->review->snapshot;
  PagodaDay last = making->review->years.now.last;
  PagodaMoney budget = record != NULL
                           ? pagoda_wallet_budget (record, pagoda_snapshot_get_currency (snapshot), last)
                           : PAGODA_AMOUNT_UNKNOWN;

  return budget == PAGODA_AMOUNT_UNKNOWN
             ? (double)NAN
             : pagoda_wallet_share (
                 pagoda_snapshot_sum_revenue (snapshot, place, pagoda_period_trailing_year (last)), budget);
}

/* Whether it is, or is going to be, pursued as a target on @day. */
static gboolean
is_targeted (const PagodaSnapshot *snapshot, const PagodaLayerRecord *record, gsize place, PagodaDay day)
{
  for (guint i = 0; record != NULL && i < record->targets->len; i++)
    {
      const PagodaTarget *target = g_ptr_array_index (record->targets, i);
      PagodaPlannedTarget planned
          = { target, pagoda_snapshot_first_order_since (snapshot, place, target->entered) };
      PagodaTargetStanding standing = pagoda_target_standing_on (&planned, MAX (day, target->entered));
      if (standing.outcome == PAGODA_TARGET_PURSUED)
        return TRUE;
    }
  return FALSE;
}

static PagodaReviewCarry
plan_carry (Making *making, const PagodaLayerRecord *record, const PagodaReviewEntry *entry)
{
  const PagodaYearlyReview *review = making->review;
  const PagodaHouseRules *rules = pagoda_snapshot_get_rules (review->snapshot);
  PagodaDay from = MAX (review->as_of, pagoda_day_from_ymd (review->years.year + 1, 1, 1));
  int own = record != NULL ? pagoda_dated_value_on (record->statements[PAGODA_STATEMENT_CADENCE], from)
                           : PAGODA_DATED_NONE;
  PagodaCadenceInput cadence = { .own = own != PAGODA_DATED_NONE ? own : 0,
                                 .account_class = entry->figures.account_class,
                                 .tier = entry->tier,
                                 .target = PAGODA_NO_TARGET,
                                 .last_contact = PAGODA_DAY_NONE };
  PagodaReviewCarryInput input
      = { .decision = entry->decision,
          .carried = entry->record != NULL ? entry->record->carried : PAGODA_DAY_NONE,
          .account_class = entry->figures.account_class,
          .cadence = pagoda_cadence_of (&cadence, review->as_of, rules).days,
          .targeted = is_targeted (review->snapshot, record, entry->place, from) };

  if (entry->decision == PAGODA_REVIEW_DROP && making->error == NULL)
    {
      PagodaDroppingLack lack = PAGODA_DROPPING_ALLOWED;
      pagoda_dropping_find_lack (making->database, entry->customer, from,
                                 entry->record != NULL ? entry->record->note : NULL, &lack, &making->error);
      input.lacks_reason = lack == PAGODA_DROPPING_NO_REASON;
      input.lacks_post_mortem = lack != PAGODA_DROPPING_ALLOWED && !input.lacks_reason;
    }
  return pagoda_review_carry (&input, review->years.year, review->as_of, rules);
}

/* Everybody who buys is reviewed, in a year that is not over also who bought last after these days of the
 * year before.  Who never bought is in the plan of the targets, and who bought long ago in the workshop: they
 * are reviewed once much was spent on them. */
static gboolean
is_reviewed (const PagodaReviewEntry *entry, const PagodaHouseRules *rules)
{
  const PagodaReviewFigures *now = &entry->figures.now, *before = &entry->figures.before;
  gboolean bought = now->revenue != 0 || before->revenue != 0 || now->orders > 0 || before->orders > 0;

  return bought || entry->tier < PAGODA_TIER_INACTIVE || entry->record != NULL
         || (entry->tier != PAGODA_TIER_OTHER && now->visits >= rules->values[PAGODA_RULE_REVIEW_VISITS]);
}

static void
add_entry (Making *making, gsize place)
{
  PagodaYearlyReview *review = making->review;
  PagodaSnapshot *snapshot = review->snapshot;
  const PagodaHouseRules *rules = pagoda_snapshot_get_rules (snapshot);
  PagodaId id = pagoda_snapshot_get_id (snapshot, place);
  const PagodaLayerRecord *record = g_hash_table_lookup (making->records, &id);
  PagodaReviewEntry entry = { .customer = id,
                              .place = (guint32)place,
                              .tier = (PagodaTier)making->pyramid->tiers[place],
                              .record = g_hash_table_lookup (review->decisions, &id) };
  PagodaReviewCase *figures = &entry.figures;

  figures->now = gather (snapshot, place, review->years.now);
  figures->before = gather (snapshot, place, review->years.before);
  if (!is_reviewed (&entry, rules))
    return;
  figures->active = entry.tier < PAGODA_TIER_INACTIVE;
  figures->account_class = pagoda_snapshot_class_on (snapshot, place, entry.tier, review->years.now.last);
  entry.owner = pagoda_snapshot_get_owner (snapshot, place, review->years.now.last);
  entry.revenue_growth = pagoda_review_growth (figures->now.revenue, figures->before.revenue);
  entry.profit_growth = pagoda_review_growth (figures->now.profit, figures->before.profit);
  entry.judged = pagoda_review_is_judged (figures, rules);
  entry.assumed
      = pagoda_snapshot_is_assumed (snapshot, place,
                                    (PagodaPeriod){ review->years.before.first, review->years.now.last });
  entry.share = find_share (making, record, place);
  entry.suggestion = pagoda_review_suggest (figures, rules);
  entry.decision = entry.record != NULL ? entry.record->decision : PAGODA_REVIEW_UNDECIDED;
  entry.carry = plan_carry (making, record, &entry);
  g_array_append_val (making->entries, entry);
}

/* Ties in the order of the customers. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const PagodaReviewEntry *one = a, *other = b;

  if (one->figures.now.revenue != other->figures.now.revenue)
    return one->figures.now.revenue < other->figures.now.revenue ? 1 : -1;
  return (one->place > other->place) - (one->place < other->place);
}

static void
sum_up (PagodaYearlyReview *review)
{
  for (gsize i = 0; i < review->n; i++)
    {
      const PagodaReviewEntry *entry = &review->entries[i];
      gboolean undecided = entry->decision == PAGODA_REVIEW_UNDECIDED;
      PagodaReviewSum *sum = &review->sums[undecided ? PAGODA_N_REVIEW_DECISIONS : entry->decision];
      sum->count++;
      sum->revenue += entry->figures.now.revenue;
      sum->profit += entry->figures.now.profit;
      review->decided += !undecided;
    }
}

static int
find_first_year (const PagodaYearlyReview *review)
{
  PagodaDay first = pagoda_snapshot_get_first_day (review->snapshot);
  int year = review->years.year, month, day;

  if (first != PAGODA_DAY_NONE)
    pagoda_day_to_ymd (first, &year, &month, &day);
  return MIN (year, review->years.year);
}

static gboolean
make_entries (PagodaDatabase *database,
              PagodaYearlyReview *review,
              GHashTable *records,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (PagodaPyramid) pyramid
      = pagoda_snapshot_make_pyramid (review->snapshot, review->years.now.last, PAGODA_BASIS_PROFIT);
  Making making = { .database = database,
                    .review = review,
                    .pyramid = pyramid,
                    .records = records,
                    .entries = g_array_new (FALSE, FALSE, sizeof (PagodaReviewEntry)) };

  for (gsize i = 0; i < pagoda_snapshot_get_n_customers (review->snapshot); i++)
    add_entry (&making, i);
  g_array_sort (making.entries, compare_entries);
  review->entries = (PagodaReviewEntry *)(gpointer)g_array_steal (making.entries, &review->n);
  g_array_unref (making.entries);
  if (making.error != NULL)
    {
      g_propagate_error (error, making.error);
      return FALSE;
    }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

PagodaYearlyReview *
pagoda_yearly_review_load (PagodaDatabase *database,
                           PagodaSnapshot *snapshot,
                           int year,
                           PagodaDay day,
                           GCancellable *cancellable,
                           GError **error)
{
  PagodaReviewYears years;

  if (!pagoda_review_years (year, day, &years))
    {
      g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED,
                   _ ("The year %d has not begun. Choose a year that has, or a later day."), year);
      return NULL;
    }
  g_autoptr (GHashTable) records = pagoda_layer_records_list (database, error);
  if (records == NULL)
    return NULL;
  g_autoptr (PagodaYearlyReview) review = g_new0 (PagodaYearlyReview, 1);
  g_atomic_ref_count_init (&review->references);
  review->snapshot = pagoda_snapshot_ref (snapshot);
  review->as_of = day;
  review->years = years;
  review->decisions = pagoda_yearly_decisions_list (database, year, error);
  if (review->decisions == NULL || !make_entries (database, review, records, cancellable, error))
    return NULL;
  review->first_year = find_first_year (review);
  sum_up (review);
  return g_steal_pointer (&review);
}

int
pagoda_yearly_review_usual (PagodaDay day)
{
  int year, month, day_of_month;

  pagoda_day_to_ymd (day, &year, &month, &day_of_month);
  return month < FIRST_MONTH_OF_RUNNING_YEAR ? year - 1 : year;
}

const PagodaReviewEntry *
pagoda_yearly_review_find (const PagodaYearlyReview *review, PagodaId customer)
{
  for (gsize i = 0; i < review->n; i++)
    if (review->entries[i].customer == customer)
      return &review->entries[i];
  return NULL;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const PagodaReviewRow *one = a, *other = b;

  return (one->day < other->day) - (one->day > other->day);
}

GArray *
pagoda_yearly_review_list_rows (const PagodaYearlyReview *review, const PagodaReviewEntry *entry)
{
  const SnapshotRows *orders = review->snapshot->rows[ROWS_ORDERS];
  const SnapshotRows *efforts = review->snapshot->rows[ROWS_EFFORTS];
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (PagodaReviewRow));
  gsize place = entry->place;

  for (gsize j = orders->first[place]; j < orders->first[place + 1]; j++)
    {
      PagodaReviewRow row = { .day = COLUMN (orders, COLUMN_DAY, PagodaDay)[j],
                              .order = TRUE,
                              .revenue = COLUMN (orders, ORDER_REVENUE, PagodaMoney)[j],
                              .profit = COLUMN (orders, ORDER_PROFIT, PagodaMoney)[j] };
      if (pagoda_period_contains (review->years.now, row.day)
          || pagoda_period_contains (review->years.before, row.day))
        g_array_append_val (rows, row);
    }
  for (gsize j = efforts->first[place]; j < efforts->first[place + 1]; j++)
    {
      PagodaReviewRow row = { .day = COLUMN (efforts, COLUMN_DAY, PagodaDay)[j],
                              .kind = (PagodaActivityKind)COLUMN (efforts, EFFORT_KIND, guint8)[j],
                              .minutes = COLUMN (efforts, EFFORT_MINUTES, gint32)[j] };
      if (pagoda_activity_is_visit (row.kind)
          && (pagoda_period_contains (review->years.now, row.day)
              || pagoda_period_contains (review->years.before, row.day)))
        g_array_append_val (rows, row);
    }
  g_array_sort (rows, compare_rows);
  return rows;
}
