/* row_tables.c: which tables make an account, and in which order their rows can be copied.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/row_tables.h"

#include <stdarg.h>
#include <string.h>

/* Tables of accounts that stay where they are: attached files lie beside the store. */
static const char *const left_out[] = { "attachment", "merged_store", "merged_row", NULL };

/* They belong to nobody, but are named by what does. */
static const char *const named[] = { "colleague", NULL };

sqlite3_stmt *
pagoda_row_prepare (sqlite3 *handle, const char *format, ...)
{
  sqlite3_stmt *statement = NULL;
  va_list arguments;

  va_start (arguments, format);
  char *sql = sqlite3_vmprintf (format, arguments);
  va_end (arguments);
  sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL);
  sqlite3_free (sql);
  return statement;
}

int
pagoda_row_table_column (const RowTable *table, const char *name)
{
  for (int i = 0; i < table->n_columns; i++)
    if (strcmp (table->columns[i], name) == 0)
      return i;
  return -1;
}

sqlite3_stmt *
pagoda_row_prepare_insert (sqlite3 *handle, const RowTable *table)
{
  g_autoptr (GString) slots = g_string_new (NULL);

  for (int i = 0; i < table->n_columns; i++)
    g_string_append (slots, i > 0 ? ", ?" : "?");
  return pagoda_row_prepare (handle, "INSERT INTO \"%w\" VALUES (%s)", table->name, slots->str);
}

static void
free_table (gpointer data)
{
  RowTable *table = data;

  g_strfreev (table->columns);
  g_free (table->targets);
  g_ptr_array_unref (table->parts);
  g_free (table);
}

/* Reading the schema */

typedef struct
{
  sqlite3 *handle;
  GHashTable *known; /* name → RowTable */
  GPtrArray *order;  /* RowTable: each after those that it leads to */
} Reading;

static RowTable *read_table (Reading *reading, const char *name);

static void
read_columns (Reading *reading, RowTable *table)
{
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();
  sqlite3_stmt *statement
      = pagoda_row_prepare (reading->handle, "SELECT name FROM pragma_table_info (%Q)", table->name);

  while (sqlite3_step (statement) == SQLITE_ROW)
    g_strv_builder_add (columns, (const char *)sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  table->columns = g_strv_builder_end (columns);
  table->n_columns = (int)g_strv_length (table->columns);
  g_assert (table->n_columns <= PAGODA_MOST_COLUMNS);
  table->targets = g_new0 (RowTable *, table->n_columns);
}

/* Of the keys that are always there, straight ones go before others, and of two straight ones that which says
 * whose the row is. */
static void
read_links (Reading *reading, RowTable *table)
{
  sqlite3_stmt *statement = pagoda_row_prepare (
      reading->handle,
      "SELECT key.\"from\", key.\"table\", column.\"notnull\" OR column.pk FROM pragma_foreign_key_list (%Q) "
      "AS key JOIN pragma_table_info (%Q) AS column ON column.name = key.\"from\" "
      "ORDER BY key.\"table\" <> 'customer', key.\"from\" <> 'customer', key.id",
      table->name, table->name);

  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      int column = pagoda_row_table_column (table, (const char *)sqlite3_column_text (statement, 0));
      const char *name = (const char *)sqlite3_column_text (statement, 1);
      RowTable *target = strcmp (name, table->name) == 0 ? table : read_table (reading, name);
      table->targets[column] = target;
      if (target == table || table->link >= 0 || !sqlite3_column_int (statement, 2) || !target->owned)
        continue;
      table->link = column;
      table->parent = target;
      table->owned = TRUE;
    }
  sqlite3_finalize (statement);
}

static RowTable *
read_table (Reading *reading, const char *name)
{
  RowTable *table = g_hash_table_lookup (reading->known, name);

  if (table != NULL)
    return table;
  table = g_new0 (RowTable, 1);
  table->name = g_intern_string (name);
  table->parts = g_ptr_array_new ();
  read_columns (reading, table);
  table->key = pagoda_row_table_column (table, "id");
  table->link = strcmp (name, "customer") == 0 ? table->key : -1;
  table->owned = table->link >= 0;
  g_hash_table_insert (reading->known, (gpointer)table->name, table);
  read_links (reading, table);
  if (table->owned && table->key < 0)
    {
      table->is_part = TRUE;
      g_ptr_array_add (table->parent->parts, table);
    }
  g_ptr_array_add (reading->order, table);
  return table;
}

static void
mark_referred (GPtrArray *order)
{
  for (guint i = 0; i < order->len; i++)
    {
      const RowTable *table = g_ptr_array_index (order, i);
      for (int column = 0; table->owned && column < table->n_columns; column++)
        if (table->targets[column] != NULL && !table->targets[column]->owned)
          table->targets[column]->referred = TRUE;
    }
}

GPtrArray *
pagoda_row_tables_load (sqlite3 *handle)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  Reading reading = { handle, known, g_ptr_array_new_with_free_func (free_table) };
  sqlite3_stmt *statement = pagoda_row_prepare (
      handle,
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%%' ORDER BY name");

  while (sqlite3_step (statement) == SQLITE_ROW)
    read_table (&reading, (const char *)sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  mark_referred (reading.order);
  for (guint i = reading.order->len; i-- > 0;)
    {
      RowTable *table = g_ptr_array_index (reading.order, i);
      table->referred |= g_strv_contains (named, table->name);
      if (g_strv_contains (left_out, table->name) || (!table->owned && !table->referred))
        g_ptr_array_remove_index (reading.order, i);
    }
  return reading.order;
}

RowTable *
pagoda_row_tables_find (GPtrArray *tables, const char *name)
{
  for (guint i = 0; i < tables->len; i++)
    {
      RowTable *table = g_ptr_array_index (tables, i);
      if (strcmp (table->name, name) == 0)
        return table;
    }
  return NULL;
}
