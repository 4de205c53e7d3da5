/* customers_page.h: the list of customers, with the pyramid beside it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_CUSTOMERS_PAGE (pagoda_customers_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaCustomersPage, pagoda_customers_page, PAGODA, CUSTOMERS_PAGE, PagodaPage)

/** TRUE once a row with a customer has been laid out, so that the next frame shows it. */
gboolean pagoda_customers_page_has_rows (PagodaCustomersPage *page);

G_END_DECLS
