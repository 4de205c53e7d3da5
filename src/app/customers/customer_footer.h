/* customer_footer.h: what the rows of the customer table bring together.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/customers/customer_list.h"

G_BEGIN_DECLS

/** Counts and sums of the rows and of the selected ones; a button opens what can be done with the latter. */
#define PAGODA_TYPE_CUSTOMER_FOOTER (pagoda_customer_footer_get_type ())
G_DECLARE_FINAL_TYPE (PagodaCustomerFooter, pagoda_customer_footer, PAGODA, CUSTOMER_FOOTER, GtkBox)

/** Shows what @list holds now; only the selection where @selection_only is set. */
void
pagoda_customer_footer_show (PagodaCustomerFooter *footer, PagodaCustomerList *list, gboolean selection_only);

/** The button that opens a menu for the selected customers. */
GtkMenuButton *pagoda_customer_footer_get_button (PagodaCustomerFooter *footer);

G_END_DECLS
