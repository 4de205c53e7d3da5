/* sql_functions.h: the arithmetic of money and days as functions of SQL.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * So that a query which groups rounds as the rest of the program does:
 *   converted (money, currency, rate, own)  in minor units of @own; a currency of NULL is @own; NULL of NULL
 *   scaled (money, ratio)                   by a ratio in millionths
 *   month_of (day)                          months since the year 0
 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/** Adds the functions to a connection; FALSE where there is no memory for them. */
gboolean pagoda_sql_functions_add (sqlite3 *handle);

G_END_DECLS
