/* company_links.h: which customers know each other, in the store (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing functions belong inside a command (history.h); reading ones inside any transaction.
 */
#pragma once

#include "domain/company_link.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** Adds @link and gives it an id, or overwrites it where it has one. */
gboolean pagoda_company_links_save (PagodaDatabase *database, PagodaCompanyLink *link, GError **error);
gboolean pagoda_company_links_delete (PagodaDatabase *database, PagodaId link, GError **error);

/** Deletes those at whichever end @customer is. */
gboolean
pagoda_company_links_delete_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** Before a contact is deleted: they name nobody any more. */
gboolean pagoda_company_links_forget_contact (PagodaDatabase *database, PagodaId contact, GError **error);

/** Those at whichever end @customer is, by day, of PagodaCompanyLink (transfer full). */
GPtrArray *pagoda_company_links_of_customer (PagodaDatabase *database, PagodaId customer, GError **error);

/** All of them, by day (transfer full). */
GPtrArray *pagoda_company_links_list (PagodaDatabase *database, GError **error);

G_END_DECLS
