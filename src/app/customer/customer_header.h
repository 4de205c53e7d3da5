/* customer_header.h: the head of the customer table: a button per column, which sorts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/customers/customer_columns.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_CUSTOMER_HEADER (pagoda_customer_header_get_type ())
G_DECLARE_FINAL_TYPE (PagodaCustomerHeader, pagoda_customer_header, PAGODA, CUSTOMER_HEADER, GtkWidget)

/** What sorting by @order is called, as in the head of its column. */
const char *pagoda_customer_header_title (PagodaCustomerOrder order);

/** Shows by what the table is sorted.  Signal `sort` (int order): a column was clicked. */
void
pagoda_customer_header_set_order (PagodaCustomerHeader *header, PagodaCustomerOrder order, gboolean reversed);

G_END_DECLS
