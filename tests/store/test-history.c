/* test-history.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/book.h"

#include "store/database-private.h"
#include "store/preferences.h"
#include "support/support.h"

static void
undo (PagodaDatabase *database)
{
  GError *error = NULL;
  pagoda_history_entry_free (pagoda_history_undo (database, &error));
  g_assert_no_error (error);
}

static void
redo (PagodaDatabase *database)
{
  GError *error = NULL;
  pagoda_history_entry_free (pagoda_history_redo (database, &error));
  g_assert_no_error (error);
}

static void
assert_nothing (PagodaHistoryEntry *entry, GError *error)
{
  g_assert_null (entry);
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOTHING);
  g_error_free (error);
}

/* What undo and redo promise is @undo and @redo, as the keys of their labels; NULL promises nothing. */
static void
assert_next (PagodaDatabase *database, const char *undo_key, const char *redo_key)
{
  g_autoptr (PagodaHistoryEntry) to_undo = NULL;
  g_autoptr (PagodaHistoryEntry) to_redo = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, &error));
  g_assert_true (pagoda_history_peek (database, &to_undo, &to_redo, &error));
  pagoda_database_rollback (database);
  g_assert_cmpstr (to_undo != NULL ? to_undo->key : NULL, ==, undo_key);
  g_assert_cmpstr (to_redo != NULL ? to_redo->key : NULL, ==, redo_key);
}

static void
assert_no_undo (PagodaDatabase *database)
{
  GError *error = NULL;
  PagodaHistoryEntry *entry = pagoda_history_undo (database, &error);
  assert_nothing (entry, error);
}

static void
assert_no_redo (PagodaDatabase *database)
{
  GError *error = NULL;
  PagodaHistoryEntry *entry = pagoda_history_redo (database, &error);
  assert_nothing (entry, error);
}

static void
reopen (PagodaDatabase **database)
{
  g_autofree char *path = g_strdup (pagoda_database_get_path (*database));
  GError *error = NULL;

  pagoda_database_close (*database);
  *database = pagoda_database_open (path, PAGODA_OPEN_WRITE, &error);
  g_assert_no_error (error);
}

static gboolean
delete_customer (PagodaDatabase *database, gpointer customer, GError **error)
{
  return pagoda_customers_delete (database, *(PagodaId *)customer, error);
}

static gboolean
do_nothing (PagodaDatabase *database, gpointer data, GError **error)
{
  return pagoda_preferences_set (database, PAGODA_PREFERENCE_CURRENCY, "CNY", error);
}

/* A random walk of commands, undo and redo against the obvious model: a list of dumps and a place in it. */
static void
test_walk (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("walk");
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  GRand *random = g_rand_new_with_seed (7);
  guint place = 0;

  g_ptr_array_add (states, book_dump (database));
  for (int step = 0; step < 200; step++)
    {
      int what = g_rand_int_range (random, 0, 5);
      if (what < 2 && place > 0)
        {
          undo (database);
          place--;
        }
      else if (what == 2 && place + 1 < states->len)
        {
          redo (database);
          place++;
        }
      else if (what > 2)
        {
          g_autofree char *code = g_strdup_printf ("%d", step);
          PagodaId customer = book_add_customer (database, code, code);
          book_add_order (database, customer, code, "2011-12-09", 100 * step, PAGODA_COST_UNKNOWN);
          g_ptr_array_set_size (states, (gint)place + 1);
          undo (database);
          g_ptr_array_add (states, book_dump (database));
          redo (database);
          g_ptr_array_add (states, book_dump (database));
          place += 2;
        }
      if (step % 20 == 0)
        reopen (&database);
      g_autofree char *now = book_dump (database);
      g_assert_cmpstr (now, ==, g_ptr_array_index (states, place));
      if (place == 0)
        assert_no_undo (database);
      if (place + 1 == states->len)
        assert_no_redo (database);
    }
  g_rand_free (random);
}

static void
test_deleting_with_children (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("children");
  PagodaLabel label = { "delete-customer", "一" };
  GError *error = NULL;

  PagodaId customer = book_add_customer (database, "1", "一");
  book_add_order (database, customer, "N1", "2011-12-09", 1000, 600);
  g_autofree char *before = book_dump (database);
  g_assert_true (pagoda_history_do (database, &label, delete_customer, &customer, NULL, &error));
  g_autofree char *deleted = book_dump (database);
  undo (database);
  g_autofree char *undone = book_dump (database);
  redo (database);
  g_autofree char *redone = book_dump (database);
  g_assert_cmpstr (before, !=, deleted);
  g_assert_cmpstr (before, ==, undone);
  g_assert_cmpstr (deleted, ==, redone);
}

static void
test_nothing_leaves_no_entry (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("nothing");
  PagodaLabel label = { "set-preference", "currency" };
  GError *error = NULL;
  gint64 entry = 42;

  g_assert_true (pagoda_history_do (database, &label, do_nothing, NULL, &entry, &error));
  g_assert_cmpint (entry, ==, 0);
  assert_no_undo (database);
}

static void
test_entries (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("entries");
  GError *error = NULL;

  book_add_customer (database, "1", "一");
  undo (database);
  redo (database);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, &error));
  g_autoptr (GPtrArray) entries = pagoda_history_list (database, -1, &error);
  pagoda_database_rollback (database);
  g_assert_cmpuint (entries->len, ==, 3);

  static const char *const labels[]
      = { "Redo: Save customer 一", "Undo: Save customer 一", "Save customer 一" };
  for (guint i = 0; i < entries->len; i++)
    {
      const PagodaHistoryEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *label = pagoda_history_label (entry, PAGODA_LANGUAGE_EN);
      g_assert_cmpstr (label, ==, labels[i]);
      g_assert_cmpint (entry->changes, ==, 1);
      g_assert_cmpint (entry->target, ==, i < 2 ? 1 : 0);
      g_assert_false (entry->undone);
      g_assert_cmpstr (entry->actor, ==, g_get_user_name ());
    }
}

static void
test_next (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("next");

  assert_next (database, NULL, NULL);
  book_add_customer (database, "1", "一");
  assert_next (database, "save-customer", NULL);
  undo (database);
  assert_next (database, NULL, "save-customer");
  redo (database);
  assert_next (database, "save-customer", NULL);
}

/* Traps of changesets: what must never happen silently */

static PagodaDatabase *
open_with_customer (const char *name)
{
  PagodaDatabase *database = book_open (name);
  book_add_customer (database, "1", "一");
  return database;
}

static void
assert_conflict (PagodaDatabase *database)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (pagoda_history_undo (database, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_CONFLICT);
}

static void
test_row_changed_behind (void)
{
  g_autoptr (PagodaDatabase) database = open_with_customer ("behind");
  g_assert_true (pagoda_database_execute (database, "UPDATE customer SET name = 'other'", NULL));
  assert_conflict (database);
}

static void
test_row_gone (void)
{
  g_autoptr (PagodaDatabase) database = open_with_customer ("gone");
  g_assert_true (pagoda_database_execute (database, "DELETE FROM customer", NULL));
  assert_conflict (database);
}

static void
test_child_left (void)
{
  g_autoptr (PagodaDatabase) database = open_with_customer ("child");
  g_assert_true (pagoda_database_execute (
      database, "INSERT INTO contact (id, customer, name, reading) SELECT 1, id, 'x', 'x' FROM customer",
      NULL));
  assert_conflict (database);
}

/* SQLite applies a changeset over a renamed table without a word and without a change. */
static void
test_table_renamed (void)
{
  g_autoptr (PagodaDatabase) database = open_with_customer ("renamed");
  g_assert_true (pagoda_database_execute (database, "ALTER TABLE customer RENAME TO client", NULL));
  assert_conflict (database);
}

static void
test_column_dropped (void)
{
  g_autoptr (PagodaDatabase) database = open_with_customer ("dropped");
  g_assert_true (pagoda_database_execute (database, "ALTER TABLE customer DROP COLUMN website", NULL));
  assert_conflict (database);
}

static gboolean
swap_codes (PagodaDatabase *database, gpointer data, GError **error)
{
  return pagoda_database_execute (database,
                                  "UPDATE customer SET code = CASE code WHEN '1' THEN '2' ELSE '1' END",
                                  error);
}

/* Two swapped values could not be undone if the column were UNIQUE. */
static void
test_swapped_codes (void)
{
  g_autoptr (PagodaDatabase) database = open_with_customer ("swapped");
  PagodaLabel label = { "save-customer", NULL };

  book_add_customer (database, "2", "二");
  g_autofree char *before = book_dump (database);
  g_assert_true (pagoda_history_do (database, &label, swap_codes, NULL, NULL, NULL));
  undo (database);
  g_autofree char *after = book_dump (database);
  g_assert_cmpstr (before, ==, after);
}

static gboolean
upsert_and_replace (PagodaDatabase *database, gpointer data, GError **error)
{
  return pagoda_preferences_set (database, PAGODA_PREFERENCE_MARGIN, "0.5", error)
         && pagoda_preferences_set (database, "new", "1", error)
         && pagoda_database_execute (database,
                                     "REPLACE INTO preference (key, value) VALUES ('currency', 'GBP')",
                                     error);
}

static void
test_upsert_replace_without_rowid (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("upsert");
  PagodaLabel label = { "set-preference", NULL };
  g_autofree char *before = book_dump (database);

  g_assert_true (pagoda_history_do (database, &label, upsert_and_replace, NULL, NULL, NULL));
  g_autofree char *changed = book_dump (database);
  undo (database);
  g_autofree char *undone = book_dump (database);
  redo (database);
  g_autofree char *redone = book_dump (database);
  g_assert_cmpstr (before, ==, undone);
  g_assert_cmpstr (changed, ==, redone);
}

static gboolean
add_many (PagodaDatabase *database, gpointer data, GError **error)
{
  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (PagodaCustomer) customer = pagoda_customer_new ();
      customer->code = g_strdup_printf ("%d", i);
      customer->name = g_strdup_printf ("客户 %d", i);
      if (!pagoda_customers_insert (database, customer, error))
        return FALSE;
    }
  return TRUE;
}

static void
test_large_command_is_compressed (void)
{
  g_autofree char *path = book_path ("large");
  g_autoptr (PagodaDatabase) database = book_open ("large");
  PagodaLabel label = { "import-customers", "big.csv" };

  g_assert_true (pagoda_history_do (database, &label, add_many, NULL, NULL, NULL));
  undo (database);
  g_autofree char *undone = book_dump (database);
  g_assert_null (strstr (undone, "客户"));
  redo (database);
  pagoda_database_close (g_steal_pointer (&database));
  g_assert_cmpint (book_query (path, "SELECT count (*) FROM customer"), ==, 5000);
  g_assert_cmpint (book_query (path, "SELECT length (changeset) FROM history WHERE id = 1"), <, 5000 * 40);
}

/* What a command is called, by its key and what it was done to. */
static void
test_labels (void)
{
  static const struct
  {
    const char *key;
    const char *subject;
    const char *label;
  } cases[] = {
    { "set-class", "top", "Set the class to TOP" },
    { "set-class", "of another version", "Set the class to of another version" },
    { "clear-class", NULL, "Let the class follow the suggestion" },
    { "set-owner", "Ada", "Set the owner to Ada" },
    { "clear-owner", NULL, "Take the owner off" },
    { "set-other", "private", "Mark as never a customer: private" },
    { "clear-other", "has a shop", "Take off the mark “never a customer”: has a shop" },
    { "set-tag", "fair", "Tag with fair" },
    { "clear-tag", "fair", "Take off the tag fair" },
    { "a-key-of-another-version", "x", "a-key-of-another-version" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaHistoryEntry entry
          = { .key = (char *)(gpointer)cases[i].key, .subject = (char *)(gpointer)cases[i].subject };
      g_autofree char *label = pagoda_history_label (&entry, PAGODA_LANGUAGE_EN);
      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/history/walk", test_walk);
  g_test_add_func ("/history/deleting-with-children", test_deleting_with_children);
  g_test_add_func ("/history/nothing-leaves-no-entry", test_nothing_leaves_no_entry);
  g_test_add_func ("/history/entries", test_entries);
  g_test_add_func ("/history/next", test_next);
  g_test_add_func ("/history/row-changed-behind", test_row_changed_behind);
  g_test_add_func ("/history/row-gone", test_row_gone);
  g_test_add_func ("/history/child-left", test_child_left);
  g_test_add_func ("/history/table-renamed", test_table_renamed);
  g_test_add_func ("/history/column-dropped", test_column_dropped);
  g_test_add_func ("/history/swapped-codes", test_swapped_codes);
  g_test_add_func ("/history/upsert-replace-without-rowid", test_upsert_replace_without_rowid);
  g_test_add_func ("/history/large-command-is-compressed", test_large_command_is_compressed);
  g_test_add_func ("/history/labels", test_labels);
  return g_test_run ();
}
