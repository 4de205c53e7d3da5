/* report_customer_copy.h: what makes a workbook of customers one that can come back.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "report/report_output.h"

G_BEGIN_DECLS

/** Adds the cell of customer @i in @column. */
typedef void (*PagodaCustomerCellFunc) (PagodaReportOutput *output,
                                        PagodaReportColumn column,
                                        const PagodaReportCustomers *customers,
                                        guint32 i,
                                        PagodaLanguage language);

/** The customers as they stand on their sheet. */
typedef struct
{
  const PagodaReportCustomers *customers;
  const guint32 *listed;
  gsize n;
  const PagodaReportColumn *shown; /* the last one is that of the ids */
  gsize n_shown;
  const char *const *titles; /* by PagodaReportColumn, marked with N_ */
  PagodaCustomerCellFunc add_cell;
} PagodaCustomerCopy;

/** TRUE where a reader may change the cells of @column. */
gboolean pagoda_report_column_is_input (PagodaReportColumn column);

/** Gives the sheet that has just been filled with the rows of @copy its lists of choices, and hides the ids.
 */
void pagoda_customer_copy_finish_sheet (PagodaReportOutput *output,
                                        const PagodaCustomerCopy *copy,
                                        PagodaLanguage language);

/** Adds the hidden sheets: what was exported (domain/customer_sheet.h), and who is offered as an owner. */
void pagoda_customer_copy_add (PagodaReportOutput *output,
                               const PagodaCustomerCopy *copy,
                               const PagodaReportContext *context);

G_END_DECLS
