/* changes.c: what entries of the history changed, read from their changesets.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/changes.h"

#include "store/changeset.h"
#include "store/customers.h"
#include "store/preferences.h"
#include "store/record_values.h"
#include "store/record_words.h"
#include "store/row_owners.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the entry @id changed; NULL without @error where it is no longer kept. */
static GBytes *
load_changeset (PagodaDatabase *database, gint64 id, GError **error)
{
  g_autoptr (GBytes) compressed = pagoda_history_load_changeset (database, id, error);

  return compressed != NULL ? pagoda_changeset_read (compressed, error) : NULL;
}

static gboolean
note_row (sqlite3_changeset_iter *row, gpointer owners, GError **error)
{
  pagoda_row_owners_note (owners, row);
  return TRUE;
}

/* What undoing would do */

static void
free_counts (gpointer data)
{
  PagodaRecordCounts *counts = data;

  g_free (counts->table);
  g_free (counts);
}

void
pagoda_undo_preview_free (PagodaUndoPreview *preview)
{
  if (preview == NULL)
    return;
  g_ptr_array_unref (preview->entries);
  g_ptr_array_unref (preview->records);
  g_ptr_array_unref (preview->names);
  g_free (preview);
}

static PagodaUndoPreview *
new_preview (void)
{
  PagodaUndoPreview *preview = g_new0 (PagodaUndoPreview, 1);

  preview->entries = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_history_entry_free);
  preview->records = g_ptr_array_new_with_free_func (free_counts);
  preview->names = g_ptr_array_new_with_free_func (g_free);
  return preview;
}

/* The entries in effect down to @entry, taken out of the whole record. */
static gboolean
take_entries (PagodaUndoPreview *preview, PagodaDatabase *database, gint64 entry, GError **error)
{
  g_autoptr (GPtrArray) all = pagoda_history_list (database, -1, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      PagodaHistoryEntry *candidate = g_ptr_array_index (all, i);
      if (candidate->id < entry || candidate->kind != PAGODA_HISTORY_DO || candidate->undone)
        continue;
      preview->sealed |= candidate->sealed;
      g_ptr_array_add (preview->entries, candidate);
      all->pdata[i] = NULL;
    }
  return all != NULL;
}

/* The net effect of the entries, so that what one adds and another deletes counts for nothing. */
static GBytes *
combine_entries (const PagodaUndoPreview *preview,
                 PagodaDatabase *database,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (GPtrArray) changesets = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);

  for (guint i = preview->entries->len; i > 0; i--)
    {
      const PagodaHistoryEntry *entry = g_ptr_array_index (preview->entries, i - 1);
      GError *local = NULL;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      GBytes *changeset = load_changeset (database, entry->id, &local);
      if (local != NULL)
        {
          g_propagate_error (error, local);
          return NULL;
        }
      if (changeset != NULL)
        g_ptr_array_add (changesets, changeset);
    }
  return pagoda_changeset_combine (changesets, error);
}

/* What counting goes through. */
typedef struct
{
  PagodaUndoPreview *preview;
  RowOwners *owners;
  GHashTable *seen;  /* gint64: customers counted */
  GHashTable *names; /* gint64 → char *: of customers that the changeset itself names */
  GArray *first;     /* PagodaId: the customers to be named */
} Count;

static PagodaRecordCounts *
counts_of (PagodaUndoPreview *preview, const char *table)
{
  for (guint i = 0; i < preview->records->len; i++)
    {
      PagodaRecordCounts *counts = g_ptr_array_index (preview->records, i);
      if (strcmp (counts->table, table) == 0)
        return counts;
    }
  PagodaRecordCounts *counts = g_new0 (PagodaRecordCounts, 1);
  counts->table = g_strdup (table);
  g_ptr_array_add (preview->records, counts);
  return counts;
}

static void
count_customer (Count *count, PagodaId customer)
{
  if (customer == PAGODA_ID_NONE || g_hash_table_contains (count->seen, &customer))
    return;
  g_hash_table_add (count->seen, g_memdup2 (&customer, sizeof customer));
  if (count->first->len < PAGODA_PREVIEW_NAMES)
    g_array_append_val (count->first, customer);
}

/* Keeps the name of a customer who is not in the store now, because undoing brings it back. */
static void
keep_name (Count *count, sqlite3_changeset_iter *row, PagodaId customer)
{
  const char *const *columns = pagoda_row_owners_columns (count->owners, "customer");

  for (int i = 0; columns[i] != NULL; i++)
    {
      sqlite3_value *value = NULL;
      if (strcmp (columns[i], "name") != 0 || sqlite3changeset_old (row, i, &value) != SQLITE_OK)
        continue;
      g_hash_table_insert (count->names, g_memdup2 (&customer, sizeof customer),
                           g_strdup ((const char *)sqlite3_value_text (value)));
    }
}

/* Undoing goes the other way: what was added will be removed. */
static gboolean
count_row (sqlite3_changeset_iter *row, gpointer data, GError **error)
{
  Count *count = data;
  const char *table = NULL;
  int n_columns = 0;
  int operation = 0;

  sqlite3changeset_op (row, &table, &n_columns, &operation, NULL);
  PagodaRecordCounts *counts = counts_of (count->preview, table);
  PagodaId customer = pagoda_row_owners_find (count->owners, row);
  counts->removed += operation == SQLITE_INSERT;
  counts->changed += operation == SQLITE_UPDATE;
  counts->added += operation == SQLITE_DELETE;
  count_customer (count, customer);
  if (operation == SQLITE_DELETE && strcmp (table, "customer") == 0)
    keep_name (count, row, customer);
  return TRUE;
}

static void
name_customers (Count *count, PagodaDatabase *database)
{
  for (guint i = 0; i < count->first->len; i++)
    {
      PagodaId id = g_array_index (count->first, PagodaId, i);
      const char *kept = g_hash_table_lookup (count->names, &id);
      g_autoptr (PagodaCustomer) customer = kept == NULL ? pagoda_customers_load (database, id, NULL) : NULL;
      if (kept != NULL || customer != NULL)
        g_ptr_array_add (count->preview->names, g_strdup (kept != NULL ? kept : customer->name));
    }
}

static gboolean
count_changes (PagodaUndoPreview *preview, PagodaDatabase *database, GBytes *changes, GError **error)
{
  g_autoptr (RowOwners) owners = pagoda_row_owners_new (database);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  Count count = { preview, owners, seen, names, first };

  if (!pagoda_changeset_each (changes, note_row, owners, error)
      || !pagoda_changeset_each (changes, count_row, &count, error))
    return FALSE;
  preview->n_customers = g_hash_table_size (seen);
  name_customers (&count, database);
  return TRUE;
}

PagodaUndoPreview *
pagoda_undo_preview_load (PagodaDatabase *database, gint64 entry, GCancellable *cancellable, GError **error)
{
  g_autoptr (PagodaUndoPreview) preview = new_preview ();

  if (!take_entries (preview, database, entry, error))
    return NULL;
  g_autoptr (GBytes) changes = combine_entries (preview, database, cancellable, error);
  return changes != NULL && count_changes (preview, database, changes, error) ? g_steal_pointer (&preview)
                                                                              : NULL;
}

GBytes *
pagoda_changes_since (PagodaDatabase *database, gint64 entry, GCancellable *cancellable, GError **error)
{
  g_autoptr (PagodaUndoPreview) preview = new_preview ();

  return take_entries (preview, database, entry, error)
             ? combine_entries (preview, database, cancellable, error)
             : NULL;
}

/* What happened to a customer */

static void
free_field (gpointer data)
{
  PagodaFieldChange *field = data;

  g_free (field->record);
  g_free (field->field);
  g_free (field->before);
  g_free (field->after);
  g_free (field);
}

static void
free_customer_change (gpointer data)
{
  PagodaCustomerChange *change = data;

  pagoda_history_entry_free (change->entry);
  g_ptr_array_unref (change->fields);
  g_free (change);
}

/* What telling goes through. */
typedef struct
{
  PagodaDatabase *database;
  PagodaId customer;
  PagodaLanguage language;
  const char *currency;
  RowOwners *owners;
  PagodaCustomerChange
      *change; /* of the entry that is read; its entry is NULL until a row concerns the customer */
} Telling;

/* Takes over the texts. */
static void
add_field (Telling *telling, const char *table, const char *field, char *before, char *after)
{
  PagodaCustomerChange *change = telling->change;
  PagodaFieldChange *told = g_new0 (PagodaFieldChange, 1);

  told->record = g_strdup (pagoda_record_label (table, telling->language));
  told->field = g_strdup (field);
  told->before = before;
  told->after = after;
  if (change->fields->len < PAGODA_MOST_FIELDS)
    {
      g_ptr_array_add (change->fields, told);
      return;
    }
  change->more++;
  free_field (told);
}

/* What best names a whole record, the first one that it has. */
static const char *const naming[]
    = { "name",     "number", "title",   "value",   "tag",    "class",    "owner",
        "strategy", "stage",  "dealer",  "outcome", "tier",   "kind",     "state",
        "role",     "weight", "support", "reason",  "amount", "referrer", "fact" };

typedef int (*ValueReader) (sqlite3_changeset_iter *row, int column, sqlite3_value **value);

/* @value of @column in words; another customer is told by its name. */
static char *
show_value (Telling *telling, const char *table, const char *column, sqlite3_value *value)
{
  g_autoptr (PagodaCustomer) other = NULL;

  if (strcmp (column, "referrer") == 0 && value != NULL)
    other = pagoda_customers_load (telling->database, sqlite3_value_int64 (value), NULL);
  if (other != NULL)
    return g_strdup (other->name);
  return pagoda_field_show (table, column, value, telling->currency, telling->language);
}

/* The value of @column in words; NULL where the table has no such column or nothing is in it. */
static char *
show_column (Telling *telling,
             sqlite3_changeset_iter *row,
             const char *table,
             ValueReader read,
             const char *column)
{
  const char *const *columns = pagoda_row_owners_columns (telling->owners, table);
  sqlite3_value *value = NULL;

  for (int i = 0; columns[i] != NULL; i++)
    if (strcmp (columns[i], column) == 0 && read (row, i, &value) == SQLITE_OK)
      return show_value (telling, table, column, value);
  return NULL;
}

/* A value names its record together with what it is a value of: `Annual revenue: 1200`. */
static char *
name_by_value (Telling *telling,
               sqlite3_changeset_iter *row,
               const char *table,
               ValueReader read,
               char *value)
{
  g_autofree char *fact = show_column (telling, row, table, read, "fact");
  g_autofree char *kind = show_column (telling, row, table, read, "kind");
  const char *of = fact != NULL ? fact : kind;

  if (of == NULL)
    return value;
  char *name = g_strconcat (of, pagoda_translate_in_context (telling->language, "pair", NC_ ("pair", ": ")),
                            value, NULL);
  g_free (value);
  return name;
}

static char *
name_record (Telling *telling, sqlite3_changeset_iter *row, const char *table, ValueReader read)
{
  for (gsize k = 0; k < G_N_ELEMENTS (naming); k++)
    {
      char *shown = show_column (telling, row, table, read, naming[k]);
      if (shown != NULL)
        return strcmp (naming[k], "value") == 0 ? name_by_value (telling, row, table, read, shown) : shown;
    }
  return g_strdup ("");
}

static void
tell_update (Telling *telling, sqlite3_changeset_iter *row, const char *table, int n_columns)
{
  const char *const *columns = pagoda_row_owners_columns (telling->owners, table);

  for (int i = 0; i < n_columns && columns[i] != NULL; i++)
    {
      const char *label = pagoda_field_label (columns[i], telling->language);
      sqlite3_value *before = NULL;
      sqlite3_value *after = NULL;
      sqlite3changeset_old (row, i, &before);
      sqlite3changeset_new (row, i, &after);
      if (after != NULL && label != NULL)
        add_field (telling, table, label, show_value (telling, table, columns[i], before),
                   show_value (telling, table, columns[i], after));
    }
}

static gboolean
tell_row (sqlite3_changeset_iter *row, gpointer data, GError **error)
{
  Telling *telling = data;
  const char *table = NULL;
  int n_columns = 0;
  int operation = 0;

  if (pagoda_row_owners_find (telling->owners, row) != telling->customer)
    return TRUE;
  sqlite3changeset_op (row, &table, &n_columns, &operation, NULL);
  if (operation == SQLITE_INSERT)
    add_field (telling, table, NULL, NULL, name_record (telling, row, table, sqlite3changeset_new));
  else if (operation == SQLITE_DELETE)
    add_field (telling, table, NULL, name_record (telling, row, table, sqlite3changeset_old), NULL);
  else
    tell_update (telling, row, table, n_columns);
  return TRUE;
}

/* Reads one command; its fields stay empty where it did not concern the customer. */
static gboolean
tell_command (Telling *telling, PagodaDatabase *database, gint64 entry, GError **error)
{
  GError *local = NULL;
  g_autoptr (GBytes) changes = load_changeset (database, entry, &local);

  if (changes != NULL)
    return pagoda_changeset_each (changes, note_row, telling->owners, error)
           && pagoda_changeset_each (changes, tell_row, telling, error);
  if (local != NULL)
    g_propagate_error (error, local);
  return local == NULL;
}

/* Undo and redo come before their command in the record; they are kept until it shows whom it concerned. */
static void
keep_concerned (GPtrArray *changes, GHashTable *concerned)
{
  for (guint i = changes->len; i > 0; i--)
    {
      const PagodaCustomerChange *change = g_ptr_array_index (changes, i - 1);
      gint64 command = change->entry->kind == PAGODA_HISTORY_DO ? change->entry->id : change->entry->target;
      if (!g_hash_table_contains (concerned, &command))
        g_ptr_array_remove_index (changes, i - 1);
    }
}

static gboolean
tell_entries (Telling *telling,
              PagodaDatabase *database,
              GPtrArray *entries,
              GPtrArray *changes,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GHashTable) concerned = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      PagodaCustomerChange *change = g_new0 (PagodaCustomerChange, 1);
      change->entry = g_steal_pointer (&entries->pdata[i]);
      change->fields = g_ptr_array_new_with_free_func (free_field);
      g_ptr_array_add (changes, change);
      telling->change = change;
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || (change->entry->kind == PAGODA_HISTORY_DO
              && !tell_command (telling, database, change->entry->id, error)))
        return FALSE;
      if (change->fields->len > 0)
        g_hash_table_add (concerned, g_memdup2 (&change->entry->id, sizeof change->entry->id));
    }
  keep_concerned (changes, concerned);
  return TRUE;
}

GPtrArray *
pagoda_customer_changes_load (PagodaDatabase *database,
                              PagodaId customer,
                              PagodaLanguage language,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (free_customer_change);
  g_autoptr (GPtrArray) entries = pagoda_history_list (database, -1, error);
  g_autoptr (RowOwners) owners = pagoda_row_owners_new (database);
  g_autofree char *currency = NULL;
  PagodaDecimal margin;

  if (entries == NULL || !pagoda_preferences_get_money (database, &currency, &margin, error))
    return NULL;
  Telling telling = {
    .database = database, .customer = customer, .language = language, .currency = currency, .owners = owners
  };
  return tell_entries (&telling, database, entries, changes, cancellable, error) ? g_steal_pointer (&changes)
                                                                                 : NULL;
}
