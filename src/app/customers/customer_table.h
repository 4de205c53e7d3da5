/* customer_table.h: which columns the customer table has, how wide they are, and how it is sorted.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Header, rows and page look at one table and follow its `changed`.
 */
#pragma once

#include "app/customers/customer_columns.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** Signal: `changed`. */
#define PAGODA_TYPE_CUSTOMER_TABLE (pagoda_customer_table_get_type ())
G_DECLARE_FINAL_TYPE (PagodaCustomerTable, pagoda_customer_table, PAGODA, CUSTOMER_TABLE, GObject)

/** The usual columns, sorted by profit. */
PagodaCustomerTable *pagoda_customer_table_new (void);

const PagodaColumnChoice *pagoda_customer_table_get_columns (PagodaCustomerTable *table);

/** Shows or hides the column @order; the name is always there. */
void pagoda_customer_table_set_shown (PagodaCustomerTable *table, PagodaCustomerOrder order, gboolean shown);

/** Makes a column @width em wide, within what makes sense; the name takes what the others leave. */
void pagoda_customer_table_set_width (PagodaCustomerTable *table, PagodaCustomerOrder order, double width);

const PagodaCustomerSort *pagoda_customer_table_get_sort (PagodaCustomerTable *table);

/** Sorts by @order: alone, or with @also behind what the table is sorted by. */
void pagoda_customer_table_sort_by (PagodaCustomerTable *table, PagodaCustomerOrder order, gboolean also);

/** As a dictionary (floating), and back: what is not understood is passed over. */
GVariant *pagoda_customer_table_to_variant (PagodaCustomerTable *table);
void pagoda_customer_table_take_variant (PagodaCustomerTable *table, GVariant *variant);

G_END_DECLS
