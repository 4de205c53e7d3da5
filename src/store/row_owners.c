/* row_owners.c: to which customer the row of a changeset belongs.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/row_owners.h"

#include "store/database-private.h"

#include <string.h>

#define NOWHERE (-1)

/* What the schema says of a table. */
typedef struct _Table Table;
struct _Table
{
  const char *name; /* interned */
  GStrv columns;
  int key;              /* the column `id`, or NOWHERE */
  int link;             /* the column that leads towards a customer, or NOWHERE */
  Table *parent;        /* where it leads to; NULL for the customers themselves */
  sqlite3_stmt *select; /* the link of a row by its key */
};

/* A row of a table, as the key of what was noted. */
typedef struct
{
  const Table *table;
  gint64 id;
} RowKey;

struct _RowOwners
{
  sqlite3 *handle;
  GHashTable *tables; /* char * → Table */
  GHashTable *links;  /* RowKey → gint64 */
};

static guint
hash_key (gconstpointer data)
{
  const RowKey *key = data;

  return g_direct_hash (key->table) ^ g_int64_hash (&key->id);
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const RowKey *one = a, *other = b;

  return one->table == other->table && one->id == other->id;
}

static void
free_table (gpointer data)
{
  Table *table = data;

  g_strfreev (table->columns);
  sqlite3_finalize (table->select);
  g_free (table);
}

RowOwners *
pagoda_row_owners_new (PagodaDatabase *database)
{
  RowOwners *owners = g_new0 (RowOwners, 1);

  owners->handle = database->handle;
  owners->tables = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_table);
  owners->links = g_hash_table_new_full (hash_key, equal_keys, g_free, g_free);
  return owners;
}

void
pagoda_row_owners_free (RowOwners *owners)
{
  g_hash_table_unref (owners->links);
  g_hash_table_unref (owners->tables);
  g_free (owners);
}

/* The schema */

static int
find_column (const Table *table, const char *name)
{
  for (int i = 0; table->columns[i] != NULL; i++)
    if (strcmp (table->columns[i], name) == 0)
      return i;
  return NOWHERE;
}

static sqlite3_stmt *
prepare (RowOwners *owners, const char *format, ...)
{
  sqlite3_stmt *statement = NULL;
  va_list arguments;

  va_start (arguments, format);
  char *sql = sqlite3_vmprintf (format, arguments);
  va_end (arguments);
  sqlite3_prepare_v2 (owners->handle, sql, -1, &statement, NULL);
  sqlite3_free (sql);
  return statement;
}

static GStrv
read_columns (RowOwners *owners, const char *table)
{
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();
  sqlite3_stmt *statement = prepare (owners, "SELECT name FROM pragma_table_info (%Q)", table);

  while (sqlite3_step (statement) == SQLITE_ROW)
    g_strv_builder_add (columns, (const char *)sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  return g_strv_builder_end (columns);
}

static Table *find_table (RowOwners *owners, const char *name);

/* Takes the first foreign key that is always there and leads to a customer: straight ones before others, and
 * of two straight ones that which says whose the row is. */
static void
find_link (RowOwners *owners, Table *table)
{
  sqlite3_stmt *statement
      = prepare (owners,
                 "SELECT key.\"from\", key.\"table\" FROM pragma_foreign_key_list (%Q) AS key "
                 "JOIN pragma_table_info (%Q) AS column ON column.name = key.\"from\" "
                 "WHERE (column.\"notnull\" OR column.pk) AND key.\"table\" <> %Q ORDER BY key.\"table\" <> "
                 "'customer', key.\"from\" <> 'customer', key.id",
                 table->name, table->name, table->name);

  while (table->link == NOWHERE && sqlite3_step (statement) == SQLITE_ROW)
    {
      Table *parent = find_table (owners, (const char *)sqlite3_column_text (statement, 1));
      if (parent->link == NOWHERE)
        continue;
      table->link = find_column (table, (const char *)sqlite3_column_text (statement, 0));
      table->parent = parent;
    }
  sqlite3_finalize (statement);
}

static Table *
find_table (RowOwners *owners, const char *name)
{
  Table *table = g_hash_table_lookup (owners->tables, name);

  if (table != NULL)
    return table;
  table = g_new0 (Table, 1);
  table->name = g_intern_string (name);
  table->columns = read_columns (owners, name);
  table->key = find_column (table, "id");
  table->link = strcmp (name, "customer") == 0 ? table->key : NOWHERE;
  g_hash_table_insert (owners->tables, (gpointer)table->name, table);
  if (table->link == NOWHERE)
    find_link (owners, table);
  return table;
}

/* Rows */

/* The value of @column before or after, whichever @row tells; NULL where it tells neither. */
static sqlite3_value *
value_of (sqlite3_changeset_iter *row, int operation, int column)
{
  sqlite3_value *value = NULL;

  if (operation != SQLITE_DELETE)
    sqlite3changeset_new (row, column, &value);
  if (value == NULL && operation != SQLITE_INSERT)
    sqlite3changeset_old (row, column, &value);
  return value;
}

static Table *
table_of (RowOwners *owners, sqlite3_changeset_iter *row, int *operation)
{
  const char *name = NULL;
  int n_columns = 0;

  sqlite3changeset_op (row, &name, &n_columns, operation, NULL);
  return find_table (owners, name);
}

void
pagoda_row_owners_note (RowOwners *owners, sqlite3_changeset_iter *row)
{
  int operation = 0;
  Table *table = table_of (owners, row, &operation);

  if (operation == SQLITE_UPDATE || table->parent == NULL || table->key == NOWHERE)
    return;
  RowKey key = { table, sqlite3_value_int64 (value_of (row, operation, table->key)) };
  gint64 link = sqlite3_value_int64 (value_of (row, operation, table->link));
  g_hash_table_insert (owners->links, g_memdup2 (&key, sizeof key), g_memdup2 (&link, sizeof link));
}

/* The link of the row @id of @table, from the store or from what was noted; 0 where neither knows it. */
static gint64
look_up_link (RowOwners *owners, Table *table, gint64 id)
{
  RowKey key = { table, id };
  const gint64 *noted = g_hash_table_lookup (owners->links, &key);

  if (noted != NULL)
    return *noted;
  if (table->select == NULL)
    table->select = prepare (owners, "SELECT \"%w\" FROM \"%w\" WHERE id = ?", table->columns[table->link],
                             table->name);
  sqlite3_bind_int64 (table->select, 1, id);
  gint64 link = sqlite3_step (table->select) == SQLITE_ROW ? sqlite3_column_int64 (table->select, 0) : 0;
  sqlite3_reset (table->select);
  return link;
}

/* The customer at the end of the way that begins with the @link of a row of @table. */
static PagodaId
follow_link (RowOwners *owners, const Table *table, gint64 link)
{
  for (Table *next = table->parent; next != NULL && next->parent != NULL && link != 0; next = next->parent)
    link = look_up_link (owners, next, link);
  return link;
}

PagodaId
pagoda_row_owners_find (RowOwners *owners, sqlite3_changeset_iter *row)
{
  int operation = 0;
  Table *table = table_of (owners, row, &operation);

  if (table->link == NOWHERE)
    return PAGODA_ID_NONE;
  sqlite3_value *value = value_of (row, operation, table->link);
  gint64 link = 0;
  if (value != NULL)
    link = sqlite3_value_int64 (value);
  else if (table->key != NOWHERE)
    link = look_up_link (owners, table, sqlite3_value_int64 (value_of (row, operation, table->key)));
  return follow_link (owners, table, link);
}

PagodaId
pagoda_row_owners_find_before (RowOwners *owners, sqlite3_changeset_iter *row)
{
  int operation = 0;
  Table *table = table_of (owners, row, &operation);
  sqlite3_value *value = NULL;

  if (operation == SQLITE_UPDATE && table->link != NOWHERE)
    sqlite3changeset_old (row, table->link, &value);
  return value != NULL ? follow_link (owners, table, sqlite3_value_int64 (value)) : PAGODA_ID_NONE;
}

const char *const *
pagoda_row_owners_columns (RowOwners *owners, const char *table)
{
  return (const char *const *)find_table (owners, table)->columns;
}
