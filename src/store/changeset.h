/* changeset.h: what a command changed, recorded and applied.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A recording watches every recorded table between its begin and its end.  The changeset it gives is the
 * format of the SQLite session extension, compressed.
 */
#pragma once

#include "store/database.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/** Begins to record on @database; NULL with UNSUPPORTED where this SQLite cannot. */
sqlite3_session *pagoda_changeset_record (PagodaDatabase *database, GError **error);

/**
 * Ends @recording, which is freed in any case.  @changes receives the number of rows changed; the changeset
 * is empty where that is 0 (transfer full).
 */
GBytes *pagoda_changeset_finish (sqlite3_session *recording, gint64 *changes, GError **error);

/**
 * Applies @changeset, or its inverse, in the open transaction.  CONFLICT where a row is no longer as
 * recorded, or where fewer than @changes rows were changed; the caller then rolls back.
 */
gboolean pagoda_changeset_apply (PagodaDatabase *database,
                                 GBytes *changeset,
                                 gint64 changes,
                                 gboolean inverse,
                                 GError **error);

/** What @changeset says, no longer compressed (transfer full). */
GBytes *pagoda_changeset_read (GBytes *changeset, GError **error);

/** What several read changesets (GBytes, the oldest first) come to together, read likewise (transfer full).
 */
GBytes *pagoda_changeset_combine (GPtrArray *changesets, GError **error);

/** Is given a row of a changeset; ends the reading with FALSE and @error set. */
typedef gboolean (*PagodaChangeReader) (sqlite3_changeset_iter *row, gpointer data, GError **error);

/** Reads all rows of a read changeset with @reader. */
gboolean pagoda_changeset_each (GBytes *read, PagodaChangeReader reader, gpointer data, GError **error);

G_END_DECLS
