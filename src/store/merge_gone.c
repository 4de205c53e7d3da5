/* merge_gone.c: rows that a source handed in before and no longer has.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/merge_rows-private.h"

#include "store/failure.h"
#include "store/record_words.h"

/* What is gone there */

/* A row that the source handed in before and no longer has. */
typedef struct
{
  const RowTable *table;
  gint64 id;
  gint64 ours;
  gint64 digest;
  gint64 customer; /* 0: the row is no longer here either */
} Gone;

/* To whom the row @id of ours belongs; 0 where there is no such row. */
static gint64
find_owner (Merging *merging, const RowTable *table, gint64 id)
{
  sqlite3_stmt *ours = pagoda_merging_statements_of (merging, table)->ours;
  gint64 customer = 0;
  Row row;

  sqlite3_bind_int64 (ours, 1, id);
  if (sqlite3_step (ours) == SQLITE_ROW)
    {
      pagoda_merging_read_row (ours, table, &row);
      customer = pagoda_merging_find_customer (merging, table, &row);
    }
  sqlite3_reset (ours);
  return customer;
}

static void
list_gone (Merging *merging, const RowTable *table, GArray *gone)
{
  sqlite3_stmt *rows
      = pagoda_row_prepare (merging->ours,
                            "SELECT row, ours, digest FROM merged_row WHERE merged_store = %lld "
                            "AND record = %Q ORDER BY row DESC",
                            merging->source, table->name);
  sqlite3_stmt *theirs = pagoda_merging_statements_of (merging, table)->theirs;

  while (sqlite3_step (rows) == SQLITE_ROW)
    {
      Gone row = { table, sqlite3_column_int64 (rows, 0), sqlite3_column_int64 (rows, 1),
                   sqlite3_column_int64 (rows, 2), 0 };
      sqlite3_bind_int64 (theirs, 1, row.id);
      if (sqlite3_step (theirs) != SQLITE_ROW)
        {
          row.customer = find_owner (merging, table, row.ours);
          g_array_append_val (gone, row);
        }
      sqlite3_reset (theirs);
    }
  sqlite3_finalize (rows);
}

static gboolean
forget_merged (Merging *merging, gint64 id, GError **error)
{
  sqlite3_stmt *statement
      = pagoda_row_prepare (merging->ours, "DELETE FROM merged_row WHERE merged_store = %lld AND row = %lld",
                            merging->source, id);
  gboolean done = sqlite3_step (statement) == SQLITE_DONE || pagoda_store_fail (merging->ours, error);

  sqlite3_finalize (statement);
  return done;
}

static void
begin_attempt (Merging *merging)
{
  sqlite3_exec (merging->ours, "SAVEPOINT gone", NULL, NULL, NULL);
}

static void
end_attempt (Merging *merging, gboolean succeeded)
{
  sqlite3_exec (merging->ours, succeeded ? "RELEASE gone" : "ROLLBACK TO gone; RELEASE gone", NULL, NULL,
                NULL);
}

/* Deletes a row with its parts; LATER where something of ours leads to it. */
static Fare
remove_row (Merging *merging, const RowTable *table, gint64 id, GError **error)
{
  Statements *statements = pagoda_merging_statements_of (merging, table);

  for (guint i = 0; i < table->parts->len; i++)
    {
      sqlite3_stmt *remove
          = pagoda_merging_statements_of (merging, g_ptr_array_index (table->parts, i))->remove;
      sqlite3_bind_int64 (remove, 1, id);
      if (pagoda_merging_run (merging, remove, error) == FAILED)
        return FAILED;
    }
  sqlite3_bind_int64 (statements->remove, 1, id);
  return pagoda_merging_run (merging, statements->remove, error);
}

static void
report_gone (Merging *merging, const Gone *gone, gboolean taken)
{
  sqlite3_stmt *ours = pagoda_merging_statements_of (merging, gone->table)->ours;
  Row row;

  sqlite3_bind_int64 (ours, 1, gone->ours);
  if (sqlite3_step (ours) == SQLITE_ROW)
    {
      pagoda_merging_read_row (ours, gone->table, &row);
      PagodaMergeConflict *conflict
          = pagoda_merging_add_conflict (merging, PAGODA_MERGE_DELETED_THERE, gone->table, gone->id, &row);
      conflict->theirs = taken;
    }
  sqlite3_reset (ours);
  PagodaMergeConflict *last
      = g_ptr_array_index (merging->merge->conflicts, merging->merge->conflicts->len - 1);
  pagoda_merging_compare_fields (merging, gone->table, gone->id, gone->ours, last->fields);
}

static gboolean
is_unchanged (Merging *merging, const Gone *gone)
{
  return pagoda_merging_digest_ours (merging, gone->table, gone->ours) == gone->digest;
}

/* A row of an account that is still there. */
static gboolean
merge_gone_row (Merging *merging, const Gone *gone, GError **error)
{
  gboolean unchanged = is_unchanged (merging, gone);
  gboolean wanted = unchanged || pagoda_merging_takes_theirs (merging, gone->id);
  Fare fare = LATER;

  if (!unchanged && wanted)
    report_gone (merging, gone, TRUE);
  if (wanted)
    {
      begin_attempt (merging);
      fare = remove_row (merging, gone->table, gone->ours, error);
      end_attempt (merging, fare == FARED);
    }
  if (fare == FAILED)
    return FALSE;
  if (fare == FARED)
    merging->file->counts.deleted++;
  else if (unchanged || !wanted)
    report_gone (merging, gone, FALSE);
  return forget_merged (merging, gone->id, error);
}

/* An account that is gone there goes here with all that it has, or stays with all of it. */
static gboolean
merge_gone_account (Merging *merging, GArray *gone, const Gone *account, GError **error)
{
  gboolean forced = pagoda_merging_takes_theirs (merging, account->id);
  gint64 deleted = 0;
  Fare fare = FARED;

  begin_attempt (merging);
  for (guint i = 0; i < gone->len && fare == FARED; i++)
    {
      const Gone *row = &g_array_index (gone, Gone, i);
      if (row->customer != account->customer)
        continue;
      fare = row->id == row->ours && (forced || is_unchanged (merging, row))
                 ? remove_row (merging, row->table, row->ours, error)
                 : LATER;
      deleted++;
    }
  end_attempt (merging, fare == FARED);
  if (fare == FAILED)
    return FALSE;
  if (fare == FARED)
    merging->file->counts.deleted += deleted;
  else
    report_gone (merging, account, FALSE);
  for (guint i = 0; i < gone->len; i++)
    if (g_array_index (gone, Gone, i).customer == account->customer
        && !forget_merged (merging, g_array_index (gone, Gone, i).id, error))
      return FALSE;
  return TRUE;
}

/* What the account chosen this time do not say anything about is left alone. */
static gboolean
merge_one_gone (Merging *merging, GArray *gone, const Gone *row, GError **error)
{
  if (row->customer == 0 || row->id != row->ours)
    return row->customer != 0 || forget_merged (merging, row->id, error);
  if (pagoda_merging_has_id (merging->accounts, row->customer))
    return merge_gone_row (merging, row, error);
  if (!merging->file->hand_in->whole || row->table->parent != NULL)
    return TRUE;
  return merge_gone_account (merging, gone, row, error);
}

gboolean
pagoda_merging_merge_all_gone (Merging *merging, GError **error)
{
  g_autoptr (GArray) gone = g_array_new (FALSE, FALSE, sizeof (Gone));

  for (guint i = merging->tables->len; i-- > 0;)
    {
      const RowTable *table = g_ptr_array_index (merging->tables, i);
      if (!table->is_part && table->owned)
        list_gone (merging, table, gone);
    }
  for (guint i = 0; i < gone->len; i++)
    if (!pagoda_merging_look (merging, error)
        || !merge_one_gone (merging, gone, &g_array_index (gone, Gone, i), error))
      return FALSE;
  return TRUE;
}
