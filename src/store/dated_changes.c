/* dated_changes.c: which commands changed what is dated up to a day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/dated_changes.h"

#include "store/changeset.h"
#include "store/database-private.h"
#include "store/row_owners.h"

#include <string.h>

/* What the rows of a command that were read so far tell. */
typedef struct
{
  sqlite3 *handle;
  RowOwners *owners; /* knows the columns of tables */
  PagodaDay last;
  gboolean dated; /* a row is dated up to it */
  gboolean later; /* a row is dated after it */
} Search;

static gboolean
is_day (const char *column)
{
  return strcmp (column, "day") == 0 || g_str_has_suffix (column, "_day");
}

static void
take_day (Search *search, sqlite3_value *value)
{
  if (value == NULL || sqlite3_value_type (value) != SQLITE_INTEGER)
    return;
  gboolean late = sqlite3_value_int64 (value) > search->last;
  search->dated |= !late;
  search->later |= late;
}

/* The day of a row of @table as it is in the store, where an update did not change it. */
static void
look_up_day (Search *search, const char *table, const char *column, gint64 id)
{
  sqlite3_stmt *statement = NULL;
  char *sql = sqlite3_mprintf ("SELECT \"%w\" FROM \"%w\" WHERE id = %lld", column, table, id);

  sqlite3_prepare_v2 (search->handle, sql, -1, &statement, NULL);
  sqlite3_free (sql);
  if (statement != NULL && sqlite3_step (statement) == SQLITE_ROW)
    take_day (search, sqlite3_column_value (statement, 0));
  sqlite3_finalize (statement);
}

static sqlite3_value *
read_before (sqlite3_changeset_iter *row, int operation, int column)
{
  sqlite3_value *value = NULL;

  if (operation != SQLITE_INSERT)
    sqlite3changeset_old (row, column, &value);
  return value;
}

static sqlite3_value *
read_after (sqlite3_changeset_iter *row, int operation, int column)
{
  sqlite3_value *value = NULL;

  if (operation != SQLITE_DELETE)
    sqlite3changeset_new (row, column, &value);
  return value;
}

static gboolean
read_row (sqlite3_changeset_iter *row, gpointer data, GError **error)
{
  Search *search = data;
  const char *table = NULL;
  const char *first = NULL;
  int n_columns = 0;
  int operation = 0;
  int key = -1;
  gboolean told = FALSE;

  if (search->dated)
    return TRUE;
  sqlite3changeset_op (row, &table, &n_columns, &operation, NULL);
  const char *const *columns = pagoda_row_owners_columns (search->owners, table);
  for (int i = 0; i < n_columns && columns[i] != NULL; i++)
    {
      if (strcmp (columns[i], "id") == 0)
        key = i;
      if (!is_day (columns[i]))
        continue;
      first = first != NULL ? first : columns[i];
      sqlite3_value *before = read_before (row, operation, i);
      sqlite3_value *after = read_after (row, operation, i);
      told |= before != NULL || after != NULL;
      take_day (search, before);
      take_day (search, after);
    }
  if (!told && first != NULL && key >= 0)
    look_up_day (search, table, first, sqlite3_value_int64 (read_before (row, operation, key)));
  return TRUE;
}

/* Reads the rows that the command @id changed; nothing where they are no longer kept. */
static gboolean
read_command (Search *search, PagodaDatabase *database, gint64 id, GError **error)
{
  GError *failure = NULL;
  g_autoptr (GBytes) compressed = pagoda_history_load_changeset (database, id, &failure);
  g_autoptr (GBytes) read = compressed != NULL ? pagoda_changeset_read (compressed, &failure) : NULL;

  if (read != NULL)
    pagoda_changeset_each (read, read_row, search, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static void
free_change (gpointer data)
{
  PagodaDatedChange *change = data;

  pagoda_history_entry_free (change->entry);
  g_free (change);
}

/* How many of @entries, the newest first, came after the command. */
static guint
count_since (const GPtrArray *entries, const char *key, const char *subject)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const PagodaHistoryEntry *entry = g_ptr_array_index (entries, i);
      if (entry->kind == PAGODA_HISTORY_DO && !entry->undone && g_strcmp0 (entry->key, key) == 0
          && g_strcmp0 (entry->subject, subject) == 0)
        return i;
    }
  return entries->len;
}

/* The commands among the first @n of @entries, as a set of their ids: what undid or repeated one of them says
 * nothing more. */
static GHashTable *
index_commands (const GPtrArray *entries, guint n)
{
  GHashTable *commands = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < n; i++)
    {
      const PagodaHistoryEntry *entry = g_ptr_array_index (entries, i);
      if (entry->kind == PAGODA_HISTORY_DO)
        g_hash_table_add (commands, (gpointer)&entry->id);
    }
  return commands;
}

GPtrArray *
pagoda_dated_changes_load (PagodaDatabase *database,
                           const char *key,
                           const char *subject,
                           PagodaDay last,
                           GError **error)
{
  g_autoptr (GPtrArray) entries = pagoda_history_list (database, -1, error);

  if (entries == NULL)
    return NULL;
  guint n = count_since (entries, key, subject);
  g_autoptr (GHashTable) since = index_commands (entries, n);
  g_autoptr (RowOwners) owners = pagoda_row_owners_new (database);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (free_change);
  for (guint i = 0; i < n; i++)
    {
      PagodaHistoryEntry *entry = g_ptr_array_index (entries, i);
      gboolean again = entry->kind != PAGODA_HISTORY_DO;
      Search search = { database->handle, owners, last, FALSE, FALSE };
      if (again ? g_hash_table_contains (since, &entry->target) : entry->undone)
        continue;
      if (!read_command (&search, database, again ? entry->target : entry->id, error))
        return NULL;
      if (search.later && !search.dated)
        continue;
      PagodaDatedChange *change = g_new0 (PagodaDatedChange, 1);
      *change = (PagodaDatedChange){ entry, search.dated };
      g_ptr_array_add (changes, change);
      entries->pdata[i] = NULL;
    }
  return g_steal_pointer (&changes);
}
