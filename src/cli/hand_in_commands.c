/* hand_in_commands.c: hand-in, merge.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "session/edit_merge.h"
#include "store/record_words.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>

static struct
{
  char *out;
  char **customers;
  char *person;
  char *same_code;
  gboolean dry_run;
  gboolean theirs;
  char **take;
} options;

const GOptionEntry hand_in_options[] = {
  { "out", 0, 0, G_OPTION_ARG_FILENAME, &options.out, N_ ("The file to write"), "FILE" },
  { "customer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.customers,
    N_ ("Only the customer with this code; may be given several times"), N_ ("CODE") },
  { "person", 0, 0, G_OPTION_ARG_STRING, &options.person, N_ ("Only the accounts of this owner"),
    N_ ("NAME") },
  { NULL },
};

const GOptionEntry merge_options[] = {
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, N_ ("Only tell what would become of it"), NULL },
  { "theirs", 0, 0, G_OPTION_ARG_NONE, &options.theirs, N_ ("Take theirs in all conflicts, not ours"), NULL },
  { "take", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.take,
    N_ ("Take theirs in the conflict about the record with this id; may be given several times"), N_ ("ID") },
  { "same-code", 0, 0, G_OPTION_ARG_STRING, &options.same_code,
    N_ ("A customer whose code one of ours has: by-name (the same where it is called so, else another one), "
        "attach, new or skip"),
    N_ ("WHAT") },
  { NULL },
};

/* Handing in */

static gboolean
find_of_owner (PagodaDatabase *database, PagodaDay day, GArray *ids, GError **error)
{
  if (!pagoda_hand_in_find_accounts (database, options.person, day, ids, error))
    return FALSE;
  if (ids->len > 0)
    return TRUE;
  g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOTHING,
               _ ("“%s” looks after no account. Nothing was written."), options.person);
  return FALSE;
}

static gboolean
find_codes (PagodaDatabase *database, GArray *ids, GError **error)
{
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_NAMES, NULL, error);

  if (snapshot == NULL)
    return FALSE;
  for (char **code = options.customers; *code != NULL; code++)
    {
      PagodaId id = PAGODA_ID_NONE;
      if (!find_customer (snapshot, *code, &id, error))
        return FALSE;
      g_array_append_val (ids, id);
    }
  return TRUE;
}

/* The accounts that the options name; both kinds come together. */
static gboolean
find_accounts (const Invocation *invocation, PagodaDatabase *database, GArray *ids, GError **error)
{
  if (options.customers != NULL && !find_codes (database, ids, error))
    return FALSE;
  if (options.person == NULL)
    return TRUE;
  if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  gboolean found = find_of_owner (database, invocation->as_of, ids, error);
  pagoda_database_rollback (database);
  return found;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  PagodaId one = *(const PagodaId *)a, other = *(const PagodaId *)b;

  return (one > other) - (one < other);
}

static void
drop_doubles (GArray *ids)
{
  g_array_sort (ids, compare_ids);
  for (guint i = ids->len; i-- > 1;)
    if (g_array_index (ids, PagodaId, i) == g_array_index (ids, PagodaId, i - 1))
      g_array_remove_index (ids, i);
}

static void
print_hand_in (const Invocation *invocation, const PagodaHandInCounts *counts)
{
  GStatBuf file = { 0 };

  g_stat (options.out, &file);
  if (!invocation->json)
    {
      printf (_ ("Hand-in: %s\n"), options.out);
      printf (_ ("Accounts: %u"), (guint)counts->accounts);
      putchar ('\n');
      printf (_ ("Records: %lld\n"), (long long)counts->rows);
      if (counts->left_out > 0)
        printf (_ ("Left out, because they lead to accounts that are not handed in: %lld\n"),
                (long long)counts->left_out);
      if (counts->attached > 0)
        printf (_ ("Attached files, which stay here: %lld\n"), (long long)counts->attached);
      return;
    }
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());
  add_text (builder, "file", options.out);
  add_count (builder, "bytes", file.st_size);
  add_count (builder, "accounts", counts->accounts);
  add_count (builder, "records", counts->rows);
  add_count (builder, "left_out", counts->left_out);
  add_count (builder, "attached", counts->attached);
  print_json (json_builder_end_object (builder));
}

/* A hand-in may take the place of an older one, and of nothing else. */
static gboolean
check_out (const Invocation *invocation, GError **error)
{
  if (options.out == NULL)
    return fail_usage (error, _ ("--out FILE is needed."));
  if (!check_target (invocation, "--out", options.out, NULL, error))
    return FALSE;
  if (!g_file_test (options.out, G_FILE_TEST_EXISTS))
    return TRUE;
  g_autoptr (PagodaHandIn) there = pagoda_hand_in_look (options.out, NULL);
  return (there != NULL && there->marked)
         || fail_usage (error, _ ("“%s” is no hand-in. It was left as it is. Choose another file."),
                        options.out);
}

gboolean
run_hand_in (const Invocation *invocation, GError **error)
{
  if (!check_out (invocation, error))
    return FALSE;
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  gboolean all = options.customers == NULL && options.person == NULL;
  PagodaHandInCounts counts;

  if (database == NULL || !find_accounts (invocation, database, ids, error))
    return FALSE;
  drop_doubles (ids);
  if (!pagoda_hand_in_write (database, options.out, all ? NULL : (const PagodaId *)(gpointer)ids->data,
                             ids->len, &counts, NULL, error))
    return FALSE;
  print_hand_in (invocation, &counts);
  return TRUE;
}

/* Merging */

static void
add_counts (JsonBuilder *builder, const PagodaMergeCounts *counts)
{
  add_count (builder, "inserted", counts->inserted);
  add_count (builder, "updated", counts->updated);
  add_count (builder, "unchanged", counts->unchanged);
  add_count (builder, "kept", counts->kept);
  add_count (builder, "deleted", counts->deleted);
  add_count (builder, "left_out", counts->left_out);
  add_count (builder, "conflicts", counts->conflicts);
}

static void
add_conflict (JsonBuilder *builder, const PagodaMergeConflict *conflict)
{
  json_builder_begin_object (builder);
  add_text (builder, "kind", pagoda_merge_kind_word (conflict->kind));
  add_text (builder, "record", conflict->table);
  add_id (builder, "id", conflict->id);
  add_id (builder, "customer", conflict->customer);
  add_text (builder, "name", conflict->customer_name);
  add_flag (builder, "theirs", conflict->theirs);
  json_builder_begin_array (json_builder_set_member_name (builder, "fields"));
  for (guint i = 0; i < conflict->fields->len; i++)
    {
      const PagodaMergeField *field = g_ptr_array_index (conflict->fields, i);
      json_builder_begin_object (builder);
      add_text (builder, "field", field->field);
      add_text (builder, "ours", field->ours);
      add_text (builder, "theirs", field->theirs);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_merge_json (const PagodaMerge *merge, gint64 history)
{
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());

  add_flag (builder, "dry_run", options.dry_run);
  add_counts (builder, &merge->counts);
  json_builder_begin_array (json_builder_set_member_name (builder, "files"));
  for (guint i = 0; i < merge->files->len; i++)
    {
      const PagodaMergedFile *file = g_ptr_array_index (merge->files, i);
      json_builder_begin_object (builder);
      add_text (builder, "file", file->path);
      add_text (builder, "person", file->hand_in->person);
      add_count (builder, "at", file->hand_in->at);
      add_flag (builder, "whole", file->hand_in->whole);
      add_count (builder, "accounts", file->hand_in->accounts);
      add_counts (builder, &file->counts);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_begin_array (json_builder_set_member_name (builder, "differences"));
  for (guint i = 0; i < merge->conflicts->len; i++)
    add_conflict (builder, g_ptr_array_index (merge->conflicts, i));
  json_builder_end_array (builder);
  add_id (builder, "history", history);
  print_json (json_builder_end_object (builder));
}

static void
print_count (GPtrArray *cells, const char *what, gint64 count)
{
  if (count == 0)
    return;
  g_ptr_array_add (cells, g_strdup (what));
  g_ptr_array_add (cells, g_strdup_printf ("%" G_GINT64_FORMAT, count));
}

static void
print_differences (const PagodaMerge *merge)
{
  static const char *const heads[]
      = { N_ ("What it is about"), N_ ("Customer"), N_ ("Record"), N_ ("Field"), N_ ("Ours"), N_ ("Theirs") };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));
  PagodaLanguage language = pagoda_language_current ();

  for (guint i = 0; i < merge->conflicts->len; i++)
    {
      const PagodaMergeConflict *conflict = g_ptr_array_index (merge->conflicts, i);
      for (guint n = 0; n < MAX (conflict->fields->len, 1); n++)
        {
          const PagodaMergeField *field
              = n < conflict->fields->len ? g_ptr_array_index (conflict->fields, n) : NULL;
          g_ptr_array_add (cells, g_strdup (pagoda_merge_kind_label (conflict->kind, language)));
          g_ptr_array_add (cells, g_strdup (conflict->customer_name != NULL ? conflict->customer_name : ""));
          g_ptr_array_add (cells, g_strdup (pagoda_record_label (conflict->table, language)));
          g_ptr_array_add (cells, g_strdup (field != NULL ? field->field : ""));
          g_ptr_array_add (cells, g_strdup (field != NULL && field->ours != NULL ? field->ours : ""));
          g_ptr_array_add (cells, g_strdup (field != NULL && field->theirs != NULL ? field->theirs : ""));
        }
    }
  if (merge->conflicts->len > 0)
    print_table (cells, G_N_ELEMENTS (heads));
}

static void
print_merge_text (const PagodaMerge *merge)
{
  static const char *const heads[] = { N_ ("Merged"), N_ ("Records") };
  g_autoptr (GPtrArray) cells = begin_table (heads, G_N_ELEMENTS (heads));

  print_count (cells, _ ("Added"), merge->counts.inserted);
  print_count (cells, _ ("Updated"), merge->counts.updated);
  print_count (cells, _ ("Deleted, as there"), merge->counts.deleted);
  print_count (cells, _ ("Changed here only, kept"), merge->counts.kept);
  print_count (cells, _ ("Left out"), merge->counts.left_out);
  print_count (cells, _ ("The same already"), merge->counts.unchanged);
  print_count (cells, _ ("Conflicts"), merge->counts.conflicts);
  print_table (cells, G_N_ELEMENTS (heads));
  print_differences (merge);
  if (options.dry_run)
    puts (_ ("Nothing was changed."));
}

static void
print_merge (const Invocation *invocation, const PagodaMerge *merge, gint64 history)
{
  if (invocation->json)
    print_merge_json (merge, history);
  else
    print_merge_text (merge);
}

static gboolean
read_choices (PagodaMergeChoices *choices, GArray *taken, GError **error)
{
  choices->theirs = options.theirs;
  if (options.same_code != NULL && !pagoda_same_code_parse (options.same_code, &choices->same_code))
    return fail_usage (error, _ ("--same-code is by-name, attach, new or skip, not “%s”."),
                       options.same_code);
  for (char **text = options.take; text != NULL && *text != NULL; text++)
    {
      gint64 id;
      if (!g_ascii_string_to_signed (*text, 10, 1, G_MAXINT64, &id, NULL))
        return fail_usage (error, _ ("--take needs the id of a record, not “%s”."), *text);
      g_array_append_val (taken, id);
    }
  choices->rows = (const PagodaId *)(gpointer)taken->data;
  choices->n = taken->len;
  return TRUE;
}

gboolean
run_merge (const Invocation *invocation, GError **error)
{
  const char *const *paths = (const char *const *)invocation->arguments;
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  PagodaMergeChoices choices = { 0 };
  gint64 history = 0;

  if (*paths == NULL)
    return fail_usage (error, _ ("At least one FILE is needed."));
  if (!read_choices (&choices, taken, error))
    return FALSE;
  g_autoptr (PagodaDatabase) database = pagoda_database_open (invocation->store, PAGODA_OPEN_WRITE, error);
  if (database == NULL)
    return FALSE;
  if (options.dry_run)
    {
      g_autoptr (PagodaMerge) merge
          = pagoda_merge_preview (database, paths, &choices, pagoda_language_current (), NULL, error);
      if (merge != NULL)
        print_merge (invocation, merge, history);
      return merge != NULL;
    }
  g_autoptr (PagodaEdit) edit = pagoda_edit_merge (paths, &choices, pagoda_language_current ());
  if (!pagoda_edit_run (edit, database, &history, error))
    return FALSE;
  print_merge (invocation, pagoda_edit_get_merge (edit), history);
  return TRUE;
}
