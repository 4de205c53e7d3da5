/* row_tables.h: which tables make an account, and in which order their rows can be copied.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All of it is read from the schema, so that a new table is known here at once.  What leads to a customer by
 * foreign keys that are always there belongs to that customer.  A table whose rows have no id of their own,
 * such as the lines of an order, is a part of the record that they lead to.
 */
#pragma once

#include "store/database.h"

#include <sqlite3.h>

G_BEGIN_DECLS

typedef struct _RowTable RowTable;

struct _RowTable
{
  const char *name;   /* interned */
  GStrv columns;      /* in the order of the schema */
  int n_columns;      /* ≤ PAGODA_MOST_COLUMNS */
  int key;            /* the column `id`, or −1 in a part */
  int link;           /* the column that leads towards the customer or, in a part, to its whole; else −1 */
  RowTable *parent;   /* where that leads to; NULL for the customers themselves */
  RowTable **targets; /* by column: to which table it leads, else NULL */
  gboolean owned;     /* belongs to a customer */
  gboolean referred;  /* does not, and what does leads to it: products, series of visits, evidence */
  GPtrArray *parts;   /* RowTable (not owned): the parts of its records */
  gboolean is_part;
};

/** No table has more columns. */
#define PAGODA_MOST_COLUMNS 48

/** The tables of accounts, each after those that it leads to, of RowTable (transfer full). */
GPtrArray *pagoda_row_tables_load (sqlite3 *handle);

/** The one called @name; NULL where there is none (transfer none). */
RowTable *pagoda_row_tables_find (GPtrArray *tables, const char *name);

/** The column @name of @table, or −1. */
int pagoda_row_table_column (const RowTable *table, const char *name);

/** A statement made with the formats of sqlite3_mprintf() (transfer full); NULL where it cannot be prepared.
 */
sqlite3_stmt *pagoda_row_prepare (sqlite3 *handle, const char *format, ...);

/** `INSERT INTO TABLE (COLUMNS) VALUES (?, …)`, prepared (transfer full). */
sqlite3_stmt *pagoda_row_prepare_insert (sqlite3 *handle, const RowTable *table);

G_END_DECLS
