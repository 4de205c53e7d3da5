/* statement.c: SQL by name, and no way to misuse it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Slots and columns are looked up by name in a short list.  A call site passes the same literal each time, so
 * the address is compared before the letters; that makes a million rows cheap.
 */
#include "config.h"

#include "store/statement.h"

#include "store/database-private.h"
#include "store/failure.h"
#include "store/sql_text.h"

#include <string.h>

#define MOST_NAMES 32

/* The names of the slots or columns in their order; seen[i] is the address last used for names[i]. */
typedef struct
{
  const char *names[MOST_NAMES];
  const char *seen[MOST_NAMES];
  int n;
  int next; /* the place behind the last one found: names are mostly asked for in one order */
} NameList;

struct _PagodaStatement
{
  sqlite3_stmt *prepared;
  sqlite3 *handle;
  char *name;
  NameList slots;
  NameList columns;
  guint32 bound; /* bit per slot */
};

/* Kept out of find_name(), which a million rows go through and which seldom needs it. */
G_NO_INLINE static int
search_name (NameList *list, const char *name)
{
  for (int i = 0; i < list->n; i++)
    if (list->seen[i] == name)
      return i;
  for (int i = 0; i < list->n; i++)
    if (strcmp (list->names[i], name) == 0)
      {
        list->seen[i] = name;
        return i;
      }
  return -1;
}

static int
find_name (NameList *list, const char *name)
{
  int found = list->next < list->n && list->seen[list->next] == name ? list->next : search_name (list, name);

  list->next = found + 1 < list->n ? found + 1 : 0;
  return found;
}

/* The names are kept, because SQLite's own go when it prepares the statement anew after a change of the
 * schema. */
static void
read_names (PagodaStatement *statement)
{
  statement->slots.n = sqlite3_bind_parameter_count (statement->prepared);
  statement->columns.n = sqlite3_column_count (statement->prepared);
  g_assert (statement->slots.n <= MOST_NAMES && statement->columns.n <= MOST_NAMES);
  for (int i = 0; i < statement->slots.n; i++)
    statement->slots.names[i] = g_intern_string (sqlite3_bind_parameter_name (statement->prepared, i + 1));
  for (int i = 0; i < statement->columns.n; i++)
    statement->columns.names[i] = g_intern_string (sqlite3_column_name (statement->prepared, i));
}

static void
free_statement (gpointer data)
{
  PagodaStatement *statement = data;

  sqlite3_finalize (statement->prepared);
  g_free (statement->name);
  g_free (statement);
}

GHashTable *
pagoda_statement_cache_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_statement);
}

/* A statement that is missing or does not compile is a mistake in the program, except where the file is
 * damaged. */
static PagodaStatement *
prepare (PagodaDatabase *database, const char *name)
{
  g_autoptr (GBytes) sql = pagoda_sql_query (name);
  PagodaStatement *statement = g_new0 (PagodaStatement, 1);

  if (sql == NULL)
    g_error ("there is no statement %s", name);
  int length = (int)g_bytes_get_size (sql);
  int code = sqlite3_prepare_v3 (database->handle, g_bytes_get_data (sql, NULL), length,
                                 SQLITE_PREPARE_PERSISTENT, &statement->prepared, NULL);
  if (code == SQLITE_ERROR)
    g_error ("statement %s: %s", name, sqlite3_errmsg (database->handle));
  statement->handle = database->handle;
  statement->name = g_strdup (name);
  if (statement->prepared != NULL)
    read_names (statement);
  return statement;
}

PagodaStatement *
pagoda_statement (PagodaDatabase *database, const char *name)
{
  PagodaStatement *statement = g_hash_table_lookup (database->statements, name);

  /* One that could not be prepared for want of a readable file is tried again. */
  if (statement == NULL || statement->prepared == NULL)
    {
      statement = prepare (database, name);
      g_hash_table_replace (database->statements, statement->name, statement);
    }
  sqlite3_reset (statement->prepared);
  statement->bound = 0;
  return statement;
}

static int
claim_slot (PagodaStatement *statement, const char *slot)
{
  int index = find_name (&statement->slots, slot);

  if (index < 0 && statement->prepared != NULL)
    g_error ("statement %s has no slot %s", statement->name, slot);
  if (index >= 0)
    statement->bound |= 1u << index;
  return index + 1;
}

void
pagoda_statement_bind_int (PagodaStatement *statement, const char *slot, gint64 value)
{
  sqlite3_bind_int64 (statement->prepared, claim_slot (statement, slot), value);
}

void
pagoda_statement_bind_optional (PagodaStatement *statement, const char *slot, gint64 value, gint64 absent)
{
  if (value != absent)
    pagoda_statement_bind_int (statement, slot, value);
  else
    sqlite3_bind_null (statement->prepared, claim_slot (statement, slot));
}

void
pagoda_statement_bind_text (PagodaStatement *statement, const char *slot, const char *text)
{
  g_assert (text == NULL || g_utf8_validate (text, -1, NULL));
  sqlite3_bind_text (statement->prepared, claim_slot (statement, slot), text, -1, SQLITE_STATIC);
}

void
pagoda_statement_bind_blob (PagodaStatement *statement, const char *slot, GBytes *bytes)
{
  int index = claim_slot (statement, slot);

  if (bytes == NULL)
    sqlite3_bind_null (statement->prepared, index);
  else
    sqlite3_bind_blob64 (statement->prepared, index, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                         SQLITE_STATIC);
}

PagodaStatement *
pagoda_statement_over (PagodaDatabase *database, const char *name, PagodaId first, PagodaId last)
{
  PagodaStatement *statement = pagoda_statement (database, name);

  pagoda_statement_bind_int (statement, ":first", first);
  pagoda_statement_bind_int (statement, ":last", last);
  return statement;
}

/* Ends a run: what was bound belongs to the caller and may be gone before the next one. */
static void
finish (PagodaStatement *statement)
{
  sqlite3_reset (statement->prepared);
  statement->bound = 0;
}

gboolean
pagoda_statement_next (PagodaStatement *statement, GError **error)
{
  if (statement->prepared == NULL)
    return pagoda_store_fail (statement->handle, error);

  g_assert (!sqlite3_get_autocommit (statement->handle));
  g_assert (statement->bound == (1ull << statement->slots.n) - 1);

  int code = sqlite3_step (statement->prepared);
  if (code == SQLITE_ROW)
    return TRUE;
  if (code != SQLITE_DONE)
    pagoda_store_fail (statement->handle, error);
  finish (statement);
  return FALSE;
}

/* Whether a reading ended well. */
static gboolean
end (GError *local, GError **error)
{
  if (local != NULL)
    g_propagate_error (error, local);
  return local == NULL;
}

gboolean
pagoda_statement_each (PagodaStatement *statement, PagodaRowReader reader, gpointer data, GError **error)
{
  GError *local = NULL;

  while (pagoda_statement_next (statement, &local))
    reader (statement, data);
  return end (local, error);
}

GPtrArray *
pagoda_statement_list_of (PagodaDatabase *database,
                          const char *name,
                          const char *slot,
                          gint64 id,
                          PagodaRowReader reader,
                          GDestroyNotify free_row,
                          GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  PagodaStatement *statement = pagoda_statement (database, name);

  pagoda_statement_bind_int (statement, slot, id);
  return pagoda_statement_each (statement, reader, rows, error) ? g_steal_pointer (&rows) : NULL;
}

gboolean
pagoda_statement_first (PagodaStatement *statement,
                        PagodaRowReader reader,
                        gpointer data,
                        gboolean *found,
                        GError **error)
{
  GError *local = NULL;
  gboolean row = pagoda_statement_next (statement, &local);

  if (row && reader != NULL)
    reader (statement, data);
  if (found != NULL)
    *found = row;
  finish (statement);
  return end (local, error);
}

gboolean
pagoda_statement_run (PagodaStatement *statement, GError **error)
{
  GError *local = NULL;

  if (pagoda_statement_next (statement, &local))
    g_error ("statement %s returns rows", statement->name);
  return end (local, error);
}

void
pagoda_statement_reset (PagodaStatement *statement)
{
  finish (statement);
}

static int
find_column (PagodaStatement *statement, const char *column)
{
  int index = find_name (&statement->columns, column);

  if (index < 0)
    g_error ("statement %s has no column %s", statement->name, column);
  return index;
}

gint64
pagoda_statement_int (PagodaStatement *statement, const char *column)
{
  int index = find_column (statement, column);

  g_assert (sqlite3_column_type (statement->prepared, index) == SQLITE_INTEGER);
  return sqlite3_column_int64 (statement->prepared, index);
}

gint64
pagoda_statement_optional (PagodaStatement *statement, const char *column, gint64 absent)
{
  int index = find_column (statement, column);

  if (sqlite3_column_type (statement->prepared, index) == SQLITE_NULL)
    return absent;
  return sqlite3_column_int64 (statement->prepared, index);
}

const char *
pagoda_statement_text (PagodaStatement *statement, const char *column)
{
  return (const char *)sqlite3_column_text (statement->prepared, find_column (statement, column));
}

GBytes *
pagoda_statement_blob (PagodaStatement *statement, const char *column)
{
  int index = find_column (statement, column);

  if (sqlite3_column_type (statement->prepared, index) == SQLITE_NULL)
    return NULL;
  const void *bytes = sqlite3_column_blob (statement->prepared, index);
  return g_bytes_new (bytes, (gsize)sqlite3_column_bytes (statement->prepared, index));
}
