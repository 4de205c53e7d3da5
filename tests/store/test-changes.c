/* test-changes.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/changes.h"

#include "store/book.h"
#include "store/database-private.h"
#include "support/support.h"

static gint64
newest_entry (PagodaDatabase *database)
{
  pagoda_database_begin (database, PAGODA_OPEN_READ, NULL);
  g_autoptr (GPtrArray) entries = pagoda_history_list (database, 1, NULL);
  pagoda_database_rollback (database);
  return ((PagodaHistoryEntry *)g_ptr_array_index (entries, 0))->id;
}

static PagodaUndoPreview *
preview (PagodaDatabase *database, gint64 entry)
{
  GError *error = NULL;

  pagoda_database_begin (database, PAGODA_OPEN_READ, NULL);
  PagodaUndoPreview *made = pagoda_undo_preview_load (database, entry, NULL, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return made;
}

static void
assert_counts (const PagodaUndoPreview *made, const char *table, gint64 added, gint64 changed, gint64 removed)
{
  PagodaRecordCounts none = { 0 };
  const PagodaRecordCounts *found = &none;

  for (guint i = 0; i < made->records->len; i++)
    {
      const PagodaRecordCounts *counts = g_ptr_array_index (made->records, i);
      if (g_str_equal (counts->table, table))
        found = counts;
    }
  g_assert_cmpint (found->added, ==, added);
  g_assert_cmpint (found->changed, ==, changed);
  g_assert_cmpint (found->removed, ==, removed);
}

static gboolean
rename_customer (PagodaDatabase *database, gpointer id, GError **error)
{
  g_autoptr (PagodaCustomer) customer = pagoda_customers_load (database, *(PagodaId *)id, error);

  g_free (customer->name);
  customer->name = g_strdup ("Renamed");
  g_free (customer->city);
  customer->city = g_strdup ("苏州");
  return pagoda_customers_update (database, customer, error);
}

static gboolean
delete_customer (PagodaDatabase *database, gpointer id, GError **error)
{
  return pagoda_customers_delete (database, *(PagodaId *)id, error);
}

static gboolean
set_class (PagodaDatabase *database, gpointer id, GError **error)
{
  const PagodaHandSetClass strategic = { .from = pagoda_day_from_iso ("2026-01-05"),
                                         .until = PAGODA_DAY_NONE,
                                         .is_set = TRUE,
                                         .account_class = PAGODA_CLASS_STRATEGIC,
                                         .reason = (char *)"named" };

  return pagoda_customers_set_class (database, *(PagodaId *)id, &strategic, error);
}

static void
run (PagodaDatabase *database, const char *key, PagodaCommand command, PagodaId id)
{
  PagodaLabel label = { key, "it" };
  GError *error = NULL;

  pagoda_history_do (database, &label, command, &id, NULL, &error);
  g_assert_no_error (error);
}

static void
test_preview (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("preview");
  PagodaId a = book_add_customer (database, "A", "Alpha");
  gint64 first = newest_entry (database) + 1;
  PagodaId b = book_add_customer (database, "B", "Beta");
  book_add_order (database, a, "1", "2026-01-05", 10000, 5000);
  run (database, "save-customer", rename_customer, a);
  run (database, "save-customer", rename_customer, b);
  run (database, "delete-customer", delete_customer, b);

  g_autoptr (PagodaUndoPreview) all = preview (database, first);
  g_assert_cmpuint (all->entries->len, ==, 5);
  g_assert_cmpstr (((PagodaHistoryEntry *)g_ptr_array_index (all->entries, 0))->key, ==, "delete-customer");
  g_assert_false (all->sealed);
  /* B came and went, so that undoing all leaves it as it is. */
  assert_counts (all, "customer", 0, 1, 0);
  assert_counts (all, "orders", 0, 0, 1);
  assert_counts (all, "order_line", 0, 0, 1);
  g_assert_cmpuint (all->n_customers, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (all->names, 0), ==, "Renamed");

  g_autoptr (PagodaUndoPreview) last = preview (database, newest_entry (database));
  assert_counts (last, "customer", 1, 0, 0);
  g_assert_cmpuint (last->names->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (last->names, 0), ==, "Renamed");
}

/* What the preview says is what undoing does. */
static void
test_preview_of_undone_and_many (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("many");

  for (int i = 0; i < 8; i++)
    {
      g_autofree char *code = g_strdup_printf ("%d", i);
      book_add_customer (database, code, code);
    }
  pagoda_history_entry_free (pagoda_history_undo (database, NULL));
  g_autoptr (PagodaUndoPreview) all = preview (database, 1);
  g_assert_cmpuint (all->entries->len, ==, 7);
  assert_counts (all, "customer", 0, 0, 7);
  g_assert_cmpuint (all->n_customers, ==, 7);
  g_assert_cmpuint (all->names->len, ==, PAGODA_PREVIEW_NAMES);
  g_autoptr (PagodaUndoPreview) none = preview (database, 1000);
  g_assert_cmpuint (none->entries->len, ==, 0);
  g_assert_cmpuint (none->records->len, ==, 0);
}

static GPtrArray *
changes_of (PagodaDatabase *database, PagodaId customer)
{
  GError *error = NULL;

  pagoda_database_begin (database, PAGODA_OPEN_READ, NULL);
  GPtrArray *changes = pagoda_customer_changes_load (database, customer, PAGODA_LANGUAGE_EN, NULL, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return changes;
}

static void
assert_field (GPtrArray *changes,
              guint place,
              guint field,
              const char *record,
              const char *name,
              const char *before,
              const char *after)
{
  const PagodaCustomerChange *change = g_ptr_array_index (changes, place);

  g_assert_cmpuint (change->fields->len, >, field);
  const PagodaFieldChange *told = g_ptr_array_index (change->fields, field);
  g_assert_cmpstr (told->record, ==, record);
  g_assert_cmpstr (told->field, ==, name);
  g_assert_cmpstr (told->before, ==, before);
  g_assert_cmpstr (told->after, ==, after);
}

static void
test_changes_of_a_customer (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("story");
  PagodaId a = book_add_customer (database, "A", "Alpha");
  PagodaId b = book_add_customer (database, "B", "Beta");

  book_add_order (database, b, "of b", "2026-01-04", 100, 50);
  book_add_order (database, a, "of a", "2026-01-05", 10000, 5000);
  run (database, "save-customer", rename_customer, a);
  run (database, "set-class", set_class, a);
  pagoda_history_entry_free (pagoda_history_undo (database, NULL));

  g_autoptr (GPtrArray) changes = changes_of (database, a);
  g_assert_cmpuint (changes->len, ==, 5);
  g_assert_cmpint (((PagodaCustomerChange *)g_ptr_array_index (changes, 0))->entry->kind, ==,
                   PAGODA_HISTORY_UNDO);
  assert_field (changes, 1, 0, "Class", NULL, NULL, "Strategic");
  assert_field (changes, 2, 0, "Customer", "Name", "Alpha", "Renamed");
  assert_field (changes, 2, 1, "Customer", "City", NULL, "苏州");
  assert_field (changes, 3, 0, "Order", NULL, NULL, "of a");
  assert_field (changes, 3, 1, "Order line", NULL, NULL, "¥100.00");
  assert_field (changes, 4, 0, "Customer", NULL, NULL, "Alpha");
}

/* Rows that are gone, with the orders they belonged to, are still known to be the customer's. */
static void
test_changes_of_a_deleted_customer (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("gone");
  PagodaId a = book_add_customer (database, "A", "Alpha");

  book_add_order (database, a, "1", "2026-01-05", 10000, 5000);
  run (database, "save-customer", rename_customer, a);
  run (database, "delete-customer", delete_customer, a);
  g_autoptr (GPtrArray) changes = changes_of (database, a);
  g_assert_cmpuint (changes->len, ==, 4);
  const PagodaCustomerChange *deletion = g_ptr_array_index (changes, 0);
  g_assert_cmpuint (deletion->fields->len, ==, 3);
  assert_field (changes, 1, 0, "Customer", "Name", "Alpha", "Renamed");
}

static gboolean
execute_sql (PagodaDatabase *database, gpointer sql, GError **error)
{
  return pagoda_database_execute (database, sql, error);
}

/* Every word that the schema knows is told as people say it, and every record has a name. */
static void
test_records_in_words (void)
{
  static const struct
  {
    const char *table;
    const char *columns;
    const char *values;
    const char *record;
    const char *name;
  } cases[] = {
    { "customer_statement", "kind, value", "'no barrier', 'yes'", "Statement", "No barrier found: yes" },
    { "customer_statement", "kind, value", "'phase', 'break through'", "Statement", "Phase: Break through" },
    { "customer_statement", "kind, value, reason", "'layer', 'business', 'why'", "Statement",
      "Layer: Business" },
    { "customer_statement", "kind, value", "'cadence', '5'", "Statement", "Contact cadence: 5" },
    { "customer_statement", "kind", "'cadence'", "Statement", "Contact cadence" },
    { "customer_screening", "value", "'yes'", "Screening", "yes" },
    { "customer_fact", "fact, value", "'founded', '1998'", "Fact", "Founded: 1998" },
    { "customer_strategy", "strategy", "'watch'", "Strategy", "Watch" },
    { "dealer_agreement", "dealer", "'Zhang & Co.'", "Dealer agreement", "Zhang & Co." },
    { "customer_fact", "fact, source", "'founded', 'reception'", "Fact", "Founded" },
    { "past_supplier", "name", "'Hengli'", "Past supplier", "Hengli" },
    { "lock_in", "kind, title", "'joint development', 'Spindle'", "Lock-in", "Spindle" },
  };
  g_autoptr (PagodaDatabase) database = book_open ("words");
  PagodaId customer = book_add_customer (database, "A", "Alpha");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaLabel label = { "save-customer", "it" };
      GError *error = NULL;
      g_autofree char *sql
          = g_strdup_printf ("INSERT INTO %s (id, customer, from_day, %s) VALUES (%u, %" G_GINT64_FORMAT
                             ", 20000, %s)",
                             cases[i].table, cases[i].columns, i + 1, customer, cases[i].values);
      pagoda_history_do (database, &label, execute_sql, sql, NULL, &error);
      g_assert_no_error (error);
      g_autoptr (GPtrArray) changes = changes_of (database, customer);
      assert_field (changes, 0, 0, cases[i].record, NULL, NULL, cases[i].name);
    }
}

/* A referral is the customer's who was brought, and names the other. */
static void
test_referral (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("referral");
  PagodaId a = book_add_customer (database, "A", "Alpha");
  PagodaId b = book_add_customer (database, "B", "Beta");
  PagodaLabel label = { "save-referral", "Alpha" };
  GError *error = NULL;
  g_autofree char *sql = g_strdup_printf ("INSERT INTO referral VALUES (1, %" G_GINT64_FORMAT
                                          ", %" G_GINT64_FORMAT ", 20000, NULL)",
                                          a, b);

  pagoda_history_do (database, &label, execute_sql, sql, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) of_a = changes_of (database, a);
  assert_field (of_a, 0, 0, "Referral", NULL, NULL, "Beta");
  g_autoptr (GPtrArray) of_b = changes_of (database, b);
  g_assert_cmpuint (of_b->len, ==, 1);
}

static void
test_cancelled (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("stopped");
  PagodaId a = book_add_customer (database, "A", "Alpha");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  pagoda_database_begin (database, PAGODA_OPEN_READ, NULL);
  g_assert_null (pagoda_customer_changes_load (database, a, PAGODA_LANGUAGE_EN, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  pagoda_database_rollback (database);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/changes/preview", test_preview);
  g_test_add_func ("/changes/preview-of-undone-and-many", test_preview_of_undone_and_many);
  g_test_add_func ("/changes/of-a-customer", test_changes_of_a_customer);
  g_test_add_func ("/changes/of-a-deleted-customer", test_changes_of_a_deleted_customer);
  g_test_add_func ("/changes/records-in-words", test_records_in_words);
  g_test_add_func ("/changes/referral", test_referral);
  g_test_add_func ("/changes/cancelled", test_cancelled);
  return g_test_run ();
}
