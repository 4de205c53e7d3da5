/* test-barrier-overview.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/barrier_overview.h"

#include "session/edit_layers.h"
#include "session/reporting.h"
#include "store/book.h"
#include "support/support.h"

#include <string.h>

#define TODAY (pagoda_day_from_iso ("2026-09-22"))

/* No day. */
#define NONE 9999

/* A barrier of the account whose code is one letter: days after today. */
typedef struct
{
  const char *title;
  const char *account;
  int severity;
  int found;
  PagodaBarrierState state;
  int since; /* on which day it came into its state */
  int due;
  PagodaBarrierSide side;
} Case;

static const Case cases[] = {
  { "light", "A", 1, -50, PAGODA_BARRIER_OPEN, -50, -3, PAGODA_BARRIER_AGAINST_US },
  { "heavy, later", "B", 3, -20, PAGODA_BARRIER_OPEN, -20, 30, PAGODA_BARRIER_AGAINST_US },
  { "heavy, sooner", "A", 3, -10, PAGODA_BARRIER_OPEN, -10, 0, PAGODA_BARRIER_AGAINST_US },
  { "heavy, no day", "A", 3, -10, PAGODA_BARRIER_OPEN, -10, NONE, PAGODA_BARRIER_AGAINST_US },
  { "worked and late", "B", 2, -40, PAGODA_BARRIER_WORKING, -7, -1, PAGODA_BARRIER_AGAINST_US },
  { "cleared late", "A", 2, -40, PAGODA_BARRIER_CLEARED, 0, -1, PAGODA_BARRIER_AGAINST_US },
  { "waived", "C", 1, -40, PAGODA_BARRIER_WAIVED, -1, NONE, PAGODA_BARRIER_AGAINST_US },
  { "found tomorrow", "C", 3, 1, PAGODA_BARRIER_OPEN, 1, NONE, PAGODA_BARRIER_AGAINST_US },
  { "ours", "C", 3, -9, PAGODA_BARRIER_OPEN, -9, NONE, PAGODA_BARRIER_AGAINST_OTHERS },
};

static PagodaId
run (PagodaDatabase *database, PagodaEdit *edit)
{
  g_autoptr (PagodaEdit) owned = edit;
  GError *error = NULL;

  pagoda_edit_run (owned, database, NULL, &error);
  g_assert_no_error (error);
  return pagoda_edit_get_id (owned);
}

static PagodaId
add_barrier (PagodaDatabase *database, PagodaId customer, const Case *test)
{
  g_autoptr (PagodaBarrier) barrier = pagoda_barrier_new ();

  barrier->customer = customer;
  barrier->title = g_strdup (test->title);
  barrier->severity = test->severity;
  barrier->side = test->side;
  barrier->due = test->due != NONE ? TODAY + test->due : PAGODA_DAY_NONE;
  g_ptr_array_add (barrier->states, pagoda_dated_new (TODAY + test->found, PAGODA_BARRIER_OPEN, NULL));
  barrier->id = run (database, pagoda_edit_save_barrier (barrier));
  if (test->state != PAGODA_BARRIER_OPEN)
    run (database, pagoda_edit_set_barrier_state (barrier, TODAY + test->since, test->state, "because"));
  return barrier->id;
}

/* The ids of the cases, in their order. */
static void
add_cases (PagodaDatabase *database, PagodaId *ids)
{
  PagodaId accounts[3];
  PagodaStrategyChoice watch = {
    .from = TODAY - 30, .strategy = PAGODA_STRATEGY_WATCH, .review = TODAY, .breakthrough = (char *)"lab"
  };

  for (int i = 0; i < 3; i++)
    {
      char code[] = { (char)('A' + i), '\0' };
      accounts[i] = book_add_customer (database, code, code);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    ids[i] = add_barrier (database, accounts[cases[i].account[0] - 'A'], &cases[i]);
  watch.customer = accounts[1];
  run (database, pagoda_edit_choose_strategy (&watch, "B"));
}

static PagodaSnapshot *
load_snapshot (PagodaDatabase *database)
{
  GError *error = NULL;
  PagodaSnapshot *snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);

  g_assert_no_error (error);
  return snapshot;
}

static PagodaBarrierOverview *
load_overview (PagodaDatabase *database)
{
  g_autoptr (PagodaSnapshot) snapshot = load_snapshot (database);
  GError *error = NULL;

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  g_autoptr (PagodaBoard) board
      = pagoda_board_load (database, snapshot, PAGODA_ID_NONE, TODAY, TODAY, NULL, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return pagoda_barrier_overview_new (board);
}

static void
test_order_and_figures (void)
{
  static const struct
  {
    const char *title;
    int days;
    gboolean overdue;
    PagodaStrategy strategy;
  } expected[] = {
    { "heavy, sooner", 10, FALSE, PAGODA_STRATEGY_UNDECIDED },
    { "heavy, later", 20, FALSE, PAGODA_STRATEGY_WATCH },
    { "heavy, no day", 10, FALSE, PAGODA_STRATEGY_UNDECIDED },
    { "light", 50, TRUE, PAGODA_STRATEGY_UNDECIDED },
    { "worked and late", 7, TRUE, PAGODA_STRATEGY_WATCH },
    { "cleared late", 0, FALSE, PAGODA_STRATEGY_UNDECIDED },
    { "waived", 1, FALSE, PAGODA_STRATEGY_UNDECIDED },
  };
  g_autoptr (PagodaDatabase) database = book_open ("overview");
  PagodaId ids[G_N_ELEMENTS (cases)];

  add_cases (database, ids);
  g_autoptr (PagodaBarrierOverview) overview = load_overview (database);
  g_assert_cmpuint (overview->n, ==, G_N_ELEMENTS (expected));
  for (gsize i = 0; i < overview->n; i++)
    {
      const PagodaBarrierEntry *entry = &overview->entries[i];
      g_assert_cmpstr (entry->barrier->title, ==, expected[i].title);
      g_assert_cmpint (entry->days, ==, expected[i].days);
      g_assert_cmpint (entry->since, ==, TODAY - expected[i].days);
      g_assert_cmpint (entry->overdue, ==, expected[i].overdue);
      g_assert_cmpint (entry->strategy, ==, expected[i].strategy);
      g_assert_true (pagoda_barrier_overview_find (overview, entry->barrier->id) == entry);
    }
  g_assert_null (pagoda_barrier_overview_find (overview, ids[G_N_ELEMENTS (cases) - 1]));
}

static void
test_sums (void)
{
  static const PagodaBarrierSum all[PAGODA_N_BARRIER_STATES]
      = { { 4, 10, 1 }, { 1, 2, 1 }, { 1, 2, 0 }, { 1, 1, 0 } };
  static const PagodaBarrierSum some[PAGODA_N_BARRIER_STATES]
      = { { 1, 3, 0 }, { 1, 2, 1 }, { 0, 0, 0 }, { 0, 0, 0 } };
  static const guint32 every[] = { 0, 1, 2, 3, 4, 5, 6 }, two[] = { 1, 4 };
  g_autoptr (PagodaDatabase) database = book_open ("overview-sums");
  PagodaId ids[G_N_ELEMENTS (cases)];
  PagodaBarrierSum sums[PAGODA_N_BARRIER_STATES];

  add_cases (database, ids);
  g_autoptr (PagodaBarrierOverview) overview = load_overview (database);
  pagoda_barrier_overview_sum (overview, every, G_N_ELEMENTS (every), sums);
  g_assert_cmpmem (sums, sizeof sums, all, sizeof all);
  pagoda_barrier_overview_sum (overview, two, G_N_ELEMENTS (two), sums);
  g_assert_cmpmem (sums, sizeof sums, some, sizeof some);
}

/* A report has the barriers that are listed, in their order, and all where none is. */
static void
test_report (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("overview-report");
  g_autofree char *out = g_build_filename (pagoda_test_folder (), "barriers.csv", NULL);
  g_autofree char *book = g_build_filename (pagoda_test_folder (), "barriers.xlsx", NULL);
  PagodaId ids[G_N_ELEMENTS (cases)];

  add_cases (database, ids);
  g_autoptr (PagodaSnapshot) snapshot = load_snapshot (database);
  PagodaId listed[] = { ids[4], 12345, ids[0] };
  PagodaReportRequest request = { .name = PAGODA_REPORT_BARRIERS,
                                  .path = out,
                                  .as_of = TODAY,
                                  .listed = listed,
                                  .n_listed = 3,
                                  .period = { 0, -1 } };
  g_autoptr (PagodaReportResult) some = pagoda_reporting_run (database, snapshot, &request, NULL, NULL);
  g_assert_cmpuint (some->rows, ==, 2);
  g_autofree char *content = NULL;
  g_assert_true (g_file_get_contents (out, &content, NULL, NULL));
  const char *first = strstr (content, "worked and late");
  g_assert_nonnull (first);
  g_assert_nonnull (strstr (first, "light"));

  request.listed = NULL;
  request.path = book;
  g_autoptr (PagodaReportResult) all = pagoda_reporting_run (database, snapshot, &request, NULL, NULL);
  /* The barriers, their states, and the definitions. */
  g_assert_cmpuint (all->sheets, ==, 3);
  /* Three of the seven have had a second state. */
  g_assert_cmpuint (all->rows, ==, 7 + 7 + 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/barrier-overview/order-and-figures", test_order_and_figures);
  g_test_add_func ("/barrier-overview/sums", test_sums);
  g_test_add_func ("/barrier-overview/report", test_report);
  return g_test_run ();
}
