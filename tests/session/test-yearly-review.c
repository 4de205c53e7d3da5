/* test-yearly-review.c: the review of a year over a store, and its edits (G5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/yearly_review.h"

#include "session/edit_activities.h"
#include "session/edit_yearly_review.h"
#include "session/edits.h"
#include "store/book.h"
#include "session/edit_layers.h"
#include "store/layers.h"
#include "support/support.h"

#define NAME "一"
#define DAY(text) (pagoda_day_from_iso (text))
#define TODAY DAY ("2026-11-22")
#define YEAR 2026

static PagodaYearlyReview *
load (PagodaDatabase *database, int year, PagodaDay day)
{
  GError *error = NULL;
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  PagodaYearlyReview *review = pagoda_yearly_review_load (database, snapshot, year, day, NULL, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return review;
}

static void
visit (PagodaDatabase **database, PagodaId customer, const char *day, int minutes)
{
  g_autoptr (PagodaActivity) activity = pagoda_activity_new ();

  activity->customer = customer;
  activity->kind = PAGODA_ACTIVITY_VISIT;
  activity->state = PAGODA_ACTIVITY_DONE;
  activity->day = DAY (day);
  activity->duration = minutes;
  edits_run (database, pagoda_edit_save_activity (activity, NAME));
}

static void
decide (PagodaDatabase **database, PagodaId customer, int decision)
{
  PagodaReviewChoice choice = { customer, decision };

  edits_run (database, pagoda_edit_decide_review (&choice, YEAR, TODAY, NAME));
}

static const PagodaReviewEntry *
find (const PagodaYearlyReview *review, PagodaId customer)
{
  const PagodaReviewEntry *entry = pagoda_yearly_review_find (review, customer);

  g_assert_nonnull (entry);
  return entry;
}

/* Orders of this year count up to the day, those of last year up to the same day; a return counts on its
 * own, but is no order. */
static void
test_figures (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("review-figures");
  PagodaId first = book_add_customer (database, "1", NAME);
  PagodaId visited = book_add_customer (database, "2", "二");
  PagodaId quiet = book_add_customer (database, "3", "三");
  PagodaId never = book_add_customer (database, "4", "四");
  PagodaId late = book_add_customer (database, "5", "五");
  GError *error = NULL;

  book_add_order (database, first, "1", "2025-03-01", 10000, 8000);
  book_add_order (database, first, "2", "2025-11-23", 90000, 8000);
  book_add_order (database, first, "3", "2026-01-01", 10000, 8000);
  book_add_order (database, first, "4", "2026-01-01", 2000, 1000);
  book_add_order (database, first, "5", "2026-11-22", 4000, 2000);
  book_add_order (database, first, "6", "2026-11-22", -1000, -500);
  book_add_order (database, first, "7", "2026-11-23", 5000, 2000);
  book_add_order (database, quiet, "8", "2025-02-01", 700, 500);
  book_add_order (database, late, "9", "2025-12-30", 3000, 1000);
  visit (&database, first, "2026-05-05", 90);
  visit (&database, first, "2025-05-05", 30);
  visit (&database, never, "2026-05-05", 30);
  for (int i = 1; i <= 4; i++)
    {
      g_autofree char *day = g_strdup_printf ("2026-05-0%d", i);
      visit (&database, visited, day, 60);
    }

  g_autoptr (PagodaYearlyReview) review = load (database, YEAR, TODAY);
  g_assert_cmpuint (review->n, ==, 4);
  /* It buys, but not on the days that are compared. */
  g_assert_cmpint (find (review, late)->figures.now.revenue + find (review, late)->figures.before.revenue, ==,
                   0);
  g_assert_cmpint (find (review, late)->figures.now.cost, ==, PAGODA_AMOUNT_UNKNOWN);
  const PagodaReviewEntry *entry = &review->entries[0];
  g_assert_true (entry == find (review, first));
  g_assert_cmpuint (entry->figures.now.orders, ==, 3);
  g_assert_cmpuint (entry->figures.now.order_days, ==, 2);
  g_assert_cmpint (entry->figures.now.revenue, ==, 15000);
  g_assert_cmpint (entry->figures.now.profit, ==, 4500);
  g_assert_cmpuint (entry->figures.now.visits, ==, 1);
  g_assert_cmpint (entry->figures.now.minutes, ==, 90);
  g_assert_cmpint (entry->figures.before.revenue, ==, 10000);
  g_assert_cmpuint (entry->figures.before.orders, ==, 1);
  g_assert_cmpint (entry->suggestion.reason, ==, PAGODA_REVIEW_BECAME_REGULAR);
  g_assert_cmpint (find (review, visited)->suggestion.decision, ==, PAGODA_REVIEW_DROP);
  g_assert_cmpint (find (review, quiet)->suggestion.decision, ==, PAGODA_REVIEW_UNDECIDED);
  g_assert_null (pagoda_yearly_review_find (review, never));
  g_assert_cmpuint (review->sums[PAGODA_N_REVIEW_DECISIONS].count, ==, 4);
  g_assert_cmpint (review->sums[PAGODA_N_REVIEW_DECISIONS].revenue, ==, 15000);
  g_assert_cmpint (review->first_year, ==, 2025);

  g_autoptr (PagodaYearlyReview) whole = load (database, 2025, TODAY);
  g_assert_cmpint (find (whole, first)->figures.now.revenue, ==, 100000);

  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, NULL);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  g_assert_null (pagoda_yearly_review_load (database, snapshot, 2027, TODAY, NULL, &error));
  pagoda_database_rollback (database);
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED);
  g_error_free (error);
}

static void
test_decisions (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("review-decisions");
  PagodaId customers[3];
  PagodaReviewChoice choices[3];

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *code = g_strdup_printf ("%d", i + 1);
      customers[i] = book_add_customer (database, code, NAME);
      book_add_order (database, customers[i], code, "2026-05-05", 1000, 500);
      choices[i] = (PagodaReviewChoice){ customers[i], PAGODA_REVIEW_KEEP };
    }
  /* A note alone decides nothing, and a decision leaves it. */
  edits_run (&database, pagoda_edit_note_review (customers[0], YEAR, " 账期长 ", NAME));
  decide (&database, customers[0], PAGODA_REVIEW_DROP);
  decide (&database, customers[1], PAGODA_REVIEW_PROMOTE);
  g_autoptr (PagodaYearlyReview) review = load (database, YEAR, TODAY);
  g_assert_cmpuint (review->decided, ==, 2);
  g_assert_cmpint (find (review, customers[0])->decision, ==, PAGODA_REVIEW_DROP);
  g_assert_cmpstr (find (review, customers[0])->record->note, ==, "账期长");
  g_assert_cmpint (find (review, customers[0])->record->decided, ==, TODAY);
  g_assert_cmpuint (review->sums[PAGODA_REVIEW_DROP].count, ==, 1);
  g_assert_cmpint (review->sums[PAGODA_REVIEW_PROMOTE].revenue, ==, 1000);
  g_autofree char *progress = pagoda_yearly_review_describe_progress (review, PAGODA_LANGUAGE_EN);
  g_assert_cmpstr (progress, ==, "Decided: 2 of 3");

  /* Another year is another review. */
  g_autoptr (PagodaYearlyReview) before = load (database, YEAR - 1, TODAY);
  g_assert_cmpuint (before->n, ==, 0);

  /* Taken back, the note stays; without both nothing stays. */
  decide (&database, customers[0], PAGODA_REVIEW_UNDECIDED);
  decide (&database, customers[1], PAGODA_REVIEW_UNDECIDED);
  g_autoptr (PagodaYearlyReview) after = load (database, YEAR, TODAY);
  g_assert_cmpuint (after->decided, ==, 0);
  g_assert_nonnull (find (after, customers[0])->record);
  g_assert_null (find (after, customers[1])->record);

  /* Many at once are one command. */
  edits_run (&database, pagoda_edit_accept_suggestions (choices, 3, YEAR, TODAY));
  g_autoptr (PagodaYearlyReview) accepted = load (database, YEAR, TODAY);
  g_assert_cmpuint (accepted->sums[PAGODA_REVIEW_KEEP].count, ==, 3);
  edits_run (&database, pagoda_edit_note_review (customers[0], YEAR, "  ", NAME));
  /* What belongs to a customer goes with it, and comes back with it. */
  edits_run (&database, pagoda_edit_delete_customers (customers, 3, NAME));
}

/* The same again writes nothing. */
static void
test_same (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("review-same");
  PagodaId customer = book_add_customer (database, "1", NAME);
  PagodaReviewChoice choice = { customer, PAGODA_REVIEW_KEEP };
  gint64 entry = -1;
  GError *error = NULL;

  decide (&database, customer, PAGODA_REVIEW_KEEP);
  g_autoptr (PagodaEdit) again = pagoda_edit_decide_review (&choice, YEAR, TODAY + 1, NAME);
  pagoda_edit_run (again, database, &entry, &error);
  g_assert_no_error (error);
  g_assert_cmpint (entry, ==, 0);
}

static void
test_carry (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("review-carry");
  PagodaId promoted = book_add_customer (database, "1", NAME);
  PagodaId run_in = book_add_customer (database, "2", "二");
  PagodaReviewPlan plans[2];

  book_add_order (database, promoted, "1", "2026-05-05", 1000, 500);
  book_add_order (database, run_in, "2", "2026-05-05", 1000, 500);
  decide (&database, promoted, PAGODA_REVIEW_PROMOTE);
  decide (&database, run_in, PAGODA_REVIEW_RUN_IN);
  g_autoptr (PagodaYearlyReview) review = load (database, YEAR, TODAY);
  for (int i = 0; i < 2; i++)
    {
      const PagodaReviewEntry *entry = find (review, i == 0 ? promoted : run_in);
      plans[i] = (PagodaReviewPlan){ i == 0 ? promoted : run_in, entry->carry.from, entry->carry.cadence,
                                     entry->carry.due };
    }
  /* The first of the two customers is the largest: TOP already. */
  g_assert_cmpint (find (review, run_in)->carry.kind, ==, PAGODA_CARRY_TARGET);
  g_assert_cmpint (plans[1].from, ==, DAY ("2027-01-01"));
  plans[0].cadence = 10;
  edits_run (&database, pagoda_edit_carry_review (plans, 2, YEAR, TODAY, "2026 年度盘点"));

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  g_autoptr (PagodaLayerRecord) first = pagoda_layer_records_load (database, promoted, NULL);
  g_autoptr (PagodaLayerRecord) second = pagoda_layer_records_load (database, run_in, NULL);
  pagoda_database_rollback (database);
  const GPtrArray *cadences = first->statements[PAGODA_STATEMENT_CADENCE];
  g_assert_cmpint (pagoda_dated_value_on (cadences, DAY ("2026-12-31")), ==, PAGODA_DATED_NONE);
  g_assert_cmpint (pagoda_dated_value_on (cadences, DAY ("2027-01-01")), ==, 10);
  g_assert_cmpuint (second->targets->len, ==, 1);
  const PagodaTarget *target = g_ptr_array_index (second->targets, 0);
  g_assert_cmpint (target->entered, ==, DAY ("2027-01-01"));
  g_assert_cmpint (target->due, ==, DAY ("2027-07-01"));

  /* Nothing is carried twice; another decision takes the target back, and can be carried again. */
  edits_refuse (database, pagoda_edit_carry_review (plans, 2, YEAR, TODAY, NULL));
  decide (&database, run_in, PAGODA_REVIEW_KEEP);
  decide (&database, run_in, PAGODA_REVIEW_RUN_IN);
  g_autoptr (PagodaYearlyReview) after = load (database, YEAR, TODAY);
  g_assert_cmpint (find (after, promoted)->carry.kind, ==, PAGODA_CARRY_CARRIED);
  g_assert_cmpint (find (after, run_in)->carry.kind, ==, PAGODA_CARRY_TARGET);
}

/* What is planned for @entry now. */
static PagodaReviewPlan
plan_of (const PagodaReviewEntry *entry)
{
  return (PagodaReviewPlan){ entry->customer, entry->carry.from, entry->carry.cadence, entry->carry.due,
                             entry->carry.kind == PAGODA_CARRY_OTHER };
}

/* Another decision, or none, takes back what carrying made, to the last row; one that was won meanwhile is
 * history. */
static void
test_taking_back (void)
{
  static const int others[] = { PAGODA_REVIEW_KEEP, PAGODA_REVIEW_UNDECIDED, PAGODA_REVIEW_RUN_IN };
  static const int carried[] = { PAGODA_REVIEW_PROMOTE, PAGODA_REVIEW_RUN_IN, PAGODA_REVIEW_DROP };

  for (gsize i = 0; i < G_N_ELEMENTS (carried); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (others); j++)
      {
        g_autofree char *store = g_strdup_printf ("back-%d-%d", (int)i, (int)j);
        g_autoptr (PagodaDatabase) database = book_open (store);
        PagodaId customer = book_add_customer (database, "1", NAME);
        book_add_order (database, customer, "1", "2026-05-05", 1000, 500);
        edits_run (&database, pagoda_edit_note_review (customer, YEAR, "不再合作", NAME));
        if (others[j] != PAGODA_REVIEW_UNDECIDED)
          decide (&database, customer, others[j]);
        g_autofree char *expected = book_dump (database);
        if (carried[i] == others[j])
          continue;
        decide (&database, customer, carried[i]);
        g_autoptr (PagodaYearlyReview) review = load (database, YEAR, TODAY);
        PagodaReviewPlan plan = plan_of (find (review, customer));
        if (carried[i] == PAGODA_REVIEW_PROMOTE)
          plan.cadence = 7;
        edits_run (&database, pagoda_edit_carry_review (&plan, 1, YEAR, TODAY, "2026 年度盘点"));
        decide (&database, customer, others[j]);
        g_autofree char *after = book_dump (database);
        g_assert_cmpstr (after, ==, expected);
      }
}

static PagodaLayerRecord *
load_record (PagodaDatabase *database, PagodaId customer)
{
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  PagodaLayerRecord *record = pagoda_layer_records_load (database, customer, NULL);
  pagoda_database_rollback (database);
  return record;
}

static void
test_taking_back_a_target_that_was_dropped (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("back-history");
  PagodaId customer = book_add_customer (database, "1", NAME);

  book_add_order (database, customer, "1", "2026-05-05", 1000, 500);
  decide (&database, customer, PAGODA_REVIEW_RUN_IN);
  g_autoptr (PagodaYearlyReview) review = load (database, YEAR, TODAY);
  PagodaReviewPlan plan = plan_of (find (review, customer));
  edits_run (&database, pagoda_edit_carry_review (&plan, 1, YEAR, TODAY, NULL));
  g_autoptr (PagodaLayerRecord) record = load_record (database, customer);
  PagodaTarget *target = g_ptr_array_index (record->targets, 0);
  target->outcome = PAGODA_TARGET_DROPPED;
  target->ended = target->entered;
  target->reason = g_strdup ("对方转行");
  edits_run (&database, pagoda_edit_save_target (target, NAME));
  decide (&database, customer, PAGODA_REVIEW_KEEP);
  g_autoptr (PagodaLayerRecord) after = load_record (database, customer);
  g_assert_cmpuint (after->targets->len, ==, 1);
}

/* Who still buys is dropped once the note says why, and the mark says it; who is dormant then only with its
 * post-mortem, whatever the note says. */
static void
test_dropping (void)
{
  static const struct
  {
    const char *ordered, *note;
    PagodaReviewCarryKind kind;
  } cases[] = {
    { "2026-05-05", NULL, PAGODA_CARRY_UNEXPLAINED },
    { "2026-05-05", "账期太长", PAGODA_CARRY_OTHER },
    { "2025-12-31", "账期太长", PAGODA_CARRY_DROPPED },
    { "2025-12-31", NULL, PAGODA_CARRY_DROPPED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *store = g_strdup_printf ("dropping-%d", (int)i);
      g_autoptr (PagodaDatabase) database = book_open (store);
      PagodaId customer = book_add_customer (database, "1", NAME);
      book_add_order (database, customer, "1", cases[i].ordered, 1000, 500);
      if (cases[i].note != NULL)
        edits_run (&database, pagoda_edit_note_review (customer, YEAR, cases[i].note, NAME));
      decide (&database, customer, PAGODA_REVIEW_DROP);
      g_autoptr (PagodaYearlyReview) review = load (database, YEAR, TODAY);
      const PagodaReviewEntry *entry = find (review, customer);
      g_assert_cmpint (entry->carry.kind, ==, cases[i].kind);
      PagodaReviewPlan plan = plan_of (entry);
      plan.other = TRUE;
      if (cases[i].kind == PAGODA_CARRY_OTHER)
        edits_run (&database, pagoda_edit_carry_review (&plan, 1, YEAR, TODAY, "2026 年度盘点"));
      else
        edits_refuse (database, pagoda_edit_carry_review (&plan, 1, YEAR, TODAY, "2026 年度盘点"));
      g_autofree char *dump = book_dump (database);
      g_assert_true ((strstr (dump, "2026 年度盘点: 账期太长") != NULL)
                     == (cases[i].kind == PAGODA_CARRY_OTHER));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/yearly-review/figures", test_figures);
  g_test_add_func ("/yearly-review/decisions", test_decisions);
  g_test_add_func ("/yearly-review/same", test_same);
  g_test_add_func ("/yearly-review/carry", test_carry);
  g_test_add_func ("/yearly-review/taking-back", test_taking_back);
  g_test_add_func ("/yearly-review/taking-back-history", test_taking_back_a_target_that_was_dropped);
  g_test_add_func ("/yearly-review/dropping", test_dropping);
  return g_test_run ();
}
