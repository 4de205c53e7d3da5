/* season_windows.h: the seasons of customers in the store (V5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/season_window.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @window and gives it an id, or overwrites it where it has one. */
gboolean pagoda_season_windows_save (PagodaDatabase *database, PagodaSeasonWindow *window, GError **error);
gboolean pagoda_season_windows_delete (PagodaDatabase *database, PagodaId window, GError **error);
gboolean
pagoda_season_windows_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** The seasons of @customer through the year, of PagodaSeasonWindow (transfer full). */
GPtrArray *pagoda_season_windows_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** The seasons of all who have some: GPtrArray of PagodaSeasonWindow by customer (transfer full). */
GHashTable *pagoda_season_windows_list (PagodaDatabase *database, GError **error);

G_END_DECLS
