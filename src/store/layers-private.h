/* layers-private.h: how the aggregates of the layers are read together.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/layer.h"
#include "store/statement.h"

G_BEGIN_DECLS

/**
 * One reading of what is on record for the layers: of one customer, or of all.  Each aggregate is a query of
 * its own; children find their parent by its id.
 */
typedef struct
{
  PagodaDatabase *database;
  PagodaId first; /* the customers that are read, both inclusive */
  PagodaId last;
  GHashTable *records; /* PagodaLayerRecord by customer */
  GHashTable *parents; /* barriers, projects … by id, owned by their records */
} LayerReading;

/** The record of @customer, made where there is none yet (transfer none). */
PagodaLayerRecord *pagoda_layer_reading_record (LayerReading *reading, PagodaId customer);

/** Reads all rows of the statement @name, which is given the span of customers; @reader is given @reading. */
gboolean
pagoda_layer_reading_each (LayerReading *reading, const char *name, PagodaRowReader reader, GError **error);

/** Makes @row findable for its children; its first member is its id. */
void pagoda_layer_reading_keep (LayerReading *reading, gpointer row);

/** The row that @column of @statement names, read before (transfer none). */
gpointer pagoda_layer_reading_parent (LayerReading *reading, PagodaStatement *statement, const char *column);

gboolean pagoda_facts_read (LayerReading *reading, GError **error);
gboolean pagoda_past_suppliers_read (LayerReading *reading, GError **error);
gboolean pagoda_barriers_read (LayerReading *reading, GError **error);
gboolean pagoda_projects_read (LayerReading *reading, GError **error);
gboolean pagoda_conditions_read (LayerReading *reading, GError **error);
gboolean pagoda_closing_analyses_read (LayerReading *reading, GError **error);
gboolean pagoda_decision_makers_read (LayerReading *reading, GError **error);
gboolean pagoda_influence_lines_read (LayerReading *reading, GError **error);
gboolean pagoda_values_read (LayerReading *reading, GError **error);
gboolean pagoda_targets_read (LayerReading *reading, GError **error);
gboolean pagoda_layer_owners_read (LayerReading *reading, GError **error);

/** The statement @name for a new dated row: its id, which @id receives, the parent and the day are bound. */
PagodaStatement *pagoda_dated_row_begin (PagodaDatabase *database,
                                         const char *name,
                                         PagodaId *id,
                                         const char *parent_slot,
                                         PagodaId parent,
                                         PagodaDay from);

/** Appends those of @list (of PagodaDated) that have no id yet to @parent, each by @append. */
gboolean pagoda_dated_rows_append (PagodaDatabase *database,
                                   PagodaId parent,
                                   GPtrArray *list,
                                   gboolean (*append) (PagodaDatabase *, PagodaId, PagodaDated *, GError **),
                                   GError **error);

/** The statement @insert where @id is PAGODA_ID_NONE, which is then given, else @update; the id is bound. */
PagodaStatement *
pagoda_saved_row_begin (PagodaDatabase *database, const char *insert, const char *update, PagodaId *id);

/** Runs @name, which makes @until the last day of the row @id. */
gboolean
pagoda_row_end (PagodaDatabase *database, const char *name, PagodaId id, PagodaDay until, GError **error);

/** Runs @name, which deletes by one of its @slots (NULL-terminated): the rows that @slot names by @id. */
gboolean pagoda_delete_where (PagodaDatabase *database,
                              const char *name,
                              const char *const *slots,
                              const char *slot,
                              PagodaId id,
                              GError **error);

G_END_DECLS
