/* apply-inverse.c: what undoing the last command of a store costs without Pagoda.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Takes the newest changeset of the history, inverts it and applies it with SQLite's session extension alone.
 * Prints the seconds from the beginning of the transaction to its end.
 */
#include <gio/gio.h>
#include <sqlite3.h>
#include <stdlib.h>

static const char *const newest
    = "SELECT changeset FROM history WHERE changeset IS NOT NULL ORDER BY id DESC LIMIT 1";

/* The settings of Pagoda's own connection that weigh. */
static const char *const settings
    = "PRAGMA synchronous = EXTRA; PRAGMA cache_size = -65536; PRAGMA cache_spill = OFF;"
      "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY";

static void
insist (gboolean good, const char *what)
{
  if (good)
    return;
  g_printerr ("apply-inverse: %s\n", what);
  exit (1);
}

static GBytes *
decompress (gconstpointer bytes, gsize size)
{
  g_autoptr (GConverter) zlib = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GInputStream) source = g_memory_input_stream_new_from_data (bytes, (gssize)size, NULL);
  g_autoptr (GInputStream) plain = g_converter_input_stream_new (source, zlib);
  g_autoptr (GOutputStream) sink = g_memory_output_stream_new_resizable ();

  insist (g_output_stream_splice (sink, plain, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL) >= 0,
          "the changeset cannot be decompressed");
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (sink));
}

static GBytes *
read_changeset (sqlite3 *database)
{
  sqlite3_stmt *statement = NULL;

  sqlite3_prepare_v2 (database, newest, -1, &statement, NULL);
  insist (sqlite3_step (statement) == SQLITE_ROW, "there is no changeset");
  GBytes *changeset
      = decompress (sqlite3_column_blob (statement, 0), (gsize)sqlite3_column_bytes (statement, 0));
  sqlite3_finalize (statement);
  return changeset;
}

static int
refuse_conflict (void *data, int kind, sqlite3_changeset_iter *row)
{
  return SQLITE_CHANGESET_ABORT;
}

static gint64
apply (sqlite3 *database, int size, void *changeset)
{
  gint64 start = g_get_monotonic_time ();

  sqlite3_exec (database, "BEGIN IMMEDIATE", NULL, NULL, NULL);
  insist (sqlite3changeset_apply (database, size, changeset, NULL, refuse_conflict, NULL) == SQLITE_OK,
          "the inverse does not fit");
  insist (sqlite3_exec (database, "COMMIT", NULL, NULL, NULL) == SQLITE_OK, "it cannot be committed");
  return g_get_monotonic_time () - start;
}

int
main (int argc, char **argv)
{
  sqlite3 *database = NULL;
  int size = 0;
  void *inverse = NULL;

  insist (argc == 2, "usage: apply-inverse STORE");
  insist (sqlite3_open_v2 (argv[1], &database, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK,
          "the store cannot be opened");
  sqlite3_exec (database, settings, NULL, NULL, NULL);

  g_autoptr (GBytes) changeset = read_changeset (database);
  insist (sqlite3changeset_invert ((int)g_bytes_get_size (changeset), g_bytes_get_data (changeset, NULL),
                                   &size, &inverse)
              == SQLITE_OK,
          "the changeset cannot be inverted");
  g_print ("%.6f\n", (double)apply (database, size, inverse) / G_USEC_PER_SEC);
  sqlite3_free (inverse);
  sqlite3_close (database);
  return 0;
}
