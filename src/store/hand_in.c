/* hand_in.c: a file with chosen accounts, which another Pagoda merges (T3, T4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/hand_in.h"

#include "base/atomic_file.h"
#include "store/check.h"
#include "store/database-private.h"
#include "store/failure.h"
#include "store/history.h"
#include "store/installation.h"
#include "store/preferences.h"
#include "store/row_tables.h"
#include "store/statement.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* Rows between two looks whether to stop. */
#define ROWS_PER_LOOK 4096

/* Nobody sees the file before it is whole, so that only the last sync counts; memory stays bounded. */
static const char *const writing_settings = "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; "
                                            "PRAGMA cache_spill = ON;";

void
pagoda_hand_in_free (PagodaHandIn *hand_in)
{
  if (hand_in == NULL)
    return;
  g_free (hand_in->store);
  g_free (hand_in->person);
  g_free (hand_in->currency);
  g_free (hand_in);
}

/* Writing */

typedef struct
{
  sqlite3 *from;
  sqlite3 *to;
  PagodaHandInCounts *counts;
  GCancellable *cancellable;
  guint64 looked;
} Writing;

static void
bind_row (sqlite3_stmt *insert, sqlite3_stmt *row)
{
  for (int i = 0; i < sqlite3_column_count (row); i++)
    sqlite3_bind_value (insert, i + 1, sqlite3_column_value (row, i));
}

/* Inserts the rows of @rows, which is consumed.  Those that lead to nothing in the file are put off into
 * @later (nullable), or left out. */
static gboolean
copy_rows (Writing *writing, const RowTable *table, sqlite3_stmt *rows, GArray *later, GError **error)
{
  sqlite3_stmt *insert = pagoda_row_prepare_insert (writing->to, table);
  int code = SQLITE_ERROR;

  while (rows != NULL && insert != NULL && (code = sqlite3_step (rows)) == SQLITE_ROW)
    {
      if (++writing->looked % ROWS_PER_LOOK == 0 && g_cancellable_is_cancelled (writing->cancellable))
        {
          code = SQLITE_INTERRUPT;
          break;
        }
      bind_row (insert, rows);
      int written = sqlite3_step (insert);
      sqlite3_reset (insert);
      if (written == SQLITE_DONE)
        writing->counts->rows++;
      else if (written != SQLITE_CONSTRAINT_FOREIGNKEY)
        {
          sqlite3_finalize (rows);
          sqlite3_finalize (insert);
          return pagoda_store_fail (writing->to, error);
        }
      else if (later != NULL && table->key >= 0)
        {
          gint64 id = sqlite3_column_int64 (rows, table->key);
          g_array_append_val (later, id);
        }
    }
  sqlite3_finalize (rows);
  sqlite3_finalize (insert);
  return code == SQLITE_DONE || pagoda_store_fail_with (code, NULL, error);
}

/* Whether rows of @table lead to others of it, so that their order matters. */
static gboolean
leads_to_itself (const RowTable *table)
{
  for (int i = 0; i < table->n_columns; i++)
    if (table->targets[i] == table)
      return TRUE;
  return FALSE;
}

/* Copies what was put off until nothing more can be. */
static gboolean
copy_later (Writing *writing, const RowTable *table, GArray *later, GError **error)
{
  for (gint64 before = -1; before != writing->counts->rows;)
    {
      before = writing->counts->rows;
      for (guint i = later->len; i-- > 0;)
        {
          gint64 rows = writing->counts->rows;
          if (!copy_rows (writing, table,
                          pagoda_row_prepare (writing->from, "SELECT * FROM \"%w\" WHERE id = %lld",
                                              table->name, g_array_index (later, gint64, i)),
                          NULL, error))
            return FALSE;
          if (writing->counts->rows > rows)
            g_array_remove_index (later, i);
        }
    }
  return TRUE;
}

/* A row that leads to no account of the file at all is none of its business; one that belongs to such an
 * account and leads to another one besides is missed. */
static void
count_left_out (Writing *writing, const RowTable *table, GArray *later)
{
  if (table->parent == NULL)
    return;
  sqlite3_stmt *link = pagoda_row_prepare (writing->from, "SELECT \"%w\" FROM \"%w\" WHERE id = ?",
                                           table->columns[table->link], table->name);
  sqlite3_stmt *parent
      = pagoda_row_prepare (writing->to, "SELECT 1 FROM \"%w\" WHERE id = ?", table->parent->name);

  for (guint i = 0; i < later->len; i++)
    {
      sqlite3_bind_int64 (link, 1, g_array_index (later, gint64, i));
      if (sqlite3_step (link) == SQLITE_ROW)
        sqlite3_bind_int64 (parent, 1, sqlite3_column_int64 (link, 0));
      writing->counts->left_out += sqlite3_step (parent) == SQLITE_ROW;
      sqlite3_reset (link);
      sqlite3_reset (parent);
    }
  sqlite3_finalize (link);
  sqlite3_finalize (parent);
}

static gboolean
copy_table (Writing *writing, const RowTable *table, GError **error)
{
  g_autoptr (GArray) later = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *rows = pagoda_row_prepare (writing->from, "SELECT * FROM \"%w\"", table->name);

  if (!copy_rows (writing, table, rows, later, error))
    return FALSE;
  if (leads_to_itself (table) && !copy_later (writing, table, later, error))
    return FALSE;
  count_left_out (writing, table, later);
  return TRUE;
}

static gboolean
copy_customer (Writing *writing, const RowTable *table, PagodaId customer, GError **error)
{
  gint64 before = writing->counts->rows;

  if (!copy_rows (writing, table,
                  pagoda_row_prepare (writing->from, "SELECT * FROM customer WHERE id = %lld", customer),
                  NULL, error))
    return FALSE;
  if (writing->counts->rows > before)
    return TRUE;
  g_set_error_literal (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_UNKNOWN,
                       _ ("One of the customers is no longer there. Nothing was written. Choose again."));
  return FALSE;
}

static gboolean
copy_customers (Writing *writing, const RowTable *table, const PagodaId *customers, gsize n, GError **error)
{
  if (customers == NULL)
    return copy_table (writing, table, error);
  for (gsize i = 0; i < n; i++)
    if (!copy_customer (writing, table, customers[i], error))
      return FALSE;
  return TRUE;
}

/* Takes out again what no row of the accounts names. */
static gboolean
drop_unnamed (Writing *writing, GPtrArray *tables, const RowTable *table, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  gboolean any = FALSE;

  g_string_append_printf (sql, "DELETE FROM \"%s\" WHERE 1", table->name);
  for (guint i = 0; i < tables->len; i++)
    {
      const RowTable *other = g_ptr_array_index (tables, i);
      for (int column = 0; column < other->n_columns; column++)
        if (other->targets[column] == table)
          {
            any = TRUE;
            g_string_append_printf (sql, " AND NOT EXISTS (SELECT 1 FROM \"%s\" WHERE \"%s\" = \"%s\".id)",
                                    other->name, other->columns[column], table->name);
          }
    }
  if (!any)
    return TRUE;
  if (sqlite3_exec (writing->to, sql->str, NULL, NULL, NULL) != SQLITE_OK)
    return pagoda_store_fail (writing->to, error);
  writing->counts->rows -= sqlite3_changes (writing->to);
  return TRUE;
}

static gboolean
copy_accounts (Writing *writing, const PagodaId *customers, gsize n, GError **error)
{
  g_autoptr (GPtrArray) tables = pagoda_row_tables_load (writing->from);
  const RowTable *customer = pagoda_row_tables_find (tables, "customer");

  if (!copy_customers (writing, customer, customers, n, error))
    return FALSE;
  writing->counts->accounts = writing->counts->rows;
  for (guint i = 0; i < tables->len; i++)
    {
      const RowTable *table = g_ptr_array_index (tables, i);
      if (table != customer && !copy_table (writing, table, error))
        return FALSE;
    }
  for (guint i = 0; i < tables->len; i++)
    {
      const RowTable *table = g_ptr_array_index (tables, i);
      if (customers != NULL && table->referred && !drop_unnamed (writing, tables, table, error))
        return FALSE;
    }
  return TRUE;
}

static void
count_attached (Writing *writing)
{
  sqlite3_stmt *rows = pagoda_row_prepare (writing->from, "SELECT customer FROM attachment");
  sqlite3_stmt *here = pagoda_row_prepare (writing->to, "SELECT 1 FROM customer WHERE id = ?");

  while (sqlite3_step (rows) == SQLITE_ROW)
    {
      sqlite3_bind_int64 (here, 1, sqlite3_column_int64 (rows, 0));
      writing->counts->attached += sqlite3_step (here) == SQLITE_ROW;
      sqlite3_reset (here);
    }
  sqlite3_finalize (rows);
  sqlite3_finalize (here);
}

/* The number of this installation, which a store that is open for reading has not asked for. */
static gint64
find_device (PagodaDatabase *database)
{
  g_autofree char *binding = pagoda_installation_binding (pagoda_database_get_path (database));
  sqlite3_stmt *statement
      = pagoda_row_prepare (database->handle, "SELECT number FROM device WHERE binding = %Q", binding);
  gint64 device = sqlite3_step (statement) == SQLITE_ROW ? sqlite3_column_int64 (statement, 0) : 0;

  sqlite3_finalize (statement);
  return device;
}

static gboolean
write_mark (PagodaDatabase *database, PagodaDatabase *file, gboolean whole, GError **error)
{
  g_autofree char *person = pagoda_history_get_actor ();
  g_autoptr (PagodaHandIn) source = pagoda_hand_in_read (database, error);

  if (source == NULL)
    return FALSE;
  PagodaStatement *statement = pagoda_statement (file, "hand-in-insert");
  pagoda_statement_bind_text (statement, ":store", source->store);
  pagoda_statement_bind_int (statement, ":device", find_device (database));
  pagoda_statement_bind_text (statement, ":person", person);
  pagoda_statement_bind_int (statement, ":at", g_get_real_time () / G_USEC_PER_SEC);
  pagoda_statement_bind_int (statement, ":whole", whole);
  return pagoda_statement_run (statement, error);
}

static gboolean
fill_in_transaction (PagodaDatabase *database,
                     PagodaDatabase *file,
                     const PagodaId *customers,
                     gsize n,
                     PagodaHandInCounts *counts,
                     GCancellable *cancellable,
                     GError **error)
{
  Writing writing = { database->handle, file->handle, counts, cancellable, 0 };

  if (!write_mark (database, file, customers == NULL, error)
      || !copy_accounts (&writing, customers, n, error))
    return FALSE;
  count_attached (&writing);
  return TRUE;
}

static gboolean
fill (PagodaDatabase *database,
      const char *temporary,
      const PagodaId *customers,
      gsize n,
      PagodaHandInCounts *counts,
      GCancellable *cancellable,
      GError **error)
{
  g_autoptr (PagodaDatabase) file = pagoda_database_connect (temporary, PAGODA_OPEN_WRITE, error);
  g_autofree char *currency = NULL;
  PagodaDecimal margin;

  if (file == NULL || !pagoda_database_execute (file, writing_settings, error)
      || !pagoda_preferences_get_money (database, &currency, &margin, error)
      || !pagoda_database_fill_new (file, currency, margin, error)
      || !pagoda_database_begin (file, PAGODA_OPEN_WRITE, error))
    return FALSE;
  if (fill_in_transaction (database, file, customers, n, counts, cancellable, error))
    return pagoda_database_execute (file, "COMMIT", error);
  pagoda_database_rollback (file);
  return FALSE;
}

static gboolean
verify (const char *path, GError **error)
{
  g_autoptr (PagodaDatabase) file = pagoda_database_connect (path, PAGODA_OPEN_READ, error);

  return file != NULL && pagoda_check_file (file, error);
}

/* An error of the file system, in the words of the store. */
static gboolean
fail_file (GError *cause, GError **error)
{
  gboolean full = g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC);

  g_set_error_literal (error, PAGODA_STORE_ERROR, full ? PAGODA_STORE_ERROR_FULL : PAGODA_STORE_ERROR_IO,
                       cause->message);
  g_error_free (cause);
  return FALSE;
}

gboolean
pagoda_hand_in_write (PagodaDatabase *database,
                      const char *path,
                      const PagodaId *customers,
                      gsize n,
                      PagodaHandInCounts *counts,
                      GCancellable *cancellable,
                      GError **error)
{
  GError *local = NULL;
  g_autofree char *canonical = pagoda_database_canonical_path (path, error);
  g_autofree char *temporary
      = canonical != NULL ? pagoda_atomic_file_begin_private (canonical, &local) : NULL;

  *counts = (PagodaHandInCounts){ 0 };
  if (canonical == NULL)
    return FALSE;
  if (temporary == NULL)
    return fail_file (local, error);
  gboolean filled = pagoda_database_begin (database, PAGODA_OPEN_READ, error);
  if (filled)
    {
      filled = fill (database, temporary, customers, n, counts, cancellable, error);
      pagoda_database_rollback (database);
    }
  if (!filled || !verify (temporary, error))
    {
      g_unlink (temporary);
      return FALSE;
    }
  return pagoda_atomic_file_replace (temporary, canonical, &local) || fail_file (local, error);
}

/* Whose accounts */

static void
add_customer (PagodaStatement *statement, gpointer customers)
{
  PagodaId id = pagoda_statement_int (statement, "id");

  g_array_append_val ((GArray *)customers, id);
}

gboolean
pagoda_hand_in_find_accounts (PagodaDatabase *database,
                              const char *owner,
                              PagodaDay day,
                              GArray *customers,
                              GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "customer-of-owner");

  pagoda_statement_bind_int (statement, ":day", day);
  pagoda_statement_bind_text (statement, ":owner", owner);
  return pagoda_statement_each (statement, add_customer, customers, error);
}

/* Reading */

static void
read_mark (PagodaStatement *statement, gpointer data)
{
  PagodaHandIn *hand_in = data;

  hand_in->store = g_strdup (pagoda_statement_text (statement, "store"));
  hand_in->device = pagoda_statement_int (statement, "device");
  hand_in->person = g_strdup (pagoda_statement_text (statement, "person"));
  hand_in->at = pagoda_statement_int (statement, "at");
  hand_in->whole = pagoda_statement_int (statement, "whole") != 0;
  hand_in->marked = pagoda_statement_int (statement, "marked") != 0;
  hand_in->accounts = pagoda_statement_int (statement, "accounts");
}

PagodaHandIn *
pagoda_hand_in_read (PagodaDatabase *database, GError **error)
{
  g_autoptr (PagodaHandIn) hand_in = g_new0 (PagodaHandIn, 1);
  gboolean found = FALSE;
  PagodaDecimal margin;

  if (!pagoda_statement_first (pagoda_statement (database, "hand-in-select"), read_mark, hand_in, &found,
                               error)
      || !pagoda_preferences_get_money (database, &hand_in->currency, &margin, error))
    return NULL;
  if (!found)
    {
      pagoda_store_fail_with (SQLITE_NOTADB, NULL, error);
      return NULL;
    }
  return g_steal_pointer (&hand_in);
}

PagodaDatabase *
pagoda_hand_in_open (const char *path, GError **error)
{
  GError *local = NULL;
  g_autoptr (PagodaDatabase) file = pagoda_database_open (path, PAGODA_OPEN_READ, &local);

  if (file != NULL && pagoda_check_file (file, &local))
    return g_steal_pointer (&file);
  if (g_error_matches (local, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOT_FOUND))
    g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOT_FOUND,
                 _ ("There is no hand-in file at “%s”. Nothing was changed."), path);
  else if (g_error_matches (local, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_DAMAGED))
    g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_DAMAGED,
                 _ ("“%s” is damaged. Nothing was changed. Ask for the hand-in again."), path);
  else if (g_error_matches (local, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOT_A_STORE))
    g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOT_A_STORE,
                 _ ("“%s” is neither a hand-in nor a store of Pagoda. Nothing was changed. Choose another "
                    "file."),
                 path);
  else if (g_error_matches (local, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NEWER))
    g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NEWER,
                 _ ("“%s” was made by a newer Pagoda. Nothing was changed. Install the newer version."),
                 path);
  else if (g_error_matches (local, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_OLDER))
    g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_OLDER,
                 _ ("“%s” was made by an older Pagoda. Nothing was changed. Ask for a hand-in made with the "
                    "same version as yours."),
                 path);
  else
    {
      g_propagate_error (error, local);
      return NULL;
    }
  g_error_free (local);
  return NULL;
}

PagodaHandIn *
pagoda_hand_in_look (const char *path, GError **error)
{
  g_autoptr (PagodaDatabase) file = pagoda_hand_in_open (path, error);
  PagodaHandIn *hand_in = NULL;

  if (file == NULL || !pagoda_database_begin (file, PAGODA_OPEN_READ, error))
    return NULL;
  hand_in = pagoda_hand_in_read (file, error);
  pagoda_database_rollback (file);
  return hand_in;
}
