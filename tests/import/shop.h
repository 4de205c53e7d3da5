/* shop.h: a store to import into, and what is in it afterwards.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "import/import.h"

G_BEGIN_DECLS

/** The path of a new store in CNY (transfer full). */
char *shop_new (void);

/** The same with another currency. */
char *shop_new_in (const char *currency);

/** A table over @text. */
PagodaTable *shop_table (const char *text);

/** Imports @text into the store at @path.  @request needs no table; its `today` is 2024-06-01 unless set. */
PagodaImportResult *
shop_try (const char *path, const char *text, PagodaImportRequest request, GError **error);

/** The same, which must succeed. */
PagodaImportResult *shop_import (const char *path, const char *text, PagodaImportRequest request);

/** The same for its counts: `created updated unchanged skipped problems notices` (transfer full). */
char *shop_counts (const char *path, const char *text, PagodaImportRequest request);

/** Imports orders, and must succeed. */
void shop_order (const char *path, const char *text);

/** Asserts that @sql, run on the store that nobody has open, gives @rows: `a|b` per row, rows joined by `;`.
 */
#define shop_assert(path, sql, rows)                                                                         \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *found = shop_query (path, sql);                                                         \
    g_assert_cmpstr (found, ==, rows);                                                                       \
  }                                                                                                          \
  G_STMT_END

/** The rows of @sql as above (transfer full). */
char *shop_query (const char *path, const char *sql);

/** Everything the store holds but its history and device, as one text to compare (transfer full). */
char *shop_content (const char *path);

/** Runs @sql on the store that nobody has open. */
void shop_write (const char *path, const char *sql);

/** Undoes the last command, which must succeed. */
void shop_undo (const char *path);

G_END_DECLS
