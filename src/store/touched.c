/* touched.c: whose rows the record's latest entries changed.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/touched.h"

#include "store/changeset.h"
#include "store/database-private.h"
#include "store/failure.h"
#include "store/statement.h"

#include <string.h>

#define CUSTOMER "customer"

/* How the rows of a table lead to a customer. */
typedef struct _Way Way;
struct _Way
{
  char *table;
  char *column;    /* the foreign key; NULL in the table of customers, whose rows name themselves */
  int place;       /* of that column, or of the id */
  int key;         /* the place of the id, −1 where the table has none */
  const Way *next; /* of the table that is referred to; NULL at the customers */
};

typedef struct
{
  PagodaDatabase *database;
  gint64 left; /* rows that may still be looked at */
  gboolean told;
  GHashTable *ways;    /* table → Way, or NULL where it leads to no customer */
  GHashTable *touched; /* set of PagodaId * */
} Search;

static void
free_way (gpointer data)
{
  Way *way = data;

  if (way == NULL)
    return;
  g_free (way->table);
  g_free (way->column);
  g_free (way);
}

/* Ways */

static void
add_candidate (PagodaStatement *statement, gpointer candidates)
{
  Way *way = g_new0 (Way, 1);

  way->table = g_strdup (pagoda_statement_text (statement, "parent"));
  way->column = g_strdup (pagoda_statement_text (statement, "column"));
  way->place = (int)pagoda_statement_int (statement, "place");
  way->key = (int)pagoda_statement_optional (statement, "key", -1);
  g_ptr_array_add (candidates, way);
}

static const Way *find_way (Search *search, const char *table, GError **error);

/* The first of the foreign keys of @table that leads to a customer. */
static Way *
choose_way (Search *search, const char *table, GPtrArray *candidates, GError **error)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      const Way *candidate = g_ptr_array_index (candidates, i);
      gboolean reached = strcmp (candidate->table, CUSTOMER) == 0;
      const Way *next = reached ? NULL : find_way (search, candidate->table, error);
      if (!reached && next == NULL)
        continue;
      Way *way = g_memdup2 (candidate, sizeof *candidate);
      way->table = g_strdup (table);
      way->column = g_strdup (candidate->column);
      way->next = next;
      return way;
    }
  return NULL;
}

static const Way *
find_way (Search *search, const char *table, GError **error)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new_with_free_func (free_way);
  gpointer known;

  if (g_hash_table_lookup_extended (search->ways, table, NULL, &known))
    return known;

  /* Until it is found there is none, so that tables that refer to each other end the search. */
  g_hash_table_insert (search->ways, g_strdup (table), NULL);
  PagodaStatement *statement = pagoda_statement (search->database, "table-parents");
  pagoda_statement_bind_text (statement, ":table", table);
  if (!pagoda_statement_each (statement, add_candidate, candidates, error))
    return NULL;
  Way *way = NULL;
  if (strcmp (table, CUSTOMER) != 0)
    way = choose_way (search, table, candidates, error);
  else
    {
      way = g_new0 (Way, 1);
      way->table = g_strdup (table);
    }
  g_hash_table_insert (search->ways, g_strdup (table), way);
  return way;
}

/* Rows */

static void
touch (Search *search, PagodaId customer)
{
  g_hash_table_add (search->touched, g_memdup2 (&customer, sizeof customer));
}

/* Follows @way from the row of its table whose id is @id.  A row that is gone was deleted by an entry that
 * tells whose it was. */
static gboolean
follow_row (Search *search, const Way *way, gint64 id, GError **error)
{
  sqlite3_stmt *statement = NULL;
  g_autofree char *sql = g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE id = ?", way->column, way->table);

  if (sqlite3_prepare_v2 (search->database->handle, sql, -1, &statement, NULL) != SQLITE_OK)
    return pagoda_store_fail (search->database->handle, error);
  sqlite3_bind_int64 (statement, 1, id);
  int code = sqlite3_step (statement);
  gint64 parent = code == SQLITE_ROW ? sqlite3_column_int64 (statement, 0) : PAGODA_ID_NONE;
  sqlite3_finalize (statement);
  if (code != SQLITE_ROW)
    return code == SQLITE_DONE || pagoda_store_fail (search->database->handle, error);
  if (way->next != NULL)
    return follow_row (search, way->next, parent, error);
  touch (search, parent);
  return TRUE;
}

/* Follows the foreign key as the row had or has it; *@named tells that there is one. */
static gboolean
follow_value (Search *search, const Way *way, sqlite3_value *value, gboolean *named, GError **error)
{
  if (value == NULL || sqlite3_value_type (value) == SQLITE_NULL)
    return TRUE;

  *named = TRUE;
  if (way->next != NULL)
    return follow_row (search, way->next, sqlite3_value_int64 (value), error);
  touch (search, sqlite3_value_int64 (value));
  return TRUE;
}

/* A changed row that names its customer neither in what it was nor in what it is has not moved. */
static gboolean
follow_change (Search *search, const Way *way, int operation, sqlite3_changeset_iter *row, GError **error)
{
  sqlite3_value *before = NULL, *after = NULL, *id = NULL;
  gboolean named = FALSE;

  if (operation != SQLITE_INSERT)
    sqlite3changeset_old (row, way->place, &before);
  if (operation != SQLITE_DELETE)
    sqlite3changeset_new (row, way->place, &after);
  if (!follow_value (search, way, before, &named, error) || !follow_value (search, way, after, &named, error))
    return FALSE;
  if (named || operation != SQLITE_UPDATE || way->key < 0)
    return TRUE;
  sqlite3changeset_old (row, way->key, &id);
  return follow_row (search, way, sqlite3_value_int64 (id), error);
}

static gboolean
follow_changes (Search *search, sqlite3_changeset_iter *row, GError **error)
{
  GError *local = NULL;
  int code;

  while (local == NULL && (code = sqlite3changeset_next (row)) == SQLITE_ROW)
    {
      const char *table = NULL;
      int n_columns, operation, indirect;
      sqlite3changeset_op (row, &table, &n_columns, &operation, &indirect);
      const Way *way = find_way (search, table, &local);
      if (way != NULL)
        follow_change (search, way, operation, row, &local);
    }
  if (local != NULL)
    g_propagate_error (error, local);
  return local == NULL && (code == SQLITE_DONE || pagoda_store_fail_with (code, NULL, error));
}

static gboolean
follow_changeset (Search *search, GBytes *changeset, GError **error)
{
  g_autoptr (GBytes) plain = pagoda_changeset_unpack (changeset, error);
  sqlite3_changeset_iter *row = NULL;

  if (plain == NULL)
    return FALSE;
  int code
      = sqlite3changeset_start (&row, (int)g_bytes_get_size (plain), (void *)g_bytes_get_data (plain, NULL));
  if (code != SQLITE_OK)
    return pagoda_store_fail_with (code, NULL, error);
  gboolean followed = follow_changes (search, row, error);
  sqlite3changeset_finalize (row);
  return followed;
}

/* The record */

typedef struct
{
  Search *search;
  GPtrArray *changesets; /* GBytes; read before they are followed, which runs statements too */
} Entries;

static void
add_entry (PagodaStatement *statement, gpointer data)
{
  Entries *entries = data;
  Search *search = entries->search;

  search->left -= pagoda_statement_int (statement, "changes");
  GBytes *changeset = search->left >= 0 ? pagoda_statement_blob (statement, "changeset") : NULL;
  if (changeset != NULL)
    g_ptr_array_add (entries->changesets, changeset);
  else
    search->told = FALSE;
}

static gboolean
follow_entries (Search *search, gint64 since, GError **error)
{
  g_autoptr (GPtrArray) changesets = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  Entries entries = { search, changesets };
  PagodaStatement *statement = pagoda_statement (search->database, "history-since");

  pagoda_statement_bind_int (statement, ":since", since);
  if (!pagoda_statement_each (statement, add_entry, &entries, error))
    return FALSE;
  for (guint i = 0; i < changesets->len && search->told; i++)
    if (!follow_changeset (search, g_ptr_array_index (changesets, i), error))
      return FALSE;
  return TRUE;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  PagodaId first = *(const PagodaId *)a, second = *(const PagodaId *)b;

  return (first > second) - (first < second);
}

static void
add_id (gpointer id, gpointer unused, gpointer ids)
{
  g_array_append_vals (ids, id, 1);
}

GArray *
pagoda_touched_since (PagodaDatabase *database, gint64 since, gint64 most, GError **error)
{
  g_autoptr (GHashTable) ways = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_way);
  g_autoptr (GHashTable) touched = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Search search = { database, most, TRUE, ways, touched };

  if (!follow_entries (&search, since, error) || !search.told)
    return NULL;

  GArray *ids = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  g_hash_table_foreach (touched, add_id, ids);
  g_array_sort (ids, compare_ids);
  return ids;
}

static void
read_newest (PagodaStatement *statement, gpointer entry)
{
  *(gint64 *)entry = pagoda_statement_optional (statement, "id", 0);
}

gboolean
pagoda_touched_newest (PagodaDatabase *database, gint64 *entry, GError **error)
{
  *entry = 0;
  return pagoda_statement_first (pagoda_statement (database, "history-last"), read_newest, entry, NULL,
                                 error);
}
