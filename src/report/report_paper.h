/* report_paper.h: the tables of a report on paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table is held back until the next one begins, because its columns become as wide as what stands in them.
 */
#pragma once

#include "chart/paper.h"

G_BEGIN_DECLS

typedef struct _PagodaReportPaper PagodaReportPaper;

/** Tables for @paper, which must outlive them (transfer full). */
PagodaReportPaper *pagoda_report_paper_new (PagodaPaper *paper);
void pagoda_report_paper_free (PagodaReportPaper *tables);

/** Begins a table called @name with a column for each of @titles (NULL-terminated). */
void pagoda_report_paper_begin (PagodaReportPaper *tables, const char *name, const char *const *titles);

/** The next cell of the row; @plain (nullable) as a file has it, a @number with `.` and without groups. */
void pagoda_report_paper_add (PagodaReportPaper *tables, const char *plain, gboolean number);

/** Makes the row a sum of those above. */
void pagoda_report_paper_emphasise_row (PagodaReportPaper *tables);

/** Ends the row; cells that are missing are empty, and a row without any is none. */
void pagoda_report_paper_end_row (PagodaReportPaper *tables);

/** Puts what was held back on the paper, which is laid on its side where a table is wide. */
void pagoda_report_paper_finish (PagodaReportPaper *tables);

G_END_DECLS
