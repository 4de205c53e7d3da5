/* sql_text.h: the .sql files as the program carries them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** The text of `sql/query/NAME.sql`, or NULL where there is none (transfer full). */
GBytes *pagoda_sql_query (const char *name);

/** The names of all queries, NULL-terminated (transfer full). */
GStrv pagoda_sql_query_names (void);

/** The texts of `sql/schema/0001-*.sql` … in their order, NULL-terminated (transfer full). */
GStrv pagoda_sql_migrations (void);

G_END_DECLS
