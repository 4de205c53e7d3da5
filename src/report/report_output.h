/* report_output.h: what a report becomes: a workbook, delimited text, or tables on paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A report adds its cells here without asking which it is.  Delimited text has one table: the first one.  It
 * says so with pagoda_report_output_is_text(), and a report ends there.
 *
 * Money is in the context's currency unless a currency is named.
 */
#pragma once

#include "method/support_lead.h"
#include "report/report.h"
#include "report/workbook.h"

G_BEGIN_DECLS

typedef struct _PagodaReportOutput PagodaReportOutput;

/** Begins the file that @context names; @context must outlive the output. */
PagodaReportOutput *pagoda_report_output_new (const PagodaReportContext *context, GError **error);

/** Gives up what is not finished. */
void pagoda_report_output_free (PagodaReportOutput *output);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaReportOutput, pagoda_report_output_free)

gboolean pagoda_report_output_is_text (const PagodaReportOutput *output);

/** The context of the output. */
const PagodaReportContext *pagoda_report_output_get_context (const PagodaReportOutput *output);

/** Tells that the definitions are there, so that nobody else adds them. */
void pagoda_report_output_set_defined (PagodaReportOutput *output);

/** How many rows there will be, for the progress. */
void pagoda_report_output_expect (PagodaReportOutput *output, guint64 rows);

/**
 * Begins a table; its name and titles are messages marked with N_ and translated here.  A title's `%s`
 * becomes the currency.  From @part 2 on the part is added to the name.
 */
void pagoda_report_output_begin (PagodaReportOutput *output, const PagodaWorkbookSheet *sheet, guint part);

/** A title as a table shows it: @msgid translated, with the currency in its place (transfer full). */
char *pagoda_report_output_make_title (const PagodaReportOutput *output, const char *msgid);

/** @msgid in the language of the report. */
const char *pagoda_report_output_translate (const PagodaReportOutput *output, const char *msgid);

void pagoda_report_output_add_text (PagodaReportOutput *output, const char *text);
void pagoda_report_output_add_money (PagodaReportOutput *output, PagodaMoney money);
void pagoda_report_output_add_money_of (PagodaReportOutput *output, PagodaMoney money, const char *currency);
void pagoda_report_output_add_decimal (PagodaReportOutput *output, PagodaDecimal decimal);
void pagoda_report_output_add_price (PagodaReportOutput *output, PagodaDecimal price);
void pagoda_report_output_add_integer (PagodaReportOutput *output, gint64 integer);
/** A share that is NAN is not known: an empty cell. */
void pagoda_report_output_add_share (PagodaReportOutput *output, double share);
/** @points of @lead, −4 … 4; an empty cell where nobody is known to decide (L4). */
void pagoda_report_output_add_lead (PagodaReportOutput *output, const PagodaSupportLead *lead, int points);
void pagoda_report_output_add_day (PagodaReportOutput *output, PagodaDay day);
/** A real boolean in a workbook; a word in a text. */
void pagoda_report_output_add_boolean (PagodaReportOutput *output, gboolean boolean);
void pagoda_report_output_add_empty (PagodaReportOutput *output);

/** Makes the cells that are added until the row ends those of a sum. */
void pagoda_report_output_emphasise_row (PagodaReportOutput *output);

/** Ends a row of data, and counts it.  FALSE after a failure or a cancel: there is no use in going on, and
 * pagoda_report_output_finish() will tell. */
gboolean pagoda_report_output_end_row (PagodaReportOutput *output);

/** Ends a row that is not counted: a sum, or one of words about the others. */
gboolean pagoda_report_output_end_total (PagodaReportOutput *output);

/** Begins a row of sums: until it ends every number is that of its column from row @first to @last inclusive,
 * the header being row 0; a workbook keeps it as a formula. */
void pagoda_report_output_sum_rows (PagodaReportOutput *output, guint first, guint last);

/** Adds to the sheet of a workbook a row with the sums of @columns, 1 << each, of all rows so far. */
void pagoda_report_output_add_sums (PagodaReportOutput *output, guint64 columns);

/** Tints the cells of the columns @first to @last of all rows so far in a workbook, the darker the more. */
void pagoda_report_output_add_heat (PagodaReportOutput *output, guint first, guint last);

/** The workbook, for what only a workbook has; NULL for a text and on paper. */
PagodaWorkbook *pagoda_report_output_get_workbook (PagodaReportOutput *output);

/** Puts the file in its place and tells what it holds. */
gboolean pagoda_report_output_finish (PagodaReportOutput *output, PagodaReportCounts *counts, GError **error);

G_END_DECLS
