/* customer_copy.h: what a workbook of customers held when it was exported, and what has become of its rows.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cells are texts here, as they would be typed; NULL is empty.  What was exported stands beside what people
 * edited (domain/customer_sheet.h), so that a difference is what somebody changed, whatever happened in the
 * store since.
 */
#pragma once

#include "base/day.h"
#include "domain/customer.h"
#include "domain/customer_sheet.h"
#include "format/table.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean is_field; /* else it holds figures */
  PagodaSheetField field;
  const char *title; /* NULL: never was on the sheet of the customers */
  int place;         /* on that sheet, from 0; −1 where it is missing there */
} PagodaCopyColumn;

typedef struct
{
  char *store;      /* the mark of the store that exported it */
  PagodaDay day;    /* that the figures hold for */
  char *id_title;   /* of the column of ids */
  GArray *columns;  /* PagodaCopyColumn */
  GHashTable *rows; /* const char ** by column, by id (gint64 *) */
  GStringChunk *strings;
} PagodaCustomerCopied;

PagodaCustomerCopied *pagoda_customer_copied_new (void);
void pagoda_customer_copied_free (PagodaCustomerCopied *copied);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaCustomerCopied, pagoda_customer_copied_free)

/** Adds a column; @title is copied. */
void pagoda_customer_copied_add_column (PagodaCustomerCopied *copied, const char *word, const char *title);

/** Adds a customer with as many @cells (copied, NULL or "" where empty) as there are columns. */
void pagoda_customer_copied_add (PagodaCustomerCopied *copied, PagodaId id, const char *const *cells);

/** The hidden sheet of @table, or −1 where it is no workbook that can come back. */
int pagoda_customer_copied_find (PagodaTable *table);

/** Reads that sheet (transfer full); PAGODA_FORMAT_ERROR. */
PagodaCustomerCopied *
pagoda_customer_copied_read (PagodaTable *table, guint sheet, GCancellable *cancellable, GError **error);

/** What has become of a row. */
typedef enum
{
  PAGODA_EDITED_SAME,
  PAGODA_EDITED_CHANGED,
  PAGODA_EDITED_NEW,      /* it has no id */
  PAGODA_EDITED_REPEATED, /* another row has its id */
  PAGODA_EDITED_FOREIGN,  /* its id is none of the export */
} PagodaEditedState;

/** A row of the sheet that people edited. */
typedef struct
{
  guint64 number; /* from 1 */
  const char *id; /* as it stands there; NULL: none */
  PagodaEditedState state;
  PagodaId customer;           /* SAME, CHANGED, REPEATED */
  const char **cells;          /* by column; NULL for a column that is missing */
  const char *const *exported; /* likewise; NULL but for SAME, CHANGED, REPEATED */
} PagodaEditedRow;

/** The edited sheet, compared with @copied, which must outlive it. */
typedef struct
{
  const PagodaCustomerCopied *copied;
  GPtrArray *rows; /* PagodaEditedRow, in their order */
  guint64 absent;  /* customers of the export that no row has */
} PagodaEditedSheet;

PagodaEditedSheet *pagoda_edited_sheet_new (const PagodaCustomerCopied *copied);
void pagoda_edited_sheet_free (PagodaEditedSheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaEditedSheet, pagoda_edited_sheet_free)

/** Adds the row @number with @id (nullable) and @cells, as many as @copied has columns, all copied. */
void
pagoda_edited_sheet_add (PagodaEditedSheet *sheet, guint64 number, const char *id, const char *const *cells);

/** Says of every row what has become of it. */
void pagoda_edited_sheet_compare (PagodaEditedSheet *sheet);

/** TRUE where @column of @row, which has a customer, differs from what was exported; FALSE for a column that
 * is missing. */
gboolean pagoda_edited_row_differs (const PagodaEditedSheet *sheet, const PagodaEditedRow *row, guint column);

G_END_DECLS
