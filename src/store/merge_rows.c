/* merge_rows.c: the rows of one hand-in, table by table.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables come after those that they lead to, so that a row finds what it needs.  What does not is tried again
 * at the end of its table, because rows may lead to others of the same one.
 */
#include "config.h"

#include "store/merge_rows.h"

#include "store/database-private.h"
#include "store/failure.h"
#include "store/record_values.h"
#include "store/record_words.h"
#include "store/row_tables.h"

#include <string.h>

/* Rows between two looks whether to stop. */
#define ROWS_PER_LOOK 1024
#define MOST_PARTS_SHOWN 200

/* A value of a row. */
typedef struct
{
  int type;
  gint64 number;
  const char *text; /* of the statement that stands on the row, or of @owned */
  char *owned;
} Cell;

typedef struct
{
  Cell cells[PAGODA_MOST_COLUMNS];
} Row;

/* The statements about one table. */
typedef struct
{
  const RowTable *table;
  sqlite3_stmt *ours;   /* by id; of a part: those of a whole, in their order */
  sqlite3_stmt *theirs; /* likewise */
  sqlite3_stmt *insert;
  sqlite3_stmt *update; /* the id is the slot behind the columns */
  sqlite3_stmt *remove; /* by id; of a part: all of a whole */
  gboolean has_parts;
} Statements;

typedef struct
{
  sqlite3 *ours;
  sqlite3 *theirs;
  PagodaId source;
  GPtrArray *tables;
  GHashTable *statements; /* RowTable → Statements */
  GHashTable *mapped;     /* gint64 → gint64: ids that are others here */
  GHashTable *taken;      /* gint64: rows of ours that one of theirs became */
  GHashTable *left_out;   /* gint64: theirs */
  GHashTable *accounts;   /* gint64: our ids of the customers in the file */
  GHashTable *chosen;     /* gint64: rows of which theirs is taken */
  sqlite3_stmt *find_merged;
  sqlite3_stmt *save_merged;
  sqlite3_stmt *find_code;
  sqlite3_stmt *find_product;
  sqlite3_stmt *find_colleague;
  sqlite3_stmt *find_order;
  sqlite3_stmt *find_contact;
  sqlite3_stmt *customer_name;
  GChecksum *checksum;
  PagodaMerge *merge;
  PagodaMergedFile *file;
  const PagodaMergeChoices *choices;
  PagodaLanguage language;
  GCancellable *cancellable;
  guint64 looked;
} Merging;

/* What is remembered of a row that was merged before. */
typedef struct
{
  gboolean known;
  gint64 ours;
  gint64 digest;
} Merged;

/* How a row fared. */
typedef enum
{
  FARED,
  LATER, /* it leads to a row that is not there (yet) */
  FAILED,
} Fare;

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

static void
free_statements (gpointer data)
{
  Statements *statements = data;

  sqlite3_finalize (statements->ours);
  sqlite3_finalize (statements->theirs);
  sqlite3_finalize (statements->insert);
  sqlite3_finalize (statements->update);
  sqlite3_finalize (statements->remove);
  g_free (statements);
}

static Statements *
statements_of (Merging *merging, const RowTable *table)
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

static gboolean
has_id (GHashTable *set, gint64 id)
{
  return g_hash_table_contains (set, &id);
}

static void
add_id (GHashTable *set, gint64 id)
{
  g_hash_table_add (set, g_memdup2 (&id, sizeof id));
}

static gint64
map_id (Merging *merging, gint64 id)
{
  const gint64 *ours = g_hash_table_lookup (merging->mapped, &id);

  return ours != NULL ? *ours : id;
}

static void
note_mapping (Merging *merging, gint64 id, gint64 ours)
{
  if (id == ours)
    return;
  g_hash_table_replace (merging->mapped, g_memdup2 (&id, sizeof id), g_memdup2 (&ours, sizeof ours));
  add_id (merging->taken, ours);
}

/* Rows */

static void
read_row (sqlite3_stmt *statement, const RowTable *table, Row *row)
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

/* Numbers that lead to other rows become those that they have here. */
static void
map_links (Merging *merging, const RowTable *table, Row *row)
{
  for (int i = 0; i < table->n_columns; i++)
    if (table->targets[i] != NULL && row->cells[i].type == SQLITE_INTEGER)
      row->cells[i].number = map_id (merging, row->cells[i].number);
}

static void
bind_cells (sqlite3_stmt *statement, const RowTable *table, const Row *row)
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
      Statements *statements = statements_of (merging, part);
      sqlite3_stmt *statement = theirs ? statements->theirs : statements->ours;
      Row row;

      sqlite3_bind_int64 (statement, 1, id);
      while (sqlite3_step (statement) == SQLITE_ROW)
        {
          read_row (statement, part, &row);
          if (theirs)
            map_links (merging, part, &row);
          digest_cells (merging->checksum, part, &row);
        }
      sqlite3_reset (statement);
    }
}

/* A number that differs when the row or a part of it does. */
static gint64
digest_row (Merging *merging, const RowTable *table, const Row *row, gint64 id, gboolean theirs)
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

static Merged
find_merged (Merging *merging, gint64 id)
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

static gboolean
save_merged (Merging *merging,
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

/* The customer at the end of the way that begins at the @row of @table, in ours. */
static gint64
find_customer (Merging *merging, const RowTable *table, const Row *row)
{
  gint64 id = table->link >= 0 ? row->cells[table->link].number : 0;

  for (const RowTable *next = table->parent; next != NULL && next->parent != NULL && id != 0;
       next = next->parent)
    {
      sqlite3_stmt *statement = statements_of (merging, next)->ours;
      sqlite3_bind_int64 (statement, 1, id);
      id = sqlite3_step (statement) == SQLITE_ROW ? sqlite3_column_int64 (statement, next->link) : 0;
      sqlite3_reset (statement);
    }
  return id;
}

static char *
find_customer_name (Merging *merging, gint64 customer)
{
  char *name = NULL;

  sqlite3_bind_int64 (merging->customer_name, 1, customer);
  if (sqlite3_step (merging->customer_name) == SQLITE_ROW)
    name = g_strdup ((const char *)sqlite3_column_text (merging->customer_name, 0));
  sqlite3_reset (merging->customer_name);
  return name;
}

static PagodaMergeConflict *
add_conflict (Merging *merging, PagodaMergeKind kind, const RowTable *table, gint64 id, const Row *row)
{
  PagodaMergeConflict *conflict = g_new0 (PagodaMergeConflict, 1);

  conflict->kind = kind;
  conflict->id = id;
  conflict->table = g_strdup (table->name);
  conflict->customer = find_customer (merging, table, row);
  conflict->customer_name = find_customer_name (merging, conflict->customer);
  conflict->fields = g_ptr_array_new_with_free_func (free_field);
  g_ptr_array_add (merging->merge->conflicts, conflict);
  if (pagoda_merge_kind_is_choice (kind) || kind == PAGODA_MERGE_LEADS_NOWHERE)
    merging->file->counts.conflicts++;
  return conflict;
}

static gboolean
takes_theirs (Merging *merging, gint64 id)
{
  return merging->choices->theirs || has_id (merging->chosen, id);
}

static void
add_field (GPtrArray *fields, const char *name, char *ours, char *theirs)
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
      Statements *statements = statements_of (merging, part);
      g_autoptr (GPtrArray) ours = show_parts (merging, part, statements->ours, ours_id);
      g_autoptr (GPtrArray) theirs = show_parts (merging, part, statements->theirs, id);
      for (guint n = 0; n < MAX (ours->len, theirs->len); n++)
        {
          const char *one = n < ours->len ? g_ptr_array_index (ours, n) : NULL;
          const char *other = n < theirs->len ? g_ptr_array_index (theirs, n) : NULL;
          if (g_strcmp0 (one, other) != 0)
            add_field (fields, pagoda_record_label (part->name, merging->language), g_strdup (one),
                       g_strdup (other));
        }
    }
}

/* Tells in which fields the row @id of theirs and @ours_id of ours differ; the row that is missing has none.
 */
static void
compare_fields (Merging *merging, const RowTable *table, gint64 id, gint64 ours_id, GPtrArray *fields)
{
  Statements *statements = statements_of (merging, table);

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
        add_field (fields, label, g_steal_pointer (&ours), g_steal_pointer (&theirs));
    }
  sqlite3_reset (statements->ours);
  sqlite3_reset (statements->theirs);
  compare_parts (merging, table, id, ours_id, fields);
}

/* Writing rows */

/* Runs @statement; LATER where the row would lead to nothing. */
static Fare
run (Merging *merging, sqlite3_stmt *statement, GError **error)
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
      Statements *statements = statements_of (merging, part);
      Fare fare = FARED;
      Row row;

      sqlite3_bind_int64 (statements->remove, 1, map_id (merging, id));
      if (run (merging, statements->remove, error) != FARED)
        return FAILED;
      sqlite3_bind_int64 (statements->theirs, 1, id);
      while (fare == FARED && sqlite3_step (statements->theirs) == SQLITE_ROW)
        {
          read_row (statements->theirs, part, &row);
          map_links (merging, part, &row);
          bind_cells (statements->insert, part, &row);
          fare = run (merging, statements->insert, error);
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
  sqlite3_stmt *insert = statements_of (merging, table)->insert;

  bind_cells (insert, table, row);
  Fare fare = run (merging, insert, error);
  return fare == FARED ? write_parts (merging, table, id, error) : fare;
}

static Fare
update_row (Merging *merging, const RowTable *table, const Row *row, gint64 id, GError **error)
{
  sqlite3_stmt *update = statements_of (merging, table)->update;

  bind_cells (update, table, row);
  sqlite3_bind_int64 (update, table->n_columns + 1, row->cells[table->key].number);
  Fare fare = run (merging, update, error);
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
      sqlite3_stmt *theirs = statements_of (merging, table)->theirs;
      sqlite3_bind_int64 (theirs, 1, found);
      if (sqlite3_step (theirs) != SQLITE_ROW && !has_id (merging->taken, found))
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
  sqlite3_stmt *ours = statements_of (merging, table)->ours;
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
      PagodaMergeConflict *conflict = add_conflict (merging, PAGODA_MERGE_NEW_CODE, table, id, row);
      add_field (conflict->fields, pagoda_field_label (column, merging->language), g_strdup (cell->owned),
                 g_strdup (cell->text));
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
  g_autofree char *ours = find_customer_name (merging, found);
  if (same_code == PAGODA_SAME_CODE_BY_NAME && !is_same_name (ours, name))
    return 0;
  *skip = same_code == PAGODA_SAME_CODE_SKIP;
  PagodaMergeConflict *conflict
      = add_conflict (merging, *skip ? PAGODA_MERGE_LEFT_OUT : PAGODA_MERGE_SAME_CUSTOMER, table, id, row);
  g_free (conflict->customer_name);
  conflict->customer = found;
  conflict->customer_name = g_strdup (ours);
  add_field (conflict->fields, pagoda_field_label ("name", merging->language), g_strdup (ours),
             g_strdup (name));
  return *skip ? 0 : found;
}

/* One row */

static gboolean
leads_to_left_out (Merging *merging, const RowTable *table, const Row *row)
{
  for (int i = 0; i < table->n_columns; i++)
    if (table->targets[i] != NULL && row->cells[i].type == SQLITE_INTEGER
        && has_id (merging->left_out, row->cells[i].number))
      return TRUE;
  return FALSE;
}

static gboolean
is_here (Merging *merging, const RowTable *table, gint64 id)
{
  sqlite3_stmt *ours = statements_of (merging, table)->ours;

  sqlite3_bind_int64 (ours, 1, id);
  gboolean here = sqlite3_step (ours) == SQLITE_ROW;
  sqlite3_reset (ours);
  return here;
}

/* The digest of the row @id as it is here. */
static gint64
digest_ours (Merging *merging, const RowTable *table, gint64 id)
{
  sqlite3_stmt *ours = statements_of (merging, table)->ours;
  Row row;

  sqlite3_bind_int64 (ours, 1, id);
  sqlite3_step (ours);
  read_row (ours, table, &row);
  gint64 digest = digest_row (merging, table, &row, id, FALSE);
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
  if (!merged->known || takes_theirs (merging, id))
    {
      Fare fare = insert_row (merging, table, row, id, error);
      if (fare != FARED)
        return fare;
      counts->inserted++;
    }
  if (merged->known)
    {
      PagodaMergeConflict *conflict = add_conflict (merging, PAGODA_MERGE_DELETED_HERE, table, id, row);
      conflict->theirs = takes_theirs (merging, id);
      compare_fields (merging, table, id, conflict->theirs ? 0 : merged->ours, conflict->fields);
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
  gint64 ours = digest_ours (merging, table, row->cells[table->key].number);

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
  if (!conflicting || takes_theirs (merging, id))
    {
      /* What both had is told while ours is still there. */
      if (conflicting)
        {
          PagodaMergeConflict *conflict = add_conflict (merging, PAGODA_MERGE_BOTH_CHANGED, table, id, row);
          conflict->theirs = TRUE;
          compare_fields (merging, table, id, row->cells[table->key].number, conflict->fields);
        }
      Fare fare = update_row (merging, table, row, id, error);
      if (fare == FARED)
        counts->updated++;
      return fare;
    }
  PagodaMergeConflict *conflict = add_conflict (merging, PAGODA_MERGE_BOTH_CHANGED, table, id, row);
  compare_fields (merging, table, id, row->cells[table->key].number, conflict->fields);
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
  note_mapping (merging, id, ours);
  row->cells[table->key].number = ours;
  if (!skip && strcmp (table->name, "customer") == 0)
    add_id (merging->accounts, ours);
  return !skip;
}

/* Merges the row that @statement of theirs stands on. */
static Fare
merge_row (Merging *merging, const RowTable *table, sqlite3_stmt *statement, GError **error)
{
  Row row;

  read_row (statement, table, &row);
  gint64 id = row.cells[table->key].number;
  Merged merged = find_merged (merging, id);
  if (leads_to_left_out (merging, table, &row))
    {
      add_id (merging->left_out, id);
      merging->file->counts.left_out++;
      return FARED;
    }
  map_links (merging, table, &row);
  if (!settle_identity (merging, table, &row, id, &merged))
    {
      add_id (merging->left_out, id);
      merging->file->counts.left_out++;
      return FARED;
    }
  settle_code (merging, table, &row, id);
  gint64 digest = digest_row (merging, table, &row, id, TRUE);
  gboolean here = is_here (merging, table, row.cells[table->key].number);
  Fare fare = (here ? merge_present : merge_missing) (merging, table, &row, id, &merged, digest, error);
  if (fare == FARED && !save_merged (merging, table, id, &merged, row.cells[table->key].number, digest))
    {
      pagoda_store_fail (merging->ours, error);
      fare = FAILED;
    }
  for (int i = 0; i < table->n_columns; i++)
    g_free (row.cells[i].owned);
  return fare;
}

static gboolean
look (Merging *merging, GError **error)
{
  return ++merging->looked % ROWS_PER_LOOK != 0
         || !g_cancellable_set_error_if_cancelled (merging->cancellable, error);
}

static void
report_lost (Merging *merging, const RowTable *table, GArray *later)
{
  sqlite3_stmt *theirs = statements_of (merging, table)->theirs;
  Row row;

  for (guint i = 0; i < later->len; i++)
    {
      gint64 id = g_array_index (later, gint64, i);
      sqlite3_bind_int64 (theirs, 1, id);
      if (sqlite3_step (theirs) == SQLITE_ROW)
        {
          read_row (theirs, table, &row);
          map_links (merging, table, &row);
          add_conflict (merging, PAGODA_MERGE_LEADS_NOWHERE, table, id, &row);
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
      fare = look (merging, error) ? merge_row (merging, table, rows, error) : FAILED;
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
  sqlite3_stmt *ours = statements_of (merging, table)->ours;
  gint64 customer = 0;
  Row row;

  sqlite3_bind_int64 (ours, 1, id);
  if (sqlite3_step (ours) == SQLITE_ROW)
    {
      read_row (ours, table, &row);
      customer = find_customer (merging, table, &row);
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
  sqlite3_stmt *theirs = statements_of (merging, table)->theirs;

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
  Statements *statements = statements_of (merging, table);

  for (guint i = 0; i < table->parts->len; i++)
    {
      sqlite3_stmt *remove = statements_of (merging, g_ptr_array_index (table->parts, i))->remove;
      sqlite3_bind_int64 (remove, 1, id);
      if (run (merging, remove, error) == FAILED)
        return FAILED;
    }
  sqlite3_bind_int64 (statements->remove, 1, id);
  return run (merging, statements->remove, error);
}

static void
report_gone (Merging *merging, const Gone *gone, gboolean taken)
{
  sqlite3_stmt *ours = statements_of (merging, gone->table)->ours;
  Row row;

  sqlite3_bind_int64 (ours, 1, gone->ours);
  if (sqlite3_step (ours) == SQLITE_ROW)
    {
      read_row (ours, gone->table, &row);
      PagodaMergeConflict *conflict
          = add_conflict (merging, PAGODA_MERGE_DELETED_THERE, gone->table, gone->id, &row);
      conflict->theirs = taken;
    }
  sqlite3_reset (ours);
  PagodaMergeConflict *last
      = g_ptr_array_index (merging->merge->conflicts, merging->merge->conflicts->len - 1);
  compare_fields (merging, gone->table, gone->id, gone->ours, last->fields);
}

static gboolean
is_unchanged (Merging *merging, const Gone *gone)
{
  return digest_ours (merging, gone->table, gone->ours) == gone->digest;
}

/* A row of an account that is still there. */
static gboolean
merge_gone_row (Merging *merging, const Gone *gone, GError **error)
{
  gboolean unchanged = is_unchanged (merging, gone);
  gboolean wanted = unchanged || takes_theirs (merging, gone->id);
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
  gboolean forced = takes_theirs (merging, account->id);
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
  if (has_id (merging->accounts, row->customer))
    return merge_gone_row (merging, row, error);
  if (!merging->file->hand_in->whole || row->table->parent != NULL)
    return TRUE;
  return merge_gone_account (merging, gone, row, error);
}

/* From the tables at the end to those that they lead to. */
static gboolean
merge_all_gone (Merging *merging, GError **error)
{
  g_autoptr (GArray) gone = g_array_new (FALSE, FALSE, sizeof (Gone));

  for (guint i = merging->tables->len; i-- > 0;)
    {
      const RowTable *table = g_ptr_array_index (merging->tables, i);
      if (!table->is_part && table->owned)
        list_gone (merging, table, gone);
    }
  for (guint i = 0; i < gone->len; i++)
    if (!look (merging, error) || !merge_one_gone (merging, gone, &g_array_index (gone, Gone, i), error))
      return FALSE;
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
  return merge_all_gone (merging, error);
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
  merging->statements = g_hash_table_new_full (NULL, NULL, NULL, free_statements);
  merging->mapped = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  merging->taken = new_set ();
  merging->left_out = new_set ();
  merging->accounts = new_set ();
  merging->chosen = new_set ();
  for (gsize i = 0; i < merging->choices->n; i++)
    add_id (merging->chosen, merging->choices->rows[i]);
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
