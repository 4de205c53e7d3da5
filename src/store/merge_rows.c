/* merge_rows.c: the rows of one hand-in, table by table.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables come after those that they lead to, so that a row finds what it needs.  What does not is tried again
 * at the end of its table, because rows may lead to others of the same one.
 */
#include "config.h"

#include "store/merge_rows-private.h"

#include "store/database-private.h"
#include "store/failure.h"
#include "store/record_values.h"
#include "store/record_words.h"

#include <string.h>

/* Rows between two looks whether to stop. */
#define ROWS_PER_LOOK 1024

/* Writing rows */

Fare
pagoda_merging_run (Merging *merging, sqlite3_stmt *statement, GError **error)
{
  int code = sqlite3_step (statement);

  sqlite3_reset (statement);
  if (code == SQLITE_DONE)
    return FARED;
  if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
    return LATER;
  pagoda_store_fail (merging->ours, error);
  return FAILED;
}

static Fare
write_parts (Merging *merging, const RowTable *table, gint64 id, GError **error)
{
  for (guint i = 0; i < table->parts->len; i++)
    {
      const RowTable *part = g_ptr_array_index (table->parts, i);
      Statements *statements = pagoda_merging_statements_of (merging, part);
      Fare fare = FARED;
      Row row;

      sqlite3_bind_int64 (statements->remove, 1, pagoda_merging_map_id (merging, id));
      if (pagoda_merging_run (merging, statements->remove, error) != FARED)
        return FAILED;
      sqlite3_bind_int64 (statements->theirs, 1, id);
      while (fare == FARED && sqlite3_step (statements->theirs) == SQLITE_ROW)
        {
          pagoda_merging_read_row (statements->theirs, part, &row);
          pagoda_merging_map_links (merging, part, &row);
          pagoda_merging_bind_cells (statements->insert, part, &row);
          fare = pagoda_merging_run (merging, statements->insert, error);
        }
      sqlite3_reset (statements->theirs);
      if (fare == LATER)
        pagoda_store_fail_with (SQLITE_CONSTRAINT, NULL, error);
      if (fare != FARED)
        return FAILED;
    }
  return FARED;
}

static Fare
insert_row (Merging *merging, const RowTable *table, const Row *row, gint64 id, GError **error)
{
  sqlite3_stmt *insert = pagoda_merging_statements_of (merging, table)->insert;

  pagoda_merging_bind_cells (insert, table, row);
  Fare fare = pagoda_merging_run (merging, insert, error);
  return fare == FARED ? write_parts (merging, table, id, error) : fare;
}

static Fare
update_row (Merging *merging, const RowTable *table, const Row *row, gint64 id, GError **error)
{
  sqlite3_stmt *update = pagoda_merging_statements_of (merging, table)->update;

  pagoda_merging_bind_cells (update, table, row);
  sqlite3_bind_int64 (update, table->n_columns + 1, row->cells[table->key].number);
  Fare fare = pagoda_merging_run (merging, update, error);
  return fare == FARED ? write_parts (merging, table, id, error) : fare;
}

/* The same thing under another id */

/* The row of ours that @statement finds; 0 where there is none, or where the file itself knows it: then it is
 * another thing that is called alike. */
static gint64
find_alike (Merging *merging, const RowTable *table, sqlite3_stmt *statement)
{
  gint64 id = 0;

  while (id == 0 && sqlite3_step (statement) == SQLITE_ROW)
    {
      gint64 found = sqlite3_column_int64 (statement, 0);
      sqlite3_stmt *theirs = pagoda_merging_statements_of (merging, table)->theirs;
      sqlite3_bind_int64 (theirs, 1, found);
      if (sqlite3_step (theirs) != SQLITE_ROW && !pagoda_merging_has_id (merging->taken, found))
        id = found;
      sqlite3_reset (theirs);
    }
  sqlite3_reset (statement);
  return id;
}

static const char *
text_of (const RowTable *table, const Row *row, const char *column)
{
  return row->cells[pagoda_row_table_column (table, column)].text;
}

/* A product of the same code, a colleague, or a contact or an order of the same customer, is the same thing
 * wherever it was entered. */
static gint64
find_same_thing (Merging *merging, const RowTable *table, const Row *row)
{
  sqlite3_stmt *statement = NULL;

  if (strcmp (table->name, "product") == 0)
    {
      statement = merging->find_product;
      sqlite3_bind_text (statement, 1, text_of (table, row, "code_key"), -1, SQLITE_TRANSIENT);
    }
  else if (strcmp (table->name, "colleague") == 0)
    {
      statement = merging->find_colleague;
      sqlite3_bind_text (statement, 1, text_of (table, row, "name"), -1, SQLITE_TRANSIENT);
    }
  else if (strcmp (table->name, "orders") == 0 || strcmp (table->name, "contact") == 0)
    {
      gboolean order = strcmp (table->name, "orders") == 0;
      statement = order ? merging->find_order : merging->find_contact;
      sqlite3_bind_text (statement, 1, text_of (table, row, order ? "number" : "name"), -1, SQLITE_TRANSIENT);
      sqlite3_bind_int64 (statement, 2, row->cells[table->link].number);
    }
  return statement != NULL ? find_alike (merging, table, statement) : 0;
}

/* Codes */

static const char *
code_column (const RowTable *table)
{
  if (strcmp (table->name, "customer") == 0)
    return "code";
  return strcmp (table->name, "orders") == 0 ? "number" : NULL;
}

/* Whether another row than @id has the code @code, in @handle. */
static gboolean
has_code (sqlite3 *handle, const RowTable *table, const char *code, gint64 id)
{
  sqlite3_stmt *statement
      = pagoda_row_prepare (handle, "SELECT 1 FROM \"%w\" WHERE \"%w\" = %Q AND id <> %lld", table->name,
                            code_column (table), code, id);
  gboolean found = sqlite3_step (statement) == SQLITE_ROW;

  sqlite3_finalize (statement);
  return found;
}

/* A code that nobody has, made of @code (transfer full). */
static char *
find_new_code (Merging *merging, const RowTable *table, const char *code)
{
  for (int n = 2;; n++)
    {
      g_autofree char *other = g_strdup_printf ("%s-%d", code, n);
      if (!has_code (merging->ours, table, other, 0) && !has_code (merging->theirs, table, other, 0))
        return g_steal_pointer (&other);
    }
}

/* The code that the row @id of ours has now; NULL where there is no such row (transfer full). */
static char *
read_code (Merging *merging, const RowTable *table, gint64 id)
{
  sqlite3_stmt *ours = pagoda_merging_statements_of (merging, table)->ours;
  char *code = NULL;

  sqlite3_bind_int64 (ours, 1, id);
  if (sqlite3_step (ours) == SQLITE_ROW)
    code = g_strdup (
        (const char *)sqlite3_column_text (ours, pagoda_row_table_column (table, code_column (table))));
  sqlite3_reset (ours);
  return code;
}

/* Gives the row another code where one of ours has its own: the one that it has here, or a new one. */
static void
settle_code (Merging *merging, const RowTable *table, Row *row, gint64 id)
{
  const char *column = code_column (table);
  Cell *cell = column != NULL ? &row->cells[pagoda_row_table_column (table, column)] : NULL;

  if (cell == NULL || !has_code (merging->ours, table, cell->text, row->cells[table->key].number))
    return;
  cell->owned = read_code (merging, table, row->cells[table->key].number);
  if (cell->owned == NULL)
    {
      cell->owned = find_new_code (merging, table, cell->text);
      PagodaMergeConflict *conflict
          = pagoda_merging_add_conflict (merging, PAGODA_MERGE_NEW_CODE, table, id, row);
      pagoda_merging_add_field (conflict->fields, pagoda_field_label (column, merging->language),
                                g_strdup (cell->owned), g_strdup (cell->text));
      if (conflict->customer_name == NULL && table->parent == NULL)
        conflict->customer_name = g_strdup (text_of (table, row, "name"));
    }
  cell->text = cell->owned;
}

/* Customers of the same code */

static gboolean
is_same_name (const char *one, const char *other)
{
  g_autofree char *a = g_utf8_casefold (one, -1);
  g_autofree char *b = g_utf8_casefold (other, -1);

  return strcmp (g_strstrip (a), g_strstrip (b)) == 0;
}

/* Which customer of ours a new one of theirs is, by code and name; 0: none.  @skip: it is to be left out. */
static gint64
find_same_customer (Merging *merging, const RowTable *table, const Row *row, gint64 id, gboolean *skip)
{
  const char *name = text_of (table, row, "name");
  sqlite3_stmt *statement = merging->find_code;
  PagodaSameCode same_code = merging->choices->same_code;

  sqlite3_bind_text (statement, 1, text_of (table, row, "code"), -1, SQLITE_TRANSIENT);
  gint64 found = find_alike (merging, table, statement);
  if (found == 0 || same_code == PAGODA_SAME_CODE_NEW)
    return 0;
  g_autofree char *ours = pagoda_merging_find_customer_name (merging, found);
  if (same_code == PAGODA_SAME_CODE_BY_NAME && !is_same_name (ours, name))
    return 0;
  *skip = same_code == PAGODA_SAME_CODE_SKIP;
  PagodaMergeConflict *conflict
      = pagoda_merging_add_conflict (merging, *skip ? PAGODA_MERGE_LEFT_OUT : PAGODA_MERGE_SAME_CUSTOMER,
                                     table, id, row);
  g_free (conflict->customer_name);
  conflict->customer = found;
  conflict->customer_name = g_strdup (ours);
  pagoda_merging_add_field (conflict->fields, pagoda_field_label ("name", merging->language), g_strdup (ours),
                            g_strdup (name));
  return *skip ? 0 : found;
}

/* One row */

static gboolean
leads_to_left_out (Merging *merging, const RowTable *table, const Row *row)
{
  for (int i = 0; i < table->n_columns; i++)
    if (table->targets[i] != NULL && row->cells[i].type == SQLITE_INTEGER
        && pagoda_merging_has_id (merging->left_out, row->cells[i].number))
      return TRUE;
  return FALSE;
}

static gboolean
is_here (Merging *merging, const RowTable *table, gint64 id)
{
  sqlite3_stmt *ours = pagoda_merging_statements_of (merging, table)->ours;

  sqlite3_bind_int64 (ours, 1, id);
  gboolean here = sqlite3_step (ours) == SQLITE_ROW;
  sqlite3_reset (ours);
  return here;
}

gint64
pagoda_merging_digest_ours (Merging *merging, const RowTable *table, gint64 id)
{
  sqlite3_stmt *ours = pagoda_merging_statements_of (merging, table)->ours;
  Row row;

  sqlite3_bind_int64 (ours, 1, id);
  sqlite3_step (ours);
  pagoda_merging_read_row (ours, table, &row);
  gint64 digest = pagoda_merging_digest_row (merging, table, &row, id, FALSE);
  sqlite3_reset (ours);
  return digest;
}

static Fare
merge_missing (Merging *merging,
               const RowTable *table,
               const Row *row,
               gint64 id,
               const Merged *merged,
               gint64 digest,
               GError **error)
{
  PagodaMergeCounts *counts = &merging->file->counts;

  if (merged->known && merged->digest == digest)
    {
      counts->kept++;
      return FARED;
    }
  if (!merged->known || pagoda_merging_takes_theirs (merging, id))
    {
      Fare fare = insert_row (merging, table, row, id, error);
      if (fare != FARED)
        return fare;
      counts->inserted++;
    }
  if (merged->known)
    {
      PagodaMergeConflict *conflict
          = pagoda_merging_add_conflict (merging, PAGODA_MERGE_DELETED_HERE, table, id, row);
      conflict->theirs = pagoda_merging_takes_theirs (merging, id);
      pagoda_merging_compare_fields (merging, table, id, conflict->theirs ? 0 : merged->ours,
                                     conflict->fields);
    }
  return FARED;
}

static Fare
merge_present (Merging *merging,
               const RowTable *table,
               const Row *row,
               gint64 id,
               const Merged *merged,
               gint64 digest,
               GError **error)
{
  PagodaMergeCounts *counts = &merging->file->counts;
  gint64 ours = pagoda_merging_digest_ours (merging, table, row->cells[table->key].number);

  if (ours == digest)
    {
      counts->unchanged++;
      return FARED;
    }
  if (merged->known && merged->digest == digest)
    {
      counts->kept++;
      return FARED;
    }
  gboolean conflicting = !merged->known || ours != merged->digest;
  if (!conflicting || pagoda_merging_takes_theirs (merging, id))
    {
      /* What both had is told while ours is still there. */
      if (conflicting)
        {
          PagodaMergeConflict *conflict
              = pagoda_merging_add_conflict (merging, PAGODA_MERGE_BOTH_CHANGED, table, id, row);
          conflict->theirs = TRUE;
          pagoda_merging_compare_fields (merging, table, id, row->cells[table->key].number, conflict->fields);
        }
      Fare fare = update_row (merging, table, row, id, error);
      if (fare == FARED)
        counts->updated++;
      return fare;
    }
  PagodaMergeConflict *conflict
      = pagoda_merging_add_conflict (merging, PAGODA_MERGE_BOTH_CHANGED, table, id, row);
  pagoda_merging_compare_fields (merging, table, id, row->cells[table->key].number, conflict->fields);
  return FARED;
}

/* Finds which row of ours the @row is, and gives it that id; FALSE where it is left out. */
static gboolean
settle_identity (Merging *merging, const RowTable *table, Row *row, gint64 id, const Merged *merged)
{
  gint64 ours = merged->known ? merged->ours : id;
  gboolean skip = FALSE;

  if (!merged->known && !is_here (merging, table, id))
    {
      gint64 same = strcmp (table->name, "customer") == 0
                        ? find_same_customer (merging, table, row, id, &skip)
                        : find_same_thing (merging, table, row);
      if (same != 0)
        ours = same;
    }
  pagoda_merging_note_mapping (merging, id, ours);
  row->cells[table->key].number = ours;
  if (!skip && strcmp (table->name, "customer") == 0)
    pagoda_merging_add_id (merging->accounts, ours);
  return !skip;
}

/* Merges the row that @statement of theirs stands on. */
static Fare
merge_row (Merging *merging, const RowTable *table, sqlite3_stmt *statement, GError **error)
{
  Row row;

  pagoda_merging_read_row (statement, table, &row);
  gint64 id = row.cells[table->key].number;
  Merged merged = pagoda_merging_find_merged (merging, id);
  if (leads_to_left_out (merging, table, &row))
    {
      pagoda_merging_add_id (merging->left_out, id);
      merging->file->counts.left_out++;
      return FARED;
    }
  pagoda_merging_map_links (merging, table, &row);
  if (!settle_identity (merging, table, &row, id, &merged))
    {
      pagoda_merging_add_id (merging->left_out, id);
      merging->file->counts.left_out++;
      return FARED;
    }
  settle_code (merging, table, &row, id);
  gint64 digest = pagoda_merging_digest_row (merging, table, &row, id, TRUE);
  gboolean here = is_here (merging, table, row.cells[table->key].number);
  Fare fare = (here ? merge_present : merge_missing) (merging, table, &row, id, &merged, digest, error);
  if (fare == FARED
      && !pagoda_merging_save_merged (merging, table, id, &merged, row.cells[table->key].number, digest))
    {
      pagoda_store_fail (merging->ours, error);
      fare = FAILED;
    }
  for (int i = 0; i < table->n_columns; i++)
    g_free (row.cells[i].owned);
  return fare;
}

gboolean
pagoda_merging_look (Merging *merging, GError **error)
{
  return ++merging->looked % ROWS_PER_LOOK != 0
         || !g_cancellable_set_error_if_cancelled (merging->cancellable, error);
}

static void
report_lost (Merging *merging, const RowTable *table, GArray *later)
{
  sqlite3_stmt *theirs = pagoda_merging_statements_of (merging, table)->theirs;
  Row row;

  for (guint i = 0; i < later->len; i++)
    {
      gint64 id = g_array_index (later, gint64, i);
      sqlite3_bind_int64 (theirs, 1, id);
      if (sqlite3_step (theirs) == SQLITE_ROW)
        {
          pagoda_merging_read_row (theirs, table, &row);
          pagoda_merging_map_links (merging, table, &row);
          pagoda_merging_add_conflict (merging, PAGODA_MERGE_LEADS_NOWHERE, table, id, &row);
        }
      sqlite3_reset (theirs);
    }
}

/* Tries again what led to rows that came later, as long as that helps. */
static gboolean
merge_later (Merging *merging, const RowTable *table, GArray *later, GError **error)
{
  sqlite3_stmt *statement
      = pagoda_row_prepare (merging->theirs, "SELECT * FROM \"%w\" WHERE id = ?", table->name);
  Fare fare = FARED;

  for (gboolean helped = TRUE; helped && fare != FAILED;)
    {
      helped = FALSE;
      for (guint i = later->len; i-- > 0 && fare != FAILED;)
        {
          sqlite3_bind_int64 (statement, 1, g_array_index (later, gint64, i));
          fare
              = sqlite3_step (statement) == SQLITE_ROW ? merge_row (merging, table, statement, error) : FARED;
          sqlite3_reset (statement);
          if (fare == FARED)
            {
              g_array_remove_index (later, i);
              helped = TRUE;
            }
        }
    }
  sqlite3_finalize (statement);
  return fare != FAILED;
}

static gboolean
merge_table (Merging *merging, const RowTable *table, GError **error)
{
  g_autoptr (GArray) later = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *rows = pagoda_row_prepare (merging->theirs, "SELECT * FROM \"%w\" ORDER BY id", table->name);
  Fare fare = FARED;
  int code = SQLITE_DONE;

  while (fare != FAILED && (code = sqlite3_step (rows)) == SQLITE_ROW)
    {
      fare = pagoda_merging_look (merging, error) ? merge_row (merging, table, rows, error) : FAILED;
      if (fare == LATER)
        {
          gint64 id = sqlite3_column_int64 (rows, table->key);
          g_array_append_val (later, id);
        }
    }
  if (fare != FAILED && code != SQLITE_DONE)
    {
      pagoda_store_fail (merging->theirs, error);
      fare = FAILED;
    }
  sqlite3_finalize (rows);
  if (fare == FAILED || !merge_later (merging, table, later, error))
    return FALSE;
  report_lost (merging, table, later);
  return TRUE;
}

/* All of it */

static gboolean
merge_tables (Merging *merging, GError **error)
{
  for (guint i = 0; i < merging->tables->len; i++)
    {
      const RowTable *table = g_ptr_array_index (merging->tables, i);
      if (!table->is_part && !merge_table (merging, table, error))
        return FALSE;
    }
  return pagoda_merging_merge_all_gone (merging, error);
}

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
prepare_merging (Merging *merging)
{
  sqlite3 *ours = merging->ours;

  merging->tables = pagoda_row_tables_load (ours);
  merging->statements = g_hash_table_new_full (NULL, NULL, NULL, pagoda_merging_free_statements);
  merging->mapped = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  merging->taken = new_set ();
  merging->left_out = new_set ();
  merging->accounts = new_set ();
  merging->chosen = new_set ();
  for (gsize i = 0; i < merging->choices->n; i++)
    pagoda_merging_add_id (merging->chosen, merging->choices->rows[i]);
  merging->checksum = g_checksum_new (G_CHECKSUM_MD5);
  merging->find_merged
      = pagoda_row_prepare (ours, "SELECT ours, digest FROM merged_row WHERE merged_store = ? AND row = ?");
  merging->save_merged = pagoda_row_prepare (
      ours, "INSERT INTO merged_row (merged_store, row, ours, record, digest) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET ours = excluded.ours, digest = excluded.digest");
  merging->find_code = pagoda_row_prepare (ours, "SELECT id FROM customer WHERE code = ?");
  merging->find_product = pagoda_row_prepare (ours, "SELECT id FROM product WHERE code_key = ?");
  merging->find_colleague = pagoda_row_prepare (ours, "SELECT id FROM colleague WHERE name = ?");
  merging->find_order = pagoda_row_prepare (ours, "SELECT id FROM orders WHERE number = ? AND customer = ?");
  merging->find_contact = pagoda_row_prepare (ours, "SELECT id FROM contact WHERE name = ? AND customer = ?");
  merging->customer_name = pagoda_row_prepare (ours, "SELECT name FROM customer WHERE id = ?");
}

static void
clear_merging (Merging *merging)
{
  sqlite3_finalize (merging->find_merged);
  sqlite3_finalize (merging->save_merged);
  sqlite3_finalize (merging->find_code);
  sqlite3_finalize (merging->find_product);
  sqlite3_finalize (merging->find_colleague);
  sqlite3_finalize (merging->find_order);
  sqlite3_finalize (merging->find_contact);
  sqlite3_finalize (merging->customer_name);
  g_checksum_free (merging->checksum);
  g_hash_table_unref (merging->statements);
  g_hash_table_unref (merging->mapped);
  g_hash_table_unref (merging->taken);
  g_hash_table_unref (merging->left_out);
  g_hash_table_unref (merging->accounts);
  g_hash_table_unref (merging->chosen);
  g_ptr_array_unref (merging->tables);
}

gboolean
pagoda_merge_rows (PagodaDatabase *ours,
                   PagodaDatabase *theirs,
                   PagodaId source,
                   PagodaMerge *merge,
                   PagodaMergedFile *file,
                   const PagodaMergeChoices *choices,
                   PagodaLanguage language,
                   GCancellable *cancellable,
                   GError **error)
{
  Merging merging = { .ours = ours->handle,
                      .theirs = theirs->handle,
                      .source = source,
                      .merge = merge,
                      .file = file,
                      .choices = choices,
                      .language = language,
                      .cancellable = cancellable };

  prepare_merging (&merging);
  gboolean merged = merge_tables (&merging, error);
  clear_merging (&merging);
  return merged;
}
