/* test-changeset-stream.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is streamed is what SQLite gives in one piece, however many pieces it comes in.
 */
#include "store/changeset.h"
#include "store/changeset_stream.h"

static const struct
{
  const char *name;
  gint64 rows;
} cases[] = { { "/changeset-stream/nothing", 0 },
              { "/changeset-stream/a-row", 1 },
              { "/changeset-stream/a-piece", 500 },
              { "/changeset-stream/many-pieces", 100000 } };

static void
execute (sqlite3 *handle, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static sqlite3_session *
record_rows (sqlite3 *handle, gint64 rows)
{
  sqlite3_session *recording = NULL;
  g_autofree char *sql
      = g_strdup_printf ("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                         "INSERT INTO t SELECT i, 'row ' || i FROM n LIMIT %" G_GINT64_FORMAT,
                         rows);

  g_assert_cmpint (sqlite3session_create (handle, "main", &recording), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3session_attach (recording, NULL), ==, SQLITE_OK);
  execute (handle, sql);
  return recording;
}

static void
test_stream (gconstpointer data)
{
  gint64 rows = *(const gint64 *)data;
  sqlite3 *handle = NULL;
  gint64 changes = -1;
  int size = 0;
  void *whole = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (sqlite3_open (":memory:", &handle), ==, SQLITE_OK);
  execute (handle, "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)");
  sqlite3_session *recording = record_rows (handle, rows);
  g_autoptr (GBytes) streamed = pagoda_changeset_stream (recording, &changes, &error);
  g_assert_no_error (error);
  g_assert_cmpint (changes, ==, rows);

  g_autoptr (GBytes) read = pagoda_changeset_read (streamed, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3session_changeset (recording, &size, &whole), ==, SQLITE_OK);
  g_assert_cmpmem (g_bytes_get_data (read, NULL), g_bytes_get_size (read), whole, (gsize)size);
  sqlite3_free (whole);
  sqlite3session_delete (recording);
  sqlite3_close (handle);
}

int
main (int argc, char **argv)
{
  int piece = PAGODA_CHANGESET_PIECE;

  g_test_init (&argc, &argv, NULL);
  sqlite3session_config (SQLITE_SESSION_CONFIG_STRMSIZE, &piece);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].name, &cases[i].rows, test_stream);
  return g_test_run ();
}
