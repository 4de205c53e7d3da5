/* years_table.h: five years of sales by month as a table, each month with orders a button.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/sales_picture.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Months stand below each other, years side by side.  Signal `opened` as that of PagodaYearsView. */
#define PAGODA_TYPE_YEARS_TABLE (pagoda_years_table_get_type ())
G_DECLARE_FINAL_TYPE (PagodaYearsTable, pagoda_years_table, PAGODA, YEARS_TABLE, AdwBin)

void pagoda_years_table_show (PagodaYearsTable *table, const PagodaSalesContent *content);

/** The same as lines of cells between tabs, as spreadsheets take them; money in whole and without its
 * currency (transfer full). */
char *pagoda_years_table_to_text (const PagodaSalesContent *content);

G_END_DECLS
