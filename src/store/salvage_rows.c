/* salvage_rows.c: copying the rows of one damaged table.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * First the numbers of the rows are collected, in every way there is, then each row is fetched by its number,
 * so that a page that cannot be read costs no more than the rows on it.  Tables without row numbers are read
 * from both ends, and by the rows that their key points to.
 */
#include "store/salvage_rows.h"

#include "store/failure.h"

#include <stdarg.h>
#include <string.h>

/* How often a gap is jumped into before it is given up. */
#define MOST_PROBES 2000
/* Rows between two looks whether to stop. */
#define ROWS_PER_LOOK 1000

typedef struct
{
  sqlite3 *from;
  sqlite3 *to;
  const char *table;
  GString *columns;    /* those that both sides have, quoted, with commas */
  GPtrArray *names;    /* char *: the same, one by one */
  GHashTable *numbers; /* gint64: row numbers found */
  sqlite3_stmt *insert;
  PagodaSalvagedTable *result;
  GCancellable *cancellable;
  guint64 looked;
  GError *error; /* what ended the copying */
} Copy;

/* A statement with the formats of sqlite3_mprintf(); NULL where it cannot be prepared. */
static sqlite3_stmt *
prepare (sqlite3 *handle, const char *format, ...)
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

static gboolean
has_column (sqlite3 *handle, const char *table, const char *column)
{
  sqlite3_stmt *statement
      = prepare (handle, "SELECT 1 FROM pragma_table_info (%Q) WHERE name = %Q", table, column);
  gboolean found = sqlite3_step (statement) == SQLITE_ROW;

  sqlite3_finalize (statement);
  return found;
}

static void
read_columns (Copy *copy)
{
  sqlite3_stmt *statement = prepare (copy->to, "SELECT name FROM pragma_table_info (%Q)", copy->table);

  copy->columns = g_string_new (NULL);
  copy->names = g_ptr_array_new_with_free_func (g_free);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const char *name = (const char *)sqlite3_column_text (statement, 0);
      if (!has_column (copy->from, copy->table, name))
        continue;
      g_string_append_printf (copy->columns, "%s\"%s\"", copy->names->len > 0 ? ", " : "", name);
      g_ptr_array_add (copy->names, g_strdup (name));
    }
  sqlite3_finalize (statement);
}

static void
prepare_insert (Copy *copy)
{
  g_autoptr (GString) slots = g_string_new (NULL);

  for (guint i = 0; i < copy->names->len; i++)
    g_string_append (slots, i > 0 ? ", ?" : "?");
  copy->insert = prepare (copy->to, "INSERT OR REPLACE INTO \"%w\" (%s) VALUES (%s)", copy->table,
                          copy->columns->str, slots->str);
}

/* FALSE when it is time to stop. */
static gboolean
look (Copy *copy)
{
  if (copy->error == NULL && ++copy->looked % ROWS_PER_LOOK == 0)
    g_cancellable_set_error_if_cancelled (copy->cancellable, &copy->error);
  return copy->error == NULL;
}

/* Finding the numbers of rows */

static void
add_number (Copy *copy, gint64 number)
{
  if (!g_hash_table_contains (copy->numbers, &number))
    g_hash_table_add (copy->numbers, g_memdup2 (&number, sizeof number));
}

/* Adds the numbers that @statement, which is consumed, gives; the last one into @last.  TRUE where it came to
 * its end. */
static gboolean
collect (Copy *copy, sqlite3_stmt *statement, gint64 *last)
{
  int code = SQLITE_ERROR;

  while (statement != NULL && look (copy) && (code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      *last = sqlite3_column_int64 (statement, 0);
      add_number (copy, *last);
    }
  sqlite3_finalize (statement);
  return code == SQLITE_DONE;
}

/* Reads on from the middle of what lies between two rows, again and again, until nothing more is found. */
static void
probe (Copy *copy, gint64 after, gint64 before, int *probes)
{
  if (before - after < 2 || (*probes)++ >= MOST_PROBES)
    return;
  gint64 middle = after + (before - after) / 2;
  gint64 last = middle;

  gboolean whole
      = collect (copy,
                 prepare (copy->from,
                          "SELECT rowid FROM \"%w\" NOT INDEXED WHERE rowid >= %lld AND rowid < %lld "
                          "ORDER BY rowid",
                          copy->table, middle, before),
                 &last);
  if (!whole)
    probe (copy, last, before, probes);
  probe (copy, after, middle, probes);
}

static gboolean
collect_along_table (Copy *copy)
{
  gint64 first = G_MININT64;
  gint64 last = G_MAXINT64;
  int probes = 0;

  if (collect (copy, prepare (copy->from, "SELECT rowid FROM \"%w\" NOT INDEXED ORDER BY rowid", copy->table),
               &first))
    return TRUE;
  collect (copy,
           prepare (copy->from, "SELECT rowid FROM \"%w\" NOT INDEXED ORDER BY rowid DESC", copy->table),
           &last);
  if (first != G_MININT64 && last != G_MAXINT64)
    probe (copy, first, last, &probes);
  return FALSE;
}

/* TRUE where some index came to its end, so that all numbers are known. */
static gboolean
collect_along_indexes (Copy *copy)
{
  sqlite3_stmt *indexes
      = prepare (copy->from, "SELECT name FROM pragma_index_list (%Q) WHERE NOT partial", copy->table);
  gboolean whole = FALSE;
  gint64 last = 0;

  while (sqlite3_step (indexes) == SQLITE_ROW)
    whole |= collect (copy,
                      prepare (copy->from, "SELECT rowid FROM \"%w\" INDEXED BY \"%w\"", copy->table,
                               (const char *)sqlite3_column_text (indexes, 0)),
                      &last);
  sqlite3_finalize (indexes);
  return whole;
}

/* Copying rows */

static gboolean
write_row (Copy *copy)
{
  int code = sqlite3_step (copy->insert);

  sqlite3_reset (copy->insert);
  if (code == SQLITE_DONE)
    return TRUE;
  if ((code & 0xff) != SQLITE_CONSTRAINT && copy->error == NULL)
    pagoda_store_fail (copy->to, &copy->error);
  return FALSE;
}

static gboolean
copy_whole_row (Copy *copy, sqlite3_stmt *row)
{
  for (guint i = 0; i < copy->names->len; i++)
    sqlite3_bind_value (copy->insert, (int)i + 1, sqlite3_column_value (row, (int)i));
  return write_row (copy);
}

/* Reads field by field what can be read of a row whose whole cannot; FALSE where none can. */
static gboolean
copy_fields (Copy *copy, gint64 number)
{
  gboolean any = FALSE;

  sqlite3_clear_bindings (copy->insert);
  for (guint i = 0; i < copy->names->len; i++)
    {
      sqlite3_stmt *field = prepare (copy->from, "SELECT \"%w\" FROM \"%w\" NOT INDEXED WHERE rowid = %lld",
                                     (const char *)g_ptr_array_index (copy->names, i), copy->table, number);
      if (field != NULL && sqlite3_step (field) == SQLITE_ROW)
        {
          sqlite3_bind_value (copy->insert, (int)i + 1, sqlite3_column_value (field, 0));
          any = TRUE;
        }
      sqlite3_finalize (field);
    }
  return any && write_row (copy);
}

static void
copy_numbers (Copy *copy)
{
  sqlite3_stmt *row = prepare (copy->from, "SELECT %s FROM \"%w\" NOT INDEXED WHERE rowid = ?",
                               copy->columns->str, copy->table);
  GHashTableIter each;
  gpointer number;

  g_hash_table_iter_init (&each, copy->numbers);
  while (row != NULL && look (copy) && g_hash_table_iter_next (&each, &number, NULL))
    {
      sqlite3_bind_int64 (row, 1, *(gint64 *)number);
      gboolean whole = sqlite3_step (row) == SQLITE_ROW && copy_whole_row (copy, row);
      sqlite3_reset (row);
      gboolean partial = !whole && copy->error == NULL && copy_fields (copy, *(gint64 *)number);
      copy->result->saved += whole || partial;
      copy->result->partial += partial;
      copy->result->lost += !whole && !partial;
    }
  sqlite3_finalize (row);
}

static void
copy_numbered_table (Copy *copy)
{
  copy->numbers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gboolean whole = collect_along_table (copy);
  copy->result->uncertain = !whole && !collect_along_indexes (copy);
  copy_numbers (copy);
  g_hash_table_unref (copy->numbers);
}

/* Tables without row numbers */

/* Copies the rows of @statement, which is consumed; TRUE where it came to its end. */
static gboolean
copy_rows (Copy *copy, sqlite3_stmt *statement)
{
  int code = SQLITE_ERROR;

  while (statement != NULL && look (copy) && (code = sqlite3_step (statement)) == SQLITE_ROW)
    copy_whole_row (copy, statement);
  sqlite3_finalize (statement);
  return code == SQLITE_DONE;
}

static char *
read_text (sqlite3_stmt *statement)
{
  char *text = sqlite3_step (statement) == SQLITE_ROW
                   ? g_strdup ((const char *)sqlite3_column_text (statement, 0))
                   : NULL;

  sqlite3_finalize (statement);
  return text;
}

/* Every row that the key's first column can lead to: those of each row of its parent that was saved. */
static void
copy_by_parents (Copy *copy, const char *key, const char *parent)
{
  sqlite3_stmt *parents = prepare (copy->to, "SELECT id FROM \"%w\"", parent);

  while (parents != NULL && look (copy) && sqlite3_step (parents) == SQLITE_ROW)
    copy_rows (copy, prepare (copy->from, "SELECT %s FROM \"%w\" NOT INDEXED WHERE \"%w\" = %lld",
                              copy->columns->str, copy->table, key, sqlite3_column_int64 (parents, 0)));
  sqlite3_finalize (parents);
}

static void
copy_keyed_table (Copy *copy)
{
  g_autofree char *key
      = read_text (prepare (copy->to, "SELECT name FROM pragma_table_info (%Q) WHERE pk = 1", copy->table));
  g_autofree char *parent = read_text (prepare (
      copy->to, "SELECT \"table\" FROM pragma_foreign_key_list (%Q) WHERE \"from\" = %Q", copy->table, key));

  if (!copy_rows (copy, prepare (copy->from, "SELECT %s FROM \"%w\" NOT INDEXED ORDER BY \"%w\"",
                                 copy->columns->str, copy->table, key)))
    {
      copy->result->uncertain = TRUE;
      copy_rows (copy, prepare (copy->from, "SELECT %s FROM \"%w\" NOT INDEXED ORDER BY \"%w\" DESC",
                                copy->columns->str, copy->table, key));
      if (parent != NULL)
        copy_by_parents (copy, key, parent);
    }
  g_autofree char *saved = read_text (prepare (copy->to, "SELECT count (*) FROM \"%w\"", copy->table));
  copy->result->saved = saved != NULL ? g_ascii_strtoll (saved, NULL, 10) : 0;
}

/* TRUE where the list of tables can be read to its end: what is not in it was never there. */
static gboolean
knows_all_tables (sqlite3 *from)
{
  sqlite3_stmt *statement = prepare (from, "SELECT rootpage FROM sqlite_schema NOT INDEXED");
  int code = SQLITE_ERROR;

  while (statement != NULL && (code = sqlite3_step (statement)) == SQLITE_ROW)
    ;
  sqlite3_finalize (statement);
  return code == SQLITE_DONE;
}

gboolean
pagoda_salvage_copy_table (sqlite3 *from,
                           sqlite3 *to,
                           PagodaSalvagedTable *result,
                           GCancellable *cancellable,
                           GError **error)
{
  Copy copy
      = { .from = from, .to = to, .table = result->table, .result = result, .cancellable = cancellable };

  read_columns (&copy);
  if (copy.names->len > 0)
    {
      prepare_insert (&copy);
      if (has_column (to, result->table, "id"))
        copy_numbered_table (&copy);
      else
        copy_keyed_table (&copy);
    }
  else
    result->uncertain = !knows_all_tables (from);
  sqlite3_finalize (copy.insert);
  g_string_free (copy.columns, TRUE);
  g_ptr_array_unref (copy.names);
  if (copy.error == NULL)
    return TRUE;
  g_propagate_error (error, copy.error);
  return FALSE;
}
