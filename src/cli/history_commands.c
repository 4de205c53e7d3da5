/* history_commands.c: undo, redo, history.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "store/history.h"

#include <glib/gi18n.h>
#include <stdio.h>

static int limit = 50;

const GOptionEntry history_options[] = {
  { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_ ("How many entries, newest first; -1 for all"), "50" },
  { NULL },
};

static gboolean
step (const Invocation *invocation, PagodaHistoryEntry *(*take) (PagodaDatabase *, GError **), GError **error)
{
  g_autoptr (PagodaDatabase) database = pagoda_database_open (invocation->store, PAGODA_OPEN_WRITE, error);
  g_autoptr (PagodaHistoryEntry) entry = database != NULL ? take (database, error) : NULL;

  if (entry == NULL)
    return FALSE;
  g_autofree char *label = pagoda_history_label (entry, pagoda_language_current ());
  if (!invocation->json)
    {
      puts (label);
      return TRUE;
    }
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());
  add_text (builder, "key", entry->key);
  add_text (builder, "subject", entry->subject);
  add_text (builder, "label", label);
  add_id (builder, "history", entry->id);
  print_json (json_builder_end_object (builder));
  return TRUE;
}

gboolean
run_undo (const Invocation *invocation, GError **error)
{
  return step (invocation, pagoda_history_undo, error);
}

gboolean
run_redo (const Invocation *invocation, GError **error)
{
  return step (invocation, pagoda_history_redo, error);
}

static char *
format_time (gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (at);

  return g_date_time_format (time, "%Y-%m-%d %H:%M:%S");
}

static void
add_entry (JsonBuilder *builder, const PagodaHistoryEntry *entry)
{
  static const char *const kinds[] = { "do", "undo", "redo" };
  g_autofree char *label = pagoda_history_label (entry, pagoda_language_current ());
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (entry->at);
  g_autofree char *at = g_date_time_format_iso8601 (time);

  json_builder_begin_object (builder);
  add_id (builder, "id", entry->id);
  add_text (builder, "kind", kinds[entry->kind]);
  add_id (builder, "target", entry->target);
  add_text (builder, "key", entry->key);
  add_text (builder, "subject", entry->subject);
  add_text (builder, "label", label);
  add_text (builder, "actor", entry->actor);
  add_text (builder, "at", at);
  add_count (builder, "changes", entry->changes);
  add_flag (builder, "undone", entry->undone);
  add_flag (builder, "sealed", entry->sealed);
  json_builder_end_object (builder);
}

static void
print_entries (GPtrArray *entries)
{
  if (entries->len == 0 && limit != 0)
    puts (_ ("Nothing has been recorded yet."));
  for (guint i = 0; i < entries->len; i++)
    {
      const PagodaHistoryEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *label = pagoda_history_label (entry, pagoda_language_current ());
      g_autofree char *at = format_time (entry->at);
      printf ("%6" G_GINT64_FORMAT "  %s  %s  %s%s\n", entry->id, at, entry->actor, label,
              entry->undone ? _ (" (undone)") : "");
    }
}

gboolean
run_history (const Invocation *invocation, GError **error)
{
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);
  if (database == NULL || !pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;

  g_autoptr (GPtrArray) entries = pagoda_history_list (database, limit, error);
  pagoda_database_rollback (database);
  if (entries == NULL)
    return FALSE;
  if (!invocation->json)
    {
      print_entries (entries);
      return TRUE;
    }
  JsonBuilder *builder = json_builder_begin_array (json_builder_new ());
  for (guint i = 0; i < entries->len; i++)
    add_entry (builder, g_ptr_array_index (entries, i));
  print_json (json_builder_end_array (builder));
  return TRUE;
}
