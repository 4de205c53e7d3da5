/* report_movement.h: the sheets of the movement between two days (P7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "report/report_output.h"

G_BEGIN_DECLS

/**
 * Adds two sheets: the 8 × 8 matrix from @before to the pyramid of @customers, and the customers behind its
 * cells, cell by cell.  FALSE as pagoda_report_output_end_row().
 */
gboolean pagoda_report_movement_add (PagodaReportOutput *output,
                                     const PagodaReportCustomers *customers,
                                     const PagodaPyramid *before,
                                     PagodaLanguage language);

G_END_DECLS
