/* test-statement.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/book.h"

#include "store/database-private.h"
#include "store/sql_text.h"
#include "support/support.h"

/* Every statement compiles against the newest schema; a typo in a rarely used one shows here. */
static void
test_all_compile (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("compile");
  g_auto (GStrv) names = pagoda_sql_query_names ();

  g_assert_cmpuint (g_strv_length (names), >, 40);
  for (char **name = names; *name != NULL; name++)
    g_assert_nonnull (pagoda_statement (database, *name));
}

static void
expect_abort (const char *path, const char *message)
{
  g_test_trap_subprocess (path, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr (message);
}

static void
test_misuse (void)
{
  expect_abort ("/statement/misuse/subprocess/unbound-slot", "*bound*");
  expect_abort ("/statement/misuse/subprocess/unknown-slot", "*no slot :wrong*");
  expect_abort ("/statement/misuse/subprocess/unknown-column", "*no column wrong*");
  expect_abort ("/statement/misuse/subprocess/unknown-statement", "*no statement wrong*");
  expect_abort ("/statement/misuse/subprocess/no-transaction", "*autocommit*");
  expect_abort ("/statement/misuse/subprocess/invalid-text", "*utf8*");
}

static void
misuse_unbound_slot (void)
{
  PagodaDatabase *database = book_open ("misuse");
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_WRITE, NULL));
  PagodaStatement *statement = pagoda_statement (database, "preference-set");
  pagoda_statement_bind_text (statement, ":key", "k");
  pagoda_statement_run (statement, NULL);
}

static void
misuse_unknown_slot (void)
{
  PagodaStatement *statement = pagoda_statement (book_open ("misuse"), "preference-set");
  pagoda_statement_bind_int (statement, ":wrong", 1);
}

static void
misuse_unknown_column (void)
{
  PagodaDatabase *database = book_open ("misuse");
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  PagodaStatement *statement = pagoda_statement (database, "preference-select");
  pagoda_statement_bind_text (statement, ":key", "currency");
  g_assert_true (pagoda_statement_next (statement, NULL));
  pagoda_statement_text (statement, "wrong");
}

static void
misuse_unknown_statement (void)
{
  pagoda_statement (book_open ("misuse"), "wrong");
}

static void
misuse_no_transaction (void)
{
  PagodaStatement *statement = pagoda_statement (book_open ("misuse"), "preference-select");
  pagoda_statement_bind_text (statement, ":key", "currency");
  pagoda_statement_next (statement, NULL);
}

static void
misuse_invalid_text (void)
{
  PagodaStatement *statement = pagoda_statement (book_open ("misuse"), "preference-select");
  pagoda_statement_bind_text (statement, ":key", "\xff");
}

static void
count_row (PagodaStatement *statement, gpointer count)
{
  ++*(int *)count;
}

static void
test_rows (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("rows");
  GError *error = NULL;
  gboolean found = TRUE;
  int count = 0;

  book_add_customer (database, "1", "一");
  book_add_customer (database, "2", "二");
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, &error));
  g_assert_true (
      pagoda_statement_each (pagoda_statement (database, "customer-list"), count_row, &count, &error));
  g_assert_cmpint (count, ==, 2);
  g_assert_true (pagoda_statement_first (pagoda_statement (database, "customer-list"), count_row, &count,
                                         &found, &error));
  g_assert_cmpint (count, ==, 3);
  g_assert_true (found);
  g_assert_true (pagoda_statement_first (pagoda_statement (database, "contact-list"), count_row, &count,
                                         &found, &error));
  g_assert_false (found);
  g_assert_no_error (error);
  pagoda_database_rollback (database);
}

static void
test_refuses_what_must_never_be (void)
{
  static const char *const cases[] = {
    "INSERT INTO customer (id, code, name, reading) VALUES (1, '', 'x', '')",
    "INSERT INTO customer (id, code, name, reading) VALUES (1, 'x', '', '')",
    "INSERT INTO customer (id, code, name, reading, margin) VALUES (1, 'x', 'x', '', 1000001)",
    "INSERT INTO customer (id, code, name, reading) VALUES ('x', 'x', 'x', '')",
    "INSERT INTO contact (id, customer, name, reading) VALUES (1, 99, 'x', '')",
    "INSERT INTO orders (id, customer, number, day, revenue, cost, uncosted, estimated, rate) "
    "VALUES (1, 99, 'x', 0, 0, 0, 0, 0, 1)",
    "INSERT INTO order_line (order_id, position, quantity, price, amount) VALUES (99, 0, 1, 1, 1)",
    "INSERT INTO activity (id, customer, kind, state, day) VALUES (1, 99, 'lunch', 'done', 1)",
  };
  g_autoptr (PagodaDatabase) database = book_open ("refuses");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_false (pagoda_database_execute (database, cases[i], &error));
      g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/statement/all-compile", test_all_compile);
  g_test_add_func ("/statement/misuse", test_misuse);
  g_test_add_func ("/statement/misuse/subprocess/unbound-slot", misuse_unbound_slot);
  g_test_add_func ("/statement/misuse/subprocess/unknown-slot", misuse_unknown_slot);
  g_test_add_func ("/statement/misuse/subprocess/unknown-column", misuse_unknown_column);
  g_test_add_func ("/statement/misuse/subprocess/unknown-statement", misuse_unknown_statement);
  g_test_add_func ("/statement/misuse/subprocess/no-transaction", misuse_no_transaction);
  g_test_add_func ("/statement/misuse/subprocess/invalid-text", misuse_invalid_text);
  g_test_add_func ("/statement/rows", test_rows);
  g_test_add_func ("/statement/refuses-what-must-never-be", test_refuses_what_must_never_be);
  return g_test_run ();
}
