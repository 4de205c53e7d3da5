/* output.h: results as JSON or as lines of text.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/day.h"
#include "base/decimal.h"
#include "base/money.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** Members of the object that @builder is in. */
void add_text (JsonBuilder *builder, const char *name, const char *text); /* NULL is null */
void add_count (JsonBuilder *builder, const char *name, gint64 count);
void add_number (JsonBuilder *builder, const char *name, double number); /* NAN is null */
void add_flag (JsonBuilder *builder, const char *name, gboolean flag);
void add_day (JsonBuilder *builder, const char *name, PagodaDay day); /* PAGODA_DAY_NONE is null */
void add_id (JsonBuilder *builder, const char *name, gint64 id);      /* as text; 0 is null */
/** Major units of @currency. */
void add_money (JsonBuilder *builder, const char *name, PagodaMoney money, const char *currency);

/** Prints the finished document and frees @builder. */
void print_json (JsonBuilder *builder);

/** A profit as text, with a mark where it rests on an assumed margin (transfer full). */
char *format_profit (PagodaMoney profit, const char *currency, gboolean assumed);

/** Says what that mark means; @margin is the store's. */
void print_margin_note (PagodaDecimal margin);

/** The cells of a table, its @n heads added, which are marked with N_ (transfer full). */
GPtrArray *begin_table (const char *const *heads, gsize n);

/** Prints rows of cells (char *, transfer none) as columns; @n_columns cells make a row, the first is the
 * head. */
void print_table (GPtrArray *cells, gsize n_columns);

G_END_DECLS
