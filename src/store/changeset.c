/* changeset.c: what a command changed, recorded and applied.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/changeset.h"

#include "store/changeset_stream.h"
#include "store/database-private.h"
#include "store/failure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The record itself, and what this file is, are not part of what commands change. */
static int
is_recorded (void *data, const char *table)
{
  return strcmp (table, "history") != 0 && strcmp (table, "device") != 0 && strcmp (table, "identity") != 0
         && strcmp (table, "hand_in") != 0;
}

sqlite3_session *
pagoda_changeset_record (PagodaDatabase *database, GError **error)
{
  sqlite3_session *recording = NULL;

  if (!sqlite3_compileoption_used ("ENABLE_SESSION"))
    {
      g_set_error_literal (
          error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_UNSUPPORTED,
          _ ("This system's SQLite cannot record changes, so nothing could be undone. Nothing was "
             "changed. Install a SQLite with the session extension."));
      return NULL;
    }
  int code = sqlite3session_create (database->handle, "main", &recording);
  if (code == SQLITE_OK)
    {
      sqlite3session_table_filter (recording, is_recorded, NULL);
      code = sqlite3session_attach (recording, NULL);
    }
  if (code == SQLITE_OK)
    return recording;
  sqlite3session_delete (recording);
  pagoda_store_fail_with (code, NULL, error);
  return NULL;
}

static gboolean
each_row (int size, const void *changeset, PagodaChangeReader reader, gpointer data, GError **error)
{
  sqlite3_changeset_iter *row = NULL;
  int code = sqlite3changeset_start (&row, size, (void *)changeset);
  gboolean read = TRUE;

  while (read && code == SQLITE_OK && (code = sqlite3changeset_next (row)) == SQLITE_ROW)
    {
      read = reader (row, data, error);
      code = SQLITE_OK;
    }
  sqlite3changeset_finalize (row);
  return read && (code == SQLITE_DONE || pagoda_store_fail_with (code, NULL, error));
}

static GBytes *
convert (GConverter *converter, gconstpointer bytes, gsize size, GError **error)
{
  g_autoptr (GInputStream) source = g_memory_input_stream_new_from_data (bytes, (gssize)size, NULL);
  g_autoptr (GInputStream) converted = g_converter_input_stream_new (source, converter);
  g_autoptr (GOutputStream) sink = g_memory_output_stream_new_resizable ();
  int flags = G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET;

  if (g_output_stream_splice (sink, converted, flags, NULL, error) < 0)
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (sink));
}

GBytes *
pagoda_changeset_finish (sqlite3_session *recording, gint64 *changes, GError **error)
{
  GBytes *changeset = pagoda_changeset_stream (recording, changes, error);

  sqlite3session_delete (recording);
  return changeset;
}

GBytes *
pagoda_changeset_read (GBytes *changeset, GError **error)
{
  g_autoptr (GConverter) decompressor = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));

  GBytes *read
      = convert (decompressor, g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset), NULL);

  if (read == NULL)
    g_set_error_literal (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_DAMAGED,
                         _ ("The record of this step is damaged, so that it cannot be undone or repeated. "
                            "Nothing was changed. A backup may hold it whole."));
  return read;
}

GBytes *
pagoda_changeset_combine (GPtrArray *changesets, GError **error)
{
  sqlite3_changegroup *group = NULL;
  int size = 0;
  void *combined = NULL;
  int code = sqlite3changegroup_new (&group);

  for (guint i = 0; i < changesets->len && code == SQLITE_OK; i++)
    {
      GBytes *changeset = g_ptr_array_index (changesets, i);
      code = sqlite3changegroup_add (group, (int)g_bytes_get_size (changeset),
                                     (void *)g_bytes_get_data (changeset, NULL));
    }
  if (code == SQLITE_OK)
    code = sqlite3changegroup_output (group, &size, &combined);
  sqlite3changegroup_delete (group);
  if (code == SQLITE_OK)
    return g_bytes_new_with_free_func (combined, (gsize)size, sqlite3_free, combined);
  pagoda_store_fail_with (code, NULL, error);
  return NULL;
}

gboolean
pagoda_changeset_each (GBytes *read, PagodaChangeReader reader, gpointer data, GError **error)
{
  return each_row ((int)g_bytes_get_size (read), g_bytes_get_data (read, NULL), reader, data, error);
}

/* The inverse of @changeset, which is consumed; NULL on failure. */
static GBytes *
invert (GBytes *changeset, GError **error)
{
  int size = 0;
  void *inverted = NULL;
  int code = sqlite3changeset_invert ((int)g_bytes_get_size (changeset), g_bytes_get_data (changeset, NULL),
                                      &size, &inverted);

  g_bytes_unref (changeset);
  if (code == SQLITE_OK)
    return g_bytes_new_with_free_func (inverted, (gsize)size, sqlite3_free, inverted);
  pagoda_store_fail_with (code, NULL, error);
  return NULL;
}

static int
refuse_conflict (void *data, int kind, sqlite3_changeset_iter *row)
{
  return SQLITE_CHANGESET_ABORT;
}

static gboolean
fail_conflict (GError **error)
{
  g_set_error_literal (
      error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_CONFLICT,
      _ ("This can no longer be undone or repeated, because what it changed is different now. Nothing "
         "was changed."));
  return FALSE;
}

gboolean
pagoda_changeset_apply (PagodaDatabase *database,
                        GBytes *changeset,
                        gint64 changes,
                        gboolean inverse,
                        GError **error)
{
  g_autoptr (GBytes) plain = pagoda_changeset_read (changeset, error);

  if (plain != NULL && inverse)
    plain = invert (g_steal_pointer (&plain), error);
  if (plain == NULL)
    return FALSE;

  gint64 before = sqlite3_total_changes64 (database->handle);
  int code = sqlite3changeset_apply_v2 (database->handle, (int)g_bytes_get_size (plain),
                                        (void *)g_bytes_get_data (plain, NULL), NULL, refuse_conflict, NULL,
                                        NULL, NULL, SQLITE_CHANGESETAPPLY_NOSAVEPOINT);
  if (code == SQLITE_ABORT || code == SQLITE_CONSTRAINT)
    return fail_conflict (error);
  if (code != SQLITE_OK)
    return pagoda_store_fail_with (code, sqlite3_errmsg (database->handle), error);

  /* A changeset over a table that is gone is silently skipped; the count shows it. */
  return sqlite3_total_changes64 (database->handle) - before == changes || fail_conflict (error);
}
