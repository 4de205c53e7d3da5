/* test-preferences.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample/sample.h"
#include "session/edit.h"
#include "session/snapshot.h"
#include "store/book.h"
#include "store/preferences.h"
#include "support/support.h"

#include <string.h>

/* Runs @edit, which is taken over; the entry of the history, 0 where nothing changed. */
static gint64
run (PagodaDatabase *database, PagodaEdit *edit)
{
  GError *error = NULL;
  gint64 entry = 0;

  pagoda_edit_run (edit, database, &entry, &error);
  g_assert_no_error (error);
  pagoda_edit_free (edit);
  return entry;
}

static void
assert_refused (PagodaDatabase *database, PagodaEdit *edit, const char *part)
{
  g_autofree char *before = book_dump (database);
  g_autoptr (GError) error = NULL;

  g_assert_false (pagoda_edit_run (edit, database, NULL, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, part));
  g_autofree char *after = book_dump (database);
  g_assert_cmpstr (before, ==, after);
  pagoda_edit_free (edit);
}

static PagodaSnapshot *
load (PagodaDatabase *database)
{
  GError *error = NULL;
  PagodaSnapshot *snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIRST_ROWS, NULL, &error);

  g_assert_no_error (error);
  return snapshot;
}

static gint64
rule_in (PagodaDatabase *database, PagodaHouseRule rule)
{
  g_autoptr (PagodaSnapshot) snapshot = load (database);

  return pagoda_snapshot_get_rules (snapshot)->values[rule];
}

static char *
newest_label (PagodaDatabase *database, PagodaLanguage language)
{
  pagoda_database_begin (database, PAGODA_OPEN_READ, NULL);
  g_autoptr (GPtrArray) entries = pagoda_history_list (database, 1, NULL);
  pagoda_database_rollback (database);
  return pagoda_history_label (g_ptr_array_index (entries, 0), language);
}

static void
test_rules (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("rules");
  PagodaHouseRules usual = pagoda_house_rules_usual ();

  for (int i = 0; i < PAGODA_N_HOUSE_RULES; i++)
    g_assert_cmpint (rule_in (database, (PagodaHouseRule)i), ==, usual.values[i]);
  g_assert_cmpint (run (database, pagoda_edit_set_rule (PAGODA_RULE_CADENCE_TOP, 21)), >, 0);
  g_autofree char *label = newest_label (database, PAGODA_LANGUAGE_EN);
  g_assert_cmpstr (label, ==, "Change the house rule V1 Between contacts: TOP = 21");
  g_assert_cmpint (rule_in (database, PAGODA_RULE_CADENCE_TOP), ==, 21);
  g_assert_cmpint (rule_in (database, PAGODA_RULE_CADENCE_STRATEGIC), ==, 14);
  g_assert_cmpint (run (database, pagoda_edit_set_rule (PAGODA_RULE_CADENCE_TOP, 21)), ==, 0);

  pagoda_history_entry_free (pagoda_history_undo (database, NULL));
  g_assert_cmpint (rule_in (database, PAGODA_RULE_CADENCE_TOP), ==, 14);
  pagoda_history_entry_free (pagoda_history_redo (database, NULL));
  g_assert_cmpint (rule_in (database, PAGODA_RULE_CADENCE_TOP), ==, 21);
}

static void
test_rules_go_back_to_usual (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("reset");
  g_autofree char *untouched = book_dump (database);

  run (database, pagoda_edit_set_rule (PAGODA_RULE_STALLED_DAYS, 45));
  run (database, pagoda_edit_set_rule (PAGODA_RULE_LONG_TERMS, 0));
  run (database, pagoda_edit_set_rule (PAGODA_RULE_STALLED_DAYS, 30));
  g_assert_cmpint (run (database, pagoda_edit_reset_rules ()), >, 0);
  g_autofree char *after = book_dump (database);
  g_assert_cmpstr (after, ==, untouched);
  g_assert_cmpint (run (database, pagoda_edit_reset_rules ()), ==, 0);
}

static void
test_rules_keep_their_range (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("range");

  assert_refused (database, pagoda_edit_set_rule (PAGODA_RULE_CADENCE_TOP, 0), "between 1 and 366");
  assert_refused (database, pagoda_edit_set_rule (PAGODA_RULE_WORKING_DAYS, 128), "between 1 and 127");
  /* What a later Pagoda, or another program, wrote is not taken for a number of ours. */
  run (database, pagoda_edit_set_preference ("rule.cadence.top", "fortnightly"));
  g_assert_cmpint (rule_in (database, PAGODA_RULE_CADENCE_TOP), ==, 14);
  run (database, pagoda_edit_set_preference ("rule.cadence.top", "9999"));
  g_assert_cmpint (rule_in (database, PAGODA_RULE_CADENCE_TOP), ==, 14);
}

static void
test_currency (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("currency");

  assert_refused (database, pagoda_edit_set_currency ("euro"), "“euro”");
  g_assert_cmpint (run (database, pagoda_edit_set_currency ("EUR")), >, 0);
  PagodaId customer = book_add_customer (database, "A", "A");
  g_assert_cmpint (run (database, pagoda_edit_set_currency ("GBP")), >, 0);
  book_add_order (database, customer, "1", "2026-01-05", 10000, PAGODA_COST_UNKNOWN);
  assert_refused (database, pagoda_edit_set_currency ("CNY"), "amounts in GBP");
  g_assert_cmpint (run (database, pagoda_edit_set_currency ("GBP")), ==, 0);
  g_autoptr (PagodaSnapshot) snapshot = load (database);
  g_assert_cmpstr (pagoda_snapshot_get_currency (snapshot), ==, "GBP");
}

static void
test_margin (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("margin");

  g_assert_cmpint (run (database, pagoda_edit_set_margin (PAGODA_DECIMAL_ONE / 8)), >, 0);
  g_autofree char *label = newest_label (database, PAGODA_LANGUAGE_EN);
  g_assert_cmpstr (label, ==, "Change the assumed margin to 12.5 %");
  g_autoptr (PagodaSnapshot) snapshot = load (database);
  g_assert_cmpint (pagoda_snapshot_get_margin (snapshot), ==, 125000);
  assert_refused (database, pagoda_edit_set_margin (-1), "100 %");
  assert_refused (database, pagoda_edit_set_margin (PAGODA_DECIMAL_ONE + 1), "100 %");
}

static void
test_views (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("views");

  run (database, pagoda_edit_save_view ("b 苏州", "{\"tier\":\"top\"}"));
  run (database, pagoda_edit_save_view ("a", "{}"));
  run (database, pagoda_edit_save_view ("gone", "{}"));
  run (database, pagoda_edit_save_view ("a", "{\"sort\":\"name\"}"));
  run (database, pagoda_edit_save_view ("gone", NULL));
  g_autoptr (PagodaSnapshot) snapshot = load (database);
  g_autoptr (GPtrArray) names = pagoda_snapshot_list_views (snapshot);
  g_assert_cmpuint (names->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (names, 0), ==, "a");
  g_assert_cmpstr (g_ptr_array_index (names, 1), ==, "b 苏州");
  g_assert_cmpstr (pagoda_snapshot_get_view (snapshot, "a"), ==, "{\"sort\":\"name\"}");
  g_assert_null (pagoda_snapshot_get_view (snapshot, "gone"));
  g_assert_false (pagoda_snapshot_has_sample (snapshot));
}

/* The sample goes in one step though it was not the last one, what is one's own stays, and undo brings all
 * back. */
static void
test_sample_removal (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("sample");
  PagodaSampleRequest request = pagoda_sample_default ();
  PagodaSampleResult added;
  GError *error = NULL;

  request.customers = 20;
  g_assert_true (pagoda_sample_add (database, &request, &added, &error));
  g_assert_no_error (error);
  PagodaId own = book_add_customer (database, "MINE", "Mine");
  book_add_order (database, own, "M1", "2026-01-05", 10000, 5000);
  g_autofree char *full = book_dump (database);
  g_assert_cmpint (run (database, pagoda_edit_remove_sample (FALSE)), >, 0);

  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);
  g_assert_cmpuint (pagoda_snapshot_get_n_customers (snapshot), ==, 1);
  g_assert_cmpint (pagoda_snapshot_get_id (snapshot, 0), ==, own);
  g_assert_cmpuint (pagoda_snapshot_get_n_orders (snapshot), ==, 1);
  g_assert_false (pagoda_snapshot_has_sample (snapshot));
  g_autoptr (GError) nothing = NULL;
  g_autoptr (PagodaEdit) again = pagoda_edit_remove_sample (FALSE);
  g_assert_false (pagoda_edit_run (again, database, NULL, &nothing));
  g_assert_error (nothing, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOTHING);

  pagoda_history_entry_free (pagoda_history_undo (database, &error));
  g_assert_no_error (error);
  g_autofree char *back = book_dump (database);
  g_assert_cmpstr (back, ==, full);
}

/* Whose own records hang on the sample is told, and may let them go. */
static void
test_sample_with_own_records (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("sample-own");
  g_autofree char *empty = book_dump (database);
  PagodaSampleRequest request = pagoda_sample_default ();
  PagodaSampleResult added;

  request.customers = 5;
  g_assert_true (pagoda_sample_add (database, &request, &added, NULL));
  g_autoptr (PagodaSnapshot) snapshot = load (database);
  PagodaId customer = pagoda_snapshot_get_id (snapshot, 0);
  book_add_order (database, customer, "M1", "2026-01-05", 10000, 5000);
  assert_refused (database, pagoda_edit_remove_sample (FALSE), pagoda_snapshot_get_name (snapshot, 0));
  g_assert_cmpint (run (database, pagoda_edit_remove_sample (TRUE)), >, 0);
  g_autofree char *after = book_dump (database);
  g_assert_cmpstr (after, ==, empty);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/preferences/rules", test_rules);
  g_test_add_func ("/preferences/rules-go-back-to-usual", test_rules_go_back_to_usual);
  g_test_add_func ("/preferences/rules-keep-their-range", test_rules_keep_their_range);
  g_test_add_func ("/preferences/currency", test_currency);
  g_test_add_func ("/preferences/margin", test_margin);
  g_test_add_func ("/preferences/views", test_views);
  g_test_add_func ("/preferences/sample-removal", test_sample_removal);
  g_test_add_func ("/preferences/sample-with-own-records", test_sample_with_own_records);
  return g_test_run ();
}
