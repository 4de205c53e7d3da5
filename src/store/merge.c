/* merge.c: hand-ins of others become part of this store (T3, T4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/merge.h"

#include "store/database-private.h"
#include "store/merge_rows.h"
#include "store/preferences.h"
#include "store/statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const kind_words[PAGODA_N_MERGE_KINDS] = {
  "both changed", "deleted here", "deleted there", "leads nowhere", "same customer", "new code", "left out",
};

static const char *const kind_labels[PAGODA_N_MERGE_KINDS] = {
  NC_ ("merge", "Changed here and there"),
  NC_ ("merge", "Deleted here, changed there"),
  NC_ ("merge", "Deleted there, changed here"),
  NC_ ("merge", "Belongs to what was deleted here"),
  NC_ ("merge", "The same customer, under one code"),
  NC_ ("merge", "Another code, because ours is alike"),
  NC_ ("merge", "Left out, because ours has that code"),
};

const char *
pagoda_merge_kind_word (PagodaMergeKind kind)
{
  return kind_words[kind];
}

const char *
pagoda_merge_kind_label (PagodaMergeKind kind, PagodaLanguage language)
{
  return pagoda_translate_in_context (language, "merge", kind_labels[kind]);
}

gboolean
pagoda_merge_kind_is_choice (PagodaMergeKind kind)
{
  return kind <= PAGODA_MERGE_DELETED_THERE;
}

gboolean
pagoda_same_code_parse (const char *word, PagodaSameCode *same_code)
{
  static const char *const words[] = { "by-name", "attach", "new", "skip" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i], word) == 0)
      {
        *same_code = (PagodaSameCode)i;
        return TRUE;
      }
  return FALSE;
}

static void
free_conflict (gpointer data)
{
  PagodaMergeConflict *conflict = data;

  g_free (conflict->table);
  g_free (conflict->customer_name);
  g_ptr_array_unref (conflict->fields);
  g_free (conflict);
}

static void
free_file (gpointer data)
{
  PagodaMergedFile *file = data;

  g_free (file->path);
  pagoda_hand_in_free (file->hand_in);
  g_free (file);
}

void
pagoda_merge_free (PagodaMerge *merge)
{
  if (merge == NULL)
    return;
  g_ptr_array_unref (merge->files);
  g_ptr_array_unref (merge->conflicts);
  g_free (merge->currency);
  g_free (merge);
}

/* What may be merged */

G_GNUC_PRINTF (2, 3)
static gboolean
refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED, message);
  return FALSE;
}

static gboolean
check_source (PagodaDatabase *ours, const PagodaHandIn *own, const PagodaMergedFile *file, GError **error)
{
  const PagodaHandIn *theirs = file->hand_in;
  gboolean same_store = strcmp (own->store, theirs->store) == 0;

  if (same_store && !theirs->marked)
    return refuse (
        error,
        _ ("“%s” is this store or a copy of it. Nothing was changed. Restore a backup to go back, or "
           "ask for a hand-in made on the other computer."),
        file->path);
  if (same_store && theirs->device == ours->device)
    return refuse (error,
                   _ ("“%s” was made from this store. Nothing was changed. Choose the hand-in of somebody "
                      "else."),
                   file->path);
  return strcmp (own->currency, theirs->currency) == 0
         || refuse (error,
                    _ ("The amounts in “%s” are in %s, those of this store in %s. Nothing was changed."),
                    file->path, theirs->currency, own->currency);
}

/* Whose rows were merged */

typedef struct
{
  PagodaId id;
  gint64 at;
} Source;

static void
read_source (PagodaStatement *statement, gpointer data)
{
  Source *source = data;

  source->id = pagoda_statement_int (statement, "id");
  source->at = pagoda_statement_int (statement, "at");
}

/* The row of the store that the hand-in was made from; made or brought up to date. */
static gboolean
save_source (PagodaDatabase *database, const PagodaMergedFile *file, PagodaId *id, GError **error)
{
  const PagodaHandIn *hand_in = file->hand_in;
  PagodaStatement *statement = pagoda_statement (database, "merged-store-select");
  Source source = { 0, 0 };
  gboolean found = FALSE;

  pagoda_statement_bind_text (statement, ":store", hand_in->store);
  pagoda_statement_bind_int (statement, ":device", hand_in->device);
  if (!pagoda_statement_first (statement, read_source, &source, &found, error))
    return FALSE;
  if (found && hand_in->at < source.at)
    return refuse (
        error,
        _ ("“%s” is older than what was merged from there already. Nothing was changed. Ask for the "
           "newest hand-in."),
        file->path);
  *id = found ? source.id : pagoda_database_next_id (database);
  statement = pagoda_statement (database, "merged-store-save");
  pagoda_statement_bind_int (statement, ":id", *id);
  pagoda_statement_bind_text (statement, ":store", hand_in->store);
  pagoda_statement_bind_int (statement, ":device", hand_in->device);
  pagoda_statement_bind_text (statement, ":person", hand_in->person);
  pagoda_statement_bind_int (statement, ":at", hand_in->at);
  return pagoda_statement_run (statement, error);
}

static void
add_counts (PagodaMergeCounts *sum, const PagodaMergeCounts *counts)
{
  sum->inserted += counts->inserted;
  sum->updated += counts->updated;
  sum->unchanged += counts->unchanged;
  sum->kept += counts->kept;
  sum->deleted += counts->deleted;
  sum->left_out += counts->left_out;
  sum->conflicts += counts->conflicts;
}

typedef struct
{
  PagodaDatabase *database;
  PagodaHandIn *own;
  PagodaMerge *merge;
  const PagodaMergeChoices *choices;
  PagodaLanguage language;
  GCancellable *cancellable;
} Run;

static gboolean
merge_open_file (const Run *run, PagodaDatabase *theirs, PagodaMergedFile *file, GError **error)
{
  PagodaId source = PAGODA_ID_NONE;

  file->hand_in = pagoda_hand_in_read (theirs, error);
  return file->hand_in != NULL && check_source (run->database, run->own, file, error)
         && save_source (run->database, file, &source, error)
         && pagoda_merge_rows (run->database, theirs, source, run->merge, file, run->choices, run->language,
                               run->cancellable, error);
}

static gboolean
merge_file (const Run *run, const char *path, GError **error)
{
  PagodaMergedFile *file = g_new0 (PagodaMergedFile, 1);
  g_autoptr (PagodaDatabase) theirs = pagoda_hand_in_open (path, error);

  file->path = g_strdup (path);
  g_ptr_array_add (run->merge->files, file);
  if (theirs == NULL || !pagoda_database_begin (theirs, PAGODA_OPEN_READ, error))
    return FALSE;
  gboolean merged = merge_open_file (run, theirs, file, error);
  pagoda_database_rollback (theirs);
  add_counts (&run->merge->counts, &file->counts);
  return merged;
}

PagodaMerge *
pagoda_merge_run (PagodaDatabase *database,
                  const char *const *paths,
                  const PagodaMergeChoices *choices,
                  PagodaLanguage language,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (PagodaMerge) merge = g_new0 (PagodaMerge, 1);
  g_autoptr (PagodaHandIn) own = pagoda_hand_in_read (database, error);
  Run run = { database, own, merge, choices, language, cancellable };

  merge->files = g_ptr_array_new_with_free_func (free_file);
  merge->conflicts = g_ptr_array_new_with_free_func (free_conflict);
  if (own == NULL)
    return NULL;
  merge->currency = g_strdup (own->currency);
  for (; *paths != NULL; paths++)
    if (!merge_file (&run, *paths, error))
      return NULL;
  return g_steal_pointer (&merge);
}

PagodaMerge *
pagoda_merge_preview (PagodaDatabase *database,
                      const char *const *paths,
                      const PagodaMergeChoices *choices,
                      PagodaLanguage language,
                      GCancellable *cancellable,
                      GError **error)
{
  if (!pagoda_database_begin (database, PAGODA_OPEN_WRITE, error))
    return NULL;
  PagodaMerge *merge = pagoda_merge_run (database, paths, choices, language, cancellable, error);
  pagoda_database_rollback (database);
  return merge;
}
