/* database-private.h: what the folder's other files need of an open store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/database.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/** What marks a SQLite file as a store: `PGDA`. */
#define PAGODA_STORE_APPLICATION_ID 0x50474441

struct _PagodaDatabase
{
  /* The connection. */
  sqlite3 *handle;
  guint serial;
  char *path;
  PagodaOpenMode mode;
  int lock; /* −1 while open for reading */

  /* Prepared statements by name, PagodaStatement. */
  GHashTable *statements;

  /* Who gives out ids. */
  gint64 device;
  gint64 counter;       /* the last id given out */
  gint64 saved_counter; /* as it stands in the store */
};

/** Runs SQL that the program itself contains and that needs no values; several statements are allowed. */
gboolean pagoda_database_execute (PagodaDatabase *database, const char *sql, GError **error);

/** Opens a bare hardened connection without lock, migration or device: for creating and checking files. */
PagodaDatabase *pagoda_database_connect (const char *path, PagodaOpenMode mode, GError **error);

/** Makes the empty file of @database a new empty store, see pagoda_database_create(). */
gboolean pagoda_database_fill_new (PagodaDatabase *database,
                                   const char *currency,
                                   PagodaDecimal margin,
                                   GError **error);

/** Whether there is a file at @path; NOT_FOUND where there is none. */
gboolean pagoda_database_check_exists (const char *path, GError **error);

/** @path with its folder made canonical and the file's own name kept: a link there is refused by SQLite. */
char *pagoda_database_canonical_path (const char *path, GError **error);

/** Number of an integer PRAGMA. */
gint64 pagoda_database_pragma (PagodaDatabase *database, const char *pragma);

G_END_DECLS
