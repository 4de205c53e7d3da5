/* import.h: rows of a spreadsheet become customers, contacts, orders, activities, holidays, receivables or
 * projects.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An import runs in three steps.  *Look*: the sheet's header row is found and its columns are matched to
 * fields. *Check*: every row becomes a record or a problem; nothing is written.  *Apply*: the records are
 * compared with the store and what differs is written, as one command.  A dry run stops after comparing.
 */
#pragma once

#include "base/day.h"
#include "domain/customer.h"
#include "domain/words.h"
#include "format/table.h"
#include "store/history.h"

G_BEGIN_DECLS

#define PAGODA_IMPORT_ERROR (pagoda_import_error_quark ())
GQuark pagoda_import_error_quark (void);

typedef enum
{
  PAGODA_IMPORT_ERROR_NO_HEADER,      /* no row looks like a header */
  PAGODA_IMPORT_ERROR_MAPPING,        /* a mapping names an unknown column or field, or a column twice */
  PAGODA_IMPORT_ERROR_FIELD_MISSING,  /* a field that this kind of record needs has no column */
  PAGODA_IMPORT_ERROR_DATE_AMBIGUOUS, /* 03/04/2011 could be either; the order must be given */
  PAGODA_IMPORT_ERROR_SHEET,          /* there is no such sheet */
  PAGODA_IMPORT_ERROR_NO_TABLE,       /* the file holds address cards */
  PAGODA_IMPORT_ERROR_EXISTS,         /* a row exists already and was to be refused */
  PAGODA_IMPORT_ERROR_OTHER_STORE,    /* a workbook of another store came back */
} PagodaImportError;

typedef enum
{
  PAGODA_IMPORT_CUSTOMERS,
  PAGODA_IMPORT_CONTACTS,
  PAGODA_IMPORT_ORDERS,
  PAGODA_IMPORT_ACTIVITIES,
  PAGODA_IMPORT_HOLIDAYS,
  PAGODA_IMPORT_RECEIVABLES,
  PAGODA_IMPORT_PROJECTS,
} PagodaImportKind;
#define PAGODA_N_IMPORT_KINDS 7

PAGODA_DECLARE_WORDS (PagodaImportKind, import_kind)

typedef enum
{
  PAGODA_EXISTING_UPDATE,
  PAGODA_EXISTING_SKIP,
  PAGODA_EXISTING_FAIL,
} PagodaExisting;

/** A field that a column can fill: `customer.code`, `line.quantity` … */
typedef struct
{
  const char *name;  /* fixed for ever: scripts and remembered mappings contain it */
  const char *label; /* marked with N_ */
  guint kinds;       /* bit 1 << PagodaImportKind for each kind of import that has it */
  guint required;    /* likewise, for each that cannot do without */
} PagodaImportField;

/** All fields; the array ends with an entry whose name is NULL. */
const PagodaImportField *pagoda_import_fields (void);

/** What is to be imported, and how.  Zero is a sensible value of every member but @table and @kind. */
typedef struct
{
  PagodaTable *table; /* its merged cells are filled, see pagoda_table_set_fill_merged() */
  guint sheet;
  guint64 header_row; /* number of the row with the names, from 1; 0: found */
  PagodaImportKind kind;
  const char *const
      *mapping; /* `Header=field`, NULL-terminated; NULL: guessed.  `Header=` ignores a column */
  gboolean has_date_order;
  PagodaDateOrder date_order; /* where has_date_order; else found on the data */
  const char *const *aliases; /* `Written=Meant`, NULL-terminated: names of products, customers and sellers in
                                 a list of projects that mean others; remembered in the store.  NULL: none */
  const char *currency;       /* of the file's amounts; NULL is the store's */
  PagodaExisting on_existing;
  gboolean dry_run;
  const char *source;       /* the file's name, for the history; NULL for a paste */
  const char *const *taken; /* of a workbook that came back: the cells (`Customers!D17`) that are taken over
                               although the store has changed them too, or `all`; NULL: none */
  PagodaDay today;          /* from which dated facts hold that the file gives no day for */
} PagodaImportRequest;

/** One column of the sheet as the import understands it. */
typedef struct
{
  char *header;
  const PagodaImportField *field; /* NULL: ignored */
  GPtrArray *samples;             /* up to 5 values that are not empty, char * */
} PagodaImportColumn;

/** One of the first rows of the sheet that has a cell, for those who choose the row with the names. */
typedef struct
{
  guint64 number; /* from 1 */
  char *text;     /* its cells as words */
} PagodaImportHeadRow;

/** What Look finds out. */
typedef struct
{
  guint64 header_row; /* number of the row, from 1 */
  GPtrArray *head;    /* PagodaImportHeadRow, up to 60 */
  GPtrArray *columns; /* PagodaImportColumn, by column */
  gboolean has_date_order;
  PagodaDateOrder date_order;
} PagodaImportLook;

/** Something about a row that the user should know.  Row numbers are the file's. */
typedef struct
{
  guint64 row;
  const char *column; /* header; interned */
  char *value;
  const char *reason; /* a sentence in the language of the process; interned or static */
  char *address;      /* of a workbook that came back: the cell, `Customers!D17`; else NULL */
} PagodaImportProblem;

/** Rows of which the same is to be said. */
typedef struct
{
  const PagodaImportProblem *first;
  guint count; /* with the first */
} PagodaImportProblemGroup;

/** A cell of a workbook that came back, which somebody has changed. */
typedef struct
{
  char *address;     /* `Customers!D17` */
  PagodaId customer; /* PAGODA_ID_NONE: a new one */
  char *code;        /* of the customer, as the store has it; "" for a new one without */
  char *name;        /* likewise */
  const char *title; /* of the column; interned */
  char *before;      /* as it was exported; "" where it was empty */
  char *after;       /* as it is in the file now */
  char *stored;      /* what the store has meanwhile, where that is neither: a conflict; else NULL */
  gboolean is_taken; /* it becomes what the file says; FALSE only for a conflict */
} PagodaCellChange;

/** A name in the file that the store does not have, but for spaces, case, width or punctuation. */
typedef struct
{
  char *written;
  char *meant; /* as the store, or the rest of the file, writes it */
} PagodaAlikeName;

typedef struct
{
  guint64 rows;    /* data rows read */
  guint64 created; /* records: customers, contacts, orders, activities */
  guint64 updated;
  guint64 unchanged;
  struct
  {
    guint64 created;
    guint64 updated;
    guint64 unchanged;
  } contacts;          /* of a list of customers: the people that it names beside them */
  guint64 customers;   /* of any other list: the customers that it names and the store did not have */
  guint64 skipped;     /* rows that are problems, and rows of records that exist and were to be skipped */
  GPtrArray *problems; /* PagodaImportProblem: one per row that was not imported, by row */
  GPtrArray *notices;  /* PagodaImportProblem: rows that were, but not as written: a cell that makes no sense
                          is left out, an attribute that differs within the file keeps its last value, the
                          unit of a header counts for all below it */
  PagodaImportLook *look; /* how the sheet was understood */
  GPtrArray *alike;       /* of PagodaAlikeName: of a list of projects, names that look like others */
  gboolean came_back;     /* a workbook that was exported, edited and imported again; only then: */
  PagodaDay exported;     /* the day that its figures hold for */
  GPtrArray *changes;     /* PagodaCellChange, by row and column */
  guint64 conflicts;      /* how many of them the store has changed too */
  guint64 absent;         /* customers of the export whose rows are gone: they stay as they are */
  gint64 history;         /* the entry, or 0 where nothing changed */
} PagodaImportResult;

/** @fraction is 0 … 1 and never falls.  Called in the importing thread. */
typedef void (*PagodaImportProgress) (double fraction, gpointer data);

/** Step one (transfer full).  PAGODA_IMPORT_ERROR, PAGODA_FORMAT_ERROR. */
PagodaImportLook *
pagoda_import_look (const PagodaImportRequest *request, GCancellable *cancellable, GError **error);
void pagoda_import_look_free (PagodaImportLook *look);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaImportLook, pagoda_import_look_free)

/**
 * FALSE with PAGODA_IMPORT_ERROR_MAPPING where an entry of @mapping (as in the request) is not written as
 * one, or names a field that an import of @kind does not have, whatever the file.
 */
gboolean pagoda_import_check_mapping (const char *const *mapping, PagodaImportKind kind, GError **error);

/**
 * The first sheet that can be imported as any kind; the first of all where none can.  A cover or a page of
 * explanations often stands before the data.
 */
guint pagoda_import_guess_sheet (PagodaTable *table, GCancellable *cancellable);

/** TRUE where @table is a workbook of customers that was exported to come back (domain/customer_sheet.h): it
 * is imported as customers, and only the cells that somebody has changed are. */
gboolean pagoda_import_comes_back (PagodaTable *table);

/** What a sheet most likely holds, by its headers; of a calendar, by its events. */
PagodaImportKind pagoda_import_guess_kind (PagodaTable *table, guint sheet, GError **error);

/**
 * All three steps.  On failure or cancel (G_IO_ERROR_CANCELLED) nothing has changed.  Importing a file again
 * changes nothing and writes nothing.  @progress and @cancellable are nullable (transfer full).
 */
PagodaImportResult *pagoda_import_run (PagodaDatabase *database,
                                       const PagodaImportRequest *request,
                                       PagodaImportProgress progress,
                                       gpointer data,
                                       GCancellable *cancellable,
                                       GError **error);

/** TRUE where there is something to carry out. */
gboolean pagoda_import_would_change (const PagodaImportResult *result);

/** TRUE where a list of customers names contacts beside them. */
gboolean pagoda_import_has_contacts (const PagodaImportResult *result);

void pagoda_import_result_free (PagodaImportResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaImportResult, pagoda_import_result_free)

/** @problems (PagodaImportProblem) as PagodaImportProblemGroup, by their first rows: one for each reason of a
 * column, so that a reader need not go through thousands, and for each cell that has an address (transfer
 * full). */
GArray *pagoda_import_group_problems (const GPtrArray *problems);

/** Writes the rows that are left out, and those that are not taken as written, in their order as CSV with the
 * columns row, column, value, reason and imported (yes or no). */
gboolean pagoda_import_write_problems (const PagodaImportResult *result, const char *path, GError **error);

G_END_DECLS
