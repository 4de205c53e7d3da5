/* touched.c: whose rows the record's latest entries changed.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/touched.h"

#include "store/changeset.h"
#include "store/row_owners.h"
#include "store/statement.h"

typedef struct
{
  RowOwners *owners;
  GPtrArray *changesets; /* GBytes */
  GHashTable *touched;   /* set of PagodaId * */
  gint64 left;           /* rows that may still be looked at */
  gboolean told;
} Search;

static void
touch (Search *search, PagodaId customer)
{
  if (customer != PAGODA_ID_NONE)
    g_hash_table_add (search->touched, g_memdup2 (&customer, sizeof customer));
}

/* A row that is gone from the way to its customer was deleted by a change that is in the record too. */
static gboolean
touch_owners (sqlite3_changeset_iter *row, gpointer data, GError **error)
{
  Search *search = data;

  touch (search, pagoda_row_owners_find (search->owners, row));
  touch (search, pagoda_row_owners_find_before (search->owners, row));
  return TRUE;
}

/* Keeps the changeset, so that the statement has ended before the rows are followed. */
static void
add_entry (PagodaStatement *statement, gpointer data)
{
  Search *search = data;

  search->left -= pagoda_statement_int (statement, "changes");
  GBytes *changeset = search->left >= 0 ? pagoda_statement_blob (statement, "changeset") : NULL;
  if (changeset != NULL)
    g_ptr_array_add (search->changesets, changeset);
  else
    search->told = FALSE;
}

static gboolean
read_entries (Search *search, PagodaDatabase *database, gint64 since, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "history-since");

  pagoda_statement_bind_int (statement, ":since", since);
  return pagoda_statement_each (statement, add_entry, search, error);
}

static gboolean
follow_entries (Search *search, GError **error)
{
  for (guint i = 0; i < search->changesets->len; i++)
    {
      g_autoptr (GBytes) read = pagoda_changeset_read (g_ptr_array_index (search->changesets, i), error);
      if (read == NULL || !pagoda_changeset_each (read, touch_owners, search, error))
        return FALSE;
    }
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
  g_autoptr (RowOwners) owners = pagoda_row_owners_new (database);
  g_autoptr (GPtrArray) changesets = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GHashTable) touched = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Search search = { owners, changesets, touched, most, TRUE };

  if (!read_entries (&search, database, since, error) || !search.told || !follow_entries (&search, error))
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
