/* records.h: what the kinds of import have in common, and what each does in its own way.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A kind of import is a table of functions.  Its records are collected row by row, compared with the store,
 * and written.  Comparing only reads, so that a dry run can stop after it.  All of them are called in the
 * importing thread.
 */
#pragma once

#include "import/problems.h"
#include "import/row.h"

G_BEGIN_DECLS

/** One import on its way. */
typedef struct
{
  const PagodaImportRequest *request;
  PagodaImportLook *look;
  PagodaImportResult *result;
  GStringChunk *strings; /* every text of the file that is kept */
  PagodaDay today;
  GHashTable *aliases; /* what names of the file mean, by the name with case and width folded */
  GHashTable *written; /* the row (guint64) that has a name first, by the name */
  char *currency;      /* the store's */
  int digits;          /* of its minor unit */

  PagodaImportProgress progress;
  gpointer data;
  GCancellable *cancellable;
  double begin; /* the part of the whole that the present step is, 0 … 1 */
  double end;
  double reported;
} PagodaImportRun;

/** What a record is to the store. */
typedef enum
{
  PAGODA_CHANGE_NONE,
  PAGODA_CHANGE_NEW,
  PAGODA_CHANGE_UPDATED,
  PAGODA_CHANGE_SKIPPED, /* exists and is to be left alone */
  PAGODA_CHANGE_REFUSED, /* has become a problem */
} PagodaChange;

typedef struct
{
  const char *label; /* key of the history entry */

  /** Empty records; NULL where the file cannot be imported as it is. */
  gpointer (*start) (PagodaImportRun *run, GError **error);

  /** Collects what @row says; a row that is refused leaves no record. */
  void (*take) (gpointer records, PagodaImportRow *row);

  /**
   * Writes some of what is known to be new before all rows are taken, so that writing goes on while the file
   * is read; called after each row.  What is written here may still be written over by @write.  NULL where
   * nothing can be known that early.
   */
  gboolean (*write_early) (gpointer records, PagodaDatabase *database, GError **error);

  /** Compares with the store, in a transaction; counts into the result. */
  gboolean (*compare) (gpointer records, PagodaDatabase *database, GError **error);

  /** Writes what comparing found to be new or different. */
  gboolean (*write) (gpointer records, PagodaDatabase *database, GError **error);

  void (*discard) (gpointer records);
} PagodaImportRecords;

extern const PagodaImportRecords pagoda_import_customers;
extern const PagodaImportRecords pagoda_import_contacts;
extern const PagodaImportRecords pagoda_import_orders;
extern const PagodaImportRecords pagoda_import_activities;
extern const PagodaImportRecords pagoda_import_projects;
extern const PagodaImportRecords pagoda_import_holidays;
extern const PagodaImportRecords pagoda_import_receivables;

/**
 * Tells that @done of @total parts of the present step are done; every few thousand of them the progress is
 * reported.  FALSE with G_IO_ERROR_CANCELLED.
 */
gboolean pagoda_import_run_tick (PagodaImportRun *run, guint64 done, guint64 total, GError **error);

/** Counts a record that is new, updated or unchanged. */
void pagoda_import_run_count (PagodaImportRun *run, PagodaChange change);

/** Adds a problem of the row @number, found after its cells are gone; @value as in problems.h. */
void pagoda_import_run_refuse (PagodaImportRun *run,
                               guint64 number,
                               PagodaFieldId field,
                               const char *value,
                               const char *reason);

/**
 * What an existing record that differs (@differs) or does not is to be.  FALSE with EXISTS where existing
 * ones are to be refused; @name says which in the message.
 */
gboolean pagoda_import_run_judge_existing (PagodaImportRun *run,
                                           const char *name,
                                           gboolean differs,
                                           PagodaChange *change,
                                           GError **error);

G_END_DECLS
