/* shop.c: a store to import into, and what is in it afterwards.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "shop.h"

#include "support/support.h"

#include <sqlite3.h>
#include <string.h>

#define TODAY "2024-06-01"

char *
shop_new_in (const char *currency)
{
  static int number;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("shop-%d.pagoda", ++number);
  g_autofree char *path = g_build_filename (pagoda_test_folder (), name, NULL);

  pagoda_database_create (path, currency, PAGODA_DECIMAL_ONE / 4, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

char *
shop_new (void)
{
  return shop_new_in ("CNY");
}

PagodaTable *
shop_table (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  PagodaTable *table = pagoda_table_open_text (bytes, &error);

  g_assert_no_error (error);
  return table;
}

PagodaImportResult *
shop_try (const char *path, const char *text, PagodaImportRequest request, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (PagodaTable) table = shop_table (text);
  g_autoptr (PagodaDatabase) database = pagoda_database_open (path, PAGODA_OPEN_WRITE, &problem);

  g_assert_no_error (problem);
  request.table = table;
  request.source = "test.csv";
  if (request.today == 0)
    request.today = pagoda_day_from_iso (TODAY);
  return pagoda_import_run (database, &request, NULL, NULL, NULL, error);
}

PagodaImportResult *
shop_import (const char *path, const char *text, PagodaImportRequest request)
{
  g_autoptr (GError) error = NULL;
  PagodaImportResult *result = shop_try (path, text, request, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result);
  return result;
}

char *
shop_counts (const char *path, const char *text, PagodaImportRequest request)
{
  g_autoptr (PagodaImportResult) result = shop_import (path, text, request);

  return g_strdup_printf ("%d %d %d %d %u %u", (int)result->created, (int)result->updated,
                          (int)result->unchanged, (int)result->skipped, result->problems->len,
                          result->notices->len);
}

void
shop_order (const char *path, const char *text)
{
  g_autoptr (PagodaImportResult) result
      = shop_import (path, text, (PagodaImportRequest){ .kind = PAGODA_IMPORT_ORDERS });

  g_assert_cmpuint (result->problems->len, ==, 0);
}

void
shop_write (const char *path, const char *sql)
{
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
}

char *
shop_query (const char *path, const char *sql)
{
  sqlite3 *database = NULL;
  sqlite3_stmt *statement = NULL;
  GString *rows = g_string_new (NULL);

  g_assert_cmpint (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  if (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (database));
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      if (rows->len > 0)
        g_string_append_c (rows, ';');
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        {
          const char *text = (const char *)sqlite3_column_text (statement, i);
          if (i > 0)
            g_string_append_c (rows, '|');
          if (text != NULL)
            g_string_append (rows, text);
        }
    }
  sqlite3_finalize (statement);
  sqlite3_close (database);
  return g_string_free (rows, FALSE);
}

char *
shop_content (const char *path)
{
  static const char *const tables[]
      = { "customer", "customer_class", "customer_owner", "customer_other", "contact",
          "product",  "orders",         "order_line",     "activity",       "preference" };
  GString *content = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", tables[i]);
      g_autofree char *rows = shop_query (path, sql);
      g_string_append_printf (content, "%s: %s\n", tables[i], rows);
    }
  return g_string_free (content, FALSE);
}

void
shop_undo (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaDatabase) database = pagoda_database_open (path, PAGODA_OPEN_WRITE, &error);

  g_assert_no_error (error);
  g_autoptr (PagodaHistoryEntry) entry = pagoda_history_undo (database, &error);
  g_assert_no_error (error);
  g_assert_nonnull (entry);
}
