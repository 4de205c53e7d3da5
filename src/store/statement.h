/* statement.h: SQL by name, and no way to misuse it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A statement is the file `sql/query/NAME.sql`, prepared once per database.  Slots and columns are named as
 * in the file.  Debug builds stop the program when a slot is left unbound, a name is wrong, or no transaction
 * is open.
 *
 *   PagodaStatement *statement = pagoda_statement (database, "order-line-of-order");
 *   pagoda_statement_bind_int (statement, ":order_id", order);
 *   pagoda_statement_each (statement, add_line, lines, error);
 */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

typedef struct _PagodaStatement PagodaStatement;

/** The statement @name, reset and with no slot bound (transfer none; owned by the database). */
PagodaStatement *pagoda_statement (PagodaDatabase *database, const char *name);

/** A statement over customers: those with ids from @first to @last (both inclusive), its slots of that name.
 */
PagodaStatement *
pagoda_statement_over (PagodaDatabase *database, const char *name, PagodaId first, PagodaId last);

/** The cache of a database, keyed by name; frees its statements. */
GHashTable *pagoda_statement_cache_new (void);

void pagoda_statement_bind_int (PagodaStatement *statement, const char *slot, gint64 value);
/** NULL for @absent (PAGODA_DAY_NONE, PAGODA_MARGIN_NONE, …), else @value. */
void
pagoda_statement_bind_optional (PagodaStatement *statement, const char *slot, gint64 value, gint64 absent);
/** NULL binds NULL.  @text must stay alive until the statement has run; invalid UTF-8 is a programming error.
 */
void pagoda_statement_bind_text (PagodaStatement *statement, const char *slot, const char *text);
void pagoda_statement_bind_blob (PagodaStatement *statement, const char *slot, GBytes *bytes);

/** Steps to the next row.  FALSE at the end, or with @error set; either way the statement is then reset. */
gboolean pagoda_statement_next (PagodaStatement *statement, GError **error);

/** Is given a statement that stands on a row. */
typedef void (*PagodaRowReader) (PagodaStatement *statement, gpointer data);

/** Reads all rows with @reader. */
gboolean
pagoda_statement_each (PagodaStatement *statement, PagodaRowReader reader, gpointer data, GError **error);

/**
 * The rows of the statement @name for the record @id, bound to @slot: @reader adds each to the array, which
 * frees them with @free_row.  NULL with @error (transfer full).
 */
GPtrArray *pagoda_statement_list_of (PagodaDatabase *database,
                                     const char *name,
                                     const char *slot,
                                     gint64 id,
                                     PagodaRowReader reader,
                                     GDestroyNotify free_row,
                                     GError **error);

/**
 * Reads the first row with @reader (nullable) and ends there.  @found (nullable) tells whether there was one;
 * having none is no failure.
 */
gboolean pagoda_statement_first (PagodaStatement *statement,
                                 PagodaRowReader reader,
                                 gpointer data,
                                 gboolean *found,
                                 GError **error);

/** Runs a statement that returns no rows. */
gboolean pagoda_statement_run (PagodaStatement *statement, GError **error);

/** Ends a reading before its last row. */
void pagoda_statement_reset (PagodaStatement *statement);

gint64 pagoda_statement_int (PagodaStatement *statement, const char *column);
/** @absent where the column is NULL. */
gint64 pagoda_statement_optional (PagodaStatement *statement, const char *column, gint64 absent);
/** NULL where the column is NULL; valid until the next step (transfer none). */
const char *pagoda_statement_text (PagodaStatement *statement, const char *column);
/** NULL where the column is NULL (transfer full). */
GBytes *pagoda_statement_blob (PagodaStatement *statement, const char *column);

G_END_DECLS
