/* merge_sides.c: the rows of both sides of a merge, and what is remembered of them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/merge_rows-private.h"

#include <string.h>

/* Statements */

static sqlite3_stmt *
prepare_part (sqlite3 *handle, const RowTable *table)
{
  return pagoda_row_prepare (handle, "SELECT * FROM \"%w\" WHERE \"%w\" = ? ORDER BY 1, 2", table->name,
                             table->columns[table->link]);
}

static sqlite3_stmt *
prepare_update (sqlite3 *handle, const RowTable *table)
{
  g_autoptr (GString) sets = g_string_new (NULL);

  for (int i = 0; i < table->n_columns; i++)
    g_string_append_printf (sets, "%s\"%s\" = ?%d", i > 0 ? ", " : "", table->columns[i], i + 1);
  return pagoda_row_prepare (handle, "UPDATE \"%w\" SET %s WHERE id = ?%d", table->name, sets->str,
                             table->n_columns + 1);
}

void
pagoda_merging_free_statements (gpointer data)
{
  Statements *statements = data;

  sqlite3_finalize (statements->ours);
  sqlite3_finalize (statements->theirs);
  sqlite3_finalize (statements->insert);
  sqlite3_finalize (statements->update);
  sqlite3_finalize (statements->remove);
  g_free (statements);
}

Statements *
pagoda_merging_statements_of (Merging *merging, const RowTable *table)
{
  Statements *statements = g_hash_table_lookup (merging->statements, table);

  if (statements != NULL)
    return statements;
  statements = g_new0 (Statements, 1);
  statements->table = table;
  statements->has_parts = table->parts->len > 0;
  statements->insert = pagoda_row_prepare_insert (merging->ours, table);
  if (table->is_part)
    {
      statements->ours = prepare_part (merging->ours, table);
      statements->theirs = prepare_part (merging->theirs, table);
      statements->remove = pagoda_row_prepare (merging->ours, "DELETE FROM \"%w\" WHERE \"%w\" = ?",
                                               table->name, table->columns[table->link]);
    }
  else
    {
      statements->ours = pagoda_row_prepare (merging->ours, "SELECT * FROM \"%w\" WHERE id = ?", table->name);
      statements->theirs
          = pagoda_row_prepare (merging->theirs, "SELECT * FROM \"%w\" WHERE id = ?", table->name);
      statements->update = prepare_update (merging->ours, table);
      statements->remove = pagoda_row_prepare (merging->ours, "DELETE FROM \"%w\" WHERE id = ?", table->name);
    }
  g_hash_table_insert (merging->statements, (gpointer)table, statements);
  return statements;
}

/* Sets of ids */

gboolean
pagoda_merging_has_id (GHashTable *set, gint64 id)
{
  return g_hash_table_contains (set, &id);
}

void
pagoda_merging_add_id (GHashTable *set, gint64 id)
{
  g_hash_table_add (set, g_memdup2 (&id, sizeof id));
}

gint64
pagoda_merging_map_id (Merging *merging, gint64 id)
{
  const gint64 *ours = g_hash_table_lookup (merging->mapped, &id);

  return ours != NULL ? *ours : id;
}

void
pagoda_merging_note_mapping (Merging *merging, gint64 id, gint64 ours)
{
  if (id == ours)
    return;
  g_hash_table_replace (merging->mapped, g_memdup2 (&id, sizeof id), g_memdup2 (&ours, sizeof ours));
  pagoda_merging_add_id (merging->taken, ours);
}

/* Rows */

void
pagoda_merging_read_row (sqlite3_stmt *statement, const RowTable *table, Row *row)
{
  for (int i = 0; i < table->n_columns; i++)
    {
      Cell *cell = &row->cells[i];
      *cell = (Cell){ .type = sqlite3_column_type (statement, i) };
      if (cell->type == SQLITE_INTEGER)
        cell->number = sqlite3_column_int64 (statement, i);
      else if (cell->type != SQLITE_NULL)
        cell->text = (const char *)sqlite3_column_text (statement, i);
    }
}

void
pagoda_merging_map_links (Merging *merging, const RowTable *table, Row *row)
{
  for (int i = 0; i < table->n_columns; i++)
    if (table->targets[i] != NULL && row->cells[i].type == SQLITE_INTEGER)
      row->cells[i].number = pagoda_merging_map_id (merging, row->cells[i].number);
}

void
pagoda_merging_bind_cells (sqlite3_stmt *statement, const RowTable *table, const Row *row)
{
  for (int i = 0; i < table->n_columns; i++)
    {
      const Cell *cell = &row->cells[i];
      if (cell->type == SQLITE_INTEGER)
        sqlite3_bind_int64 (statement, i + 1, cell->number);
      else if (cell->type == SQLITE_NULL)
        sqlite3_bind_null (statement, i + 1);
      else
        sqlite3_bind_text (statement, i + 1, cell->text, -1, SQLITE_TRANSIENT);
    }
}

static void
digest_cells (GChecksum *checksum, const RowTable *table, const Row *row)
{
  for (int i = 0; i < table->n_columns; i++)
    {
      const Cell *cell = &row->cells[i];
      guint8 type = (guint8)cell->type;
      g_checksum_update (checksum, &type, 1);
      if (cell->type == SQLITE_INTEGER)
        g_checksum_update (checksum, (const guchar *)&cell->number, sizeof cell->number);
      else if (cell->type != SQLITE_NULL)
        g_checksum_update (checksum, (const guchar *)cell->text, (gssize)strlen (cell->text) + 1);
    }
}

/* Takes the parts of the row @id into the checksum; those of theirs as they would be here. */
static void
digest_parts (Merging *merging, const RowTable *table, gint64 id, gboolean theirs)
{
  for (guint i = 0; i < table->parts->len; i++)
    {
      const RowTable *part = g_ptr_array_index (table->parts, i);
      Statements *statements = pagoda_merging_statements_of (merging, part);
      sqlite3_stmt *statement = theirs ? statements->theirs : statements->ours;
      Row row;

      sqlite3_bind_int64 (statement, 1, id);
      while (sqlite3_step (statement) == SQLITE_ROW)
        {
          pagoda_merging_read_row (statement, part, &row);
          if (theirs)
            pagoda_merging_map_links (merging, part, &row);
          digest_cells (merging->checksum, part, &row);
        }
      sqlite3_reset (statement);
    }
}

gint64
pagoda_merging_digest_row (Merging *merging,
                           const RowTable *table,
                           const Row *row,
                           gint64 id,
                           gboolean theirs)
{
  guint8 bytes[16];
  gsize length = sizeof bytes;
  gint64 digest;

  g_checksum_reset (merging->checksum);
  digest_cells (merging->checksum, table, row);
  digest_parts (merging, table, id, theirs);
  g_checksum_get_digest (merging->checksum, bytes, &length);
  memcpy (&digest, bytes, sizeof digest);
  return GINT64_FROM_LE (digest);
}

/* What was merged before */

Merged
pagoda_merging_find_merged (Merging *merging, gint64 id)
{
  Merged merged = { FALSE, id, 0 };

  sqlite3_bind_int64 (merging->find_merged, 1, merging->source);
  sqlite3_bind_int64 (merging->find_merged, 2, id);
  if (sqlite3_step (merging->find_merged) == SQLITE_ROW)
    merged = (Merged){ TRUE, sqlite3_column_int64 (merging->find_merged, 0),
                       sqlite3_column_int64 (merging->find_merged, 1) };
  sqlite3_reset (merging->find_merged);
  return merged;
}

gboolean
pagoda_merging_save_merged (Merging *merging,
                            const RowTable *table,
                            gint64 id,
                            const Merged *merged,
                            gint64 ours,
                            gint64 digest)
{
  if (merged->known && merged->ours == ours && merged->digest == digest)
    return TRUE;
  sqlite3_stmt *save = merging->save_merged;
  sqlite3_bind_int64 (save, 1, merging->source);
  sqlite3_bind_int64 (save, 2, id);
  sqlite3_bind_int64 (save, 3, ours);
  sqlite3_bind_text (save, 4, table->name, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (save, 5, digest);
  int code = sqlite3_step (save);
  sqlite3_reset (save);
  return code == SQLITE_DONE;
}
