/* customer_sections.h: the sections of a customer's page, made of its dossier.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows activate the actions of the page: `customer.edit`, `customer.fact` (i, the kind), `customer.contact`
 * and `customer.influence` (x, the id; 0 is a new one), `customer.delete-contact`,
 * `customer.delete-influence` (x).
 */
#pragma once

#include "session/dossier.h"
#include "store/customers.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Master data, the facts of L1, the judgements and influence records as of @day (floating). */
GtkWidget *pagoda_customer_profile_new (const PagodaDossier *dossier, PagodaDay day);

/** The contacts (floating). */
GtkWidget *pagoda_customer_contacts_new (const PagodaDossier *dossier);

/** The orders, newest first, as PagodaRecord (transfer full). */
GListModel *pagoda_customer_orders_new (const PagodaDossier *dossier, const char *currency);

/** Everything that happened, newest first, as PagodaRecord (transfer full). */
GListModel *pagoda_customer_timeline_new (const PagodaDossier *dossier, const char *currency);

/** What the orders of the calendar months up to the one of @last brought; @sums has room for @n months. */
void pagoda_customer_sum_months (const PagodaDossier *dossier, PagodaDay last, PagodaMoney *sums, int n);

G_END_DECLS
