/* book.h: small stores for tests, in a line each.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/customers.h"
#include "store/history.h"
#include "store/orders.h"

G_BEGIN_DECLS

/** A new empty store in the test folder (CNY, margin 0.25), opened for writing (transfer full). */
PagodaDatabase *book_open (const char *name);

/** Path of the store @name (transfer full). */
char *book_path (const char *name);

/** Adds a customer as a command of its own. */
PagodaId book_add_customer (PagodaDatabase *database, const char *code, const char *name);

/** Adds an order of one line, with cost or PAGODA_COST_UNKNOWN, as a command of its own. */
PagodaId book_add_order (PagodaDatabase *database,
                         PagodaId customer,
                         const char *number,
                         const char *day,
                         PagodaMoney amount,
                         PagodaMoney cost);

/** The single number that @sql gives, through the sqlite3 library on a file that nobody has open. */
gint64 book_query (const char *path, const char *sql);

/** Runs @sql on a file that nobody has open. */
void book_execute (const char *path, const char *sql);

/** The whole content of the recorded tables of an open store as text, for comparing (transfer full). */
char *book_dump (PagodaDatabase *database);

G_END_DECLS
