/* row_owners.h: to which customer the row of a changeset belongs.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row belongs to the customer that its foreign keys lead to.  A link that is no longer in the store is
 * known from rows noted before: those of changesets read from the newest to the oldest.
 */
#pragma once

#include "store/database.h"

#include <sqlite3.h>

G_BEGIN_DECLS

typedef struct _RowOwners RowOwners;

/** @database must outlive it. */
RowOwners *pagoda_row_owners_new (PagodaDatabase *database);
void pagoda_row_owners_free (RowOwners *owners);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RowOwners, pagoda_row_owners_free)

/** Notes where @row leads, in case it is asked for when it is gone. */
void pagoda_row_owners_note (RowOwners *owners, sqlite3_changeset_iter *row);

/** The customer of @row, or PAGODA_ID_NONE where it has none or it cannot be known. */
PagodaId pagoda_row_owners_find (RowOwners *owners, sqlite3_changeset_iter *row);

/** The customer that an updated @row belonged to before, or PAGODA_ID_NONE where the update left that alone.
 */
PagodaId pagoda_row_owners_find_before (RowOwners *owners, sqlite3_changeset_iter *row);

/** The names of the columns of @table, in their order (transfer none). */
const char *const *pagoda_row_owners_columns (RowOwners *owners, const char *table);

G_END_DECLS
