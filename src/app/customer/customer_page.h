/* customer_page.h: everything about one customer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "domain/layer.h"

G_BEGIN_DECLS

/** Signal `gone`: the customer that is shown is no longer there. */
#define PAGODA_TYPE_CUSTOMER_PAGE (pagoda_customer_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaCustomerPage, pagoda_customer_page, PAGODA, CUSTOMER_PAGE, AdwBin)

/** A page that follows the outlook of @window, which outlives it (floating). */
GtkWidget *pagoda_customer_page_new (PagodaWindow *window);

/** Shows the customer @id. */
void pagoda_customer_page_show (PagodaCustomerPage *page, PagodaId id);

/** Turns to the five layers of the customer that is shown; their tab gets the focus. */
void pagoda_customer_page_show_layers (PagodaCustomerPage *page);

/** Turns to class and care of the customer that is shown. */
void pagoda_customer_page_show_care (PagodaCustomerPage *page);

/** The same with its projects, and with what it owes. */
void pagoda_customer_page_show_projects (PagodaCustomerPage *page);
void pagoda_customer_page_show_money (PagodaCustomerPage *page);

/** Turns to the orders of the customer that is shown, with rhythm and decline. */
void pagoda_customer_page_show_orders (PagodaCustomerPage *page);

/** The layers with the checklist of @layer open and in view. */
void pagoda_customer_page_show_layer (PagodaCustomerPage *page, PagodaLayer layer);

G_END_DECLS
