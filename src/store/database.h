/* database.h: an open store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A store is one SQLite file with the extension .pagoda.  One process writes; it holds a lock on a file
 * beside the store.  Others open it for reading and can say who has it.  A database belongs to one thread at
 * a time.
 */
#pragma once

#include "domain/customer.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PAGODA_STORE_ERROR (pagoda_store_error_quark ())
GQuark pagoda_store_error_quark (void);

typedef enum
{
  PAGODA_STORE_ERROR_NOT_FOUND,   /* there is no such file */
  PAGODA_STORE_ERROR_EXISTS,      /* a new store would overwrite a file */
  PAGODA_STORE_ERROR_NOT_A_STORE, /* a file of something else; untouched */
  PAGODA_STORE_ERROR_NEWER,       /* written by a newer Pagoda; untouched */
  PAGODA_STORE_ERROR_OLDER,       /* must be opened for writing once, to be migrated */
  PAGODA_STORE_ERROR_LOCKED,      /* another process is writing; the message says who */
  PAGODA_STORE_ERROR_READ_ONLY,   /* a change was asked of a store that is open for reading */
  PAGODA_STORE_ERROR_DAMAGED,     /* the file is not what SQLite wrote */
  PAGODA_STORE_ERROR_FULL,        /* no room on the disk; nothing changed */
  PAGODA_STORE_ERROR_IO,          /* the disk refused; nothing changed */
  PAGODA_STORE_ERROR_MOVED,       /* the file was moved or deleted under us */
  PAGODA_STORE_ERROR_REFUSED,     /* a rule of the schema refuses the change */
  PAGODA_STORE_ERROR_CONFLICT,    /* an undo or redo does not fit the present content; nothing changed */
  PAGODA_STORE_ERROR_NOTHING,     /* there is nothing to undo or redo, or the record reaches no further */
  PAGODA_STORE_ERROR_UNKNOWN,     /* no row with such an id or code */
  PAGODA_STORE_ERROR_UNSUPPORTED, /* this SQLite lacks the session extension */
} PagodaStoreError;

typedef enum
{
  PAGODA_OPEN_READ,
  PAGODA_OPEN_WRITE,
} PagodaOpenMode;

typedef struct _PagodaDatabase PagodaDatabase;

/**
 * Makes a new empty store at @path and leaves it closed.  It appears whole or not at all.
 * @currency is an ISO 4217 code; @margin is assumed where a cost is unknown (0 … PAGODA_DECIMAL_ONE).
 */
gboolean
pagoda_database_create (const char *path, const char *currency, PagodaDecimal margin, GError **error);

/**
 * Opens the store at @path.  For writing it takes the lock, migrates an older store after a backup beside it,
 * and binds a device number; for reading it does nothing of this.  Symbolic links in the folder are followed,
 * the file itself may not be one.
 */
PagodaDatabase *pagoda_database_open (const char *path, PagodaOpenMode mode, GError **error);

void pagoda_database_close (PagodaDatabase *database);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaDatabase, pagoda_database_close)

const char *pagoda_database_get_path (PagodaDatabase *database);

PagodaOpenMode pagoda_database_get_mode (PagodaDatabase *database);

/** Tells that the file is gone over once, so that keeping its pages in memory would only cost time. */
void pagoda_database_read_once (PagodaDatabase *database);

/** A number that no other database this process has opened has. */
guint pagoda_database_get_serial (PagodaDatabase *database);

/** Changes whenever another process has written to the store. */
gint64 pagoda_database_get_data_version (PagodaDatabase *database);

/**
 * Begins the one transaction that every reading and writing happens in.  A writing one fails with LOCKED,
 * MOVED or READ_ONLY.  Transactions do not nest.
 */
gboolean pagoda_database_begin (PagodaDatabase *database, PagodaOpenMode mode, GError **error);

/** Commits; on failure the transaction is rolled back. */
gboolean pagoda_database_commit (PagodaDatabase *database, GError **error);

void pagoda_database_rollback (PagodaDatabase *database);

/** The next id of this device; only inside a writing transaction. */
PagodaId pagoda_database_next_id (PagodaDatabase *database);

/** Makes a running statement of another thread end with G_IO_ERROR_CANCELLED; safe at any time. */
void pagoda_database_interrupt (PagodaDatabase *database);

G_END_DECLS
