/* report_definitions.h: the last sheet of a report, which says what its figures mean.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "report/report_output.h"

G_BEGIN_DECLS

/**
 * Adds the sheet: the day and its trailing twelve months, @compare (PAGODA_DAY_NONE: none), the basis, the
 * currency, the margin where one is assumed, and the rules of the pyramid in words.
 */
void pagoda_report_definitions_add (PagodaReportOutput *output,
                                    const PagodaReportContext *context,
                                    PagodaBasis basis,
                                    PagodaDay compare);

/** Adds the rules of the five layers to the sheet that pagoda_report_definitions_add() began. */
void pagoda_report_definitions_add_layers (PagodaReportOutput *output);

/** Adds a sheet of definitions for a report that has none: the day, the filters and the rules of @context,
 * which says what it is about. */
void pagoda_report_definitions_add_plain (PagodaReportOutput *output, const PagodaReportContext *context);

/** Likewise how changes of the workbook come back. */
void pagoda_report_definitions_add_return (PagodaReportOutput *output);

/** Likewise what the figures of a yearly review mean; @years says what is compared. */
void pagoda_report_definitions_add_review (PagodaReportOutput *output, const char *years);

/** Adds a sheet of its own that says what the figures of the closing roadmap mean; @period says of when they
 * are. */
void pagoda_report_definitions_add_roadmap (PagodaReportOutput *output,
                                            const PagodaReportContext *context,
                                            const char *period);

G_END_DECLS
