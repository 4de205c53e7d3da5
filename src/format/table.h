/* table.h: rows of cells from a spreadsheet or a text file, streamed.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table is opened once, names its sheets, and can be read any number of times.  Which format it has is told
 * by its content, never by its name.  A delimited text is a table with one sheet, and so is a calendar: a row
 * for each event, see icalendar_rows.h.  A table is used by one thread at a time.
 */
#pragma once

#include "base/day.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PAGODA_FORMAT_ERROR (pagoda_format_error_quark ())
GQuark pagoda_format_error_quark (void);

typedef enum
{
  PAGODA_FORMAT_ERROR_READ,         /* the file cannot be opened or read; the message says why */
  PAGODA_FORMAT_ERROR_EMPTY,        /* there is nothing in it */
  PAGODA_FORMAT_ERROR_NOT_A_TABLE,  /* neither a workbook nor a text */
  PAGODA_FORMAT_ERROR_OLD_WORKBOOK, /* .xls: to be saved as .xlsx first */
  PAGODA_FORMAT_ERROR_ENCRYPTED,    /* protected by a password */
  PAGODA_FORMAT_ERROR_TRUNCATED,    /* cut short or damaged */
  PAGODA_FORMAT_ERROR_DOCTYPE,      /* XML with a document type, which no workbook needs */
  PAGODA_FORMAT_ERROR_TOO_LARGE,    /* over 1 GiB when inflated, or inflating by more than 200 to 1 */
  PAGODA_FORMAT_ERROR_ENCODING,     /* the bytes fit no character set that Pagoda reads */
  PAGODA_FORMAT_ERROR_NO_EVENTS,    /* a calendar without an event */
  PAGODA_FORMAT_ERROR_RECURRENCE,   /* no rule that says on which days something recurs */
  PAGODA_FORMAT_ERROR_WRITE,        /* the file cannot be written; the old one is untouched */
} PagodaFormatError;

typedef enum
{
  PAGODA_CELL_EMPTY,
  PAGODA_CELL_TEXT,
  PAGODA_CELL_NUMBER,
  PAGODA_CELL_DAY, /* a number that the workbook shows as a date, with or without a time */
  PAGODA_CELL_BOOLEAN,
  PAGODA_CELL_ERROR, /* `#N/A` and the like */
} PagodaCellKind;

/** One cell.  Only the members that its kind names have a meaning. */
typedef struct
{
  PagodaCellKind kind;
  gboolean
      is_filled;    /* the value is that of the anchor of a merged area, see pagoda_table_set_fill_merged() */
  const char *text; /* TEXT, ERROR: UTF-8, never NULL; valid until the row function returns */
  double number;    /* NUMBER; BOOLEAN 0 or 1; DAY: the serial number as stored */
  PagodaDay day;    /* DAY; PAGODA_DAY_NONE for a time of day alone */
  int second;       /* DAY: second of the day, 0 … 86399 */
} PagodaCell;

typedef struct
{
  guint64 number; /* as the spreadsheet shows it, from 1; of a text file the line on which the row begins */
  const PagodaCell *cells; /* from column A; gaps are EMPTY */
  guint n_cells;           /* trailing empty cells may be missing */
  double progress;         /* how much of the sheet is read, 0 … 1, never falling */
} PagodaRow;

/**
 * Is given each row that has at least one cell that is not empty, in the order of the row numbers.  FALSE
 * ends the reading: as a failure where @error is set, else quietly.
 */
typedef gboolean (*PagodaRowFunc) (const PagodaRow *row, gpointer data, GError **error);

typedef struct _PagodaTable PagodaTable;

/** Opens the file at @path; PAGODA_FORMAT_ERROR. */
PagodaTable *pagoda_table_open (const char *path, GError **error);

/** The same for a workbook that this process has just written: nobody made it to fill our memory, so it may
 * inflate to any size. */
PagodaTable *pagoda_table_open_own (const char *path, GError **error);

/** A table over delimited text from the clipboard. */
PagodaTable *pagoda_table_open_text (GBytes *text, GError **error);

void pagoda_table_free (PagodaTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaTable, pagoda_table_free)

/** TRUE where the table is the events of a calendar. */
gboolean pagoda_table_is_calendar (PagodaTable *table);

/** TRUE where that calendar looks like the holidays of a country. */
gboolean pagoda_table_is_of_holidays (PagodaTable *table);

/** The day around which the events of a calendar recur; this machine's today at first. */
void pagoda_table_set_today (PagodaTable *table, PagodaDay today);

/** Worksheets in the workbook's order; sheets that hold only a chart are left out. */
guint pagoda_table_get_n_sheets (PagodaTable *table);

/** The sheet's name; "" for a text. */
const char *pagoda_table_get_sheet_name (PagodaTable *table, guint sheet);

/** Whether a sheet has merged cells. */
typedef enum
{
  PAGODA_MERGED_UNKNOWN, /* they stand behind its rows, and nobody has been there yet */
  PAGODA_MERGED_NONE,
  PAGODA_MERGED_SOME,
} PagodaMergedCells;

/** What is known of @sheet's merged cells: after it was read to its end or filled.  Where there is no such
 * sheet there are none. */
PagodaMergedCells pagoda_table_get_merged (PagodaTable *table, guint sheet);

/** The same, inflating the sheet for it where it is not known; PAGODA_MERGED_UNKNOWN only when cancelled. */
PagodaMergedCells pagoda_table_find_merged (PagodaTable *table, guint sheet, GCancellable *cancellable);

/**
 * Whether pagoda_table_read() gives every cell of a merged area the value of its anchor, the upper left cell;
 * FALSE at first.  Only empty cells are filled, and only in rows that have a value of their own: no row comes
 * into being.  Of an area that is wider than 256 columns so many are filled, and 100,000 areas of a sheet.
 * Where the merged cells are not known yet, this inflates the sheet once more.  A text has no merged cells.
 */
void pagoda_table_set_fill_merged (PagodaTable *table, gboolean fill);

/**
 * Streams the rows of @sheet.  G_IO_ERROR_CANCELLED when @cancellable (nullable) is cancelled,
 * PAGODA_FORMAT_ERROR where the file is damaged, or the error of @func.  Memory does not grow with the number
 * of rows.
 */
gboolean pagoda_table_read (PagodaTable *table,
                            guint sheet,
                            PagodaRowFunc func,
                            gpointer data,
                            GCancellable *cancellable,
                            GError **error);

G_END_DECLS
