/* test-edit-handover.c: accounts go from one of us to another (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_handover.h"

#include "session/dossier.h"
#include "session/edit_colleagues.h"
#include "session/edit_promises.h"
#include "session/edits.h"
#include "store/book.h"
#include "support/support.h"

#define TODAY (pagoda_day_from_iso ("2026-09-22"))
#define ADA "Ada"
#define BO "Bo Lin"

static PagodaHandoverRequest
request_of (const char *from, const char *to, PagodaDay day, const PagodaId *customers, gsize n)
{
  return (PagodaHandoverRequest){
    .from = from, .to = to, .day = day, .today = TODAY, .customers = customers, .n = n
  };
}

static PagodaEdit *
make_edit (const char *from, const char *to, PagodaDay day, const PagodaId *customers, gsize n)
{
  PagodaHandoverRequest request = request_of (from, to, day, customers, n);

  return pagoda_edit_hand_over (&request);
}

static void
run_quietly (PagodaDatabase *database, PagodaEdit *edit)
{
  GError *error = NULL;

  pagoda_edit_run (edit, database, NULL, &error);
  g_assert_no_error (error);
  pagoda_edit_free (edit);
}

/* Ada looks after the first two of three accounts since 30 days; Bo is a colleague. */
static PagodaDatabase *
open_book (const char *name, PagodaId *customers)
{
  PagodaDatabase *database = book_open (name);
  g_autoptr (PagodaColleague) colleague = pagoda_colleague_new ();

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *code = g_strdup_printf ("%d", i + 1);
      customers[i] = book_add_customer (database, code, code);
    }
  run_quietly (database, pagoda_edit_set_owner (customers, 2, TODAY - 30, ADA));
  run_quietly (database, pagoda_edit_set_owner (customers + 2, 1, TODAY - 30, "Chen"));
  colleague->name = g_strdup (BO);
  colleague->from = TODAY - 400;
  run_quietly (database, pagoda_edit_save_colleague (colleague));
  return database;
}

static void
assert_owners (PagodaDatabase *database, PagodaId customer, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GError *error = NULL;
  g_autoptr (PagodaDossier) dossier = pagoda_dossier_load (database, customer, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < dossier->owners->len; i++)
    {
      const PagodaOwnership *owner = g_ptr_array_index (dossier->owners, i);
      g_string_append_printf (text, "%d:%s ", owner->from - TODAY, owner->owner);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_all (void)
{
  PagodaId customers[3];
  g_autoptr (PagodaDatabase) database = open_book ("all", customers);

  edits_run (&database, make_edit (ADA, "bo lin", TODAY, NULL, 0));
  assert_owners (database, customers[0], "0:Bo Lin -30:Ada ");
  assert_owners (database, customers[1], "0:Bo Lin -30:Ada ");
  assert_owners (database, customers[2], "-30:Chen ");
  edits_refuse (database, make_edit (ADA, BO, TODAY, NULL, 0));
  /* Given back on the same day. */
  edits_run (&database, make_edit (BO, ADA, TODAY, customers, 1));
  assert_owners (database, customers[0], "0:Ada 0:Bo Lin -30:Ada ");
}

/* What was laid down for a later day names the successor, too; an account that will be somebody else's then
 * stays so. */
static void
test_later_facts (void)
{
  PagodaId customers[3];
  g_autoptr (PagodaDatabase) database = open_book ("later", customers);

  run_quietly (database, pagoda_edit_set_owner (customers, 1, TODAY + 20, ADA));
  run_quietly (database, pagoda_edit_set_owner (customers + 1, 1, TODAY + 20, "Chen"));
  edits_run (&database, make_edit (ADA, BO, TODAY + 5, NULL, 0));
  assert_owners (database, customers[0], "20:Bo Lin 20:Ada 5:Bo Lin -30:Ada ");
  assert_owners (database, customers[1], "20:Chen 5:Bo Lin -30:Ada ");
}

static guint
count_layers (PagodaDatabase *database, PagodaId customer, const char *owner, PagodaDay day)
{
  GError *error = NULL;
  g_autoptr (PagodaDossier) dossier = pagoda_dossier_load (database, customer, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    n += g_strcmp0 (pagoda_layer_record_owner_on (dossier->layers, (PagodaLayer)layer, day), owner) == 0;
  return n;
}

/* Layers that the giver works go along, those of others do not. */
static void
test_layers (void)
{
  PagodaId customers[3];
  g_autoptr (PagodaDatabase) database = open_book ("layers", customers);
  guint two = 1U << PAGODA_LAYER_BARRIER | 1U << PAGODA_LAYER_BUSINESS, one = 1U << PAGODA_LAYER_INTEREST;

  run_quietly (database, pagoda_edit_set_layer_owner (customers, 1, "1", two, TODAY - 9, ADA));
  run_quietly (database, pagoda_edit_set_layer_owner (customers, 1, "1", one, TODAY - 9, "Chen"));
  run_quietly (database, pagoda_edit_set_layer_owner (customers + 2, 1, "3", one, TODAY - 9, ADA));
  edits_run (&database, make_edit (ADA, BO, TODAY, NULL, 0));
  g_assert_cmpuint (count_layers (database, customers[0], BO, TODAY), ==, 2);
  g_assert_cmpuint (count_layers (database, customers[0], ADA, TODAY - 1), ==, 2);
  g_assert_cmpuint (count_layers (database, customers[0], "Chen", TODAY), ==, 1);
  g_assert_cmpuint (count_layers (database, customers[2], ADA, TODAY), ==, 1);
}

static void
test_preview (void)
{
  PagodaId customers[3];
  g_autoptr (PagodaDatabase) database = open_book ("preview", customers);
  g_autoptr (PagodaPromise) promise = pagoda_promise_new ();
  g_autofree char *path = book_path ("preview");
  GError *error = NULL;

  promise->customer = customers[0];
  promise->title = g_strdup ("Samples");
  promise->owner = g_strdup (ADA);
  promise->day = TODAY - 2;
  promise->due = TODAY + 2;
  run_quietly (database, pagoda_edit_save_promise (promise));
  book_add_order (database, customers[0], "1", "2026-08-01", 10000, PAGODA_COST_UNKNOWN);

  PagodaHandoverRequest request = request_of (ADA, BO, TODAY, NULL, 0);
  g_autofree char *before = book_dump (database);
  g_autoptr (PagodaHandover) told = pagoda_handover_preview (database, &request, &error);
  g_assert_no_error (error);
  g_autofree char *after = book_dump (database);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (told->accounts->len, ==, 2);
  g_assert_cmpuint (pagoda_handover_count (told, PAGODA_FATE_MOVES), ==, 3);
  gint64 counts[PAGODA_N_ACCOUNT_COUNTS];
  pagoda_handover_sum (told, TRUE, counts);
  g_assert_cmpint (counts[PAGODA_ACCOUNT_OPEN_PROMISES], ==, 1);
  g_assert_cmpint (counts[PAGODA_ACCOUNT_REVENUE], ==, 10000);
  g_assert_cmpint (counts[PAGODA_ACCOUNT_PROFIT], ==, 2500);

  g_clear_pointer (&database, pagoda_database_close);
  database = pagoda_database_open (path, PAGODA_OPEN_READ, &error);
  g_assert_no_error (error);
  g_assert_null (pagoda_handover_preview (database, &request, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
}

/* The record tells who gave what to whom until it is undone. */
static void
test_record (void)
{
  PagodaId customers[3];
  g_autoptr (PagodaDatabase) database = open_book ("record", customers);
  GError *error = NULL;

  book_add_order (database, customers[1], "1", "2026-08-01", 10000, 4000);
  run_quietly (database, make_edit (ADA, BO, TODAY, customers, 2));
  run_quietly (database, make_edit (BO, ADA, TODAY + 1, customers, 1));
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, &error));
  g_autoptr (GPtrArray) records = pagoda_handover_records_list (database, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, 2);
  const PagodaHandoverRecord *newest = g_ptr_array_index (records, 0),
                             *older = g_ptr_array_index (records, 1);
  g_assert_cmpstr (newest->from, ==, BO);
  g_assert_cmpstr (older->to, ==, BO);
  g_assert_cmpint (older->day, ==, TODAY);
  g_assert_cmpuint (g_hash_table_size (older->counts), ==, 2);
  const gint64 *counts = g_hash_table_lookup (older->counts, &customers[1]);
  g_assert_cmpint (counts[PAGODA_ACCOUNT_ORDERS], ==, 1);
  g_assert_cmpint (counts[PAGODA_ACCOUNT_PROFIT], ==, 6000);

  pagoda_history_entry_free (pagoda_history_undo (database, &error));
  g_assert_no_error (error);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, &error));
  g_autoptr (GPtrArray) left = pagoda_handover_records_list (database, &error);
  pagoda_database_rollback (database);
  g_assert_cmpuint (left->len, ==, 1);
}

static void
test_refusals (void)
{
  PagodaId customers[3];
  g_autoptr (PagodaDatabase) database = open_book ("refusals", customers);
  g_autoptr (PagodaColleague) gone = pagoda_colleague_new ();

  gone->name = g_strdup ("Dai");
  gone->from = TODAY - 90;
  gone->until = TODAY - 1;
  run_quietly (database, pagoda_edit_save_colleague (gone));
  edits_refuse (database, make_edit (ADA, " ADA", TODAY, NULL, 0));
  edits_refuse (database, make_edit (ADA, "", TODAY, NULL, 0));
  edits_refuse (database, make_edit (NULL, BO, TODAY, NULL, 0));
  edits_refuse (database, make_edit (ADA, "Nobody", TODAY, NULL, 0));
  edits_refuse (database, make_edit ("Nobody", BO, TODAY, NULL, 0));
  edits_refuse (database, make_edit (ADA, "Dai", TODAY, NULL, 0));
  edits_refuse (database, make_edit (ADA, BO, TODAY - 31, NULL, 0));
  edits_refuse (database, make_edit (ADA, BO, TODAY, customers, 3));
  edits_refuse (database, make_edit (ADA, BO, TODAY, customers, 0));
  edits_run (&database, make_edit (ADA, "Dai", TODAY - 1, customers, 2));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-handover/all", test_all);
  g_test_add_func ("/edit-handover/later-facts", test_later_facts);
  g_test_add_func ("/edit-handover/layers", test_layers);
  g_test_add_func ("/edit-handover/preview", test_preview);
  g_test_add_func ("/edit-handover/record", test_record);
  g_test_add_func ("/edit-handover/refusals", test_refusals);
  return g_test_run ();
}
