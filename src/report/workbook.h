/* workbook.h: the one place through which a workbook is written.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The library underneath accepts texts and numbers that no spreadsheet can read, formats numbers by the
 * locale, and reports success for a file that was cut short.  So everything goes through here: texts are
 * cleaned, numbers checked, the locale is kept away, and the finished file is read back by our own reader and
 * compared with what was given, before it takes the place of the old one.
 *
 * Cells are added from left to right, rows from top to bottom, sheets one after the other; rows are streamed,
 * so that memory does not grow with them.  A failure is kept until pagoda_workbook_finish() reports it, so
 * that cells can be added without asking.
 */
#pragma once

#include "base/day.h"
#include "base/money.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _PagodaWorkbook PagodaWorkbook;

/** Excel's last row, which counts the header. */
#define PAGODA_WORKBOOK_MOST_ROWS 1048576

/** A sheet: its first row is a header, frozen and repeated on every page. */
typedef struct
{
  const char *name; /* made legal where it is not */
  const char *const *titles;
  guint n_columns;
  gboolean filtered; /* an autofilter over all rows */
  gboolean wrapped;  /* long texts break over lines */
  gboolean charted;  /* a chart will show its cells: they are kept in memory, so that the chart can carry them
                      */
} PagodaWorkbookSheet;

/** A native chart of a line over the rows, counted as those of bars. */
typedef struct
{
  const char *title;
  guint name_column;
  guint value_column;
  guint first_row;
  guint last_row; /* inclusive */
  guint32 color;  /* 0xRRGGBB */
} PagodaWorkbookLine;

/** A native chart of horizontal bars, one for each row.  Rows and columns count from 0, the header being row
 * 0. */
typedef struct
{
  const char *title;
  guint name_column;
  guint value_column;
  guint more_column; /* of a second bar in each row; 0: there is none */
  guint32 more_color;
  guint first_row;
  guint last_row;        /* inclusive */
  const guint32 *colors; /* of each bar, 0xRRGGBB */
} PagodaWorkbookBars;

/** Begins the workbook that is to replace or become @path; PAGODA_REPORT_ERROR. */
PagodaWorkbook *pagoda_workbook_new (const char *path, GError **error);

/** Gives up what is not finished; the old file at the path is untouched. */
void pagoda_workbook_free (PagodaWorkbook *workbook);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaWorkbook, pagoda_workbook_free)

/** Says in the properties of the document what it is. */
void pagoda_workbook_describe (PagodaWorkbook *workbook, const char *title, const char *subject);

/** Ends the sheet before, and begins @sheet with its header row; nothing of @sheet is kept. */
void pagoda_workbook_begin_sheet (PagodaWorkbook *workbook, const PagodaWorkbookSheet *sheet);

/** Adds a cell of words, never a formula (NULL and "" are empty). */
void pagoda_workbook_add_text (PagodaWorkbook *workbook, const char *text);

/** Adds an amount of a currency with @digits minor digits. */
void pagoda_workbook_add_money (PagodaWorkbook *workbook, PagodaMoney money, int digits);

/** Adds a quantity: without decimals where it is whole. */
void pagoda_workbook_add_decimal (PagodaWorkbook *workbook, PagodaDecimal decimal);

/** Adds a price per unit: always with two decimals or more. */
void pagoda_workbook_add_price (PagodaWorkbook *workbook, PagodaDecimal price);

void pagoda_workbook_add_integer (PagodaWorkbook *workbook, gint64 integer);

/** Adds a share of 1, shown in per cent; one that is not finite fails with PAGODA_REPORT_ERROR_NUMBER. */
void pagoda_workbook_add_share (PagodaWorkbook *workbook, double share);

/** Adds a day (PAGODA_DAY_NONE is empty); before March 1900, where Excel's days are wrong, as text. */
void pagoda_workbook_add_day (PagodaWorkbook *workbook, PagodaDay day);

void pagoda_workbook_add_boolean (PagodaWorkbook *workbook, gboolean boolean);
void pagoda_workbook_add_empty (PagodaWorkbook *workbook);

/** Adds @formula, whose value is @value, an amount with @digits minor digits: programs that do not compute
 * show that, and all of them compute again when a cell is changed. */
void
pagoda_workbook_add_formula (PagodaWorkbook *workbook, const char *formula, PagodaMoney value, int digits);

/** The cells of @column of the sheet @name, rows @first to @last inclusive, for a formula; all count from 0,
 * the header being row 0 (transfer full). */
char *pagoda_workbook_range (const char *name, guint column, guint first, guint last);

/** The cell of @column in the row being written, likewise (transfer full). */
char *pagoda_workbook_cell (const PagodaWorkbook *workbook, guint column);

/** Lets the cells of @column in all rows so far be chosen from @choices (NULL-terminated, at most 255
 * characters together). */
void pagoda_workbook_add_choices (PagodaWorkbook *workbook, guint column, const char *const *choices);

/** Offers the cells of @range (as pagoda_workbook_range() makes it) in @column of all rows so far; what is
 * not among them is asked about and may be kept. */
void pagoda_workbook_add_suggestions (PagodaWorkbook *workbook, guint column, const char *range);

/** Hides the sheet being written, which may not be the first, from whoever does not look for it. */
void pagoda_workbook_hide_sheet (PagodaWorkbook *workbook);

/** Hides @column of the sheet being written. */
void pagoda_workbook_hide_column (PagodaWorkbook *workbook, guint column);

/** Makes the cells that are added from now on until the row ends look as if to be filled in, or not. */
void pagoda_workbook_set_input (PagodaWorkbook *workbook, gboolean input);

/** Makes the cells that are added until the row ends bold. */
void pagoda_workbook_emphasise_row (PagodaWorkbook *workbook);

/** Until the row ends, makes every number a formula, the sum of the rows @first to @last inclusive of its
 * column, with the number as its value. */
void pagoda_workbook_sum_rows (PagodaWorkbook *workbook, guint first, guint last);

/** Adds a row that says @label in its first cell and, in each of @columns (1 << column), the sum of what is
 * shown of all rows so far; filters leave it alone.  Nothing where there are no rows. */
void pagoda_workbook_add_sums (PagodaWorkbook *workbook, const char *label, guint64 columns);

/** Tints the numbers of all rows so far in the columns @first to @last, the darker the more. */
void pagoda_workbook_add_heat (PagodaWorkbook *workbook, guint first, guint last);

/** FALSE after a failure: there is no use in going on. */
gboolean pagoda_workbook_end_row (PagodaWorkbook *workbook);

/** Puts @bars below the rows so far of the sheet, which must be charted. */
void pagoda_workbook_add_bars (PagodaWorkbook *workbook, const PagodaWorkbookBars *bars);

/** Puts @line to the right of the columns, at the top, of the sheet, which should be charted. */
void pagoda_workbook_add_line (PagodaWorkbook *workbook, const PagodaWorkbookLine *line);

/** @done is 0 … 1. */
typedef void (*PagodaWorkbookProgressFunc) (double done, gpointer data);

/**
 * Writes the file, reads it back, compares, and puts it in its place.  PAGODA_REPORT_ERROR or
 * G_IO_ERROR_CANCELLED, with the old file untouched.  @cancellable and @progress, which tells of the reading,
 * may be NULL.
 */
gboolean pagoda_workbook_finish (PagodaWorkbook *workbook,
                                 GCancellable *cancellable,
                                 PagodaWorkbookProgressFunc progress,
                                 gpointer progress_data,
                                 GError **error);

G_END_DECLS
