/* book.c: small stores for tests, in a line each.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/book.h"

#include "store/database-private.h"
#include "support/support.h"

#include <sqlite3.h>

char *
book_path (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".pagoda", NULL);

  return g_build_filename (pagoda_test_folder (), file, NULL);
}

PagodaDatabase *
book_open (const char *name)
{
  g_autofree char *path = book_path (name);
  GError *error = NULL;

  pagoda_database_create (path, "CNY", PAGODA_DECIMAL_ONE / 4, &error);
  g_assert_no_error (error);
  PagodaDatabase *database = pagoda_database_open (path, PAGODA_OPEN_WRITE, &error);
  g_assert_no_error (error);
  return database;
}

static gboolean
insert_customer (PagodaDatabase *database, gpointer customer, GError **error)
{
  return pagoda_customers_insert (database, customer, error);
}

PagodaId
book_add_customer (PagodaDatabase *database, const char *code, const char *name)
{
  g_autoptr (PagodaCustomer) customer = pagoda_customer_new ();
  PagodaLabel label = { "save-customer", name };
  GError *error = NULL;

  customer->code = g_strdup (code);
  customer->name = g_strdup (name);
  pagoda_history_do (database, &label, insert_customer, customer, NULL, &error);
  g_assert_no_error (error);
  return customer->id;
}

typedef struct
{
  PagodaOrder order;
  PagodaOrderLine line;
} NewOrder;

static gboolean
insert_order (PagodaDatabase *database, gpointer data, GError **error)
{
  NewOrder *new_order = data;

  return pagoda_orders_insert (database, &new_order->order, &new_order->line, 1, error);
}

PagodaId
book_add_order (PagodaDatabase *database,
                PagodaId customer,
                const char *number,
                const char *day,
                PagodaMoney amount,
                PagodaMoney cost)
{
  PagodaLabel label = { "import-orders", number };
  GError *error = NULL;
  NewOrder new_order = { .order = { .customer = customer,
                                    .number = (char *)number,
                                    .day = pagoda_day_from_iso (day),
                                    .rate = PAGODA_DECIMAL_ONE },
                         .line = { .quantity = PAGODA_DECIMAL_ONE,
                                   .price = amount * (PAGODA_DECIMAL_ONE / 100),
                                   .amount = amount,
                                   .cost = cost } };

  pagoda_order_totals_add (&new_order.order.totals, amount, cost, PAGODA_MARGIN_NONE);
  pagoda_history_do (database, &label, insert_order, &new_order, NULL, &error);
  g_assert_no_error (error);
  return new_order.order.id;
}

static int
take_number (void *number, int n_columns, char **values, char **names)
{
  *(gint64 *)number = g_ascii_strtoll (values[0], NULL, 10);
  return 0;
}

gint64
book_query (const char *path, const char *sql)
{
  sqlite3 *handle = NULL;
  gint64 number = G_MININT64;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, take_number, &number, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
  return number;
}

void
book_execute (const char *path, const char *sql)
{
  sqlite3 *handle = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  sqlite3_exec (handle, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (handle);
}

static int
dump_row (void *dump, int n_columns, char **values, char **names)
{
  for (int i = 0; i < n_columns; i++)
    g_string_append_printf (dump, "%s|", values[i] != NULL ? values[i] : "∅");
  g_string_append_c (dump, '\n');
  return 0;
}

static int
add_name (void *names, int n_columns, char **values, char **columns)
{
  g_ptr_array_add (names, g_strdup (values[0]));
  return 0;
}

char *
book_dump (PagodaDatabase *database)
{
  static const char recorded[] = "SELECT name FROM sqlite_schema WHERE type = 'table' "
                                 "AND name NOT IN ('history', 'device', 'identity', 'hand_in') ORDER BY name";
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);
  GString *dump = g_string_new (NULL);

  g_assert_cmpint (sqlite3_exec (database->handle, recorded, add_name, tables, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < tables->len; i++)
    {
      const char *table = g_ptr_array_index (tables, i);
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", table);
      g_string_append_printf (dump, "%s\n", table);
      g_assert_cmpint (sqlite3_exec (database->handle, sql, dump_row, dump, NULL), ==, SQLITE_OK);
    }
  return g_string_free (dump, FALSE);
}
