/* merge_rows-private.h: what the parts of merging one hand-in share.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/merge_rows.h"

#include "store/row_tables.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* A value of a row. */
typedef struct
{
  int type;
  gint64 number;
  const char *text; /* of the statement that stands on the row, or of @owned */
  char *owned;
} Cell;

typedef struct
{
  Cell cells[PAGODA_MOST_COLUMNS];
} Row;

/* The statements about one table. */
typedef struct
{
  const RowTable *table;
  sqlite3_stmt *ours;   /* by id; of a part: those of a whole, in their order */
  sqlite3_stmt *theirs; /* likewise */
  sqlite3_stmt *insert;
  sqlite3_stmt *update; /* the id is the slot behind the columns */
  sqlite3_stmt *remove; /* by id; of a part: all of a whole */
  gboolean has_parts;
} Statements;

typedef struct
{
  sqlite3 *ours;
  sqlite3 *theirs;
  PagodaId source;
  GPtrArray *tables;
  GHashTable *statements; /* RowTable → Statements */
  GHashTable *mapped;     /* gint64 → gint64: ids that are others here */
  GHashTable *taken;      /* gint64: rows of ours that one of theirs became */
  GHashTable *left_out;   /* gint64: theirs */
  GHashTable *accounts;   /* gint64: our ids of the customers in the file */
  GHashTable *chosen;     /* gint64: rows of which theirs is taken */
  sqlite3_stmt *find_merged;
  sqlite3_stmt *save_merged;
  sqlite3_stmt *find_code;
  sqlite3_stmt *find_product;
  sqlite3_stmt *find_colleague;
  sqlite3_stmt *find_order;
  sqlite3_stmt *find_contact;
  sqlite3_stmt *customer_name;
  GChecksum *checksum;
  PagodaMerge *merge;
  PagodaMergedFile *file;
  const PagodaMergeChoices *choices;
  PagodaLanguage language;
  GCancellable *cancellable;
  guint64 looked;
} Merging;

/* What is remembered of a row that was merged before. */
typedef struct
{
  gboolean known;
  gint64 ours;
  gint64 digest;
} Merged;

/* How a row fared. */
typedef enum
{
  FARED,
  LATER, /* it leads to a row that is not there (yet) */
  FAILED,
} Fare;

/* The rows of both sides (merge_sides.c) */

/** Frees Statements. */
void pagoda_merging_free_statements (gpointer data);

/** The statements about @table, prepared once (transfer none). */
Statements *pagoda_merging_statements_of (Merging *merging, const RowTable *table);

/** Whether @set, of gint64, holds @id. */
gboolean pagoda_merging_has_id (GHashTable *set, gint64 id);

/** Adds @id to @set. */
void pagoda_merging_add_id (GHashTable *set, gint64 id);

/** What @id of theirs is here: another id, or the same. */
gint64 pagoda_merging_map_id (Merging *merging, gint64 id);

/** Remembers that @id of theirs is @ours here, where the two differ. */
void pagoda_merging_note_mapping (Merging *merging, gint64 id, gint64 ours);

/** Reads the row that @statement stands on; its texts are the statement's. */
void pagoda_merging_read_row (sqlite3_stmt *statement, const RowTable *table, Row *row);

/** Numbers that lead to other rows become those that they have here. */
void pagoda_merging_map_links (Merging *merging, const RowTable *table, Row *row);

/** Binds the columns of @row to the slots from 1 on. */
void pagoda_merging_bind_cells (sqlite3_stmt *statement, const RowTable *table, const Row *row);

/** A number that differs when the row @id, theirs or ours, or a part of it does. */
gint64 pagoda_merging_digest_row (Merging *merging,
                                  const RowTable *table,
                                  const Row *row,
                                  gint64 id,
                                  gboolean theirs);

/** What is remembered of the row @id of theirs. */
Merged pagoda_merging_find_merged (Merging *merging, gint64 id);

/** Remembers that row @id of theirs is @ours here and has the @digest, where @merged says otherwise. */
gboolean pagoda_merging_save_merged (Merging *merging,
                                     const RowTable *table,
                                     gint64 id,
                                     const Merged *merged,
                                     gint64 ours,
                                     gint64 digest);

/* Conflicts (merge_conflicts.c) */

/** Our customer at the end of the way that begins at the @row of @table; 0: none. */
gint64 pagoda_merging_find_customer (Merging *merging, const RowTable *table, const Row *row);

/** Its name, or NULL (transfer full). */
char *pagoda_merging_find_customer_name (Merging *merging, gint64 customer);

/** Adds a conflict about the row @id, to be filled in (transfer none). */
PagodaMergeConflict *pagoda_merging_add_conflict (Merging *merging,
                                                  PagodaMergeKind kind,
                                                  const RowTable *table,
                                                  gint64 id,
                                                  const Row *row);

/** Whether theirs is chosen for the row @id. */
gboolean pagoda_merging_takes_theirs (Merging *merging, gint64 id);

/** Adds a field whose two values, taken over, differ. */
void pagoda_merging_add_field (GPtrArray *fields, const char *name, char *ours, char *theirs);

/** Adds to @fields those in which the row @id of theirs and @ours_id of ours differ; the row that is missing
 * has none. */
void pagoda_merging_compare_fields (Merging *merging,
                                    const RowTable *table,
                                    gint64 id,
                                    gint64 ours_id,
                                    GPtrArray *fields);

/* Writing (merge_rows.c) */

/** Runs @statement; LATER where the row would lead to nothing. */
Fare pagoda_merging_run (Merging *merging, sqlite3_stmt *statement, GError **error);

/** The digest of the row @id as it is here. */
gint64 pagoda_merging_digest_ours (Merging *merging, const RowTable *table, gint64 id);

/** Now and then, whether to stop; FALSE with CANCELLED. */
gboolean pagoda_merging_look (Merging *merging, GError **error);

/* What is gone there (merge_gone.c) */

/** Judges the rows that the source handed in before and no longer has, from the tables at the end to those
 * that they lead to. */
gboolean pagoda_merging_merge_all_gone (Merging *merging, GError **error);

G_END_DECLS
