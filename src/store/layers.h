/* layers.h: what the five layers rest on, in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.  Barriers,
 * projects, decision makers, values and targets are written by functions of their own files and read together
 * here.
 */
#pragma once

#include "domain/layer.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** All that is on record of @customer; an empty record where there is nothing (transfer full). */
PagodaLayerRecord *pagoda_layer_records_load (PagodaDatabase *database, PagodaId customer, GError **error);

/**
 * The records of all customers that have anything, read in one query per kind of row, whatever the number of
 * customers: PagodaLayerRecord by customer (gint64 *), both owned by the table (transfer full).
 */
GHashTable *pagoda_layer_records_list (PagodaDatabase *database, GError **error);

/** Deletes all that is on record of @customer for the layers, but its facts; part of deleting it. */
gboolean pagoda_layer_records_delete (PagodaDatabase *database, PagodaId customer, GError **error);

/**
 * Appends a statement about @customer and gives @entry an id.  Its value is that of @kind, or
 * PAGODA_DATED_NONE, which takes back what was said.
 */
gboolean pagoda_statements_insert (PagodaDatabase *database,
                                   PagodaId customer,
                                   PagodaStatementKind kind,
                                   PagodaDated *entry,
                                   GError **error);

/** Takes back the statement of this id, as if it had never been said. */
gboolean pagoda_statements_delete (PagodaDatabase *database, PagodaId entry, GError **error);

/** Appends @choice and gives it an id. */
gboolean pagoda_strategies_insert (PagodaDatabase *database, PagodaStrategyChoice *choice, GError **error);

/** Appends @agreement and gives it an id. */
gboolean
pagoda_dealer_agreements_insert (PagodaDatabase *database, PagodaDealerAgreement *agreement, GError **error);

G_END_DECLS
