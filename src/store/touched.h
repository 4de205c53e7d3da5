/* touched.h: whose rows the record's latest entries changed.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row belongs to the customer that it, or the row it refers to, names by a foreign key.  So a table added
 * to the schema is followed without a word about it here; one that leads to no customer touches none.
 */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

/** The id of the record's newest entry, 0 where there is none; in the open transaction. */
gboolean pagoda_touched_newest (PagodaDatabase *database, gint64 *entry, GError **error);

/**
 * The customers whose rows the entries after @since changed, deleted ones too: PagodaId, ascending, each once
 * (transfer full); in the open transaction.  NULL without an error where the record no longer tells, or tells
 * of more than @most rows.
 */
GArray *pagoda_touched_since (PagodaDatabase *database, gint64 since, gint64 most, GError **error);

G_END_DECLS
