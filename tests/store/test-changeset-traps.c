/* test-changeset-traps.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the session extension of SQLite itself does where it cannot take a change back.  Most of it is silent,
 * which is why our schema forbids it (/schema/recorded-tables-stay-recordable) and our undo counts what it
 * changed (/history/table-renamed and those beside it).  Where a case fails, SQLite has learned something.
 */
#include <glib.h>
#include <sqlite3.h>

/* Not tried: what comes before has failed. */
#define NOT_TRIED (-1)

typedef struct
{
  const char *name;
  const char *schema;
  const char *change; /* what is recorded, and then undone and redone */
  const char *later;  /* done between recording and undo; NULL: nothing */
  const char *state;  /* a query of one text */
  int recorded;
  int undone; /* result codes */
  int redone;
  const char *before;
  const char *changed;
  const char *after_undo;
  const char *after_redo;
  const char *later_state; /* the query after @later; NULL: @state */
} Trap;

static const Trap traps[] = {
  /* What the others are measured by. */
  { "plain", "CREATE TABLE t (id INTEGER PRIMARY KEY, a)", "INSERT INTO t VALUES (1, 5)", NULL,
    "SELECT count (*) FROM t", SQLITE_OK, SQLITE_OK, SQLITE_OK, "0", "1", "0", "1" },
  { "generated-stored", "CREATE TABLE t (id INTEGER PRIMARY KEY, a, b AS (a * 2) STORED)",
    "INSERT INTO t (id, a) VALUES (1, 5)", NULL, "SELECT count (*) FROM t", SQLITE_SCHEMA, NOT_TRIED,
    NOT_TRIED, "0", "1", NULL, NULL },
  { "generated-virtual", "CREATE TABLE t (id INTEGER PRIMARY KEY, a, b AS (a * 2))",
    "INSERT INTO t (id, a) VALUES (1, 5)", NULL, "SELECT count (*) FROM t", SQLITE_SCHEMA, NOT_TRIED,
    NOT_TRIED, "0", "1", NULL, NULL },
  { "trigger-fires-again",
    "CREATE TABLE t (id INTEGER PRIMARY KEY, a); CREATE TABLE log (id INTEGER PRIMARY KEY, what);"
    "CREATE TRIGGER logged AFTER DELETE ON t BEGIN INSERT INTO log (what) VALUES ('deleted'); END",
    "INSERT INTO t VALUES (1, 5)", NULL, "SELECT count (*) FROM log", SQLITE_OK, SQLITE_OK, SQLITE_OK, "0",
    "0", "1", "1" },
  { "cascade",
    "CREATE TABLE p (id INTEGER PRIMARY KEY);"
    "CREATE TABLE c (id INTEGER PRIMARY KEY, p REFERENCES p ON DELETE CASCADE);"
    "INSERT INTO p VALUES (1); INSERT INTO c VALUES (2, 1)",
    "DELETE FROM p", NULL, "SELECT (SELECT count (*) FROM p) || (SELECT count (*) FROM c)", SQLITE_OK,
    SQLITE_OK, SQLITE_ABORT, "11", "00", "11", "11" },
  { "set-null",
    "CREATE TABLE p (id INTEGER PRIMARY KEY);"
    "CREATE TABLE c (id INTEGER PRIMARY KEY, p REFERENCES p ON DELETE SET NULL);"
    "INSERT INTO p VALUES (1); INSERT INTO c VALUES (2, 1)",
    "DELETE FROM p", NULL, "SELECT coalesce (p, '-') FROM c", SQLITE_OK, SQLITE_OK, SQLITE_ABORT, "1", "-",
    "1", "1" },
  { "renamed-table", "CREATE TABLE t (id INTEGER PRIMARY KEY, a)", "INSERT INTO t VALUES (1, 5)",
    "ALTER TABLE t RENAME TO u", "SELECT count (*) FROM t", SQLITE_OK, SQLITE_OK, SQLITE_OK, "0", "1", "1",
    "1", "SELECT count (*) FROM u" },
  { "dropped-column", "CREATE TABLE t (id INTEGER PRIMARY KEY, a, b)", "INSERT INTO t VALUES (1, 5, 6)",
    "ALTER TABLE t DROP COLUMN b", "SELECT count (*) FROM t", SQLITE_OK, SQLITE_OK, SQLITE_OK, "0", "1", "1",
    "1" },
  { "swapped-unique-values",
    "CREATE TABLE t (id INTEGER PRIMARY KEY, a UNIQUE); INSERT INTO t VALUES (1, 'x'), (2, 'y')",
    "UPDATE t SET a = 'z' WHERE id = 1; UPDATE t SET a = 'x' WHERE id = 2; UPDATE t SET a = 'y' WHERE id = 1",
    NULL, "SELECT group_concat (a, '') FROM (SELECT a FROM t ORDER BY id)", SQLITE_OK, SQLITE_ABORT,
    NOT_TRIED, "xy", "yx", "yx", NULL },
  { "appended-column", "CREATE TABLE t (id INTEGER PRIMARY KEY, a)", "INSERT INTO t VALUES (1, 5)",
    "ALTER TABLE t ADD COLUMN b", "SELECT count (*) FROM t", SQLITE_OK, SQLITE_OK, SQLITE_OK, "0", "1", "0",
    "1" },
};

static void
execute (sqlite3 *handle, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
assert_state (sqlite3 *handle, const char *query, const char *expected)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, query, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *)sqlite3_column_text (statement, 0), ==, expected);
  sqlite3_finalize (statement);
}

static int
abort_cb (void *data, int kind, sqlite3_changeset_iter *row)
{
  return SQLITE_CHANGESET_ABORT;
}

static void
record (sqlite3 *handle, const Trap *trap, int *size, void **changeset)
{
  sqlite3_session *session = NULL;

  sqlite3session_create (handle, "main", &session);
  g_assert_cmpint (sqlite3session_attach (session, NULL), ==, SQLITE_OK);
  execute (handle, trap->change);
  g_assert_cmpint (sqlite3session_changeset (session, size, changeset), ==, trap->recorded);
  sqlite3session_delete (session);
}

static void
undo_and_redo (sqlite3 *handle, const Trap *trap, int size, void *changeset)
{
  const char *state = trap->later_state != NULL ? trap->later_state : trap->state;
  int inverse_size = 0;
  void *inverse = NULL;

  g_assert_cmpint (sqlite3changeset_invert (size, changeset, &inverse_size, &inverse), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3changeset_apply (handle, inverse_size, inverse, NULL, abort_cb, NULL), ==,
                   trap->undone);
  sqlite3_free (inverse);
  assert_state (handle, state, trap->after_undo);
  if (trap->redone == NOT_TRIED)
    return;
  g_assert_cmpint (sqlite3changeset_apply (handle, size, changeset, NULL, abort_cb, NULL), ==, trap->redone);
  assert_state (handle, state, trap->after_redo);
}

static void
test_trap (gconstpointer data)
{
  const Trap *trap = data;
  sqlite3 *handle = NULL;
  int size = 0;
  void *changeset = NULL;

  g_assert_cmpint (sqlite3_open (":memory:", &handle), ==, SQLITE_OK);
  execute (handle, "PRAGMA foreign_keys = ON");
  execute (handle, trap->schema);
  assert_state (handle, trap->state, trap->before);
  record (handle, trap, &size, &changeset);
  assert_state (handle, trap->state, trap->changed);
  if (trap->later != NULL)
    execute (handle, trap->later);
  if (trap->undone != NOT_TRIED)
    undo_and_redo (handle, trap, size, changeset);
  sqlite3_free (changeset);
  sqlite3_close (handle);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (traps); i++)
    {
      g_autofree char *path = g_strconcat ("/changeset-traps/", traps[i].name, NULL);
      g_test_add_data_func (path, &traps[i], test_trap);
    }
  return g_test_run ();
}
