/* columns_popover.h: which columns the customer table has, and by which it is sorted.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/customers/customer_table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * A line for each column: a tick shows it, a button sorts by it, a second time turned round (floating). Those
 * of @left_out (1 << PagodaCustomerOrder) are said to have no room now.
 */
GtkWidget *pagoda_columns_popover_new (PagodaCustomerTable *table, guint left_out);

G_END_DECLS
