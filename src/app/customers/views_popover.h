/* views_popover.h: the saved views of the customer table.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A view is filter, columns and order under a name.  It belongs to the store, so that saving, renaming and
 * deleting one are commands that can be undone.
 */
#pragma once

#include "app/customers/customer_table.h"
#include "app/outlook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** What @outlook and @table show now, as the text of a view (transfer full). */
char *pagoda_view_text (PagodaOutlook *outlook, PagodaCustomerTable *table);

/** Shows what the view @text says; a text that is none changes nothing. */
void pagoda_view_show (const char *text, PagodaOutlook *outlook, PagodaCustomerTable *table);

/** The name of the saved view that is shown now, or NULL (transfer full). */
char *pagoda_view_find_shown (PagodaOutlook *outlook, PagodaCustomerTable *table);

/** The saved views to choose, save, rename and delete (floating). */
GtkWidget *pagoda_views_popover_new (PagodaOutlook *outlook, PagodaCustomerTable *table);

G_END_DECLS
