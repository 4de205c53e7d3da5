/* test-coverage-list.c: which accounts are covered, in which order, and a class that ends (Q2–Q4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/coverage_list.h"

#include "session/edit_layers.h"
#include "store/activities.h"
#include "store/book.h"
#include "support/support.h"

#define DAY(text) pagoda_day_from_iso (text)
#define TODAY DAY ("2026-09-22")

static void
run (PagodaDatabase *database, PagodaEdit *edit)
{
  GError *error = NULL;

  pagoda_edit_run (edit, database, NULL, &error);
  g_assert_no_error (error);
  pagoda_edit_free (edit);
}

static void
set_class (PagodaDatabase *database, PagodaId customer, PagodaAccountClass account_class, PagodaDay until)
{
  run (database, pagoda_edit_set_class (&customer, 1, DAY ("2026-01-01"), until, &account_class, "pilot"));
}

static PagodaBoard *
load_board (PagodaDatabase *database, PagodaDay day)
{
  GError *error = NULL;
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, &error));
  PagodaBoard *board = pagoda_board_load (database, snapshot, PAGODA_ID_NONE, day, day, NULL, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return board;
}

/* Up to its last day the class counts; from the day after on the suggestion does, and nothing calls for a
 * card. */
static void
test_class_that_ends (void)
{
  static const struct
  {
    const char *day;
    gboolean on_board;
  } cases[] = { { "2025-12-31", FALSE },
                { "2026-01-01", TRUE },
                { "2026-09-21", TRUE },
                { "2026-09-22", TRUE },
                { "2026-09-23", FALSE } };
  g_autoptr (PagodaDatabase) database = book_open ("ends");
  PagodaId customer = book_add_customer (database, "A", "Alpha");

  set_class (database, customer, PAGODA_CLASS_TOP, TODAY);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaBoard) board = load_board (database, DAY (cases[i].day));
      const PagodaBoardCard *card = pagoda_board_find (board, customer);
      g_test_message ("Q2: %s", cases[i].day);
      g_assert_cmpint (card != NULL, ==, cases[i].on_board);
      if (card != NULL)
        g_assert_true (card->class_by_hand && card->account_class == PAGODA_CLASS_TOP);
    }
}

static gboolean
insert_activity (PagodaDatabase *database, gpointer activity, GError **error)
{
  return pagoda_activities_insert (database, activity, error);
}

static void
add_visit (PagodaDatabase *database, PagodaId customer, int minutes)
{
  g_autoptr (PagodaActivity) visit = pagoda_activity_new ();
  PagodaLabel label = { "record-activity", "x" };
  GError *error = NULL;

  visit->customer = customer;
  visit->kind = PAGODA_ACTIVITY_VISIT;
  visit->state = PAGODA_ACTIVITY_DONE;
  visit->day = DAY ("2026-08-01");
  visit->duration = minutes;
  pagoda_history_do (database, &label, insert_activity, visit, NULL, &error);
  g_assert_no_error (error);
}

static void
add_fact (PagodaDatabase *database, PagodaId customer, PagodaFactKind kind)
{
  PagodaFact fact = { .customer = customer,
                      .kind = kind,
                      .from = DAY ("2026-02-01"),
                      .value = (char *)"3",
                      .source = (char *)"buyer" };

  run (database, pagoda_edit_add_fact (&fact));
}

/* Delta is ordinary and on the board because somebody works it; its one layer is passed. */
static PagodaDatabase *
open_four (const char *name, PagodaId *ids)
{
  static const char *const names[] = { "Delta", "Alpha", "Charlie", "Bravo" };
  PagodaDatabase *database = book_open (name);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    ids[i] = book_add_customer (database, names[i], names[i]);
  set_class (database, ids[0], PAGODA_CLASS_ORDINARY, PAGODA_DAY_NONE);
  set_class (database, ids[1], PAGODA_CLASS_TOP, PAGODA_DAY_NONE);
  set_class (database, ids[2], PAGODA_CLASS_STRATEGIC, PAGODA_DAY_NONE);
  set_class (database, ids[3], PAGODA_CLASS_TOP, PAGODA_DAY_NONE);
  for (PagodaFactKind kind = PAGODA_FACT_FOUNDED; kind < PAGODA_N_FACT_KINDS; kind++)
    {
      add_fact (database, ids[0], kind);
      add_fact (database, ids[3], kind);
    }
  run (database, pagoda_edit_make_statement (&ids[0], 1, "Delta", PAGODA_STATEMENT_NO_BARRIER,
                                             DAY ("2026-02-01"), 1, NULL));
  add_visit (database, ids[1], 30);
  add_visit (database, ids[3], 90);
  book_add_order (database, ids[2], "1", "2026-08-02", 5000, 1000);
  book_add_order (database, ids[1], "2", "2026-08-02", 9000, 1000);
  return database;
}

static void
assert_names (const PagodaBoard *board, const guint32 *places, gsize n, const char *names)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    g_string_append_c (text, pagoda_snapshot_get_name (board->snapshot, board->cards[places[i]].place)[0]);
  g_assert_cmpstr (text->str, ==, names);
}

static void
test_orders (void)
{
  static const struct
  {
    PagodaCoverageOrder order;
    const char *names;
  } cases[] = {
    { PAGODA_COVERAGE_BY_CLASS, "CABD" }, /* Alpha misses more than Bravo */
    { PAGODA_COVERAGE_BY_MISSING, "CABD" }, { PAGODA_COVERAGE_BY_EFFORT, "BACD" },
    { PAGODA_COVERAGE_BY_PROFIT, "ACBD" },  { PAGODA_COVERAGE_BY_NAME, "ABCD" },
  };
  PagodaId ids[4];
  g_autoptr (PagodaDatabase) database = open_four ("orders", ids);
  g_autoptr (PagodaBoard) board = load_board (database, TODAY);

  g_assert_cmpuint (board->n, ==, 4);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint32 places[] = { 0, 1, 2, 3 };
      pagoda_coverage_sort (board, places, 4, cases[i].order);
      assert_names (board, places, 4, cases[i].names);
    }
  g_assert_cmpint (pagoda_board_find (board, ids[3])->minutes, ==, 90);
}

static void
test_gaps_and_sums (void)
{
  PagodaId ids[4];
  g_autoptr (PagodaDatabase) database = open_four ("gaps", ids);
  g_autoptr (PagodaBoard) board = load_board (database, TODAY);
  guint32 all[] = { 0, 1, 2, 3 }, missing[] = { 0, 1, 2, 3 }, idle[] = { 0, 1, 2, 3 };
  PagodaCoverageSum sums[PAGODA_N_CLASSES];

  pagoda_coverage_sort (board, missing, 4, PAGODA_COVERAGE_BY_NAME);
  g_assert_cmpuint (pagoda_coverage_keep (board, all, 4, PAGODA_COVERAGE_ANY), ==, 4);
  gsize n = pagoda_coverage_keep (board, missing, 4, PAGODA_COVERAGE_MISSING);
  assert_names (board, missing, n, "ABC");
  g_assert_cmpuint (pagoda_coverage_keep (board, idle, 4, PAGODA_COVERAGE_NOT_STARTED), ==, 3);

  pagoda_coverage_sum (board, all, 4, sums);
  g_assert_cmpuint (sums[PAGODA_CLASS_TOP].accounts, ==, 2);
  g_assert_cmpuint (sums[PAGODA_CLASS_TOP].covered, ==, 0);
  g_assert_cmpuint (sums[PAGODA_CLASS_ORDINARY].covered, ==, 1);
  g_assert_cmpuint (sums[PAGODA_CLASS_ORDINARY].not_started, ==, 0);
  g_assert_cmpuint (sums[PAGODA_CLASS_IMPORTANT].accounts, ==, 0);

  const PagodaCoverage *bravo = &pagoda_board_find (board, ids[3])->coverage;
  g_assert_cmpint (pagoda_coverage_first_missing (bravo), ==, PAGODA_LAYER_BARRIER);
  g_assert_cmpuint (pagoda_coverage_count (bravo->missing), ==, 4);
  g_assert_cmpint (pagoda_coverage_first_missing (&pagoda_board_find (board, ids[0])->coverage), ==, -1);
}

/* The chart has a point for each month, the last one of the day itself. */
static void
test_wallet (void)
{
  PagodaId ids[4];
  g_autoptr (PagodaDatabase) database = open_four ("wallet", ids);
  PagodaFact budget = { .customer = ids[1],
                        .kind = PAGODA_FACT_BUDGET,
                        .from = DAY ("2026-07-22"),
                        .value = (char *)"180",
                        .source = (char *)"buyer" };
  run (database, pagoda_edit_add_fact (&budget));
  g_autoptr (PagodaBoard) board = load_board (database, TODAY);
  PagodaWalletPoint points[3];

  pagoda_board_wallet (board, pagoda_board_find (board, ids[1]), points, 3);
  g_assert_cmpint (points[0].day, ==, DAY ("2026-07-22"));
  g_assert_cmpint (points[2].day, ==, TODAY);
  g_assert_cmpint (points[0].revenue, ==, 0);
  g_assert_cmpint (points[2].revenue, ==, 9000);
  g_assert_cmpint (points[2].profit, ==, 8000);
  g_assert_cmpfloat_with_epsilon (points[2].share, 0.5, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/coverage-list/class-that-ends", test_class_that_ends);
  g_test_add_func ("/coverage-list/orders", test_orders);
  g_test_add_func ("/coverage-list/gaps-and-sums", test_gaps_and_sums);
  g_test_add_func ("/coverage-list/wallet", test_wallet);
  return g_test_run ();
}
