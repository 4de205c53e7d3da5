/* customer_row.h: one line of the customer table, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/customers/customer_list.h"
#include "app/customers/customer_table.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_CUSTOMER_ROW (pagoda_customer_row_get_type ())
G_DECLARE_FINAL_TYPE (PagodaCustomerRow, pagoda_customer_row, PAGODA, CUSTOMER_ROW, GtkWidget)

/** A row that shows nothing yet; its bars are on the scale of @list, its columns those of @table. */
GtkWidget *pagoda_customer_row_new (PagodaCustomerList *list, PagodaCustomerTable *table);

/** Shows @item; NULL shows nothing. */
void pagoda_customer_row_set_item (PagodaCustomerRow *row, PagodaCustomerItem *item);

/** What the cells of the row say, for a screen reader (transfer full). */
char *pagoda_customer_row_describe (PagodaCustomerRow *row);

G_END_DECLS
