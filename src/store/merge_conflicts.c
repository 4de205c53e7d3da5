/* merge_conflicts.c: what both sides changed, in words.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/merge_rows-private.h"

#include "store/failure.h"
#include "store/record_values.h"
#include "store/record_words.h"

#define MOST_PARTS_SHOWN 200

/* Conflicts */

static void
free_field (gpointer data)
{
  PagodaMergeField *field = data;

  g_free (field->field);
  g_free (field->ours);
  g_free (field->theirs);
  g_free (field);
}

gint64
pagoda_merging_find_customer (Merging *merging, const RowTable *table, const Row *row)
{
  gint64 id = table->link >= 0 ? row->cells[table->link].number : 0;

  for (const RowTable *next = table->parent; next != NULL && next->parent != NULL && id != 0;
       next = next->parent)
    {
      sqlite3_stmt *statement = pagoda_merging_statements_of (merging, next)->ours;
      sqlite3_bind_int64 (statement, 1, id);
      id = sqlite3_step (statement) == SQLITE_ROW ? sqlite3_column_int64 (statement, next->link) : 0;
      sqlite3_reset (statement);
    }
  return id;
}

char *
pagoda_merging_find_customer_name (Merging *merging, gint64 customer)
{
  char *name = NULL;

  sqlite3_bind_int64 (merging->customer_name, 1, customer);
  if (sqlite3_step (merging->customer_name) == SQLITE_ROW)
    name = g_strdup ((const char *)sqlite3_column_text (merging->customer_name, 0));
  sqlite3_reset (merging->customer_name);
  return name;
}

PagodaMergeConflict *
pagoda_merging_add_conflict (Merging *merging,
                             PagodaMergeKind kind,
                             const RowTable *table,
                             gint64 id,
                             const Row *row)
{
  PagodaMergeConflict *conflict = g_new0 (PagodaMergeConflict, 1);

  conflict->kind = kind;
  conflict->id = id;
  conflict->table = g_strdup (table->name);
  conflict->customer = pagoda_merging_find_customer (merging, table, row);
  conflict->customer_name = pagoda_merging_find_customer_name (merging, conflict->customer);
  conflict->fields = g_ptr_array_new_with_free_func (free_field);
  g_ptr_array_add (merging->merge->conflicts, conflict);
  if (pagoda_merge_kind_is_choice (kind) || kind == PAGODA_MERGE_LEADS_NOWHERE)
    merging->file->counts.conflicts++;
  return conflict;
}

gboolean
pagoda_merging_takes_theirs (Merging *merging, gint64 id)
{
  return merging->choices->theirs || pagoda_merging_has_id (merging->chosen, id);
}

void
pagoda_merging_add_field (GPtrArray *fields, const char *name, char *ours, char *theirs)
{
  PagodaMergeField *field = g_new0 (PagodaMergeField, 1);

  field->field = g_strdup (name);
  field->ours = ours;
  field->theirs = theirs;
  g_ptr_array_add (fields, field);
}

/* The value of @column of the statement's row, in words. */
static char *
show_value (Merging *merging, const RowTable *table, sqlite3_stmt *statement, int column)
{
  return pagoda_field_show (table->name, table->columns[column], sqlite3_column_value (statement, column),
                            merging->merge->currency, merging->language);
}

/* What a part says, in one line. */
static char *
show_part (Merging *merging, const RowTable *part, sqlite3_stmt *statement)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (int i = 0; i < part->n_columns; i++)
    {
      if (part->targets[i] != NULL || pagoda_field_label (part->columns[i], merging->language) == NULL)
        continue;
      g_autofree char *value = show_value (merging, part, statement, i);
      if (value != NULL)
        g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", value);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static GPtrArray *
show_parts (Merging *merging, const RowTable *part, sqlite3_stmt *statement, gint64 id)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  sqlite3_bind_int64 (statement, 1, id);
  while (sqlite3_step (statement) == SQLITE_ROW)
    if (lines->len < MOST_PARTS_SHOWN)
      g_ptr_array_add (lines, show_part (merging, part, statement));
  sqlite3_reset (statement);
  return lines;
}

static void
compare_parts (Merging *merging, const RowTable *table, gint64 id, gint64 ours_id, GPtrArray *fields)
{
  for (guint i = 0; i < table->parts->len; i++)
    {
      const RowTable *part = g_ptr_array_index (table->parts, i);
      Statements *statements = pagoda_merging_statements_of (merging, part);
      g_autoptr (GPtrArray) ours = show_parts (merging, part, statements->ours, ours_id);
      g_autoptr (GPtrArray) theirs = show_parts (merging, part, statements->theirs, id);
      for (guint n = 0; n < MAX (ours->len, theirs->len); n++)
        {
          const char *one = n < ours->len ? g_ptr_array_index (ours, n) : NULL;
          const char *other = n < theirs->len ? g_ptr_array_index (theirs, n) : NULL;
          if (g_strcmp0 (one, other) != 0)
            pagoda_merging_add_field (fields, pagoda_record_label (part->name, merging->language),
                                      g_strdup (one), g_strdup (other));
        }
    }
}

void
pagoda_merging_compare_fields (Merging *merging,
                               const RowTable *table,
                               gint64 id,
                               gint64 ours_id,
                               GPtrArray *fields)
{
  Statements *statements = pagoda_merging_statements_of (merging, table);

  sqlite3_bind_int64 (statements->ours, 1, ours_id);
  sqlite3_bind_int64 (statements->theirs, 1, id);
  gboolean here = sqlite3_step (statements->ours) == SQLITE_ROW;
  gboolean there = sqlite3_step (statements->theirs) == SQLITE_ROW;
  for (int i = 0; i < table->n_columns; i++)
    {
      const char *label = pagoda_field_label (table->columns[i], merging->language);
      if (label == NULL || table->targets[i] != NULL)
        continue;
      g_autofree char *ours = here ? show_value (merging, table, statements->ours, i) : NULL;
      g_autofree char *theirs = there ? show_value (merging, table, statements->theirs, i) : NULL;
      if (g_strcmp0 (ours, theirs) != 0)
        pagoda_merging_add_field (fields, label, g_steal_pointer (&ours), g_steal_pointer (&theirs));
    }
  sqlite3_reset (statements->ours);
  sqlite3_reset (statements->theirs);
  compare_parts (merging, table, id, ours_id, fields);
}
