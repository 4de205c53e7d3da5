/* colleagues.h: who of us there is, and who works which layer, in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/colleague.h"
#include "domain/layer.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** All colleagues by name and first day (PagodaColleague; transfer full), or NULL. */
GPtrArray *pagoda_colleagues_list (PagodaDatabase *database, GError **error);

/** Adds @colleague where it has no id, which it is then given, else overwrites it. */
gboolean pagoda_colleagues_save (PagodaDatabase *database, PagodaColleague *colleague, GError **error);

/** Deletes the row alone: what names the person keeps the name. */
gboolean pagoda_colleagues_delete (PagodaDatabase *database, PagodaId colleague, GError **error);

/** Appends @owner and gives it an id; nothing is written where it holds already. */
gboolean pagoda_layer_owners_insert (PagodaDatabase *database, PagodaLayerOwner *owner, GError **error);

/** A name that records hold. */
typedef struct
{
  char *name;
  guint uses;
} PagodaUsedName;

/** The names of ours that records hold (PagodaUsedName; transfer full), or NULL. */
GPtrArray *pagoda_used_names_list (PagodaDatabase *database, GError **error);

G_END_DECLS
