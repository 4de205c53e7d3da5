/* customer_header.h: the head of the customer table: a button per column, which sorts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/customers/customer_table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * A click sorts, with Shift it sorts by one more column; so do Enter and Shift+Enter.  Dragging the left edge
 * of a column makes it wider or narrower, and so do Shift+Right and Shift+Left on its button.
 */
#define PAGODA_TYPE_CUSTOMER_HEADER (pagoda_customer_header_get_type ())
G_DECLARE_FINAL_TYPE (PagodaCustomerHeader, pagoda_customer_header, PAGODA, CUSTOMER_HEADER, GtkWidget)

/** Shows @table, and changes it. */
void pagoda_customer_header_set_table (PagodaCustomerHeader *header, PagodaCustomerTable *table);

/** Which of the chosen columns have no room (1 << PagodaCustomerOrder); in its corner the header says so. */
guint pagoda_customer_header_get_left_out (PagodaCustomerHeader *header);

G_END_DECLS
